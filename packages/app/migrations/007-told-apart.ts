/** Two who look like one person and are not, because a human said so: they are not asked about again. */
export const toldApart = {
  id: '007-told-apart',
  up: `
CREATE TABLE told_apart (
  workspace_id uuid NOT NULL,
  a uuid NOT NULL,
  b uuid NOT NULL,
  PRIMARY KEY (workspace_id, a, b),
  CHECK (a < b),
  FOREIGN KEY (workspace_id, a) REFERENCES person ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, b) REFERENCES person ON DELETE CASCADE
);
CREATE INDEX ON told_apart (workspace_id, b);
`,
};
