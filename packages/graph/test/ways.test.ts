import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degree, type Graph, hasTie, neighbours } from '../src/graph.ts';
import { leastNewTies } from '../src/measure/augmentation.ts';
import { betweenness } from '../src/measure/betweenness.ts';
import { blockCutTree } from '../src/measure/block-cut-tree.ts';
import { blocks } from '../src/measure/blocks.ts';
import { bridges } from '../src/measure/bridges.ts';
import { betweennessCentralisation, degreeCentralisation } from '../src/measure/centralisation.ts';
import { components } from '../src/measure/components.ts';
import { cutPoints } from '../src/measure/cutpoints.ts';
import { subtreeSizes, walk } from '../src/measure/depth-first.ts';
import { livingShare } from '../src/measure/living.ts';
import { openness } from '../src/measure/openness.ts';
import { distancesFrom, pathLengths } from '../src/measure/paths.ts';
import { resilience } from '../src/measure/resilience.ts';
import { shapeOf } from '../src/measure/shape.ts';
import { clustering, rankByDegree, triangles } from '../src/measure/triangles.ts';
import { seeded } from '../src/random.ts';
import { without } from '../src/view.ts';
import {
  betweennessByDefinition,
  isCutPoint,
  matrixOf,
  partsWithout,
  stepsByDefinition,
  times,
} from './brute.ts';
import {
  apart,
  barbell,
  complete,
  coreWithPeriphery,
  drawn,
  empty,
  fromTies,
  groupsInARing,
  grown,
  karateClub,
  lesMiserables,
  path,
  planted,
  ring,
  star,
} from './graphs.ts';
import { everyTwo, networks, plus, untied } from './laws.ts';

const everyone = (graph: Graph) => Array.from({ length: graph.n }, (_, v) => v);
const someNetworks: [string, Graph][] = [
  ['a hundred people drawn thinly', drawn(100, 110, seeded(21))],
  ['ninety people who came one by one', grown(90, 2, seeded(22))],
  ['five planted groups', planted(5, 12, 0.4, 0.02, seeded(23))],
  ['shapes apart from one another', apart(barbell(6, 2), star(9), ring(7), path(8), complete(5), empty(3))],
];

describe('lying between others, by writing out every shortest way', () => {
  it('is each pair’s share of ways through a person, added up', () => {
    fc.assert(
      fc.property(networks(9), (graph) => {
        const expected = betweennessByDefinition(graph);
        betweenness(graph).forEach((score, v) => {
          expect(score).toBeCloseTo(expected[v]!, 9);
        });
      }),
    );
  });

  it.each(someNetworks)('in %s, too', (_, graph) => {
    const expected = betweennessByDefinition(graph);
    betweenness(graph).forEach((score, v) => {
      expect(score).toBeCloseTo(expected[v]!, 7);
    });
  });

  it('is nothing for those with one tie, and for those whose friends all know each other', () => {
    fc.assert(
      fc.property(networks(12), (graph) => {
        const scores = betweenness(graph);
        const { local } = clustering(graph);
        for (const v of everyone(graph))
          if (degree(graph, v) < 2 || local[v] === 1) expect(scores[v]).toBeCloseTo(0, 12);
      }),
    );
  });

  it('as a share of all pairs of others it is the same number divided, and never above one', () => {
    fc.assert(
      fc.property(networks(12, 3), (graph) => {
        const pairs = ((graph.n - 1) * (graph.n - 2)) / 2;
        const plain = betweenness(graph);
        betweenness(graph, { normalised: true }).forEach((share, v) => {
          expect(share).toBeCloseTo(plain[v]! / pairs, 12);
          expect(share).toBeLessThanOrEqual(1 + 1e-12);
        });
      }),
    );
  });
});

