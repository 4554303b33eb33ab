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
 * Time O(n + m), two counting sorts; memory 24 bytes a tie at the peak.
 * See also {@link buildKeyedGraph} for people known by a key.
 */
export function buildGraph(
  n: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Built {
  checkEnds(n, from, to);
  if (weights) checkWeights(weights, from.length);
  const arcs = bucketByTarget(n, from, to, weights);
  const sorted = transpose(n, arcs);
  return mergeParallel(n, sorted, countSelfTies(from, to));
}

interface Arcs {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array | null;
}

function checkEnds(n: number, from: ArrayLike<number>, to: ArrayLike<number>): void {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`n must be a whole number ≥ 0, not ${n}`);
  if (from.length !== to.length)
    throw new RangeError(`from has ${from.length} ends and to has ${to.length}: they must be as many`);
  for (let i = 0; i < from.length; i++) {
    const a = from[i]!;
    const b = to[i]!;
    if (!(a >= 0 && a < n && b >= 0 && b < n && a === (a | 0) && b === (b | 0)))
      throw new RangeError(`tie ${i} joins ${a} and ${b}: ends must be whole numbers in 0…${n - 1}`);
  }
}

function checkWeights(weights: ArrayLike<number>, m: number): void {
  if (weights.length !== m) throw new RangeError(`${weights.length} weights for ${m} ties`);
  for (let i = 0; i < m; i++)
    if (!(weights[i]! >= 0 && weights[i]! < Number.POSITIVE_INFINITY))
      throw new RangeError(`tie ${i} weighs ${weights[i]}: a weight is a finite number ≥ 0`);
}

function countSelfTies(from: ArrayLike<number>, to: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i < from.length; i++) if (from[i] === to[i]) count++;
  return count;
}

/** First counting sort: both directions of each tie, grouped by their second end. Self-ties are dropped here. */
function bucketByTarget(
  n: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
): Arcs {
  const offsets = new Int32Array(n + 1);
  for (let i = 0; i < from.length; i++) {
    const a = from[i]!;
    const b = to[i]!;
    if (a === b) continue;
    offsets[a + 1]!++;
    offsets[b + 1]!++;
  }
  for (let v = 0; v < n; v++) offsets[v + 1]! += offsets[v]!;
  const next = offsets.slice(0, n);
  const targets = new Int32Array(offsets[n]!);
  const kept = weights ? new Float64Array(targets.length) : null;
  for (let i = 0; i < from.length; i++) {
    const a = from[i]!;
    const b = to[i]!;
    if (a === b) continue;
    const ia = next[a]!++;
    const ib = next[b]!++;
    targets[ia] = b;
    targets[ib] = a;
    if (kept && weights) {
      kept[ia] = weights[i]!;
      kept[ib] = weights[i]!;
    }
  }
  return { offsets, targets, weights: kept };
}

/** Second counting sort. A symmetric list of arcs is its own transpose, and transposing leaves each row sorted. */
function transpose(n: number, { offsets, targets, weights }: Arcs): Arcs {
  const next = offsets.slice(0, n);
  const sorted = new Int32Array(targets.length);
  const sortedWeights = weights ? new Float64Array(targets.length) : null;
  for (let v = 0; v < n; v++) {
    for (let i = offsets[v]!, end = offsets[v + 1]!; i < end; i++) {
      const at = next[targets[i]!]!++;
      sorted[at] = v;
      if (sortedWeights && weights) sortedWeights[at] = weights[i]!;
    }
  }
  return { offsets, targets: sorted, weights: sortedWeights };
}

function mergeParallel(n: number, { offsets, targets, weights }: Arcs, selfTies: number): Built {
  const before = targets.length;
  const mergedOffsets = new Int32Array(n + 1);
  let at = 0;
  for (let v = 0; v < n; v++) {
    const start = at;
    for (let i = offsets[v]!, end = offsets[v + 1]!; i < end; i++) {
      const repeated = at > start && targets[at - 1] === targets[i];
      if (repeated) {
        if (weights) weights[at - 1]! += weights[i]!;
      } else {
        targets[at] = targets[i]!;
        if (weights) weights[at] = weights[i]!;
        at++;
      }
    }
    mergedOffsets[v + 1] = at;
  }
  const graph: Graph = {
    n,
    m: at / 2,
    offsets: mergedOffsets,
    targets: at === before ? targets : targets.slice(0, at),
    weights: weights && (at === before ? weights : weights.slice(0, at)),
  };
  return { graph, report: { selfTies, parallelTies: (before - at) / 2 } };
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
