import type { Graph } from '../graph.ts';
import type { Part } from './parts.ts';
import type { Plane, Sides } from './plane.ts';

/** A square of the page as one number, column + row · `row`: moving is adding, and columns stay within ± half. */
export type Square = number;
export const row = 0x200000;

/** Ties are walked in steps of this share of a square. */
const stride = 0.5;

/** The squares a part stands on where it is now, and the sides of their rectangle, in squares. */
export interface Footprint {
  readonly squares: readonly Square[];
  readonly sides: Sides;
}

/** The squares under a part's people and ties. O(people + lengths of ties). */
export function footprint(graph: Graph, part: Part, { x, y }: Plane, side: number): Footprint {
  const squares = new Set<Square>();
  const mark = (px: number, py: number) => squares.add(Math.floor(px / side) + Math.floor(py / side) * row);
  for (const v of part.people) {
    mark(x[v]!, y[v]!);
    for (let i = graph.offsets[v]!; i < graph.offsets[v + 1]!; i++) {
      const w = graph.targets[i]!;
      if (w < v) walk(x[v]!, y[v]!, x[w]!, y[w]!, stride * side, mark);
    }
  }
  return { squares: [...squares], sides: sidesOfSquares(squares) };
}

function walk(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  step: number,
  mark: (x: number, y: number) => void,
) {
  const steps = Math.ceil(Math.max(Math.abs(bx - ax), Math.abs(by - ay)) / step);
  for (let i = 1; i < steps; i++) mark(ax + ((bx - ax) * i) / steps, ay + ((by - ay) * i) / steps);
}

function sidesOfSquares(squares: Iterable<Square>): Sides {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = left;
  let bottom = right;
  for (const square of squares) {
    const down = Math.round(square / row);
    const across = square - down * row;
    left = Math.min(left, across);
    right = Math.max(right, across);
    top = Math.min(top, down);
    bottom = Math.max(bottom, down);
  }
  return { left, right, top, bottom };
}
