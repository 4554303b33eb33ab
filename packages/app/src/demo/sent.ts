import type { SignedIn } from '../features/accounts/actor.ts';
import type { WorkspaceOpen } from '../features/accounts/store.ts';
import { sayBounced, sayWhetherLeft, takeByHand } from '../features/consent/outbox-actions.ts';
import { letterFacts } from '../hooks.ts';
import type { Tools } from '../platform/tools.ts';
import { given } from './out-of-step.ts';

/** Says of all that waits that it was sent by hand, as one does without a mail server: nothing leaves a demonstration. */
export async function sendWaiting(actor: SignedIn, tx: Tools, { id }: WorkspaceOpen): Promise<void> {
  const waiting = await tx.db
    .selectFrom('outbox')
    .select('id')
    .where('workspace_id', '=', id)
    .where('state', '=', 'waiting')
    .orderBy('id')
    .execute();
  for (const message of waiting) {
    const at = { workspaceId: id, id: message.id };
    given(await takeByHand(actor, tx, at, letterFacts));
    given(await sayWhetherLeft(actor, tx, at, true));
  }
}

export async function sayItCameBack(
  actor: SignedIn,
  tx: Tools,
  { id: workspaceId }: WorkspaceOpen,
  id: string,
): Promise<void> {
  given(await sayBounced(actor, tx, { workspaceId, id }));
}
