import { degree, type Graph } from '../graph.ts';
import { pairsAmong } from './components.ts';

/** What is left as the best-connected leave one after another. Index k: after k departures. */
export interface Resilience {
  /** Who left, in order; length = departures. */
  readonly left: Int32Array;
  /** People in the largest part; length departures + 1. */
  readonly largest: Int32Array;
  /** Largest part as a share of all people there were at first. */
  readonly largestOfAll: Float64Array;
  /** Largest part as a share of those who remain; 0 when nobody does. */
  readonly largestOfRemaining: Float64Array;
  /** Pairs in touch as a share of all pairs there were at first; 0 below two people. */
  readonly pairsOfAll: Float64Array;
  /** Pairs in touch as a share of the pairs that remain; 0 when fewer than two people do. */
  readonly pairsOfRemaining: Float64Array;
}

/**
 * The resilience curve: at each step the person with most ties at that moment leaves (Holme, Kim, Yoon & Han 2002;
 * equals: the smaller number first). The parts are then joined backwards, as people come back.
 *
 * @param departures how many leave (default: everyone); more than there are people is everyone
 * @throws RangeError if `departures` is not a whole number ≥ 0
 *
 * Time O((n + m) log n), memory about 60 bytes a person. See also {@link hold}, for each single departure.
 */
export function resilience(graph: Graph, departures: number = graph.n): Resilience {
  if (!(Number.isInteger(departures) && departures >= 0))
    throw new RangeError(`departures must be a whole number ≥ 0, not ${departures}`);
  const left = leaveInTurn(graph, Math.min(departures, graph.n));
  const { largest, pairs } = comeBack(graph, left);
  const steps = largest.length;
  const share = (part: ArrayLike<number>, whole: (k: number) => number) =>
    Float64Array.from({ length: steps }, (_, k) => (whole(k) > 0 ? part[k]! / whole(k) : 0));
  return {
    left,
    largest,
    largestOfAll: share(largest, () => graph.n),
    largestOfRemaining: share(largest, (k) => graph.n - k),
    pairsOfAll: share(pairs, () => pairsAmong(graph.n)),
    pairsOfRemaining: share(pairs, (k) => pairsAmong(graph.n - k)),
  };
}

/**
 * A heap of people by their ties when last looked at. Ties only go down, so whoever is on top and has fewer than
 * believed is put back in their place; whoever is on top and has as many as believed leaves.
 */
function leaveInTurn(graph: Graph, count: number): Int32Array {
  const { n, offsets, targets } = graph;
  const ties = Int32Array.from({ length: n }, (_, v) => degree(graph, v));
  const heap = Float64Array.from(ties, (d, v) => d * n - v);
  for (let i = (n >> 1) - 1; i >= 0; i--) sink(heap, i, n);
  const left = new Int32Array(count);
  let size = n;
  for (let k = 0; k < count; ) {
    const believed = Math.ceil(heap[0]! / n);
    const v = believed * n - heap[0]!;
    if (ties[v]! < believed) heap[0] = ties[v]! * n - v;
    else {
      left[k++] = v;
      heap[0] = heap[--size]!;
      for (let i = offsets[v]!, end = offsets[v + 1]!; i < end; i++) ties[targets[i]!]!--;
    }
    sink(heap, 0, size);
  }
  return left;
}

/** Restores the heap below `start`: the largest on top. */
function sink(heap: Float64Array, start: number, size: number): void {
  const value = heap[start]!;
  let at = start;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && heap[child + 1]! > heap[child]!) child++;
    if (heap[child]! <= value) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = value;
}

/** People come back in reverse order and join the parts of those already there (disjoint sets by size). */
function comeBack(graph: Graph, left: Int32Array): { largest: Int32Array; pairs: Float64Array } {
  const { n } = graph;
  const leader = new Int32Array(n).fill(-1);
  const sizes = new Int32Array(n).fill(1);
  const largest = new Int32Array(left.length + 1);
  const pairs = new Float64Array(left.length + 1);
  const state = { most: 0, pairs: 0 };
  const gone = new Uint8Array(n);
  for (const v of left) gone[v] = 1;
  for (let v = 0; v < n; v++) if (gone[v] === 0) returnOf(graph, v, leader, sizes, state);
  for (let k = left.length; ; k--) {
    largest[k] = state.most;
    pairs[k] = state.pairs;
    if (k === 0) return { largest, pairs };
    returnOf(graph, left[k - 1]!, leader, sizes, state);
  }
}

function returnOf(
  { offsets, targets }: Graph,
  v: number,
  leader: Int32Array,
  sizes: Int32Array,
  state: { most: number; pairs: number },
): void {
  leader[v] = v;
  let own = v;
  for (let i = offsets[v]!, end = offsets[v + 1]!; i < end; i++) {
    if (leader[targets[i]!]! < 0) continue;
    const other = find(leader, targets[i]!);
    if (other === own) continue;
    state.pairs += sizes[own]! * sizes[other]!;
    const [big, small] = sizes[own]! >= sizes[other]! ? [own, other] : [other, own];
    leader[small] = big;
    sizes[big]! += sizes[small]!;
    own = big;
  }
  state.most = Math.max(state.most, sizes[own]!);
}

function find(leader: Int32Array, person: number): number {
  let v = person;
  while (leader[v] !== v) {
    leader[v] = leader[leader[v]!]!;
    v = leader[v]!;
  }
  return v;
}
