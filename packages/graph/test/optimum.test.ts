import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { degree, type Graph } from '../src/graph.ts';
import { connectedPairs } from '../src/measure/components.ts';
import { hold } from '../src/measure/hold.ts';
import type { Affinity } from '../src/plan/columns.ts';
import type { Introduction } from '../src/plan/greedy.ts';
import { type IntroductionsQuestion, planIntroductions } from '../src/plan/introductions.ts';
import type { ReciprocityModel } from '../src/plan/reciprocity.ts';
import { randomBelow, seeded } from '../src/random.ts';
import { without } from '../src/view.ts';
import { holdByDefinition } from './brute.ts';
import { apart, complete, drawn, empty, fromTies, karateClub, path, ring, star } from './graphs.ts';
import { networks, pairsOf, plus, untied } from './laws.ts';

type Two = [number, number];

/** Everybody says yes: what is left is hold alone, and there is no chance in it. */
const certain: ReciprocityModel = { intercept: 60, weights: {} };
/** Everybody says yes to those they care about, by the interest drawn below. */
const byInterest: ReciprocityModel = { intercept: -2, weights: { exchange: 5 } };

const sure = (graph: Graph, more: Partial<IntroductionsQuestion> = {}): IntroductionsQuestion => ({
  count: 3,
  model: certain,
  care: 0,
  candidates: pairsOf(untied(graph)),
  ...more,
});

const asTies = (introductions: readonly Introduction[]) => introductions.map(({ a, b }): Two => [a, b]);

function drawnInterest(n: number, seed: number): Affinity {
  const random = seeded(seed);
  const table = Float64Array.from({ length: n * n }, random);
  return { name: 'exchange', towards: (a, b) => table[Math.min(a, b) * n + Math.max(a, b)]! };
}

/** The highest hold any choice of at most `count` pairs reaches, nobody in more than their capacity. */
function bestHold(graph: Graph, open: readonly Two[], count: number, room: readonly number[]): number {
  let best = holdByDefinition(graph)!;
  const tryFrom = (first: number, chosen: readonly Two[], left: readonly number[]) => {
    best = Math.max(best, chosen.length === 0 ? 0 : hold(plus(graph, ...chosen)).hold!);
    if (chosen.length === count) return;
    for (let i = first; i < open.length; i++) {
      const [a, b] = open[i]!;
      if (left[a]! < 1 || left[b]! < 1) continue;
      tryFrom(
        i + 1,
        [...chosen, [a, b]],
        left.map((one, v) => (v === a || v === b ? one - 1 : one)),
      );
    }
  };
  tryFrom(0, [], room);
  return best;
}

/** Share of the best possible rise that the plan reaches; 1 where nothing can rise. */
function shareOfBest(graph: Graph, count: number, capacity: Int32Array): number {
  const before = hold(graph).hold!;
  const plan = planIntroductions(graph, sure(graph, { count, capacity }));
  const best = bestHold(graph, untied(graph), count, [...capacity]);
  expect(plan.holdAfter!).toBeLessThanOrEqual(best + 1e-12);
  return best - before < 1e-12 ? 1 : (plan.holdAfter! - before) / (best - before);
}

const meanOf = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;

/** Networks of four to eight people, in one part or many, and how much room each person has. */
function drawnCases(count: number, seed: number) {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const n = 4 + randomBelow(random, 5);
    const graph = drawn(n, randomBelow(random, 2 * n - 2), random);
    return { graph, capacity: Int32Array.from({ length: n }, () => randomBelow(random, 4)) };
  });
}

