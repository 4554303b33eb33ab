import type { Graph } from '../graph.ts';
import { pairsAmong } from './components.ts';
import { subtreeSizes, type Walk, walk } from './depth-first.ts';

/** What each single departure does to the part the person is in. All arrays are by person, length n. */
export interface Departures {
  /** How many parts their departure leaves of their own part: 0 for someone without ties, 2 or more for a cut point. */
  readonly parts: Int32Array;
  /** People in the largest of those parts. */
  readonly largestPart: Int32Array;
  /** People who could reach them before: their own part less themselves. */
  readonly others: Int32Array;
  /** Pairs of people in the whole network who can still reach each other. */
  readonly pairs: Float64Array;
  /** Parts of the whole network before anybody leaves. */
  readonly components: number;
  /** Pairs of people who can reach each other before anybody leaves. */
  readonly pairsBefore: number;
}

/**
 * All single departures at once. Whoever was met through `v` (depth-first) and is tied to nobody met before `v` is
 * cut off with their descendants when `v` leaves; the rest of the part stays together (Tarjan 1972; Hopcroft &
 * Tarjan 1973). So the sizes of a subtree tell the sizes of the parts.
 *
 * Time O(n + m), memory 44 bytes a person. See {@link hold}, {@link restsOn}, {@link leastNewTies}.
 */
export function departures(graph: Graph): Departures {
  const { n } = graph;
  const path = walk(graph);
  const sizes = subtreeSizes(path);
  const cut = cutOff(path, sizes);
  const parts = new Int32Array(n);
  const largestPart = new Int32Array(n);
  const others = new Int32Array(n);
  const pairs = new Float64Array(n);
  const { components, pairsBefore } = countParts(path, sizes);
  let size = 0;
  for (let at = 0; at < n; at++) {
    if (path.parent[at]! < 0) size = sizes[at]!;
    const v = path.order[at]!;
    const rest = size - 1 - cut.people[at]!;
    parts[v] = cut.parts[at]! + (rest > 0 ? 1 : 0);
    largestPart[v] = Math.max(cut.largest[at]!, rest);
    others[v] = size - 1;
    pairs[v] = pairsBefore - pairsAmong(size) + cut.pairs[at]! + pairsAmong(rest);
  }
  return { parts, largestPart, others, pairs, components, pairsBefore };
}

function countParts({ parent }: Walk, sizes: Int32Array): { components: number; pairsBefore: number } {
  let components = 0;
  let pairsBefore = 0;
  for (let at = 0; at < parent.length; at++) {
    if (parent[at]! >= 0) continue;
    components++;
    pairsBefore += pairsAmong(sizes[at]!);
  }
  return { components, pairsBefore };
}

/** By position: the subtrees that hang on that person alone. */
function cutOff({ parent, low }: Walk, sizes: Int32Array) {
  const n = parent.length;
  const parts = new Int32Array(n);
  const people = new Int32Array(n);
  const largest = new Int32Array(n);
  const pairs = new Float64Array(n);
  for (let at = 0; at < n; at++) {
    const up = parent[at]!;
    if (up < 0 || low[at]! < up) continue;
    const size = sizes[at]!;
    parts[up]!++;
    people[up]! += size;
    pairs[up]! += pairsAmong(size);
    if (size > largest[up]!) largest[up] = size;
  }
  return { parts, people, largest, pairs };
}
