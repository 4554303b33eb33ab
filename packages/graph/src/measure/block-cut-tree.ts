import { buildGraph, degree, findTie, type Graph } from '../graph.ts';
import { type Assignment, assign, type Blocks, blocksOfWalk } from './blocks.ts';
import { subtreeSizes, type Walk, walk } from './depth-first.ts';

/**
 * How the blocks of a network hang together: a tree for each part of it. Nodes 0…blocks.count−1 are the blocks;
 * node `blocks.count + i` is the cut point `cutpoints[i]`. A block is tied to each cut point among its members.
 */
export interface BlockCutTree {
  readonly blocks: Blocks;
  /** Cut points, ascending: people. */
  readonly cutpoints: Int32Array;
  /** The forest, over nodes. */
  readonly forest: Graph;
  /** Person → their node: their cut point's, or that of their only block; length n. */
  readonly nodeOf: Int32Array;
  /** Leaf blocks: those with exactly one cut point; ascending. */
  readonly leaves: Int32Array;
  /** Blocks without a cut point: each is a whole part of the network, someone alone included; ascending. */
  readonly single: Int32Array;
  /** `partOffsets[i]…partOffsets[i+1]` is the stretch of `partSizes` for `cutpoints[i]`; length cutpoints + 1. */
  readonly partOffsets: Int32Array;
  /**
   * People in each part that the cut point's departure leaves of its own part: one for each of its blocks, in the
   * order of its neighbours in `forest`.
   */
  readonly partSizes: Int32Array;
}

/**
 * The block-cut forest (Harary & Prins 1966; Hopcroft & Tarjan 1973). A tie between two people joins all blocks on
 * the way between their nodes into one: that is how much it helps.
 *
 * Time O(n + m). See also {@link leastNewTies}, {@link departures}.
 */
export function blockCutTree(graph: Graph): BlockCutTree {
  const path = walk(graph);
  const belongs = assign(path);
  const found = blocksOfWalk(path, belongs);
  const { cutpoints, nodeOf } = nameNodes(graph.n, found);
  const forest = plantForest(found, cutpoints.length, nodeOf);
  const leaves: number[] = [];
  const single: number[] = [];
  for (let b = 0; b < found.count; b++) {
    const cuts = degree(forest, b);
    if (cuts === 1) leaves.push(b);
    if (cuts === 0) single.push(b);
  }
  return {
    blocks: found,
    cutpoints,
    forest,
    nodeOf,
    leaves: Int32Array.from(leaves),
    single: Int32Array.from(single),
    ...sizeParts(path, belongs, found, forest, nodeOf),
  };
}

function nameNodes(n: number, { count, offsets, members, cutpoints: marks }: Blocks) {
  const cutpoints: number[] = [];
  const nodeOf = new Int32Array(n);
  for (let v = 0; v < n; v++) if (marks[v] === 1) nodeOf[v] = count + cutpoints.push(v) - 1;
  for (let b = 0; b < count; b++)
    for (let i = offsets[b]!; i < offsets[b + 1]!; i++) if (marks[members[i]!] === 0) nodeOf[members[i]!] = b;
  return { cutpoints: Int32Array.from(cutpoints), nodeOf };
}

function plantForest(found: Blocks, cuts: number, nodeOf: Int32Array): Graph {
  const from: number[] = [];
  const to: number[] = [];
  for (let b = 0; b < found.count; b++) {
    for (let i = found.offsets[b]!; i < found.offsets[b + 1]!; i++) {
      const v = found.members[i]!;
      if (found.cutpoints[v] === 0) continue;
      from.push(b);
      to.push(nodeOf[v]!);
    }
  }
  return buildGraph(found.count + cuts, from, to).graph;
}

/** What hangs below a cut point are the subtrees that head a block; what is left of its part is up its own block. */
function sizeParts(path: Walk, { of }: Assignment, found: Blocks, forest: Graph, nodeOf: Int32Array) {
  const { order, parent, low } = path;
  const sizes = subtreeSizes(path);
  const first = forest.offsets[found.count]!;
  const partOffsets = forest.offsets.slice(found.count).map((offset) => offset - first);
  const partSizes = new Int32Array(forest.m);
  const below = new Int32Array(order.length);
  const put = (at: number, block: number, size: number) => {
    partSizes[findTie(forest, nodeOf[order[at]!]!, block) - first] = size;
  };
  for (let at = 0; at < order.length; at++) {
    const up = parent[at]!;
    if (up < 0 || low[at]! < up || found.cutpoints[order[up]!] === 0) continue;
    put(up, of[at]!, sizes[at]!);
    below[up]! += sizes[at]!;
  }
  let size = 0;
  for (let at = 0; at < order.length; at++) {
    if (parent[at]! < 0) size = sizes[at]!;
    else if (found.cutpoints[order[at]!] === 1) put(at, of[at]!, size - 1 - below[at]!);
  }
  return { partOffsets, partSizes };
}
