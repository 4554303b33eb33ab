import { buildGraph, type Graph, ties } from './graph.ts';
import { type Random, randomBelow, shuffle } from './random.ts';

/** Swaps tried per tie: after ten, nothing of the old pattern is left to measure (Milo et al. 2003 take 100 to be safe). */
const swapsPerTie = 10;
/** Above so many ties, ends are dealt anew instead: quicker, and the few lost ties no longer matter. */
const manyTies = 10_000;

/**
 * A network of the same people with the same number of ties each, but tied at random: the yardstick for whether
 * clustering or short ways say more than the number of ties does. Weights are dropped.
 *
 * Two ties a–b and c–d become a–d and c–b unless one of these is there or a self-tie (Maslov & Sneppen 2002). Above
 * 10,000 ties the ends are dealt anew (Bollobás 1980) and self-ties and repetitions left out, so that a person may
 * lose a few ties.
 *
 * Time O(n + m), with a hash set of m ties up to 10,000. See also {@link stage}.
 */
export function rewired(graph: Graph, random: Random): Graph {
  const { from, to } = ties(graph);
  if (graph.m > manyTies) return dealtAnew(graph.n, from, to, random);
  const key = (a: number, b: number) => (a < b ? a * graph.n + b : b * graph.n + a);
  const present = new Set<number>();
  for (let i = 0; i < graph.m; i++) present.add(key(from[i]!, to[i]!));
  for (let swap = swapsPerTie * graph.m; swap > 0; swap--) {
    const i = randomBelow(random, graph.m);
    const j = randomBelow(random, graph.m);
    const turned = random() < 0.5;
    const a = from[i]!;
    const b = to[i]!;
    const c = turned ? to[j]! : from[j]!;
    const d = turned ? from[j]! : to[j]!;
    if (a === d || c === b || present.has(key(a, d)) || present.has(key(c, b))) continue;
    present.delete(key(a, b));
    present.delete(key(c, d));
    present.add(key(a, d));
    present.add(key(c, b));
    to[i] = d;
    from[j] = c;
    to[j] = b;
  }
  return buildGraph(graph.n, from, to).graph;
}

function dealtAnew(n: number, from: Int32Array, to: Int32Array, random: Random): Graph {
  const ends = new Int32Array(from.length * 2);
  ends.set(from);
  ends.set(to, from.length);
  shuffle(ends, random);
  return buildGraph(n, ends.subarray(0, from.length), ends.subarray(from.length)).graph;
}
