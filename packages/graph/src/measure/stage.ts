import type { Graph } from '../graph.ts';
import type { Random } from '../random.ts';
import { type Shape, shapeOf } from './shape.ts';

/** The four stages of a network that someone weaves (Krebs & Holley 2002), in the order they follow each other. */
export type StageName = 'fragments' | 'hub-and-spoke' | 'multi-hub' | 'core-periphery';

/** What speaks for the answer. Shares are in [0, 1]; people are numbered as in the graph given. */
export type StageReason =
  /** Too few people for a stage to mean much. */
  | { readonly code: 'few-people'; readonly people: number }
  /** In how many parts the network is, and the share of all pairs who can reach each other. */
  | {
      readonly code: 'parts';
      readonly parts: number;
      readonly people: number;
      readonly inLargest: number;
      readonly connectedPairs: number;
    }
  /** One person has most of the ties; `dependent` is the share of the others' pairs their departure would part. */
  | {
      readonly code: 'one-hub';
      readonly person: number;
      readonly isInitiator: boolean;
      readonly ties: number;
      readonly centralisation: number;
      readonly dependent: number;
    }
  /** Several people are far better connected than most; most ties first. */
  | { readonly code: 'several-hubs'; readonly people: readonly number[]; readonly centralisation: number }
  | { readonly code: 'no-hub'; readonly mostTies: number; readonly meanTies: number }
  /** The best-connected are tied among themselves, the others hardly. */
  | { readonly code: 'core'; readonly people: number; readonly density: number; readonly fit: number }
  /** Nearly everyone is tied to nearly everyone: all core. */
  | { readonly code: 'all-core'; readonly density: number }
  /** Those someone knows know each other, more than (or no more than) in a random network with the same ties each. */
  | { readonly code: 'clustered' | 'not-clustered'; readonly clustering: number; readonly random: number }
  /** Mean ties on the shortest way between two people, beside the same random network. */
  | { readonly code: 'short-ways' | 'long-ways'; readonly ways: number; readonly random: number }
  /** Hardly more ties than it takes to hang together. */
  | { readonly code: 'thin'; readonly ties: number; readonly people: number }
  /** Without hubs, one person's departure would part so large a share of the remaining pairs. */
  | { readonly code: 'hangs-by-one'; readonly person: number; readonly dependent: number };

export interface Stage {
  readonly stage: StageName;
  /** The other stage it might as well be said to be at, or null when the answer is clear. */
  readonly between: StageName | null;
  /** The most telling first. */
  readonly reasons: readonly StageReason[];
}

export interface StageOptions {
  /** For the random network to compare with, and the sample of ways in large networks. */
  readonly random: Random;
  /** Who started the network, so that the reasons can say that the hub is they. */
  readonly initiator?: number;
}

/**
 * Where each line is drawn. The thresholds were set on drawings whose answer is not in doubt (stars, stars joined by
 * their hubs, complete cores with a periphery, rings, groups) and checked on networks described in the literature;
 * `stage.test.ts` lists them all.
 */
const line = {
  /** Below five people a drawing is a star or a group by accident. */
  fewPeople: 5,
  /** Share of connected pairs: two halves apart have just under one half. */
  fragments: { surely: 0.4, rather: 0.5, perhaps: 0.7 },
  /** Degree centralisation: two equal stars joined by their hubs come close to one half, never above. */
  hub: { surely: 0.75, rather: 0.6, perhaps: 0.5 },
  /** With a single hub, centralisation that still reminds of a star. */
  loneHub: 0.35,
  /** Share of pairs that rests on a true hub. */
  dependent: 0.2,
  /** Fit of core and periphery. */
  core: { surely: 0.75, rather: 0.65, perhaps: 0.6 },
  /** A core has at least so many people and so large a share of the ties; otherwise it is a few hubs who meet. */
  corePeople: 4,
  coreTies: 0.25,
  /** No single departure parts so large a share of the pairs where there is a core. */
  coreRests: 0.3,
  /** Density of the whole. */
  allCore: { surely: 0.6, perhaps: 0.45 },
  /** Clustered: at least so many times the random network's, and at least this much. */
  clusteredTimes: 1.25,
  clustered: 0.1,
  /** Long ways: so many times the random network's; a clustered network may have somewhat longer ones. */
  longWays: 1.5,
  longWaysClustered: 2,
  /** Ties per person that a chain or ring has, and a little. */
  thin: 1.25,
  /** Share of pairs that rest on one person who is no hub. */
  hangsByOne: 0.4,
} as const;

/**
 * At which stage a network is: scattered fragments, a single hub and its spokes, several hubs in a small world, or a
 * core with its periphery. The initiator belongs in the graph: early on, the hub is they.
 *
 * Read from the parts, degree centralisation (Freeman 1978), clustering and ways against a random network with the
 * same ties each (Watts & Strogatz 1998; Maslov & Sneppen 2002), and the fit of a core (Borgatti & Everett 2000).
 *
 * Time O(n log n + m √m) and a few dozen breadth-first searches. See also {@link hold}, {@link shapeOf}.
 */
export function stage(graph: Graph, { random, initiator }: StageOptions): Stage {
  if (graph.n < 3)
    return { stage: 'fragments', between: null, reasons: [{ code: 'few-people', people: graph.n }] };
  return stageOf(shapeOf(graph, random), initiator);
}

