import { degree, type Graph } from '../graph.ts';
import type { Part } from './parts.ts';
import type { Plane } from './plane.ts';
import { Quadtree } from './quadtree.ts';

export interface Settling {
  /** Steps of the forces. */
  readonly iterations: number;
  /** Width of the page over its height: the pull towards the middle leaves that shape. */
  readonly aspect: number;
  /** Who stays in the middle, or null. */
  readonly centre: number | null;
}

/** A pull to the middle keeps branches on the page; it weakens as networks grow, or they would become discs. */
const pullAt = (people: number) => 4 / Math.sqrt(people + 16);
/** The ties of the person in the middle pull this much: their circle shows how it stands without them. */
const centralPull = 0.25;
/** First step at most this share of the drawing's radius; it shrinks to nothing at the last. */
const firstStep = 0.15;
/** Nobody starts farther than this many radii: the hub of a great wheel would not come home. */
const farthestStart = 2;
/** Tie strengths count by their square root, within these bounds: a strong tie is near, not on top. */
const strengths = { least: 0.5, most: 2 };

/**
 * Moves the people of one part until pushes and pulls balance: everyone pushes everyone away by the product of their
 * degrees plus one over the distance, ties pull by their length, and all lean gently to the middle.
 *
 * ForceAtlas2 (Jacomy, Venturini, Heymann & Bastian 2014) with the cooling of Fruchterman & Reingold (1991) and the
 * approximation of Barnes & Hut (1986). Time O(iterations · (n log n + m)).
 * See also {@link firstPlaces}, where it starts, and {@link spread}, which comes after.
 */
export function settle(graph: Graph, part: Part, plane: Plane, settling: Settling): void {
  const { people } = part;
  const mass = new Float64Array(graph.n);
  for (const v of people) mass[v] = degree(graph, v) + 1;
  const radius = startAtBalance(plane, people, mass, settling.centre);
  const tree = new Quadtree();
  const moves: Plane = { x: new Float64Array(graph.n), y: new Float64Array(graph.n) };
  const strength = tieStrengths(graph, settling.centre);
  for (let step = 0; step < settling.iterations; step++) {
    tree.build(plane, people, mass);
    pushAll(tree, plane, people, mass, moves);
    pullTies(graph, plane, people, strength, moves);
    const left = 1 - step / settling.iterations;
    move(plane, part, mass, moves, settling, firstStep * radius * left * Math.sqrt(left));
  }
}

/** Scales and centres the first places to where the forces will about balance; returns that radius. */
function startAtBalance({ x, y }: Plane, people: Int32Array, mass: Float64Array, centre: number | null) {
  let total = 0;
  let middleX = 0;
  let middleY = 0;
  for (const v of people) {
    total += mass[v]!;
    middleX += x[centre ?? v]! / people.length;
    middleY += y[centre ?? v]! / people.length;
  }
  let square = 0;
  for (const v of people) square += (x[v]! - middleX) ** 2 + (y[v]! - middleY) ** 2;
  const radius = Math.sqrt(total);
  const scale = radius / Math.max(Math.sqrt(square / people.length), 1e-9);
  for (const v of people) {
    const dx = (x[v]! - middleX) * scale;
    const dy = (y[v]! - middleY) * scale;
    const held = Math.min(1, (farthestStart * radius) / Math.max(Math.sqrt(dx * dx + dy * dy), 1e-9));
    x[v] = dx * held;
    y[v] = dy * held;
  }
  return radius;
}

/** One strength per arc, in the order of `targets`. */
function tieStrengths(graph: Graph, centre: number | null): Float64Array {
  const { n, offsets, targets, weights } = graph;
  const mean = weights && weights.length > 0 ? weights.reduce((sum, w) => sum + w, 0) / weights.length : 1;
  const strength = new Float64Array(targets.length).fill(1);
  for (let v = 0; v < n; v++)
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
      if (weights && mean > 0)
        strength[i] = Math.min(strengths.most, Math.max(strengths.least, Math.sqrt(weights[i]! / mean)));
      if (v === centre || targets[i] === centre) strength[i]! *= centralPull;
    }
  return strength;
}

function pushAll(tree: Quadtree, plane: Plane, people: Int32Array, mass: Float64Array, moves: Plane): void {
  const push = new Float64Array(2);
  for (const v of people) {
    tree.push(plane, v, push);
    moves.x[v] = push[0]! * mass[v]!;
    moves.y[v] = push[1]! * mass[v]!;
  }
}

function pullTies(graph: Graph, { x, y }: Plane, people: Int32Array, strength: Float64Array, moves: Plane) {
  const { offsets, targets } = graph;
  for (const v of people) {
    let pullX = 0;
    let pullY = 0;
    for (let i = offsets[v]!, end = offsets[v + 1]!; i < end; i++) {
      const w = targets[i]!;
      pullX += (x[w]! - x[v]!) * strength[i]!;
      pullY += (y[w]! - y[v]!) * strength[i]!;
    }
    moves.x[v]! += pullX;
    moves.y[v]! += pullY;
  }
}

/** Each moves by what pushes them over what holds them (a Jacobi step), never farther than `most`. */
function move(plane: Plane, part: Part, mass: Float64Array, moves: Plane, settling: Settling, most: number) {
  const pull = pullAt(part.people.length);
  const across = pull / Math.sqrt(settling.aspect);
  const down = pull * Math.sqrt(settling.aspect);
  for (const v of part.people) {
    if (v === settling.centre) {
      plane.x[v] = 0;
      plane.y[v] = 0;
      continue;
    }
    const held = mass[v]! * (1 + pull);
    const dx = (moves.x[v]! - across * mass[v]! * plane.x[v]!) / held;
    const dy = (moves.y[v]! - down * mass[v]! * plane.y[v]!) / held;
    const length = Math.sqrt(dx * dx + dy * dy);
    const share = length > most ? most / length : 1;
    plane.x[v]! += dx * share;
    plane.y[v]! += dy * share;
  }
}
