import type { Graph } from '../graph.ts';
import { type Walk, walk } from './depth-first.ts';

/** Ties whose loss would part people: `from[i]`–`to[i]`, each once with `from < to`. */
export interface Bridges {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * The blocks of a network: the largest groups in which no single departure parts anybody. Every tie is in exactly
 * one block; two blocks share at most one person, a cut point. A bridge is a block of two; someone without ties is a
 * block of one.
 */
export interface Blocks {
  readonly count: number;
  /** `offsets[b]…offsets[b+1]` is the stretch of `members` that holds block `b`; length count + 1. */
  readonly offsets: Int32Array;
  /** People of each block; a cut point is listed in each of their blocks, everyone else once. */
  readonly members: Int32Array;
  /** 1 for each cut point (someone whose departure parts others), else 0; length n. */
  readonly cutpoints: Uint8Array;
  readonly bridges: Bridges;
}

/**
 * Finds the blocks (biconnected components), cut points and bridges in one depth-first walk
 * (Tarjan 1972; Hopcroft & Tarjan 1973).
 *
 * Each person but the first of a part belongs to one block together with whom they were met through: a new block
 * when nothing ties their descendants to anyone earlier, else the block of the one they were met through.
 *
 * Time O(n + m), memory 36 bytes a person. See also {@link cutPoints} and {@link bridges}, which store no blocks,
 * and {@link blockCutTree}.
 */
export function blocks(graph: Graph): Blocks {
  const path = walk(graph);
  return blocksOfWalk(path, assign(path));
}

/** Where each position belongs. */
export interface Assignment {
  readonly count: number;
  /** Position → the block they share with whom they were met through, or −1 for the first of a part of several. */
  readonly of: Int32Array;
  /** Block → the position at its top (in no other list of `of`), or −1 for someone alone; longer than `count`. */
  readonly top: Int32Array;
}

/** The kernel's second half, for who has the walk already. */
export function blocksOfWalk(path: Walk, { count, of, top }: Assignment): Blocks {
  const { offsets, members } = listMembers(path, count, of, top);
  return { count, offsets, members, cutpoints: markCutPoints(path), bridges: listBridges(path) };
}

/** Gives each position its block, and each block its top. */
export function assign({ parent, low }: Walk): Assignment {
  const n = parent.length;
  const of = new Int32Array(n).fill(-1);
  const top = new Int32Array(n);
  let count = 0;
  for (let at = 0; at < n; at++) {
    const up = parent[at]!;
    const alone = up < 0 && !(parent[at + 1]! >= 0);
    if (alone || (up >= 0 && low[at]! >= up)) {
      top[count] = alone ? -1 : up;
      of[at] = count++;
    } else if (up >= 0) of[at] = of[up]!;
  }
  return { count, of, top };
}

function listMembers({ order }: Walk, count: number, of: Int32Array, top: Int32Array) {
  const offsets = new Int32Array(count + 1);
  for (let at = 0; at < of.length; at++) if (of[at]! >= 0) offsets[of[at]! + 1]!++;
  for (let b = 0; b < count; b++) offsets[b + 1]! += offsets[b]! + (top[b]! >= 0 ? 1 : 0);
  const members = new Int32Array(offsets[count]!);
  const next = offsets.slice(0, count);
  for (let b = 0; b < count; b++) if (top[b]! >= 0) members[next[b]!++] = order[top[b]!]!;
  for (let at = 0; at < of.length; at++) {
    const b = of[at]!;
    if (b >= 0) members[next[b]!++] = order[at]!;
  }
  return { offsets, members };
}

/** Marks who heads a subtree that is tied to nobody earlier; the first of a part must head two. */
export function markCutPoints({ order, parent, low }: Walk): Uint8Array {
  const cutpoints = new Uint8Array(order.length);
  const headed = new Uint8Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const up = parent[at]!;
    if (up < 0 || low[at]! < up) continue;
    if (parent[up]! >= 0 || headed[up] === 1) cutpoints[order[up]!] = 1;
    headed[up] = 1;
  }
  return cutpoints;
}

/** A tie to whom one was met through is a bridge when it is the only way up. */
export function listBridges({ order, parent, low }: Walk): Bridges {
  let count = 0;
  for (let at = 0; at < order.length; at++) if (parent[at]! >= 0 && low[at] === at) count++;
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  let next = 0;
  for (let at = 0; at < order.length; at++) {
    if (parent[at]! < 0 || low[at] !== at) continue;
    const a = order[parent[at]!]!;
    const b = order[at]!;
    from[next] = Math.min(a, b);
    to[next++] = Math.max(a, b);
  }
  return { from, to };
}