describe('beside the best plan there is, found by trying them all', () => {
  test('a single introduction is always the best one', () => {
    for (const { graph, capacity } of drawnCases(60, 1))
      expect(shareOfBest(graph, 1, capacity)).toBeCloseTo(1, 9);
  });

  test('two or three introductions reach seven tenths of the best rise of hold at worst, 0.95 in the mean', () => {
    for (const [count, howMany] of [
      [2, 150],
      [3, 60],
    ] as const) {
      const shares = drawnCases(howMany, count).map(({ graph }) =>
        shareOfBest(graph, count, new Int32Array(graph.n).fill(2)),
      );
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.7);
      expect(meanOf(shares)).toBeGreaterThan(0.95);
    }
  });

  test('where some have no room and others much, a third at worst, 0.95 in the mean', () => {
    const shares = drawnCases(200, 2).map(({ graph, capacity }) => shareOfBest(graph, 2, capacity));
    expect(Math.min(...shares)).toBeGreaterThan(1 / 3);
    expect(meanOf(shares)).toBeGreaterThan(0.95);
  });

  test('a chain is closed into a ring by one introduction, and holds whoever leaves', () => {
    for (const n of [4, 5, 8]) {
      const plan = planIntroductions(path(n), sure(path(n), { count: 1 }));
      expect(asTies(plan.introductions)).toEqual([[0, n - 1]]);
      expect(plan.holdAfter).toBe(1);
    }
  });

  test('once a network holds whoever leaves, nobody is introduced for its sake', () => {
    for (const graph of [ring(6), complete(4)])
      expect(planIntroductions(graph, sure(graph)).introductions).toEqual([]);
    expect(planIntroductions(path(5), sure(path(5), { count: 9 })).introductions).toHaveLength(1);
  });
});

describe('when everybody is sure to say yes', () => {
  test('hold rises by exactly what was said of each introduction, and as was expected', () => {
    fc.assert(
      fc.property(networks(12, 3), fc.integer({ min: 0, max: 6 }), (graph, count) => {
        const plan = planIntroductions(graph, sure(graph, { count, care: 3 }));
        const said = plan.introductions.reduce((sum, { gain }) => sum + gain, plan.holdBefore!);
        expect(plan.holdAfter!).toBeCloseTo(said, 10);
        expect(plan.holdExpected!).toBeCloseTo(plan.holdAfter!, 10);
        expect(plan.holdBefore!).toBeCloseTo(holdByDefinition(graph)!, 12);
        expect(plan.holdAfter!).toBeCloseTo(
          holdByDefinition(plus(graph, ...asTies(plan.introductions)))!,
          12,
        );
      }),
    );
  });

  test('the seed changes nothing: there is no chance left', () => {
    fc.assert(
      fc.property(networks(12, 3), fc.integer(), fc.integer(), (graph, one, other) => {
        const plan = (seed: number) => planIntroductions(graph, sure(graph, { count: 5, care: 1, seed }));
        expect(plan(one)).toEqual(plan(other));
      }),
    );
  });

  test('a plan of three begins with the plan of two, and no introduction added lowers hold', () => {
    fc.assert(
      fc.property(networks(12, 3), (graph) => {
        const plan = (count: number) => planIntroductions(graph, sure(graph, { count, care: 2 }));
        const [two, three] = [plan(2), plan(3)];
        expect(three.introductions.slice(0, 2)).toEqual(two.introductions);
        expect(three.holdAfter!).toBeGreaterThanOrEqual(two.holdAfter! - 1e-12);
      }),
    );
  });

  test('nobody is in more introductions than they have room for, each person by their own number', () => {
    fc.assert(
      fc.property(networks(12, 2), fc.nat(), (graph, pick) => {
        const capacity = Int32Array.from({ length: graph.n }, (_, v) => (pick >> (v % 8)) % 4);
        const load = new Int32Array(graph.n);
        for (const { a, b } of planIntroductions(graph, sure(graph, { count: 30, care: 5, capacity }))
          .introductions) {
          load[a]!++;
          load[b]!++;
        }
        load.forEach((count, v) => {
          expect(count).toBeLessThanOrEqual(capacity[v]!);
        });
      }),
    );
  });

  test('with room for all and a wish for many, the plan ends when every open pair is taken', () => {
    const graph = apart(path(3), path(2));
    const plan = planIntroductions(graph, sure(graph, { count: 99, care: 1, capacity: 9 }));
    expect(plan.introductions).toHaveLength(untied(graph).length);
    expect(plan.holdAfter).toBe(1);
  });
});

