import type { Db } from '../../tables.ts';
import { reopensOn } from './budget.ts';
import { type Refusal, refusalCovers, type Subject } from './reach.ts';
import { refusalsOf } from './store.ts';

/** As many keys as one statement holds well. */
const AT_ONCE = 5000;

/** Why someone is not to be written to now, as far as whoever writes may see it (promise 3). */
export interface LeftAlone {
  readonly because: 'refused' | 'in-peace' | 'budget-spent';
  /** When a spent budget opens again; null for the others. */
  readonly until: Date | null;
}

/** What the keys of many people hold, each key in hexadecimal. */
export interface KeysKnown {
  readonly refusals: ReadonlyMap<string, readonly Refusal[]>;
  readonly paused: ReadonlySet<string>;
  readonly spent: ReadonlyMap<string, readonly Date[]>;
}

/** Reads refusals, pauses and budgets of many people at once; nothing is locked: only a proposal rests on it. */
export async function knownOfKeys(
  db: Db,
  workspaceId: string,
  keys: readonly Buffer[],
  now: Date,
): Promise<KeysKnown> {
  const refusals = new Map<string, Refusal[]>();
  const spent = new Map<string, Date[]>();
  const paused = new Set<string>();
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const some = keys.slice(from, from + AT_ONCE);
    for (const { key, refusal } of await refusalsOf(db, some)) listed(refusals, key).push(refusal);
    for (const { key, at } of await spentByKey(db, some)) listed(spent, key).push(at);
    for (const key of await pausedAmong(db, workspaceId, some, now)) paused.add(key.toString('hex'));
  }
  return { refusals, paused, spent };
}

/** A person may have several addresses: what one of them holds, all of them hold. */
export function leftAlone(
  keys: readonly string[],
  known: KeysKnown,
  about: Subject,
  now: Date,
): LeftAlone | null {
  const refusals = keys.flatMap((key) => known.refusals.get(key) ?? []);
  const covering = refusals.filter((refusal) => refusalCovers(refusal, about));
  if (covering.some(({ reach }) => reach === 'idea')) return { because: 'refused', until: null };
  if (covering.length > 0 || keys.some((key) => known.paused.has(key)))
    return { because: 'in-peace', until: null };
  const until = reopensOn(
    keys.flatMap((key) => known.spent.get(key) ?? []),
    now,
  );
  return until === null ? null : { because: 'budget-spent', until };
}

function listed<T>(lists: Map<string, T[]>, key: Buffer): T[] {
  const hex = key.toString('hex');
  const list = lists.get(hex) ?? [];
  lists.set(hex, list);
  return list;
}

async function spentByKey(db: Db, keys: readonly Buffer[]) {
  const rows = await db
    .selectFrom('budget')
    .select(['person_key', 'spent_at'])
    .where('person_key', 'in', [...keys])
    .execute();
  return rows.map(({ person_key, spent_at }) => ({ key: person_key, at: spent_at }));
}

async function pausedAmong(db: Db, workspaceId: string, keys: readonly Buffer[], now: Date) {
  const rows = await db
    .selectFrom('pause')
    .select('person_key')
    .where('workspace_id', '=', workspaceId)
    .where('person_key', 'in', [...keys])
    .where('until', '>', now)
    .execute();
  return rows.map(({ person_key }) => person_key);
}
