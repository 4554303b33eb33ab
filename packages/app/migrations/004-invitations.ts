/** Whom an idea might touch, the letters written to them, and what they answered. */
export const invitations = {
  id: '004-invitations',
  up: `
-- What the initiator made of a suggestion; it teaches the next ones.
CREATE TABLE suggestion (
  workspace_id uuid NOT NULL,
  idea_id uuid NOT NULL,
  person_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('kept', 'aside', 'knows-better')),
  why text NOT NULL DEFAULT '',
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, idea_id, person_id),
  FOREIGN KEY (workspace_id, idea_id) REFERENCES idea ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, person_id) REFERENCES person ON DELETE CASCADE
);
CREATE INDEX ON suggestion (workspace_id, person_id);

-- One letter to one person for one idea, one more after *later*. A notice without request is a letter without an idea.
CREATE TABLE letter (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('invitation', 'notice')),
  idea_id uuid,
  person_id uuid NOT NULL,
  address_id uuid,
  language text NOT NULL CHECK (language IN ('fr', 'en')),
  subject text NOT NULL,
  words text NOT NULL,
  way text NOT NULL CHECK (way IN ('mail', 'aloud', 'print')),
  written_at timestamptz NOT NULL,
  approved_at timestamptz,
  approved_by uuid,
  outbox_id uuid,
  asked_at timestamptz,
  answer text CHECK (answer IN ('yes', 'no', 'later')),
  answered_at timestamptz,
  answered_through text CHECK (answered_through IN ('link', 'initiator')),
  reach text CHECK (reach IN ('idea', 'organisation', 'everything')),
  later_on date,
  member_id uuid,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, idea_id) REFERENCES idea ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, person_id) REFERENCES person ON DELETE CASCADE
);
CREATE INDEX ON letter (workspace_id, idea_id);
CREATE INDEX ON letter (workspace_id, person_id);
CREATE INDEX ON letter (workspace_id, outbox_id);

-- A letter whose reader was erased: it keeps its place in its round, and nothing else.
CREATE TABLE gone_letter (
  workspace_id uuid NOT NULL,
  idea_id uuid NOT NULL,
  id uuid NOT NULL,
  left_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, idea_id) REFERENCES idea ON DELETE CASCADE
);
CREATE INDEX ON gone_letter (workspace_id, idea_id);

-- A person in a network, after their yes: a copy of what they agreed to bring, in the network's own workspace.
CREATE TABLE membership (
  workspace_id uuid NOT NULL,
  person_id uuid NOT NULL,
  since timestamptz NOT NULL,
  motivations text[] NOT NULL DEFAULT '{}',
  introductions_a_month integer NOT NULL DEFAULT 0,
  shown_to text NOT NULL DEFAULT 'weavers' CHECK (shown_to IN ('weavers', 'members')),
  on_map boolean NOT NULL DEFAULT false,
  left_at timestamptz,
  PRIMARY KEY (workspace_id, person_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES person ON DELETE CASCADE
);
`,
};
