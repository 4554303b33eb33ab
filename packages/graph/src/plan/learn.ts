import { buildGraph, type Graph, hasTie, ties } from '../graph.ts';
import { type Random, randomBelow, seeded, shuffle } from '../random.ts';
import { type Affinity, affinityColumns, type PairReader, pairReader } from './columns.ts';
import { type Pairs, pairsAtDistanceTwo } from './features.ts';
import { clearColumn, fitRising, type Line } from './logistic.ts';
import { type ReciprocityModel, shippedModel } from './reciprocity.ts';

/** Something to learn from: a network as it was known, and ties it did not show. */
export interface Lesson {
  readonly graph: Graph;
  readonly hidden: Pairs;
  readonly affinities: readonly Affinity[];
}

export interface FitOptions {
  readonly affinities?: readonly Affinity[];
  /** Learn through these columns alone, and let none of them lower a chance (default: all; affinities never do). */
  readonly columns?: readonly string[];
  /** Read the network's patterns too (default true). */
  readonly patterns?: boolean;
  /** Share of the ties hidden in each round of learning, in (0, 1) (default 0.1). */
  readonly hide?: number;
  /** Rounds of hiding, whose weights are averaged (default 5). */
  readonly rounds?: number;
  /** See {@link fitLogistic} (default 5). */
  readonly ridge?: number;
  /** To learn from the past instead of from hiding: the network as it was, and the ties that came next. */
  readonly lessons?: readonly Lesson[];
  readonly seed?: number;
}

/** At most this many pairs of each kind that are not ties are looked at in a round; the rest is weighted for. */
const mostNear = 60_000;
const mostFar = 30_000;

/**
 * Learns which pairs are tied from the network itself: hides a share of its ties, and asks what told them from the
 * pairs that are not tied. The latter are drawn at distance two and at random, each standing for as many as there
 * are, so that the chances come out calibrated: the chance that a pair is a tie nobody has told of yet, if as many
 * are untold as were hidden. Where no tie can be hidden (a star: somebody would be left without any) or all are tied,
 * the network teaches nothing, and {@link shippedModel} stands.
 *
 * @throws RangeError if hide is not in (0, 1), rounds is not a whole number ≥ 1, or there are fewer than ten ties
 *
 * Time O(rounds · (drawn pairs · columns² + reading them)); drawn pairs at most 90,000 and the hidden ties a round.
 * See also {@link reciprocity}.
 */
export function fitReciprocity(graph: Graph, options: FitOptions = {}): ReciprocityModel {
  const { hide = 0.1, rounds = 5, seed = 1, ridge = 5 } = options;
  if (!(hide > 0 && hide < 1)) throw new RangeError(`hide is a share in (0, 1), not ${hide}`);
  if (!(Number.isInteger(rounds) && rounds >= 1))
    throw new RangeError(`rounds is a whole number ≥ 1, not ${rounds}`);
  if (graph.m < 10) throw new RangeError(`${graph.m} ties are too few to learn from: ten at least`);
  const random = seeded(seed);
  const { affinities = [], patterns = true } = options;
  const lessons =
    options.lessons ?? Array.from({ length: rounds }, () => hideSome(graph, hide, affinities, random));
  let names: readonly string[] = [];
  const lines = lessons.flatMap((lesson) => {
    const reader = pairReader(lesson.graph, lesson.affinities, { patterns, seed });
    names = reader.names;
    const examples = examplesOf(lesson, reader, random);
    if (!(examples.yes.includes(1) && examples.yes.includes(0))) return [];
    const only = options.columns;
    names.forEach((name, column) => {
      if (only && !only.includes(name)) clearColumn(examples, column);
    });
    const rising = only ?? lesson.affinities.flatMap(({ name }) => affinityColumns(name));
    return fitRising(
      examples,
      rising.map((name) => names.indexOf(name)).filter((column) => column >= 0),
      ridge,
    );
  });
  return lines.length > 0 ? averaged(names, lines) : shippedModel;
}

