import type { Plane } from './plane.ts';

/** A cell farther than this many times its own side counts as one person (Barnes & Hut 1986). */
const farEnough = 1.1;
/** Halvings after which people share a leaf: they are within a millionth of the drawing of one another. */
const deepest = 20;

/**
 * Who stands where, in nested squares, so that a crowd far away can be felt as one person.
 * Built anew at each step of the forces; the arrays are kept between steps.
 */
export class Quadtree {
  /** Four children a cell; 0: none (the root is nobody's child). */
  private child = new Int32Array(0);
  private mass = new Float64Array(0);
  private sumX = new Float64Array(0);
  private sumY = new Float64Array(0);
  /** Someone who stands alone in this cell, or −1. */
  private lone = new Int32Array(0);
  private cells = 0;
  private side = 0;
  private left = 0;
  private top = 0;
  private readonly stack = new Int32Array(4 * deepest + 8);
  private readonly sides = new Float64Array(4 * deepest + 8);

  /** Time O(n log n) for people spread out, O(20 n) at worst. */
  build(plane: Plane, people: Int32Array, mass: Float64Array): void {
    this.measure(plane, people);
    this.cells = 0;
    this.reserve(4 * people.length + 4 * deepest + 8);
    this.open();
    for (const v of people) this.insert(plane, v, mass);
  }

  private measure({ x, y }: Plane, people: Int32Array): void {
    let right = Number.NEGATIVE_INFINITY;
    let bottom = right;
    this.left = Number.POSITIVE_INFINITY;
    this.top = this.left;
    for (const v of people) {
      this.left = Math.min(this.left, x[v]!);
      this.top = Math.min(this.top, y[v]!);
      right = Math.max(right, x[v]!);
      bottom = Math.max(bottom, y[v]!);
    }
    this.side = Math.max(right - this.left, bottom - this.top, 1e-9) * (1 + 1e-9);
  }

  private reserve(cells: number): void {
    if (this.mass.length >= cells) return;
    const child = new Int32Array(4 * cells);
    child.set(this.child);
    this.child = child;
    this.mass = widened(this.mass, cells);
    this.sumX = widened(this.sumX, cells);
    this.sumY = widened(this.sumY, cells);
    const lone = new Int32Array(cells);
    lone.set(this.lone);
    this.lone = lone;
  }

  private open(): number {
    const cell = this.cells++;
    if (cell >= this.mass.length) this.reserve(2 * cell + 8);
    this.child.fill(0, 4 * cell, 4 * cell + 4);
    this.mass[cell] = 0;
    this.sumX[cell] = 0;
    this.sumY[cell] = 0;
    this.lone[cell] = -1;
    return cell;
  }

  private insert({ x, y }: Plane, v: number, masses: Float64Array): void {
    let cell = 0;
    let half = this.side / 2;
    let middleX = this.left + half;
    let middleY = this.top + half;
    for (let depth = 0; ; depth++) {
      const empty = this.mass[cell] === 0;
      const other = this.lone[cell]!;
      this.add(cell, x[v]!, y[v]!, masses[v]!);
      if (empty) {
        this.lone[cell] = v;
        return;
      }
      if (depth === deepest) {
        this.lone[cell] = -1;
        return;
      }
      if (other >= 0) {
        this.lone[cell] = -1;
        const down = this.childOf(cell, x[other]! >= middleX, y[other]! >= middleY);
        this.add(down, x[other]!, y[other]!, masses[other]!);
        this.lone[down] = other;
      }
      const east = x[v]! >= middleX;
      const south = y[v]! >= middleY;
      cell = this.childOf(cell, east, south);
      half /= 2;
      middleX += east ? half : -half;
      middleY += south ? half : -half;
    }
  }

  private childOf(cell: number, east: boolean, south: boolean): number {
    const slot = 4 * cell + Number(east) + 2 * Number(south);
    const found = this.child[slot]!;
    if (found !== 0) return found;
    const opened = this.open();
    this.child[slot] = opened;
    return opened;
  }

  private add(cell: number, x: number, y: number, mass: number): void {
    this.mass[cell]! += mass;
    this.sumX[cell]! += x * mass;
    this.sumY[cell]! += y * mass;
  }

  /**
   * How everyone else pushes `v` away: each by their mass over their distance. Written to `push` as [x, y].
   * Time O(log n) for people spread out.
   */
  push({ x, y }: Plane, v: number, push: Float64Array): void {
    const { stack, sides, child, mass, sumX, sumY, lone } = this;
    const hereX = x[v]!;
    const hereY = y[v]!;
    let pushX = 0;
    let pushY = 0;
    let top = 1;
    stack[0] = 0;
    sides[0] = this.side;
    while (top > 0) {
      const cell = stack[--top]!;
      const side = sides[top]!;
      if (lone[cell] === v) continue;
      const weight = mass[cell]!;
      const dx = hereX - sumX[cell]! / weight;
      const dy = hereY - sumY[cell]! / weight;
      const square = dx * dx + dy * dy;
      const first = 4 * cell;
      const leaf = !(child[first]! | child[first + 1]! | child[first + 2]! | child[first + 3]!);
      if (leaf || square > farEnough * farEnough * side * side) {
        const strength = weight / (square + 1e-9);
        pushX += dx * strength;
        pushY += dy * strength;
        continue;
      }
      for (let slot = first; slot < first + 4; slot++) {
        const down = child[slot]!;
        if (down === 0) continue;
        stack[top] = down;
        sides[top++] = side / 2;
      }
    }
    push[0] = pushX;
    push[1] = pushY;
  }
}

function widened(list: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const wide = new Float64Array(length);
  wide.set(list);
  return wide;
}
