import type { Graph } from '../graph.ts';
import { checkPerson, without } from '../view.ts';
import { type Components, components, largest, pairsAmong } from './components.ts';
import { departures } from './departures.ts';

/** How well a network stays together when someone leaves. */
export interface Hold {
  /** Mean of `departure` over everyone, in [0, 1]; null below three people, where the question has no meaning. */
  readonly hold: number | null;
  /** Share of all pairs who can reach each other before anyone leaves, in [0, 1]; null below two people. */
  readonly connectedPairs: number | null;
  /**
   * For each person, the share of the pairs that remain when they leave who can still reach each other, in [0, 1];
   * length n, or empty when `hold` is null.
   */
  readonly departure: Float64Array;
}

/**
 * *Does it hold without me?* Asked of the network {@link without} its initiator: the mean, over each single further
 * departure, of the share of remaining pairs of people still connected. 1: whoever leaves, everyone else stays in
 * touch. Exact.
 *
 * Time O(n + m): one depth-first walk tells the parts that every departure leaves (Tarjan 1972); memory 52 bytes a
 * person. See also {@link restsOn} (on whom it rests), {@link fallOff}, {@link leastNewTies}.
 */
export function hold(graph: Graph): Hold {
  const { n } = graph;
  const { pairs, pairsBefore } = departures(graph);
  const connectedPairs = n < 2 ? null : pairsBefore / pairsAmong(n);
  if (n < 3) return { hold: null, connectedPairs, departure: new Float64Array() };
  const remaining = pairsAmong(n - 1);
  let sum = 0;
  for (let v = 0; v < n; v++) {
    pairs[v]! /= remaining;
    sum += pairs[v]!;
  }
  return { hold: sum / n, connectedPairs, departure: pairs };
}

/** Someone on whom others depend. */
export interface Support {
  readonly person: number;
  /** People who would lose touch with the largest part of those they can reach now. */
  readonly loseTouch: number;
  /** Parts their departure would leave, two or more. */
  readonly parts: number;
}

/**
 * On whom the network rests: its cut points, those with most people depending on them first (equals: more parts
 * first, then the smaller number). Empty when no departure would part anybody from anybody.
 *
 * Time O(n + m + k log k) for k cut points. See also {@link hold}, {@link cutPoints}.
 */
export function restsOn(graph: Graph): Support[] {
  const { parts, largestPart, others } = departures(graph);
  const supports: Support[] = [];
  for (let person = 0; person < graph.n; person++)
    if (parts[person]! > 1)
      supports.push({ person, loseTouch: others[person]! - largestPart[person]!, parts: parts[person]! });
  return supports.sort((a, b) => b.loseTouch - a.loseTouch || b.parts - a.parts || a.person - b.person);
}

/** What is left of a network when some people leave it together. People are numbered as in the graph given. */
export interface FallOff {
  /**
   * Who falls off, ascending: outside the largest part afterwards, and either parted from someone who stays or left
   * with nobody.
   */
  readonly fallen: Int32Array;
  /** Who was outside already, ascending: apart from the largest part, and their own part lost nobody but the leavers. */
  readonly apart: Int32Array;
  /** The parts that remain, the largest first (equals: the one whose first person comes first); people ascending. */
  readonly parts: readonly Int32Array[];
}

/**
 * Who falls off when `people` (the initiator, or several at once) leave.
 *
 * @throws RangeError if someone is not a whole number in 0…n−1
 *
 * Time O(n + m + k log k) for k parts. See also {@link restsOn}, for each single departure.
 */
export function fallOff(graph: Graph, people: Iterable<number>): FallOff {
  const leaving = new Set<number>();
  for (const person of people) leaving.add(checkPerson(graph, person));
  const view = without(graph, leaving);
  const before = components(graph);
  const after = components(view.graph);
  const staying = before.sizes.slice();
  for (const person of leaving) staying[before.of[person]!]!--;
  const main = largest(after);
  const fallen: number[] = [];
  const apart: number[] = [];
  for (let v = 0; v < after.of.length; v++) {
    if (after.of[v] === main) continue;
    const person = view.original[v]!;
    const own = after.sizes[after.of[v]!]!;
    const part = before.of[person]!;
    const parted = own < staying[part]!;
    const leftAlone = own === 1 && before.sizes[part]! > 1;
    (parted || leftAlone ? fallen : apart).push(person);
  }
  return {
    fallen: Int32Array.from(fallen),
    apart: Int32Array.from(apart),
    parts: listParts(after, view.original),
  };
}

function listParts(parts: Components, original: Int32Array): Int32Array[] {
  const lists = Array.from(parts.sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(parts.count);
  for (let v = 0; v < parts.of.length; v++) {
    const part = parts.of[v]!;
    lists[part]![filled[part]!++] = original[v]!;
  }
  return lists.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}
