import type { Graph } from '../graph.ts';
import type { Random } from '../random.ts';
import { checkPerson } from '../view.ts';
import { settle } from './forces.ts';
import { frame, type Page } from './frame.ts';
import { packParts } from './pack.ts';
import { drawnParts, type Parts } from './parts.ts';
import { firstPlaces } from './pivots.ts';
import { type Plane, scaleThenMove } from './plane.ts';
import { shape } from './shape.ts';
import { nearestPair, spread } from './spread.ts';

export interface LayoutOptions {
  readonly random: Random;
  /** Sides of the page, in any unit (default 1000 × 700). Margins for names are the caller's. */
  readonly width?: number;
  readonly height?: number;
  /** No two people nearer than this, in the page's unit (default: two fifths of a person's share of the page). */
  readonly apart?: number;
  /** How many times wider than high a person's place is: names stand beside people (default 2). */
  readonly wide?: number;
  /** Who stands in the very middle: the initiator, say. Their ties pull less, so that one sees who holds without. */
  readonly centre?: number;
  /** Steps of the forces (default 400, fewer beyond 1,000 people). */
  readonly iterations?: number;
}

/** Where everyone stands. */
export interface Layout {
  /** 0…width; length n. */
  readonly x: Float64Array;
  /** 0…height, downwards; length n. */
  readonly y: Float64Array;
  /** No two people are nearer than this: what was asked, or less when so many do not fit on such a page. */
  readonly apart: number;
}

/** How near people may stand, in sides of a person's own square, if the caller asks nothing. */
const defaultApart = 0.4;
/** How far apart people are spread, in squares: the first is handsome, the others are for crowded pages. */
const spreads = [0.62, 0.7, 0.8, 0.9, 1, 1.15] as const;
/** Parts lie this far apart, in squares. */
const betweenParts = 0.75;
const defaultWide = 2;
/** Nearness is looked for on squares no smaller than this share of the page's width. */
const finest = 1e-4;
/** Up to this many people the forces take their time; beyond, fewer steps, but never fewer than `least`. */
const unhurried = { iterations: 400, people: 1000, least: 80 };

/**
 * Places for a map one can print: groups show, nobody stands on anybody, parts lie side by side, people without a tie
 * stand in rows at the foot. The same seed gives the same map.
 *
 * @throws RangeError if a side or `wide` is not positive and finite, `apart` or `iterations` is negative or not finite,
 *   or `centre` is nobody
 *
 * First places by PivotMDS (Brandes & Pich 2007), forces of ForceAtlas2 (Jacomy et al. 2014) by Barnes & Hut (1986),
 * then people pushed apart and parts packed (Freivalds et al. 2002).
 * Time O(iterations · (n log n + m)); memory about 100 bytes a person and 8 a tie.
 */
export function layout(graph: Graph, options: LayoutOptions): Layout {
  const page = { width: options.width ?? 1000, height: options.height ?? 700 };
  checkOptions(graph, options, page);
  const { n } = graph;
  const centre = options.centre ?? null;
  const apart = options.apart ?? defaultApart * Math.sqrt((page.width * page.height) / Math.max(n, 1));
  const parts = drawnParts(graph, centre);
  const settled = settleParts(graph, parts, options, page);
  const everyone = Int32Array.from({ length: n }, (_, v) => v);
  let best: Layout | null = null;
  for (const squares of spreads) {
    const plane = { x: settled.x.slice(), y: settled.y.slice() };
    arrange(graph, parts, plane, squares, page, apart, options);
    const reached = Math.min(apart, nearestPair(plane, everyone, Math.max(apart, finest * page.width)));
    if (!best || reached > best.apart) best = { ...plane, apart: reached };
    if (reached >= apart) break;
  }
  return best!;
}

function checkOptions(graph: Graph, options: LayoutOptions, page: Page): void {
  for (const side of [page.width, page.height])
    if (!(side > 0 && side < Number.POSITIVE_INFINITY))
      throw new RangeError(`a side of the page is ${side}: it must be a finite number > 0`);
  for (const name of ['apart', 'iterations'] as const) {
    const value = options[name] ?? 0;
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY))
      throw new RangeError(`${name} is ${value}: it must be a finite number ≥ 0`);
  }
  const { wide = defaultWide } = options;
  if (!(wide > 0 && wide < Number.POSITIVE_INFINITY))
    throw new RangeError(`wide is ${wide}: it must be a finite number > 0`);
  if (options.centre !== undefined) checkPerson(graph, options.centre);
}

/** Each part by itself, around the origin, one unit square a person. */
function settleParts(graph: Graph, parts: Parts, options: LayoutOptions, page: Page): Plane {
  const plane = { x: new Float64Array(graph.n), y: new Float64Array(graph.n) };
  const everyone = parts.tied.reduce((sum, part) => sum + part.people.length, 0);
  for (const part of parts.tied) {
    const size = part.people.length;
    const many = Math.max(1, size / unhurried.people);
    const iterations =
      options.iterations ?? Math.max(unhurried.least, Math.round(unhurried.iterations / many));
    const aspect = aspectFor(size / Math.max(1, everyone), page);
    const centre = part.central ? (options.centre ?? null) : null;
    firstPlaces(graph, part, plane, options.random);
    settle(graph, part, plane, { iterations, aspect, centre });
    shape(part, plane, aspect);
  }
  return plane;
}

/** The larger its share of the drawing, the more a part takes the shape of the page; others stand beside it. */
function aspectFor(share: number, { width, height }: Page): number {
  const aspect = width / height;
  return aspect > 1 ? Math.max(1, aspect * share * share) : Math.min(1, aspect / (share * share));
}

function arrange(
  graph: Graph,
  parts: Parts,
  plane: Plane,
  squares: number,
  page: Page,
  apart: number,
  { random, centre = -1, wide = defaultWide }: LayoutOptions,
): void {
  const lean = Math.sqrt(wide);
  for (const { people } of parts.tied) {
    scaleThenMove(plane, people, 1 / lean, lean, 0, 0);
    spread(plane, people, squares, centre, random);
    scaleThenMove(plane, people, lean, 1 / lean, 0, 0);
  }
  packParts(graph, parts.tied, plane, Math.max(betweenParts, squares / lean), page.width / page.height);
  frame(parts, plane, page, apart, centre < 0 ? null : centre);
}
