import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, type Graph, ties } from '../graph.ts';
import { components } from '../measure/components.ts';
import { seeded } from '../random.ts';
import { type Layout, type LayoutOptions, layout } from './layout.ts';

const networks = fc.integer({ min: 0, max: 40 }).chain((n) =>
  fc
    .array(
      fc.tuple(fc.nat(Math.max(0, n - 1)), fc.nat(Math.max(0, n - 1)), fc.integer({ min: 1, max: 30 })),
      {
        maxLength: n === 0 ? 0 : 60,
      },
    )
    .map((list) => {
      const [from, to, weights] = [0, 1, 2].map((end) => list.map((tie) => tie[end]!));
      return buildGraph(n, from!, to!, weights!).graph;
    }),
);
const pages = fc.record({
  width: fc.integer({ min: 200, max: 2000 }),
  height: fc.integer({ min: 200, max: 2000 }),
});
const cases = fc.record({
  graph: networks,
  page: pages,
  seed: fc.integer(),
  iterations: fc.constantFrom(0, 30, 100),
  central: fc.option(fc.nat(39)),
});

function draw({ graph, page, seed, iterations, central }: Drawn, more: Partial<LayoutOptions> = {}) {
  const centre = central !== null && graph.n > 0 ? { centre: central % graph.n } : {};
  return layout(graph, { random: seeded(seed), iterations, ...page, ...centre, ...more });
}
type Drawn = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function nearest({ x, y }: Layout): number {
  let least = Number.POSITIVE_INFINITY;
  for (let a = 0; a < x.length; a++)
    for (let b = 0; b < a; b++) least = Math.min(least, Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!));
  return least;
}

/** Number of ties that cross; `count` says which pairs of ties are looked at. */
function crossings(graph: Graph, { x, y }: Layout, count: (tieA: number, tieB: number) => boolean) {
  const { from, to } = ties(graph);
  const side = (a: number, b: number, c: number) =>
    Math.sign((x[b]! - x[a]!) * (y[c]! - y[a]!) - (y[b]! - y[a]!) * (x[c]! - x[a]!));
  let crossed = 0;
  for (let i = 0; i < from.length; i++)
    for (let j = 0; j < i; j++) {
      const [a, b, c, d] = [from[i]!, to[i]!, from[j]!, to[j]!];
      if (new Set([a, b, c, d]).size < 4 || !count(i, j)) continue;
      if (side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) crossed++;
    }
  return crossed;
}

describe('what every map keeps', () => {
  it('everyone has a place on the page', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const { x, y } = draw(drawn);
        expect(x.length).toBe(drawn.graph.n);
        expect(x.every((value) => value >= 0 && value <= drawn.page.width)).toBe(true);
        expect(y.every((value) => value >= 0 && value <= drawn.page.height)).toBe(true);
      }),
    );
  });

  it('no two people are nearer than the map says', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const map = draw(drawn);
        expect(nearest(map)).toBeGreaterThanOrEqual(map.apart * (1 - 1e-12));
      }),
    );
  });

  it('people are as far apart as was asked, where a page has room for it', () => {
    const roomy = cases.filter(
      ({ page }) => Math.max(page.width / page.height, page.height / page.width) < 2,
    );
    fc.assert(
      fc.property(roomy, (drawn) => {
        const share = Math.sqrt((drawn.page.width * drawn.page.height) / Math.max(1, drawn.graph.n));
        const apart = (drawn.central === null ? 0.15 : 0.08) * share;
        expect(draw(drawn, { apart, iterations: 100 }).apart).toBe(apart);
      }),
    );
  });

  it('the same seed gives the same map', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        expect(draw(drawn)).toEqual(draw(drawn));
      }),
    );
  });

  it('the one in the middle stands in the very middle', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        fc.pre(drawn.central !== null && drawn.graph.n > 0);
        const { x, y } = draw(drawn);
        const centre = drawn.central! % drawn.graph.n;
        expect(x[centre]).toBeCloseTo(drawn.page.width / 2, 9);
        expect(y[centre]).toBeCloseTo(drawn.page.height / 2, 9);
      }),
    );
  });

  it('parts lie side by side: no tie of one crosses a tie of another', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const { of } = components(drawn.graph);
        const { from } = ties(drawn.graph);
        const apart = (i: number, j: number) => of[from[i]!] !== of[from[j]!];
        expect(crossings(drawn.graph, draw(drawn), apart)).toBe(0);
      }),
    );
  });

  it('the graph is only read', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const before = structuredClone(drawn.graph);
        draw(drawn);
        expect(drawn.graph).toEqual(before);
      }),
    );
  });
});

