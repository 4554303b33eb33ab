import { inTransaction } from '../../platform/database/transaction.ts';
import { type Done, done, refused } from '../../platform/done.ts';
import { LianeError } from '../../platform/errors.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Actor } from '../accounts/actor.ts';
import { authorise } from '../accounts/permissions.ts';
import { forgetApart, keepApart } from './apart-store.ts';
import { lockJoins, type PersonRecord, recordsOf, updateJoins } from './person-store.ts';
import { mayMerge, merged, unmerged } from './rules.ts';

export interface TwoPeople {
  readonly workspaceId: string;
  readonly personId: string;
  readonly otherId: string;
}

/** Makes one person of two, because a human says so. The first is the one they are read through. */
export async function mergePeople(
  actor: Actor,
  tools: Tools,
  { workspaceId, personId, otherId }: TwoPeople,
): Promise<Done<{ readonly kept: string; readonly joined: string }, 'already-one'>> {
  authorise(actor, 'person:write', workspaceId);
  return inTransaction(tools, async ({ db }) => {
    await lockJoins(db, workspaceId);
    const [one, other] = [
      await recordsOf(db, workspaceId, personId),
      await recordsOf(db, workspaceId, otherId),
    ];
    if (!one[0] || !other[0]) throw new LianeError('not-found');
    const merging = mayMerge(one[0], other[0]);
    if (!merging.allowed) return refused(merging.because);
    await updateChanged(db, workspaceId, [...one, ...other], (all) =>
      merged(all, merging.kept, merging.joined),
    );
    return done({ kept: merging.kept, joined: merging.joined });
  });
}

/** They are two people, because a human says so: nothing asks about them again, until a human takes that back. */
export async function tellApart(
  actor: Actor,
  tools: Tools,
  { workspaceId, personId, otherId }: TwoPeople,
  apart: boolean,
): Promise<void> {
  authorise(actor, 'person:write', workspaceId);
  return inTransaction(tools, async ({ db }) => {
    const [one] = await recordsOf(db, workspaceId, personId);
    const [other] = await recordsOf(db, workspaceId, otherId);
    if (!one || !other || one.id === other.id) throw new LianeError('not-found');
    const pair = [one.id, other.id] as const;
    await (apart ? keepApart(db, workspaceId, pair) : forgetApart(db, workspaceId, pair));
  });
}

/** Takes a record out of the person it was joined to, with all that had been joined to it before. */
export async function unmergePerson(
  actor: Actor,
  tools: Tools,
  { workspaceId, personId, recordId }: Omit<TwoPeople, 'otherId'> & { readonly recordId: string },
): Promise<string> {
  authorise(actor, 'person:write', workspaceId);
  return inTransaction(tools, async ({ db }) => {
    await lockJoins(db, workspaceId);
    const records = await recordsOf(db, workspaceId, personId);
    if (!records.slice(1).some(({ id }) => id === recordId)) throw new LianeError('not-found');
    await updateChanged(db, workspaceId, records, (all) => unmerged(all, recordId));
    return recordId;
  });
}

async function updateChanged(
  db: Tools['db'],
  workspaceId: string,
  before: readonly PersonRecord[],
  change: (records: readonly PersonRecord[]) => readonly PersonRecord[],
): Promise<void> {
  const after = change(before);
  const changed = after.filter(
    (record, i) =>
      record.mergedInto !== before[i]!.mergedInto || record.mergedThrough !== before[i]!.mergedThrough,
  );
  await updateJoins(db, workspaceId, changed);
}
