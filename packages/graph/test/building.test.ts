import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, degree, findTie, hasTie, neighbours, ties } from '../src/graph.ts';
import { buildKeyedGraph } from '../src/keys.ts';
import { randomBelow, seeded, shuffle } from '../src/random.ts';
import { rewired } from '../src/rewire.ts';
import { without } from '../src/view.ts';
import { drawn, fromTies, karateClub, path, ring, star } from './graphs.ts';
import { networks } from './laws.ts';

const listOfTies = fc.integer({ min: 1, max: 12 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    list: fc.array(fc.tuple(fc.nat({ max: n - 1 }), fc.nat({ max: n - 1 }), fc.integer({ min: 0, max: 9 })), {
      maxLength: 30,
    }),
  }),
);

describe('building a network', () => {
  it('keeps each tie once, seen from both ends, and counts what it merged or left out', () => {
    const { graph, report } = buildGraph(3, [0, 1, 1, 2], [1, 0, 2, 2]);
    expect(report).toEqual({ selfTies: 1, parallelTies: 1 });
    expect([...neighbours(graph, 1)]).toEqual([0, 2]);
    expect([...neighbours(graph, 2)]).toEqual([1]);
    expect(graph.m).toBe(2);
  });

  it('adds up the weights of a tie given twice', () => {
    const { graph } = buildGraph(2, [0, 1], [1, 0], [2, 3]);
    expect([...graph.weights!]).toEqual([5, 5]);
  });

  it('loses nothing: every tie given is kept, merged or reported', () => {
    fc.assert(
      fc.property(listOfTies, ({ n, list }) => {
        const [from, to, weights] = [0, 1, 2].map((column) => list.map((row) => row[column]!));
        const { graph, report } = buildGraph(n, from!, to!, weights!);
        expect(graph.m + report.selfTies + report.parallelTies).toBe(list.length);
        const expected = new Map<string, number>();
        for (const [a, b, weight] of list) {
          const key = `${Math.min(a, b)}-${Math.max(a, b)}`;
          if (a !== b) expected.set(key, (expected.get(key) ?? 0) + weight);
        }
        const found = ties(graph);
        expect(found.from.length).toBe(expected.size);
        found.from.forEach((a, i) => {
          expect(found.weights![i]).toBe(expected.get(`${a}-${found.to[i]}`));
        });
      }),
    );
  });

  it('lists neighbours in ascending order, whatever kind of array the ties came in', () => {
    fc.assert(
      fc.property(listOfTies, ({ n, list }) => {
        const from = list.map((row) => row[0]);
        const to = list.map((row) => row[1]);
        const plain = buildGraph(n, from, to);
        expect(buildGraph(n, Int32Array.from(from), Int32Array.from(to))).toEqual(plain);
        expect(buildGraph(n, Float64Array.from(to), Uint8Array.from(from))).toEqual(plain);
        for (let v = 0; v < n; v++) {
          const around = [...neighbours(plain.graph, v)];
          expect(around).toEqual([...new Set(around)].sort((a, b) => a - b));
          for (const w of around) expect(hasTie(plain.graph, w, v)).toBe(true);
        }
      }),
    );
  });

  it('a graph is its ties: built again from them it is the same', () => {
    fc.assert(
      fc.property(networks(), (graph) => {
        const list = ties(graph);
        expect(buildGraph(graph.n, list.from, list.to).graph).toEqual(graph);
      }),
    );
  });

  it('does not change the arrays it was given', () => {
    const from = Int32Array.of(2, 0, 1);
    const to = Int32Array.of(1, 0, 2);
    buildGraph(3, from, to);
    expect([...from, ...to]).toEqual([2, 0, 1, 1, 0, 2]);
  });

  it('refuses what it cannot read, and shows it', () => {
    expect(() => buildGraph(-1, [], [])).toThrow(new RangeError('n must be a whole number ≥ 0, not -1'));
    expect(() => buildGraph(2, [0], [])).toThrow(/from has 1 ends and to has 0/);
    expect(() => buildGraph(2, [0], [2])).toThrow(/tie 0 joins 0 and 2: ends must be whole numbers in 0…1/);
    expect(() => buildGraph(2, [0.5], [1])).toThrow(/tie 0 joins 0.5 and 1/);
    expect(() => buildGraph(2, [Number.NaN], [1])).toThrow(/tie 0 joins NaN and 1/);
    expect(() => buildGraph(3, Int32Array.of(0, -1), Int32Array.of(1, 1))).toThrow(/tie 1 joins -1 and 1/);
    expect(() => buildGraph(2, [0], [1], [])).toThrow(/0 weights for 1 ties/);
    expect(() => buildGraph(2, [0], [1], [-2])).toThrow(/tie 0 weighs -2/);
    expect(() => buildGraph(2, [0], [1], [Number.POSITIVE_INFINITY])).toThrow(/tie 0 weighs Infinity/);
  });

  it('finds ties, and does not find those that are not there', () => {
    const club = karateClub();
    expect(club).toMatchObject({ n: 34, m: 78 });
    expect(degree(club, 33)).toBe(17);
    expect(hasTie(club, 0, 33)).toBe(false);
    expect(findTie(club, 0, 31)).toBe(club.offsets[1]! - 1);
    expect(hasTie(star(9), 4, 0)).toBe(true);
  });
});

