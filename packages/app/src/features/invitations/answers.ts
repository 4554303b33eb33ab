import { inTransaction } from '../../platform/database/transaction.ts';
import { type Done, done, refused } from '../../platform/done.ts';
import { LianeError } from '../../platform/errors.ts';
import type { Tools } from '../../platform/tools.ts';
import { findToken, workspaceById } from '../accounts/store.ts';
import { ANSWER, REFUSE } from '../consent/links.ts';
import { type MailKind, rulesOf } from '../consent/mail-kinds.ts';
import { findMessage, updateMessage } from '../consent/outbox-store.ts';
import { type Reach, type Refusal, widest } from '../consent/reach.ts';
import { type Refused, refuse } from '../consent/refuse.ts';
import { deleteRefusalsSaid } from '../consent/store.ts';
import type { PersonHook } from '../people/hooks.ts';
import { words } from './answer-words.ts';
import { type Around, aroundOf, type House } from './compose.ts';
import { join, keepMore, type MoreSaid, unjoin } from './join.ts';
import { postJoined } from './joined-mail.ts';
import type { Letter } from './letter.ts';
import { isChangeable, mayAnswer } from './rules.ts';
import { findLetter, lockLetter, updateLetter } from './store.ts';

export type Said =
  | { readonly answer: 'yes' }
  | { readonly answer: 'no'; readonly reach: Reach }
  | { readonly answer: 'later'; readonly laterOn: string };

/** What answering needs of the house: where links lead, and who forgets a yes that is taken back. */
export interface Answering {
  readonly house: House;
  readonly hooks: readonly PersonHook[];
}

/** The letter a link leads to. @throws LianeError `link-past` for one that is unknown, past, or whose reader is erased */
export async function letterAtLink(
  { db, keys, now }: Tools,
  kind: typeof ANSWER | typeof REFUSE,
  token: string,
): Promise<Letter> {
  const found = await findToken(db, keys.tokenHash(token), kind, now);
  const { workspaceId, subject } = found ?? {};
  const letter = workspaceId && subject ? await findLetter(db, workspaceId, subject) : null;
  if (!letter) throw new LianeError('link-past');
  return letter;
}

export type AnswerNo = 'settled' | 'closed' | 'not-a-choice';

/** By the person's own link: whoever holds it may answer and refuse, nothing else. */
export async function answerByLink(
  tools: Tools,
  token: string,
  answering: Answering,
  said: Said,
): Promise<Done<Refused, AnswerNo>> {
  const at = await letterAtLink(tools, ANSWER, token);
  return inTransaction(tools, async (tx) => {
    const letter = await lockLetter(tx.db, at.workspaceId, at.id);
    if (!letter) throw new LianeError('link-past');
    const around = await aroundOfLetter(tx, letter, answering);
    const allowed = mayAnswer(said.answer, letter, { now: tx.now, open: isOpen(around) });
    if (!allowed.allowed) return refused(allowed.because);
    if (!isSayable(said, letter, around)) return refused('not-a-choice');
    return done(await recordAnswer(tx, answering, { letter, around, said, through: 'link' }));
  });
}

/** One click in a mail program (RFC 8058): the reach is that of the kind of mail it came with. */
export async function refuseByLink(tools: Tools, token: string, answering: Answering): Promise<Refused> {
  const at = await letterAtLink(tools, REFUSE, token);
  return inTransaction(tools, async (tx) => {
    const letter = await lockLetter(tx.db, at.workspaceId, at.id);
    if (!letter) throw new LianeError('link-past');
    const around = await aroundOfLetter(tx, letter, answering);
    const said: Said = { answer: 'no', reach: reachOfClick(letter) };
    if (letter.answer === 'no') return refuse(tx, around.subject.keys, refusalOf(said.reach, around));
    return recordAnswer(tx, answering, { letter, around, said, through: 'link' });
  });
}

/** How far one click on this letter refuses. */
export function reachOfClick({ kind }: Letter): Reach {
  const { unsubscribes } = rulesOf(kind satisfies MailKind);
  return unsubscribes === 'none' ? 'everything' : unsubscribes;
}

export async function aroundOfLetter(tx: Tools, letter: Letter, { house }: Answering): Promise<Around> {
  const workspace = await workspaceById(tx.db, letter.workspaceId);
  if (!workspace) throw new LianeError('link-past');
  return aroundOf(tx, workspace, letter, house);
}

/** Someone who says yes comes into a network, which must be there. */
export function isOpen({ idea }: Pick<Around, 'idea'>): boolean {
  return idea !== null && idea.networkId !== null && idea.state !== 'withdrawn' && idea.state !== 'declined';
}

