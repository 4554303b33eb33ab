import type { Graph } from '../graph.ts';
import { subtreeSizes, walk } from '../measure/depth-first.ts';
import { checkPerson } from '../view.ts';

/** What one more tie would do, read off the block-cut tree instead of measuring the network again. */
export interface Gains {
  /**
   * How much `hold` rises if `a` and `b` are tied, in [0, 1]; 0 if they are tied already, or below three people.
   * Time O(blocks on the way between them); O(1) if nothing joins them.
   */
  of(a: number, b: number): number;
  /** Part (component) of each person, by its first person in the walk: two people are in one part if these agree. */
  readonly part: Int32Array;
  /** People in each person's part. */
  readonly partSize: Int32Array;
}

/**
 * Prepares {@link Gains} for one network.
 *
 * Two people of one part: the new tie merges every block on the way between them, so that each cut point strictly
 * between stops separating the two sides; it gains the pairs across. Two people of different parts: everyone of one
 * gains everyone of the other, whoever leaves, less those whom the leaver separates from the new tie's end.
 * (Block-cut tree: Hopcroft & Tarjan 1973; the two sums are ours, checked against `hold` itself.)
 *
 * Time and memory O(n + m). See also {@link hold}, {@link planIntroductions}.
 */
export function gains(graph: Graph): Gains {
  const tree = blockTree(graph);
  const pairs = graph.n * (graph.n - 1) * (graph.n - 2);
  return {
    of(a, b) {
      const x = tree.position[checkPerson(graph, a)]!;
      const y = tree.position[checkPerson(graph, b)]!;
      if (x === y || pairs <= 0) return 0;
      const crossed = tree.root[x] === tree.root[y] ? within(tree, x, y) : across(tree, x, y);
      return (2 * crossed) / pairs;
    },
    part: perPerson(tree, (at) => tree.order[tree.root[at]!]!),
    partSize: perPerson(tree, (at) => tree.sizes[tree.root[at]!]!),
  };
}

/** The block-cut tree over depth-first positions. */
interface BlockTree {
  readonly order: Int32Array;
  readonly position: Int32Array;
  /** First position of the part. */
  readonly root: Int32Array;
  /** People met through the position, itself included. */
  readonly sizes: Int32Array;
  /** First position, after its top, of the block through which a position hangs; the root's own for a root. */
  readonly head: Int32Array;
  /** The cut point (or root) the block hangs on; −1 for a root. */
  readonly top: Int32Array;
  /** Blocks between the position and its root. */
  readonly depth: Int32Array;
  /** People whom the position's departure cuts off from the root's side. */
  readonly cut: Int32Array;
  /** Σ over everyone else of the part who leaves: people still with this position, itself included. */
  readonly keeps: Float64Array;
}

function blockTree(graph: Graph): BlockTree {
  const { n } = graph;
  const { order, parent, low } = walk(graph);
  const sizes = subtreeSizes({ order, parent, low });
  const position = new Int32Array(n);
  const root = new Int32Array(n);
  const head = new Int32Array(n);
  const top = new Int32Array(n).fill(-1);
  const depth = new Int32Array(n);
  const cut = new Int32Array(n);
  for (let at = 0; at < n; at++) {
    position[order[at]!] = at;
    const up = parent[at]!;
    const begins = up < 0 || low[at]! >= up;
    root[at] = up < 0 ? at : root[up]!;
    head[at] = begins ? at : head[up]!;
    top[at] = begins ? up : top[up]!;
    if (up < 0) continue;
    depth[at] = depth[top[at]!]! + 1;
    if (begins) cut[up]! += sizes[at]!;
  }
  const keeps = keptTogether(root, sizes, head, top, cut);
  return { order, position, root, sizes, head, top, depth, cut, keeps };
}

/**
 * By position: Σ over everyone else of the part who leaves, of the people still together with this one. Each leaver
 * would keep all others together, less what they cut off; for those above, the other side is what is lost.
 */
function keptTogether(
  root: Int32Array,
  sizes: Int32Array,
  head: Int32Array,
  top: Int32Array,
  cut: Int32Array,
): Float64Array {
  const n = root.length;
  const lost = new Float64Array(n);
  for (let at = 0; at < n; at++) lost[root[at]!]! += cut[at]!;
  const above = new Float64Array(n);
  const keeps = new Float64Array(n);
  for (let at = 0; at < n; at++) {
    const others = sizes[root[at]!]! - 1;
    const up = top[at]!;
    if (up >= 0) above[at] = above[up]! + (others - sizes[head[at]!]!) - cut[up]!;
    keeps[at] = others * others - (lost[root[at]!]! - cut[at]! + above[at]!);
  }
  return keeps;
}

function perPerson(tree: BlockTree, read: (at: number) => number): Int32Array {
  const values = new Int32Array(tree.order.length);
  for (let at = 0; at < values.length; at++) values[tree.order[at]!] = read(at);
  return values;
}

/** Pairs gained, over all departures, by joining two parts at positions x and y. */
function across({ root, sizes, keeps }: BlockTree, x: number, y: number): number {
  const here = sizes[root[x]!]!;
  const there = sizes[root[y]!]!;
  return (root.length - here - there) * here * there + there * keeps[x]! + here * keeps[y]!;
}

/** Pairs gained, over all departures, by a tie between positions x and y of one part: climb to where they meet. */
function within({ root, sizes, head, top, depth, cut }: BlockTree, x: number, y: number): number {
  const others = sizes[root[x]!]! - 1;
  let crossed = 0;
  let a = x;
  let b = y;
  let belowA = 0;
  let belowB = 0;
  while (a !== b && !(head[a] === head[b] && top[a] === top[b])) {
    if (depth[a]! >= depth[b]!) {
      crossed += belowA * (others - cut[a]!);
      belowA = sizes[head[a]!]!;
      a = top[a]!;
    } else {
      crossed += belowB * (others - cut[b]!);
      belowB = sizes[head[b]!]!;
      b = top[b]!;
    }
  }
  if (a === b) return crossed + belowA * belowB;
  return crossed + belowA * (others - cut[a]!) + belowB * (others - cut[b]!);
}