describe('how far people are, by trying everyone on the way', () => {
  it('is the least number of steps, and out of reach where there is no way', () => {
    fc.assert(
      fc.property(networks(12, 1), (graph) => {
        const steps = stepsByDefinition(graph);
        for (const source of everyone(graph))
          distancesFrom(graph, source).forEach((far, v) => {
            expect(far < 0 ? Number.POSITIVE_INFINITY : far).toBe(steps[source]![v]);
          });
      }),
    );
  });

  it('the mean and the longest way are exact when measured from everyone', () => {
    for (const [, graph] of someNetworks) {
      const steps = stepsByDefinition(graph);
      const all = everyTwo(graph.n)
        .map(([a, b]) => steps[a]![b]!)
        .filter(Number.isFinite);
      const found = pathLengths(graph, seeded(1), graph.n);
      expect(found.mean).toBeCloseTo(all.reduce((sum, one) => sum + one, 0) / all.length, 10);
      expect(found).toMatchObject({ longest: Math.max(...all), sources: graph.n, exact: true });
    }
  });

  it('measured from some, no way is longer than the longest there is', () => {
    fc.assert(
      fc.property(networks(12, 2), fc.integer({ min: 1, max: 5 }), fc.integer(), (graph, sources, seed) => {
        const whole = pathLengths(graph, seeded(0), graph.n);
        const some = pathLengths(graph, seeded(seed), sources);
        expect(some.longest).toBeLessThanOrEqual(whole.longest);
        expect(some.sources).toBe(Math.min(sources, graph.n));
        expect(some.exact).toBe(sources >= graph.n);
      }),
    );
  });
});

describe('the walk in depth', () => {
  it('meets everyone once, each through someone met before, a part at a time, descendants directly after', () => {
    fc.assert(
      fc.property(networks(14), (graph) => {
        const path = walk(graph);
        const sizes = subtreeSizes(path);
        expect([...path.order].sort((a, b) => a - b)).toEqual(everyone(graph));
        path.parent.forEach((up, at) => {
          if (up < 0) return;
          expect(up).toBeLessThan(at);
          expect(hasTie(graph, path.order[up]!, path.order[at]!)).toBe(true);
          expect(at).toBeLessThan(up + sizes[up]!);
        });
        const starts = [...path.parent.keys()].filter((at) => path.parent[at]! < 0);
        expect(starts.map((at) => sizes[at])).toEqual(
          starts.map((at) => partsWithout(graph).find((part) => part.includes(path.order[at]!))!.length),
        );
      }),
    );
  });

  it('every tie leads up or down the walk, never across, and the low-link is the highest tie of all below', () => {
    fc.assert(
      fc.property(networks(12), (graph) => {
        const path = walk(graph);
        const sizes = subtreeSizes(path);
        const position = new Map(Array.from(path.order, (v, at) => [v, at]));
        const above = (up: number, at: number) => up <= at && at < up + sizes[up]!;
        const ties = [...position].flatMap(([v, at]) =>
          [...neighbours(graph, v)].map((w) => [at, position.get(w)!] as const),
        );
        for (const [at, other] of ties) expect(above(at, other) || above(other, at)).toBe(true);
        path.low.forEach((low, at) => {
          const reached = ties
            .filter(
              ([one, other]) => above(at, one) && path.parent[one] !== other && path.parent[other] !== one,
            )
            .map(([, other]) => other);
          expect(low).toBe(Math.min(at, ...reached));
        });
      }),
    );
  });
});

