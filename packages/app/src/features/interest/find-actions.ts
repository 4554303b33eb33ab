import { inTransaction } from '../../platform/database/transaction.ts';
import { type Done, done, refused } from '../../platform/done.ts';
import { LianeError } from '../../platform/errors.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Actor } from '../accounts/actor.ts';
import { authorise } from '../accounts/permissions.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { leftAlone } from '../consent/left-alone.ts';
import type { RoundState } from '../consent/rounds.ts';
import type { Idea } from '../ideas/idea.ts';
import { findIdea } from '../ideas/store.ts';
import { personMeant } from '../people/find-by-name.ts';
import type { Person } from '../people/person.ts';
import { recordsOf } from '../people/person-store.ts';
import type { FindHooks } from './find-hooks.ts';
import { type Ground, groundFor, questionFor } from './find-question.ts';
import { toleranceFor } from './find-rules.ts';
import { type Decision, forgetDecision, keepDecision } from './find-store.ts';
import { indexKeeper } from './index-cache.ts';
import { find } from './rules.ts';
import type { Found } from './types.ts';

const indexFor = indexKeeper();

export interface FindAt {
  readonly workspace: WorkspaceOpen;
  readonly ideaId: string;
}

/** Someone chosen for this idea, to whom no letter has left yet. */
interface Chosen {
  readonly personId: string;
  readonly why: string;
  /** Their draft, if there is one. */
  readonly letterId: string | null;
  readonly since: Date | null;
}

/** The three lists for an idea, and what the page says of them. */
export interface Finding {
  readonly idea: Idea;
  readonly found: Found;
  readonly people: ReadonlyMap<string, Person>;
  readonly chosen: readonly Chosen[];
  readonly aside: readonly Decision[];
  /** The first and the last day on which spent budgets open again; null when none is spent. */
  readonly reopens: { readonly from: Date; readonly to: Date } | null;
  readonly round: RoundState;
  readonly tolerance: number;
  readonly heard: number;
}

/** An accepted idea, whose network stands. @throws LianeError `not-found` */
export async function ideaToFindFor({ db }: Tools, { workspace, ideaId }: FindAt): Promise<Idea> {
  const idea = await findIdea(db, workspace.id, ideaId);
  if (!idea) throw new LianeError('not-found');
  return idea;
}

export function isOpen({ state, networkId }: Idea): boolean {
  return (state === 'accepted' || state === 'conditions') && networkId !== null;
}

/** Whom to write to, whom only the initiator can judge, whom to leave in peace. Nothing is written. */
export async function findFor(
  actor: Actor,
  tools: Tools,
  here: FindAt,
  hooks: Pick<FindHooks, 'asked'>,
  picked: number | null,
): Promise<Done<Finding, 'idea-not-open'>> {
  authorise(actor, 'find:ask', here.workspace.id);
  const idea = await ideaToFindFor(tools, here);
  if (!isOpen(idea)) return refused('idea-not-open');
  const asked = await hooks.asked(tools, here.workspace.id, idea.id);
  const ground = await groundFor(tools, here.workspace, idea, asked);
  const tolerance = toleranceFor(asked.heard, picked);
  const { now } = tools;
  const question = questionFor(idea, ground, { tolerance, now, presenterKey: idea.presenterKey });
  const found = find(question, indexFor(question.people, question.links));
  const here2 = ground.decisions.filter(({ ideaId }) => ideaId === idea.id);
  const shown = new Set(found.leaveInPeace.reasons['set-aside'] ?? []);
  return done({
    idea,
    found,
    people: new Map(question.people.map((person) => [person.id, person])),
    chosen: chosenAmong(found.leaveInPeace.reasons.kept ?? [], here2, ground),
    aside: here2.filter(({ personId }) => shown.has(personId)),
    reopens: reopening(found, idea, ground, now),
    ...{ round: asked.round, tolerance, heard: asked.heard },
  });
}

