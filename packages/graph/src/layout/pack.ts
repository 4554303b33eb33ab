import type { Graph } from '../graph.ts';
import type { Part } from './parts.ts';
import { type Plane, scaleThenMove } from './plane.ts';

/** Ties are walked in steps of this share of a square. */
const stride = 0.5;
/** Rows of the key of a square: columns stay within ± half of it. */
const row = 0x200000;
/** Places tried, as a multiple of the squares that all parts cover with a square around each. */
const roomToTry = 4;

/** A square, as column + row · `row`: a part moves by adding a number. */
type Square = number;

/** The squares a part stands on, where it is now, and its middle. */
interface Footprint {
  readonly squares: readonly Square[];
  readonly middle: Square;
  readonly columns: number;
  readonly rows: number;
}

/**
 * Puts parts side by side: the first stays, each next one takes the free place nearest the middle, measured in the
 * shape of the page. People and ties of two parts stay at least one square apart, so no tie crosses another part's.
 *
 * Polyomino packing (Freivalds, Doğrusöz & Kikusts 2002). Time O(parts · places tried · squares of a part); parts of
 * the same size as the one before go on from its place.
 */
export function packParts(graph: Graph, parts: readonly Part[], plane: Plane, side: number, aspect: number) {
  if (parts.length < 2) return;
  const prints = parts.map((part) => footprint(graph, part, plane, side));
  const places = placesOutwards(prints, aspect);
  const taken = new Set<Square>();
  let at = 0;
  prints.forEach((print, index) => {
    const before = prints[index - 1];
    if (before && (before.columns !== print.columns || before.rows !== print.rows)) at = 0;
    const shift = index === 0 ? 0 : freeShift();
    for (const square of print.squares) takeAround(square + shift, taken);
    const rows = Math.round(shift / row);
    scaleThenMove(plane, parts[index]!.people, 1, 1, (shift - rows * row) * side, rows * side);

    /** How far to the nearest free place; below everything when there is none. */
    function freeShift(): number {
      for (; at < places.length; at++) {
        const tried = places[at]! - print.middle;
        if (print.squares.every((square) => !taken.has(square + tried))) return tried;
      }
      let lowest = 0;
      for (const square of taken) lowest = Math.max(lowest, Math.round(square / row));
      return (lowest + print.rows + 1) * row - print.middle;
    }
  });
}

/** The squares under a part's people and ties. O(people + lengths of ties). */
function footprint(graph: Graph, part: Part, { x, y }: Plane, side: number): Footprint {
  const squares = new Set<Square>();
  const columns = { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY };
  const rows = { ...columns };
  const mark = (px: number, py: number) => {
    const across = Math.floor(px / side);
    const down = Math.floor(py / side);
    squares.add(across + down * row);
    columns.least = Math.min(columns.least, across);
    columns.most = Math.max(columns.most, across);
    rows.least = Math.min(rows.least, down);
    rows.most = Math.max(rows.most, down);
  };
  for (const v of part.people) {
    mark(x[v]!, y[v]!);
    for (let i = graph.offsets[v]!; i < graph.offsets[v + 1]!; i++) {
      const w = graph.targets[i]!;
      if (w < v) walk(x[v]!, y[v]!, x[w]!, y[w]!, stride * side, mark);
    }
  }
  const middle =
    Math.floor((columns.least + columns.most) / 2) + Math.floor((rows.least + rows.most) / 2) * row;
  return {
    squares: [...squares],
    middle,
    columns: columns.most - columns.least + 1,
    rows: rows.most - rows.least + 1,
  };
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

/** A square and the eight around it: what others may not stand on. */
function takeAround(square: Square, taken: Set<Square>): void {
  for (const down of [-row, 0, row]) for (const across of [-1, 0, 1]) taken.add(square + down + across);
}

/** Places from the middle outwards, in the shape of the page. */
function placesOutwards(prints: readonly Footprint[], aspect: number): Square[] {
  const area = prints.reduce((sum, print) => sum + (print.columns + 2) * (print.rows + 2), 0);
  const high = Math.ceil(Math.sqrt((area * roomToTry) / aspect) / 2);
  const wide = Math.ceil(high * aspect);
  const places: { square: Square; far: number }[] = [];
  for (let down = -high; down <= high; down++)
    for (let across = -wide; across <= wide; across++)
      places.push({ square: across + down * row, far: (across / aspect) ** 2 + down ** 2 });
  return places.sort((a, b) => a.far - b.far || a.square - b.square).map((place) => place.square);
}
