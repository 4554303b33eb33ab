import { inTransaction } from '../../platform/database/transaction.ts';
import { type Done, done, refused } from '../../platform/done.ts';
import { newId } from '../../platform/ids.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Actor } from '../accounts/actor.ts';
import { authorise } from '../accounts/permissions.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { type CharterNo, type CriterionGiven, revised } from './charter-rules.ts';
import { type Charter, insertCharter, latestCharter } from './charter-store.ts';

/** Writes the next version of a charter, if it differs from the last one. */
export function reviseCharter(
  actor: Actor,
  tools: Tools,
  workspace: WorkspaceOpen,
  given: readonly CriterionGiven[],
): Promise<Done<'kept' | 'same', CharterNo>> {
  authorise(actor, 'charter:write', workspace.id);
  return inTransaction(tools, async (tx) => {
    const current = await lockedCharter(tx, workspace);
    const after = revised(current.criteria, given, () => newId(tx.now, tx.random));
    if (!after.allowed) return refused(after.because);
    if (!after.changed && current.version > 0) return done('same');
    await insertCharter(tx.db, workspace.id, {
      version: current.version + 1,
      criteria: after.criteria,
      by: actor.kind === 'account' ? actor.account.id : null,
      now: tx.now,
    });
    return done('kept');
  });
}

/** The charter an examination begins with: the one of the essay is kept as version 1 if there is no other. */
export async function charterToUse(tx: Tools, workspace: WorkspaceOpen): Promise<Charter> {
  const current = await lockedCharter(tx, workspace);
  if (current.version > 0) return current;
  const { db, now } = tx;
  await insertCharter(db, workspace.id, { version: 1, criteria: current.criteria, by: null, now });
  return { ...current, version: 1, writtenAt: now };
}

/** Two who keep a charter at the same instant take turns: versions follow one another. */
async function lockedCharter({ db }: Tools, { id, language }: WorkspaceOpen): Promise<Charter> {
  await db.selectFrom('workspace').select('id').where('id', '=', id).forUpdate().execute();
  return latestCharter(db, id, language);
}