describe('cut points, bridges and blocks, by taking people and ties away', () => {
  /** Two ties are in one block when no single departure parts them: when they are on a ring together, or the same. */
  function sameBlock(
    graph: Graph,
    [a, b]: readonly [number, number],
    [c, d]: readonly [number, number],
  ): boolean {
    return everyone(graph).every((v) => {
      const left = partsWithout(graph, [v]);
      const ends = [a, b, c, d].filter((one) => one !== v);
      return left.some((part) => ends.every((one) => part.includes(one)));
    });
  }

  it('two ties share a block exactly when no departure parts what is left of them', () => {
    fc.assert(
      fc.property(networks(9), (graph) => {
        const found = blocks(graph);
        const blockOf = (a: number, b: number) =>
          Array.from({ length: found.count }, (_, i) => i).filter((i) => {
            const members = found.members.subarray(found.offsets[i]!, found.offsets[i + 1]!);
            return members.includes(a) && members.includes(b);
          });
        const tied = everyTwo(graph.n).filter(([a, b]) => hasTie(graph, a, b));
        for (const one of tied) {
          expect(blockOf(...one)).toHaveLength(1);
          for (const other of tied)
            expect(blockOf(...one)[0] === blockOf(...other)[0]).toBe(
              (one[0] === other[0] && one[1] === other[1]) ||
                (sameBlock(graph, one, other) && !isBridge(graph, one)),
            );
        }
      }),
      { numRuns: 60 },
    );
  });

  function isBridge(graph: Graph, [a, b]: readonly [number, number]): boolean {
    const kept = everyTwo(graph.n).filter(([x, y]) => hasTie(graph, x, y) && (x !== a || y !== b));
    return partsWithout(fromTies(graph.n, kept)).length > partsWithout(graph).length;
  }

  it.each(someNetworks)(
    'in %s, cut points, bridges, blocks and their tree agree with taking away',
    (_, graph) => {
      const cuts = everyone(graph).filter((v) => isCutPoint(graph, v));
      expect([...cutPoints(graph)]).toEqual(cuts);
      const { from, to } = bridges(graph);
      const found = Array.from(from, (a, i) => `${a} ${to[i]}`).sort();
      const wanted = everyTwo(graph.n).filter(([a, b]) => hasTie(graph, a, b) && isBridge(graph, [a, b]));
      expect(found).toEqual(wanted.map(([a, b]) => `${a} ${b}`).sort());
      const tree = blockCutTree(graph);
      expect([...tree.cutpoints]).toEqual(cuts);
      expect(tree.blocks.bridges.from).toHaveLength(from.length);
    },
  );

  it.each(someNetworks)('in %s, blocks and cut points make a forest whose sums are right', (_, graph) => {
    const { forest, blocks: found, cutpoints, partOffsets, partSizes } = blockCutTree(graph);
    const { of, sizes, count } = components(graph);
    expect(forest.n - forest.m).toBe(count);
    expect(components(forest).count).toBe(count);
    expect(found.members.length).toBe(graph.n + forest.m - cutpoints.length);
    cutpoints.forEach((person, i) => {
      const parts = [...partSizes.subarray(partOffsets[i]!, partOffsets[i + 1]!)];
      expect(parts.reduce((sum, size) => sum + size, 0)).toBe(sizes[of[person]!]! - 1);
      expect(parts.length).toBe(degree(forest, found.count + i));
    });
  });
});

describe('the least number of new ties', () => {
  it('falls by one at most with each tie, and there is always a tie with which it does', () => {
    fc.assert(
      fc.property(networks(11, 3), (graph) => {
        const least = leastNewTies(graph);
        const open = untied(graph);
        const after = open.map((tie) => leastNewTies(plus(graph, tie)));
        for (const left of after) {
          expect(left).toBeGreaterThanOrEqual(least - 1);
          expect(left).toBeLessThanOrEqual(least);
        }
        if (least > 0) expect(Math.min(...after)).toBe(least - 1);
      }),
    );
  });

  it('a group with someone hanging on each of its members needs a tie for every two of them', () => {
    for (const size of [3, 4, 5, 6, 7]) {
      const hanging = Array.from({ length: size }, (_, v): [number, number] => [v, size + v]);
      const graph = fromTies(2 * size, [...everyTwo(size), ...hanging]);
      expect(leastNewTies(graph)).toBe(Math.ceil(size / 2));
      expect(leastNewTies(apart(graph, ring(4)))).toBe(1 + Math.ceil(size / 2));
      expect(leastNewTies(apart(graph, graph))).toBe(size);
    }
  });

  it('is nothing exactly where all are in touch and nobody is a cut point', () => {
    fc.assert(
      fc.property(networks(12, 3), (graph) => {
        const holds = partsWithout(graph).length === 1 && everyone(graph).every((v) => !isCutPoint(graph, v));
        expect(leastNewTies(graph) === 0).toBe(holds);
      }),
    );
  });
});