/** A notice asks for nothing but can be refused, to everything; an idea without organisation has no such reach. */
export function isSayable(said: Said, { kind }: Letter, { idea }: Pick<Around, 'idea'>): boolean {
  if (kind === 'notice') return said.answer === 'no' && said.reach === 'everything';
  return said.answer !== 'no' || said.reach !== 'organisation' || idea?.organisationId != null;
}

interface Recording {
  readonly letter: Letter;
  readonly around: Around;
  readonly said: Said;
  readonly through: 'link' | 'initiator';
}

/** What an answer changes, all at once: a no is effective from here on, on every path of the instance. */
export async function recordAnswer(tx: Tools, answering: Answering, recording: Recording): Promise<Refused> {
  const { letter, around, said, through } = recording;
  await undo(tx, answering, recording);
  const none: Refused = { alreadyLeaving: false };
  const came =
    said.answer === 'no' ? await refuse(tx, around.subject.keys, refusalOf(said.reach, around)) : none;
  if (said.answer !== 'no') await takeBackWaiting(tx, letter);
  const memberId =
    said.answer === 'yes' ? await join(tx, letter, around, around.idea!.networkId!) : letter.memberId;
  await updateLetter(tx.db, letter, {
    ...{ answer: said.answer, answered_at: tx.now, answered_through: through, member_id: memberId },
    reach: said.answer === 'no' ? reachNow(letter, said.reach, tx.now) : null,
    later_on: said.answer === 'later' ? said.laterOn : null,
  });
  if (said.answer === 'yes') await postJoined(tx, letter, around, answering.house);
  return came;
}

/** A no that was final already can only reach farther. */
function reachNow(letter: Letter, said: Reach, now: Date): Reach {
  if (letter.answer !== 'no' || letter.reach === null || isChangeable(letter, now)) return said;
  return widest([{ reach: letter.reach }, { reach: said }] as Refusal[]) ?? said;
}

export function refusalOf(reach: Reach, { idea }: Pick<Around, 'idea'>): Refusal {
  if (reach === 'idea' && idea) return { reach, idea: idea.id };
  if (reach === 'organisation' && idea?.organisationId != null)
    return { reach, organisation: idea.organisationId };
  return { reach: 'everything' };
}

/** Takes back what the answer before had done, as far as it still can be. */
async function undo(tx: Tools, { hooks }: Answering, { letter, around, said }: Recording): Promise<void> {
  const { answer, answeredAt, reach } = letter;
  const changeable = isChangeable(letter, tx.now);
  if (answer === 'no' && reach !== null && changeable)
    await deleteRefusalsSaid(tx.db, around.subject.keys, refusalOf(reach, around), answeredAt!);
  const networkId = around.idea?.networkId ?? null;
  if (answer !== 'yes' || said.answer === 'yes' || networkId === null) return;
  await unjoin(tx, hooks, letter, { networkId, undone: changeable });
  await tx.db
    .updateTable('outbox')
    .set({ state: 'stopped', because: 'answer-changed', ended_at: tx.now })
    .where('workspace_id', '=', letter.workspaceId)
    .where('person_id', '=', around.root.id)
    .where('idea_id', '=', letter.ideaId)
    .where('kind', '=', 'joined')
    .where('state', '=', 'waiting')
    .execute();
}

/** They answered before it left: there is nothing to ask any more. */
export async function takeBackWaiting(tx: Tools, { workspaceId, mail }: Letter): Promise<void> {
  const message = mail?.state === 'waiting' ? await findMessage(tx.db, workspaceId, mail.id) : null;
  if (message?.state === 'waiting')
    await updateMessage(tx.db, message, { state: 'taken-back', ended_at: tx.now });
}

/** What they add after a yes, by the same link and within the same day. */
export async function addMore(
  tools: Tools,
  token: string,
  answering: Answering,
  more: MoreSaid,
): Promise<Done<null, 'settled'>> {
  const letter = await letterAtLink(tools, ANSWER, token);
  return inTransaction(tools, async (tx) => {
    const { workspace, idea } = await aroundOfLetter(tx, letter, answering);
    const { answer, memberId } = letter;
    if (answer !== 'yes' || memberId === null || !idea?.networkId || !isChangeable(letter, tx.now))
      return refused('settled');
    const { own, purpose } = words[workspace.language].joined;
    await keepMore(
      tx,
      { workspaceId: idea.networkId, personId: memberId },
      { name: own, text: purpose(idea.title) },
      more,
    );
    return done(null);
  });
}
