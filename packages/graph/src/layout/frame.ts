import type { Parts } from './parts.ts';
import { type Plane, scaleThenMove, sidesOf } from './plane.ts';

/** The page people are placed on, in the caller's units. */
export interface Page {
  readonly width: number;
  readonly height: number;
}

/** A person's own square takes at most this share of the shorter side of the page: few people stay a group. */
const largestSquare = 0.32;
/** People alone stand this many squares from one another, and as far below the drawing. */
const rowGap = 0.8;
/** Where a row has room, people stand up to this many times farther from one another: names stand beside them. */
const mostBetween = 2;
/** Rows of people alone take at most this share of the page when others are there; */
const mostRows = 0.6;
/** at least this much, for one row to breathe; */
const leastRows = 0.1;
/** less when someone stays in the middle, or nobody could stand below them. */
const mostRowsBelowCentre = 0.35;

/**
 * Brings the packed parts to the page: as large as it allows, the one in the middle in its very middle, and people
 * without a tie in rows along its foot. O(n).
 */
export function frame(parts: Parts, plane: Plane, page: Page, apart: number, centre: number | null): void {
  const tied = Int32Array.from(parts.tied.flatMap((part) => [...part.people]));
  const { alone } = parts;
  const square = Math.sqrt((page.width * page.height) / (tied.length + alone.length));
  const largest = largestSquare * Math.min(page.width, page.height);
  const rows = rowsFor(alone.length, tied.length, page, Math.min(square * rowGap, largest), apart, centre);
  const room = { width: page.width, height: page.height - rows.height };
  if (centre === null) fit(plane, tied, room, largest);
  else fitAroundCentre(plane, tied, page, rows.height, largest);
  setRows(plane, alone, page, rows, tied.length === 0);
}

function fit(plane: Plane, people: Int32Array, room: Page, largest: number): void {
  const { left, right, top, bottom } = sidesOf(plane, people);
  const scale = Math.min(largest, room.width / (right - left), room.height / (bottom - top));
  const dx = room.width / 2 - (scale * (left + right)) / 2;
  const dy = room.height / 2 - (scale * (top + bottom)) / 2;
  place(plane, people, scale, dx, dy, room);
}

/** The central part was drawn around the origin: that point goes to the middle of the page. */
function fitAroundCentre(plane: Plane, people: Int32Array, page: Page, foot: number, largest: number): void {
  const { left, right, top, bottom } = sidesOf(plane, people);
  const across = page.width / 2 / Math.max(right, -left);
  const up = page.height / 2 / Math.max(0, -top);
  const scale = Math.min(largest, across, up, (page.height / 2 - foot) / Math.max(0, bottom));
  const room = { width: page.width, height: page.height - foot };
  place(plane, people, scale, page.width / 2, page.height / 2, room);
}

/** The last rounding may not leave the page. */
function place(plane: Plane, people: Int32Array, scale: number, dx: number, dy: number, room: Page): void {
  scaleThenMove(plane, people, scale, scale, dx, dy);
  for (const v of people) {
    plane.x[v] = Math.min(room.width, Math.max(0, plane.x[v]!));
    plane.y[v] = Math.min(room.height, Math.max(0, plane.y[v]!));
  }
}

interface Rows {
  readonly perRow: number;
  readonly count: number;
  readonly gap: number;
  /** Height kept for them, the space above included. */
  readonly height: number;
}

/** As many rows as it takes for people to stand `gap` from one another, or nearer where the page is full. */
function rowsFor(alone: number, tied: number, page: Page, gap: number, apart: number, centre: number | null) {
  if (alone === 0) return { perRow: 0, count: 0, gap: 0, height: 0 };
  const bound = centre === null ? mostRows : mostRowsBelowCentre;
  const most = tied === 0 ? 1 : Math.min(bound, Math.max(leastRows, alone / (alone + tied)));
  let rows = rowsAt(Math.max(gap, apart), alone, tied, page);
  while (rows.height > page.height * most) rows = rowsAt(rows.gap * 0.95, alone, tied, page);
  return rows;
}

function rowsAt(gap: number, alone: number, tied: number, page: Page): Rows {
  const perRow = Math.min(alone, Math.floor(page.width / gap) + 1);
  const count = Math.ceil(alone / perRow);
  return { perRow, count, gap, height: (tied === 0 ? count - 1 : count) * gap };
}

/** Even rows, each in the middle of the page; without others, the rows are in the middle too. */
function setRows(plane: Plane, alone: Int32Array, page: Page, rows: Rows, inTheMiddle: boolean): void {
  const lowest = inTheMiddle ? page.height / 2 + ((rows.count - 1) / 2) * rows.gap : page.height;
  const perRow = Math.ceil(alone.length / rows.count);
  const across = Math.max(rows.gap, Math.min(page.width / perRow, mostBetween * rows.gap));
  alone.forEach((v, i) => {
    const row = Math.floor(i / perRow);
    const inRow = Math.min(perRow, alone.length - row * perRow);
    plane.x[v] = page.width / 2 + ((i % perRow) - (inRow - 1) / 2) * across;
    plane.y[v] = lowest - (rows.count - 1 - row) * rows.gap;
  });
}
