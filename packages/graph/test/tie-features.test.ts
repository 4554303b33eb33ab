import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { degree, type Graph, hasTie, neighbours } from '../src/graph.ts';
import { distinctPairs, pairsAtDistanceTwo, type TieFeatures, tieFeatures } from '../src/plan/features.ts';
import { seeded } from '../src/random.ts';
import { matrixOf, times } from './brute.ts';
import { apart, complete, drawn, fromTies, grown, path, ring, star } from './graphs.ts';
import { everyTwo, networks, pairsOf, relabelled, spelled, untied } from './laws.ts';

const numbers = (features: TieFeatures, i: number) => [
  features.commonNeighbours[i]!,
  features.adamicAdar[i]!,
  features.resourceAllocation[i]!,
  features.paths3[i]!,
  features.walks2[i]!,
  features.walks3[i]!,
  features.degreeA[i]!,
  features.degreeB[i]!,
];

/** The features of untied pairs as products of matrices: A, A with each column divided, the step of a walk. */
function byMatrices(graph: Graph) {
  const tied = matrixOf(graph);
  const ties = tied.map((row) => row.reduce((sum, one) => sum + one, 0));
  const weighed = (by: (ties: number) => number) =>
    tied.map((row) => row.map((one, v) => (one === 0 ? 0 : one * by(ties[v]!))));
  const step = tied.map((row, v) => row.map((one) => (ties[v] === 0 ? 0 : one / ties[v]!)));
  const two = times(step, step);
  const three = times(two, step);
  const common = times(tied, tied);
  const adamicAdar = times(
    weighed((d) => (d > 1 ? 1 / Math.log(d) : 0)),
    tied,
  );
  const allocation = times(
    weighed((d) => 1 / d),
    tied,
  );
  const root = weighed((d) => 1 / Math.sqrt(d));
  const paths3 = times(times(root, root), tied);
  return (a: number, b: number) => [
    common[a]![b]!,
    adamicAdar[a]![b]!,
    allocation[a]![b]!,
    paths3[a]![b]!,
    two[a]![b]! + two[b]![a]!,
    three[a]![b]! + three[b]![a]!,
    ties[a]!,
    ties[b]!,
  ];
}

function expectAlike(found: readonly number[], wanted: readonly number[], digits = 9) {
  found.forEach((value, i) => {
    expect(value).toBeCloseTo(wanted[i]!, digits);
  });
}

/** Pairs at distance two, by asking everyone about everyone. */
function distanceTwoByDefinition(graph: Graph): [number, number][] {
  return untied(graph).filter(([a, b]) => [...neighbours(graph, a)].some((v) => hasTie(graph, v, b)));
}

describe('what ties say of two people who are not tied', () => {
  test('common friends, chains of three and walks are what multiplying whole matrices gives', () => {
    fc.assert(
      fc.property(networks(11, 2), (graph) => {
        const open = untied(graph);
        const features = tieFeatures(graph, pairsOf(open));
        const wanted = byMatrices(graph);
        open.forEach(([a, b], i) => {
          expectAlike(numbers(features, i), wanted(a, b));
        });
      }),
    );
  });

  test('in networks of eighty people too, drawn or grown, whatever the order of the pairs', () => {
    for (const graph of [drawn(80, 200, seeded(3)), grown(80, 3, seeded(4))]) {
      const wanted = byMatrices(graph);
      const open = untied(graph).map(([a, b], i): [number, number] => (i % 2 === 0 ? [a, b] : [b, a]));
      open.sort(([a, b], [c, d]) => ((a * 7 + b * 3) % 11) - ((c * 7 + d * 3) % 11));
      const features = tieFeatures(graph, pairsOf(open));
      open.forEach(([a, b], i) => {
        expectAlike(numbers(features, i), wanted(a, b));
      });
    }
  });

  test('a pair asked about twice, or turned round, gets the same answer, with the two numbers of ties turned', () => {
    fc.assert(
      fc.property(networks(10, 2), fc.nat(), fc.nat(), (graph, x, y) => {
        const [a, b] = [x % graph.n, y % graph.n];
        fc.pre(a !== b);
        const features = tieFeatures(
          graph,
          pairsOf([
            [a, b],
            [b, a],
            [a, b],
          ]),
        );
        const [once, turned, again] = [0, 1, 2].map((i) => numbers(features, i));
        expect(again).toEqual(once);
        expect(turned!.slice(0, 6)).toEqual(once!.slice(0, 6));
        expect(turned!.slice(6)).toEqual([degree(graph, b), degree(graph, a)]);
      }),
    );
  });

  test('they do not depend on how people are numbered', () => {
    fc.assert(
      fc.property(relabelled(10), ({ graph, other, to }) => {
        const pairs = everyTwo(graph.n);
        const here = tieFeatures(graph, pairsOf(pairs));
        const there = tieFeatures(other, pairsOf(pairs.map(([a, b]) => [to[a]!, to[b]!])));
        pairs.forEach((_, i) => {
          expectAlike(numbers(here, i), numbers(there, i));
        });
      }),
    );
  });

  test('without paths, chains of three are not followed and everything else is the same', () => {
    fc.assert(
      fc.property(networks(10, 2), (graph) => {
        const pairs = pairsOf(everyTwo(graph.n));
        const whole = tieFeatures(graph, pairs);
        const short = tieFeatures(graph, pairs, { paths: false });
        expect(short).toEqual({ ...whole, paths3: short.paths3, walks3: short.walks3 });
        for (const value of [...short.paths3, ...short.walks3]) expect(value).toBe(0);
      }),
    );
  });

  test('two people of two parts have nothing in common, and someone alone has no ties to speak of', () => {
    const graph = apart(complete(4), ring(5), path(1));
    const features = tieFeatures(
      graph,
      pairsOf([
        [0, 5],
        [9, 2],
        [9, 6],
      ]),
    );
    expect(numbers(features, 0)).toEqual([0, 0, 0, 0, 0, 0, 3, 2]);
    expect(numbers(features, 1)).toEqual([0, 0, 0, 0, 0, 0, 0, 3]);
    expect(numbers(features, 2)).toEqual([0, 0, 0, 0, 0, 0, 0, 2]);
  });

  test('two around a star of six meet through its middle alone', () => {
    const features = tieFeatures(star(6), pairsOf([[1, 2]]));
    expectAlike(numbers(features, 0), [1, 1 / Math.log(5), 1 / 5, 0, 2 / 5, 0, 1, 1], 12);
  });

  test('the ends of a chain of four have one chain of three between them', () => {
    const features = tieFeatures(path(4), pairsOf([[0, 3]]));
    expectAlike(numbers(features, 0), [0, 0, 0, 1 / 2, 0, 2 / 4, 1, 1], 12);
  });

  test('no pair at all is no answer at all', () => {
    expect(tieFeatures(complete(3), pairsOf([])).commonNeighbours).toHaveLength(0);
  });

  test('lists of different lengths are refused with both lengths', () => {
    const pairs = { a: Int32Array.of(0, 1), b: Int32Array.of(2) };
    expect(() => tieFeatures(complete(3), pairs)).toThrow('2 first people and 1 second people');
  });
});

