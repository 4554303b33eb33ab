import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Graph, hasTie, neighbours, ties } from '../src/graph.ts';
import { expectAnswers } from '../src/plan/answers.ts';
import { type Affinity, bothSides, pairReader } from '../src/plan/columns.ts';
import { distinctPairs, type Pairs, pairsAtDistanceTwo, tieFeatures } from '../src/plan/features.ts';
import { expected, latent } from '../src/plan/latent.ts';
import { fitReciprocity } from '../src/plan/learn.ts';
import { fitLogistic } from '../src/plan/logistic.ts';
import { reciprocity, shippedModel } from '../src/plan/reciprocity.ts';
import { seeded } from '../src/random.ts';
import { apart, complete, fromTies, groupsInARing, karateClub, star } from './graphs.ts';
import { networks, untied } from './laws.ts';

const pairsOf = (list: readonly (readonly [number, number])[]): Pairs => ({
  a: Int32Array.from(list, ([a]) => a),
  b: Int32Array.from(list, ([, b]) => b),
});

const everyPair = (graph: Graph) =>
  pairsOf(
    Array.from({ length: graph.n }, (_, a) => Array.from({ length: a }, (_, b) => [b, a] as const)).flat(),
  );

/** The same features, by their definitions. */
function byDefinition(graph: Graph, a: number, b: number) {
  const ties = (v: number) => neighbours(graph, v).length;
  const common = [...neighbours(graph, a)].filter((v) => hasTie(graph, v, b));
  let paths3 = 0;
  let walked = 0;
  for (const u of neighbours(graph, a))
    for (const v of neighbours(graph, b)) {
      if (v === a || !hasTie(graph, u, v)) continue;
      paths3 += 1 / Math.sqrt(ties(u) * ties(v));
      walked += 1 / (ties(u) * ties(v));
    }
  const bothWays = 1 / Math.max(1, ties(a)) + 1 / Math.max(1, ties(b));
  const sum = (of: (v: number) => number) => common.reduce((total, v) => total + of(v), 0);
  const allocation = sum((v) => 1 / ties(v));
  return [
    common.length,
    sum((v) => 1 / Math.log(ties(v))),
    allocation,
    paths3,
    allocation * bothWays,
    walked * bothWays,
  ];
}

describe('what ties say of a pair', () => {
  test('is what the definitions say, in either order of the pair', () => {
    fc.assert(
      fc.property(networks(10, 2), (graph) => {
        const { a, b } = everyPair(graph);
        const features = tieFeatures(graph, { a, b });
        const turned = tieFeatures(graph, { a: b, b: a });
        for (let i = 0; i < a.length; i++) {
          if (hasTie(graph, a[i]!, b[i]!)) continue;
          const read = ({
            commonNeighbours: c,
            adamicAdar: aa,
            resourceAllocation: ra,
            paths3,
            walks2,
            walks3,
          }: typeof features) => [c, aa, ra, paths3, walks2, walks3].map((values) => values[i]!);
          byDefinition(graph, a[i]!, b[i]!).forEach((value, j) => {
            expect(read(features)[j]).toBeCloseTo(value, 10);
            expect(read(turned)[j]).toBeCloseTo(value, 10);
          });
        }
      }),
    );
  });

  test('pairs at distance two are those untied with somebody in common, each once', () => {
    fc.assert(
      fc.property(networks(12), (graph) => {
        const { a, b } = pairsAtDistanceTwo(graph);
        const found = Array.from(a, (x, i) => `${x} ${b[i]}`);
        const wanted = untied(graph)
          .filter(([x, y]) => [...neighbours(graph, x)].some((v) => hasTie(graph, v, y)))
          .map(([x, y]) => `${Math.min(x, y)} ${Math.max(x, y)}`);
        expect(found.sort()).toEqual(wanted.sort());
      }),
    );
  });

  test('with a limit, each person keeps those with whom they have most in common', () => {
    const graph = star(6);
    expect(pairsAtDistanceTwo(graph, 1).a.length).toBeLessThan(pairsAtDistanceTwo(graph).a.length);
  });

  test('pairs given twice or turned round are one pair', () => {
    const { a, b } = distinctPairs(5, [3, 1, 1, 4], [1, 3, 2, 0]);
    expect([[...a], [...b]]).toEqual([
      [0, 1, 1],
      [4, 2, 3],
    ]);
  });

  test('a pair that cannot be is refused with the value received', () => {
    const graph = star(3);
    expect(() => tieFeatures(graph, pairsOf([[1, 1]]))).toThrow('1 twice');
    expect(() => tieFeatures(graph, pairsOf([[1, 9]]))).toThrow('9');
  });
});

