import type { Graph } from './graph.ts';

/** A graph without some of its people, and how to speak of the same person on both sides. */
export interface View {
  readonly graph: Graph;
  /** New number → old number, ascending; length = people left. */
  readonly original: Int32Array;
  /** Old number → new number, or −1 for those who left; length = people before. */
  readonly renamed: Int32Array;
}

/**
 * The same network once `people` have left, with all their ties. Those who stay keep their order; someone named
 * twice leaves once. The graph given is not changed.
 *
 * @throws RangeError if someone is not a whole number in 0…n−1
 *
 * Time and memory O(n + m). See also {@link hold}, which is asked of such a view: *does it hold without me?*
 */
export function without(graph: Graph, people: Iterable<number>): View {
  const renamed = new Int32Array(graph.n);
  for (const person of people) renamed[checkPerson(graph, person)] = -1;
  let left = 0;
  for (let v = 0; v < graph.n; v++) if (renamed[v] !== -1) renamed[v] = left++;
  const original = new Int32Array(left);
  for (let v = 0; v < graph.n; v++) if (renamed[v] !== -1) original[renamed[v]!] = v;
  return { graph: keepTies(graph, original, renamed), original, renamed };
}

/** The person, if they are one of the graph's. @throws RangeError otherwise. */
export function checkPerson(graph: Graph, person: number): number {
  if (!(Number.isInteger(person) && person >= 0 && person < graph.n))
    throw new RangeError(`person ${person} is not in this graph: a whole number in 0…${graph.n - 1}`);
  return person;
}

/** Renaming keeps the order, so each row stays sorted. */
function keepTies(graph: Graph, original: Int32Array, renamed: Int32Array): Graph {
  const offsets = new Int32Array(original.length + 1);
  const targets = new Int32Array(graph.targets.length);
  const weights = graph.weights ? new Float64Array(graph.targets.length) : null;
  let at = 0;
  for (let v = 0; v < original.length; v++) {
    const old = original[v]!;
    for (let i = graph.offsets[old]!, end = graph.offsets[old + 1]!; i < end; i++) {
      const w = renamed[graph.targets[i]!]!;
      if (w < 0) continue;
      if (weights && graph.weights) weights[at] = graph.weights[i]!;
      targets[at++] = w;
    }
    offsets[v + 1] = at;
  }
  return {
    n: original.length,
    m: at / 2,
    offsets,
    targets: targets.slice(0, at),
    weights: weights?.slice(0, at) ?? null,
  };
}
