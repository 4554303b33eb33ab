import type { Tools } from '../../platform/tools.ts';
import { approvedText } from './approved-text.ts';
import type { MailKind } from './mail-kinds.ts';
import type { Kept } from './outbox-store.ts';
import { lockKeys, pausedUntil, refusalsOf, spentOf } from './store.ts';
import type { Approval, Departing, Facts } from './types.ts';

/** What only the feature that wrote a letter knows of it, read inside the transaction that lets it leave. */
export interface LetterFacts
  extends Pick<Facts, 'source' | 'telling' | 'invitations' | 'round' | 'bounced' | 'closed'> {
  /** Of every address of the person: a no said at one of them holds at all. */
  readonly keys: readonly Buffer[];
}

export type LetterFactsHook = (tx: Tools, message: Kept) => Promise<LetterFacts | null>;

/** A message that nobody answers for: without a source no solicitation leaves; a reply needs none. */
const nothingKnown = (message: Kept, now: Date): LetterFacts => ({
  keys: [message.person_key],
  source: null,
  telling: { recordedAt: now, toldAt: null, selfGiven: true },
  invitations: [],
  round: [],
  bounced: false,
  closed: false,
});

/** A message as the promises look at it, with all they must know, under the lock of the person's keys. */
export async function departureOf(
  tx: Tools,
  message: Kept,
  letterFacts: LetterFactsHook,
): Promise<{ about: Departing; facts: Facts }> {
  const { db, now } = tx;
  const known = (await letterFacts(tx, message)) ?? nothingKnown(message, now);
  const { keys, ...told } = known;
  await lockKeys(db, keys);
  const facts: Facts = {
    ...told,
    now,
    ...(await placeOf(tx, message.workspace_id)),
    approval: approvalOf(message),
    refusals: (await refusalsOf(db, keys)).map(({ refusal }) => refusal),
    pausedUntil: await pausedUntil(db, message.workspace_id, keys, now),
    spent: await spentOf(db, keys),
  };
  return { about: departing(tx, message), facts };
}

function departing({ keys }: Tools, message: Kept): Departing {
  return {
    kind: message.kind as MailKind,
    textHash: keys.textHash(textOf(message)).toString('hex'),
    idea: message.idea_id,
    organisation: message.organisation_id,
  };
}

/** What an approval of this message covers, read back from what would leave. */
function textOf(message: Kept): string {
  return approvedText({
    kind: message.kind as MailKind,
    person: message.person_id ?? '',
    address: message.to_address,
    sender: message.from_name,
    language: message.language,
    subject: message.subject,
    words: message.body,
    fixedPart: '',
  });
}

function approvalOf({ approved_by, approved_at, approved_hash }: Kept): Approval | null {
  if (approved_by === null || approved_at === null || approved_hash === null) return null;
  return { by: approved_by, at: approved_at, textHash: approved_hash.toString('hex'), byToken: false };
}

async function placeOf({ db }: Tools, workspaceId: string): Promise<Pick<Facts, 'zone' | 'demonstration'>> {
  const { time_zone, demo } = await db
    .selectFrom('workspace')
    .select(['time_zone', 'demo'])
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return { zone: time_zone, demonstration: demo };
}
