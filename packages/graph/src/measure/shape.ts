import { degree, type Graph } from '../graph.ts';
import type { Random } from '../random.ts';
import { rewired } from '../rewire.ts';
import { without } from '../view.ts';
import { degreeCentralisation } from './centralisation.ts';
import { components, largest, pairsAmong } from './components.ts';
import { corePeriphery } from './core-periphery.ts';
import { hold } from './hold.ts';
import { pathLengths } from './paths.ts';
import { clustering } from './triangles.ts';

/** What {@link stage} looks at. All but the first block is about the largest part. */
export interface Shape {
  readonly people: number;
  readonly parts: number;
  /** Share of all pairs who can reach each other. */
  readonly connectedPairs: number;
  readonly inLargest: number;
  readonly ties: number;
  readonly density: number;
  readonly centralisation: number;
  /** Whoever has most ties, and how many. */
  readonly best: number;
  readonly mostTies: number;
  /** Share of the remaining pairs that `best` would part by leaving. */
  readonly restsOnBest: number;
  /** Whose departure parts most pairs, and which share of those that remain. */
  readonly hinge: number;
  readonly restsOnHinge: number;
  /** People far better connected than most, most ties first. */
  readonly hubs: readonly number[];
  readonly clustering: number;
  readonly randomClustering: number;
  /** Mean ties on the shortest way between two people. */
  readonly ways: number;
  readonly randomWays: number;
  readonly core: number;
  readonly coreFit: number;
  readonly coreDensity: number;
  /** Share of all ties that are within the core. */
  readonly coreTies: number;
}

/** A hub has at least so many times the mean number of ties … */
const hubTimesMean = 2;
/** … and so large a share of what the best-connected has … */
const hubShareOfMost = 1 / 3;
/** … and at least so many ties: two make a link in a chain, not a hub. */
const hubTies = 3;
/** Ties followed to measure the ways, at most about so many: a few hundredths of a second. */
const wayBudget = 5_000_000;
/** Even in huge networks ways are measured from so many people: right to a few hundredths. */
const fewestSources = 8;
/** One random network is chance: small ones are mixed several times, up to so many … */
const mostMixes = 10;
/** … and until about so many ties have been mixed. */
const mixBudget = 2_000;

/** Measures the shape of a network of three people or more. */
export function shapeOf(graph: Graph, random: Random): Shape {
  const parts = components(graph);
  const main = largest(parts);
  const outside = [...parts.of.keys()].filter((v) => parts.of[v] !== main);
  const view = outside.length > 0 ? without(graph, outside) : null;
  const part = view?.graph ?? graph;
  const named = (v: number) => view?.original[v] ?? v;
  let pairs = 0;
  for (const size of parts.sizes) pairs += pairsAmong(size);
  return {
    people: graph.n,
    parts: parts.count,
    connectedPairs: pairs / pairsAmong(graph.n),
    inLargest: part.n,
    ties: part.m,
    density: part.n < 2 ? 0 : part.m / pairsAmong(part.n),
    ...measureHubs(part, named),
    ...measureWorld(part, random),
    ...measureCore(part),
  };
}

function measureHubs(part: Graph, named: (v: number) => number) {
  const { departure } = hold(part);
  const mean = (2 * part.m) / part.n;
  const byTies = [...departure.keys()].sort((a, b) => degree(part, b) - degree(part, a) || a - b);
  const best = byTies[0] ?? 0;
  const mostTies = degree(part, best);
  let hinge = best;
  for (const v of departure.keys()) if (departure[v]! < departure[hinge]!) hinge = v;
  const enough = Math.max(hubTies, hubTimesMean * mean, hubShareOfMost * mostTies);
  return {
    centralisation: degreeCentralisation(part) ?? 0,
    best: named(best),
    mostTies,
    restsOnBest: 1 - (departure[best] ?? 1),
    hinge: named(hinge),
    restsOnHinge: 1 - (departure[hinge] ?? 1),
    hubs: byTies.filter((v) => degree(part, v) >= enough).map(named),
  };
}

function measureWorld(part: Graph, random: Random) {
  const sources = Math.max(fewestSources, Math.floor(wayBudget / (part.n + 2 * part.m)));
  const mixes = Math.min(mostMixes, 1 + Math.floor(mixBudget / (part.m + 1)));
  let randomClustering = 0;
  let randomWays = 0;
  for (let i = 0; i < mixes; i++) {
    const mixed = rewired(part, random);
    randomClustering += clustering(mixed).average / mixes;
    randomWays += (pathLengths(mixed, random, sources).mean ?? 0) / mixes;
  }
  return {
    clustering: clustering(part).average,
    randomClustering,
    ways: pathLengths(part, random, sources).mean ?? 0,
    randomWays,
  };
}

function measureCore(part: Graph) {
  const { fit, core, coreDensity } = corePeriphery(part);
  return {
    core: core.length,
    coreFit: fit ?? 0,
    coreDensity,
    coreTies: part.m === 0 ? 0 : (coreDensity * pairsAmong(core.length)) / part.m,
  };
}
