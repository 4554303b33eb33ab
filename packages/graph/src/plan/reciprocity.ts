import type { Graph } from '../graph.ts';
import { type Pairs, tieFeatures } from './features.ts';

/**
 * How much one person would care to meet another, from what both say and seek: the caller knows, the engine does
 * not. Several may be given, each under a name of its own (`exchange`, `interests`, `words`, `groups`).
 */
export interface Affinity {
  readonly name: string;
  /** Interest of `a` in `b`, in [0, 1]; 0 where nothing is known. Need not be the same both ways. */
  towards(a: number, b: number): number;
}

/** A calibrated logistic model: the chance that *both* say yes, from the columns of {@link pairColumns}. */
export interface ReciprocityModel {
  readonly intercept: number;
  /** Weight of each column by name; a column without a weight counts for nothing. */
  readonly weights: Readonly<Record<string, number>>;
}

/** Columns of a set of pairs; `values` holds them pair after pair. */
export interface Columns {
  readonly names: readonly string[];
  readonly count: number;
  readonly values: Float64Array;
}

/** The two sides of an affinity as one number: the harmonic mean, which the less willing side decides (Pizzato et al. 2010). */
export function bothSides(one: number, other: number): number {
  return one > 0 && other > 0 ? (2 * one * other) / (one + other) : 0;
}

const tieColumns = ['common', 'allocation', 'paths3', 'walks', 'degrees'] as const;

/**
 * What a reciprocity model reads of each pair: ties first, on a logarithmic scale where one more counts less and
 * less, then each affinity (both sides as one).
 *
 * @throws RangeError as {@link tieFeatures}, or if an affinity is outside [0, 1]
 *
 * Time as {@link tieFeatures}, and two calls of each affinity a pair.
 */
export function pairColumns(graph: Graph, pairs: Pairs, affinities: readonly Affinity[]): Columns {
  const features = tieFeatures(graph, pairs);
  const names = [...tieColumns, ...affinities.map(({ name }) => name)];
  const count = pairs.a.length;
  const values = new Float64Array(count * names.length);
  let at = 0;
  for (let i = 0; i < count; i++) {
    values[at++] = Math.log1p(features.commonNeighbours[i]!);
    values[at++] = Math.log1p(10 * features.resourceAllocation[i]!);
    values[at++] = Math.log1p(features.paths3[i]!);
    values[at++] = Math.log1p(10 * features.walks[i]!);
    values[at++] = Math.log1p(features.degreeA[i]!) + Math.log1p(features.degreeB[i]!);
    for (const affinity of affinities) values[at++] = readAffinity(affinity, pairs.a[i]!, pairs.b[i]!);
  }
  return { names, count, values };
}

function readAffinity({ name, towards }: Affinity, a: number, b: number): number {
  const one = towards(a, b);
  const other = towards(b, a);
  if (!(one >= 0 && one <= 1 && other >= 0 && other <= 1))
    throw new RangeError(`affinity ${name} of ${a} and ${b} is ${one} and ${other}: each must be in [0, 1]`);
  return bothSides(one, other);
}

/** The chance that both would say yes, for each row of some columns. Time O(rows · columns). */
export function probabilities(model: ReciprocityModel, { names, count, values }: Columns): Float64Array {
  const weights = names.map((name) => model.weights[name] ?? 0);
  const chances = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let sum = model.intercept;
    for (let j = 0; j < weights.length; j++) sum += weights[j]! * values[i * weights.length + j]!;
    chances[i] = 1 / (1 + Math.exp(-sum));
  }
  return chances;
}

/** Weights to start from. */
export const shippedModel: ReciprocityModel = {
  intercept: -4,
  weights: {
    common: 0.3,
    allocation: 1,
    paths3: 0.3,
    walks: 0.2,
    degrees: 0.1,
    exchange: 3,
    interests: 2,
    words: 2,
    groups: 1.5,
  },
};
