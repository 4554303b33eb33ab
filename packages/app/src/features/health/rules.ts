import {
  bridges,
  buildKeyedGraph,
  connectedPairs,
  fallOff,
  type Graph,
  hold,
  type KeyedGraph,
  leastNewTies,
  type Random,
  resilience,
  restsOn,
  type Stage,
  stage,
  without,
} from '@liane/graph';
import type { Link } from '../people/person.ts';

export interface HealthQuestion {
  /** Ids, in the order of the file. */
  readonly people: readonly string[];
  readonly links: readonly Pick<Link, 'from' | 'to'>[];
  readonly me: string | null;
  /** People of the organisation: they leave with the initiator. */
  readonly organisation: readonly string[];
  /** Introductions proposed: what the network would be if all of them took. */
  readonly introductions: readonly { readonly a: string; readonly b: string }[];
  readonly random: Random;
}

/** What is so today, and what would be so after the introductions. Null: the question has no meaning (too few people). */
interface NowAndAfter<T> {
  readonly now: T;
  readonly after: T;
}

/** Someone on whom others depend: a burden, not a merit. */
interface Support {
  readonly person: string;
  /** How many would lose touch with the rest if this person left after the initiator. */
  readonly loseTouch: number;
}

/** A part that comes off when the initiator leaves, and what would hold it. */
export interface LoosePart {
  readonly people: readonly string[];
  /** Was it apart already, with the initiator there? */
  readonly alreadyApart: boolean;
  /** Introductions proposed between this part and another; first the one that leads to the largest part. */
  readonly heldBy: readonly { readonly a: string; readonly b: string }[];
  /** After all the introductions, is it with the largest part? */
  readonly held: boolean;
}

/** Does it hold without me? Everyone by id. */
export interface Health {
  readonly me: string | null;
  /** Who leaves in the question: the initiator, then the organisation's people. */
  readonly leaving: readonly string[];
  /** With everyone there. */
  readonly people: number;
  readonly links: number;
  /** Links the initiator carries. */
  readonly mine: number;
  /** Everyone, in the order of the file; the reasons of the stage number people so. */
  readonly ids: readonly string[];
  readonly stage: Stage;
  /** Once they have left. */
  readonly remaining: { readonly people: number; readonly links: number };
  /** People of the largest part that remains. */
  readonly together: NowAndAfter<number>;
  /** Who would lose touch: with the largest part, because of the departure. */
  readonly fallOff: NowAndAfter<readonly string[]>;
  readonly loose: readonly LoosePart[];
  /** Share of pairs in touch after one more departure, whoever it is. */
  readonly hold: NowAndAfter<number | null>;
  /** Share of pairs in touch. */
  readonly pairs: NowAndAfter<number | null>;
  /** The same, as the best-connected leave one after another: first the initiator, then one more at each step. */
  readonly curve: NowAndAfter<readonly number[]>;
  readonly restsOn: readonly Support[];
  /** Ties on which others depend. */
  readonly bridges: readonly { readonly a: string; readonly b: string }[];
  /** Fewest new ties after which no single departure parts anybody. */
  readonly least: number;
}

/** After the initiator, this many more departures are shown. */
const MORE_DEPARTURES = 6;

/** Measures the network with and without its initiator, today and after what is proposed. Linear in people and links, the stage aside. */
export function health(question: HealthQuestion): Health {
  const keyed = networkOf(question, []);
  const after = networkOf(question, question.introductions);
  const leaving = [question.me, ...question.organisation].filter(
    (id, i, all): id is string => id !== null && keyed.indexOf(id) !== undefined && all.indexOf(id) === i,
  );
  const gone = leaving.map((id) => keyed.indexOf(id)!);
  const me = question.me === null ? undefined : keyed.indexOf(question.me);
  const [before, then] = [withoutThem(keyed, gone), withoutThem(after, gone)];
  return {
    me: me === undefined ? null : question.me,
    leaving,
    people: keyed.graph.n,
    links: keyed.graph.m,
    mine: me === undefined ? 0 : keyed.graph.offsets[me + 1]! - keyed.graph.offsets[me]!,
    stage: stage(keyed.graph, { random: question.random, ...(me === undefined ? {} : { initiator: me }) }),
    ids: keyed.keys,
    remaining: { people: before.graph.n, links: before.graph.m },
    together: { now: before.together, after: then.together },
    fallOff: { now: before.fallOff, after: then.fallOff },
    loose: looseParts(before, then, question.introductions),
    hold: { now: hold(before.graph).hold, after: hold(then.graph).hold },
    pairs: { now: connectedPairs(before.graph), after: connectedPairs(then.graph) },
    curve: { now: curve(before.graph), after: curve(then.graph) },
    restsOn: restsOn(before.graph).map(({ person, loseTouch }) => ({
      person: before.name(person),
      loseTouch,
    })),
    bridges: bridgesOf(before),
    least: leastNewTies(before.graph),
  };
}

