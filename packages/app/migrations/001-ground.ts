/** Who signs in, where they work, what may leave, and who said no. */
export const ground = {
  id: '001-ground',
  up: `
-- One order of names on every server, whatever its own settings (DESIGN.md, section 5).
CREATE COLLATION liane (provider = icu, locale = 'fr');

CREATE TABLE setting (key text PRIMARY KEY, value jsonb NOT NULL);

CREATE TABLE workspace (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('practice', 'network', 'house')),
  name text NOT NULL,
  language text NOT NULL CHECK (language IN ('fr', 'en')),
  time_zone text NOT NULL DEFAULT 'Europe/Paris',
  demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  closed_at timestamptz
);
-- The instance's own mails (a sign-in link belongs to no practice) leave from here.
INSERT INTO workspace (id, slug, kind, name, language, created_at)
  VALUES ('00000000-0000-0000-0000-000000000000', '-', 'house', 'Liane', 'fr', now());

CREATE TABLE account (
  id uuid PRIMARY KEY,
  email text NOT NULL UNIQUE,
  name text NOT NULL,
  language text CHECK (language IN ('fr', 'en')),
  is_owner boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL
);

CREATE TABLE session (
  hash bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX ON session (account_id);

CREATE TABLE passkey (
  id text PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  name text NOT NULL,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX ON passkey (account_id);

-- Links and keys, known by their hash alone. What one opens is an id: no name, no address.
CREATE TABLE token (
  hash bytea PRIMARY KEY,
  kind text NOT NULL,
  account_id uuid REFERENCES account ON DELETE CASCADE,
  workspace_id uuid,
  subject uuid,
  scopes text[] NOT NULL DEFAULT '{}',
  label text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX ON token (account_id);
CREATE INDEX ON token (workspace_id, subject);

CREATE TABLE organisation (
  id uuid PRIMARY KEY,
  known_by text NOT NULL CHECK (known_by IN ('number', 'domain', 'name')),
  key text NOT NULL,
  name text NOT NULL,
  legal_form text NOT NULL,
  created_at timestamptz NOT NULL,
  UNIQUE (known_by, key)
);

-- The row that budgets and refusals of one person are read and written under.
CREATE TABLE person_key (key bytea PRIMARY KEY);

CREATE TABLE refusal (
  person_key bytea NOT NULL,
  reach text NOT NULL CHECK (reach IN ('idea', 'organisation', 'everything')),
  scope uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  refused_at timestamptz NOT NULL,
  PRIMARY KEY (person_key, reach, scope)
);

CREATE TABLE budget (
  person_key bytea NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  spent_at timestamptz NOT NULL,
  PRIMARY KEY (person_key, id)
);

-- Counts of tries, by a hash of who tries: nothing here outlives an hour.
CREATE UNLOGGED TABLE rate (
  key bytea NOT NULL,
  since timestamptz NOT NULL,
  tries integer NOT NULL,
  PRIMARY KEY (key)
);

CREATE TABLE role (
  workspace_id uuid NOT NULL REFERENCES workspace,
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('weaver', 'organisation', 'moderator', 'member')),
  since timestamptz NOT NULL,
  until timestamptz,
  PRIMARY KEY (workspace_id, account_id, role)
);
CREATE INDEX ON role (account_id);

CREATE TABLE outbox (
  workspace_id uuid NOT NULL REFERENCES workspace,
  id uuid NOT NULL,
  kind text NOT NULL,
  person_id uuid,
  person_key bytea NOT NULL,
  idea_id uuid,
  organisation_id uuid,
  from_name text NOT NULL,
  reply_to text,
  to_name text NOT NULL,
  to_address text NOT NULL,
  language text NOT NULL CHECK (language IN ('fr', 'en')),
  subject text NOT NULL,
  body text NOT NULL,
  unsubscribe text,
  text_hash bytea NOT NULL,
  approved_by uuid,
  approved_at timestamptz,
  approved_hash bytea,
  state text NOT NULL CHECK (state IN ('waiting', 'leaving', 'left', 'by-hand', 'unknown', 'refused', 'stopped', 'taken-back', 'bounced')),
  because text,
  not_before timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  attempted_at timestamptz,
  ended_at timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
CREATE INDEX ON outbox (state, not_before);
CREATE INDEX ON outbox (workspace_id, person_id);
CREATE INDEX ON outbox (workspace_id, created_at);

CREATE TABLE pause (
  workspace_id uuid NOT NULL REFERENCES workspace,
  person_key bytea NOT NULL,
  until timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, person_key)
);
`,
};
