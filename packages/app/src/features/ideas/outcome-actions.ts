import { inTransaction } from '../../platform/database/transaction.ts';
import { type Done, done, refused } from '../../platform/done.ts';
import { LianeError } from '../../platform/errors.ts';
import { holdsPrivateAddress } from '../../platform/mail/doors.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Actor, SignedIn } from '../accounts/actor.ts';
import { recordNetwork } from '../accounts/founding.ts';
import { authorise } from '../accounts/permissions.ts';
import { lockMessage, updateMessage } from '../consent/outbox-store.ts';
import type { IdeaAt } from './actions.ts';
import { mayAnswerSo, mayTakeBack, type Outcome, type OutcomeNo } from './examination-rules.ts';
import { keepOutcome, loadExamination, outcomeOf, setNetwork } from './examination-store.ts';
import type { Idea } from './idea.ts';
import { postToPresenter } from './mails.ts';
import { hideMandate } from './mandate-store.ts';
import { forgetNetwork, isReliedOn } from './network-store.ts';
import { words } from './outcome-words.ts';
import { type IdeaEvent, type No, next } from './rules.ts';
import { lockIdea, setState } from './store.ts';

export interface Answer {
  readonly outcome: Outcome;
  readonly letter: string;
}

/** Keeps a letter that is not sent yet; nothing is decided. */
export function keepDraft(actor: Actor, tools: Tools, at: IdeaAt, answer: Answer): Promise<Done<null, No>> {
  authorise(actor, 'idea:examine', at.workspace.id);
  return onIdea(tools, at, async (tx, idea) => {
    const after = next(idea.state, 'examine');
    if (!after.allowed) return refused(after.because);
    await keepOutcome(tx.db, idea, { ...answer, decidedAt: null, decidedBy: null, outboxId: null });
    return done(null);
  });
}

const EVENTS: Readonly<Record<Outcome, IdeaEvent>> = {
  accepted: 'accept',
  conditions: 'accept-with-conditions',
  declined: 'decline',
};

/**
 * A human answers an idea, on the page that shows the letter: its state, its network if it is accepted, and the letter
 * in the outbox, all or nothing. Of two who answer at the same instant, one does.
 */
export function decide(
  actor: Actor,
  tools: Tools,
  at: IdeaAt,
  answer: Answer,
): Promise<Done<null, No | OutcomeNo | 'private-address'>> {
  authorise(actor, 'idea:decide', at.workspace.id);
  const { account } = actor as SignedIn;
  return onIdea(tools, at, async (tx, idea) => {
    const after = next(idea.state, EVENTS[answer.outcome]);
    if (!after.allowed) return refused(after.because);
    const { criteria, assessments, conditions } = await loadExamination(tx.db, at.workspace, idea);
    const keys = criteria.map(({ key }) => key);
    const allowed = mayAnswerSo(answer.outcome, keys, [...assessments.values()], conditions);
    if (!allowed.allowed) return refused(allowed.because);
    if (holdsPrivateAddress(answer.letter) !== null) return refused('private-address');
    await setState(tx.db, idea, after.state, tx.now);
    if (answer.outcome !== 'declined') await openNetwork(tx, idea, at, account.id);
    const outboxId = idea.presenterAddress === null ? null : await send(tx, idea, answer, account);
    await keepOutcome(tx.db, idea, { ...answer, decidedAt: tx.now, decidedBy: account.id, outboxId });
    return done(null);
  });
}

async function openNetwork(tx: Tools, idea: Idea, { workspace }: IdeaAt, weaver: string): Promise<void> {
  const named = { name: idea.title, language: idea.language, demo: workspace.demo };
  const network = await recordNetwork(tx, { id: weaver }, named);
  await setNetwork(tx.db, idea, network.id);
}

function send(
  tx: Tools,
  idea: Idea,
  { letter }: Answer,
  { id, name, email }: SignedIn['account'],
): Promise<string> {
  return postToPresenter(tx, idea, {
    kind: 'idea-outcome',
    fromName: name,
    replyTo: email,
    subject: words[idea.language].subject(idea.title),
    body: letter,
    approvedBy: id,
  });
}

/**
 * Takes an answer back, as long as its letter has not begun to leave, or half an hour where there is none, and nobody
 * was asked to come for it. A mandate shown meanwhile is shown no more.
 */
export function undoDecision(
  actor: Actor,
  tools: Tools,
  at: IdeaAt,
): Promise<Done<null, 'too-late' | 'relied-on'>> {
  authorise(actor, 'idea:decide', at.workspace.id);
  return onIdea(tools, at, async (tx, idea) => {
    const kept = await outcomeOf(tx.db, idea);
    if (!kept?.decidedAt || idea.state === 'withdrawn') return refused('too-late');
    if (await isReliedOn(tx.db, idea)) return refused('relied-on');
    if (!(await stillHere(tx, idea, kept.outboxId, kept.decidedAt))) return refused('too-late');
    await setState(tx.db, idea, 'examined', null);
    await keepOutcome(tx.db, idea, { ...kept, decidedAt: null, decidedBy: null, outboxId: null });
    await hideMandate(tx.db, idea);
    if (idea.networkId !== null) {
      await setNetwork(tx.db, idea, null);
      await forgetNetwork(tx.db, idea.networkId);
    }
    return done(null);
  });
}

/** Stops the letter if it can still be stopped. */
async function stillHere(tx: Tools, idea: Idea, outboxId: string | null, decidedAt: Date): Promise<boolean> {
  const message = outboxId === null ? null : await lockMessage(tx.db, idea.workspaceId, outboxId);
  // A message that is not there any more was erased by whoever it went to.
  const letter = outboxId === null ? null : (message?.state ?? 'erased');
  if (!mayTakeBack(letter, decidedAt, tx.now)) return false;
  if (message?.state === 'waiting')
    await updateMessage(tx.db, message, { state: 'taken-back', ended_at: tx.now });
  return true;
}

function onIdea<T>(
  tools: Tools,
  { workspace, ideaId }: IdeaAt,
  work: (tx: Tools, idea: Idea) => Promise<T>,
): Promise<T> {
  return inTransaction(tools, async (tx) => {
    const idea = await lockIdea(tx.db, workspace.id, ideaId);
    if (!idea) throw new LianeError('not-found');
    return work(tx, idea);
  });
}
