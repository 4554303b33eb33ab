import type { Random } from '../random.ts';
import { type Plane, scaleThenMove } from './plane.ts';
import { Squares } from './squares.ts';

/** Rounds of pushing apart: crowds of thousands settle in fewer than half as many. */
const rounds = 400;
/** A crowd too dense to spread from its edges takes a step back, all together, every so many rounds. */
const patience = 40;
const stepBack = 1.15;
/** Pushed this much farther than asked, so that the rounds come to an end. */
const margin = 1.002;

/**
 * Moves people apart, as little as it can, until no two of them are nearer than `apart`. The one in the middle stays
 * at the origin. On an open plane there is room, so the rounds come to an end; what was reached is measured elsewhere.
 *
 * Each broken distance is mended in turn, by both in equal parts (projection: Jakobsen 2001); pairs are found on a
 * grid. Time O(people) a round while places are spread out. See also {@link nearestPair}.
 */
export function spread(
  plane: Plane,
  people: Int32Array,
  apart: number,
  centre: number | null,
  random: Random,
): void {
  let broken = true;
  for (let round = 0; broken && round < rounds; round++) {
    broken = false;
    if (round % patience === patience - 1) scaleThenMove(plane, people, stepBack, stepBack, 0, 0);
    new Squares(plane, people, apart * margin).forEachPair((a, b) => {
      const length = distance(plane, a, b);
      if (length >= apart) return;
      broken = true;
      pushApart(plane, a, b, apart * margin - length, centre, random);
    });
  }
}

/**
 * Smallest distance between two of these people, or `atMost` if none are as near.
 * O(people) while few are nearer than `atMost`.
 */
export function nearestPair(plane: Plane, people: Int32Array, atMost: number): number {
  let nearest = atMost;
  new Squares(plane, people, atMost).forEachPair((a, b) => {
    nearest = Math.min(nearest, distance(plane, a, b));
  });
  return nearest;
}

function distance({ x, y }: Plane, a: number, b: number): number {
  const dx = x[a]! - x[b]!;
  const dy = y[a]! - y[b]!;
  return Math.sqrt(dx * dx + dy * dy);
}

function pushApart({ x, y }: Plane, a: number, b: number, by: number, centre: number | null, random: Random) {
  let dx = x[a]! - x[b]!;
  let dy = y[a]! - y[b]!;
  if (Math.abs(dx) + Math.abs(dy) < 1e-6 * by) {
    dx = random() - 0.5;
    dy = random() - 0.5;
  }
  const share = by / (Math.sqrt(dx * dx + dy * dy) || 1);
  const shareOfA = a === centre ? 0 : b === centre ? 1 : 0.5;
  x[a]! += dx * share * shareOfA;
  y[a]! += dy * share * shareOfA;
  x[b]! -= dx * share * (1 - shareOfA);
  y[b]! -= dy * share * (1 - shareOfA);
}
