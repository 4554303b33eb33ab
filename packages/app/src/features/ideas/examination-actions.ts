import { inTransaction } from '../../platform/database/transaction.ts';
import { isoDayIn } from '../../platform/dates.ts';
import { type Done, done, refused } from '../../platform/done.ts';
import { LianeError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Actor } from '../accounts/actor.ts';
import { authorise } from '../accounts/permissions.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';
import type { IdeaAt } from './actions.ts';
import { charterToUse } from './charter-actions.ts';
import { charterVersion } from './charter-store.ts';
import type { Condition, Verdict } from './examination-rules.ts';
import {
  deleteCondition,
  insertCondition,
  loadExamination,
  setCharterVersion,
  settleCondition,
  upsertAssessment,
} from './examination-store.ts';
import type { Idea } from './idea.ts';
import { type No, next } from './rules.ts';
import { lockIdea, setState } from './store.ts';

/** Does something to an idea under examination, alone. @throws LianeError `not-found` */
async function onExamined<T>(
  actor: Actor,
  tools: Tools,
  { workspace, ideaId }: IdeaAt,
  work: (tx: Tools, idea: Idea) => Promise<T>,
): Promise<T> {
  authorise(actor, 'idea:examine', workspace.id);
  return inTransaction(tools, async (tx) => {
    const idea = await lockIdea(tx.db, workspace.id, ideaId);
    if (!idea) throw new LianeError('not-found');
    return work(tx, idea);
  });
}

export interface Judgement {
  readonly criterion: string;
  readonly verdict: Verdict;
  readonly evidence: string;
  readonly source: string;
}

/** Judges one criterion. The first judgement begins the examination, under the charter of that day. */
export function judge(
  actor: Actor,
  tools: Tools,
  at: IdeaAt,
  judgement: Judgement,
): Promise<Done<null, No | 'criterion-unknown'>> {
  return onExamined(actor, tools, at, async (tx, idea) => {
    const after = next(idea.state, 'examine');
    if (!after.allowed) return refused(after.because);
    const { version, criteria } = await charterOf(tx, at.workspace, idea);
    if (!criteria.some(({ key }) => key === judgement.criterion)) return refused('criterion-unknown');
    await setCharterVersion(tx.db, idea, version);
    await setState(tx.db, idea, after.state);
    await upsertAssessment(tx.db, idea, { ...judgement, judgedAt: tx.now });
    return done(null);
  });
}

async function charterOf(tx: Tools, workspace: WorkspaceOpen, idea: Idea) {
  const used =
    idea.charterVersion === null ? null : await charterVersion(tx.db, workspace.id, idea.charterVersion);
  return used ?? charterToUse(tx, workspace);
}

/** Goes on under the newest charter; what was judged of a criterion that is still there is kept. */
export function moveToNewest(actor: Actor, tools: Tools, at: IdeaAt): Promise<Done<null, No>> {
  return onExamined(actor, tools, at, async (tx, idea) => {
    const after = next(idea.state, 'examine');
    if (!after.allowed) return refused(after.because);
    await setCharterVersion(tx.db, idea, (await charterToUse(tx, at.workspace)).version);
    return done(null);
  });
}

/** A condition is made while the idea is examined: once it is answered, nothing is added to what was agreed. */
export function addCondition(
  actor: Actor,
  tools: Tools,
  at: IdeaAt,
  { criterion, text, dueOn }: Pick<Condition, 'criterion' | 'text' | 'dueOn'>,
): Promise<Done<string, No | 'day-past' | 'criterion-unknown'>> {
  return onExamined(actor, tools, at, async (tx, idea) => {
    const after = next(idea.state, 'examine');
    if (!after.allowed) return refused(after.because);
    if (dueOn < isoDayIn(tx.now, at.workspace.timeZone)) return refused('day-past');
    const { criteria } = await loadExamination(tx.db, at.workspace, idea);
    if (criterion !== null && !criteria.some(({ key }) => key === criterion))
      return refused('criterion-unknown');
    const id = newId(tx.now, tx.random);
    await insertCondition(tx.db, idea, { id, criterion, text, dueOn, state: 'due', settledOn: null });
    return done(id);
  });
}

export function removeCondition(
  actor: Actor,
  tools: Tools,
  at: IdeaAt,
  conditionId: string,
): Promise<Done<null, No>> {
  return onExamined(actor, tools, at, async (tx, idea) => {
    const after = next(idea.state, 'examine');
    if (!after.allowed) return refused(after.because);
    if (!(await deleteCondition(tx.db, idea, conditionId))) throw new LianeError('not-found');
    return done(null);
  });
}

/** Says that a condition was kept, was broken, or is due after all: at any time, for a mistake is put right. */
export function settle(
  actor: Actor,
  tools: Tools,
  at: IdeaAt,
  { condition, state }: { readonly condition: string; readonly state: Condition['state'] },
): Promise<void> {
  return onExamined(actor, tools, at, async (tx, idea) => {
    const settledOn = state === 'due' ? null : isoDayIn(tx.now, at.workspace.timeZone);
    if (!(await settleCondition(tx.db, idea, condition, { state, settledOn })))
      throw new LianeError('not-found');
  });
}
