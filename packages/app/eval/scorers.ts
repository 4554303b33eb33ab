import {
  type Affinity,
  fitReciprocity,
  type Graph,
  reciprocity,
  seeded,
  type TieFeatures,
  tieFeatures,
} from '@liane/graph';
import type { Scorer } from './ranking.ts';

/** What a method may see of a network. */
interface Seen {
  readonly known: Graph;
  readonly affinities: readonly Affinity[];
  readonly seed: number;
}

export type Method = (seen: Seen) => Scorer;

const byFeature =
  (read: (features: TieFeatures) => Float64Array): Method =>
  ({ known }) =>
  (pairs) =>
    read(tieFeatures(known, pairs));

/** How alike two profiles are: the sum of what texts, tags and groups say. */
const byProfile: Method =
  ({ affinities }) =>
  (pairs) =>
    Float64Array.from(pairs.a, (a, i) =>
      affinities.reduce((sum, { towards }) => sum + towards(a, pairs.b[i]!), 0),
    );

/**
 * Logistic regression on ties, degrees and profiles, non-links drawn at random and at distance two and weighted to
 * their true share: the one to beat (“LR strat” in data/README.md).
 */
const stratified: Method = ({ known, affinities, seed }) => {
  const model = fitReciprocity(known, { affinities, patterns: false, rounds: 1, seed });
  const { of } = reciprocity(known, affinities, model, seed);
  return of;
};

/** The yardsticks of protocols a and b. */
export const scorers: Readonly<Record<string, Method>> = {
  random: ({ seed }) => {
    const random = seeded(seed);
    return (pairs) => Float64Array.from(pairs.a, () => random());
  },
  'common neighbours': byFeature((features) => features.commonNeighbours),
  'Adamic–Adar': byFeature((features) => features.adamicAdar),
  'resource allocation': byFeature((features) => features.resourceAllocation),
  'product of degrees': byFeature(({ degreeA, degreeB }) => degreeA.map((d, i) => d * degreeB[i]!)),
  'paths of length three': byFeature((features) => features.paths3),
  'profile match': byProfile,
  'LR strat': stratified,
};

/** The product: what `introduce` would think of each pair. */
export const liane: Method = ({ known, affinities, seed }) => {
  const model = fitReciprocity(known, { affinities, seed });
  return reciprocity(known, affinities, model, seed).of;
};
