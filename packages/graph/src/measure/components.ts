import type { Graph } from '../graph.ts';

/** The separate parts of a network. */
export interface Components {
  /** How many parts; a person without ties is a part. */
  readonly count: number;
  /** Part of each person, 0…count−1, numbered in the order of their first person; length n. */
  readonly of: Int32Array;
  /** People in each part; length `count`. */
  readonly sizes: Int32Array;
}

/** Ties of each person that are followed before looking for the part nearly everyone is in. */
const firstTies = 2;
/** People asked which part they are in, to guess the largest: a wrong guess costs time, never truth. */
const sample = 1024;

/**
 * Who can reach whom.
 *
 * Disjoint sets with path halving (Tarjan & van Leeuwen 1984). In nearly every network most people are in one part,
 * so after two ties each, the others of that part need not be read at all (Afforest: Sutton, Ben-Nun & Barak 2018).
 *
 * Time O(n + m log n) at the very worst, O(n) and a little in practice; memory 8 bytes a person.
 * See also {@link largest}, {@link connectedPairs}, {@link blocks}.
 */
export function components(graph: Graph): Components {
  const { n, offsets, targets } = graph;
  const leader = new Int32Array(n);
  for (let v = 0; v < n; v++) leader[v] = v;
  for (let v = 0; v < n; v++) {
    const end = Math.min(offsets[v]! + firstTies, offsets[v + 1]!);
    for (let i = offsets[v]!; i < end; i++) join(leader, v, targets[i]!);
  }
  const common = commonLeader(leader);
  for (let v = 0; v < n; v++) {
    if (find(leader, v) === common) continue;
    for (let i = offsets[v]! + firstTies, end = offsets[v + 1]!; i < end; i++) join(leader, v, targets[i]!);
  }
  return number(leader);
}

/** Follows leaders up to the first person of the part, halving the way for whoever comes next. */
function find(leader: Int32Array, person: number): number {
  let v = person;
  let up = leader[v]!;
  while (up !== v) {
    const next = leader[up]!;
    leader[v] = next;
    v = next;
    up = leader[v]!;
  }
  return v;
}

/** The smaller number leads, so that a part's leader is its first person. */
function join(leader: Int32Array, a: number, b: number): void {
  const first = find(leader, a);
  const second = find(leader, b);
  if (first < second) leader[second] = first;
  else leader[first] = second;
}

function commonLeader(leader: Int32Array): number {
  const votes = new Map<number, number>();
  const step = Math.max(1, Math.floor(leader.length / sample));
  let common = -1;
  let most = 0;
  for (let v = 0; v < leader.length; v += step) {
    const first = find(leader, v);
    const count = (votes.get(first) ?? 0) + 1;
    votes.set(first, count);
    if (count > most) {
      most = count;
      common = first;
    }
  }
  return common;
}

/** Numbers the parts in the order of their first person, in place. */
function number(leader: Int32Array): Components {
  const sizes: number[] = [];
  for (let v = 0; v < leader.length; v++) {
    const up = leader[v]!;
    const part = up === v ? sizes.length : leader[up]!;
    if (up === v) sizes.push(0);
    leader[v] = part;
    sizes[part]!++;
  }
  return { count: sizes.length, of: leader, sizes: Int32Array.from(sizes) };
}

/** Number of the part with most people; of equally large ones, the one whose first person comes first; −1 if nobody. */
export function largest(parts: Components): number {
  let best = -1;
  for (let part = 0; part < parts.count; part++)
    if (best < 0 || parts.sizes[part]! > parts.sizes[best]!) best = part;
  return best;
}

/** Pairs that can be made of `size` people. */
export function pairsAmong(size: number): number {
  return (size * (size - 1)) / 2;
}

/**
 * Share of all pairs of people who can reach each other, in [0, 1]; null below two people. A new tie never lowers it.
 *
 * Time as {@link components}. See also {@link hold}: the same share after a departure.
 */
export function connectedPairs(graph: Graph): number | null {
  if (graph.n < 2) return null;
  let pairs = 0;
  for (const size of components(graph).sizes) pairs += pairsAmong(size);
  return pairs / pairsAmong(graph.n);
}
