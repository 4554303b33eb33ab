import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { degree, type Graph, hasTie, neighbours } from '../src/graph.ts';
import { expected, type Latent, latent } from '../src/plan/latent.ts';
import { seeded } from '../src/random.ts';
import {
  apart,
  complete,
  drawn,
  empty,
  fromTies,
  groupsInARing,
  path,
  planted,
  ring,
  star,
} from './graphs.ts';
import { everyTwo, networks, relabelled } from './laws.ts';

const plain = { balanced: false, seed: 1 };
const column = ({ vectors, rank }: Latent, r: number) => vectors.filter((_, at) => at % rank === r);
const dot = (x: Float64Array, y: Float64Array) => x.reduce((sum, value, i) => sum + value * y[i]!, 0);
const weightOf = (graph: Graph, balanced: boolean, a: number, b: number) =>
  balanced ? 1 / Math.sqrt((1 + degree(graph, a)) * (1 + degree(graph, b))) : 1;

/** What the ties make of a direction, person by person. */
function applied(graph: Graph, balanced: boolean, x: Float64Array): Float64Array {
  return x.map((_, v) =>
    [...neighbours(graph, v)].reduce((sum, w) => sum + weightOf(graph, balanced, v, w) * x[w]!, 0),
  );
}

/** Two complete groups, and everyone of the first tied to everyone of the second or not: rank two, and the diagonal. */
function twoSides(left: number, right: number): Graph {
  const ties = everyTwo(left + right).filter(([a, b]) => a < left && b >= left);
  return fromTies(left + right, ties);
}

describe('the strongest patterns of networks one can draw', () => {
  const strengths = (graph: Graph, rank: number) => [...latent(graph, rank, plain).values];

  test('a star of ten has two: plus and minus the root of its nine ties', () => {
    expect(strengths(star(10), 4).map(Math.abs)).toEqual([
      expect.closeTo(3, 8),
      expect.closeTo(3, 8),
      expect.closeTo(0, 8),
      expect.closeTo(0, 8),
    ]);
  });

  test('two sides of three and twelve, all tied across, have plus and minus six', () => {
    const [first, second, third] = strengths(twoSides(3, 12), 3);
    expect(Math.abs(first!)).toBeCloseTo(6, 8);
    expect(first! + second!).toBeCloseTo(0, 8);
    expect(third).toBeCloseTo(0, 6);
  });

  test('a ring of eight has twice the cosines, a chain of six likewise', () => {
    const sorted = (list: readonly number[]) => [...list].sort((x, y) => y - x);
    const cosines = (n: number, of: (k: number) => number) =>
      sorted(Array.from({ length: n }, (_, k) => 2 * Math.cos(of(k))));
    sorted(strengths(ring(8), 8)).forEach((value, k) => {
      expect(value).toBeCloseTo(cosines(8, (i) => (2 * Math.PI * i) / 8)[k]!, 6);
    });
    sorted(strengths(path(6), 6)).forEach((value, k) => {
      expect(value).toBeCloseTo(cosines(6, (i) => (Math.PI * (i + 1)) / 7)[k]!, 6);
    });
  });

  test('groups apart from one another are told one by one, the largest first', () => {
    const found = latent(apart(complete(9), complete(6), complete(4)), 3, plain);
    [8, 5, 3].forEach((strength, r) => {
      expect(found.values[r]).toBeCloseTo(strength, 6);
    });
    const share = (v: number, r: number) => Math.abs(column(found, r)[v]!);
    expect(share(0, 0)).toBeCloseTo(1 / 3, 5);
    expect(share(0, 1)).toBeCloseTo(0, 5);
    expect(share(12, 1)).toBeCloseTo(1 / Math.sqrt(6), 5);
    expect(share(18, 2)).toBeCloseTo(1 / 2, 5);
  });

  test('people who never met have no pattern, and nobody has none', () => {
    const found = latent(empty(4), 3, plain);
    expect([...found.values]).toEqual([0, 0, 0]);
    expect(expected(found, 0, 1)).toBe(0);
    expect(latent(empty(0), 3, plain)).toMatchObject({ rank: 0 });
  });
});

