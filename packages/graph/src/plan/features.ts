import { degree, type Graph, hasTie } from '../graph.ts';
import { checkPerson } from '../view.ts';

/** Pairs of people: the i-th is `a[i]`, `b[i]`. */
export interface Pairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** What the ties say of each pair; one array a feature, one entry a pair. A tie between the two is never counted. */
export interface TieFeatures {
  /** People both know. */
  readonly commonNeighbours: Float64Array;
  /** Σ 1/ln(ties of z) over the people z both know (Adamic & Adar 2003). */
  readonly adamicAdar: Float64Array;
  /** Σ 1/(ties of z) over the people z both know (Zhou, Lü & Zhang 2009). */
  readonly resourceAllocation: Float64Array;
  /** Paths a–u–v–b, each weighing 1/√(ties of u · ties of v) (Kovács et al. 2019). */
  readonly paths3: Float64Array;
  /** Chance that a walk of two steps from one ends at the other, both ways added (Liu & Lü 2010). */
  readonly walks2: Float64Array;
  /** The same for three steps. */
  readonly walks3: Float64Array;
  /** Ties of `a` and of `b`. */
  readonly degreeA: Float64Array;
  readonly degreeB: Float64Array;
}

/**
 * Features of the given pairs.
 *
 * @throws RangeError if the arrays differ in length, someone is not in the graph, or a pair is one person twice
 *
 * @param options `paths: false` leaves `paths3` and `walks3` at 0, which saves most of the time
 *
 * Grouped by the less linked person of each pair: from each of these the walk opens two steps, O(Σ ties of their
 * neighbours), or one without paths; each pair then costs O(ties of the other). Memory 25 bytes a person.
 * See also {@link pairsAtDistanceTwo}.
 */
export function tieFeatures(
  graph: Graph,
  pairs: Pairs,
  options: { readonly paths?: boolean } = {},
): TieFeatures {
  checkPairs(graph, pairs);
  const paths = options.paths ?? true;
  const count = pairs.a.length;
  const features: TieFeatures = {
    commonNeighbours: new Float64Array(count),
    adamicAdar: new Float64Array(count),
    resourceAllocation: new Float64Array(count),
    paths3: new Float64Array(count),
    walks2: new Float64Array(count),
    walks3: new Float64Array(count),
    degreeA: new Float64Array(count),
    degreeB: new Float64Array(count),
  };
  const opening = openingOf(graph);
  const { from, to } = lessLinkedFirst(graph, pairs);
  let opened = -1;
  for (const pair of groupedByFirst(graph.n, from)) {
    const a = from[pair]!;
    if (a !== opened) open(graph, a, opening, paths);
    opened = a;
    readPair(graph, a, to[pair]!, pair, opening, features);
    features.degreeA[pair] = degree(graph, pairs.a[pair]!);
    features.degreeB[pair] = degree(graph, pairs.b[pair]!);
  }
  return features;
}

/** All features but the two degrees are the same both ways, and few ties are quicker to follow. */
function lessLinkedFirst(graph: Graph, { a, b }: Pairs): { from: Int32Array; to: Int32Array } {
  const from = a.slice();
  const to = b.slice();
  for (let i = 0; i < a.length; i++) {
    const turn = degree(graph, b[i]!) - degree(graph, a[i]!) || b[i]! - a[i]!;
    if (turn >= 0) continue;
    from[i] = b[i]!;
    to[i] = a[i]!;
  }
  return { from, to };
}

function checkPairs(graph: Graph, { a, b }: Pairs): void {
  if (a.length !== b.length) throw new RangeError(`${a.length} first people and ${b.length} second people`);
  for (let i = 0; i < a.length; i++) {
    checkPerson(graph, a[i]!);
    checkPerson(graph, b[i]!);
    if (a[i] === b[i]) throw new RangeError(`pair ${i} is person ${a[i]} twice`);
  }
}

/** Positions of the pairs, those with the same first person together: a counting sort. */
function groupedByFirst(n: number, first: Int32Array): Int32Array {
  const starts = new Int32Array(n + 1);
  for (const a of first) starts[a + 1]!++;
  for (let v = 0; v < n; v++) starts[v + 1]! += starts[v]!;
  const order = new Int32Array(first.length);
  for (let i = 0; i < first.length; i++) order[starts[first[i]!]!++] = i;
  return order;
}

/** Two steps from one person: what reaches each `v` through a neighbour. */
interface Opening {
  /** Σ over neighbours u of a tied to v: 1/√(ties of u). */
  readonly spread: Float64Array;
  /** Σ over the same u: 1/(ties of u). */
  readonly walk: Float64Array;
  readonly isNeighbour: Uint8Array;
  readonly touched: number[];
  /** Whose neighbours `isNeighbour` marks; −1 for nobody yet. */
  from: number;
}

function openingOf({ n }: Graph): Opening {
  return {
    spread: new Float64Array(n),
    walk: new Float64Array(n),
    isNeighbour: new Uint8Array(n),
    touched: [],
    from: -1,
  };
}

