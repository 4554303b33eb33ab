import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, degree, findTie, type Graph, hasTie, neighbours, ties } from '../src/graph.ts';
import { buildKeyedGraph } from '../src/keys.ts';
import { connectedPairs, pairsAmong } from '../src/measure/components.ts';
import { fallOff } from '../src/measure/hold.ts';
import { type Random, randomBelow, seeded, shuffle } from '../src/random.ts';
import { rewired } from '../src/rewire.ts';
import { without } from '../src/view.ts';
import { matrixOf, pairsInTouch, partsWithout } from './brute.ts';
import { complete, drawn, groupsInARing, grown, path, ring, star } from './graphs.ts';
import { everyTwo, networks } from './laws.ts';

const everyone = (graph: Graph) => Array.from({ length: graph.n }, (_, v) => v);

/** How far counts are from even, beside what chance allows: about the number of places less one, rarely twice it. */
function unevenness(counts: readonly number[]): number {
  const mean = counts.reduce((sum, one) => sum + one, 0) / counts.length;
  return counts.reduce((sum, one) => sum + (one - mean) ** 2 / mean, 0);
}

function counted(places: number, draws: number, draw: () => number): number[] {
  const counts = new Array<number>(places).fill(0);
  for (let i = 0; i < draws; i++) counts[draw()]!++;
  return counts;
}

describe('a seeded source of numbers', () => {
  /** xoshiro128** as its authors give it, in whole numbers without a sign, from the state that SplitMix32 makes. */
  function byTheBook(seed: number): () => number {
    const mask = 0xffffffffn;
    const turn = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & mask;
    let s = BigInt.asUintN(32, BigInt(seed));
    const split = () => {
      s = (s + 0x9e3779b9n) & mask;
      let z = ((s ^ (s >> 16n)) * 0x21f0aaadn) & mask;
      z = ((z ^ (z >> 15n)) * 0x735a2d97n) & mask;
      return z ^ (z >> 15n);
    };
    const state = [split(), split(), split(), split()];
    return () => {
      const result = (turn((state[1]! * 5n) & mask, 7n) * 9n) & mask;
      const t = (state[1]! << 9n) & mask;
      state[2]! ^= state[0]!;
      state[3]! ^= state[1]!;
      state[1]! ^= state[2]!;
      state[0]! ^= state[3]!;
      state[2]! ^= t;
      state[3] = turn(state[3]!, 11n);
      return Number(result) / 2 ** 32;
    };
  }

  it('is the published one, number by number', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [ours, theirs] = [seeded(seed), byTheBook(seed)];
        for (let i = 0; i < 20; i++) expect(ours()).toBe(theirs());
      }),
      { numRuns: 30 },
    );
  });

  it('gives, on every machine, the numbers it gave when it was written', () => {
    const first = (seed: number) => Array.from({ length: 3 }, seeded(seed)).map((one) => one * 2 ** 32);
    expect(first(1)).toEqual([393_288_148, 2_174_103_013, 3_814_759_091]);
    expect(first(42)).toEqual([660_444_221, 3_652_823_732, 77_672_526]);
  });

  it('falls evenly on any number of places, and each pair of numbers in a row as well', () => {
    for (const places of [2, 7, 64]) {
      const random = seeded(places);
      expect(unevenness(counted(places, 40_000, () => randomBelow(random, places)))).toBeLessThan(
        places + 6 * Math.sqrt(2 * places),
      );
    }
    const random = seeded(99);
    const pairs = counted(64, 40_000, () => 8 * randomBelow(random, 8) + randomBelow(random, 8));
    expect(unevenness(pairs)).toBeLessThan(64 + 6 * Math.sqrt(128));
  });

  it('neighbouring seeds have nothing to do with one another', () => {
    const firsts = counted(
      16,
      16_000,
      (() => {
        let seed = 0;
        return () => randomBelow(seeded(seed++), 16);
      })(),
    );
    expect(unevenness(firsts)).toBeLessThan(16 + 6 * Math.sqrt(32));
  });

  it('below one there is only nought, and no number is ever the limit', () => {
    const highest: Random = () => 1 - 2 ** -32;
    expect(randomBelow(seeded(1), 1)).toBe(0);
    for (const limit of [1, 3, 1000, 2 ** 31]) expect(randomBelow(highest, limit)).toBe(limit - 1);
  });

  it('a shuffle loses nobody, invents nobody, and works in place on any list', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (list, seed) => {
        const typed = Int32Array.from(list);
        expect(shuffle(typed, seeded(seed))).toBe(typed);
        expect([...typed].sort((a, b) => a - b)).toEqual([...list].sort((a, b) => a - b));
        expect(shuffle([...list], seeded(seed))).toEqual([...typed]);
      }),
    );
  });

  it('after a shuffle everyone is as likely in each place', () => {
    const random = seeded(12);
    const places = new Array<number>(36).fill(0);
    for (let i = 0; i < 6000; i++)
      shuffle([0, 1, 2, 3, 4, 5], random).forEach((who, place) => {
        places[6 * who + place]!++;
      });
    expect(unevenness(places)).toBeLessThan(25 + 6 * Math.sqrt(50));
  });
});

