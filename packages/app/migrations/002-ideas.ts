/** An idea is presented, judged against the initiator's charter, and answered by a letter. */
export const ideas = {
  id: '002-ideas',
  up: `
-- A charter is never edited, only followed by its next version: an examination says which one it used.
CREATE TABLE charter (
  workspace_id uuid NOT NULL REFERENCES workspace,
  version integer NOT NULL,
  written_at timestamptz NOT NULL,
  written_by uuid,
  PRIMARY KEY (workspace_id, version)
);

CREATE TABLE criterion (
  workspace_id uuid NOT NULL,
  version integer NOT NULL,
  key uuid NOT NULL,
  place integer NOT NULL,
  title text NOT NULL,
  question text NOT NULL,
  PRIMARY KEY (workspace_id, version, key),
  FOREIGN KEY (workspace_id, version) REFERENCES charter
);

CREATE TABLE idea (
  workspace_id uuid NOT NULL REFERENCES workspace,
  id uuid NOT NULL,
  language text NOT NULL CHECK (language IN ('fr', 'en')),
  title text NOT NULL,
  pitch text NOT NULL,
  audience text NOT NULL,
  gives text NOT NULL,
  expects text NOT NULL DEFAULT '',
  funding text NOT NULL,
  organisation_id uuid REFERENCES organisation,
  -- As they were said with this idea: what the instance first knew of the organisation is not rewritten by it.
  organisation_name text NOT NULL DEFAULT '',
  legal_form text NOT NULL DEFAULT '',
  presenter_name text NOT NULL,
  presenter_address text,
  presenter_key bytea,
  presented_by text NOT NULL CHECK (presented_by IN ('presenter', 'initiator')),
  state text NOT NULL CHECK (state IN ('presented', 'examined', 'accepted', 'conditions', 'declined', 'withdrawn')),
  held_aside boolean NOT NULL DEFAULT false,
  charter_version integer,
  network_id uuid REFERENCES workspace,
  presented_at timestamptz NOT NULL,
  decided_at timestamptz,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, charter_version) REFERENCES charter (workspace_id, version)
);
CREATE INDEX ON idea (workspace_id, presented_at);
CREATE INDEX ON idea (workspace_id, presenter_key);

CREATE TABLE idea_message (
  workspace_id uuid NOT NULL,
  idea_id uuid NOT NULL,
  id uuid NOT NULL,
  from_side text NOT NULL CHECK (from_side IN ('presenter', 'initiator')),
  text text NOT NULL,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, idea_id, id),
  FOREIGN KEY (workspace_id, idea_id) REFERENCES idea ON DELETE CASCADE
);

CREATE TABLE assessment (
  workspace_id uuid NOT NULL,
  idea_id uuid NOT NULL,
  criterion uuid NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('met', 'partly', 'unmet', 'unknown')),
  evidence text NOT NULL,
  source text NOT NULL,
  judged_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, idea_id, criterion),
  FOREIGN KEY (workspace_id, idea_id) REFERENCES idea ON DELETE CASCADE
);

CREATE TABLE condition (
  workspace_id uuid NOT NULL,
  idea_id uuid NOT NULL,
  id uuid NOT NULL,
  criterion uuid,
  text text NOT NULL,
  due_on date NOT NULL,
  state text NOT NULL CHECK (state IN ('due', 'met', 'broken')),
  settled_on date,
  PRIMARY KEY (workspace_id, idea_id, id),
  FOREIGN KEY (workspace_id, idea_id) REFERENCES idea ON DELETE CASCADE
);

CREATE TABLE outcome (
  workspace_id uuid NOT NULL,
  idea_id uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('accepted', 'conditions', 'declined')),
  letter text NOT NULL,
  decided_by uuid,
  decided_at timestamptz,
  outbox_id uuid,
  PRIMARY KEY (workspace_id, idea_id),
  FOREIGN KEY (workspace_id, idea_id) REFERENCES idea ON DELETE CASCADE
);

CREATE TABLE mandate (
  workspace_id uuid NOT NULL,
  idea_id uuid NOT NULL,
  payer text NOT NULL,
  pays_for text NOT NULL,
  until date,
  refuses text NOT NULL,
  gives text NOT NULL,
  published_at timestamptz,
  PRIMARY KEY (workspace_id, idea_id),
  FOREIGN KEY (workspace_id, idea_id) REFERENCES idea ON DELETE CASCADE
);
`,
};
