import { sql } from 'kysely';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Db } from '../../tables.ts';
import { deleteRecords, lockJoins, recordsOf, updateJoins } from './person-store.ts';
import { without } from './rules.ts';
import { deleteUnusedSources } from './source-store.ts';

export interface Undone {
  readonly removed: number;
  /** Records that stay: something else was noted of them since, they were told, or a letter to them was begun. */
  readonly kept: readonly string[];
}

/** Takes back what came from one source: its lines, addresses and ties, and the people it began who got nothing since. */
export function undoSource(tools: Tools, workspaceId: string, sourceId: string): Promise<Undone> {
  return inTransaction(tools, async (tx) => {
    await lockJoins(tx.db, workspaceId);
    const begun = await begunBy(tx.db, workspaceId, sourceId);
    const untouched = begun.filter(({ touched }) => !touched).map(({ id }) => id);
    for (const table of ['tie', 'fact', 'address'] as const)
      await tx.db
        .deleteFrom(table)
        .where('workspace_id', '=', workspaceId)
        .where('source_id', '=', sourceId)
        .execute();
    await setJoinedFree(tx.db, workspaceId, untouched);
    if (untouched.length > 0) await deleteRecords(tx.db, workspaceId, untouched);
    await deleteUnusedSources(tx.db, workspaceId, [sourceId]);
    return {
      removed: untouched.length,
      kept: begun.filter(({ touched }) => touched).map(({ id }) => id),
    };
  });
}

interface Begun {
  readonly id: string;
  readonly touched: boolean;
}

async function begunBy(db: Db, workspaceId: string, sourceId: string): Promise<Begun[]> {
  const begun = await sql<{ id: string; told: boolean }>`
    SELECT id, told_at IS NOT NULL AS told FROM person
    WHERE workspace_id = ${workspaceId} AND source_id = ${sourceId} ORDER BY id`.execute(db);
  const since = await metSince(db, workspaceId, sourceId);
  return begun.rows.map(({ id, told }) => ({ id, touched: told || since.has(id) }));
}

/** Sets are compared, not rows: with sixty thousand people and more, PostgreSQL takes an hour over `OR id IN (…)`. */
async function metSince(db: Db, workspaceId: string, sourceId: string): Promise<ReadonlySet<string>> {
  const otherwise = sql`WHERE workspace_id = ${workspaceId} AND source_id <> ${sourceId}`;
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM person WHERE workspace_id = ${workspaceId} AND source_id = ${sourceId}
    INTERSECT (
      SELECT person_id FROM address ${otherwise}
      UNION SELECT person_id FROM fact ${otherwise}
      UNION SELECT a FROM tie ${otherwise}
      UNION SELECT b FROM tie ${otherwise}
      UNION SELECT person_id FROM outbox WHERE workspace_id = ${workspaceId} AND person_id IS NOT NULL
      UNION SELECT person_id FROM letter WHERE workspace_id = ${workspaceId}
      UNION SELECT person_id FROM suggestion WHERE workspace_id = ${workspaceId})`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Those who were joined to a record that goes stay one person. */
async function setJoinedFree(db: Db, workspaceId: string, going: readonly string[]): Promise<void> {
  for (const id of await joinedAmong(db, workspaceId, going)) {
    const records = await recordsOf(db, workspaceId, id);
    const alone = records
      .filter((record) => record.id === id)
      .map((record) => ({ ...record, mergedInto: null, mergedThrough: null }));
    await updateJoins(db, workspaceId, [...without(records, id), ...alone]);
  }
}

async function joinedAmong(db: Db, workspaceId: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT p.id FROM person p
    LEFT JOIN person joined ON joined.workspace_id = p.workspace_id AND joined.merged_through = p.id
    WHERE p.workspace_id = ${workspaceId} AND p.id = ANY(${[...ids]}::uuid[])
      AND (p.merged_into IS NOT NULL OR joined.id IS NOT NULL)`.execute(db);
  return rows.map(({ id }) => id);
}