describe('ties mixed anew', () => {
  it('everyone keeps their number of ties, nobody is tied to themselves, and nobody twice to another', () => {
    for (const graph of [drawn(60, 120, seeded(1)), grown(80, 2, seeded(2)), groupsInARing(6, 5)]) {
      const mixed = rewired(graph, seeded(3));
      expect(mixed.m).toBe(graph.m);
      const matrix = matrixOf(mixed);
      for (const v of everyone(graph)) {
        expect(degree(mixed, v)).toBe(degree(graph, v));
        expect(matrix[v]![v]).toBe(0);
        expect(new Set(neighbours(mixed, v)).size).toBe(degree(mixed, v));
      }
    }
  });

  it('what can be tied in one way only stays as it is', () => {
    for (const graph of [star(8), complete(6), path(2)]) expect(rewired(graph, seeded(4))).toEqual(graph);
  });

  it('of a ring of six, each way of giving all two ties has its turn', () => {
    const random = seeded(5);
    const seen = new Map<string, number>();
    for (let i = 0; i < 2000; i++) {
      const { from, to } = ties(rewired(ring(6), random));
      const name = Array.from(from, (a, k) => `${a}${to[k]}`).join(' ');
      seen.set(name, (seen.get(name) ?? 0) + 1);
    }
    expect(seen.size).toBe(70);
    expect(Math.min(...seen.values())).toBeGreaterThan(5);
  });
});

describe('asking a network', () => {
  it('who is tied to whom is the same whether one looks at neighbours, at ties or for one tie', () => {
    fc.assert(
      fc.property(networks(12), (graph) => {
        const matrix = matrixOf(graph);
        const { from, to } = ties(graph);
        const listed = Array.from(from, (a, i) => `${a} ${to[i]}`);
        for (const [a, b] of everyTwo(graph.n)) {
          const tied = matrix[a]![b] === 1;
          expect([hasTie(graph, a, b), hasTie(graph, b, a)]).toEqual([tied, tied]);
          expect(findTie(graph, a, b) >= 0).toBe(tied);
          expect(listed.includes(`${a} ${b}`)).toBe(tied);
          if (tied) expect(graph.targets[findTie(graph, a, b)]).toBe(b);
        }
        expect(listed).toHaveLength(graph.m);
        expect(everyone(graph).reduce((sum, v) => sum + degree(graph, v), 0)).toBe(2 * graph.m);
      }),
    );
  });

  it('a tie weighs the same from both ends: the sum of all that was given of it', () => {
    const given = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }), fc.integer({ min: 0, max: 9 })));
    fc.assert(
      fc.property(given, (list) => {
        const { graph } = buildGraph(
          6,
          list.map(([a]) => a),
          list.map(([, b]) => b),
          list.map(([, , weight]) => weight),
        );
        for (const [a, b] of everyTwo(6)) {
          const between = list.filter(([x, y]) => (x === a && y === b) || (x === b && y === a));
          const wanted = between.reduce((sum, [, , weight]) => sum + weight, 0);
          if (between.length === 0) expect(hasTie(graph, a, b)).toBe(false);
          else
            expect([findTie(graph, a, b), findTie(graph, b, a)].map((at) => graph.weights![at])).toEqual([
              wanted,
              wanted,
            ]);
        }
      }),
    );
  });

  it('people named by keys in another order are the same network', () => {
    fc.assert(
      fc.property(networks(10, 1), fc.integer(), (graph, seed) => {
        const keys = everyone(graph).map((v) => `p${v}`);
        const { from, to } = ties(graph);
        const list = Array.from(from, (a, i) => ({ from: keys[a]!, to: keys[to[i]!]! }));
        const here = buildKeyedGraph(keys, list).keyed;
        const there = buildKeyedGraph(
          shuffle([...keys], seeded(seed)),
          shuffle([...list], seeded(seed)),
        ).keyed;
        for (const [a, b] of everyTwo(graph.n)) {
          const [x, y] = [there.indexOf(keys[a]!)!, there.indexOf(keys[b]!)!];
          expect(hasTie(there.graph, x, y)).toBe(
            hasTie(here.graph, here.indexOf(keys[a]!)!, here.indexOf(keys[b]!)!),
          );
        }
        there.keys.forEach((key, v) => {
          expect(there.indexOf(key)).toBe(v);
        });
        expect(there.indexOf('nobody')).toBeUndefined();
      }),
    );
  });

  it('share of connected pairs is pairs in touch over all pairs', () => {
    fc.assert(
      fc.property(networks(14, 2), (graph) => {
        expect(pairsAmong(graph.n)).toBe(everyTwo(graph.n).length);
        expect(connectedPairs(graph)).toBeCloseTo(pairsInTouch(graph) / everyTwo(graph.n).length, 12);
      }),
    );
  });
});

