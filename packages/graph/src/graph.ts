/**
 * A network at rest: people as integers 0…n−1, ties in compressed sparse rows (CSR). Names stay outside, integers
 * and typed arrays inside, so that a million people and ten million ties fit in about 100 MB.
 * An undirected tie {a, b} is stored twice, as a→b and b→a; each person's neighbours are sorted and distinct.
 */
export interface Graph {
  /** How many people. */
  readonly n: number;
  /** How many ties. */
  readonly m: number;
  /** `offsets[v]…offsets[v+1]` is the stretch of `targets` that holds the neighbours of `v`; length n + 1. */
  readonly offsets: Int32Array;
  /** Neighbours, ascending within each person's stretch; length 2m. */
  readonly targets: Int32Array;
  /** Weight of the tie towards `targets[i]`, same length; null when every tie weighs 1. */
  readonly weights: Float64Array | null;
}

/** What building left out or merged: never silently. */
export interface BuildReport {
  /** Ties from a person to themselves, left out. */
  readonly selfTies: number;
  /** Ties given more than once (in either direction), merged into one whose weight is the sum. */
  readonly parallelTies: number;
}

export interface Built {
  readonly graph: Graph;
  readonly report: BuildReport;
}

/**
 * Builds a graph from the two ends of each tie.
 *
 * @param n how many people; `from` and `to` hold integers in 0…n−1
 * @param weights one finite number ≥ 0 per tie (default: 1 each, and the graph keeps no weights)
 * @throws RangeError if the arrays differ in length, an end is out of range, or a weight is negative or not finite
 *
 * Time O(n + m): the ties, both ways, sorted by one end and then the other (radix sort, ten bits at a time, so that
 * each pass writes to no more places than stay near at hand). Memory 32 bytes a tie at the peak, 64 with weights.
 * See also {@link buildKeyedGraph} for people known by a key.
 */
export function buildGraph(
  n: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Built {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`n must be a whole number ≥ 0, not ${n}`);
  if (from.length !== to.length)
    throw new RangeError(`from has ${from.length} ends and to has ${to.length}: they must be as many`);
  const starts = from instanceof Int32Array ? from : Int32Array.from(from);
  const ends = to instanceof Int32Array ? to : Int32Array.from(to);
  checkEnds(n, starts, ends, from, to);
  if (weights) checkWeights(weights, from.length);
  const selfTies = countSelfTies(starts, ends);
  const arcs = bothWays(starts, ends, weights, selfTies);
  return mergeParallel(n, sortArcs(n, arcs), selfTies);
}

/** Ties as arrows, `sources[i]` → `targets[i]`. */
interface Arcs {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array | null;
}

/** What was given must be what it became as 32-bit integers, and in range. */
function checkEnds(
  n: number,
  starts: Int32Array,
  ends: Int32Array,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): void {
  for (let i = 0; i < starts.length; i++) {
    const a = starts[i]!;
    const b = ends[i]!;
    if (a >= 0 && a < n && b >= 0 && b < n) continue;
    refuseTie(n, i, from, to);
  }
  if (starts !== from)
    for (let i = 0; i < starts.length; i++) if (starts[i] !== from[i]) refuseTie(n, i, from, to);
  if (ends !== to) for (let i = 0; i < ends.length; i++) if (ends[i] !== to[i]) refuseTie(n, i, from, to);
}

function refuseTie(n: number, i: number, from: ArrayLike<number>, to: ArrayLike<number>): never {
  throw new RangeError(`tie ${i} joins ${from[i]} and ${to[i]}: ends must be whole numbers in 0…${n - 1}`);
}

function checkWeights(weights: ArrayLike<number>, m: number): void {
  if (weights.length !== m) throw new RangeError(`${weights.length} weights for ${m} ties`);
  for (let i = 0; i < m; i++)
    if (!(weights[i]! >= 0 && weights[i]! < Number.POSITIVE_INFINITY))
      throw new RangeError(`tie ${i} weighs ${weights[i]}: a weight is a finite number ≥ 0`);
}

function countSelfTies(from: Int32Array, to: Int32Array): number {
  let count = 0;
  for (let i = 0; i < from.length; i++) if (from[i] === to[i]) count++;
  return count;
}

function bothWays(
  from: Int32Array,
  to: Int32Array,
  weights: ArrayLike<number> | undefined,
  selfTies: number,
): Arcs {
  const arcs = emptyArcs(2 * (from.length - selfTies), weights !== undefined);
  const { sources, targets } = arcs;
  let at = 0;
  for (let i = 0; i < from.length; i++) {
    const a = from[i]!;
    const b = to[i]!;
    if (a === b) continue;
    if (arcs.weights && weights) arcs.weights[at] = arcs.weights[at + 1] = weights[i]!;
    sources[at] = a;
    targets[at++] = b;
    sources[at] = b;
    targets[at++] = a;
  }
  return arcs;
}

function emptyArcs(length: number, weighted: boolean): Arcs {
  return {
    sources: new Int32Array(length),
    targets: new Int32Array(length),
    weights: weighted ? new Float64Array(length) : null,
  };
}