function chosenAmong(kept: readonly string[], decisions: readonly Decision[], ground: Ground): Chosen[] {
  const decided = new Map(decisions.map((one) => [one.personId, one]));
  const chosen = kept.map((personId): Chosen => {
    const decision = decided.get(personId);
    const letterId = ground.asked.here.get(personId)?.letterId ?? null;
    return { personId, why: decision?.why ?? '', letterId, since: decision?.decidedAt ?? null };
  });
  return chosen.sort((a, b) => (a.since?.getTime() ?? 0) - (b.since?.getTime() ?? 0));
}

function reopening(found: Found, idea: Idea, { keys, known }: Ground, now: Date): Finding['reopens'] {
  const about = { idea: idea.id, organisation: idea.organisationId };
  const days = (found.leaveInPeace.reasons['budget-spent'] ?? []).flatMap((id) => {
    const until = leftAlone(keys.get(id) ?? [], known, about, now)?.until;
    return until ? [until.getTime()] : [];
  });
  if (days.length === 0) return null;
  return { from: new Date(Math.min(...days)), to: new Date(Math.max(...days)) };
}

export interface Deciding {
  readonly person: string;
  readonly state: Decision['state'];
  readonly why: string;
}

/** Chooses someone, sets them aside, or says that one knows better. The last word counts; its subject can read it. */
export function decide(
  actor: Actor,
  tools: Tools,
  here: FindAt,
  { person, state, why }: Deciding,
): Promise<Done<string, 'idea-not-open' | 'is-yourself'>> {
  authorise(actor, 'letter:write', here.workspace.id);
  return inTransaction(tools, async (tx) => {
    if (!isOpen(await ideaToFindFor(tx, here))) return refused('idea-not-open');
    const records = await recordsOf(tx.db, here.workspace.id, person);
    const [root, ...joined] = records;
    if (!root) throw new LianeError('not-found');
    if (root.isSelf) return refused('is-yourself');
    const ids: [string, ...string[]] = [root.id, ...joined.map(({ id }) => id)];
    const at = { workspaceId: here.workspace.id, ideaId: here.ideaId, records: ids };
    await keepDecision(tx.db, { ...at, state, why, decidedAt: tx.now });
    return done(root.id);
  });
}

/** Takes a decision back: the person is weighed again like everybody. */
export function undecide(actor: Actor, tools: Tools, here: FindAt, person: string): Promise<void> {
  authorise(actor, 'letter:write', here.workspace.id);
  return inTransaction(tools, async (tx) => {
    await ideaToFindFor(tx, here);
    const records = await recordsOf(tx.db, here.workspace.id, person);
    const [root, ...joined] = records;
    if (!root) throw new LianeError('not-found');
    const ids: [string, ...string[]] = [root.id, ...joined.map(({ id }) => id)];
    await forgetDecision(tx.db, { workspaceId: here.workspace.id, ideaId: here.ideaId, records: ids });
  });
}

/** Someone found in one's own memory, by a name or an address: one knows better, and says why. */
export async function knowBetter(
  actor: Actor,
  tools: Tools,
  here: FindAt,
  { who, why }: { readonly who: string; readonly why: string },
): Promise<Done<string, 'idea-not-open' | 'is-yourself' | 'nobody' | 'several'>> {
  authorise(actor, 'letter:write', here.workspace.id);
  const meant = await personMeant(tools.db, here.workspace.id, who);
  if (meant.found === 'none') return refused('nobody');
  if (meant.found === 'several') return refused('several');
  return decide(actor, tools, here, { person: meant.id, state: 'knows-better', why });
}

/** Begins their letter, and keeps why they were chosen, unless the initiator said it already. */
export async function writeTo(
  actor: Actor,
  tools: Tools,
  here: FindAt,
  hooks: Pick<FindHooks, 'begin'>,
  { person, why }: { readonly person: string; readonly why: string },
): Promise<Done<string, 'idea-not-open' | 'is-yourself'>> {
  const begun = await hooks.begin(actor, tools, here.workspace, { idea: here.ideaId, person });
  if (!begun.done || why === '') return begun;
  const kept = await decide(actor, tools, here, { person, state: 'kept', why });
  return kept.done ? begun : kept;
}
