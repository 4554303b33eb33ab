import { buildGraph, type Graph, ties } from '../graph.ts';
import { type Affinity, affinityColumns, type PairReader, pairReader, patternColumns } from './columns.ts';
import type { Pairs } from './features.ts';
import { fitRising } from './logistic.ts';
import type { ReciprocityModel } from './reciprocity.ts';

/** What introductions came to: 1 if both said yes. */
export interface Answers {
  readonly pairs: Pairs;
  readonly yes: Uint8Array;
}

export interface AnswerOptions {
  readonly affinities?: readonly Affinity[];
  /** Pairs like those that will be proposed: what is assumed before any answer is assumed of these. */
  readonly candidates: Pairs;
  readonly answers: Answers;
  readonly seed?: number;
}

/**
 * Assumptions that stand until answers replace them. Two who have all to be strangers say yes once in twenty; two
 * who know one another already, without the initiator knowing it, three times in four; for a tie that was hidden in
 * learning there are thirty the initiator does not know (an initiator knows about a quarter of the ties).
 */
const strangersSayYes = 0.05;
const acquaintedSayYes = 0.75;
const unknownForHidden = 30;
/** The assumptions weigh as much as this many answers. */
const assumedAnswers = 60;
/** Candidates over which they are spread. */
const assumedPairs = 400;
const ridge = 2;

/** Beside the log-odds of a tie, answers are learned through these columns, and one for each affinity. */
const learnedColumns = ['near', 'allocation', 'degrees', 'degreeGap'] as const;

/**
 * From the chance that two people are tied to the chance that both say yes to an introduction: starts from stated
 * assumptions and learns from the answers of this network.
 *
 * @param graph with the accepted introductions as ties
 * @param tied a model of ties, as {@link fitReciprocity} makes it
 * @throws RangeError as {@link pairReader}'s `read`, or if pairs and answers differ in number
 *
 * What is known of a pair that was asked is read in the network without the introductions it accepted, else each yes
 * would explain itself. Time: reading the answers and 400 candidates, and one small {@link fitRising}.
 */
export function expectAnswers(
  graph: Graph,
  tied: ReciprocityModel,
  options: AnswerOptions,
): ReciprocityModel {
  const { answers, candidates, affinities = [], seed = 1 } = options;
  if (answers.pairs.a.length !== answers.yes.length)
    throw new RangeError(`${answers.pairs.a.length} pairs and ${answers.yes.length} answers`);
  if (answers.yes.length === 0 || candidates.a.length === 0) return assumed(tied);
  const patterns = patternColumns.some((name) => (tied.weights[name] ?? 0) !== 0);
  const now = pairReader(graph, affinities, { patterns, seed });
  const names = ['tied', ...learnedColumns, ...affinities.map(({ name }) => affinityColumns(name)[1])];
  const rows: number[] = [];
  const yes: number[] = [];
  const weight: number[] = [];
  const learn = (row: readonly number[], answer: 0 | 1, counts: number) => {
    rows.push(...row);
    yes.push(answer);
    weight.push(counts);
  };
  for (const row of rowsOf(now, tied, names, sampleOf(candidates))) {
    const likely = assumedYes(row[0]!);
    const counts = assumedAnswers / Math.min(assumedPairs, candidates.a.length);
    learn(row, 1, counts * likely);
    learn(row, 0, counts * (1 - likely));
  }
  if (answers.yes.length > 0) {
    const before = pairReader(withoutAccepted(graph, answers), affinities, { patterns, seed });
    rowsOf(before, tied, names, answers.pairs).forEach((row, i) => {
      learn(row, answers.yes[i] === 1 ? 1 : 0, 1);
    });
  }
  const rising = names.flatMap((_, column) =>
    column === 0 || column > learnedColumns.length ? [column] : [],
  );
  const line = fitRising(
    {
      columns: names.length,
      rows: Float64Array.from(rows),
      yes: Uint8Array.from(yes),
      weight: Float64Array.from(weight),
    },
    rising,
    ridge,
  );
  return combined(tied, names, line.intercept, line.slopes);
}

/** With no answers yet: the assumptions alone. */
function assumed({ intercept, weights }: ReciprocityModel): ReciprocityModel {
  return {
    intercept: intercept + Math.log(unknownForHidden),
    weights,
    least: strangersSayYes,
    most: acquaintedSayYes,
  };
}

function assumedYes(logOdds: number): number {
  const acquainted = 1 / (1 + Math.exp(-logOdds) / unknownForHidden);
  return strangersSayYes + (acquaintedSayYes - strangersSayYes) * acquainted;
}

/** Some of the pairs, evenly spread. */
function sampleOf({ a, b }: Pairs): Pairs {
  const step = Math.max(1, a.length / assumedPairs);
  const positions = Array.from({ length: Math.min(assumedPairs, a.length) }, (_, i) => Math.floor(i * step));
  return { a: Int32Array.from(positions, (i) => a[i]!), b: Int32Array.from(positions, (i) => b[i]!) };
}

/** One row a pair: log-odds of a tie, then the named columns. */
function rowsOf(
  reader: PairReader,
  tied: ReciprocityModel,
  names: readonly string[],
  pairs: Pairs,
): number[][] {
  const width = reader.names.length;
  const values = reader.read(pairs);
  const weights = reader.names.map((name) => tied.weights[name] ?? 0);
  const places = names.slice(1).map((name) => reader.names.indexOf(name));
  return Array.from(pairs.a, (_, i) => {
    let logOdds = tied.intercept;
    weights.forEach((one, j) => {
      logOdds += one * values[i * width + j]!;
    });
    return [logOdds, ...places.map((place) => values[i * width + place]!)];
  });
}

function withoutAccepted(graph: Graph, { pairs, yes }: Answers): Graph {
  const code = (x: number, y: number) => Math.min(x, y) * graph.n + Math.max(x, y);
  const accepted = new Set<number>();
  for (let i = 0; i < yes.length; i++) if (yes[i] === 1) accepted.add(code(pairs.a[i]!, pairs.b[i]!));
  const { from, to } = ties(graph);
  const stay = Array.from(from.keys()).filter((i) => !accepted.has(code(from[i]!, to[i]!)));
  return buildGraph(
    graph.n,
    stay.map((i) => from[i]!),
    stay.map((i) => to[i]!),
  ).graph;
}

/** A line through log-odds that are themselves a line through the columns is one line through the columns. */
function combined(
  tied: ReciprocityModel,
  names: readonly string[],
  intercept: number,
  slopes: Float64Array,
): ReciprocityModel {
  const weights: Record<string, number> = {};
  for (const [name, weight] of Object.entries(tied.weights)) weights[name] = slopes[0]! * weight;
  names.forEach((name, j) => {
    if (j > 0) weights[name] = (weights[name] ?? 0) + slopes[j]!;
  });
  return { intercept: intercept + slopes[0]! * tied.intercept, weights };
}
