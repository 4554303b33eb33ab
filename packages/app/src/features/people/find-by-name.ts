import { sql } from 'kysely';
import { fold, foldAddress } from '../../platform/text.ts';
import type { Db } from '../../tables.ts';

export type Meant =
  | { readonly found: 'one'; readonly id: string }
  | { readonly found: 'several' }
  | { readonly found: 'none' };

/** Whom a name or an address typed by a human means: only the one it can mean. */
export async function personMeant(db: Db, workspaceId: string, typed: string): Promise<Meant> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT coalesce(r.merged_into, r.id) AS id FROM person r
    WHERE r.workspace_id = ${workspaceId} AND (
      r.folded = ${fold(typed)}
      OR r.id IN (
        SELECT person_id FROM address WHERE workspace_id = ${workspaceId} AND address = ${foldAddress(typed)}))
    LIMIT 2`.execute(db);
  const [one, other] = rows;
  if (!one) return { found: 'none' };
  return other ? { found: 'several' } : { found: 'one', id: one.id };
}