/** At 1,024 places, the write positions and the pages they are on stay in the nearest memory. */
const digitBits = 10;

/** By source, and by target for the same source: least telling digit first, each pass keeping the order before it. */
function sortArcs(n: number, arcs: Arcs): Arcs {
  const bits = n < 2 ? 1 : 32 - Math.clz32(n - 1);
  const digits = Math.ceil(bits / digitBits);
  const width = Math.ceil(bits / digits);
  let sorted = arcs;
  let spare = emptyArcs(arcs.sources.length, arcs.weights !== null);
  for (const end of ['targets', 'sources'] as const) {
    for (let digit = 0; digit < digits; digit++) {
      sortByDigit(sorted, sorted[end], digit * width, (1 << width) - 1, spare);
      [sorted, spare] = [spare, sorted];
    }
  }
  return sorted;
}

function sortByDigit(arcs: Arcs, key: Int32Array, shift: number, mask: number, into: Arcs): void {
  const next = new Int32Array(mask + 2);
  for (let i = 0; i < key.length; i++) next[((key[i]! >>> shift) & mask) + 1]!++;
  for (let digit = 0; digit < mask; digit++) next[digit + 1]! += next[digit]!;
  if (arcs.weights && into.weights) moveWeights(arcs.weights, key, shift, mask, next.slice(), into.weights);
  const { sources, targets } = arcs;
  const { sources: newSources, targets: newTargets } = into;
  for (let i = 0; i < key.length; i++) {
    const digit = (key[i]! >>> shift) & mask;
    const at = next[digit]!;
    next[digit] = at + 1;
    newSources[at] = sources[i]!;
    newTargets[at] = targets[i]!;
  }
}

/** Apart from the ends, so that networks without weights, the large ones, do not pay for the question. */
function moveWeights(
  weights: Float64Array,
  key: Int32Array,
  shift: number,
  mask: number,
  next: Int32Array,
  into: Float64Array,
): void {
  for (let i = 0; i < key.length; i++) into[next[(key[i]! >>> shift) & mask]!++] = weights[i]!;
}

/** Repeated ties now stand side by side. Merges them in place and counts each person's neighbours. */
function mergeParallel(n: number, { sources, targets, weights }: Arcs, selfTies: number): Built {
  const offsets = new Int32Array(n + 1);
  let at = 0;
  let lastSource = -1;
  let lastTarget = -1;
  for (let i = 0; i < targets.length; i++) {
    const a = sources[i]!;
    const b = targets[i]!;
    if (a === lastSource && b === lastTarget) {
      if (weights) weights[at - 1]! += weights[i]!;
      continue;
    }
    lastSource = a;
    lastTarget = b;
    offsets[a + 1]!++;
    if (weights) weights[at] = weights[i]!;
    targets[at++] = b;
  }
  for (let v = 0; v < n; v++) offsets[v + 1]! += offsets[v]!;
  const whole = at === targets.length;
  const graph: Graph = {
    n,
    m: at / 2,
    offsets,
    targets: whole ? targets : targets.slice(0, at),
    weights: weights && (whole ? weights : weights.slice(0, at)),
  };
  return { graph, report: { selfTies, parallelTies: (targets.length - at) / 2 } };
}

/** Number of neighbours of `v`. O(1). */
export function degree(graph: Graph, v: number): number {
  return graph.offsets[v + 1]! - graph.offsets[v]!;
}

/** Neighbours of `v`, ascending: a window on the graph's own array, not a copy. O(1). */
export function neighbours(graph: Graph, v: number): Int32Array {
  return graph.targets.subarray(graph.offsets[v]!, graph.offsets[v + 1]!);
}

/** Where `b` stands among the neighbours of `a` in `targets`, or −1. Binary search, O(log degree). */
export function findTie(graph: Graph, a: number, b: number): number {
  const { offsets, targets } = graph;
  let low = offsets[a]!;
  let high = offsets[a + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = targets[middle]!;
    if (found === b) return middle;
    if (found < b) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Are `a` and `b` tied? O(log degree). */
export function hasTie(graph: Graph, a: number, b: number): boolean {
  return degree(graph, a) < degree(graph, b) ? findTie(graph, a, b) >= 0 : findTie(graph, b, a) >= 0;
}

/** The ties, each once with `from < to`, in ascending order. O(n + m). */
export function ties(graph: Graph): { from: Int32Array; to: Int32Array; weights: Float64Array | null } {
  const from = new Int32Array(graph.m);
  const to = new Int32Array(graph.m);
  const weights = graph.weights ? new Float64Array(graph.m) : null;
  let at = 0;
  for (let v = 0; v < graph.n; v++) {
    for (let i = graph.offsets[v]!, end = graph.offsets[v + 1]!; i < end; i++) {
      const w = graph.targets[i]!;
      if (w <= v) continue;
      from[at] = v;
      to[at] = w;
      if (weights && graph.weights) weights[at] = graph.weights[i]!;
      at++;
    }
  }
  return { from, to, weights };
}
