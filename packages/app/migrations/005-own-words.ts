/** A name that someone corrected: by whose word it is what it is. Null: by that of the record's source. */
export const ownWords = {
  id: '005-own-words',
  up: `
ALTER TABLE person ADD COLUMN name_source_id uuid,
  ADD FOREIGN KEY (workspace_id, name_source_id) REFERENCES source;
CREATE INDEX ON person (workspace_id, name_source_id) WHERE name_source_id IS NOT NULL;
`,
};
