import { sql } from 'kysely';
import { NIL } from '../../platform/ids.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Db } from '../../tables.ts';
import type { Reach, Refusal } from './reach.ts';

/*
 * Budgets and refusals are read and written under a lock on the person's key row: two letters that leave at the same
 * instant cannot both be the third, and a no said while one leaves is either seen or told plainly that it came late.
 */

/** Locks what concerns these addresses until the transaction ends, always in the same order. */
export async function lockKeys(db: Db, keys: readonly Buffer[]): Promise<void> {
  if (keys.length === 0) return;
  await db
    .insertInto('person_key')
    .values(keys.map((key) => ({ key })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .selectFrom('person_key')
    .select('key')
    .where('key', 'in', [...keys])
    .orderBy('key')
    .forUpdate()
    .execute();
}

export async function insertRefusal(db: Db, key: Buffer, refusal: Refusal, now: Date): Promise<void> {
  await db
    .insertInto('refusal')
    .values({ person_key: key, reach: refusal.reach, scope: scopeOf(refusal), refused_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes a no back: only the person does, from a link they asked for. */
export async function deleteRefusals(db: Db, keys: readonly Buffer[], refusal: Refusal): Promise<void> {
  await db
    .deleteFrom('refusal')
    .where('person_key', 'in', [...keys])
    .where('reach', '=', refusal.reach)
    .where('scope', '=', scopeOf(refusal))
    .execute();
}

/** The same, for a no that is changed by the very link it was said by: only what was said at that moment. */
export async function deleteRefusalsSaid(
  db: Db,
  keys: readonly Buffer[],
  refusal: Refusal,
  at: Date,
): Promise<void> {
  await db
    .deleteFrom('refusal')
    .where('person_key', 'in', [...keys])
    .where('reach', '=', refusal.reach)
    .where('scope', '=', scopeOf(refusal))
    .where('refused_at', '=', at)
    .execute();
}

function scopeOf(refusal: Refusal): string {
  if (refusal.reach === 'idea') return refusal.idea;
  return refusal.reach === 'organisation' ? refusal.organisation : NIL;
}

export interface RefusalHeld {
  readonly key: Buffer;
  readonly refusal: Refusal;
  readonly at: Date;
}

export async function refusalsOf(db: Db, keys: readonly Buffer[]): Promise<RefusalHeld[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('refusal')
    .selectAll()
    .where('person_key', 'in', [...keys])
    .execute();
  return rows.map(({ person_key, reach, scope, refused_at }) => ({
    key: person_key,
    refusal: refusalOf(reach, scope),
    at: refused_at,
  }));
}

function refusalOf(reach: Reach, scope: string): Refusal {
  if (reach === 'idea') return { reach, idea: scope };
  return reach === 'organisation' ? { reach, organisation: scope } : { reach };
}

/** When these addresses were solicited, over the whole instance. */
export async function spentOf(db: Db, keys: readonly Buffer[]): Promise<Date[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('budget')
    .select('spent_at')
    .where('person_key', 'in', [...keys])
    .execute();
  return rows.map(({ spent_at }) => spent_at);
}

/** `id` is that of the message or of the question asked aloud: the same is spent once. */
export async function spend(
  db: Db,
  spent: { readonly key: Buffer; readonly id: string; readonly kind: string; readonly at: Date },
): Promise<void> {
  await db
    .insertInto('budget')
    .values({ person_key: spent.key, id: spent.id, kind: spent.kind, spent_at: spent.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What did not leave, or bounced, was not received: it spends nothing. */
export async function giveBack(db: Db, id: string): Promise<void> {
  await db.deleteFrom('budget').where('id', '=', id).execute();
}

/** The latest end of a pause that holds now; null when there is none. */
export async function pausedUntil(
  db: Db,
  workspaceId: string,
  keys: readonly Buffer[],
  now: Date,
): Promise<Date | null> {
  if (keys.length === 0) return null;
  const row = await db
    .selectFrom('pause')
    .select((eb) => eb.fn.max('until').as('until'))
    .where('workspace_id', '=', workspaceId)
    .where('person_key', 'in', [...keys])
    .where('until', '>', now)
    .executeTakeFirst();
  return row?.until ?? null;
}

export async function setPause(db: Db, workspaceId: string, key: Buffer, until: Date): Promise<void> {
  await db
    .insertInto('pause')
    .values({ workspace_id: workspaceId, person_key: key, until })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'person_key']).doUpdateSet({ until }))
    .execute();
}

export async function endPause(db: Db, workspaceId: string, keys: readonly Buffer[]): Promise<void> {
  await db
    .deleteFrom('pause')
    .where('workspace_id', '=', workspaceId)
    .where('person_key', 'in', [...keys])
    .execute();
}

/** An address gives way to another: every no, every pause and the year's budget hold for the new one as they did. */
export async function carryOver(db: Db, from: Buffer, to: Buffer): Promise<void> {
  await lockKeys(db, [from, to]);
  await sql`INSERT INTO refusal (person_key, reach, scope, refused_at)
    SELECT ${to}, reach, scope, refused_at FROM refusal WHERE person_key = ${from} ON CONFLICT DO NOTHING`.execute(
    db,
  );
  await sql`INSERT INTO budget (person_key, id, kind, spent_at)
    SELECT ${to}, id, kind, spent_at FROM budget WHERE person_key = ${from} ON CONFLICT DO NOTHING`.execute(
    db,
  );
  await sql`INSERT INTO pause (workspace_id, person_key, until)
    SELECT workspace_id, ${to}, until FROM pause WHERE person_key = ${from} ON CONFLICT DO NOTHING`.execute(
    db,
  );
}

/** What waits to leave for an address that is theirs no more goes back to whoever wrote it. */
export async function takeBackTo(
  { db, now }: Pick<Tools, 'db' | 'now'>,
  { workspaceId, personIds }: { readonly workspaceId: string; readonly personIds: readonly string[] },
  key: Buffer,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state: 'taken-back', ended_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', 'in', [...personIds])
    .where('person_key', '=', key)
    .where('state', '=', 'waiting')
    .execute();
}
