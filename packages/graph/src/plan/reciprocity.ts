import type { Graph } from '../graph.ts';
import { type Affinity, pairReader, pathColumns, patternColumns } from './columns.ts';
import type { Pairs } from './features.ts';

/** A calibrated logistic model of the chance that *both* say yes. */
export interface ReciprocityModel {
  readonly intercept: number;
  /** Weight of each column of {@link pairReader} by name; a column without a weight counts for nothing. */
  readonly weights: Readonly<Record<string, number>>;
  /** Chances lie between these (default 0 and 1). */
  readonly least?: number;
  readonly most?: number;
}

/** Chances in one network. */
export interface Reciprocity {
  /** Chance that both people of each pair would say yes, in [0, 1]. */
  of(pairs: Pairs): Float64Array;
}

/**
 * Prepares a model for one network.
 *
 * `of` throws RangeError as {@link pairReader}'s `read`, and takes its time. See also {@link shippedModel},
 * {@link fitReciprocity}.
 */
export function reciprocity(
  graph: Graph,
  affinities: readonly Affinity[] = [],
  model: ReciprocityModel = shippedModel,
  seed = 1,
): Reciprocity {
  const { least = 0, most = 1 } = model;
  const weighs = (name: string) => (model.weights[name] ?? 0) !== 0;
  const patterns = patternColumns.some(weighs);
  const paths = pathColumns.some(weighs);
  const reader = pairReader(graph, affinities, { patterns, paths, seed });
  const weights = reader.names.map((name) => model.weights[name] ?? 0);
  return {
    of(pairs) {
      const values = reader.read(pairs);
      const chances = new Float64Array(pairs.a.length);
      for (let i = 0, at = 0; i < chances.length; i++) {
        let sum = model.intercept;
        for (let j = 0; j < weights.length; j++) sum += weights[j]! * values[at++]!;
        chances[i] = least + (most - least) / (1 + Math.exp(-sum));
      }
      return chances;
    },
  };
}

/**
 * Weights to start from, where a network has too few ties to teach any. Fitted without patterns and with no weight
 * below 0 by `packages/app/eval/fit-reciprocity.ts` (November 2026), and rounded: ties and interests on four
 * networks of friends with profile tags (fb-ego-0, 348, 414 and 686, 159 to 347 people), words on the smaller of
 * what debian-interest and republique-numerique gave, groups on email-eu. No data tells of offers and seeks:
 * `exchange` has its weight by judgement, between interests and words. Taking away a tie to somebody both know, or
 * anything both say, lowers the chance.
 */
export const shippedModel: ReciprocityModel = {
  intercept: -8,
  weights: {
    common: 0.1,
    allocation: 3,
    near: 1,
    interestsRoot: 1.5,
    wordsRoot: 9,
    groupsRoot: 1.4,
    exchangeRoot: 6,
  },
};
