import {
  buildGraph,
  components,
  degree,
  type Graph,
  hasTie,
  hold,
  type Random,
  seeded,
  without,
} from '@liane/graph';
import type { Folder } from './folder.ts';
import { graphOf, type Network, networkOf } from './network.ts';

/** How likely an introduction is accepted, by what the two really are to each other. Assumptions: nobody was asked. */
export const acceptanceModels = {
  all: { linked: 1, atTwo: 1, otherwise: 1 },
  mixed: { linked: 0.8, atTwo: 0.2, otherwise: 0.03 },
  cautious: { linked: 0.5, atTwo: 0.1, otherwise: 0.01 },
  open: { linked: 0.9, atTwo: 0.4, otherwise: 0.1 },
} as const;
export type Acceptance = keyof typeof acceptanceModels;

const rounds = 16;
/** Figures are taken after these many rounds: K = n/2 and K = 2n introductions. */
const measuredAfter = [4, 16] as const;
const bestLinkedShare = 0.05;

/** What a planner knows before a round. */
export interface Situation {
  /** Known links and accepted introductions. */
  readonly graph: Graph;
  /** Introductions made so far, in order. */
  readonly past: readonly { readonly a: number; readonly b: number; readonly accepted: boolean }[];
  readonly round: number;
  /** How many introductions this round has. */
  readonly count: number;
  /** The most one person gets in a round; null where there is no limit. */
  readonly capacity: number | null;
  readonly random: Random;
}

export type Proposal = readonly { readonly a: number; readonly b: number }[];
export type Planner = (situation: Situation) => Proposal;
/** Makes a planner for the people left (positions in the folder's list). */
export type PlannerMaker = (network: Network, folder: Folder, seed: number) => Planner;

/** One line of protocol d. Shares, except the two counts. */
interface ResilienceFigures {
  readonly largest: number;
  readonly afterBest: number;
  readonly hold: number;
  readonly isolated: number;
  readonly real: number;
  readonly accepted: number;
  readonly mostInAll: number;
  readonly mostInRound: number;
}

export interface ResilienceRun {
  readonly start: ResilienceFigures;
  /** After 4 and after 16 rounds. */
  readonly half: ResilienceFigures;
  readonly end: ResilienceFigures;
}

/** The largest component of a folder's network, as a folder of its own. */
export function largestPartOf(folder: Folder): Folder {
  const network = networkOf(folder);
  const parts = components(graphOf(network.n, network.links));
  let best = 0;
  for (let part = 1; part < parts.count; part++) if (parts.sizes[part]! > parts.sizes[best]!) best = part;
  const people = folder.people.filter((_, at) => parts.of[at] === best);
  const inside = new Set(people.map(({ id }) => id));
  return { ...folder, people, links: folder.links.filter(({ from }) => inside.has(from)) };
}

/** Plays protocol d once: `folder` is already the largest component. */
export function playResilience(
  folder: Folder,
  network: Network,
  maker: PlannerMaker,
  acceptance: Acceptance,
  seed: number,
): ResilienceRun {
  const { n, links } = network;
  const real = graphOf(n, links);
  const toss = seeded(seed);
  const known = Array.from(links.a, (_, i) => i).filter(() => toss() < folder.task.known);
  const from = known.map((i) => links.a[i]!);
  const to = known.map((i) => links.b[i]!);
  const past: { a: number; b: number; accepted: boolean; real: boolean }[] = [];
  const load = { all: new Int32Array(n), inRound: 0 };
  const planner = maker(network, folder, seed);
  const random = seeded(seed + 1000);
  let graph = buildGraph(n, from, to).graph;
  const start = figures(graph, past, load);
  const measured: ResilienceFigures[] = [];
  for (let round = 1; round <= rounds; round++) {
    const count = Math.round((round * 2 * n) / rounds) - past.length;
    const capacity = folder.task.capacity;
    const proposal = planner({ graph, past, round, count, capacity, random });
    checkProposal(proposal, graph, past, count);
    countLoad(proposal, load);
    for (const { a, b } of proposal) {
      const accepted = toss() < chanceOf(real, a, b, acceptance);
      past.push({ a, b, accepted, real: hasTie(real, a, b) });
      if (!accepted) continue;
      from.push(a);
      to.push(b);
    }
    graph = buildGraph(n, from, to).graph;
    if (round === measuredAfter[0] || round === measuredAfter[1]) measured.push(figures(graph, past, load));
  }
  return { start, half: measured[0]!, end: measured[1]! };
}

/** A planner that breaks the protocol is a fault of the harness, not a result. */
function checkProposal(
  proposal: Proposal,
  graph: Graph,
  past: readonly { readonly a: number; readonly b: number }[],
  count: number,
): void {
  if (proposal.length > count)
    throw new Error(`${proposal.length} introductions proposed where ${count} were asked for`);
  const met = new Set(past.map(({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}`));
  for (const { a, b } of proposal) {
    const pair = `${Math.min(a, b)} ${Math.max(a, b)}`;
    if (a === b || hasTie(graph, a, b) || met.has(pair)) throw new Error(`${pair} cannot be introduced`);
    met.add(pair);
  }
}

function countLoad(proposal: Proposal, load: { readonly all: Int32Array; inRound: number }): void {
  const now = new Int32Array(load.all.length);
  for (const { a, b } of proposal)
    for (const person of [a, b]) {
      load.all[person]!++;
      load.inRound = Math.max(load.inRound, ++now[person]!);
    }
}

function chanceOf(real: Graph, a: number, b: number, acceptance: Acceptance): number {
  const chances = acceptanceModels[acceptance];
  if (hasTie(real, a, b)) return chances.linked;
  return shareNeighbour(real, a, b) ? chances.atTwo : chances.otherwise;
}

function shareNeighbour({ offsets, targets }: Graph, a: number, b: number): boolean {
  let i = offsets[a]!;
  let j = offsets[b]!;
  while (i < offsets[a + 1]! && j < offsets[b + 1]!) {
    if (targets[i] === targets[j]) return true;
    if (targets[i]! < targets[j]!) i++;
    else j++;
  }
  return false;
}

function figures(
  graph: Graph,
  past: readonly { readonly accepted: boolean; readonly real: boolean }[],
  load: { readonly all: Int32Array; readonly inRound: number },
): ResilienceFigures {
  const { n } = graph;
  const people = Array.from({ length: n }, (_, v) => v);
  const byLinks = people.slice().sort((x, y) => degree(graph, y) - degree(graph, x) || x - y);
  const leaving = byLinks.slice(0, Math.round(bestLinkedShare * n));
  return {
    largest: largestSize(graph) / n,
    afterBest: largestSize(without(graph, leaving).graph) / n,
    hold: hold(graph).hold ?? Number.NaN,
    isolated: people.filter((v) => degree(graph, v) === 0).length / n,
    real: past.filter((one) => one.real).length / past.length,
    accepted: past.filter((one) => one.accepted).length / past.length,
    mostInAll: load.all.reduce((most, one) => Math.max(most, one), 0),
    mostInRound: load.inRound,
  };
}

function largestSize(graph: Graph): number {
  return components(graph).sizes.reduce((most, size) => Math.max(most, size), 0);
}