function open({ offsets, targets }: Graph, a: number, opening: Opening, paths: boolean): void {
  const { spread, walk, isNeighbour, touched } = opening;
  for (const v of touched) spread[v] = walk[v] = 0;
  touched.length = 0;
  if (opening.from >= 0)
    for (let i = offsets[opening.from]!; i < offsets[opening.from + 1]!; i++) isNeighbour[targets[i]!] = 0;
  opening.from = a;
  for (let i = offsets[a]!, end = offsets[a + 1]!; i < end; i++) {
    const u = targets[i]!;
    isNeighbour[u] = 1;
    if (!paths) continue;
    const ties = offsets[u + 1]! - offsets[u]!;
    const root = 1 / Math.sqrt(ties);
    for (let j = offsets[u]!, last = offsets[u + 1]!; j < last; j++) {
      const v = targets[j]!;
      if (walk[v] === 0) touched.push(v);
      spread[v]! += root;
      walk[v]! += 1 / ties;
    }
  }
}

function readPair(
  { offsets, targets }: Graph,
  a: number,
  b: number,
  pair: number,
  { spread, walk, isNeighbour, touched }: Opening,
  features: TieFeatures,
): void {
  const degreeA = offsets[a + 1]! - offsets[a]!;
  const degreeB = offsets[b + 1]! - offsets[b]!;
  const throughTie = isNeighbour[b] === 1 && touched.length > 0;
  const spreadByTie = throughTie ? 1 / Math.sqrt(degreeB) : 0;
  const walkByTie = throughTie ? 1 / degreeB : 0;
  let common = 0;
  let adamicAdar = 0;
  let allocation = 0;
  let paths = 0;
  let walked = 0;
  for (let i = offsets[b]!, end = offsets[b + 1]!; i < end; i++) {
    const v = targets[i]!;
    if (v === a) continue;
    const ties = offsets[v + 1]! - offsets[v]!;
    if (isNeighbour[v] === 1) {
      common++;
      adamicAdar += 1 / Math.log(ties);
      allocation += 1 / ties;
    }
    paths += (spread[v]! - spreadByTie) / Math.sqrt(ties);
    walked += (walk[v]! - walkByTie) / ties;
  }
  features.commonNeighbours[pair] = common;
  features.adamicAdar[pair] = adamicAdar;
  features.resourceAllocation[pair] = allocation;
  features.paths3[pair] = paths;
  const bothWays = 1 / Math.max(1, degreeA) + 1 / Math.max(1, degreeB);
  features.walks2[pair] = allocation * bothWays;
  features.walks3[pair] = walked * bothWays;
}

/**
 * All pairs that know somebody in common and are not tied, each once with `a < b`.
 *
 * @param most for each person, at most this many of their pairs: those with the highest resource allocation (equals:
 * the smaller number first). A pair stays if either of the two keeps it. Default: all.
 *
 * Time O(Σ ties²) over all people, and a sort of what is kept. See also {@link tieFeatures}.
 */
export function pairsAtDistanceTwo(graph: Graph, most = Number.POSITIVE_INFINITY): Pairs {
  const { n, offsets, targets } = graph;
  const allocation = new Float64Array(n);
  const first: number[] = [];
  const second: number[] = [];
  for (let a = 0; a < n; a++) {
    const reached: number[] = [];
    for (let i = offsets[a]!, end = offsets[a + 1]!; i < end; i++) {
      const u = targets[i]!;
      const part = 1 / (offsets[u + 1]! - offsets[u]!);
      for (let j = offsets[u]!, last = offsets[u + 1]!; j < last; j++) {
        const b = targets[j]!;
        if (allocation[b] === 0) reached.push(b);
        allocation[b]! += part;
      }
    }
    const others = reached.filter((b) => b !== a && !hasTie(graph, a, b));
    if (others.length > most) others.sort((x, y) => allocation[y]! - allocation[x]! || x - y).length = most;
    for (const b of others) {
      first.push(Math.min(a, b));
      second.push(Math.max(a, b));
    }
    for (const b of reached) allocation[b] = 0;
  }
  return distinctPairs(n, first, second);
}

/** Each pair once, ascending: turned round so that `a < b`, then sorted. People may be given in either order. */
export function distinctPairs(n: number, first: ArrayLike<number>, second: ArrayLike<number>): Pairs {
  const codes = new Float64Array(first.length);
  for (let i = 0; i < first.length; i++) {
    const low = Math.min(first[i]!, second[i]!);
    codes[i] = low * n + (first[i]! + second[i]! - low);
  }
  codes.sort();
  let kept = 0;
  for (let i = 0; i < codes.length; i++) if (i === 0 || codes[i] !== codes[i - 1]) codes[kept++] = codes[i]!;
  const a = new Int32Array(kept);
  const b = new Int32Array(kept);
  for (let i = 0; i < kept; i++) {
    a[i] = Math.floor(codes[i]! / n);
    b[i] = codes[i]! - a[i]! * n;
  }
  return { a, b };
}
