import type { Graph } from '../graph.ts';
import { type Footprint, footprint, row, type Square } from './footprint.ts';
import type { Part } from './parts.ts';
import { type Plane, type Sides, scaleThenMove } from './plane.ts';

/** This many parts, the largest, try every place; the crumbs after them take the first one free from the middle. */
const careful = 40;
/** Places tried, as a multiple of the squares that all parts cover with a square around each. */
const roomToTry = 4;

/** Between two places that need as large a page, the one that leaves it squarer. */
const idleSide = 0.3;

/** How far a part may be moved, in squares. */
interface Move {
  readonly across: number;
  readonly down: number;
}

/**
 * Puts parts side by side: the first stays; each next one goes where the whole stays smallest, measured in the shape
 * of the page. People and ties of two parts stay at least one square apart, so no tie crosses another part's.
 *
 * Polyomino packing (Freivalds, Doğrusöz & Kikusts 2002). Time O(parts · places · squares of a part) at worst.
 */
export function packParts(graph: Graph, parts: readonly Part[], plane: Plane, side: number, aspect: number) {
  if (parts.length < 2) return;
  const prints = parts.map((part) => footprint(graph, part, plane, side));
  const ground = new Ground(aspect, parts[0]!.central);
  const moves = movesOutwards(prints, aspect);
  let from = 0;
  prints.forEach((print, index) => {
    const before = prints[index - 1];
    if (index <= careful || !before || before.squares.length !== print.squares.length) from = 0;
    let chosen = { across: 0, down: 0 };
    if (index > 0 && index < careful) chosen = ground.handiest(print, moves);
    else if (index > 0) {
      from = ground.firstFree(print, moves, from);
      const place = moves[from];
      chosen = place ? about(print, place) : ground.below(print);
    }
    ground.take(print, chosen);
    scaleThenMove(plane, parts[index]!.people, 1, 1, chosen.across * side, chosen.down * side);
  });
}

/** What is taken, and the rectangle around it. */
class Ground {
  private readonly taken = new Set<Square>();
  private sides: Sides = { left: 0, right: 0, top: 0, bottom: 0 };
  private readonly aspect: number;
  private readonly central: boolean;

  constructor(aspect: number, central: boolean) {
    this.aspect = aspect;
    this.central = central;
  }

  /** The free place where the whole stays smallest, the nearest to the middle among equals. */
  handiest(print: Footprint, places: readonly Move[]): Move {
    let least = Number.POSITIVE_INFINITY;
    let chosen: Move | null = null;
    for (const place of places) {
      const move = about(print, place);
      const size = this.sizeOf(around(this.sides, shifted(print.sides, move)));
      if (size >= least || !this.isFree(print, move)) continue;
      least = size;
      chosen = move;
    }
    return chosen ?? this.below(print);
  }

  /** The first free place from `from` on; `places.length` if there is none. */
  firstFree(print: Footprint, places: readonly Move[], from: number): number {
    let at = from;
    while (at < places.length && !this.isFree(print, about(print, places[at]!))) at++;
    return at;
  }

  /** There is always room below everything. */
  below(print: Footprint): Move {
    return { across: 0, down: this.sides.bottom + 2 - print.sides.top };
  }

  /** Takes the squares of a part and the eight around each. */
  take(print: Footprint, move: Move): void {
    const shift = move.across + move.down * row;
    for (const square of print.squares)
      for (const down of [-row, 0, row])
        for (const across of [-1, 0, 1]) this.taken.add(square + shift + down + across);
    this.sides = around(this.sides, shifted(print.sides, move));
  }

  private isFree(print: Footprint, move: Move): boolean {
    const shift = move.across + move.down * row;
    return print.squares.every((square) => !this.taken.has(square + shift));
  }

  /** Height of the page it would fill, around the middle if someone must stay there; the idle side counts a little. */
  private sizeOf({ left, right, top, bottom }: Sides): number {
    const across = (this.central ? 2 * Math.max(right, -left) : right - left) / this.aspect;
    const down = this.central ? 2 * Math.max(bottom, -top) : bottom - top;
    return Math.max(across, down) + idleSide * Math.min(across, down);
  }
}

function around(a: Sides, b: Sides): Sides {
  return {
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function shifted({ left, right, top, bottom }: Sides, { across, down }: Move): Sides {
  return { left: left + across, right: right + across, top: top + down, bottom: bottom + down };
}

/** The move that brings the middle of a part to a place. */
function about({ sides }: Footprint, place: Move): Move {
  return {
    across: place.across - Math.floor((sides.left + sides.right) / 2),
    down: place.down - Math.floor((sides.top + sides.bottom) / 2),
  };
}

/** Places from the middle outwards, in the shape of the page. */
function movesOutwards(prints: readonly Footprint[], aspect: number): Move[] {
  let area = 0;
  for (const { sides } of prints) area += (sides.right - sides.left + 3) * (sides.bottom - sides.top + 3);
  const high = Math.ceil(Math.sqrt((area * roomToTry) / aspect) / 2);
  const wide = Math.ceil(high * aspect);
  const places: (Move & { far: number })[] = [];
  for (let down = -high; down <= high; down++)
    for (let across = -wide; across <= wide; across++)
      places.push({ across, down, far: (across / aspect) ** 2 + down ** 2 });
  return places.sort((a, b) => a.far - b.far);
}
