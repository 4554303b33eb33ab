import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../graph.ts';
import { seeded } from '../random.ts';
import { firstPlaces } from './pivots.ts';
import type { Plane } from './plane.ts';
import { Quadtree } from './quadtree.ts';
import { nearestPair, spread } from './spread.ts';

const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
/** Some stand on the same spot: the worst case of both kernels. */
const crowds = fc
  .array(fc.tuple(fc.oneof(coordinate, fc.constant(3)), fc.oneof(coordinate, fc.constant(3))), {
    minLength: 2,
    maxLength: 60,
  })
  .map((spots) => ({
    plane: planeOf(spots),
    people: Int32Array.from(spots, (_, v) => v),
  }));

function planeOf(spots: readonly (readonly [number, number])[]): Plane {
  return { x: Float64Array.from(spots, ([x]) => x), y: Float64Array.from(spots, ([, y]) => y) };
}

function distance({ x, y }: Plane, a: number, b: number): number {
  return Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
}

function allPairs({ x }: Plane): [number, number][] {
  return [...x.keys()].flatMap((a) => [...x.keys()].slice(0, a).map((b): [number, number] => [a, b]));
}

describe('spread and nearestPair', () => {
  it('the nearest pair is the one found by looking at all of them', () => {
    fc.assert(
      fc.property(crowds, fc.double({ min: 0.01, max: 300, noNaN: true }), ({ plane, people }, atMost) => {
        const nearest = Math.min(atMost, ...allPairs(plane).map(([a, b]) => distance(plane, a, b)));
        expect(nearestPair(plane, people, atMost)).toBeCloseTo(nearest, 9);
      }),
    );
  });

  it('after spreading, all stand apart, and the one in the middle has not moved', () => {
    fc.assert(
      fc.property(crowds, fc.integer(), ({ plane, people }, seed) => {
        plane.x[0] = 0;
        plane.y[0] = 0;
        spread(plane, people, 5, 0, seeded(seed));
        for (const [a, b] of allPairs(plane)) expect(distance(plane, a, b)).toBeGreaterThanOrEqual(5);
        expect([plane.x[0], plane.y[0]]).toEqual([0, 0]);
      }),
    );
  });

  it('those who stand apart already are left where they are', () => {
    const plane = planeOf([
      [0, 0],
      [6, 0],
      [0, 6],
    ]);
    const before = structuredClone(plane);
    spread(plane, Int32Array.of(0, 1, 2), 5, null, seeded(1));
    expect(plane).toEqual(before);
  });
});

describe('quadtree', () => {
  it('a crowd felt through squares pushes about as the same people one by one', () => {
    const random = seeded(11);
    const n = 800;
    const plane = planeOf(Array.from({ length: n }, () => [random() * 10, random() * 10] as const));
    const people = Int32Array.from({ length: n }, (_, v) => v);
    const mass = Float64Array.from({ length: n }, () => 1 + Math.floor(random() * 9));
    const tree = new Quadtree();
    tree.build(plane, people, mass);
    const push = new Float64Array(2);
    let off = 0;
    let whole = 0;
    for (const v of people) {
      tree.push(plane, v, push);
      const [x, y] = oneByOne(plane, v, mass);
      off += Math.hypot(push[0]! - x, push[1]! - y);
      whole += Math.hypot(x, y);
    }
    expect(off / whole).toBeLessThan(0.05);
  });

  it('pushes are finite even where people stand on one another', () => {
    fc.assert(
      fc.property(crowds, ({ plane, people }) => {
        const tree = new Quadtree();
        tree.build(plane, people, new Float64Array(people.length).fill(1));
        const push = new Float64Array(2);
        for (const v of people) {
          tree.push(plane, v, push);
          expect(push.every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });
});

function oneByOne(plane: Plane, v: number, mass: Float64Array): [number, number] {
  let pushX = 0;
  let pushY = 0;
  for (let w = 0; w < mass.length; w++) {
    if (w === v) continue;
    const square = distance(plane, v, w) ** 2;
    pushX += ((plane.x[v]! - plane.x[w]!) * mass[w]!) / square;
    pushY += ((plane.y[v]! - plane.y[w]!) * mass[w]!) / square;
  }
  return [pushX, pushY];
}

describe('firstPlaces', () => {
  it('people on a line come out in the order of the line', () => {
    const from = Array.from({ length: 19 }, (_, v) => v);
    const { graph } = buildGraph(
      20,
      from,
      from.map((v) => v + 1),
    );
    const plane = { x: new Float64Array(20), y: new Float64Array(20) };
    const people = Int32Array.from({ length: 20 }, (_, v) => v);
    firstPlaces(graph, { people, central: false }, plane, seeded(4));
    const steps = from.map((v) => plane.x[v + 1]! - plane.x[v]!);
    expect(steps.every((step) => Math.sign(step) === Math.sign(steps[0]!))).toBe(true);
  });
});
