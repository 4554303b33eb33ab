import type { Plane } from './plane.ts';

/** Keys of squares: columns and rows stay within ± half of this as long as a drawing has fewer squares a side. */
const stride = 0x200000;
/** The square itself, then those to the right and below: each pair of squares is met once. */
const forward = [0, 1, stride - 1, stride, stride + 1] as const;

/** People by the square they stand in, so that those near one another are found without asking everyone. */
export class Squares {
  private readonly first = new Map<number, number>();
  private readonly next: Int32Array;
  private readonly plane: Plane;
  private readonly people: Int32Array;

  /** Squares of this side; O(people). */
  constructor(plane: Plane, people: Int32Array, side: number) {
    this.plane = plane;
    this.people = people;
    this.next = new Int32Array(people.length).fill(-1);
    for (let i = people.length - 1; i >= 0; i--) {
      const key = this.keyOf(people[i]!, side);
      this.next[i] = this.first.get(key) ?? -1;
      this.first.set(key, i);
    }
  }

  private keyOf(v: number, side: number): number {
    return Math.floor(this.plane.y[v]! / side) * stride + Math.floor(this.plane.x[v]! / side);
  }

  /** Visits every pair in the same or in touching squares: all nearer than the side, and some more. */
  forEachPair(visit: (a: number, b: number) => void): void {
    for (const [key, head] of this.first)
      for (const step of forward) {
        const other = step === 0 ? -1 : this.first.get(key + step);
        if (other === undefined) continue;
        for (let i = head; i >= 0; i = this.next[i]!)
          for (let j = step === 0 ? this.next[i]! : other; j >= 0; j = this.next[j]!)
            visit(this.people[i]!, this.people[j]!);
      }
  }
}
