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
  /** One line, or two for a long name. */
  readonly lines: readonly string[];
  readonly x: number;
  /** Baseline of the first line. */
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

/** Lines of a name stand so far apart, in em. */
export const LINE = 1.08;
/** A name longer than this may be set on two lines. */
const LONG_NAME = 15;

/** Cuts a long name at the space nearest its middle. */
function onTwoLines(text: string): readonly string[] | null {
  if (text.length <= LONG_NAME) return null;
  const middle = text.length / 2;
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const [cut] = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return cut === undefined ? null : [text.slice(0, cut), text.slice(cut + 1)];
}

interface Side {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: Placed['anchor'];
  /** Further from the dot than need be, in em. */
  readonly further: number;
}

/** Places around a dot: right, left, below, above, then in between; then the same, a little further. */
const SIDES: readonly Side[] = [0, 0.45].flatMap((further): Side[] => [
  { dx: 1, dy: 0, anchor: 'start', further },
  { dx: -1, dy: 0, anchor: 'end', further },
  { dx: 0, dy: 1, anchor: 'middle', further },
  { dx: 0, dy: -1, anchor: 'middle', further },
  { dx: 0.75, dy: -0.75, anchor: 'start', further },
  { dx: 0.75, dy: 0.75, anchor: 'start', further },
  { dx: -0.75, dy: -0.75, anchor: 'end', further },
  { dx: -0.75, dy: 0.75, anchor: 'end', further },
  { dx: 0, dy: 1, anchor: 'start', further },
  { dx: 0, dy: 1, anchor: 'end', further },
  { dx: 0, dy: -1, anchor: 'start', further },
  { dx: 0, dy: -1, anchor: 'end', further },
]);

/** A name to place, and the points of ties near enough to matter. */
interface Task extends Wish {
  readonly near: readonly Point[];
}

/** From this importance on, a map without the name would miss its point. */
const MUST_BE_NAMED = 2;
/** How strongly names turn outwards, in the plans that are tried. */
const TURNS = [2, 1, 0.3] as const;

/**
 * Gives each name the best of two dozen places: never over a dot or another name, rather outside than towards the
 * centre, rather clear of ties. A name without a free place is left out: it stays in the list.
 * Greedy by importance, short names or long ones first; of six such plans, the one that names most.
 * O(names × (names + dots + points of ties near it)).
 */
export function placed(wishes: readonly Wish[], ground: Ground): Placed[] {
  const tasks = wishes.map(
    (wish): Task => ({ ...wish, near: ground.lines.filter((point) => isNear(point, wish)) }),
  );
  const shortFirst = [...tasks].sort((a, b) => b.importance - a.importance || a.text.length - b.text.length);
  const longFirst = [...tasks].sort((a, b) => b.importance - a.importance || b.text.length - a.text.length);
  let best: Placed[] = [];
  for (const order of [shortFirst, longFirst])
    for (const turn of TURNS) {
      const plan = greedily(order, ground, turn);
      if (plan.length > best.length) best = plan;
    }
  return best;
}

function isNear(point: Point, { at, text }: Wish): boolean {
  return Math.abs(point.y - at.y) < 70 && Math.abs(point.x - at.x) < 40 + text.length * 12;
}

function greedily(tasks: readonly Task[], ground: Ground, turn: number): Placed[] {
  const kept: Placed[] = [];
  const taken = [...ground.taken];
  for (const task of tasks) {
    const best = bestPlace(task, ground, taken, turn);
    if (!best) continue;
    kept.push(best);
    taken.push(best.box);
  }
  return kept;
}

function bestPlace(wish: Task, ground: Ground, taken: readonly Box[], turn: number): Placed | null {
  let best: Placed | null = null;
  let least = Number.POSITIVE_INFINITY;
  const shapes = [[wish.text], onTwoLines(wish.text)].filter((lines) => lines !== null);
  shapes.forEach((lines, shape) => {
    SIDES.forEach((side, order) => {
      const place = placeAt(wish, lines, side, ground.size);
      const cost = costOf(place.box, wish, side, ground, taken, turn) + order * 0.15 + shape * 1.5;
      if (cost < least) {
        least = cost;
        best = place;
      }
    });
  });
  return best;
}