describe('the chance that both say yes', () => {
  test('the less willing side decides', () => {
    expect(bothSides(1, 0)).toBe(0);
    expect(bothSides(0.2, 0.9)).toBeLessThan(0.4);
    expect(bothSides(0.5, 0.5)).toBe(0.5);
  });

  /** DESIGN, promise 5: taking away the word or tie a reason names lowers the probability. */
  test('taking away a tie to somebody both know lowers it', () => {
    fc.assert(
      fc.property(networks(10, 3), (graph) => {
        for (const [a, b] of untied(graph))
          for (const z of neighbours(graph, a)) {
            if (!hasTie(graph, z, b)) continue;
            const { from, to } = ties(graph);
            const kept = [...from.keys()].filter(
              (i) => !(from[i] === Math.min(a, z) && to[i] === Math.max(a, z)),
            );
            const less = fromTies(
              graph.n,
              kept.map((i) => [from[i]!, to[i]!] as const),
            );
            const chance = (g: Graph) => reciprocity(g).of(pairsOf([[a, b]]))[0]!;
            expect(chance(less)).toBeLessThan(chance(graph));
          }
      }),
      { numRuns: 50 },
    );
  });

  test('less interest on either side lowers it, whatever the kind of interest', () => {
    const graph = fromTies(4, [[0, 1]]);
    const kinds = ['exchange', 'interests', 'words', 'groups'];
    for (const name of kinds) {
      const chance = (one: number, other: number) =>
        reciprocity(graph, [{ name, towards: (a) => (a === 2 ? one : other) }]).of(pairsOf([[2, 3]]))[0]!;
      expect(chance(0.4, 0.9)).toBeLessThan(chance(0.5, 0.9));
      expect(chance(0.4, 0.8)).toBeLessThan(chance(0.4, 0.9));
    }
  });

  test('an interest outside [0, 1] is refused', () => {
    const wild: Affinity = { name: 'words', towards: () => 1.5 };
    expect(() => reciprocity(star(3), [wild]).of(pairsOf([[1, 2]]))).toThrow('1.5');
  });
});

describe('the patterns of a network', () => {
  test('all of them together give the ties back', () => {
    const graph = karateClub();
    const all = latent(graph, graph.n, { balanced: false, seed: 3 });
    for (let a = 0; a < graph.n; a++)
      for (let b = 0; b < a; b++) expect(expected(all, a, b)).toBeCloseTo(hasTie(graph, a, b) ? 1 : 0, 6);
  });

  test('the strongest of a clique is everybody alike, with strength one less than the people', () => {
    const { values, vectors } = latent(complete(6), 1, { balanced: false, seed: 1 });
    expect(values[0]).toBeCloseTo(5, 9);
    for (const share of vectors) expect(Math.abs(share)).toBeCloseTo(1 / Math.sqrt(6), 6);
  });

  test('two groups without a tie between them share no pattern', () => {
    const graph = apart(complete(6), complete(5));
    const two = latent(graph, 2, { balanced: true, seed: 1 });
    expect(expected(two, 0, 1)).toBeGreaterThan(0.1);
    expect(expected(two, 0, 8)).toBeCloseTo(0, 6);
  });
});

