import type { Part } from './parts.ts';
import { type Plane, type Sides, scaleThenMove, sidesOf } from './plane.ts';

/** A side of the drawing may be stretched this much more than the other: beyond, one sees it. */
const mostStretch = 1.4;
/** A drawing spread evenly over a square of one unit a person is about this far, on average, from its middle. */
const evenRadius = 0.4;
/** Nearly flat drawings (two people, a line) are not stretched into the other direction. */
const flat = 0.15;

/**
 * Gives a settled part its size, one unit square a person, and leans it towards the shape of the page.
 * Around the person in the middle each of the four sides is stretched by itself, so that they do end in the middle.
 * O(people).
 */
export function shape(part: Part, plane: Plane, aspect: number): void {
  const { people } = part;
  let square = 0;
  if (!part.central) moveToMiddle(plane, people);
  for (const v of people) square += plane.x[v]! ** 2 + plane.y[v]! ** 2;
  const radius = Math.sqrt(square / people.length);
  const unit = radius > 0 ? (evenRadius * Math.sqrt(people.length)) / radius : 1;
  scaleThenMove(plane, people, unit, unit, 0, 0);
  stretch(plane, people, sidesOf(plane, people), aspect);
}

function moveToMiddle(plane: Plane, people: Int32Array): void {
  const { left, right, top, bottom } = sidesOf(plane, people);
  scaleThenMove(plane, people, 1, 1, -(left + right) / 2, -(top + bottom) / 2);
}

/** Stretches each side towards the page's, keeping the area; the origin stays where it is. */
function stretch(plane: Plane, people: Int32Array, sides: Sides, aspect: number): void {
  const across = sides.right - sides.left;
  const down = sides.bottom - sides.top;
  if (Math.min(across, down) < flat * Math.max(across, down)) return;
  const height = Math.sqrt((across * down) / aspect) / 2;
  const width = height * aspect;
  const right = bounded(width / sides.right);
  const left = bounded(width / -sides.left);
  const bottom = bounded(height / sides.bottom);
  const top = bounded(height / -sides.top);
  for (const v of people) {
    plane.x[v]! *= plane.x[v]! > 0 ? right : left;
    plane.y[v]! *= plane.y[v]! > 0 ? bottom : top;
  }
}

/** One side may gain what the other loses: their ratio is at most the square of this. */
function bounded(factor: number): number {
  const most = Math.sqrt(mostStretch);
  if (!(factor > 0)) return most;
  return Math.min(most, Math.max(1 / most, factor));
}
