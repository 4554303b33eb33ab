import type { Graph } from '../graph.ts';
import { type Random, randomBelow } from '../random.ts';
import type { Part } from './parts.ts';
import type { Plane } from './plane.ts';

/** Pivots: Brandes & Pich find 50 enough at any size; more change nothing one can see. */
const mostPivots = 50;
/** Turns of the power iteration: the first two directions need not be exact, only apart. */
const turns = 60;
/** People in the same place in every distance (leaves of a star) are told apart by this much of a step. */
const jitter = 0.05;
/** Below this share of the whole, a direction is nothing but rounding. */
const rounding = 1e-9;

/**
 * First places of one part: how far each person is, in steps, from a few people chosen far from one another, turned
 * into a plane. The longest direction is `x`.
 *
 * PivotMDS (Brandes & Pich 2007). Time O(k (n + m) + k² n), k ≤ 50 pivots; memory 8 k bytes a person.
 * See also {@link settle}, which it starts.
 */
export function firstPlaces(graph: Graph, part: Part, plane: Plane, random: Random): void {
  const { people } = part;
  const size = people.length;
  const k = Math.min(mostPivots, size);
  const steps = stepsFromPivots(graph, people, k, random);
  centreTwice(steps, size, k);
  const gram = gramOf(steps, size, k);
  const first = strongest(gram, k, null, random);
  const second = strongest(gram, k, first, random);
  for (let i = 0; i < size; i++) {
    const v = people[i]!;
    plane.x[v] = dot(steps, i * k, first) + jitter * (random() - 0.5);
    plane.y[v] = dot(steps, i * k, second) + jitter * (random() - 0.5);
  }
}

/** Rows of k squared distances; each pivot is the person farthest from those before (Gonzalez 1985). */
function stepsFromPivots(graph: Graph, people: Int32Array, k: number, random: Random): Float64Array {
  const squares = new Float64Array(people.length * k);
  const distance = new Int32Array(graph.n);
  const queue = new Int32Array(people.length);
  const nearest = new Float64Array(people.length).fill(Number.POSITIVE_INFINITY);
  let pivot = people[randomBelow(random, people.length)]!;
  for (let j = 0; j < k; j++) {
    walkFrom(graph, people, pivot, distance, queue);
    let farthest = 0;
    for (let i = 0; i < people.length; i++) {
      const steps = distance[people[i]!]!;
      squares[i * k + j] = steps * steps;
      nearest[i] = Math.min(nearest[i]!, steps);
      if (nearest[i]! > nearest[farthest]!) farthest = i;
    }
    pivot = people[farthest]!;
  }
  return squares;
}

/** Breadth first; `distance` is only read for people of this part. */
function walkFrom(graph: Graph, people: Int32Array, start: number, distance: Int32Array, queue: Int32Array) {
  const { offsets, targets } = graph;
  for (const v of people) distance[v] = -1;
  distance[start] = 0;
  queue[0] = start;
  for (let head = 0, tail = 1; head < tail; head++) {
    const v = queue[head]!;
    for (let i = offsets[v]!, end = offsets[v + 1]!; i < end; i++) {
      const w = targets[i]!;
      if (distance[w]! >= 0) continue;
      distance[w] = distance[v]! + 1;
      queue[tail++] = w;
    }
  }
}

/** Double centring: squared distances become inner products, up to the sign and a half that scaling forgets. */
function centreTwice(table: Float64Array, rows: number, k: number): void {
  const column = new Float64Array(k);
  for (let i = 0; i < rows; i++) for (let j = 0; j < k; j++) column[j]! += table[i * k + j]! / rows;
  const whole = column.reduce((sum, mean) => sum + mean, 0) / k;
  for (let i = 0; i < rows; i++) {
    let row = 0;
    for (let j = 0; j < k; j++) row += table[i * k + j]! / k;
    for (let j = 0; j < k; j++) table[i * k + j]! += whole - row - column[j]!;
  }
}

function gramOf(table: Float64Array, rows: number, k: number): Float64Array {
  const gram = new Float64Array(k * k);
  for (let i = 0; i < rows; i++)
    for (let a = 0; a < k; a++) {
      const value = table[i * k + a]!;
      for (let b = 0; b < k; b++) gram[a * k + b]! += value * table[i * k + b]!;
    }
  return gram;
}

/** Power iteration for the strongest direction of a symmetric matrix, square to `other` when given. */
function strongest(gram: Float64Array, k: number, other: Float64Array | null, random: Random): Float64Array {
  let direction = Float64Array.from({ length: k }, () => random() - 0.5);
  let trace = 0;
  for (let a = 0; a < k; a++) trace += gram[a * k + a]!;
  for (let turn = 0; turn < turns; turn++) {
    if (other) squareTo(direction, other);
    normalise(direction, 0);
    const next = new Float64Array(k);
    for (let a = 0; a < k; a++) next[a] = dot(gram, a * k, direction);
    direction = next;
  }
  if (other) squareTo(direction, other);
  return normalise(direction, trace * rounding);
}

function dot(table: Float64Array, at: number, direction: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < direction.length; j++) sum += table[at + j]! * direction[j]!;
  return sum;
}

function squareTo(direction: Float64Array, other: Float64Array): void {
  const along = dot(direction, 0, other);
  for (let j = 0; j < direction.length; j++) direction[j]! -= along * other[j]!;
}

/** To length 1; a direction not longer than `nothing` (a network on a line has but one) becomes null. */
function normalise(direction: Float64Array, nothing: number): Float64Array {
  const length = Math.sqrt(dot(direction, 0, direction));
  for (let j = 0; j < direction.length; j++) direction[j] = length > nothing ? direction[j]! / length : 0;
  return direction;
}
