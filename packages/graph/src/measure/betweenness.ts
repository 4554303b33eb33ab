import type { Graph } from '../graph.ts';

export interface BetweennessOptions {
  /** Divide by the pairs of other people, (n−1)(n−2)/2, so that 1 is the middle of a star. Default: false. */
  readonly normalised?: boolean;
}

/** What one search after another uses again. */
interface Bench {
  readonly distance: Int32Array;
  /** Shortest ways from the start. */
  readonly ways: Float64Array;
  readonly depends: Float64Array;
  /** People in the order met. */
  readonly queue: Int32Array;
  /** `next[starts[k]]…next[starts[k+1]]`: whom the k-th met is followed by on shortest ways. */
  readonly starts: Int32Array;
  readonly next: Int32Array;
}

/**
 * Betweenness: for each person, over all pairs of others, the share of the shortest ways between the two that pass
 * through the person, added up (Freeman 1977). Weights are not read. Pairs of people; length n.
 *
 * Exact, Brandes 2001: a breadth-first search from everyone, then dependencies in reverse order.
 * Time O(n·m), memory 32 bytes a person and 4 a tie. See also {@link degreeCentralisation}, {@link restsOn}.
 */
export function betweenness(graph: Graph, { normalised = false }: BetweennessOptions = {}): Float64Array {
  const { n, m } = graph;
  const scores = new Float64Array(n);
  const bench: Bench = {
    distance: new Int32Array(n).fill(-1),
    ways: new Float64Array(n),
    depends: new Float64Array(n),
    queue: new Int32Array(n),
    starts: new Int32Array(n + 1),
    next: new Int32Array(m),
  };
  for (let source = 0; source < n; source++) gather(bench, search(graph, source, bench), scores);
  // Each pair was counted from both of its ends.
  const pairs = normalised && n > 2 ? (n - 1) * (n - 2) : 2;
  for (let v = 0; v < n; v++) scores[v]! /= pairs;
  return scores;
}

/** Counts the shortest ways from `source`; returns how many people were met. */
function search({ offsets, targets }: Graph, source: number, bench: Bench): number {
  const { distance, ways, queue, starts, next } = bench;
  distance[source] = 0;
  ways[source] = 1;
  queue[0] = source;
  let met = 1;
  let at = 0;
  for (let k = 0; k < met; k++) {
    const v = queue[k]!;
    const further = distance[v]! + 1;
    const waysHere = ways[v]!;
    starts[k] = at;
    for (let i = offsets[v]!, end = offsets[v + 1]!; i < end; i++) {
      const w = targets[i]!;
      const known = distance[w]!;
      if (known < 0) {
        distance[w] = further;
        queue[met++] = w;
      } else if (known !== further) continue;
      ways[w]! += waysHere;
      next[at++] = w;
    }
  }
  starts[met] = at;
  return met;
}

/** Adds up what depends on each person, the farthest first, and wipes the bench for the next search. */
function gather(bench: Bench, met: number, scores: Float64Array): void {
  const { distance, ways, depends, queue, starts, next } = bench;
  for (let k = met - 1; k > 0; k--) {
    const v = queue[k]!;
    let sum = 0;
    for (let i = starts[k]!, end = starts[k + 1]!; i < end; i++) {
      const w = next[i]!;
      sum += (1 + depends[w]!) / ways[w]!;
    }
    depends[v] = sum * ways[v]!;
    scores[v]! += depends[v]!;
  }
  for (let k = 0; k < met; k++) {
    const v = queue[k]!;
    distance[v] = -1;
    ways[v] = 0;
    depends[v] = 0;
  }
}
