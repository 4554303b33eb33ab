import type { Graph } from '../graph.ts';
import { pairsAmong } from './components.ts';
import { rankByDegree } from './triangles.ts';

/** A network seen as a core and its periphery. */
export interface CorePeriphery {
  /**
   * Correlation with the ideal in which everyone in the core is tied to everyone in the core and nobody in the
   * periphery to anybody in the periphery, in [−1, 1]; ties between the two are not read. Null when no cut has both
   * a tied and an untied pair to compare.
   */
  readonly fit: number | null;
  /** The core, most ties first; empty when `fit` is null. */
  readonly core: Int32Array;
  /** Tied share of the pairs within the core, and within the periphery, in [0, 1]. */
  readonly coreDensity: number;
  readonly peripheryDensity: number;
}

/**
 * The cut of the people by number of ties that best fits a core and a periphery (Borgatti & Everett 2000, the
 * variant that leaves the ties between the two aside). Only cuts in the order of degree are tried: the best-connected
 * are the core.
 *
 * Time O(n + m). See also {@link cores}, {@link stage}.
 */
export function corePeriphery(graph: Graph): CorePeriphery {
  const { n, m, offsets, targets } = graph;
  const order = rankByDegree(graph);
  const inside = new Uint8Array(n);
  let best = { fit: null as number | null, size: 0, coreDensity: 0, peripheryDensity: 0 };
  let within = 0;
  let outside = m;
  for (let size = 1; size < n; size++) {
    const v = order[size - 1]!;
    let inward = 0;
    for (let i = offsets[v]!, end = offsets[v + 1]!; i < end; i++) inward += inside[targets[i]!]!;
    inside[v] = 1;
    within += inward;
    outside -= offsets[v + 1]! - offsets[v]! - inward;
    const fit = correlation(within, pairsAmong(size), outside, pairsAmong(n - size));
    if (fit === null || (best.fit !== null && fit <= best.fit)) continue;
    best = {
      fit,
      size,
      coreDensity: within / pairsAmong(size),
      peripheryDensity: n - size < 2 ? 0 : outside / pairsAmong(n - size),
    };
  }
  const { size, ...found } = best;
  return { ...found, core: order.slice(0, size) };
}

/** Pearson's correlation of two yes-or-no columns (φ): is the pair tied, and is it in the core. */
function correlation(
  within: number,
  corePairs: number,
  outside: number,
  peripheryPairs: number,
): number | null {
  const tied = within + outside;
  const untied = corePairs + peripheryPairs - tied;
  const spread = tied * untied * corePairs * peripheryPairs;
  if (spread === 0) return null;
  return (within * (peripheryPairs - outside) - outside * (corePairs - within)) / Math.sqrt(spread);
}