describe('patterns of any network', () => {
  const cases = fc.record({
    graph: networks(12, 1),
    rank: fc.integer({ min: 1, max: 14 }),
    balanced: fc.boolean(),
  });

  test('there are as many as asked, or as there are people; the strongest come first', () => {
    fc.assert(
      fc.property(cases, ({ graph, rank, balanced }) => {
        const found = latent(graph, rank, { balanced, seed: 2 });
        expect(found.rank).toBe(Math.min(rank, graph.n));
        expect(found.vectors).toHaveLength(found.rank * graph.n);
        found.values.forEach((value, r) => {
          if (r > 0) expect(Math.abs(value)).toBeLessThanOrEqual(Math.abs(found.values[r - 1]!) + 1e-12);
        });
      }),
    );
  });

  test('the ties stretch each pattern by its strength and turn it nowhere: exactly where few are left out', () => {
    fc.assert(
      fc.property(cases, ({ graph, rank, balanced }) => {
        const found = latent(graph, rank, { balanced, seed: 2 });
        const tolerance = rank + 8 >= graph.n ? 1e-5 : 0.1;
        for (let r = 0; r < found.rank; r++) {
          const x = column(found, r);
          applied(graph, balanced, x).forEach((value, v) => {
            expect(Math.abs(value - found.values[r]! * x[v]!)).toBeLessThan(tolerance);
          });
        }
      }),
    );
  });

  test('two patterns with strength have nothing in common, and each has length one', () => {
    fc.assert(
      fc.property(cases, ({ graph, rank, balanced }) => {
        const found = latent(graph, rank, { balanced, seed: 2 });
        const strong = [...found.values.keys()].filter((r) => Math.abs(found.values[r]!) > 1e-6);
        for (const r of strong)
          for (const q of strong)
            expect(dot(column(found, r), column(found, q))).toBeCloseTo(r === q ? 1 : 0, 6);
      }),
    );
  });

  test('all together they give every tie back, with the weight it has when the well-linked count less', () => {
    fc.assert(
      fc.property(networks(10, 2), fc.boolean(), (graph, balanced) => {
        const all = latent(graph, graph.n, { balanced, seed: 3 });
        for (const [a, b] of everyTwo(graph.n)) {
          const wanted = hasTie(graph, a, b) ? weightOf(graph, balanced, a, b) : 0;
          expect(expected(all, a, b)).toBeCloseTo(wanted, 6);
        }
      }),
    );
  });

  test('what the first few leave out is exactly the strength of those that come after', () => {
    const graph = planted(3, 6, 0.8, 0.1, seeded(2));
    const all = latent(graph, graph.n, plain);
    for (const first of [1, 2, 3, 8]) {
      let off = 0;
      for (let a = 0; a < graph.n; a++)
        for (let b = 0; b < graph.n; b++)
          off += ((hasTie(graph, a, b) ? 1 : 0) - expected(all, a, b, first)) ** 2;
      const rest = all.values.subarray(first).reduce((sum, value) => sum + value ** 2, 0);
      expect(off).toBeCloseTo(rest, 5);
    }
  });

  test('fewer patterns are the first of many, so that a coarse picture can be read from a fine one', () => {
    const graph = drawn(60, 240, seeded(8));
    const [few, many] = [latent(graph, 2, plain), latent(graph, 12, plain)];
    for (const r of [0, 1]) expect(few.values[r]).toBeCloseTo(many.values[r]!, 1);
    expect(few.values[0]).toBeCloseTo(many.values[0]!, 6);
    for (const [a, b] of everyTwo(20)) expect(expected(few, a, b, 1)).toBeCloseTo(expected(many, a, b, 1), 2);
  });

  test('what they expect is the same both ways and does not depend on how people are numbered', () => {
    fc.assert(
      fc.property(relabelled(10), ({ graph, other, to }) => {
        const [here, there] = [latent(graph, 10, plain), latent(other, 10, { ...plain, seed: 9 })];
        for (const [a, b] of everyTwo(graph.n)) {
          expect(expected(here, a, b)).toBeCloseTo(expected(here, b, a), 12);
          expect(expected(there, to[a]!, to[b]!)).toBeCloseTo(expected(here, a, b), 6);
        }
      }),
    );
  });

  test('the same seed gives the same patterns to the last digit', () => {
    const graph = drawn(50, 120, seeded(1));
    expect(latent(graph, 5, { balanced: true, seed: 4 })).toEqual(
      latent(graph, 5, { balanced: true, seed: 4 }),
    );
  });
});

describe('what patterns are for', () => {
  test('in planted groups they expect ties within a group far more than between two', () => {
    const graph = planted(4, 15, 0.5, 0.02, seeded(5));
    for (const balanced of [false, true]) {
      const found = latent(graph, 4, { balanced, seed: 1 });
      const means = [true, false].map((same) => {
        const pairs = everyTwo(60).filter(([a, b]) => (Math.floor(a / 15) === Math.floor(b / 15)) === same);
        return pairs.reduce((sum, [a, b]) => sum + expected(found, a, b), 0) / pairs.length;
      });
      expect(means[0]!).toBeGreaterThan(5 * Math.abs(means[1]!));
    }
  });

  test('two of one complete group are expected to be tied more than the ends of the tie to the next group', () => {
    const found = latent(groupsInARing(5, 6), 5, { balanced: true, seed: 1 });
    expect(expected(found, 2, 3)).toBeGreaterThan(expected(found, 0, 7));
    expect(expected(found, 2, 3)).toBeGreaterThan(10 * Math.abs(expected(found, 2, 15)));
  });

  test('a number of patterns that is none is refused with the value received', () => {
    expect(() => latent(ring(4), 0, plain)).toThrow('not 0');
    expect(() => latent(ring(4), 1.5, plain)).toThrow('not 1.5');
    expect(() => latent(ring(4), Number.NaN, plain)).toThrow('NaN');
  });
});