describe('people known by a key', () => {
  it('are numbered in the order given; repeated keys and unknown ends are reported', () => {
    const { keyed, report } = buildKeyedGraph(
      ['ada', 'bob', 'ada', 'cyr'],
      [
        { from: 'ada', to: 'bob' },
        { from: 'ada', to: 'zoe' },
        { from: 'cyr', to: 'cyr' },
      ],
    );
    expect(keyed.keys).toEqual(['ada', 'bob', 'cyr']);
    expect(keyed.indexOf('cyr')).toBe(2);
    expect(keyed.indexOf('zoe')).toBeUndefined();
    expect(report).toEqual({ repeatedKeys: ['ada'], unknownEnds: [1], selfTies: 1, parallelTies: 0 });
    expect(keyed.graph.weights).toBeNull();
  });

  it('keep weights as soon as one differs from 1', () => {
    const { keyed } = buildKeyedGraph('ab', [{ from: 'a', to: 'b', weight: 2.5 }]);
    expect([...keyed.graph.weights!]).toEqual([2.5, 2.5]);
  });
});

describe('a view without some people', () => {
  it('keeps those who stay in their order, with the ties among them', () => {
    const view = without(path(5), [2]);
    expect([...view.original]).toEqual([0, 1, 3, 4]);
    expect([...view.renamed]).toEqual([0, 1, -1, 2, 3]);
    expect(view.graph).toEqual(
      fromTies(4, [
        [0, 1],
        [2, 3],
      ]),
    );
  });

  it('is the network built again from the ties of those who stay, weights included', () => {
    fc.assert(
      fc.property(listOfTies, fc.nat(), ({ n, list }, pick) => {
        const column = (i: 0 | 1 | 2) => list.map((row) => row[i]);
        const { graph } = buildGraph(n, column(0), column(1), column(2));
        const gone = [pick % n, (pick * 7) % n];
        const { renamed, original, graph: left } = without(graph, gone);
        const kept = list.filter(([a, b]) => !gone.includes(a) && !gone.includes(b));
        const again = buildGraph(
          original.length,
          kept.map(([a]) => renamed[a]!),
          kept.map(([, b]) => renamed[b]!),
          kept.map(([, , weight]) => weight),
        );
        expect(left).toEqual(again.graph);
      }),
    );
  });

  it('refuses someone who is not there', () => {
    expect(() => without(path(3), [3])).toThrow(RangeError);
    expect(() => without(path(3), [0.5])).toThrow(/person 0.5 is not in this graph/);
  });
});

describe('chance', () => {
  it('the same seed gives the same numbers, another seed others', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seeded(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('numbers lie in [0, 1) and fall evenly', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seeded(seed);
        const counts = new Array<number>(10).fill(0);
        for (let i = 0; i < 10_000; i++) counts[randomBelow(random, 10)]!++;
        // Six standard deviations: one run in a hundred million.
        for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(6 * 30);
      }),
      { numRuns: 20 },
    );
  });

  it('shuffling loses nobody and gives every order its turn', () => {
    const random = seeded(1);
    const seen = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = shuffle(['a', 'b', 'c'], random).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect([...seen.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(6 * 29);
  });

  it('tying people anew at random leaves everyone as many ties as they had', () => {
    fc.assert(
      fc.property(networks(14), fc.integer(), (graph, seed) => {
        const mixed = rewired(graph, seeded(seed));
        for (let v = 0; v < graph.n; v++) expect(degree(mixed, v)).toBe(degree(graph, v));
      }),
    );
  });

  it('in large networks nearly as many, and the same seed mixes alike', () => {
    const graph = drawn(4000, 20_000, seeded(2));
    const mixed = rewired(graph, seeded(3));
    expect(mixed.m).toBeGreaterThan(0.99 * graph.m);
    expect(rewired(graph, seeded(3))).toEqual(mixed);
    expect(rewired(ring(30), seeded(4))).not.toEqual(ring(30));
  });
});
