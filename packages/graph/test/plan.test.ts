import fc from 'fast-check';
import { expect, test } from 'vitest';
import { degree, hasTie } from '../src/graph.ts';
import { hold } from '../src/measure/hold.ts';
import { likelyPairs } from '../src/plan/candidates.ts';
import type { Affinity } from '../src/plan/columns.ts';
import { explainTie } from '../src/plan/explain.ts';
import type { Pairs } from '../src/plan/features.ts';
import type { Introduction } from '../src/plan/greedy.ts';
import { planIntroductions } from '../src/plan/introductions.ts';
import { seeded } from '../src/random.ts';
import { apart, barbell, complete, fromTies, path, star } from './graphs.ts';
import { networks, plus, renumber, untied } from './laws.ts';

/** Everyone's interest in everyone is drawn by lot: no two pairs are alike. */
function drawnInterest(n: number, seed: number): Affinity {
  const random = seeded(seed);
  const table = Float64Array.from({ length: n * n }, () => 0.1 + 0.9 * random());
  return { name: 'exchange', towards: (a, b) => table[Math.min(a, b) * n + Math.max(a, b)]! };
}

const everyPair = (list: readonly (readonly [number, number])[]): Pairs => ({
  a: Int32Array.from(list, ([a]) => a),
  b: Int32Array.from(list, ([, b]) => b),
});

const asPairs = (introductions: readonly Introduction[]) => introductions.map(({ a, b }) => [a, b] as const);

test('no plan proposes a pair that is tied, excluded, or has no room, and none twice', () => {
  fc.assert(
    fc.property(networks(12, 2), fc.nat(), fc.integer({ min: 0, max: 2 }), (graph, seed, capacity) => {
      const open = untied(graph);
      const excluded = open.filter((_, i) => i % 3 === 0);
      const { introductions } = planIntroductions(graph, {
        count: 8,
        capacity,
        candidates: everyPair(open),
        excluded: everyPair(excluded),
        affinities: [drawnInterest(graph.n, seed)],
        seed,
      });
      const never = new Set(excluded.map(([a, b]) => `${a} ${b}`));
      const load = new Int32Array(graph.n);
      for (const { a, b } of introductions) {
        expect(a !== b && !hasTie(graph, a, b)).toBe(true);
        expect(never.has(`${Math.min(a, b)} ${Math.max(a, b)}`)).toBe(false);
        expect(Math.max(++load[a]!, ++load[b]!)).toBeLessThanOrEqual(capacity);
      }
    }),
  );
});

test('the initiator and the organisation are in no pair, and hold is measured without them', () => {
  fc.assert(
    fc.property(networks(12, 5), fc.nat(), (graph, seed) => {
      const plan = planIntroductions(graph, {
        count: 6,
        initiator: 0,
        organisation: [1],
        affinities: [drawnInterest(graph.n, seed)],
        capacity: Int32Array.from({ length: graph.n }, () => 2),
        neighbours: () => Array.from({ length: graph.n }, (_, v) => v),
        seed,
      });
      for (const pair of plan.introductions) {
        expect(pair.a).toBeGreaterThan(1);
        expect(pair.b).toBeGreaterThan(1);
      }
      expect(plan.holdAfter ?? 0).toBeGreaterThanOrEqual(plan.holdBefore ?? 0);
    }),
  );
});

test('a plan never lowers hold, nor expects to', () => {
  fc.assert(
    fc.property(networks(12, 3), fc.nat(), (graph, seed) => {
      const plan = planIntroductions(graph, {
        count: 5,
        candidates: everyPair(untied(graph)),
        affinities: [drawnInterest(graph.n, seed)],
        seed,
      });
      expect(plan.holdAfter!).toBeGreaterThanOrEqual(plan.holdBefore! - 1e-12);
      expect(plan.holdExpected!).toBeGreaterThanOrEqual(plan.holdBefore! - 1e-12);
    }),
  );
});

test('the gain said of a single introduction is its chance times what the tie does', () => {
  fc.assert(
    fc.property(networks(10, 3), fc.nat(), (graph, seed) => {
      const [one] = planIntroductions(graph, {
        count: 1,
        candidates: everyPair(untied(graph)),
        affinities: [drawnInterest(graph.n, seed)],
        seed,
      }).introductions;
      if (one === undefined) return;
      const rise = hold(plus(graph, [one.a, one.b])).hold! - hold(graph).hold!;
      expect(one.gain).toBeCloseTo(one.probability * rise, 10);
    }),
  );
});