describe('a network some people have left', () => {
  it('leaving one after another is leaving together', () => {
    fc.assert(
      fc.property(networks(12, 2), fc.nat(), fc.nat(), (graph, x, y) => {
        const first = x % graph.n;
        const once = without(graph, [first]);
        const second = y % once.graph.n;
        const twice = without(once.graph, [second]);
        const together = without(graph, [first, once.original[second]!]);
        expect(twice.graph).toEqual(together.graph);
        expect(Array.from(twice.original, (v) => once.original[v])).toEqual([...together.original]);
      }),
    );
  });

  it('old and new numbers undo each other, and those who left have none', () => {
    fc.assert(
      fc.property(networks(12, 1), fc.array(fc.nat()), (graph, picks) => {
        const gone = new Set(picks.map((pick) => pick % graph.n));
        const { original, renamed } = without(graph, gone);
        original.forEach((old, now) => {
          expect(renamed[old]).toBe(now);
        });
        expect(everyone(graph).filter((v) => renamed[v] === -1)).toEqual([...gone].sort((a, b) => a - b));
        expect(original.length + gone.size).toBe(graph.n);
      }),
    );
  });

  it('when nobody leaves nothing changes', () => {
    fc.assert(
      fc.property(networks(12), (graph) => {
        expect(without(graph, []).graph).toEqual(graph);
      }),
    );
  });

  it('the parts left, largest first, are those one finds by asking around, and the fallen are of them', () => {
    fc.assert(
      fc.property(networks(12, 1), fc.array(fc.nat(), { maxLength: 3 }), (graph, picks) => {
        const gone = [...new Set(picks.map((pick) => pick % graph.n))];
        const { parts, fallen, apart } = fallOff(graph, gone);
        const wanted = partsWithout(graph, gone).sort((a, b) => b.length - a.length || a[0]! - b[0]!);
        expect(parts.map((part) => [...part])).toEqual(wanted);
        const touched = (v: number) => partsWithout(graph).find((part) => part.includes(v))!;
        const now = (v: number) => wanted.find((part) => part.includes(v))!;
        for (const v of wanted.slice(1).flat()) {
          const lostSomeone = touched(v).filter((w) => !gone.includes(w)).length > now(v).length;
          const alone = now(v).length === 1 && touched(v).length > 1;
          expect([...fallen].includes(v)).toBe(lostSomeone || alone);
          expect([...apart].includes(v)).toBe(!(lostSomeone || alone));
        }
      }),
    );
  });
});