describe('triangles and clustering, by multiplying the matrix', () => {
  it.each(someNetworks)('in %s, each person’s triangles are half the diagonal of the cube', (_, graph) => {
    const matrix = matrixOf(graph);
    const cube = times(times(matrix, matrix), matrix);
    const found = triangles(graph);
    expect([...found.of]).toEqual(cube.map((row, v) => row[v]! / 2));
    expect(found.count).toBe(cube.reduce((sum, row, v) => sum + row[v]!, 0) / 6);
  });

  it('how far someone’s friends know each other is the share of pairs of friends who do', () => {
    fc.assert(
      fc.property(networks(12, 1), (graph) => {
        const { local, average, global } = clustering(graph);
        const chains = everyone(graph).map((v) =>
          everyTwo(degree(graph, v)).map(
            ([i, j]) => [neighbours(graph, v)[i]!, neighbours(graph, v)[j]!] as const,
          ),
        );
        const closed = chains.map((pairs) => pairs.filter(([a, b]) => hasTie(graph, a, b)).length);
        const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
        chains.forEach((pairs, v) => {
          expect(local[v]).toBeCloseTo(pairs.length === 0 ? 0 : closed[v]! / pairs.length, 12);
        });
        expect(average).toBeCloseTo(sum([...local]) / graph.n, 12);
        const all = sum(chains.map((pairs) => pairs.length));
        expect(global).toBeCloseTo(all === 0 ? 0 : sum(closed) / all, 12);
      }),
    );
  });

  it('people are ranked by their ties, equals in their own order', () => {
    fc.assert(
      fc.property(networks(14), (graph) => {
        const wanted = everyone(graph).sort((a, b) => degree(graph, b) - degree(graph, a) || a - b);
        expect([...rankByDegree(graph)]).toEqual(wanted);
      }),
    );
  });
});

describe('centralisation, by Freeman’s own sum', () => {
  it('is what the best-connected is ahead of everyone, beside what a star’s middle is', () => {
    fc.assert(
      fc.property(networks(12, 3), (graph) => {
        const ahead = (scores: ArrayLike<number>) => {
          const list = Array.from(scores);
          return list.reduce((sum, one) => sum + Math.max(...list) - one, 0);
        };
        const ties = (g: Graph) => everyone(g).map((v) => degree(g, v));
        const wheel = star(graph.n);
        expect(degreeCentralisation(graph)).toBeCloseTo(ahead(ties(graph)) / ahead(ties(wheel)), 12);
        const between = ahead(betweenness(graph)) / ahead(betweenness(wheel));
        expect(betweennessCentralisation(graph)).toBeCloseTo(between, 10);
        expect(betweennessCentralisation(graph, betweenness(graph, { normalised: true }))).toBeCloseTo(
          between,
          10,
        );
      }),
    );
  });

  it('nobody is ahead in a complete group, nor where nobody is tied', () => {
    for (const graph of [complete(6), empty(6)]) {
      expect(degreeCentralisation(graph)).toBe(0);
      expect(betweennessCentralisation(graph)).toBe(0);
    }
  });
});

