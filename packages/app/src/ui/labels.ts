import { type Box, overlap, type Point, within } from './geometry.ts';

/** A name that would like a place beside its dot. */
export interface Wish {
  readonly id: string;
  readonly at: Point;
  readonly text: string;
  /** Radius of what is drawn at the dot. */
  readonly radius: number;
  readonly bold: boolean;
  /** Higher is placed first, and dropped last. */
  readonly importance: number;
}

export interface Placed {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
}

export interface Ground {
  readonly size: number;
  readonly box: Box;
  readonly centre: Point;
  /** Dots no name may cover. */
  readonly dots: readonly (Point & { readonly radius: number })[];
  /** Points of the ties: better left uncovered. */
  readonly lines: readonly Point[];
  readonly taken: readonly Box[];
}

/** Width of a text in Alegreya Sans, in em: measured on its letters, enough to keep names apart. */
export function widthInEm(text: string): number {
  let em = 0;
  for (const letter of text) {
    if (/[ilj.,'’:;!|()[\] -]/u.test(letter)) em += 0.25;
    else if (/[frtsI]/u.test(letter)) em += 0.36;
    else if (/[mwMW]/u.test(letter)) em += 0.8;
    else if (/\p{Lu}/u.test(letter)) em += 0.61;
    else if (/[\u2e80-\uffff]|\p{Extended_Pictographic}/u.test(letter)) em += 1;
    else em += 0.5;
  }
  return em;
}

/** Eight places around a dot: right, left, below, above, then the corners. */
const SIDES: readonly { dx: number; dy: number; anchor: Placed['anchor'] }[] = [
  { dx: 1, dy: 0, anchor: 'start' },
  { dx: -1, dy: 0, anchor: 'end' },
  { dx: 0, dy: 1, anchor: 'middle' },
  { dx: 0, dy: -1, anchor: 'middle' },
  { dx: 0.75, dy: -0.75, anchor: 'start' },
  { dx: 0.75, dy: 0.75, anchor: 'start' },
  { dx: -0.75, dy: -0.75, anchor: 'end' },
  { dx: -0.75, dy: 0.75, anchor: 'end' },
];

/**
 * Gives each name the best of eight places: never over a dot or another name, rather outside than towards the
 * centre, rather clear of ties. A name without a free place is left out: it stays in the list.
 * Greedy by importance. O(names × 8 × (names + dots + points of ties)).
 */
export function placed(wishes: readonly Wish[], ground: Ground): Placed[] {
  const kept: Placed[] = [];
  const taken = [...ground.taken];
  for (const wish of [...wishes].sort((a, b) => b.importance - a.importance)) {
    const best = bestPlace(wish, ground, taken);
    if (!best) continue;
    kept.push(best);
    taken.push(best.box);
  }
  return kept;
}

function bestPlace(wish: Wish, ground: Ground, taken: readonly Box[]): Placed | null {
  let best: Placed | null = null;
  let least = Number.POSITIVE_INFINITY;
  SIDES.forEach((side, order) => {
    const place = placeAt(wish, side, ground.size);
    const cost = costOf(place.box, wish, side, ground, taken, order);
    if (cost < least) {
      least = cost;
      best = place;
    }
  });
  return best;
}

function placeAt(wish: Wish, { dx, dy, anchor }: (typeof SIDES)[number], size: number): Placed {
  const gap = wish.radius + size * 0.3;
  const x = wish.at.x + dx * gap;
  const middle = wish.at.y + dy * (gap + (dx === 0 ? size * 0.42 : size * 0.2));
  const width = widthInEm(wish.text) * size * (wish.bold ? 1.06 : 1);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const box = { left, right: left + width, top: middle - size * 0.5, bottom: middle + size * 0.5 };
  return { id: wish.id, text: wish.text, x, y: middle + size * 0.32, anchor, box };
}

/** Infinite when the place is not free. Otherwise: ties covered, and how much it turns inwards. */
function costOf(
  box: Box,
  wish: Wish,
  side: { dx: number; dy: number },
  ground: Ground,
  taken: readonly Box[],
  order: number,
): number {
  if (box.left < ground.box.left || box.right > ground.box.right) return Number.POSITIVE_INFINITY;
  if (box.top < ground.box.top || box.bottom > ground.box.bottom) return Number.POSITIVE_INFINITY;
  if (taken.some((other) => overlap(box, other) > 0)) return Number.POSITIVE_INFINITY;
  for (const dot of ground.dots) {
    const own = dot.x === wish.at.x && dot.y === wish.at.y;
    if (!own && overlap(box, square(dot, dot.radius + 1)) > 0) return Number.POSITIVE_INFINITY;
  }
  const covered = ground.lines.reduce((count, point) => count + (within(point, box) ? 1 : 0), 0);
  const away = { x: wish.at.x - ground.centre.x, y: wish.at.y - ground.centre.y };
  const length = Math.hypot(away.x, away.y) || 1;
  const outwards = (away.x * side.dx + away.y * side.dy) / length;
  return covered * 1.2 - outwards * 2 + order * 0.15;
}

export function square({ x, y }: Point, half: number): Box {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/** A place name in italic, as on an old map: near the middle of its people, where it covers least. */
export function placedName(
  text: string,
  people: readonly Point[],
  size: number,
  ground: Ground,
): Placed | null {
  const x = people.reduce((sum, point) => sum + point.x, 0) / people.length;
  const y = people.reduce((sum, point) => sum + point.y, 0) / people.length;
  const width = widthInEm(text) * size * 1.02 + text.length * size * 0.06;
  let best: Placed | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 96; turn++) {
    const radius = 4 + turn * 0.9;
    const at = { x: x + Math.cos(turn * 2.4) * radius * 1.4, y: y + Math.sin(turn * 2.4) * radius };
    const half = { w: width / 2, h: size * 0.55 };
    const box = { left: at.x - half.w, right: at.x + half.w, top: at.y - half.h, bottom: at.y + half.h };
    const cost = nameCost(box, ground) + radius * 0.045;
    if (cost >= least) continue;
    least = cost;
    best = { id: text, text, x: at.x, y: at.y + size * 0.32, anchor: 'middle', box };
  }
  return best;
}

function nameCost(box: Box, ground: Ground): number {
  if (box.left < ground.box.left || box.right > ground.box.right) return Number.POSITIVE_INFINITY;
  if (box.top < ground.box.top || box.bottom > ground.box.bottom) return Number.POSITIVE_INFINITY;
  if (ground.taken.some((other) => overlap(box, other) > 0)) return Number.POSITIVE_INFINITY;
  if (ground.dots.some((dot) => overlap(box, square(dot, dot.radius + 2)) > 0))
    return Number.POSITIVE_INFINITY;
  return ground.lines.reduce((count, point) => count + (within(point, box) ? 0.35 : 0), 0);
}