test('renaming people renames the plan', () => {
  fc.assert(
    fc.property(networks(12, 3), fc.nat(), (graph, seed) => {
      const random = seeded(seed);
      const to = Array.from({ length: graph.n }, (_, v) => v).sort(() => random() - 0.5);
      const from = to.map((_, v) => to.indexOf(v));
      const interest = drawnInterest(graph.n, seed);
      const open = untied(graph);
      const ask = { count: 5, seed };
      const here = planIntroductions(graph, { ...ask, candidates: everyPair(open), affinities: [interest] });
      const there = planIntroductions(renumber(graph, to), {
        ...ask,
        candidates: everyPair(open.map(([a, b]) => [to[a]!, to[b]!])),
        affinities: [{ ...interest, towards: (a, b) => interest.towards(from[a]!, from[b]!) }],
      });
      const sets = (pairs: readonly (readonly [number, number])[]) => pairs.map((pair) => [...pair].sort());
      expect(sets(asPairs(there.introductions))).toEqual(
        sets(asPairs(here.introductions).map(([a, b]) => [to[a]!, to[b]!])),
      );
    }),
  );
});

test('the same seed gives the same plan', () => {
  const graph = apart(star(6), path(5), complete(4));
  const ask = { count: 6, seed: 7, affinities: [drawnInterest(graph.n, 1)] };
  expect(planIntroductions(graph, ask)).toEqual(planIntroductions(graph, ask));
});

test('someone who is alone, or has just come, is looked after before those who know everyone', () => {
  const graph = apart(complete(6), fromTies(1, []));
  const alike: Affinity = { name: 'exchange', towards: () => 0.5 };
  const alone = planIntroductions(graph, { count: 1, affinities: [alike] }).introductions[0]!;
  expect([alone.a, alone.b]).toContain(6);
  const friends = barbell(5, 1);
  const newcomer = 3;
  const [first] = planIntroductions(friends, {
    count: 1,
    care: 100,
    newcomers: [newcomer],
    affinities: [alike],
  }).introductions;
  expect([first!.a, first!.b]).toContain(newcomer);
});

test('a pair that nobody may propose for want of a reason is not proposed', () => {
  const graph = apart(complete(3), complete(3));
  const plan = planIntroductions(graph, {
    count: 9,
    candidates: everyPair(untied(graph)),
    allowed: (a, b) => a + b === 5,
  });
  expect(plan.introductions.every(({ a, b }) => a + b === 5)).toBe(true);
  expect(plan.introductions.length).toBe(3);
});

test('what cannot be asked is refused with the value received', () => {
  const graph = path(4);
  expect(() => planIntroductions(graph, { count: -1 })).toThrow('-1');
  expect(() => planIntroductions(graph, { count: 1, capacity: 0.5 })).toThrow('0.5');
  expect(() => planIntroductions(graph, { count: 1, capacity: new Int32Array(3) })).toThrow('3 capacities');
  expect(() => planIntroductions(graph, { count: 1, initiator: 9 })).toThrow('9');
});

test('what a tie does is said as it is measured', () => {
  fc.assert(
    fc.property(networks(10, 3), fc.nat(), fc.nat(), (graph, x, y) => {
      const [a, b] = [x % graph.n, y % graph.n];
      if (a === b) return;
      const effect = explainTie(graph, a, b);
      expect(effect.holdBefore).toBe(hold(graph).hold);
      expect(effect.holdAfter).toBe(hold(plus(graph, [a, b])).hold);
      expect(effect.outsideAfter).toBeLessThanOrEqual(effect.outsideBefore);
    }),
  );
});

test('a tie between the ends of a chain relieves everyone between, the middle most', () => {
  const effect = explainTie(path(5), 0, 4);
  expect(effect.relieves).toEqual([2, 1, 3]);
  expect(effect.joinsParts).toBe(false);
  expect(explainTie(apart(path(3), path(2)), 0, 3)).toMatchObject({
    outsideBefore: 2,
    outsideAfter: 0,
    joinsParts: true,
    relieves: [],
  });
});

test('candidates are people who are not tied yet, each pair once, and everyone alone has some', () => {
  fc.assert(
    fc.property(networks(12, 2), (graph) => {
      const { a, b } = likelyPairs(graph);
      const seen = new Set<string>();
      for (let i = 0; i < a.length; i++) {
        expect(a[i]!).toBeLessThan(b[i]!);
        expect(hasTie(graph, a[i]!, b[i]!)).toBe(false);
        seen.add(`${a[i]} ${b[i]}`);
      }
      expect(seen.size).toBe(a.length);
      const tied = Array.from({ length: graph.n }, (_, v) => v).some((v) => degree(graph, v) > 0);
      if (!tied) return;
      for (let v = 0; v < graph.n; v++) if (degree(graph, v) === 0) expect([...a, ...b]).toContain(v);
    }),
  );
});
