import { sql } from 'kysely';
import { fold } from '../../platform/text.ts';
import type { Db } from '../../tables.ts';
import { tidyName } from './rules.ts';

/** Someone known here, as far as a choice between two needs it. */
export interface Namesake {
  readonly id: string;
  readonly name: string;
}

/** Who here has one of these names, by the name as {@link nameKey} compares it. */
export async function namesakesOf(
  db: Db,
  workspaceId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, Namesake>> {
  const { rows } = await sql<Namesake & { folded: string }>`
    SELECT coalesce(merged_into, id) AS id, name, folded FROM person
    WHERE workspace_id = ${workspaceId} AND folded = ANY(${[...new Set(names.map(nameKey))]}::text[])
    ORDER BY id DESC`.execute(db);
  return new Map(rows.map(({ folded, ...namesake }) => [folded, namesake]));
}

export function nameKey(name: string): string {
  return fold(tidyName(name));
}

/** What stands here of one import. */
export interface Came {
  /** People it began. */
  readonly begun: number;
  /** People known before, of whom it said more. */
  readonly completed: number;
  readonly ties: number;
  /** Those it began who do not know yet, and the day the first of them is forgotten. */
  readonly toTell: number;
  readonly tellBy: Date | null;
}

export async function whatCame(db: Db, workspaceId: string, sourceId: string): Promise<Came> {
  const { rows } = await sql<Came>`
    WITH begun AS (
      SELECT id, told_at, tell_by FROM person
      WHERE workspace_id = ${workspaceId} AND source_id = ${sourceId}
    ), said AS (
      SELECT person_id FROM fact WHERE workspace_id = ${workspaceId} AND source_id = ${sourceId}
      UNION SELECT person_id FROM address WHERE workspace_id = ${workspaceId} AND source_id = ${sourceId}
    )
    SELECT (SELECT count(*) FROM begun)::int AS begun,
      (SELECT count(*) FROM (SELECT person_id FROM said EXCEPT SELECT id FROM begun) known)::int AS completed,
      (SELECT count(*) FROM tie WHERE workspace_id = ${workspaceId} AND source_id = ${sourceId})::int AS ties,
      (SELECT count(*) FROM begun WHERE told_at IS NULL AND tell_by IS NOT NULL)::int AS "toTell",
      (SELECT min(tell_by) FROM begun WHERE told_at IS NULL) AS "tellBy"`.execute(db);
  return rows[0]!;
}
