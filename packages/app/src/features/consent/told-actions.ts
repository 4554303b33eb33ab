import { inTransaction } from '../../platform/database/transaction.ts';
import { LianeError } from '../../platform/errors.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Actor } from '../accounts/actor.ts';
import { authorise } from '../accounts/permissions.ts';
import type { Subject } from '../people/hooks.ts';
import { markTold, subjectOf } from '../people/person-store.ts';
import type { Refusal } from './reach.ts';
import { type Refused, refuse } from './refuse.ts';

export interface PersonAt {
  readonly workspaceId: string;
  readonly personId: string;
}

async function onPerson<T>(
  actor: Actor,
  tools: Tools,
  { workspaceId, personId }: PersonAt,
  work: (tx: Tools, subject: Subject) => Promise<T>,
): Promise<T> {
  authorise(actor, 'person:write', workspaceId);
  return inTransaction(tools, async (tx) => {
    const subject = await subjectOf(tx, workspaceId, personId);
    if (!subject) throw new LianeError('not-found');
    return work(tx, subject);
  });
}

/** The initiator said it aloud, or gave the half page: the person knows what is noted about them. */
export function sayTold(actor: Actor, tools: Tools, at: PersonAt): Promise<void> {
  return onPerson(actor, tools, at, (tx, subject) => markTold(tx.db, subject, tx.now));
}

/** « She told me no. » The initiator writes down a no said aloud; only the person can take it back. */
export function noteRefusal(actor: Actor, tools: Tools, at: PersonAt, refusal: Refusal): Promise<Refused> {
  return onPerson(actor, tools, at, (tx, subject) => refuse(tx, subject.keys, refusal));
}