function placeAt(wish: Wish, lines: readonly string[], side: Side, size: number): Placed {
  const { dx, dy, anchor } = side;
  const height = size * (1 + (lines.length - 1) * LINE);
  const gap = wish.radius + size * (0.3 + side.further);
  const x = wish.at.x + dx * gap;
  const middle = wish.at.y + dy * (gap + (dx === 0 ? height * 0.42 : height * 0.2));
  const width = Math.max(...lines.map(widthInEm)) * size * (wish.bold ? 1.06 : 1);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const box = { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
  return { id: wish.id, lines, x, y: box.top + size * 0.82, anchor, box };
}

/** Infinite when the place is not free. Otherwise: ties covered, and how much it turns inwards. */
function costOf(
  box: Box,
  wish: Task,
  side: Side,
  ground: Ground,
  taken: readonly Box[],
  turn: number,
): number {
  if (box.left < ground.box.left || box.right > ground.box.right) return Number.POSITIVE_INFINITY;
  if (box.top < ground.box.top || box.bottom > ground.box.bottom) return Number.POSITIVE_INFINITY;
  if (taken.some((other) => overlap(box, other) > 0)) return Number.POSITIVE_INFINITY;
  for (const dot of ground.dots) {
    const own = dot.x === wish.at.x && dot.y === wish.at.y;
    // The name of someone on whom others depend may graze a dot; no other name may.
    const reach = wish.importance >= MUST_BE_NAMED ? dot.radius - 2 : dot.radius + 1;
    if (!own && overlap(box, square(dot, reach)) > 0) return Number.POSITIVE_INFINITY;
  }
  const doubtful = ground.dots.filter(
    (dot) => !(dot.x === wish.at.x && dot.y === wish.at.y) && overlap(box, square(dot, dot.radius + 7)) > 0,
  ).length;
  const covered = wish.near.reduce((count, point) => count + (within(point, box) ? 1 : 0), 0);
  const away = { x: wish.at.x - ground.centre.x, y: wish.at.y - ground.centre.y };
  const length = Math.hypot(away.x, away.y) || 1;
  const outwards = (away.x * side.dx + away.y * side.dy) / length;
  // Beside another dot, a name could be taken for that one's.
  return covered * 1.2 + doubtful * 2 - outwards * turn;
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
    const cost = nameCost(box, ground) + radius * 0.045 + (nearestIsTheirs(at, people, ground) ? 0 : 4);
    if (cost >= least) continue;
    least = cost;
    best = { id: text, lines: [text], x: at.x, y: at.y + size * 0.32, anchor: 'middle', box };
  }
  return best;
}

/** A place name belongs where the nearest person is of the place. */
function nearestIsTheirs(at: Point, people: readonly Point[], { dots }: Ground): boolean {
  const nearest = (list: readonly Point[]) =>
    Math.min(...list.map(({ x, y }) => Math.hypot(x - at.x, y - at.y)));
  return nearest(people) <= nearest(dots);
}

function nameCost(box: Box, ground: Ground): number {
  if (box.left < ground.box.left || box.right > ground.box.right) return Number.POSITIVE_INFINITY;
  if (box.top < ground.box.top || box.bottom > ground.box.bottom) return Number.POSITIVE_INFINITY;
  if (ground.taken.some((other) => overlap(box, other) > 0)) return Number.POSITIVE_INFINITY;
  if (ground.dots.some((dot) => overlap(box, square(dot, dot.radius + 2)) > 0))
    return Number.POSITIVE_INFINITY;
  return ground.lines.reduce((count, point) => count + (within(point, box) ? 0.35 : 0), 0);
}
