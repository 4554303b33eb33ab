import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { degree, type Graph, hasTie, neighbours } from '../src/graph.ts';
import { hold } from '../src/measure/hold.ts';
import { type CandidateOptions, likelyPairs } from '../src/plan/candidates.ts';
import { explainTie } from '../src/plan/explain.ts';
import { gains } from '../src/plan/gain.ts';
import { randomBelow, seeded } from '../src/random.ts';
import { holdByDefinition, partsLeftBy, partsWithout } from './brute.ts';
import {
  apart,
  barbell,
  complete,
  drawn,
  empty,
  fromTies,
  grown,
  lesMiserables,
  path,
  ring,
  star,
  stars,
} from './graphs.ts';
import { everyTwo, networks, plus, relabelled, spelled, untied } from './laws.ts';

const everyone = (graph: Graph) => Array.from({ length: graph.n }, (_, v) => v);

/** The candidates by their description, person by person, without a thought for speed. */
function byDescription(graph: Graph, options: CandidateOptions): string[] {
  const { most = 12, people = 20_000, neighbours: alike = () => [], newcomers = [] } = options;
  const fresh = new Set(newcomers);
  const sizeOf = (v: number) => partsWithout(graph).find((part) => part.includes(v))!.length;
  const largest = Math.max(0, ...partsWithout(graph).map((part) => part.length));
  const byTies = everyone(graph).sort((x, y) => degree(graph, y) - degree(graph, x) || x - y);
  const inNeed = everyone(graph).sort(
    (x, y) =>
      Number(fresh.has(y)) - Number(fresh.has(x)) ||
      sizeOf(x) - sizeOf(y) ||
      degree(graph, x) - degree(graph, y) ||
      x - y,
  );
  const wanted = new Set<string>();
  for (const person of inNeed.slice(0, people)) {
    const others = [
      ...throughSomeone(graph, person).slice(0, most),
      ...Array.from(alike(person)).slice(0, most),
      ...(sizeOf(person) < largest ? byTies.slice(0, most) : []),
    ];
    for (const other of others)
      if (other !== person && !hasTie(graph, person, other))
        wanted.add(`${Math.min(person, other)} ${Math.max(person, other)}`);
  }
  return [...wanted].sort();
}

/** Untied people with a common friend, those first whose common friends have few others. */
function throughSomeone(graph: Graph, person: number): number[] {
  const worth = (other: number) =>
    [...neighbours(graph, person)]
      .filter((u) => hasTie(graph, u, other))
      .reduce((sum, u) => sum + 1 / degree(graph, u), 0);
  const near = everyone(graph).filter((v) => v !== person && !hasTie(graph, person, v) && worth(v) > 0);
  return near.sort((x, y) => worth(y) - worth(x) || x - y);
}

describe('pairs worth a thought', () => {
  const asked = fc.record({
    graph: networks(14, 1),
    most: fc.integer({ min: 1, max: 5 }),
    people: fc.integer({ min: 0, max: 14 }),
    pick: fc.nat({ max: 13 }),
  });

  test('are those the description names, no more and no fewer', () => {
    fc.assert(
      fc.property(asked, ({ graph, most, people, pick }) => {
        const options = {
          most,
          people,
          newcomers: [pick % graph.n],
          neighbours: (v: number) => [(v * 3 + 1) % graph.n, (v + 5) % graph.n, v],
        };
        expect(spelled(likelyPairs(graph, options))).toEqual(byDescription(graph, options));
      }),
    );
  });

  test('in networks of a hundred people and more, too', () => {
    for (const graph of [grown(100, 2, seeded(1)), apart(drawn(80, 90, seeded(2)), star(12), empty(9))])
      expect(spelled(likelyPairs(graph, { most: 4 }))).toEqual(byDescription(graph, { most: 4 }));
  });

  test('looked for on behalf of nobody, there are none; on behalf of one newcomer, all are theirs', () => {
    const graph = grown(40, 2, seeded(5));
    expect(likelyPairs(graph, { people: 0 }).a).toHaveLength(0);
    const theirs = likelyPairs(graph, { people: 1, newcomers: [17], most: 5 });
    expect(theirs.a).toHaveLength(5);
    theirs.a.forEach((a, i) => {
      expect([a, theirs.b[i]]).toContain(17);
    });
  });

  test('where everyone knows everyone there are none, nor where nobody knows anybody and nothing else is known', () => {
    for (const graph of [complete(6), empty(6), empty(1), empty(0)])
      expect(likelyPairs(graph).a).toHaveLength(0);
  });

  test('someone alone is led to the best linked, whoever they are', () => {
    const graph = apart(stars([6, 3], [[0, 1]]), empty(1));
    const { a, b } = likelyPairs(graph, { most: 2, people: 1 });
    expect(Array.from(a, (x, i) => [x, b[i]])).toEqual([
      [0, 11],
      [1, 11],
    ]);
  });

  test('the network is only read', () => {
    const graph = drawn(30, 50, seeded(8));
    const before = structuredClone(graph);
    likelyPairs(graph, { newcomers: [1, 2] });
    expect(graph).toEqual(before);
  });
});

