import { components, degree, type Graph, hasTie, type Pairs, randomBelow, tieFeatures } from '@liane/graph';
import { likenessOf } from '../src/features/introductions/likeness.ts';
import { introduce } from '../src/features/introductions/rules.ts';
import type { Network } from './network.ts';
import { allPairs } from './ranking.ts';
import type { Planner, PlannerMaker, Proposal, Situation } from './resilience.ts';

/** The yardsticks of protocol d, by the names of data/README.md. */
export const yardsticks: Readonly<Record<string, PlannerMaker>> = {
  random: () => randomPairs,
  'friend of a friend (AA)': () => byAdamicAdar(false),
  'AA, within the capacity': () => byAdamicAdar(true),
  'isolated first': () => joinFirst,
  'profile match': (network) => profileMatch(network),
};

const codeOf = (n: number, a: number, b: number) => Math.min(a, b) * n + Math.max(a, b);

function metBefore({ graph, past }: Situation): Set<number> {
  return new Set(past.map(({ a, b }) => codeOf(graph.n, a, b)));
}

/** Takes pairs in the order given, leaving out those met, tied or over the limit, until there are enough. */
function takeFirst(situation: Situation, ordered: Pairs, limit: number): Proposal {
  const { graph, count } = situation;
  const met = metBefore(situation);
  const load = new Int32Array(graph.n);
  const taken: { a: number; b: number }[] = [];
  for (let i = 0; i < ordered.a.length && taken.length < count; i++) {
    const a = ordered.a[i]!;
    const b = ordered.b[i]!;
    if (met.has(codeOf(graph.n, a, b)) || load[a]! >= limit || load[b]! >= limit) continue;
    load[a]!++;
    load[b]!++;
    taken.push({ a, b });
  }
  return taken;
}

const randomPairs: Planner = (situation) => {
  const { graph, random, count } = situation;
  const met = metBefore(situation);
  const taken: { a: number; b: number }[] = [];
  while (taken.length < count) {
    const a = randomBelow(random, graph.n);
    const b = randomBelow(random, graph.n);
    if (a === b || hasTie(graph, a, b) || met.has(codeOf(graph.n, a, b))) continue;
    met.add(codeOf(graph.n, a, b));
    taken.push({ a, b });
  }
  return taken;
};

/** The pairs with the highest Adamic–Adar of all; equals by lot. */
function byAdamicAdar(minding: boolean): Planner {
  return (situation) => {
    const { graph, random, capacity } = situation;
    const a: number[] = [];
    const b: number[] = [];
    const score: number[] = [];
    for (const pairs of allPairs(
      graph,
      Array.from({ length: graph.n }, (_, v) => v),
    )) {
      const { adamicAdar } = tieFeatures(graph, pairs);
      for (let i = 0; i < adamicAdar.length; i++) {
        if (adamicAdar[i] === 0) continue;
        a.push(pairs.a[i]!);
        b.push(pairs.b[i]!);
        score.push(adamicAdar[i]! + 1e-9 * random());
      }
    }
    const order = score.map((_, i) => i).sort((x, y) => score[y]! - score[x]!);
    const limit = minding && capacity !== null ? capacity : Number.POSITIVE_INFINITY;
    const ordered = { a: Int32Array.from(order, (i) => a[i]!), b: Int32Array.from(order, (i) => b[i]!) };
    return takeFirst(situation, ordered, limit);
  };
}

/** Joins parts to the largest one, least linked to least linked; then the least linked people to one another. */
const joinFirst: Planner = (situation) => {
  const { graph, count, random } = situation;
  const met = metBefore(situation);
  const parts = components(graph);
  const links = Float64Array.from({ length: graph.n }, (_, v) => degree(graph, v) + 1e-6 * random());
  const leader = Array.from({ length: parts.count }, (_, part) => part);
  const partOf = (v: number): number => {
    let part = parts.of[v]!;
    while (leader[part] !== part) part = leader[part]!;
    return part;
  };
  const taken: { a: number; b: number }[] = [];
  const byLinks = () => Array.from(links.keys()).sort((x, y) => links[x]! - links[y]!);
  for (let order = byLinks(); taken.length < count; order = byLinks()) {
    const pair = firstPair(order, graph, met, partOf);
    if (pair === null) break;
    taken.push(pair);
    met.add(codeOf(graph.n, pair.a, pair.b));
    links[pair.a]!++;
    links[pair.b]!++;
    leader[partOf(pair.a)] = partOf(pair.b);
  }
  return taken;
};

