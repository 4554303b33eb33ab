import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, type Graph, ties } from '../graph.ts';
import { seeded } from '../random.ts';
import { footprint, row } from './footprint.ts';
import { settle } from './forces.ts';
import { frame } from './frame.ts';
import { packParts } from './pack.ts';
import { drawnParts, type Parts } from './parts.ts';
import { firstPlaces } from './pivots.ts';
import { type Plane, scaleThenMove, sidesOf } from './plane.ts';
import { shape } from './shape.ts';
import { Squares } from './squares.ts';

/** Networks in several parts, and a place for everyone: each part drawn around the origin, on top of the others. */
const drawings = fc
  .record({
    n: fc.integer({ min: 1, max: 40 }),
    ends: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 45 }),
    seed: fc.integer(),
    central: fc.option(fc.nat(), { nil: null }),
  })
  .map(({ n, ends, seed, central }) => {
    const { graph } = buildGraph(
      n,
      ends.map(([a]) => a % n),
      ends.map(([, b]) => b % n),
    );
    const random = seeded(seed);
    const spot = () => Float64Array.from({ length: n }, () => 6 * random() - 3);
    const centre = central === null ? null : central % n;
    return { graph, plane: { x: spot(), y: spot() }, parts: drawnParts(graph, centre), centre };
  });

const everyone = (n: number) => Int32Array.from({ length: n }, (_, v) => v);
const copyOf = ({ x, y }: Plane): Plane => ({ x: x.slice(), y: y.slice() });

function squaresOf(graph: Graph, parts: Parts, plane: Plane, side: number): number[][] {
  return parts.tied.map((part) => [...footprint(graph, part, plane, side).squares]);
}

/** Are two squares the same, or do they touch, corners included? */
function touch(a: number, b: number): boolean {
  const down = Math.round(a / row) - Math.round(b / row);
  const across = a - b - down * row;
  return Math.abs(down) <= 1 && Math.abs(across) <= 1;
}

describe('the parts of a drawing', () => {
  it('hold everyone once: those with ties part by part, the others together', () => {
    fc.assert(
      fc.property(drawings, ({ graph, parts, centre }) => {
        const all = [...parts.tied.flatMap(({ people }) => [...people]), ...parts.alone];
        expect(all.sort((a, b) => a - b)).toEqual([...everyone(graph.n)]);
        for (const v of parts.alone) expect(graph.offsets[v + 1]).toBe(graph.offsets[v]);
        const { from, to } = ties(graph);
        from.forEach((a, i) => {
          const own = parts.tied.find(({ people }) => people.includes(a))!;
          expect(own.people.includes(to[i]!)).toBe(true);
        });
        if (centre !== null) expect(parts.tied[0]!.people).toContain(centre);
      }),
    );
  });

  it('come with the one in the middle first, then the larger before the smaller', () => {
    fc.assert(
      fc.property(drawings, ({ parts, centre }) => {
        expect(parts.tied.map(({ central }) => central)).toEqual(
          parts.tied.map((_, i) => centre !== null && i === 0),
        );
        const sizes = parts.tied.slice(centre === null ? 0 : 1).map(({ people }) => people.length);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      }),
    );
  });
});

