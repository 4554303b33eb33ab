import { buildGraph, degree, type Graph, ties } from '../graph.ts';
import { type Random, seeded } from '../random.ts';
import type { Pairs } from './features.ts';
import { type Gains, gains } from './gain.ts';

export interface Introduction {
  readonly a: number;
  readonly b: number;
  /** Chance that both say yes, in [0, 1]. */
  readonly probability: number;
  /** Expected rise of hold, nobody else leaving, those chosen before counted by their own chances; in [0, 1]. */
  readonly gain: number;
}

export interface ChoiceRules {
  readonly count: number;
  readonly capacity: number | Int32Array;
  readonly newcomers: Iterable<number>;
  readonly care: number;
  readonly seed: number;
  readonly allowed: (a: number, b: number) => boolean;
}

/** Worlds that are imagined, each with its own answers: enough that a tie tried twice counts for less than two. */
const worldsImagined = 8;
/** In some worlds, this share of the people has left: those with most links, who carry most and tire first. */
const bestLinkedShare = 0.05;
const worldsTired = 2;
/** After each choice, the worth of this many of the best pairs is read again… */
const frontSize = 2000;
/** …and after this many choices, that of all. With no more pairs than that, all are read again every time. */
const choicesPerFront = 8;

/** One way things could turn out: who has answered yes so far, and, in some worlds, who has left. */
interface World {
  graph: Graph;
  gains: Gains;
  /** 1 for those who have left; null if everyone is there. */
  readonly left: Uint8Array | null;
}

interface Choice {
  readonly people: number;
  readonly pairs: Pairs;
  readonly chances: Float64Array;
  readonly worlds: World[];
  /** Expected number of ties of each person, the chosen ones counted by their chances. */
  readonly contacts: Float64Array;
  /** Introductions each person may still get. */
  readonly room: Int32Array;
  readonly care: number;
  readonly random: Random;
}

/** The greedy choice of {@link planIntroductions}, among pairs that may all be proposed, with their chances. */
export function choosePairs(
  graph: Graph,
  pairs: Pairs,
  chances: Float64Array,
  rules: ChoiceRules,
): Introduction[] {
  const choice = choiceOf(graph, pairs, chances, rules);
  const closed = new Uint8Array(pairs.a.length);
  const chosen: Introduction[] = [];
  let front: number[] = [];
  let left = 0;
  while (chosen.length < rules.count) {
    if (left === 0) {
      front = bestPairs(choice, closed);
      left = choicesPerFront;
    }
    const pair = bestOf(choice, front, closed);
    if (pair < 0 && left === choicesPerFront) break;
    if (pair < 0) {
      left = 0;
      continue;
    }
    closed[pair] = 1;
    const a = pairs.a[pair]!;
    const b = pairs.b[pair]!;
    if (!rules.allowed(a, b)) continue;
    chosen.push({
      a,
      b,
      probability: chances[pair]!,
      gain: chances[pair]! * meanGain(choice, pair, worldsTired),
    });
    accept(choice, pair);
    left--;
  }
  return chosen;
}

function choiceOf(graph: Graph, pairs: Pairs, chances: Float64Array, rules: ChoiceRules): Choice {
  const contacts = Float64Array.from({ length: graph.n }, (_, v) => degree(graph, v));
  for (const person of rules.newcomers) contacts[person] = 0;
  const { capacity, care } = rules;
  const now: World = { graph, gains: gains(graph), left: null };
  const tired = withoutBestLinked(graph);
  return {
    people: graph.n,
    pairs,
    chances,
    worlds: Array.from({ length: worldsImagined }, (_, i) => (i < worldsTired ? { ...tired } : { ...now })),
    contacts,
    room: typeof capacity === 'number' ? new Int32Array(graph.n).fill(capacity) : capacity.slice(),
    care,
    random: seeded(rules.seed),
  };
}