/** By person: how many of those they can reach would lose touch with the largest part, if they left. */
function dependantsOf(graph: Graph): number[] {
  return everyone(graph).map((v) => {
    const sizes = partsLeftBy(graph, v).map((part) => part.length);
    return sizes.reduce((sum, size) => sum + size, 0) - Math.max(0, ...sizes);
  });
}

const outsideOf = (graph: Graph) => graph.n - Math.max(0, ...partsWithout(graph).map((part) => part.length));

describe('what one more tie would do, explained', () => {
  test('is what taking people away shows, before and with the tie', () => {
    fc.assert(
      fc.property(networks(9, 2), (graph) => {
        const lost = dependantsOf(graph);
        for (const [a, b] of untied(graph)) {
          const tied = plus(graph, [a, b]);
          const effect = explainTie(graph, a, b);
          const still = dependantsOf(tied);
          const apartBefore = !partsWithout(graph).some((part) => part.includes(a) && part.includes(b));
          const relief = (v: number) => lost[v]! - still[v]!;
          expect(effect).toMatchObject({
            outsideBefore: outsideOf(graph),
            outsideAfter: outsideOf(tied),
            joinsParts: apartBefore,
            relieves: apartBefore
              ? []
              : everyone(graph)
                  .filter((v) => relief(v) > 0)
                  .sort((x, y) => relief(y) - relief(x) || x - y),
          });
          const [before, after] = [holdByDefinition(graph), holdByDefinition(tied)];
          if (before === null) expect([effect.holdBefore, effect.holdAfter]).toEqual([null, null]);
          else {
            expect(effect.holdBefore).toBeCloseTo(before, 12);
            expect(effect.holdAfter).toBeCloseTo(after!, 12);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a tie that is there already does nothing', () => {
    const effect = explainTie(barbell(4), 0, 1);
    expect(effect).toMatchObject({ relieves: [], joinsParts: false, outsideBefore: 0, outsideAfter: 0 });
    expect(effect.holdAfter).toBe(effect.holdBefore);
  });

  test('it is the same whoever of the two is named first', () => {
    fc.assert(
      fc.property(networks(10, 2), fc.nat(), fc.nat(), (graph, x, y) => {
        const [a, b] = [x % graph.n, y % graph.n];
        expect(explainTie(graph, a, b)).toEqual(explainTie(graph, b, a));
      }),
    );
  });

  test('two people between two groups are relieved when others meet, too', () => {
    const graph = barbell(4, 2);
    expect(explainTie(graph, 0, 9).relieves).toEqual([4, 5, 3, 6]);
  });

  test('refuses someone who is not there', () => {
    expect(() => explainTie(path(3), 0, 3)).toThrow('3');
    expect(() => explainTie(path(3), -1, 0)).toThrow('-1');
  });
});

describe('what a tie adds to hold', () => {
  test('in networks of three hundred people, in one part or many, is what measuring again says', () => {
    const random = seeded(4);
    const large = [
      drawn(300, 330, random),
      apart(path(60), ring(40), star(50), barbell(20, 3)),
      grown(200, 1, random),
    ];
    for (const graph of large) {
      const gain = gains(graph);
      const before = hold(graph).hold!;
      for (let i = 0; i < 150; i++) {
        const [a, b] = [randomBelow(random, graph.n), randomBelow(random, graph.n)];
        if (a !== b) expect(gain.of(a, b)).toBeCloseTo(hold(plus(graph, [a, b])).hold! - before, 10);
      }
    }
  });

  test('is the same both ways, never below nothing, and nothing to oneself', () => {
    fc.assert(
      fc.property(networks(14, 1), (graph) => {
        const gain = gains(graph);
        for (const [a, b] of everyTwo(graph.n)) {
          expect(gain.of(a, b)).toBeCloseTo(gain.of(b, a), 12);
          expect(gain.of(a, b)).toBeGreaterThanOrEqual(-1e-15);
          expect(gain.of(a, a)).toBe(0);
        }
      }),
    );
  });

  test('parts and their sizes are those one finds by asking around', () => {
    fc.assert(
      fc.property(networks(14), (graph) => {
        const { part, partSize } = gains(graph);
        for (const people of partsWithout(graph)) {
          expect(new Set(people.map((v) => part[v])).size).toBe(1);
          expect(people).toContain(part[people[0]!]);
          for (const v of people) expect(partSize[v]).toBe(people.length);
        }
      }),
    );
  });

  test('it does not depend on how people are numbered', () => {
    fc.assert(
      fc.property(relabelled(12), ({ graph, other, to }) => {
        const [here, there] = [gains(graph), gains(other)];
        for (const [a, b] of everyTwo(graph.n))
          expect(there.of(to[a]!, to[b]!)).toBeCloseTo(here.of(a, b), 12);
      }),
    );
  });

  test('of Les Misérables, no tie adds more than joining those whom only one person holds', () => {
    const { graph } = lesMiserables();
    const gain = gains(graph);
    const [best] = untied(graph).sort(([a, b], [c, d]) => gain.of(c, d) - gain.of(a, b));
    expect(best).toBeDefined();
    expect(explainTie(graph, ...best!).relieves.length).toBeGreaterThan(0);
    expect(gains(fromTies(2, [])).of(0, 1)).toBe(0);
  });
});
