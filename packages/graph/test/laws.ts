import fc from 'fast-check';
import { buildGraph, type Graph, ties } from '../src/graph.ts';
import type { Pairs } from '../src/plan/features.ts';
import { fromTies } from './graphs.ts';

/** Any small network: up to `most` people, thin or dense, in one part or many. */
export function networks(most = 12, least = 0): fc.Arbitrary<Graph> {
  return fc.integer({ min: least, max: most }).chain((n) => {
    const person = fc.nat({ max: Math.max(0, n - 1) });
    const count = n < 2 ? 0 : Math.ceil(n * 1.8);
    return fc.array(fc.tuple(person, person), { maxLength: count }).map((list) => fromTies(n, list));
  });
}

/** A network, and the same under other numbers: person v of the first is `to[v]` of the second. */
export function relabelled(most = 12): fc.Arbitrary<{ graph: Graph; other: Graph; to: number[] }> {
  return networks(most).chain((graph) =>
    fc
      .shuffledSubarray([...Array(graph.n).keys()], { minLength: graph.n })
      .map((to) => ({ graph, other: renumber(graph, to), to })),
  );
}

export function renumber(graph: Graph, to: readonly number[]): Graph {
  const list = ties(graph);
  return buildGraph(
    graph.n,
    list.from.map((v) => to[v]!),
    list.to.map((v) => to[v]!),
  ).graph;
}

/** A network and the same with one more tie. */
export function withOneMore(most = 12): fc.Arbitrary<{ graph: Graph; more: Graph; tie: [number, number] }> {
  return networks(most, 2)
    .filter((graph) => graph.m < (graph.n * (graph.n - 1)) / 2)
    .chain((graph) =>
      fc.constantFrom(...untied(graph)).map((tie) => ({ graph, more: plus(graph, tie), tie })),
    );
}

export function plus(graph: Graph, ...more: readonly (readonly [number, number])[]): Graph {
  const list = ties(graph);
  return buildGraph(
    graph.n,
    [...list.from, ...more.map((tie) => tie[0])],
    [...list.to, ...more.map((tie) => tie[1])],
  ).graph;
}

export function untied(graph: Graph): [number, number][] {
  const list = ties(graph);
  const tied = new Set(Array.from(list.from, (a, i) => `${a}-${list.to[i]}`));
  const pairs: [number, number][] = [];
  for (let a = 0; a < graph.n; a++)
    for (let b = a + 1; b < graph.n; b++) if (!tied.has(`${a}-${b}`)) pairs.push([a, b]);
  return pairs;
}

/** Numbers that belong to people, told under the other numbers. */
export function moved<T>(values: ArrayLike<T>, to: readonly number[]): T[] {
  const result: T[] = new Array(values.length);
  for (let v = 0; v < values.length; v++) result[to[v]!] = values[v]!;
  return result;
}

export function pairsOf(list: readonly (readonly [number, number])[]): Pairs {
  return { a: Int32Array.from(list, ([a]) => a), b: Int32Array.from(list, ([, b]) => b) };
}

/** As `a b`, the smaller number first, in order: to compare two lists of pairs. */
export function spelled({ a, b }: Pairs): string[] {
  return Array.from(a, (x, i) => `${Math.min(x, b[i]!)} ${Math.max(x, b[i]!)}`).sort();
}

export function everyTwo(n: number): [number, number][] {
  return Array.from({ length: n }, (_, b) =>
    Array.from({ length: b }, (_, a): [number, number] => [a, b]),
  ).flat();
}
