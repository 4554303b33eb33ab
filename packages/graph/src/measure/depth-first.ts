import type { Graph } from '../graph.ts';

/**
 * A depth-first walk through the whole network. Everything is told by *position*: the moment someone was first met,
 * 0…n−1. A part's people stand together, everyone's descendants follow them directly, and what is built on the walk
 * needs only straight passes over these arrays.
 */
export interface Walk {
  /** Position → person. */
  readonly order: Int32Array;
  /** Position → position of whom they were met through, or −1 for the first of a part. */
  readonly parent: Int32Array;
  /**
   * Position → the earliest position that they or their descendants are tied to, the tie to their own parent aside
   * (low-link); their own position if there is none earlier.
   */
  readonly low: Int32Array;
}

/**
 * Walks in depth and computes low-links (Tarjan 1972), without recursion: a path of a million people is no deeper
 * for the machine than a star. Two passes, because memory is what takes the time: the walk itself asks only *have
 * they been met?*, one bit a person, near at hand even for a million; the low-links then read all ties in the order
 * they lie in memory.
 *
 * Time O(n + m), memory 20 bytes a person. See {@link subtreeSizes}, {@link departures}, {@link blocks}.
 */
export function walk(graph: Graph): Walk {
  const { n } = graph;
  const order = new Int32Array(n);
  const parent = new Int32Array(n);
  const scratch = new Int32Array(n);
  const met = new Int32Array((n + 31) >>> 5);
  let count = 0;
  for (let v = 0; v < n; v++)
    if ((met[v >>> 5]! & (1 << (v & 31))) === 0)
      count = walkFrom(graph, v, count, met, order, parent, scratch);
  return { order, parent, low: lowLinks(graph, order, parent, scratch) };
}

/** Walks the part of `root`, whom `count` people were met before; returns how many have been met by then. */
function walkFrom(
  { offsets, targets }: Graph,
  root: number,
  count: number,
  met: Int32Array,
  order: Int32Array,
  parent: Int32Array,
  resume: Int32Array,
): number {
  let next = count;
  let at = next++;
  let i = offsets[root]!;
  let end = offsets[root + 1]!;
  met[root >>> 5]! |= 1 << (root & 31);
  order[at] = root;
  parent[at] = -1;
  for (;;) {
    let found = -1;
    while (i < end) {
      const w = targets[i++]!;
      const word = met[w >>> 5]!;
      const bit = 1 << (w & 31);
      if ((word & bit) !== 0) continue;
      met[w >>> 5] = word | bit;
      found = w;
      break;
    }
    if (found >= 0) {
      // Down to someone new; `resume` keeps the place to come back to.
      resume[at] = i;
      parent[next] = at;
      at = next++;
      order[at] = found;
      i = offsets[found]!;
      end = offsets[found + 1]!;
    } else {
      // Everyone tied to them has been met: back up.
      at = parent[at]!;
      if (at < 0) return next;
      i = resume[at]!;
      end = offsets[order[at]! + 1]!;
    }
  }
}

function lowLinks(
  { offsets, targets }: Graph,
  order: Int32Array,
  parent: Int32Array,
  position: Int32Array,
): Int32Array {
  const n = order.length;
  const low = new Int32Array(n);
  for (let at = 0; at < n; at++) position[order[at]!] = at;
  for (let v = 0; v < n; v++) {
    const at = position[v]!;
    const up = parent[at]!;
    let lowest = at;
    for (let i = offsets[v]!, end = offsets[v + 1]!; i < end; i++) {
      const seen = position[targets[i]!]!;
      if (seen < lowest && seen !== up) lowest = seen;
    }
    low[at] = lowest;
  }
  // Descendants stand after their ancestors: what they reach is known first.
  for (let at = n - 1; at > 0; at--) {
    const up = parent[at]!;
    if (up >= 0 && low[at]! < low[up]!) low[up] = low[at]!;
  }
  return low;
}

/** Position → how many people were met through them, themselves included. O(n). */
export function subtreeSizes({ parent }: Walk): Int32Array {
  const sizes = new Int32Array(parent.length).fill(1);
  for (let at = parent.length - 1; at >= 0; at--) {
    const up = parent[at]!;
    if (up >= 0) sizes[up]! += sizes[at]!;
  }
  return sizes;
}