/** The decision alone, on a shape already measured. O(1). */
export function stageOf(shape: Shape, initiator?: number): Stage {
  const { connectedPairs: pairs } = shape;
  const parts: StageReason = {
    code: 'parts',
    parts: shape.parts,
    people: shape.people,
    inLargest: shape.inLargest,
    connectedPairs: pairs,
  };
  if (pairs < line.fragments.surely) return { stage: 'fragments', between: null, reasons: [parts] };
  const form = formOf(shape, initiator);
  if (pairs < line.fragments.rather)
    return { stage: 'fragments', between: form.stage, reasons: [parts, ...form.reasons] };
  if (pairs < line.fragments.perhaps)
    return { stage: form.stage, between: 'fragments', reasons: [...form.reasons, parts] };
  if (shape.people < line.fewPeople) {
    const few: StageReason = { code: 'few-people', people: shape.people };
    return { stage: form.stage, between: 'fragments', reasons: [few, ...form.reasons] };
  }
  return shape.parts > 1 ? { ...form, reasons: [...form.reasons, parts] } : form;
}

/** The form of the largest part: the first of the three later stages that fits, else several hubs, or too loose. */
function formOf(shape: Shape, initiator: number | undefined): Stage {
  return hubForm(shape, initiator) ?? coreForm(shape) ?? manyForm(shape, initiator);
}

function hubForm(shape: Shape, initiator: number | undefined): Stage | null {
  if (shape.centralisation < line.hub.rather) return null;
  const reasons = [oneHub(shape, initiator)];
  // Others know each other so well that they would hold without the hub: no longer mere spokes.
  if (shape.restsOnBest < line.dependent)
    return {
      stage: 'hub-and-spoke',
      between: laterThanHub(shape),
      reasons: [...reasons, clusteredOrNot(shape)],
    };
  const surely = shape.centralisation >= line.hub.surely;
  return { stage: 'hub-and-spoke', between: surely ? null : 'multi-hub', reasons };
}

function laterThanHub({ density }: Shape): StageName {
  return density >= line.allCore.perhaps ? 'core-periphery' : 'multi-hub';
}

function coreForm(shape: Shape): Stage | null {
  const { density, core, coreFit, coreDensity, restsOnHinge } = shape;
  if (density >= line.allCore.perhaps && restsOnHinge < line.coreRests) {
    const between = density >= line.allCore.surely ? null : 'multi-hub';
    return { stage: 'core-periphery', between, reasons: [{ code: 'all-core', density }] };
  }
  if (!hasCore(shape, line.core.rather)) return null;
  const between = coreFit >= line.core.surely ? null : 'multi-hub';
  return {
    stage: 'core-periphery',
    between,
    reasons: [{ code: 'core', people: core, density: coreDensity, fit: coreFit }],
  };
}

function manyForm(shape: Shape, initiator: number | undefined): Stage {
  const { hubs, centralisation, inLargest, ties, mostTies } = shape;
  const world = [clusteredOrNot(shape), waysOrNot(shape)];
  if (hubs.length === 0) {
    const noHub: StageReason = { code: 'no-hub', mostTies, meanTies: (2 * ties) / inLargest };
    const loose = looseness(shape);
    const isLoose = loose.length > 0 || world.some((reason) => reason.code === 'long-ways');
    return {
      stage: 'multi-hub',
      between: isLoose ? 'fragments' : null,
      reasons: [...loose, noHub, ...world],
    };
  }
  if (hubs.length === 1 && centralisation >= line.loneHub)
    return { stage: 'multi-hub', between: 'hub-and-spoke', reasons: [oneHub(shape, initiator), ...world] };
  const several: StageReason = { code: 'several-hubs', people: hubs, centralisation };
  return { stage: 'multi-hub', between: besideMulti(shape), reasons: [several, ...world] };
}

function besideMulti(shape: Shape): StageName | null {
  if (shape.centralisation >= line.hub.perhaps) return 'hub-and-spoke';
  return hasCore(shape, line.core.perhaps) ? 'core-periphery' : null;
}

function hasCore({ coreFit, core, coreTies, restsOnHinge }: Shape, fit: number): boolean {
  return (
    coreFit >= fit && core >= line.corePeople && coreTies >= line.coreTies && restsOnHinge < line.coreRests
  );
}

/** Why a network without hubs is hardly more than its fragments: a chain, a ring, two groups and a thread. */
function looseness(shape: Shape): StageReason[] {
  const { ties, inLargest, hinge, restsOnHinge } = shape;
  const reasons: StageReason[] = [];
  if (restsOnHinge >= line.hangsByOne)
    reasons.push({ code: 'hangs-by-one', person: hinge, dependent: restsOnHinge });
  if (ties < line.thin * inLargest) reasons.push({ code: 'thin', ties, people: inLargest });
  return reasons;
}

function oneHub(shape: Shape, initiator: number | undefined): StageReason {
  return {
    code: 'one-hub',
    person: shape.best,
    isInitiator: shape.best === initiator,
    ties: shape.mostTies,
    centralisation: shape.centralisation,
    dependent: shape.restsOnBest,
  };
}

function isClustered({ clustering, randomClustering }: Shape): boolean {
  return clustering >= line.clustered && clustering >= line.clusteredTimes * randomClustering;
}

function clusteredOrNot(shape: Shape): StageReason {
  const code = isClustered(shape) ? 'clustered' : 'not-clustered';
  return { code, clustering: shape.clustering, random: shape.randomClustering };
}

function waysOrNot(shape: Shape): StageReason {
  const limit = isClustered(shape) ? line.longWaysClustered : line.longWays;
  const code = shape.ways > limit * shape.randomWays ? 'long-ways' : 'short-ways';
  return { code, ways: shape.ways, random: shape.randomWays };
}
