import { buildGraph, type Graph, ties } from '../graph.ts';
import { components, largest } from '../measure/components.ts';
import { departures } from '../measure/departures.ts';
import { hold } from '../measure/hold.ts';
import { checkPerson } from '../view.ts';

/** What one more tie would do for a network. */
export interface TieEffect {
  /** Hold before and with the tie, in [0, 1]; null below three people. */
  readonly holdBefore: number | null;
  readonly holdAfter: number | null;
  /** How many people are outside the largest part, before and with the tie. */
  readonly outsideBefore: number;
  readonly outsideAfter: number;
  /** People on whom fewer others would depend, those relieved of most first (equals: the smaller number first). */
  readonly relieves: readonly number[];
  /** Does it join two parts that nothing joined? */
  readonly joinsParts: boolean;
}

/**
 * What a tie between `a` and `b` would do. Ask it of the network {@link without} its initiator.
 *
 * @throws RangeError if someone is not in the graph
 *
 * Time O(n + m). See also {@link planIntroductions}, which chooses ties for what they do, and {@link gains}.
 */
export function explainTie(graph: Graph, a: number, b: number): TieEffect {
  checkPerson(graph, a);
  checkPerson(graph, b);
  const { from, to } = ties(graph);
  const tied = buildGraph(graph.n, [...from, a], [...to, b]).graph;
  const parts = components(graph);
  const joinsParts = parts.of[a] !== parts.of[b];
  return {
    holdBefore: hold(graph).hold,
    holdAfter: hold(tied).hold,
    outsideBefore: outside(graph),
    outsideAfter: outside(tied),
    relieves: joinsParts ? [] : relieved(graph, tied),
    joinsParts,
  };
}

function outside(graph: Graph): number {
  const parts = components(graph);
  return graph.n - (parts.sizes[largest(parts)] ?? 0);
}

function relieved(before: Graph, after: Graph): number[] {
  const lost = dependants(before);
  const still = dependants(after);
  const people = Array.from({ length: before.n }, (_, v) => v).filter((v) => still[v]! < lost[v]!);
  const relief = (v: number) => lost[v]! - still[v]!;
  return people.sort((x, y) => relief(y) - relief(x) || x - y);
}

/** By person: how many would lose touch with the largest part of those they can reach, if that person left. */
function dependants(graph: Graph): Int32Array {
  const { others, largestPart } = departures(graph);
  return others.map((count, v) => count - largestPart[v]!);
}