/** Ties are hidden only where both people keep one: somebody left without any tie would give themselves away. */
function hideSome(graph: Graph, hide: number, affinities: readonly Affinity[], random: Random): Lesson {
  const { from, to } = ties(graph);
  const left = Int32Array.from({ length: graph.n }, (_, v) => graph.offsets[v + 1]! - graph.offsets[v]!);
  const order = shuffle(
    Array.from(from, (_, i) => i),
    random,
  );
  const wanted = Math.max(1, Math.round(hide * graph.m));
  const hidden: number[] = [];
  const kept: number[] = [];
  for (const tie of order) {
    const spared = left[from[tie]!]! > 1 && left[to[tie]!]! > 1;
    if (hidden.length >= wanted || !spared) {
      kept.push(tie);
      continue;
    }
    left[from[tie]!]!--;
    left[to[tie]!]!--;
    hidden.push(tie);
  }
  const pick = (ends: Int32Array, list: readonly number[]) => Int32Array.from(list, (i) => ends[i]!);
  return {
    graph: buildGraph(graph.n, pick(from, kept), pick(to, kept)).graph,
    hidden: { a: pick(from, hidden), b: pick(to, hidden) },
    affinities,
  };
}

function examplesOf(lesson: Lesson, reader: PairReader, random: Random) {
  const { graph, hidden } = lesson;
  const isHidden = new Set(Array.from(hidden.a, (a, i) => a * graph.n + hidden.b[i]!));
  const near = pairsAtDistanceTwo(graph);
  const notHidden = Array.from(near.a, (_, i) => i).filter(
    (i) => !isHidden.has(near.a[i]! * graph.n + near.b[i]!),
  );
  const nearDrawn = shuffle(notHidden, random).slice(0, mostNear);
  const isNear = new Set(Array.from(near.a, (a, i) => a * graph.n + near.b[i]!));
  const far = drawFar(graph, isHidden, isNear, random);
  const everyPair = (graph.n * (graph.n - 1)) / 2;
  const farCount = everyPair - graph.m - hidden.a.length - notHidden.length;
  const a = [...hidden.a, ...nearDrawn.map((i) => near.a[i]!), ...far.a];
  const b = [...hidden.b, ...nearDrawn.map((i) => near.b[i]!), ...far.b];
  const count = hidden.a.length;
  const weight = Float64Array.from(a, (_, i) =>
    i < count
      ? 1
      : i < count + nearDrawn.length
        ? notHidden.length / nearDrawn.length
        : farCount / far.a.length,
  );
  return {
    columns: reader.names.length,
    rows: reader.read({ a: Int32Array.from(a), b: Int32Array.from(b) }),
    yes: Uint8Array.from(a, (_, i) => (i < count ? 1 : 0)),
    weight,
  };
}

/** Random pairs that are neither ties, nor hidden, nor at distance two. Gives up where there are hardly any. */
function drawFar(
  graph: Graph,
  hidden: ReadonlySet<number>,
  near: ReadonlySet<number>,
  random: Random,
): Pairs {
  const a: number[] = [];
  const b: number[] = [];
  const seen = new Set<number>();
  for (let tries = 0; tries < 3 * mostFar && a.length < mostFar; tries++) {
    const x = randomBelow(random, graph.n);
    const y = randomBelow(random, graph.n);
    const low = Math.min(x, y);
    const code = low * graph.n + (x + y - low);
    if (x === y || seen.has(code) || near.has(code) || hidden.has(code) || hasTie(graph, x, y)) continue;
    seen.add(code);
    a.push(low);
    b.push(x + y - low);
  }
  return { a: Int32Array.from(a), b: Int32Array.from(b) };
}

/** Lines through the same columns: the mean line is the mean of the chances' log-odds. */
function averaged(names: readonly string[], lines: readonly Line[]): ReciprocityModel {
  let intercept = 0;
  const weights: Record<string, number> = {};
  for (const line of lines) {
    intercept += line.intercept / lines.length;
    names.forEach((name, j) => {
      weights[name] = (weights[name] ?? 0) + line.slopes[j]! / lines.length;
    });
  }
  return { intercept, weights };
}
