import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degree } from '../src/graph.ts';
import { betweenness } from '../src/measure/betweenness.ts';
import { betweennessCentralisation, degreeCentralisation } from '../src/measure/centralisation.ts';
import { corePeriphery } from '../src/measure/core-periphery.ts';
import { cores } from '../src/measure/cores.ts';
import { livingShare } from '../src/measure/living.ts';
import { openness } from '../src/measure/openness.ts';
import { distancesFrom, pathLengths } from '../src/measure/paths.ts';
import { resilience } from '../src/measure/resilience.ts';
import { clustering, triangles } from '../src/measure/triangles.ts';
import { seeded } from '../src/random.ts';
import { coreByDefinition, pairsInTouch, partsWithout, trianglesByDefinition } from './brute.ts';
import {
  apart,
  barbell,
  complete,
  coreWithPeriphery,
  drawn,
  empty,
  fromTies,
  karateClub,
  lesMiserables,
  path,
  ring,
  star,
} from './graphs.ts';
import { moved, networks, relabelled, withOneMore } from './laws.ts';

describe('cores', () => {
  it('a tree is a 1-core, a ring a 2-core, a complete group of five a 4-core', () => {
    expect(cores(path(4)).deepest).toBe(1);
    expect(cores(ring(4)).deepest).toBe(2);
    expect(cores(complete(5)).deepest).toBe(4);
    expect(cores(empty(3))).toEqual({ of: new Int32Array(3), deepest: 0 });
    expect(cores(empty(0)).deepest).toBe(0);
  });

  it('ten members of the karate club are in its 4-core, nobody deeper', () => {
    const { of, deepest } = cores(karateClub());
    expect(deepest).toBe(4);
    expect([...of.keys()].filter((v) => of[v] === 4)).toEqual([0, 1, 2, 3, 7, 8, 13, 30, 32, 33]);
  });

  it('each core is what is left when those with too few ties within have gone', () => {
    fc.assert(
      fc.property(networks(), (graph) => {
        const { of, deepest } = cores(graph);
        for (let k = 0; k <= deepest + 1; k++)
          expect([...of.keys()].filter((v) => of[v]! >= k)).toEqual(coreByDefinition(graph, k));
      }),
    );
  });

  it('one more tie never puts anyone in a shallower core, nor anyone more than one deeper', () => {
    fc.assert(
      fc.property(withOneMore(), ({ graph, more }) => {
        const [before, after] = [cores(graph).of, cores(more).of];
        before.forEach((k, v) => {
          expect(after[v]! - k).toBeOneOf([0, 1]);
        });
      }),
    );
  });
});

describe('triangles and clustering', () => {
  it('a complete group of five has ten, a star none, the karate club forty-five', () => {
    expect(triangles(complete(5)).count).toBe(10);
    expect([...triangles(complete(4)).of]).toEqual([3, 3, 3, 3]);
    expect(triangles(star(6)).count).toBe(0);
    expect(triangles(karateClub()).count).toBe(45);
    expect(triangles(lesMiserables().graph).count).toBe(467);
  });

  it('are those one counts three by three', () => {
    fc.assert(
      fc.property(networks(10), (graph) => {
        const found = triangles(graph);
        const expected = trianglesByDefinition(graph);
        expect(found.count).toBe(expected.count);
        expect([...found.of]).toEqual(expected.of);
      }),
    );
  });

  it('clustering of the karate club is 0.57 on average, 0.26 overall', () => {
    const found = clustering(karateClub());
    expect(found.average).toBeCloseTo(0.5706, 4);
    expect(found.global).toBeCloseTo(0.2557, 4);
    expect(found.local[11]).toBe(0);
  });

  it('everyone knows everyone: 1; nobody knows anybody: 0', () => {
    expect(clustering(complete(4))).toMatchObject({ average: 1, global: 1 });
    expect(clustering(empty(3))).toMatchObject({ average: 0, global: 0 });
    expect(clustering(empty(0)).average).toBe(0);
  });
});