/** The least linked person, with the least linked one of another part if there is any, else of all. */
function firstPair(
  order: readonly number[],
  graph: Graph,
  met: ReadonlySet<number>,
  partOf: (v: number) => number,
): { a: number; b: number } | null {
  const free = (a: number, b: number) => a !== b && !hasTie(graph, a, b) && !met.has(codeOf(graph.n, a, b));
  for (const a of order) {
    const b = order.find((other) => partOf(other) !== partOf(a) && free(a, other));
    if (b !== undefined) return { a, b };
  }
  for (const a of order) {
    const b = order.find((other) => free(a, other));
    if (b !== undefined) return { a, b };
  }
  return null;
}

/** A little Adamic–Adar is added to likeness, and a little taken off for people with many links. */
const adamicAdarCounts = 0.05;
const linksCost = 0.02;

/** The least linked person meets the most alike profile. */
function profileMatch(network: Network): Planner {
  return (situation) => {
    const { graph, count, random } = situation;
    const met = metBefore(situation);
    const links = Float64Array.from({ length: graph.n }, (_, v) => degree(graph, v) + 1e-6 * random());
    const taken: { a: number; b: number }[] = [];
    const everyone = Array.from(links.keys());
    while (taken.length < count) {
      const a = everyone.reduce((least, v) => (links[v]! < links[least]! ? v : least), 0);
      const others = everyone.filter(
        (b) => b !== a && !hasTie(graph, a, b) && !met.has(codeOf(graph.n, a, b)),
      );
      const pairs = { a: Int32Array.from(others, () => a), b: Int32Array.from(others) };
      const { adamicAdar } = tieFeatures(graph, pairs);
      let best = -1;
      let most = Number.NEGATIVE_INFINITY;
      others.forEach((b, i) => {
        let like = 1e-6 * random() + adamicAdarCounts * adamicAdar[i]! - linksCost * Math.log1p(links[b]!);
        for (const { towards } of network.affinities) like += towards(a, b);
        if (like <= most) return;
        most = like;
        best = b;
      });
      links[a]! += 1;
      if (best < 0) continue;
      links[best]! += 1;
      met.add(codeOf(graph.n, a, best));
      taken.push({ a, b: best });
    }
    return taken;
  };
}

/** Introductions one person gets in a round of Liane, and in the mean over rounds: no more than profile match asks. */
const aRound = 2;
const inTheMean = 1.5;

/** The product itself: `introduce`, asked once a round. */
export const liane: PlannerMaker = (_network, folder, seed) => {
  const { people } = folder;
  const likeness = likenessOf(people);
  const index = new Map(people.map(({ id }, at) => [id, at]));
  return ({ graph, past, round, count }) => {
    const asked = new Int32Array(graph.n);
    for (const { a, b } of past) {
      asked[a]!++;
      asked[b]!++;
    }
    const room = (at: number) =>
      Math.max(0, Math.min(aRound, 1 + Math.floor(inTheMean * round) - asked[at]!));
    const links: { from: string; to: string; kind: null; last: null; strength: number }[] = [];
    for (let v = 0; v < graph.n; v++)
      for (let i = graph.offsets[v]!; i < graph.offsets[v + 1]!; i++) {
        const w = graph.targets[i]!;
        if (v < w)
          links.push({ from: people[v]!.id, to: people[w]!.id, kind: null, last: null, strength: 1 });
      }
    const plan = introduce(
      {
        people,
        links,
        me: null,
        organisation: [],
        refusals: new Set(),
        never: [],
        past: past.map(({ a, b, accepted }) => ({ a: people[a]!.id, b: people[b]!.id, accepted })),
        newcomers: [],
        count,
        capacity: new Map(people.map(({ id }, at) => [id, room(at)])),
        seed: seed * 100 + round,
      },
      likeness,
    );
    return plan.map(({ a, b }) => ({ a: index.get(a)!, b: index.get(b)! }));
  };
};
