import { takenBackUntil } from '../consent/hours.ts';

/** What the initiator found of one criterion. */
export type Verdict = 'met' | 'partly' | 'unmet' | 'unknown';
export const verdicts = ['met', 'partly', 'unmet', 'unknown'] as const satisfies readonly Verdict[];

export interface Judged {
  readonly criterion: string;
  readonly verdict: Verdict;
}

/** Something the organisation must do, by a day. */
export interface Condition {
  readonly id: string;
  /** The criterion it mends; null for one of its own. */
  readonly criterion: string | null;
  readonly text: string;
  /** `YYYY-MM-DD`, as `today` below. */
  readonly dueOn: string;
  readonly state: 'due' | 'met' | 'broken';
  readonly settledOn: string | null;
}

/** A condition whose day has passed without being kept is broken, whether or not anyone said so. */
export function conditionNow(
  { state, dueOn }: Pick<Condition, 'state' | 'dueOn'>,
  today: string,
): Condition['state'] {
  return state === 'due' && dueOn < today ? 'broken' : state;
}

/** Promise 8: whoever has broken a condition asks for nothing more until it is kept. */
export type Standing = 'good' | 'condition-broken';

export function standingOf(
  conditions: readonly Pick<Condition, 'state' | 'dueOn'>[],
  today: string,
): Standing {
  return conditions.some((one) => conditionNow(one, today) === 'broken') ? 'condition-broken' : 'good';
}

/** How many criteria were found met, partly met, unmet, or are not known yet. */
export function counted(criteria: readonly string[], judged: readonly Judged[]): Record<Verdict, number> {
  const found = new Map(judged.map(({ criterion, verdict }) => [criterion, verdict]));
  const counts = { met: 0, partly: 0, unmet: 0, unknown: 0 };
  for (const key of criteria) counts[found.get(key) ?? 'unknown']++;
  return counts;
}

export type Outcome = 'accepted' | 'conditions' | 'declined';
export const outcomes = ['accepted', 'conditions', 'declined'] as const satisfies readonly Outcome[];

export type OutcomeNo = 'unmet-without-condition' | 'no-condition' | 'has-conditions';

/**
 * May the idea be answered so? What is unmet is either mended by a dated condition or a reason to decline: accepting it
 * in silence would empty the charter. What is not known yet may be lived with; the letter says it. What was judged of a
 * criterion that the charter no longer has weighs nothing: nobody sees it.
 */
export function mayAnswerSo(
  outcome: Outcome,
  criteria: readonly string[],
  judged: readonly Judged[],
  conditions: readonly Pick<Condition, 'criterion'>[],
): { readonly allowed: true } | { readonly allowed: false; readonly because: OutcomeNo } {
  if (outcome === 'declined') return { allowed: true };
  if (outcome === 'accepted' && conditions.length > 0) return { allowed: false, because: 'has-conditions' };
  if (outcome === 'conditions' && conditions.length === 0) return { allowed: false, because: 'no-condition' };
  const mended = new Set(conditions.map(({ criterion }) => criterion));
  const asked = new Set(criteria);
  const left = judged.some(
    ({ verdict, criterion }) => verdict === 'unmet' && asked.has(criterion) && !mended.has(criterion),
  );
  return left ? { allowed: false, because: 'unmet-without-condition' } : { allowed: true };
}

/** What a letter is when nobody has received it, nor ever will unless it is written again. */
const NEVER_LEFT: readonly string[] = ['waiting', 'taken-back', 'stopped', 'refused'];

/** Can an answer be taken back? As long as its letter has not begun to leave; where there is none, as long as one waits. */
export function mayTakeBack(letter: string | null, decidedAt: Date, now: Date): boolean {
  if (letter === null) return now < takenBackUntil(decidedAt);
  return NEVER_LEFT.includes(letter);
}
