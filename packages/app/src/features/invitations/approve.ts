import { type Done, done, refused } from '../../platform/done.ts';
import { holdsPrivateAddress } from '../../platform/mail/doors.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Actor, SignedIn } from '../accounts/actor.ts';
import { authorise } from '../accounts/permissions.ts';
import { insertToken } from '../accounts/store.ts';
import { leavesAt } from '../consent/hours.ts';
import { ANSWER, letterToken, REFUSE } from '../consent/links.ts';
import { post } from '../consent/post.ts';
import { mayApprove } from '../consent/rules.ts';
import { lockKeys } from '../consent/store.ts';
import { lockIdea } from '../ideas/store.ts';
import { type Around, aroundOf, type Composed, compose, type House } from './compose.ts';
import { type LetterAt, type LetterGiven, onLetter, writeLetter } from './draft-actions.ts';
import { considered } from './facts.ts';
import type { Letter } from './letter.ts';
import { isDraft } from './rules.ts';
import { updateLetter } from './store.ts';

/** A letter's links open for so long: longer than any *later*. */
const LINK_DAYS = 400;

export interface Approving extends LetterGiven {
  /** What the page showed of Liane's part, its reader and its sender (`Composed.shown`); the words come along. */
  readonly shown: string;
}

export type ApproveNo =
  | 'not-a-draft'
  | 'text-changed'
  | 'no-address'
  | 'no-words'
  | 'no-subject'
  | 'private-address'
  | 'promise';

/**
 * Promise 1: a named human approves this very text for this person, on the page that shows it. The letter is put
 * together again from what is known now: one character of difference, and it is shown anew instead of leaving.
 */
export function approveLetter(
  actor: Actor,
  tools: Tools,
  at: LetterAt,
  house: House,
  { shown, ...given }: Approving,
): Promise<Done<Date, ApproveNo>> {
  authorise(actor, 'text:approve', at.workspace.id);
  const { account } = actor as SignedIn;
  return onLetter(tools, at, async (tx, letter) => {
    if (!isDraft(letter)) return refused('not-a-draft');
    await writeLetter(tx, letter, given);
    const written = { ...letter, ...given };
    // Of two letters of an idea approved at the same instant, one takes the last place of the round.
    if (letter.ideaId !== null) await lockIdea(tx.db, letter.workspaceId, letter.ideaId);
    const around = await aroundOf(tx, at.workspace, letter, house);
    await lockKeys(tx.db, around.subject.keys);
    const composed = await compose(tx, around, account, written, house);
    const no = faultIn(written, composed, shown) ?? (await promiseAgainst(tx, written, around, composed));
    if (no) return refused(no);
    return done(await send(tx, written, around, composed.mail!, account.id));
  });
}

function faultIn(
  { kind, subject, words }: Letter,
  { mail, shown: now }: Composed,
  shown: string,
): ApproveNo | null {
  if (!mail) return 'no-address';
  if (subject.trim() === '') return 'no-subject';
  if (kind === 'invitation' && words.trim() === '') return 'no-words';
  if (now !== shown) return 'text-changed';
  return holdsPrivateAddress(`${subject}\n${words}`) === null ? null : 'private-address';
}

async function promiseAgainst(
  tx: Tools,
  letter: Letter,
  around: Around,
  composed: Composed,
): Promise<ApproveNo | null> {
  const { about, facts } = await considered(tx, letter, around, composed);
  return mayApprove(about, facts).allowed ? null : 'promise';
}

/** Into the outbox, with what its links will open: the answer of this letter, and nothing else of anyone. */
async function send(
  tx: Tools,
  letter: Letter,
  { workspace }: Around,
  mail: NonNullable<Composed['mail']>,
  approvedBy: string,
): Promise<Date> {
  const notBefore = leavesAt(tx.now, tx.now, workspace.timeZone);
  const outboxId = await post(tx, { ...mail, approvedBy, notBefore });
  for (const kind of [ANSWER, REFUSE] as const) await openLink(tx, kind, outboxId, letter);
  await updateLetter(tx.db, letter, {
    ...{ approved_at: tx.now, approved_by: approvedBy, outbox_id: outboxId, way: 'mail' },
  });
  return notBefore;
}

/** A link of a mail that leads to a letter, known by its hash alone. */
export async function openLink(
  tx: Tools,
  kind: typeof ANSWER | typeof REFUSE,
  outboxId: string,
  { workspaceId, id }: Pick<Letter, 'workspaceId' | 'id'>,
): Promise<void> {
  await insertToken(tx.db, {
    hash: tx.keys.tokenHash(letterToken(tx.keys, kind, outboxId)),
    kind,
    account_id: null,
    workspace_id: workspaceId,
    subject: id,
    created_at: tx.now,
    expires_at: new Date(tx.now.getTime() + LINK_DAYS * 86_400_000),
    used_at: null,
  });
}
