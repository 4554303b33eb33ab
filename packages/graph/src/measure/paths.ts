import type { Graph } from '../graph.ts';
import { type Random, randomBelow } from '../random.ts';
import { checkPerson } from '../view.ts';

/**
 * Ties on the shortest way from `source` to each person; −1 for those out of reach; length n. Weights are not read.
 *
 * @throws RangeError if `source` is not a whole number in 0…n−1
 *
 * Breadth-first, O(n + m). See also {@link pathLengths}.
 */
export function distancesFrom(graph: Graph, source: number): Int32Array {
  const distance = new Int32Array(graph.n).fill(-1);
  spread(graph, checkPerson(graph, source), distance, new Int32Array(graph.n));
  return distance;
}

/** Fills `distance` (all −1 before) and `queue`; returns how many people were met. */
function spread(
  { offsets, targets }: Graph,
  source: number,
  distance: Int32Array,
  queue: Int32Array,
): number {
  distance[source] = 0;
  queue[0] = source;
  let met = 1;
  for (let k = 0; k < met; k++) {
    const v = queue[k]!;
    const further = distance[v]! + 1;
    for (let i = offsets[v]!, end = offsets[v + 1]!; i < end; i++) {
      const w = targets[i]!;
      if (distance[w]! >= 0) continue;
      distance[w] = further;
      queue[met++] = w;
    }
  }
  return met;
}

export interface PathLengths {
  /** Mean ties on the shortest way between two people who can reach each other; null when no two can. */
  readonly mean: number | null;
  /** The longest of the shortest ways seen, in ties. */
  readonly longest: number;
  /** From how many people the ways were measured. */
  readonly sources: number;
  /** Was it from everyone? */
  readonly exact: boolean;
}

/**
 * From one person to the next, the mean way to everyone else differs by less than a tenth (the bench's graphs): from
 * 500 people the standard error of the whole is below half a hundredth.
 */
const enoughSources = 500;

/**
 * How long the shortest ways are. From everyone when there are at most `sources` people, else from as many drawn
 * with `random`, without repetition.
 *
 * @throws RangeError if `sources` is not a whole number ≥ 1
 *
 * Time O(sources · (n + m)). See also {@link distancesFrom}, {@link stage}.
 */
export function pathLengths(graph: Graph, random: Random, sources: number = enoughSources): PathLengths {
  if (!(Number.isInteger(sources) && sources >= 1))
    throw new RangeError(`sources must be a whole number ≥ 1, not ${sources}`);
  const from = draw(graph.n, sources, random);
  const distance = new Int32Array(graph.n).fill(-1);
  const queue = new Int32Array(graph.n);
  let total = 0;
  let reached = 0;
  let longest = 0;
  for (const source of from) {
    const met = spread(graph, source, distance, queue);
    for (let k = 0; k < met; k++) total += distance[queue[k]!]!;
    longest = Math.max(longest, distance[queue[met - 1]!]!);
    reached += met - 1;
    for (let k = 0; k < met; k++) distance[queue[k]!] = -1;
  }
  return {
    mean: reached === 0 ? null : total / reached,
    longest,
    sources: from.length,
    exact: from.length === graph.n,
  };
}

/** The first `count` of a shuffle (Fisher–Yates stopped early), or everyone. */
function draw(n: number, count: number, random: Random): Int32Array {
  const people = Int32Array.from({ length: n }, (_, v) => v);
  if (count >= n) return people;
  for (let i = 0; i < count; i++) {
    const j = i + randomBelow(random, n - i);
    const held = people[i]!;
    people[i] = people[j]!;
    people[j] = held;
  }
  return people.subarray(0, count);
}