describe('parts put side by side', () => {
  const sides = fc.constantFrom(0.5, 0.75, 1.3);
  const aspects = fc.constantFrom(0.5, 1, 1.6);

  it('no square under one part is, or touches, a square under another', () => {
    fc.assert(
      fc.property(drawings, sides, aspects, ({ graph, plane, parts }, side, aspect) => {
        packParts(graph, parts.tied, plane, side, aspect);
        const prints = squaresOf(graph, parts, plane, side);
        for (let i = 0; i < prints.length; i++)
          for (let j = 0; j < i; j++)
            for (const a of prints[i]!) for (const b of prints[j]!) expect(touch(a, b)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('the first stays where it was, and each other one moves as a whole', () => {
    fc.assert(
      fc.property(drawings, sides, aspects, ({ graph, plane, parts }, side, aspect) => {
        const before = copyOf(plane);
        packParts(graph, parts.tied, plane, side, aspect);
        parts.tied.forEach(({ people }, i) => {
          const moves = Array.from(
            people,
            (v) => [plane.x[v]! - before.x[v]!, plane.y[v]! - before.y[v]!] as const,
          );
          const [dx, dy] = moves[0]!;
          if (i === 0) expect([dx, dy]).toEqual([0, 0]);
          for (const move of moves) {
            expect(move[0]).toBeCloseTo(dx, 9);
            expect(move[1]).toBeCloseTo(dy, 9);
          }
          expect(dx / side).toBeCloseTo(Math.round(dx / side), 9);
        });
      }),
    );
  });

  it('fifty pairs, more than are placed with care, are put apart as well', () => {
    const { graph } = buildGraph(
      100,
      Array.from({ length: 50 }, (_, i) => 2 * i),
      Array.from({ length: 50 }, (_, i) => 2 * i + 1),
    );
    const plane = {
      x: Float64Array.from({ length: 100 }, (_, v) => (v % 2) - 0.5),
      y: new Float64Array(100),
    };
    const parts = drawnParts(graph, null);
    packParts(graph, parts.tied, plane, 0.75, 1.4);
    const prints = squaresOf(graph, parts, plane, 0.75);
    for (let i = 0; i < 50; i++)
      for (let j = 0; j < i; j++)
        expect(prints[i]!.some((a) => prints[j]!.some((b) => touch(a, b)))).toBe(false);
    const { left, right, top, bottom } = sidesOf(plane, everyone(100));
    expect((right - left) * (bottom - top)).toBeLessThan(100 * 9 * 0.75 ** 2 * 3);
  });

  it('a part stands on the squares of its people and of every point of its ties', () => {
    fc.assert(
      fc.property(drawings, ({ graph, plane, parts }) => {
        for (const part of parts.tied) {
          const { squares, sides: found } = footprint(graph, part, plane, 0.8);
          const at = (x: number, y: number) => Math.floor(x / 0.8) + Math.floor(y / 0.8) * row;
          for (const v of part.people) {
            expect(squares).toContain(at(plane.x[v]!, plane.y[v]!));
            expect(Math.floor(plane.x[v]! / 0.8)).toBeGreaterThanOrEqual(found.left);
            expect(Math.floor(plane.x[v]! / 0.8)).toBeLessThanOrEqual(found.right);
            expect(Math.floor(plane.y[v]! / 0.8)).toBeGreaterThanOrEqual(found.top);
            expect(Math.floor(plane.y[v]! / 0.8)).toBeLessThanOrEqual(found.bottom);
          }
          const { from, to } = ties(graph);
          from.forEach((a, i) => {
            if (!part.people.includes(a)) return;
            for (let step = 0; step <= 10; step++) {
              const along = (ends: Float64Array) => ends[a]! + ((ends[to[i]!]! - ends[a]!) * step) / 10;
              const square = at(along(plane.x), along(plane.y));
              expect(squares.some((one) => touch(one, square))).toBe(true);
            }
          });
        }
      }),
    );
  });
});

describe('bringing the drawing to the page', () => {
  const pages = fc.record({
    width: fc.integer({ min: 100, max: 2000 }),
    height: fc.integer({ min: 100, max: 2000 }),
  });

  it('nobody is off the page, and whoever is alone stands below everyone who is not', () => {
    fc.assert(
      fc.property(drawings, pages, ({ graph, plane, parts, centre }, page) => {
        packParts(graph, parts.tied, plane, 0.8, page.width / page.height);
        if (centre !== null) {
          plane.x[centre] = 0;
          plane.y[centre] = 0;
        }
        frame(parts, plane, page, 5, centre);
        for (const v of everyone(graph.n)) {
          expect(plane.x[v]!).toBeGreaterThanOrEqual(-1e-6);
          expect(plane.x[v]!).toBeLessThanOrEqual(page.width + 1e-6);
          expect(plane.y[v]!).toBeGreaterThanOrEqual(-1e-6);
          expect(plane.y[v]!).toBeLessThanOrEqual(page.height + 1e-6);
        }
        const tied = parts.tied.flatMap(({ people }) => [...people]);
        const lowest = Math.max(0, ...tied.map((v) => plane.y[v]!));
        for (const v of parts.alone)
          if (tied.length > 0) expect(plane.y[v]!).toBeGreaterThanOrEqual(lowest - 1e-6);
        if (centre !== null)
          expect([plane.x[centre], plane.y[centre]]).toEqual([page.width / 2, page.height / 2]);
      }),
    );
  });

  it('a drawing keeps its form: all distances grow alike', () => {
    const { graph } = buildGraph(4, [0, 1, 2], [1, 2, 3]);
    const plane = { x: Float64Array.of(0, 3, 3, 5), y: Float64Array.of(0, 0, 4, 4) };
    const before = copyOf(plane);
    frame(drawnParts(graph, null), plane, { width: 1000, height: 700 }, 0, null);
    const length = (p: Plane, a: number, b: number) => Math.hypot(p.x[a]! - p.x[b]!, p.y[a]! - p.y[b]!);
    const scale = length(plane, 0, 1) / length(before, 0, 1);
    for (const [a, b] of [
      [1, 2],
      [0, 2],
      [2, 3],
      [0, 3],
    ] as const)
      expect(length(plane, a, b)).toBeCloseTo(scale * length(before, a, b), 9);
  });
});

describe('one part by itself', () => {
  const one = (n: number, seed: number) => {
    const random = seeded(seed);
    const from = Array.from({ length: n - 1 }, (_, v) => Math.floor(random() * (v + 1)));
    const { graph } = buildGraph(
      n,
      from,
      from.map((_, v) => v + 1),
    );
    return { graph, part: { people: everyone(n), central: false }, random };
  };

  it('people tied to one another end nearer than people who are not', () => {
    const { graph, part, random } = one(60, 2);
    const plane = { x: new Float64Array(60), y: new Float64Array(60) };
    firstPlaces(graph, part, plane, random);
    settle(graph, part, plane, { iterations: 200, aspect: 1, centre: null });
    const length = (a: number, b: number) => Math.hypot(plane.x[a]! - plane.x[b]!, plane.y[a]! - plane.y[b]!);
    const { from, to } = ties(graph);
    const tied = from.reduce((sum, a, i) => sum + length(a, to[i]!), 0) / graph.m;
    let all = 0;
    for (let a = 0; a < 60; a++) for (let b = 0; b < a; b++) all += length(a, b);
    expect(tied).toBeLessThan(all / 1770 / 3);
    expect([...plane.x, ...plane.y].every(Number.isFinite)).toBe(true);
  });

  it('is given one square a person, about the middle, not stretched beyond what one sees', () => {
    for (const n of [5, 30, 200]) {
      const { part, random } = one(n, n);
      const plane = {
        x: Float64Array.from({ length: n }, () => 900 * random()),
        y: Float64Array.from({ length: n }, () => 600 * random()),
      };
      shape(part, plane, 1.5);
      const { left, right, top, bottom } = sidesOf(plane, part.people);
      expect((right - left) * (bottom - top)).toBeGreaterThan(n / 3);
      expect((right - left) * (bottom - top)).toBeLessThan(n * 4);
      expect(left + right).toBeCloseTo(0, 6);
      expect(top + bottom).toBeCloseTo(0, 6);
    }
  });
});

describe('people by squares', () => {
  const crowd = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
    maxLength: 40,
  });

  it('every pair nearer than a side is met, and no pair is met twice', () => {
    fc.assert(
      fc.property(crowd, fc.integer({ min: 1, max: 30 }), (spots, side) => {
        const plane = { x: Float64Array.from(spots, ([x]) => x), y: Float64Array.from(spots, ([, y]) => y) };
        const met: string[] = [];
        new Squares(plane, everyone(spots.length), side).forEachPair((a, b) => {
          met.push(`${Math.min(a, b)} ${Math.max(a, b)}`);
        });
        expect(new Set(met).size).toBe(met.length);
        for (let a = 0; a < spots.length; a++)
          for (let b = a + 1; b < spots.length; b++) {
            const far = Math.hypot(plane.x[a]! - plane.x[b]!, plane.y[a]! - plane.y[b]!);
            if (far < side) expect(met).toContain(`${a} ${b}`);
            if (far >= side * 3) expect(met).not.toContain(`${a} ${b}`);
          }
      }),
    );
  });

  it('scaling, then moving, moves the sides of the crowd as it moves each person', () => {
    fc.assert(
      fc.property(
        crowd,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: -9, max: 9 }),
        (spots, scale, by) => {
          fc.pre(spots.length > 0);
          const plane = {
            x: Float64Array.from(spots, ([x]) => x),
            y: Float64Array.from(spots, ([, y]) => y),
          };
          const before = sidesOf(plane, everyone(spots.length));
          scaleThenMove(plane, everyone(spots.length), scale, 2 * scale, by, -by);
          expect(sidesOf(plane, everyone(spots.length))).toEqual({
            left: before.left * scale + by,
            right: before.right * scale + by,
            top: before.top * 2 * scale - by,
            bottom: before.bottom * 2 * scale - by,
          });
          expect(sidesOf(plane, new Int32Array())).toEqual({ left: 0, right: 0, top: 0, bottom: 0 });
        },
      ),
    );
  });
});