describe('when there is nothing to plan', () => {
  const hopeless: [string, Graph, Partial<IntroductionsQuestion>][] = [
    ['no introduction is wanted', path(6), { count: 0 }],
    ['nobody has room', path(6), { capacity: 0 }],
    ['everyone’s own room is none', path(6), { capacity: new Int32Array(6) }],
    ['every pair is excluded', path(6), { excluded: pairsOf(untied(path(6))) }],
    [
      'every pair is excluded, named the other way round',
      path(6),
      { excluded: pairsOf(untied(path(6)).map(([a, b]): Two => [b, a])) },
    ],
    [
      'every pair is excluded, and the candidates are named the other way round',
      path(6),
      {
        excluded: pairsOf(untied(path(6))),
        candidates: pairsOf(untied(path(6)).map(([a, b]): Two => [b, a])),
      },
    ],
    ['no pair has a reason', path(6), { allowed: () => false }],
    ['there are no candidates', path(6), { candidates: pairsOf([]) }],
    [
      'all candidates are tied already, or one person twice',
      path(4),
      {
        candidates: pairsOf([
          [0, 1],
          [2, 1],
          [3, 3],
        ]),
      },
    ],
    ['everyone knows everyone', complete(5), { care: 3 }],
    ['there is nobody', empty(0), { care: 3 }],
    ['there is one person', empty(1), { care: 3 }],
    ['two people know each other', path(2), { care: 3 }],
  ];

  test.each(hopeless)('%s: the plan is empty, and hold is what it was', (_, graph, more) => {
    const plan = planIntroductions(graph, sure(graph, { care: 3, ...more }));
    expect(plan.introductions).toEqual([]);
    expect(plan.holdAfter).toBe(hold(graph).hold);
    expect(plan.holdExpected).toBe(hold(graph).hold);
    expect(plan.holdBefore).toBe(hold(graph).hold);
  });
});

describe('very small networks, and people whom nobody knows', () => {
  test('two strangers can be introduced, though hold has no meaning yet', () => {
    const plan = planIntroductions(empty(2), sure(empty(2), { care: 3 }));
    expect(asTies(plan.introductions)).toEqual([[0, 1]]);
    expect(plan).toMatchObject({ holdBefore: null, holdAfter: null, holdExpected: null });
  });

  test('three in a row become three who all know each other', () => {
    expect(planIntroductions(path(3), { count: 5, model: certain })).toMatchObject({
      introductions: [{ a: 0, b: 2, probability: 1 }],
      holdBefore: expect.closeTo(2 / 3, 12),
      holdAfter: 1,
    });
  });

  test('of six people who never met each meets one other before anyone meets a second', () => {
    const graph = empty(6);
    const plan = planIntroductions(graph, sure(graph, { count: 3, care: 50 }));
    expect(new Set(asTies(plan.introductions).flat()).size).toBe(6);
  });

  test('people who never met are found by what they seek, where no tie can tell', () => {
    const graph = empty(8);
    const plan = planIntroductions(graph, {
      count: 4,
      affinities: [drawnInterest(8, 3)],
      neighbours: (person) => [person ^ 1],
    });
    expect(asTies(plan.introductions).every(([a, b]) => b === (a ^ 1))).toBe(true);
    expect(plan.introductions).toHaveLength(4);
  });

  test('someone alone beside a group gets a first contact within the first introduction', () => {
    for (const size of [3, 5, 9]) {
      const graph = apart(complete(size), empty(1));
      const [first] = planIntroductions(graph, { count: 2, model: certain }).introductions;
      expect([first!.a, first!.b]).toContain(size);
    }
  });
});

describe('without the initiator', () => {
  test('the plan is the plan of those who are left, whatever is asked by number', () => {
    fc.assert(
      fc.property(networks(12, 4), fc.nat(), fc.nat(), (graph, pick, seed) => {
        const me = pick % graph.n;
        const organisation = [(pick * 5 + 1) % graph.n];
        const view = without(graph, [me, ...organisation]);
        const back = (v: number) => view.original[v]!;
        const interest = drawnInterest(graph.n, seed);
        const room = Int32Array.from({ length: graph.n }, (_, v) => 1 + (v % 3));
        const open = untied(graph);
        const never = open.filter((_, i) => i % 4 === 0);
        const inside = (list: readonly Two[]) =>
          list
            .map(([a, b]): Two => [view.renamed[a]!, view.renamed[b]!])
            .filter(([a, b]) => a >= 0 && b >= 0);
        const ask = { count: 5, seed, model: byInterest };
        const whole = planIntroductions(graph, {
          ...ask,
          initiator: me,
          organisation,
          affinities: [interest],
          candidates: pairsOf(open),
          excluded: pairsOf(never),
          capacity: room,
          allowed: (a, b) => (a + b) % 7 !== 0,
        });
        const rest = planIntroductions(view.graph, {
          ...ask,
          affinities: [{ name: 'exchange', towards: (a, b) => interest.towards(back(a), back(b)) }],
          candidates: pairsOf(inside(open)),
          excluded: pairsOf(inside(never)),
          capacity: room.filter((_, v) => view.renamed[v]! >= 0),
          allowed: (a, b) => (back(a) + back(b)) % 7 !== 0,
        });
        expect(asTies(whole.introductions)).toEqual(
          asTies(rest.introductions).map(([a, b]) => [back(a), back(b)]),
        );
        expect(whole.holdBefore).toBe(hold(view.graph).hold);
        expect(whole.holdExpected).toBe(rest.holdExpected);
      }),
    );
  });
});

