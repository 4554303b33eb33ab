/** A point of a drawing, in its own units; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One decimal: a tenth of a pixel is finer than any screen, and keeps the page small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The smallest box that holds every point. */
function boundsOf(points: readonly Point[]): Box {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

/**
 * Stretches points over a box. With a `middle`, that point lands on the centre of the box and each quarter is
 * stretched on its own, unless it stands so near an edge that the rest would be squeezed.
 */
export function fitted(points: readonly Point[], box: Box, middle: Point | null): Point[] {
  if (points.length === 0) return [];
  const from = boundsOf(points);
  const x = axis(from.left, from.right, box.left, box.right, middle?.x ?? null);
  const y = axis(from.top, from.bottom, box.top, box.bottom, middle?.y ?? null);
  return points.map((point) => ({ x: x(point.x), y: y(point.y) }));
}

/** Nearer than this share of the whole to an edge, a middle is no middle. */
const LEAST_SIDE = 0.2;

function axis(low: number, high: number, start: number, end: number, middle: number | null) {
  const half = (start + end) / 2;
  if (!(high > low)) return () => half;
  const share = middle === null ? 0 : (middle - low) / (high - low);
  if (middle === null || share < LEAST_SIDE || share > 1 - LEAST_SIDE)
    return (value: number) => start + ((value - low) / (high - low)) * (end - start);
  return (value: number) =>
    value <= middle
      ? start + ((value - low) / (middle - low)) * (half - start)
      : half + ((value - middle) / (high - middle)) * (end - half);
}

/**
 * Moves points apart until no two are nearer than `least`, inside a box; `still` does not move.
 * Each round looks only at neighbouring cells of a grid: O(rounds × n) for points that are spread out.
 */
export function spaced(points: readonly Point[], least: number, box: Box, still: number | null): Point[] {
  const at = points.map((point) => ({ ...point }));
  for (let turn = 0; turn < 60; turn++) {
    let moved = false;
    for (const [i, j] of nearPairs(at, least)) moved = pushApart(at, i, j, least, still) || moved;
    for (const point of at) {
      point.x = Math.min(box.right, Math.max(box.left, point.x));
      point.y = Math.min(box.bottom, Math.max(box.top, point.y));
    }
    if (!moved) break;
  }
  return at;
}

function nearPairs(points: readonly Point[], cell: number): [number, number][] {
  const grid = new Map<string, number[]>();
  const found: [number, number][] = [];
  points.forEach(({ x, y }, i) => {
    const cx = Math.floor(x / cell);
    const cy = Math.floor(y / cell);
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const j of grid.get(`${cx + dx},${cy + dy}`) ?? []) found.push([j, i]);
    const key = `${cx},${cy}`;
    const here = grid.get(key);
    if (here) here.push(i);
    else grid.set(key, [i]);
  });
  return found;
}

function pushApart(
  at: { x: number; y: number }[],
  i: number,
  j: number,
  least: number,
  still: number | null,
): boolean {
  const a = at[i]!;
  const b = at[j]!;
  let dx = b.x - a.x;
  let dy = b.y - a.y;
  let length = Math.hypot(dx, dy);
  if (length >= least - 0.5) return false;
  if (length < 0.01) {
    // Two people on the very same spot part along an angle of their own, the same each time.
    dx = Math.cos(i * 2.4);
    dy = Math.sin(i * 2.4);
    length = 1;
  }
  const step = (least - Math.min(length, least)) / 2 / length;
  if (i !== still) {
    a.x -= dx * step * (j === still ? 2 : 1);
    a.y -= dy * step * (j === still ? 2 : 1);
  }
  if (j !== still) {
    b.x += dx * step * (i === still ? 2 : 1);
    b.y += dy * step * (i === still ? 2 : 1);
  }
  return true;
}

/** The bend of a tie: the control point of a quadratic curve from `a` to `b`, bowed away from `centre`. */
function bend(a: Point, b: Point, centre: Point, bow = 0.13): Point {
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const across = { x: -(b.y - a.y) * bow, y: (b.x - a.x) * bow };
  const outwards = across.x * (middle.x - centre.x) + across.y * (middle.y - centre.y) >= 0 ? 1 : -1;
  return { x: middle.x + across.x * outwards, y: middle.y + across.y * outwards };
}

/** The path of a bowed tie. */
export function curve(a: Point, b: Point, centre: Point): string {
  const c = bend(a, b, centre);
  return `M${round(a.x)} ${round(a.y)}Q${round(c.x)} ${round(c.y)} ${round(b.x)} ${round(b.y)}`;
}

/** Points along a bowed tie, ends left out: what a label should not cover. */
export function along(a: Point, b: Point, centre: Point, steps: number): Point[] {
  const c = bend(a, b, centre);
  return Array.from({ length: steps - 1 }, (_, i) => {
    const t = (i + 1) / steps;
    const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return { x: p * a.x + q * c.x + r * b.x, y: p * a.y + q * c.y + r * b.y };
  });
}

/** Convex hull (Andrew's monotone chain, 1979), clockwise on screen. O(n log n). */
export function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((p, q) => p.x - q.x || p.y - q.y);
  if (sorted.length < 3) return sorted;
  const chain = (list: readonly Point[]) => {
    const kept: Point[] = [];
    for (const point of list) {
      while (kept.length > 1 && turn(kept.at(-2)!, kept.at(-1)!, point) <= 0) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** A disc a hull must go around. */
export interface Disc extends Point {
  readonly r: number;
}

/** The corners of a disc, seen as a polygon fine enough to look round. */
const CORNERS = 20;

/** The outline that goes around every disc, as the corners of a convex polygon. O(n log n). */
export function around(discs: readonly Disc[]): Point[] {
  const corners = discs.flatMap(({ x, y, r }) =>
    Array.from({ length: CORNERS }, (_, i) => {
      const angle = (i / CORNERS) * 2 * Math.PI;
      return { x: x + r * Math.cos(angle), y: y + r * Math.sin(angle) };
    }),
  );
  return hull(corners);
}

export function closedPath(corners: readonly Point[]): string {
  return `${corners.map(({ x, y }, i) => `${i ? 'L' : 'M'}${round(x)} ${round(y)}`).join('')}Z`;
}

/** Is the point inside a convex polygon given clockwise on screen, as {@link hull} gives it? */
export function inside(point: Point, corners: readonly Point[]): boolean {
  return corners.every((corner, i) => turn(corner, corners[(i + 1) % corners.length]!, point) >= 0);
}

export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

export function within(point: Point, box: Box): boolean {
  return point.x > box.left && point.x < box.right && point.y > box.top && point.y < box.bottom;
}
