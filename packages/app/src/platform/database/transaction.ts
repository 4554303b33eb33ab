import { setTimeout as after } from 'node:timers/promises';
import type { Tools } from '../tools.ts';

/** What PostgreSQL says when two transactions cannot both be right: taken again, one of them is. */
const SERIALISATION_FAILURE = '40001';
const DEADLOCK = '40P01';

/** Beyond this, something else than bad luck is at work. */
const MOST_TRIES = 5;
const PAUSE = 15;

/**
 * Does the work all or not at all, with tools whose `db` is the transaction. The work may be done again from its
 * beginning when it crossed another's: it changes nothing but through those tools. Inside a transaction, it belongs
 * to that one.
 */
export async function inTransaction<T>(tools: Tools, work: (tx: Tools) => Promise<T>): Promise<T> {
  if (tools.db.isTransaction) return work(tools);
  for (let tries = 1; ; tries++) {
    try {
      return await tools.db.transaction().execute((db) => work({ ...tools, db }));
    } catch (error) {
      if (tries === MOST_TRIES || !crossed(error)) throw error;
    }
    await after(PAUSE * tries);
  }
}

function crossed(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return code === SERIALISATION_FAILURE || code === DEADLOCK;
}
