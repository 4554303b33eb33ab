import type { Graph } from '../graph.ts';
import { type Bridges, listBridges } from './blocks.ts';
import { walk } from './depth-first.ts';

/**
 * The bridges: ties whose end would part people. Each once, with `from < to`.
 *
 * Tarjan 1974. Time O(n + m), memory 20 bytes a person. See also {@link blocks}, {@link cutPoints}.
 */
export function bridges(graph: Graph): Bridges {
  return listBridges(walk(graph));
}
