import type { Graph } from '../graph.ts';

/** How deep in the network each person stands. */
export interface Cores {
  /** Largest k such that the person is in the k-core; length n. */
  readonly of: Int32Array;
  /** The deepest core's k; 0 without ties. */
  readonly deepest: number;
}

/**
 * The k-cores: the k-core is the largest group in which everyone has at least k ties within the group
 * (Seidman 1983). People are peeled off level by level (Batagelj & Zaveršnik 2003); those still standing are read
 * once a level, each at most as often as their own level, so the whole stays linear.
 *
 * Time O(n + m), memory 12 bytes a person. See also {@link corePeriphery}, {@link triangles}.
 */
export function cores(graph: Graph): Cores {
  const { n } = graph;
  const of = new Int32Array(n);
  const standing = new Int32Array(n);
  for (let v = 0; v < n; v++) {
    of[v] = graph.offsets[v + 1]! - graph.offsets[v]!;
    standing[v] = v;
  }
  const peeled = new Int32Array(n);
  let left = n;
  let deepest = 0;
  for (let level = -1; left > 0; ) {
    left = dropPeeled(standing, left, of, level);
    if (left === 0) break;
    level = fewestTies(standing, left, of);
    peel(graph, of, level, standing, left, peeled);
    deepest = level;
  }
  return { of, deepest };
}

/** Whoever was peeled at `level` or before sits down; returns how many stand. */
function dropPeeled(standing: Int32Array, left: number, of: Int32Array, level: number): number {
  let kept = 0;
  for (let i = 0; i < left; i++) {
    const v = standing[i]!;
    if (of[v]! > level) standing[kept++] = v;
  }
  return kept;
}

function fewestTies(standing: Int32Array, left: number, of: Int32Array): number {
  let fewest = of[standing[0]!]!;
  for (let i = 1; i < left; i++) if (of[standing[i]!]! < fewest) fewest = of[standing[i]!]!;
  return fewest;
}

/** Takes away everyone with `level` ties left, then everyone whom that brings down to `level`. */
function peel(
  { offsets, targets }: Graph,
  of: Int32Array,
  level: number,
  standing: Int32Array,
  left: number,
  peeled: Int32Array,
): void {
  let queued = 0;
  for (let i = 0; i < left; i++) if (of[standing[i]!] === level) peeled[queued++] = standing[i]!;
  for (let next = 0; next < queued; next++) {
    const v = peeled[next]!;
    for (let i = offsets[v]!, end = offsets[v + 1]!; i < end; i++) {
      const w = targets[i]!;
      const ties = of[w]!;
      if (ties <= level) continue;
      of[w] = ties - 1;
      if (ties - 1 === level) peeled[queued++] = w;
    }
  }
}
