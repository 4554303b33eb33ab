import type { Graph } from '../graph.ts';
import { blockCutTree } from './block-cut-tree.ts';
import { departures } from './departures.ts';

/**
 * The least number of new ties after which everyone can reach everyone and no single departure changes that.
 *
 * max(d − 1, q + ⌈p/2⌉), with p the leaf blocks of the block-cut forest, q the parts that are one single block
 * (someone alone included), and d the most parts that one departure leaves of the whole network. 0 when no departure
 * splits it already; two people who are not tied need one tie.
 *
 * Eswaran & Tarjan 1976, corrected by Hsu & Ramachandran 1993. Time O(n + m).
 * See also {@link hold}, {@link blockCutTree}.
 */
export function leastNewTies(graph: Graph): number {
  const { n } = graph;
  const { parts, components } = departures(graph);
  if (n <= 2) return Math.max(0, components - 1);
  let most = 0;
  for (const count of parts) if (count > most) most = count;
  if (components === 1 && most === 1) return 0;
  const forest = blockCutTree(graph);
  const afterWorst = components - 1 + most;
  return Math.max(afterWorst - 1, forest.single.length + Math.ceil(forest.leaves.length / 2));
}
