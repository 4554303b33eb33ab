import type { Graph } from '../graph.ts';
import { type Pairs, type TieFeatures, tieFeatures } from './features.ts';
import { expected, type Latent, latent } from './latent.ts';

/**
 * How much one person would care to meet another, from what both say and seek: the caller knows, the engine does
 * not. Several may be given, each under a name of its own (`exchange`, `interests`, `words`, `groups`).
 */
export interface Affinity {
  readonly name: string;
  /** Interest of `a` in `b`, in [0, 1]; 0 where nothing is known. Need not be the same both ways. */
  towards(a: number, b: number): number;
}

/** Numbers that describe pairs: what a reciprocity model reads. */
export interface PairReader {
  /** Name of each column. */
  readonly names: readonly string[];
  /** Columns of the given pairs, pair after pair. */
  read(pairs: Pairs): Float64Array;
}

/** The two sides as one number: their harmonic mean, which the less willing side decides (Pizzato et al. 2010). */
export function bothSides(one: number, other: number): number {
  return one > 0 && other > 0 ? (2 * one * other) / (one + other) : 0;
}

/** Patterns are summed up to these ranks: a coarse, a middling and a fine picture of the network. */
const ranks = [5, 15, 40] as const;

type TieColumn = readonly [name: string, of: (features: TieFeatures, pair: number) => number];

/** On a logarithmic scale, where one more counts less and less; the factors bring shares to the order of one. */
const tieColumns: readonly TieColumn[] = [
  ['common', (f, i) => Math.log1p(f.commonNeighbours[i]!)],
  ['adamicAdar', (f, i) => Math.log1p(f.adamicAdar[i]!)],
  ['allocation', (f, i) => Math.log1p(10 * f.resourceAllocation[i]!)],
  ['paths3', (f, i) => Math.log1p(f.paths3[i]!)],
  ['walks2', (f, i) => Math.log1p(100 * f.walks2[i]!)],
  ['walks3', (f, i) => Math.log1p(10 * f.walks3[i]!)],
  ['near', (f, i) => (f.commonNeighbours[i]! > 0 ? 1 : 0)],
  ['degrees', (f, i) => Math.log1p(f.degreeA[i]!) + Math.log1p(f.degreeB[i]!)],
  ['degreeGap', (f, i) => Math.abs(Math.log1p(f.degreeA[i]!) - Math.log1p(f.degreeB[i]!))],
];

/** Names of the columns made of the network's patterns (see {@link latent}). */
export const patternColumns: readonly string[] = [
  ...ranks.map((rank) => `pattern${rank}`),
  ...ranks.map((rank) => `balanced${rank}`),
];

/** Names of the columns for which paths of three ties must be followed. */
export const pathColumns: readonly string[] = ['paths3', 'walks3'];

/** Names of the columns made of ties. */
export const tieColumnNames: readonly string[] = tieColumns.map(([name]) => name);

/** Names of the columns made of an affinity: itself, and its root, which tells a little from nothing. */
export function affinityColumns(name: string): readonly [string, string] {
  return [name, `${name}Root`];
}

/**
 * Prepares to read pairs of one network (`paths: false` leaves paths of three ties at 0, for models that do not
 * weigh them): ties first, then (if `patterns`) what the network's strongest patterns expect, then two columns for
 * each affinity, both sides as one.
 *
 * `read` throws RangeError as {@link tieFeatures} does, and if an affinity is outside [0, 1]. It takes the time of
 * {@link tieFeatures} and two calls of each affinity a pair; with patterns O(80) more a pair, and {@link latent}
 * once.
 */
export function pairReader(
  graph: Graph,
  affinities: readonly Affinity[],
  options: { readonly patterns: boolean; readonly seed: number; readonly paths?: boolean },
): PairReader {
  const patterns = options.patterns ? patternsOf(graph, options.seed) : null;
  const names = [
    ...tieColumnNames,
    ...(patterns ? patternColumns : []),
    ...affinities.flatMap(({ name }) => affinityColumns(name)),
  ];
  return {
    names,
    read: (pairs) =>
      readColumns(tieFeatures(graph, pairs, options), affinities, patterns, names.length, pairs),
  };
}

interface Patterns {
  readonly plain: Latent;
  readonly balanced: Latent;
}

function patternsOf(graph: Graph, seed: number): Patterns {
  const rank = ranks[ranks.length - 1]!;
  return {
    plain: latent(graph, rank, { balanced: false, seed }),
    balanced: latent(graph, rank, { balanced: true, seed }),
  };
}

function readColumns(
  features: TieFeatures,
  affinities: readonly Affinity[],
  patterns: Patterns | null,
  width: number,
  pairs: Pairs,
): Float64Array {
  const values = new Float64Array(pairs.a.length * width);
  for (let i = 0, at = 0; i < pairs.a.length; i++) {
    const a = pairs.a[i]!;
    const b = pairs.b[i]!;
    for (const [, of] of tieColumns) values[at++] = of(features, i);
    if (patterns) {
      const size = Math.sqrt((1 + features.degreeA[i]!) * (1 + features.degreeB[i]!));
      for (const rank of ranks) values[at++] = expected(patterns.plain, a, b, rank);
      for (const rank of ranks) values[at++] = size * expected(patterns.balanced, a, b, rank);
    }
    for (const affinity of affinities) {
      const both = readAffinity(affinity, a, b);
      values[at++] = both;
      values[at++] = Math.sqrt(both);
    }
  }
  return values;
}

function readAffinity(affinity: Affinity, a: number, b: number): number {
  const one = affinity.towards(a, b);
  const other = affinity.towards(b, a);
  if (!(one >= 0 && one <= 1 && other >= 0 && other <= 1))
    throw new RangeError(
      `affinity ${affinity.name} of ${a} and ${b} is ${one} and ${other}: both must be in [0, 1]`,
    );
  return bothSides(one, other);
}
