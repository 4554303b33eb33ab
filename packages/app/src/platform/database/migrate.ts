import { type Kysely, sql, type Transaction } from 'kysely';
import { LianeError } from '../errors.ts';

/** A step of the schema, forwards only: plain SQL, all of it or none. */
export interface Migration {
  readonly id: string;
  readonly up: string;
}

/** Anything: the same number in every Liane, so that two that start together take turns. */
const LOCK = 7_113_016;

/**
 * Takes the steps that the database has not taken yet, in order, each in a transaction of its own. Returns their ids.
 * @throws LianeError `database-newer` when it was opened by a later Liane; `migration-failed` with the step, those
 * before it being kept
 */
export async function migrate<T>(
  db: Kysely<T>,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  await db.transaction().execute((tx) => checkKnown(tx, migrations));
  const taken: string[] = [];
  for (const migration of migrations) {
    if (await db.transaction().execute((tx) => take(tx, migration))) taken.push(migration.id);
  }
  return taken;
}

async function checkKnown<T>(tx: Transaction<T>, migrations: readonly Migration[]): Promise<void> {
  await lock(tx);
  await sql`CREATE TABLE IF NOT EXISTS migration (
    id text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())`.execute(tx);
  const { rows } = await sql<{ id: string }>`SELECT id FROM migration ORDER BY id`.execute(tx);
  const known = new Set(migrations.map(({ id }) => id));
  const unknown = rows.find(({ id }) => !known.has(id));
  if (unknown) throw new LianeError('database-newer', { migration: unknown.id });
}

/** Under the lock until it is committed: another process finds it taken, or takes it. */
async function take<T>(tx: Transaction<T>, { id, up }: Migration): Promise<boolean> {
  await lock(tx);
  const { rows } = await sql`SELECT 1 FROM migration WHERE id = ${id}`.execute(tx);
  if (rows.length > 0) return false;
  try {
    await sql.raw(up).execute(tx);
  } catch (error) {
    throw new LianeError('migration-failed', { migration: id, because: (error as Error).message });
  }
  await sql`INSERT INTO migration (id) VALUES (${id})`.execute(tx);
  return true;
}

function lock<T>(tx: Transaction<T>): Promise<unknown> {
  return sql`SELECT pg_advisory_xact_lock(${LOCK})`.execute(tx);
}
