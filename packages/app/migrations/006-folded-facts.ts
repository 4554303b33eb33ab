/**
 * What is said of people, as it is searched, kept beside it: folding thirty thousand lines at each search took half a
 * second, since the planner takes the function for nothing and reads every line.
 */
export const foldedFacts = {
  id: '006-folded-facts',
  up: `
DROP INDEX fact_liane_folded_idx;
ALTER TABLE fact ADD COLUMN folded text GENERATED ALWAYS AS (liane_folded(text)) STORED;
CREATE INDEX ON fact USING gin (folded gin_trgm_ops);
`,
};
