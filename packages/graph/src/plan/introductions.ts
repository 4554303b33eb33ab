import { type Graph, hasTie } from '../graph.ts';
import { hold } from '../measure/hold.ts';
import { without } from '../view.ts';
import { likelyPairs } from './candidates.ts';
import type { Affinity } from './columns.ts';
import type { Pairs } from './features.ts';
import { choosePairs, type Introduction, withTies } from './greedy.ts';
import { type ReciprocityModel, reciprocity, shippedModel } from './reciprocity.ts';

export interface IntroductionsQuestion {
  /** How many introductions at most. */
  readonly count: number;
  /** The initiator: in no pair, and left out when the network is measured. */
  readonly initiator?: number | null;
  /** People of the organisation, left out likewise. */
  readonly organisation?: Iterable<number>;
  /** What is known of the interest of each person in each other. */
  readonly affinities?: readonly Affinity[];
  /** Default {@link shippedModel}. */
  readonly model?: ReciprocityModel;
  /** The pairs to choose from (default {@link likelyPairs}). */
  readonly candidates?: Pairs;
  /** For the default candidates: whom a person might care to meet, most likely first. */
  readonly neighbours?: (person: number) => ArrayLike<number>;
  /** The most introductions one person may get: one number for all, or one each (default 2). */
  readonly capacity?: number | Int32Array;
  /** Pairs that refused, met, or must not meet: never proposed. */
  readonly excluded?: Pairs;
  /** People who have just come: looked after first. */
  readonly newcomers?: Iterable<number>;
  /** A last word on a pair, e.g. that neither side has a reason. Asked only of pairs about to be chosen. */
  readonly allowed?: (a: number, b: number) => boolean;
  /** What a first contact is worth to someone, as people kept in touch in the network (default 3). */
  readonly care?: number;
  /** For the worlds in which the answers differ (default 1). */
  readonly seed?: number;
}

export interface IntroductionPlan {
  readonly introductions: readonly Introduction[];
  /** Hold without the initiator and the organisation; null below three people. */
  readonly holdBefore: number | null;
  /** The same if every introduction becomes a tie. */
  readonly holdAfter: number | null;
  /** The same in the mean, each becoming a tie by its own chance (a sample of worlds). */
  readonly holdExpected: number | null;
}

const defaultCapacity = 2;
const defaultCare = 3;
/** For each introduction wanted, candidates are sought for this many of the people in most need; and for at least some. */
const lookedAfter = 100;
const fewest = 1000;

/**
 * Chooses pairs to introduce: those that raise hold most in the mean, and give each person most, under everyone's
 * capacity.
 *
 * The worth of a pair is p · (people kept in touch + good to each): its chance of two yeses, times the rise of hold
 * as a number of people (hold · n), plus care / (1 + ties)² for each of the two: a first contact is worth more than
 * a tenth, and a newcomer counts as having none. Hold is a mean over imagined worlds, in some of which the
 * best-linked people have left too: who depends on them alone is not yet held. Since joining two parts makes a
 * third worth more, gains are not submodular: every worth is read again after each choice, in several imagined
 * worlds where those chosen before answered by their own chances.
 *
 * @throws RangeError if a person is not in the graph, or count or a capacity is not a whole number ≥ 0
 *
 * A greedy b-matching: no factor is proved. On small networks it reached 0.999 of the exact optimum in the mean,
 * 0.88 at worst (5,850 drawn); where everybody is sure to say yes, 0.96 and 0.71, or 0.37 at worst where some have
 * no room. Time O(candidates · (ties of their neighbours + worlds · choices) + worlds · choices · (n + m)); memory
 * O(n + m) a world. See also {@link gains}, {@link leastNewTies}, {@link explainTie}.
 */
export function planIntroductions(graph: Graph, question: IntroductionsQuestion): IntroductionPlan {
  const left = [...(question.organisation ?? [])];
  if (question.initiator !== null && question.initiator !== undefined) left.push(question.initiator);
  if (left.length === 0) return planAmong(graph, question);
  const { graph: rest, original, renamed } = without(graph, left);
  const plan = planAmong(rest, renameQuestion(question, original, renamed));
  return {
    ...plan,
    introductions: plan.introductions.map((one) => ({
      ...one,
      a: original[one.a]!,
      b: original[one.b]!,
    })),
  };
}