describe('openness, resilience and living ties, at their edges', () => {
  it('four groups in a ring of ties are closed but for four ties', () => {
    const graph = groupsInARing(4, 5);
    const groups = Int32Array.from({ length: 20 }, (_, v) => Math.floor(v / 5));
    const found = openness(graph, groups);
    expect(found).toMatchObject({ external: 4, internal: 40, unknown: 0, index: (4 - 40) / 44 });
    expect(found.ofPerson[2]).toBe(-1);
    expect(found.ofPerson[0]).toBeCloseTo((1 - 4) / 5, 12);
    expect(
      openness(
        graph,
        Int32Array.from({ length: 20 }, (_, v) => v),
      ).index,
    ).toBe(1);
    expect(openness(graph, new Int32Array(20)).index).toBe(-1);
    expect(openness(graph, new Int32Array(20).fill(-1))).toMatchObject({
      index: null,
      expected: null,
      unknown: 44,
    });
  });

  it('as many leave as asked, never one twice, and the curve begins with everyone there', () => {
    fc.assert(
      fc.property(networks(14), fc.nat({ max: 20 }), (graph, count) => {
        const curve = resilience(graph, count);
        const steps = Math.min(count, graph.n);
        expect(curve.left).toHaveLength(steps);
        expect(new Set(curve.left).size).toBe(steps);
        for (const line of [
          curve.largest,
          curve.largestOfAll,
          curve.largestOfRemaining,
          curve.pairsOfAll,
          curve.pairsOfRemaining,
        ])
          expect(line).toHaveLength(steps + 1);
        const whole = resilience(graph);
        expect([...curve.left]).toEqual([...whole.left].slice(0, steps));
        expect([...curve.largest]).toEqual([...whole.largest].slice(0, steps + 1));
      }),
    );
  });

  it('with everything asleep the share is nothing, with everything awake it is one, with no tie it is unknown', () => {
    expect(livingShare([100, Number.POSITIVE_INFINITY], 99)).toMatchObject({
      living: 0,
      sleeping: 2,
      share: 0,
    });
    expect(livingShare([0, 99], 99).share).toBe(1);
    expect(livingShare([], 99)).toEqual({ living: 0, sleeping: 0, unknown: 0, share: null });
    expect(livingShare([0, 0.5], 0)).toMatchObject({ living: 1, sleeping: 1 });
    expect(livingShare([1e9], Number.POSITIVE_INFINITY).share).toBe(1);
  });

  it('every tie lives, sleeps or is unknown', () => {
    const since = fc.oneof(
      fc.nat({ max: 500 }),
      fc.constant(Number.NaN),
      fc.constant(Number.POSITIVE_INFINITY),
    );
    fc.assert(
      fc.property(fc.array(since), fc.nat({ max: 500 }), (days, threshold) => {
        const { living, sleeping, unknown, share } = livingShare(days, threshold);
        expect(living + sleeping + unknown).toBe(days.length);
        expect(living).toBe(days.filter((one) => one <= threshold).length);
        expect(share).toBe(living + sleeping === 0 ? null : living / (living + sleeping));
      }),
    );
  });
});

describe('the shape a stage is read from', () => {
  it.each([
    ...someNetworks,
    ['the karate club', karateClub()] as const,
    ['Les Misérables', lesMiserables().graph] as const,
  ])('of %s is told by the measures themselves, taken of its largest part', (_, graph) => {
    const shape = shapeOf(graph, seeded(5));
    const parts = partsWithout(graph).sort((a, b) => b.length - a.length || a[0]! - b[0]!);
    const outside = parts.slice(1).flat();
    const { graph: part, original } = without(graph, outside);
    expect(shape).toMatchObject({
      people: graph.n,
      parts: parts.length,
      inLargest: part.n,
      ties: part.m,
      density: part.m / ((part.n * (part.n - 1)) / 2),
      centralisation: degreeCentralisation(part),
      clustering: clustering(part).average,
      ways: pathLengths(part, seeded(5), part.n).mean,
    });
    const most = Math.max(...everyone(part).map((v) => degree(part, v)));
    expect(shape.mostTies).toBe(most);
    expect(degree(graph, shape.best)).toBe(most);
    expect(original).toContain(shape.best);
    for (const hub of shape.hubs)
      expect(degree(graph, hub)).toBeGreaterThanOrEqual(Math.max(3, (4 * part.m) / part.n));
    const left = partsWithout(part, [original.indexOf(shape.hinge)]);
    const pairs = left.reduce((sum, people) => sum + people.length * (people.length - 1), 0);
    expect(shape.restsOnHinge).toBeCloseTo(1 - pairs / ((part.n - 1) * (part.n - 2)), 12);
    expect(shape.restsOnHinge).toBeGreaterThanOrEqual(shape.restsOnBest - 1e-12);
  });

  it('a complete core holds all ties that are not between it and those around', () => {
    const shape = shapeOf(coreWithPeriphery(6, 12, 2), seeded(1));
    expect(shape).toMatchObject({ core: 6, coreDensity: 1, coreTies: 15 / 39, hubs: expect.any(Array) });
    expect(shape.coreFit).toBeCloseTo(1, 12);
  });
});
