import type { Tools } from '../../platform/tools.ts';
import { markTold, subjectOf } from '../people/person-store.ts';
import { type MailKind, rulesOf } from './mail-kinds.ts';
import type { Kept } from './outbox-store.ts';

/*
 * A letter says what is noted about its reader, so it tells them. They count as told from the attempt on, or two
 * notices approved together would both leave; when nothing reached them, they do not know after all.
 */

export async function tellBy(tx: Tools, message: Kept): Promise<void> {
  if (message.person_id === null || rulesOf(message.kind as MailKind).class === 'reply') return;
  const subject = await subjectOf(tx, message.workspace_id, message.person_id);
  if (subject) await markTold(tx.db, subject, tx.now);
}

/** Takes back what this very attempt told, and nothing that was told otherwise. */
export async function untellBy(tx: Tools, message: Kept): Promise<void> {
  if (message.person_id === null || message.attempted_at === null) return;
  const subject = await subjectOf(tx, message.workspace_id, message.person_id);
  if (!subject) return;
  await tx.db
    .updateTable('person')
    .set({ told_at: null })
    .where('workspace_id', '=', subject.workspaceId)
    .where('id', 'in', [...subject.personIds])
    .where('told_at', '=', message.attempted_at)
    .execute();
}
