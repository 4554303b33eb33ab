import {
  affinityColumns,
  buildGraph,
  degree,
  expectAnswers,
  explainTie,
  fitReciprocity,
  type Graph,
  likelyPairs,
  type Pairs,
  planIntroductions,
  type ReciprocityModel,
  shippedModel,
  type View,
  without,
} from '@liane/graph';
import type { Link, Person } from '../people/person.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import type { IntroduceQuestion, NetworkEffect, PlannedIntroduction } from './types.ts';
import { bothHaveWhys, type WhyGround, whysOf } from './whys.ts';

/** With fewer ties than this, a network has too little to teach: the shipped weights stand. */
const enoughTies = 100;
/** Pairs of each kind looked at for one person: enough that some are left after a year of introductions. */
const candidatesEach = 24;
/** Beyond this many people the network's patterns take longer than one waits. */
const mostForPatterns = 3000;

/**
 * Whom to introduce to whom: at most `count` pairs who would both gain and hold the network together without the
 * initiator, the most useful first. Nobody who refused, no pair that met or must not meet, no pair of which one side
 * has no reason. The same question gives the same plan.
 *
 * `likeness` may be given where several questions are asked about the same people.
 */
export function introduce(question: IntroduceQuestion, likeness?: Likeness): PlannedIntroduction[] {
  const ground = groundOf(question, likeness);
  const { graph, leaving, silent, likeness: alike } = ground;
  const candidates = candidatesOf(ground, alike);
  const plan = planIntroductions(graph, {
    count: question.count,
    organisation: leaving,
    affinities: alike.affinities,
    candidates,
    model: modelOf(ground, alike, candidates, question),
    capacity: capacities(question, silent),
    excluded: excludedPairs(question, ground.index),
    newcomers: ground.newcomers,
    allowed: (a, b) => bothHaveWhys(ground, a, b),
    seed: question.seed,
  });
  return plan.introductions.map(({ a, b, probability }) => ({
    a: question.people[a]!.id,
    b: question.people[b]!.id,
    probability,
    ...whysOf(ground, a, b),
    network: effectOf(ground, a, b),
  }));
}

/** Everyone but those who leave and those who refused. */
function candidatesOf({ graph, leaving, silent, newcomers }: Ground, { neighbours }: Likeness): Pairs {
  const { a, b } = likelyPairs(graph, { neighbours, newcomers, most: candidatesEach });
  const out = new Set([...leaving, ...silent]);
  const stay = Array.from(a.keys()).filter((i) => !out.has(a[i]!) && !out.has(b[i]!));
  return { a: Int32Array.from(stay, (i) => a[i]!), b: Int32Array.from(stay, (i) => b[i]!) };
}

interface Ground extends WhyGround {
  readonly index: ReadonlyMap<string, number>;
  /** The initiator and the organisation. */
  readonly leaving: readonly number[];
  /** Those who refused: in no pair, and their words serve nobody. */
  readonly silent: ReadonlySet<number>;
  readonly view: View;
}

function groundOf(question: IntroduceQuestion, likeness: Likeness | undefined): Ground {
  const { people, links, me, organisation, refusals } = question;
  const index = new Map(people.map(({ id }, at) => [id, at]));
  const numbers = (ids: Iterable<string>) =>
    [...ids].map((id) => index.get(id)).filter((at) => at !== undefined);
  const leaving = numbers(me === null ? organisation : [me, ...organisation]);
  const silent = new Set(numbers(refusals));
  const graph = graphOf(people.length, links, index);
  const view = without(graph, leaving);
  const away = new Set(leaving);
  const alone = Array.from(view.original).filter((_, at) => degree(view.graph, at) === 0);
  return {
    people,
    likeness: likeness ?? likenessOf(people.map((person, at) => (silent.has(at) ? unknown(person) : person))),
    index,
    graph: withoutTiesOf(graph, away),
    leaving,
    silent,
    view,
    newcomers: new Set([...numbers(question.newcomers), ...alone]),
    mayBeNamed: (person) => !silent.has(person) && !away.has(person),
  };
}