describe('learning', () => {
  test('logistic regression finds the line that made the answers', () => {
    const random = seeded(4);
    const rows = Float64Array.from({ length: 2 * 20_000 }, () => 4 * random() - 2);
    const yes = Uint8Array.from({ length: 20_000 }, (_, i) => {
      const odds = -1 + 2 * rows[2 * i]! - 0.5 * rows[2 * i + 1]!;
      return random() < 1 / (1 + Math.exp(-odds)) ? 1 : 0;
    });
    const weight = new Float64Array(20_000).fill(1);
    const line = fitLogistic({ columns: 2, rows, yes, weight }, 1);
    expect(line.intercept).toBeCloseTo(-1, 0);
    expect(line.slopes[0]).toBeCloseTo(2, 0);
    expect(line.slopes[1]).toBeCloseTo(-0.5, 0);
  });

  test('a network of groups teaches that those of one group are likelier than others', () => {
    const graph = groupsInARing(8, 6);
    const sameGroup: Affinity = {
      name: 'groups',
      towards: (a, b) => (Math.floor(a / 6) === Math.floor(b / 6) ? 1 : 0),
    };
    const weights: { groups?: number; groupsRoot?: number } = fitReciprocity(graph, {
      affinities: [sameGroup],
      patterns: false,
    }).weights;
    expect((weights.groups ?? 0) + (weights.groupsRoot ?? 0)).toBeGreaterThan(0);
    expect(fitReciprocity(graph, { seed: 5 })).toEqual(fitReciprocity(graph, { seed: 5 }));
  });

  test('the chances it gives add up to the ties that were hidden', () => {
    const graph = karateClub();
    const model = fitReciprocity(graph, { patterns: false, rounds: 10 });
    const open = pairsOf(untied(graph));
    const sum = reciprocity(graph, [], model)
      .of(open)
      .reduce((total, one) => total + one, 0);
    expect(sum).toBeGreaterThan(0.04 * graph.m);
    expect(sum).toBeLessThan(0.25 * graph.m);
  });

  test('too little to learn from is refused', () => {
    expect(() => fitReciprocity(star(4))).toThrow('too few');
    expect(() => fitReciprocity(karateClub(), { hide: 1 })).toThrow('not 1');
  });

  test('answers teach: where pairs of one group said yes and others no, one group is likelier', () => {
    const graph = groupsInARing(6, 5);
    const sameHalf: Affinity = { name: 'groups', towards: (a, b) => (a % 2 === b % 2 ? 1 : 0) };
    const asked = untied(graph).slice(0, 120);
    const answers = {
      pairs: pairsOf(asked),
      yes: Uint8Array.from(asked, ([a, b]) => (a % 2 === b % 2 ? 1 : 0)),
    };
    const candidates = pairsOf(untied(graph));
    const none = { pairs: pairsOf([]), yes: new Uint8Array(0) };
    const ask = { affinities: [sameHalf], candidates };
    const before = expectAnswers(graph, shippedModel, { ...ask, answers: none });
    const after = expectAnswers(graph, shippedModel, { ...ask, answers });
    const chance = (model: typeof before, a: number, b: number) =>
      reciprocity(graph, [sameHalf], model).of(pairsOf([[a, b]]))[0]!;
    expect(chance(after, 0, 12)).toBeGreaterThan(chance(before, 0, 12));
    expect(chance(after, 0, 13)).toBeLessThan(chance(after, 0, 12));
  });

  test('columns are named, and read in that order', () => {
    const reader = pairReader(star(3), [{ name: 'words', towards: () => 0.25 }], { patterns: true, seed: 1 });
    const row = reader.read(pairsOf([[1, 2]]));
    expect(row.length).toBe(reader.names.length);
    expect(row[reader.names.indexOf('words')]).toBe(0.25);
    expect(row[reader.names.indexOf('wordsRoot')]).toBe(0.5);
    expect(row[reader.names.indexOf('common')]).toBeCloseTo(Math.log(2), 12);
  });
});