describe('what ties say of two people who are tied already', () => {
  test('is what they would say of the pair through everyone else: never through the tie itself', () => {
    fc.assert(
      fc.property(networks(9, 2), (graph) => {
        for (const [a, b] of everyTwo(graph.n)) {
          if (!hasTie(graph, a, b)) continue;
          let common = 0;
          let chains = 0;
          for (const u of neighbours(graph, a))
            for (const v of neighbours(graph, b)) {
              if (u === b || v === a) continue;
              if (u === v) common++;
              else if (hasTie(graph, u, v)) chains += 1 / Math.sqrt(degree(graph, u) * degree(graph, v));
            }
          for (const pair of [[a, b] as const, [b, a] as const]) {
            const features = tieFeatures(graph, pairsOf([pair]));
            expect(features.commonNeighbours[0]).toBe(common);
            expect(features.paths3[0]).toBeCloseTo(chains, 9);
          }
        }
      }),
    );
  });
});

describe('pairs who know somebody in common', () => {
  test('in networks of a hundred people none is missed, none is invented, none is said twice', () => {
    for (const graph of [drawn(100, 150, seeded(5)), grown(100, 2, seeded(6)), star(50)]) {
      const found = pairsAtDistanceTwo(graph);
      expect(spelled(found)).toEqual(spelled(pairsOf(distanceTwoByDefinition(graph))));
      for (let i = 0; i < found.a.length; i++) expect(found.a[i]!).toBeLessThan(found.b[i]!);
    }
  });

  test('there are none where everyone is tied, nor where nobody is', () => {
    expect(pairsAtDistanceTwo(complete(6)).a).toHaveLength(0);
    expect(pairsAtDistanceTwo(fromTies(6, [])).a).toHaveLength(0);
    expect(pairsAtDistanceTwo(fromTies(0, [])).a).toHaveLength(0);
  });

  test('with a limit, a pair stays exactly when it is among the best of one of the two', () => {
    fc.assert(
      fc.property(networks(12, 2), fc.integer({ min: 0, max: 4 }), (graph, most) => {
        const all = distanceTwoByDefinition(graph);
        const allocation = tieFeatures(graph, pairsOf(all)).resourceAllocation;
        const best = (person: number) =>
          all
            .map((pair, i) => ({
              pair,
              worth: allocation[i]!,
              other: pair[0] === person ? pair[1] : pair[0],
            }))
            .filter(({ pair }) => pair.includes(person))
            .sort((x, y) => (Math.abs(y.worth - x.worth) > 1e-12 ? y.worth - x.worth : x.other - y.other));
        const found = new Set(spelled(pairsAtDistanceTwo(graph, most)));
        all.forEach(([a, b], i) => {
          const margins = [a, b].map((person) => {
            const bar = most === 0 ? Number.POSITIVE_INFINITY : (best(person)[most - 1]?.worth ?? 0);
            return allocation[i]! - bar;
          });
          if (Math.max(...margins) > 1e-9) expect(found).toContain(`${a} ${b}`);
          if (Math.max(...margins) < -1e-9) expect(found).not.toContain(`${a} ${b}`);
        });
        expect(found.size).toBeLessThanOrEqual(most * graph.n);
      }),
    );
  });

  test('listing each pair once sorts it and loses none, also where numbers are large', () => {
    const person = fc.nat({ max: 2_000_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(person, person)), (list) => {
        const { a, b } = distinctPairs(
          2_000_001,
          list.map((pair) => pair[0]),
          list.map((pair) => pair[1]),
        );
        const found = Array.from(a, (x, i) => [x, b[i]!]);
        const wanted = new Map(
          list.map(([x, y]) => [`${Math.min(x, y)} ${Math.max(x, y)}`, [Math.min(x, y), Math.max(x, y)]]),
        );
        expect(found).toEqual([...wanted.values()].sort((p, q) => p[0]! - q[0]! || p[1]! - q[1]!));
      }),
    );
  });
});
