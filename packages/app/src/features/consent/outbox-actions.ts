import { inTransaction } from '../../platform/database/transaction.ts';
import { type Done, done, refused } from '../../platform/done.ts';
import { LianeError } from '../../platform/errors.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Actor } from '../accounts/actor.ts';
import { authorise } from '../accounts/permissions.ts';
import type { LetterFactsHook } from './departure.ts';
import { markLeft, takeInHand, uncountAttempt } from './leave.ts';
import { type Kept, lockMessage, updateMessage } from './outbox-store.ts';

/** One message of one workspace. */
export interface MessageAt {
  readonly workspaceId: string;
  readonly id: string;
}

/** Two people may look at the same message: the first deed holds, the second hears that it came late. */
type Late = 'too-late';

async function onMessage<T>(
  actor: Actor,
  tools: Tools,
  { workspaceId, id }: MessageAt,
  work: (tx: Tools, message: Kept) => Promise<T>,
): Promise<T> {
  authorise(actor, 'outbox:end', workspaceId);
  return inTransaction(tools, async (tx) => {
    const message = await lockMessage(tx.db, workspaceId, id);
    if (!message) throw new LianeError('not-found');
    return work(tx, message);
  });
}

/** Takes a message back, as long as no attempt was made to send it. */
export function takeBack(actor: Actor, tools: Tools, at: MessageAt): Promise<Done<null, Late>> {
  return onMessage(actor, tools, at, async (tx, message) => {
    if (message.state !== 'waiting') return refused('too-late');
    await updateMessage(tx.db, message, { state: 'taken-back', ended_at: tx.now });
    return done(null);
  });
}

/** The initiator will send it from their own mail program; refused if a promise does not hold, with its code. */
export function takeByHand(
  actor: Actor,
  tools: Tools,
  at: MessageAt,
  letterFacts: LetterFactsHook,
): Promise<Done<null, Late | 'stopped'>> {
  return onMessage(actor, tools, at, async (tx, message) => {
    if (message.state !== 'waiting') return refused('too-late');
    const { taken } = await takeInHand(tx, message, letterFacts);
    return taken ? done(null) : refused('stopped');
  });
}

/** Says what became of a message in hand, or of one of which nobody knew. */
export function sayWhetherLeft(
  actor: Actor,
  tools: Tools,
  at: MessageAt,
  left: boolean,
): Promise<Done<null, Late>> {
  return onMessage(actor, tools, at, async (tx, message) => {
    const inHand = message.state === 'by-hand' && message.ended_at === null;
    if (!inHand && message.state !== 'unknown') return refused('too-late');
    if (left) await markLeft(tx, message, inHand ? 'by-hand' : 'left');
    else await notLeft(tx, message);
    return done(null);
  });
}

/** It reached nobody: the person's budget is whole again, and the message is not tried again by itself. */
async function notLeft(tx: Tools, message: Kept): Promise<void> {
  await uncountAttempt(tx, message);
  await updateMessage(tx.db, message, { state: 'taken-back', ended_at: tx.now });
}

/** A mail came back: that is no answer and spends nothing; the address is not written to again. */
export function sayBounced(actor: Actor, tools: Tools, at: MessageAt): Promise<Done<null, Late>> {
  return onMessage(actor, tools, at, async (tx, message) => {
    const gone = message.state === 'left' || (message.state === 'by-hand' && message.ended_at !== null);
    if (!gone) return refused('too-late');
    await uncountAttempt(tx, message);
    await updateMessage(tx.db, message, { state: 'bounced' });
    await tx.db
      .updateTable('address')
      .set({ bounced_at: tx.now })
      .where('workspace_id', '=', message.workspace_id)
      .where('person_key', '=', message.person_key)
      .execute();
    return done(null);
  });
}