describe('small networks one can picture', () => {
  const on = { random: seeded(1), width: 300, height: 200 };
  const path = (n: number) => {
    const from = Array.from({ length: Math.max(0, n - 1) }, (_, i) => i);
    return buildGraph(
      n,
      from,
      from.map((i) => i + 1),
    ).graph;
  };

  it('nobody: an empty map', () => {
    expect(layout(path(0), on).x).toEqual(new Float64Array(0));
  });

  it('one person stands in the middle', () => {
    const { x, y } = layout(path(1), on);
    expect([x[0], y[0]]).toEqual([150, 100]);
  });

  it('two people who know each other stand side by side, not at the ends of the page', () => {
    const { x, y } = layout(path(2), on);
    expect(Math.abs(x[0]! - x[1]!)).toBeLessThan(100);
    expect(Math.abs(x[0]! - x[1]!)).toBeGreaterThan(20);
    expect(y[0]! + y[1]!).toBeCloseTo(200, 6);
  });

  it('a long path is drawn without a crossing', () => {
    const graph = path(60);
    expect(crossings(graph, layout(graph, on), () => true)).toBe(0);
  });

  it('people without a tie stand in rows at the foot', () => {
    const { y } = layout(buildGraph(8, [0, 1], [1, 2]).graph, on);
    expect([...y.slice(3)]).toEqual([200, 200, 200, 200, 200]);
    expect(Math.max(...y.slice(0, 3))).toBeLessThan(200);
  });

  it('two circles joined by one tie are seen as two circles', () => {
    const from: number[] = [0];
    const to: number[] = [6];
    for (const first of [0, 6])
      for (let a = 0; a < 6; a++)
        for (let b = 0; b < a; b++) {
          from.push(first + a);
          to.push(first + b);
        }
    const { x, y } = layout(buildGraph(12, from, to).graph, on);
    const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
    const distances = (same: boolean) => {
      const list: number[] = [];
      for (let a = 0; a < 12; a++)
        for (let b = 0; b < a; b++)
          if ((a < 6 === b < 6) === same) list.push(Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!));
      return list;
    };
    expect(mean(distances(false))).toBeGreaterThan(1.5 * mean(distances(true)));
  });

  it('a crowd that does not fit is drawn nearer, and the map says so', () => {
    const map = layout(path(50), { ...on, apart: 100 });
    expect(map.apart).toBeLessThan(100);
    expect(map.apart).toBeGreaterThan(8);
    expect(nearest(map)).toBeGreaterThanOrEqual(map.apart * (1 - 1e-12));
  });
});

describe('refusals', () => {
  const pair = buildGraph(2, [0], [1]).graph;
  it.each([
    [{ width: 0 }, 'a side of the page is 0'],
    [{ height: Number.NaN }, 'a side of the page is NaN'],
    [{ apart: -1 }, 'apart is -1'],
    [{ wide: 0 }, 'wide is 0'],
    [{ iterations: Number.POSITIVE_INFINITY }, 'iterations is Infinity'],
    [{ centre: 2 }, 'person 2 is not in this graph'],
  ])('%j is refused with the value received', (options, message) => {
    expect(() => layout(pair, { random: seeded(1), ...options })).toThrow(new RegExp(`^${message}`));
  });
});