describe('a last word on each pair', () => {
  test('is asked at most once of a pair, and only of pairs that may be proposed', () => {
    fc.assert(
      fc.property(networks(10, 3), fc.nat({ max: 6 }), (graph, modulus) => {
        const asked: string[] = [];
        const plan = planIntroductions(
          graph,
          sure(graph, {
            count: 6,
            care: 2,
            allowed: (a, b) => {
              asked.push(`${a} ${b}`);
              return (a * b) % (modulus + 1) === 0;
            },
          }),
        );
        expect(new Set(asked).size).toBe(asked.length);
        for (const { a, b } of plan.introductions) expect(asked).toContain(`${a} ${b}`);
      }),
    );
  });
});

describe('larger networks', () => {
  test('around a star of forty, those introduced stay in touch when its middle leaves', () => {
    const graph = star(40);
    const plan = planIntroductions(graph, { count: 12, model: certain, capacity: 2 });
    expect(plan.introductions).toHaveLength(12);
    const left = without(plus(graph, ...asTies(plan.introductions)), [0]).graph;
    expect(left.m).toBe(12);
    expect(connectedPairs(left)!).toBeGreaterThan(0.015);
    expect(plan.holdAfter!).toBeGreaterThan(plan.holdBefore!);
  });

  test('among thousands of pairs the first chosen is the winner among the best of each thousand', () => {
    const graph = apart(drawn(70, 110, seeded(4)), path(8), empty(4));
    const open = untied(graph);
    const affinities = [drawnInterest(graph.n, 6)];
    const first = (list: readonly Two[]): Two => {
      const [one] = planIntroductions(graph, {
        count: 1,
        candidates: pairsOf(list),
        affinities,
        model: byInterest,
      }).introductions;
      return [one!.a, one!.b];
    };
    expect(open.length).toBeGreaterThan(2000);
    const winners = [0, 1000, 2000, 3000]
      .map((from) => open.slice(from, from + 1000))
      .filter((list) => list.length > 0);
    expect(first(open)).toEqual(first(winners.map(first)));
  });

  test('of the karate club without its instructor, the parts he held together are joined first', () => {
    const plan = planIntroductions(karateClub(), { count: 3, initiator: 0, model: certain });
    expect(plan.introductions).toHaveLength(3);
    const rest = without(karateClub(), [0]);
    const joined = plus(
      rest.graph,
      ...asTies(plan.introductions).map(([a, b]): Two => [rest.renamed[a]!, rest.renamed[b]!]),
    );
    expect(connectedPairs(rest.graph)!).toBeLessThan(0.75);
    expect(connectedPairs(joined)).toBe(1);
  });

  test('where a first contact is worth much, everyone alone gets one, and more different people are introduced', () => {
    const graph = drawn(60, 90, seeded(9));
    const introduced = (care: number) =>
      new Set(asTies(planIntroductions(graph, sure(graph, { count: 10, care })).introductions).flat());
    const chosen = introduced(1000);
    const alone = Array.from({ length: 60 }, (_, v) => v).filter((v) => degree(graph, v) === 0);
    expect(alone.length).toBeGreaterThan(1);
    for (const person of alone) expect(chosen).toContain(person);
    expect(chosen.size).toBeGreaterThan(introduced(0).size);
  });

  test('likelier yeses are preferred where two introductions do the same', () => {
    const graph = fromTies(6, [
      [0, 1],
      [1, 2],
      [3, 4],
      [4, 5],
    ]);
    const keen: Affinity = {
      name: 'exchange',
      towards: (a, b) => (Math.min(a, b) === 2 && Math.max(a, b) === 3 ? 0.9 : 0.3),
    };
    const [first] = planIntroductions(graph, {
      count: 1,
      affinities: [keen],
      model: byInterest,
      candidates: pairsOf([
        [0, 5],
        [2, 3],
        [0, 3],
        [2, 5],
      ]),
    }).introductions;
    expect([first!.a, first!.b]).toEqual([2, 3]);
  });
});