function networkOf(
  { people, links }: HealthQuestion,
  introductions: HealthQuestion['introductions'],
): KeyedGraph {
  const proposed = introductions.map(({ a, b }) => ({ from: a, to: b }));
  return buildKeyedGraph(people, [...links.map(({ from, to }) => ({ from, to })), ...proposed]).keyed;
}

interface Remaining {
  readonly graph: Graph;
  readonly name: (person: number) => string;
  readonly together: number;
  readonly fallOff: readonly string[];
  /** Smaller parts, larger first, by id. */
  readonly parts: readonly (readonly string[])[];
}

function withoutThem(keyed: KeyedGraph, gone: readonly number[]): Remaining {
  const view = without(keyed.graph, gone);
  const { fallen, parts } = fallOff(keyed.graph, gone);
  const named = (people: ArrayLike<number>) => Array.from(people, (person) => keyed.keys[person]!);
  return {
    graph: view.graph,
    name: (person) => keyed.keys[view.original[person]!]!,
    together: parts[0]?.length ?? 0,
    fallOff: named(fallen),
    parts: parts.slice(1).map(named),
  };
}

function looseParts(
  before: Remaining,
  after: Remaining,
  introductions: HealthQuestion['introductions'],
): LoosePart[] {
  const fallen = new Set(before.fallOff);
  const stillLoose = new Set(after.parts.flat());
  const ways = waysToTheRest(before, introductions);
  return before.parts.map((people, part) => {
    const inside = new Set(people);
    const way = ways.get(part);
    const across = introductions.filter(({ a, b }) => inside.has(a) !== inside.has(b));
    const ordered = way ? [way, ...across.filter((pair) => pair !== way)] : across;
    return {
      people,
      alreadyApart: !people.some((person) => fallen.has(person)),
      heldBy: ordered.map(({ a, b }) => ({ a, b })),
      held: !people.some((person) => stillLoose.has(person)),
    };
  });
}

type Pair = HealthQuestion['introductions'][number];

/** The introduction through which each loose part reaches the largest one, step by step from there. */
function waysToTheRest({ parts }: Remaining, introductions: readonly Pair[]): ReadonlyMap<number, Pair> {
  const partOf = new Map(parts.flatMap((people, part) => people.map((person) => [person, part] as const)));
  const ways = new Map<number, Pair>();
  const reached: (number | undefined)[] = [undefined];
  for (const here of reached)
    for (const pair of introductions) {
      const [a, b] = [partOf.get(pair.a), partOf.get(pair.b)];
      const there = a === here ? b : b === here ? a : here;
      if (there === here || there === undefined || ways.has(there)) continue;
      ways.set(there, pair);
      reached.push(there);
    }
  return ways;
}

/** Index 0: the initiator has left; index k: the k best-connected have left after. */
function curve(graph: Graph): number[] {
  const departures = Math.min(MORE_DEPARTURES, Math.max(0, graph.n - 2));
  return graph.n < 2 ? [] : [...resilience(graph, departures).pairsOfRemaining];
}

function bridgesOf({ graph, name }: Remaining): { a: string; b: string }[] {
  const { from, to } = bridges(graph);
  return Array.from(from, (person, i) => ({ a: name(person), b: name(to[i]!) }));
}

/** The shape of `liane health --json`, and of `network` in `liane plan --json`. Shares in [0, 1], people by id. */
export function healthJson(health: Health) {
  return {
    people: health.people,
    links: health.links,
    stage: health.stage.stage,
    hold: health.hold,
    withoutMe: {
      fallOff: health.fallOff.now,
      restsOn: health.restsOn.map(({ person }) => person),
      least: health.least,
    },
  };
}