describe('lying between others', () => {
  it('the middle of a star lies between every two others', () => {
    expect([...betweenness(star(5))]).toEqual([6, 0, 0, 0, 0]);
    expect([...betweenness(star(5), { normalised: true })]).toEqual([1, 0, 0, 0, 0]);
  });

  it('on a path of five the middle lies between four pairs', () => {
    expect([...betweenness(path(5))]).toEqual([0, 3, 4, 3, 0]);
  });

  it('two ways of the same length share a pair', () => {
    expect([...betweenness(ring(4))]).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it('of the karate club the instructor lies most between', () => {
    const scores = betweenness(karateClub(), { normalised: true });
    expect(scores[0]).toBeCloseTo(0.4376, 4);
    expect(scores[33]).toBeCloseTo(0.3041, 4);
  });

  it('adds up to the steps between the ends of all shortest ways', () => {
    fc.assert(
      fc.property(networks(), (graph) => {
        let between = 0;
        for (let v = 0; v < graph.n; v++)
          for (const distance of distancesFrom(graph, v)) if (distance > 0) between += distance - 1;
        expect(betweenness(graph).reduce((a, b) => a + b, 0)).toBeCloseTo(between / 2, 9);
      }),
    );
  });
});

describe('centralisation', () => {
  it('is 1 for a star and 0 for a ring, by ties and by lying between', () => {
    expect(degreeCentralisation(star(7))).toBe(1);
    expect(degreeCentralisation(ring(7))).toBe(0);
    expect(betweennessCentralisation(star(7))).toBe(1);
    expect(betweennessCentralisation(ring(7))).toBeCloseTo(0, 12);
  });

  it('has no meaning below three people', () => {
    expect(degreeCentralisation(path(2))).toBeNull();
    expect(betweennessCentralisation(path(2))).toBeNull();
  });

  it('stays between 0 and 1', () => {
    fc.assert(
      fc.property(networks(12, 3), (graph) => {
        for (const value of [degreeCentralisation(graph)!, betweennessCentralisation(graph)!]) {
          expect(value).toBeGreaterThanOrEqual(-1e-12);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });
});

describe('openness', () => {
  it('is −1 when groups keep to themselves, +1 when all ties go out', () => {
    const groups = Int32Array.of(0, 0, 1, 1);
    expect(
      openness(
        fromTies(4, [
          [0, 1],
          [2, 3],
        ]),
        groups,
      ).index,
    ).toBe(-1);
    expect(
      openness(
        fromTies(4, [
          [0, 2],
          [1, 3],
        ]),
        groups,
      ).index,
    ).toBe(1);
  });

  it('says what to expect from the sizes of the groups alone', () => {
    const found = openness(empty(4), Int32Array.of(0, 0, 1, 1));
    expect(found.index).toBeNull();
    expect(found.expected).toBeCloseTo(1 / 3, 12);
    expect(openness(empty(1), Int32Array.of(0)).expected).toBeNull();
  });

  it('of a complete network is what the sizes of the groups lead to expect', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { minLength: 2, maxLength: 9 }), (list) => {
        const found = openness(complete(list.length), Int32Array.from(list));
        expect(found.index).toBeCloseTo(found.expected!, 12);
      }),
    );
  });

  it('leaves out people of unknown group, and says how many ties that concerns', () => {
    const found = openness(path(4), Int32Array.of(0, 0, -1, 1));
    expect(found).toMatchObject({ internal: 1, external: 0, unknown: 2, index: -1 });
    expect(found.ofPerson[3]).toBeNaN();
  });

  it('refuses a list that is not one group per person', () => {
    expect(() => openness(path(3), Int32Array.of(1))).toThrow(
      new RangeError('1 groups for 3 people: one each'),
    );
  });
});

describe('ways', () => {
  it('tells how far everyone is, and who is out of reach', () => {
    expect([...distancesFrom(apart(path(3), empty(1)), 0)]).toEqual([0, 1, 2, -1]);
  });

  it('on a path of four the mean way is 5/3 and the longest 3', () => {
    expect(pathLengths(path(4), seeded(1))).toEqual({ mean: 5 / 3, longest: 3, sources: 4, exact: true });
  });

  it('is null when nobody can reach anybody', () => {
    expect(pathLengths(empty(3), seeded(1)).mean).toBeNull();
    expect(pathLengths(empty(0), seeded(1))).toMatchObject({ mean: null, exact: true });
  });

  it('measured from a few people, it is near the truth and the same for the same seed', () => {
    const graph = drawn(2000, 8000, seeded(5));
    const all = pathLengths(graph, seeded(1), 2000).mean!;
    const some = pathLengths(graph, seeded(1), 100);
    expect(some).toMatchObject({ sources: 100, exact: false });
    expect(Math.abs(some.mean! / all - 1)).toBeLessThan(0.03);
    expect(pathLengths(graph, seeded(1), 100)).toEqual(some);
  });

  it('refuses a number of people that is none', () => {
    expect(() => pathLengths(path(3), seeded(1), 0)).toThrow(/sources must be a whole number ≥ 1, not 0/);
    expect(() => distancesFrom(path(3), -1)).toThrow(/person -1/);
  });
});

describe('resilience', () => {
  it('a star falls apart at once, a complete group never', () => {
    expect([...resilience(star(6), 1).largest]).toEqual([6, 1]);
    expect([...resilience(complete(5)).largest]).toEqual([5, 4, 3, 2, 1, 0]);
    expect([...resilience(complete(5), 3).pairsOfRemaining]).toEqual([1, 1, 1, 1]);
  });

  it('at each step the one with most ties at that moment leaves, and the shares are those of what is left', () => {
    fc.assert(
      fc.property(networks(12, 1), (graph) => {
        const curve = resilience(graph);
        for (let k = 0; k <= graph.n; k++) {
          const gone = [...curve.left.subarray(0, k)];
          const sizes = partsWithout(graph, gone).map((part) => part.length);
          const left = graph.n - k;
          expect(curve.largest[k]).toBe(Math.max(0, ...sizes));
          const pairs = pairsInTouch(graph, gone);
          if (left > 1) expect(curve.pairsOfRemaining[k]).toBeCloseTo(pairs / ((left * (left - 1)) / 2), 12);
          if (graph.n > 1)
            expect(curve.pairsOfAll[k]).toBeCloseTo(pairs / ((graph.n * (graph.n - 1)) / 2), 12);
          expect(curve.largestOfAll[k]).toBeCloseTo(curve.largest[k]! / graph.n, 12);
          if (k < graph.n) expect(curve.left[k]).toBe(bestConnected(graph, gone));
        }
      }),
    );
  });

  it('refuses a number of departures that is none', () => {
    expect(() => resilience(path(3), -1)).toThrow(/departures must be a whole number ≥ 0, not -1/);
    expect(resilience(path(3), 99).left).toHaveLength(3);
  });
});

function bestConnected(graph: ReturnType<typeof path>, gone: number[]): number {
  let best = -1;
  let most = -1;
  for (let v = 0; v < graph.n; v++) {
    if (gone.includes(v)) continue;
    const around = [...graph.targets.subarray(graph.offsets[v]!, graph.offsets[v + 1]!)];
    const count = around.filter((w) => !gone.includes(w)).length;
    if (count > most) [best, most] = [v, count];
  }
  return best;
}

describe('core and periphery', () => {
  it('finds a complete core with people around it, fit 1', () => {
    const found = corePeriphery(coreWithPeriphery(5, 10, 2));
    expect(found.fit).toBeCloseTo(1);
    expect([...found.core].sort()).toEqual([0, 1, 2, 3, 4]);
    expect(found).toMatchObject({ coreDensity: 1, peripheryDensity: 0 });
  });

  it('fits neither two groups nor a ring well', () => {
    expect(corePeriphery(barbell(6)).fit!).toBeLessThan(0.4);
    expect(corePeriphery(ring(20)).fit!).toBeLessThan(0.4);
  });

  it('has nothing to compare when everyone, or nobody, is tied', () => {
    expect(corePeriphery(complete(5)).fit).toBeNull();
    expect(corePeriphery(empty(5)).fit).toBeNull();
  });
});

describe('living share', () => {
  it('a tie lives until the threshold and sleeps after it; one without a date is not counted', () => {
    const days = [0, 90, 91, Number.POSITIVE_INFINITY, Number.NaN];
    expect(livingShare(days, 90)).toEqual({ living: 2, sleeping: 2, unknown: 1, share: 0.5 });
    expect(livingShare([Number.NaN], 90).share).toBeNull();
  });

  it('waiting never wakes a tie', () => {
    const days = fc.array(fc.nat({ max: 400 }), { minLength: 1 });
    fc.assert(
      fc.property(days, fc.nat({ max: 400 }), fc.nat({ max: 100 }), (list, threshold, wait) => {
        const later = livingShare(
          list.map((d) => d + wait),
          threshold,
        );
        expect(later.share!).toBeLessThanOrEqual(livingShare(list, threshold).share!);
      }),
    );
  });

  it('refuses days before today', () => {
    expect(() => livingShare([3, -1], 90)).toThrow(/tie 1: -1 days/);
    expect(() => livingShare([3], Number.NaN)).toThrow(/NaN days/);
  });
});

it('no measure depends on how people are numbered', () => {
  fc.assert(
    fc.property(relabelled(), ({ graph, other, to }) => {
      expect([...cores(other).of]).toEqual(moved(cores(graph).of, to));
      expect([...triangles(other).of]).toEqual(moved(triangles(graph).of, to));
      expect([...clustering(other).local]).toEqual(moved(clustering(graph).local, to));
      const [here, there] = [moved(betweenness(graph), to), betweenness(other)];
      here.forEach((score, v) => {
        expect(there[v]).toBeCloseTo(score, 9);
      });
      expect(degreeCentralisation(other)).toBe(degreeCentralisation(graph));
      expect(pathLengths(other, seeded(1)).mean).toBe(pathLengths(graph, seeded(1)).mean);
      const groups = Int32Array.from({ length: graph.n }, (_, v) => degree(graph, v));
      const movedGroups = Int32Array.from(moved(groups, to));
      expect(openness(other, movedGroups).index).toBe(openness(graph, groups).index);
    }),
  );
});
