/** Who is known, by whose word, and what is known of them: each record has a source, a purpose and a date. */
export const people = {
  id: '003-people',
  up: `
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- A text as it is searched: without case or accents. Immutable, so that an index can hold it.
CREATE FUNCTION liane_folded(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(replace(replace(translate(normalize($1, NFC),
    'àáâãäåçèéêëìíîïñòóôõöùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŒÆ’',
    'aaaaaaceeeeiiiinooooouuuuyyAAAAAACEEEEIIIINOOOOOUUUUYœæ'''), 'œ', 'oe'), 'æ', 'ae'))
$$;

CREATE TABLE source (
  workspace_id uuid NOT NULL REFERENCES workspace,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('file', 'hand', 'self', 'idea', 'network')),
  name text NOT NULL,
  purpose text NOT NULL,
  idea_id uuid,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);

-- Two records of one person are joined by these two columns alone, so that a merge is undone without loss: merged_into
-- is the record they are read through, merged_through the one it was joined to. A known minor has a guardian.
CREATE TABLE person (
  workspace_id uuid NOT NULL REFERENCES workspace,
  id uuid NOT NULL,
  name text COLLATE liane NOT NULL,
  folded text NOT NULL,
  language text CHECK (language IN ('fr', 'en')),
  source_id uuid NOT NULL,
  merged_into uuid,
  merged_through uuid,
  guardian text,
  is_self boolean NOT NULL DEFAULT false,
  gave_own_data boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  told_at timestamptz,
  tell_by timestamptz,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, source_id) REFERENCES source,
  FOREIGN KEY (workspace_id, merged_into) REFERENCES person,
  FOREIGN KEY (workspace_id, merged_through) REFERENCES person,
  CHECK ((merged_into IS NULL) = (merged_through IS NULL))
);
-- The initiator has one record in their practice.
CREATE UNIQUE INDEX ON person (workspace_id) WHERE is_self;
CREATE INDEX ON person (workspace_id, name, id);
CREATE INDEX ON person USING gin (folded gin_trgm_ops);
CREATE INDEX ON person (workspace_id, source_id);
CREATE INDEX ON person (workspace_id, merged_into);
CREATE INDEX ON person (workspace_id, merged_through);
CREATE INDEX ON person (tell_by) WHERE told_at IS NULL;

CREATE TABLE address (
  workspace_id uuid NOT NULL,
  person_id uuid NOT NULL,
  id uuid NOT NULL,
  address text NOT NULL,
  person_key bytea NOT NULL,
  source_id uuid NOT NULL,
  bounced_at timestamptz,
  PRIMARY KEY (workspace_id, person_id, id),
  UNIQUE (workspace_id, person_id, address),
  FOREIGN KEY (workspace_id, person_id) REFERENCES person ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, source_id) REFERENCES source
);
CREATE INDEX ON address (workspace_id, address);
CREATE INDEX ON address (person_key);
CREATE INDEX ON address (workspace_id, source_id);

-- One line of what is known: a person reads each of them on their page, with its source.
CREATE TABLE fact (
  workspace_id uuid NOT NULL,
  person_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('about', 'offer', 'seek', 'interest', 'group', 'note', 'alias')),
  text text NOT NULL,
  source_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  hidden boolean NOT NULL DEFAULT false,
  contested text,
  PRIMARY KEY (workspace_id, person_id, id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES person ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, source_id) REFERENCES source
);
CREATE INDEX ON fact (workspace_id, source_id);
CREATE INDEX ON fact USING gin (liane_folded(text) gin_trgm_ops);

CREATE TABLE tie (
  workspace_id uuid NOT NULL,
  a uuid NOT NULL,
  b uuid NOT NULL,
  source_id uuid NOT NULL,
  kind text CHECK (kind IN ('gift', 'sociability', 'exchange')),
  last_on date,
  strength real NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, a, b, source_id),
  CHECK (a < b),
  FOREIGN KEY (workspace_id, a) REFERENCES person ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, b) REFERENCES person ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, source_id) REFERENCES source
);
CREATE INDEX ON tie (workspace_id, b);
CREATE INDEX ON tie (workspace_id, source_id);
`,
};