/** The same question about those who are left, numbered anew. */
function renameQuestion(
  question: IntroductionsQuestion,
  original: Int32Array,
  renamed: Int32Array,
): IntroductionsQuestion {
  const { neighbours, allowed, capacity, candidates, excluded, newcomers } = question;
  const rename = (people: Iterable<number>) => [...people].map((v) => renamed[v]!).filter((v) => v >= 0);
  return {
    ...question,
    affinities: (question.affinities ?? []).map(({ name, towards }) => ({
      name,
      towards: (a, b) => towards(original[a]!, original[b]!),
    })),
    ...(candidates && { candidates: renamePairs(candidates, renamed) }),
    ...(excluded && { excluded: renamePairs(excluded, renamed) }),
    ...(newcomers && { newcomers: rename(newcomers) }),
    ...(neighbours && { neighbours: (v) => rename(Array.from(neighbours(original[v]!))) }),
    ...(allowed && { allowed: (a, b) => allowed(original[a]!, original[b]!) }),
    ...(typeof capacity === 'object' && { capacity: original.map((v) => capacity[v]!) }),
  };
}

function renamePairs({ a, b }: Pairs, renamed: Int32Array): Pairs {
  const stay = Array.from(a, (_, i) => i).filter((i) => renamed[a[i]!]! >= 0 && renamed[b[i]!]! >= 0);
  return {
    a: Int32Array.from(stay, (i) => renamed[a[i]!]!),
    b: Int32Array.from(stay, (i) => renamed[b[i]!]!),
  };
}

function planAmong(graph: Graph, question: IntroductionsQuestion): IntroductionPlan {
  checkQuestion(graph, question);
  const pairs = proposable(graph, question);
  const { affinities, model, seed } = question;
  const chances = reciprocity(graph, affinities, model ?? shippedModel, seed).of(pairs);
  const introductions = choosePairs(graph, pairs, chances, {
    count: question.count,
    capacity: question.capacity ?? defaultCapacity,
    newcomers: question.newcomers ?? [],
    care: question.care ?? defaultCare,
    seed: seed ?? 1,
    allowed: question.allowed ?? (() => true),
  });
  const holdBefore = hold(graph).hold;
  const after = withTies(graph, introductions);
  return {
    introductions,
    holdBefore,
    holdAfter: hold(after).hold,
    holdExpected:
      holdBefore === null ? null : introductions.reduce((sum, { gain }) => sum + gain, holdBefore),
  };
}

function checkQuestion(graph: Graph, { count, capacity, candidates }: IntroductionsQuestion): void {
  if (!(Number.isInteger(count) && count >= 0))
    throw new RangeError(`count is a whole number ≥ 0, not ${count}`);
  if (typeof capacity === 'object' && capacity.length !== graph.n)
    throw new RangeError(`${capacity.length} capacities for ${graph.n} people`);
  if (typeof capacity === 'number' && !(Number.isInteger(capacity) && capacity >= 0))
    throw new RangeError(`capacity is a whole number ≥ 0, not ${capacity}`);
  if (candidates && candidates.a.length !== candidates.b.length)
    throw new RangeError(`${candidates.a.length} first people and ${candidates.b.length} second people`);
}

/** The candidates that may be proposed at all. */
function proposable(graph: Graph, question: IntroductionsQuestion): Pairs {
  const { a, b } =
    question.candidates ??
    likelyPairs(graph, { people: Math.max(fewest, lookedAfter * question.count), ...question });
  const never = new Set<number>();
  const code = (x: number, y: number) => Math.min(x, y) * graph.n + Math.max(x, y);
  const { excluded } = question;
  if (excluded) for (let i = 0; i < excluded.a.length; i++) never.add(code(excluded.a[i]!, excluded.b[i]!));
  const stay = Array.from(a, (_, i) => i).filter(
    (i) => a[i] !== b[i] && !hasTie(graph, a[i]!, b[i]!) && !never.has(code(a[i]!, b[i]!)),
  );
  return { a: Int32Array.from(stay, (i) => a[i]!), b: Int32Array.from(stay, (i) => b[i]!) };
}