function withoutBestLinked(graph: Graph): World {
  const people = Array.from({ length: graph.n }, (_, v) => v);
  people.sort((x, y) => degree(graph, y) - degree(graph, x) || x - y);
  const left = new Uint8Array(graph.n);
  for (const person of people.slice(0, Math.floor(bestLinkedShare * graph.n))) left[person] = 1;
  const { from, to } = ties(graph);
  const stay = Array.from(from.keys()).filter((i) => left[from[i]!] === 0 && left[to[i]!] === 0);
  const rest = buildGraph(
    graph.n,
    stay.map((i) => from[i]!),
    stay.map((i) => to[i]!),
  ).graph;
  return { graph: rest, gains: gains(rest), left };
}

function canMeet({ left }: World, a: number, b: number): boolean {
  return left === null || (left[a] === 0 && left[b] === 0);
}

/** Rise of hold in the mean over some of the worlds; those that are still alike are asked once. */
function meanGain({ pairs, worlds }: Choice, pair: number, from: number): number {
  const a = pairs.a[pair]!;
  const b = pairs.b[pair]!;
  let sum = 0;
  let before: Gains | null = null;
  let gain = 0;
  for (let i = from; i < worlds.length; i++) {
    const world = worlds[i]!;
    if (world.gains !== before) gain = canMeet(world, a, b) ? world.gains.of(a, b) : 0;
    before = world.gains;
    sum += gain;
  }
  return sum / (worlds.length - from);
}

/** Worth of a pair as things stand; 0 if it is closed or one of the two has no room. */
function worthOf(choice: Choice, pair: number, closed: Uint8Array): number {
  const { pairs, contacts, room, care, people } = choice;
  const a = pairs.a[pair]!;
  const b = pairs.b[pair]!;
  if (closed[pair] === 1 || room[a]! <= 0 || room[b]! <= 0) return 0;
  const good = 1 / (1 + contacts[a]!) ** 2 + 1 / (1 + contacts[b]!) ** 2;
  return choice.chances[pair]! * (people * meanGain(choice, pair, 0) + care * good);
}

function bestPairs(choice: Choice, closed: Uint8Array): number[] {
  const count = choice.chances.length;
  if (count <= frontSize) return Array.from({ length: count }, (_, pair) => pair);
  const worth = Float64Array.from({ length: count }, (_, pair) => worthOf(choice, pair, closed));
  const bar = worth.slice().sort()[count - frontSize]!;
  const front: number[] = [];
  for (let pair = 0; pair < count; pair++) if (worth[pair]! >= bar && worth[pair]! > 0) front.push(pair);
  return front;
}

/** The pair worth most; of equals, the one that comes first; −1 if none is worth anything. */
function bestOf(choice: Choice, front: readonly number[], closed: Uint8Array): number {
  let best = -1;
  let most = 0;
  for (const pair of front) {
    const worth = worthOf(choice, pair, closed);
    if (worth <= most) continue;
    most = worth;
    best = pair;
  }
  return best;
}

/** Takes a pair into the plan: in as many worlds as its chance says, it becomes a tie. */
function accept({ pairs, chances, worlds, contacts, room, random }: Choice, pair: number): void {
  const a = pairs.a[pair]!;
  const b = pairs.b[pair]!;
  const chance = chances[pair]!;
  room[a]!--;
  room[b]!--;
  contacts[a]! += chance;
  contacts[b]! += chance;
  const yes = Math.floor(chance * worlds.length + random());
  const turn = Math.floor(random() * worlds.length);
  for (let i = 0; i < yes; i++) {
    const world = worlds[(turn + i) % worlds.length]!;
    if (!canMeet(world, a, b)) continue;
    world.graph = withTies(world.graph, [{ a, b }]);
    world.gains = gains(world.graph);
  }
}

/** The same network with some more ties. O(n + m). */
export function withTies(graph: Graph, added: readonly { readonly a: number; readonly b: number }[]): Graph {
  const { from, to } = ties(graph);
  const more = (ends: Int32Array, extra: readonly number[]) => {
    const longer = new Int32Array(ends.length + extra.length);
    longer.set(ends);
    longer.set(extra, ends.length);
    return longer;
  };
  const first = more(
    from,
    added.map(({ a }) => a),
  );
  const second = more(
    to,
    added.map(({ b }) => b),
  );
  return buildGraph(graph.n, first, second).graph;
}