function graphOf(n: number, links: readonly Link[], index: ReadonlyMap<string, number>): Graph {
  const known = links.filter(({ from, to }) => index.has(from) && index.has(to));
  return buildGraph(
    n,
    known.map(({ from }) => index.get(from)!),
    known.map(({ to }) => index.get(to)!),
  ).graph;
}

/** The same numbers, without the ties of some. */
function withoutTiesOf(graph: Graph, people: ReadonlySet<number>): Graph {
  const from: number[] = [];
  const to: number[] = [];
  for (let v = 0; v < graph.n; v++)
    for (let i = graph.offsets[v]!; i < graph.offsets[v + 1]!; i++) {
      const w = graph.targets[i]!;
      if (v >= w || people.has(v) || people.has(w)) continue;
      from.push(v);
      to.push(w);
    }
  return buildGraph(graph.n, from, to).graph;
}

function unknown(person: Person): Person {
  return { ...person, about: '', offers: [], seeks: [], interests: [], groups: [], notes: '' };
}

/**
 * What the ties of this network and the answers to its introductions teach; with few ties, the shipped weights in
 * place of the former.
 */
function modelOf(
  ground: Ground,
  alike: Likeness,
  candidates: Pairs,
  { past, seed }: IntroduceQuestion,
): ReciprocityModel {
  const { graph, index } = ground;
  const { affinities } = alike;
  const patterns = graph.n <= mostForPatterns;
  const learned =
    graph.m < enoughTies ? shippedModel : fitReciprocity(graph, { affinities, patterns, rounds: 1, seed });
  const tied = withStatedExchange(learned);
  const known = past.filter(({ a, b }) => index.has(a) && index.has(b));
  const answers = {
    pairs: {
      a: Int32Array.from(known, ({ a }) => index.get(a)!),
      b: Int32Array.from(known, ({ b }) => index.get(b)!),
    },
    yes: Uint8Array.from(known, ({ accepted }) => (accepted ? 1 : 0)),
  };
  return expectAnswers(graph, tied, { affinities, candidates, answers, seed });
}

/** Ties tell who met, not what finding what one seeks is worth: there the stated weight stands, until answers speak. */
function withStatedExchange(learned: ReciprocityModel): ReciprocityModel {
  const { exchangeRoot: stated = 0 } = shippedModel.weights;
  const [, root] = affinityColumns('exchange');
  const exchangeRoot = Math.max(stated, learned.weights[root] ?? 0);
  return { ...learned, weights: { ...learned.weights, exchangeRoot } };
}

function capacities({ people, capacity }: IntroduceQuestion, silent: ReadonlySet<number>): Int32Array {
  return Int32Array.from(people, ({ id }, at) => {
    if (silent.has(at)) return 0;
    return typeof capacity === 'number' ? capacity : (capacity.get(id) ?? 0);
  });
}

function excludedPairs({ never, past }: IntroduceQuestion, index: ReadonlyMap<string, number>): Pairs {
  const pairs = [...never, ...past.map(({ a, b }) => [a, b] as const)]
    .map(([a, b]) => [index.get(a), index.get(b)] as const)
    .filter((pair): pair is readonly [number, number] => pair[0] !== undefined && pair[1] !== undefined);
  return { a: Int32Array.from(pairs, ([a]) => a), b: Int32Array.from(pairs, ([, b]) => b) };
}

function effectOf({ view, people }: Ground, a: number, b: number): NetworkEffect {
  const effect = explainTie(view.graph, view.renamed[a]!, view.renamed[b]!);
  return {
    holdBefore: effect.holdBefore,
    holdAfter: effect.holdAfter,
    fallOffBefore: effect.outsideBefore,
    fallOffAfter: effect.outsideAfter,
    saves: effect.outsideBefore - effect.outsideAfter,
    relieves: effect.relieves.map((person) => people[view.original[person]!]!.id),
    joinsParts: effect.joinsParts,
  };
}
