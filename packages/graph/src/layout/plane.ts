/** Places of people on a plane; `y` grows downwards, as on a page. */
export interface Plane {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Sides of a rectangle around some people. */
export interface Sides {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The smallest rectangle around these people; all zero when there is nobody. O(people). */
export function sidesOf(plane: Plane, people: Int32Array): Sides {
  if (people.length === 0) return { left: 0, right: 0, top: 0, bottom: 0 };
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = left;
  let bottom = right;
  for (const v of people) {
    left = Math.min(left, plane.x[v]!);
    right = Math.max(right, plane.x[v]!);
    top = Math.min(top, plane.y[v]!);
    bottom = Math.max(bottom, plane.y[v]!);
  }
  return { left, right, top, bottom };
}

/** Moves these people by (dx, dy) after scaling them by (sx, sy) about the origin. */
export function scaleThenMove(
  plane: Plane,
  people: Int32Array,
  sx: number,
  sy: number,
  dx: number,
  dy: number,
): void {
  for (const v of people) {
    plane.x[v] = plane.x[v]! * sx + dx;
    plane.y[v] = plane.y[v]! * sy + dy;
  }
}
