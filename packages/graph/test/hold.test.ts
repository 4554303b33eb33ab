import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ties } from '../src/graph.ts';
import { leastNewTies } from '../src/measure/augmentation.ts';
import { connectedPairs } from '../src/measure/components.ts';
import { departures } from '../src/measure/departures.ts';
import { fallOff, hold, restsOn } from '../src/measure/hold.ts';
import { without } from '../src/view.ts';
import {
  fewestNewTies,
  holdByDefinition,
  isCutPoint,
  pairsInTouch,
  partsLeftBy,
  partsWithout,
} from './brute.ts';
import {
  among,
  apart,
  barbell,
  complete,
  empty,
  fromTies,
  karateClub,
  lesMiserables,
  path,
  ring,
  star,
} from './graphs.ts';
import { moved, networks, relabelled, withOneMore } from './laws.ts';

describe('hold: does it hold without me?', () => {
  it('a ring holds whoever leaves, and so does a group where everyone knows everyone', () => {
    expect(hold(ring(8)).hold).toBe(1);
    expect(hold(complete(5)).hold).toBe(1);
  });

  it('a star loses everything when its middle leaves and nothing when anyone else does', () => {
    const { hold: mean, departure } = hold(star(5));
    expect([...departure]).toEqual([0, 1, 1, 1, 1]);
    expect(mean).toBeCloseTo(4 / 5);
  });

  it('two groups with one person between them come apart when that person leaves', () => {
    const { departure } = hold(barbell(3, 1));
    expect(departure[3]).toBeCloseTo(6 / 15);
    expect(departure[0]).toBe(1);
  });

  it('people who never met hold nothing', () => {
    expect(hold(empty(4))).toMatchObject({ hold: 0, connectedPairs: 0 });
  });

  it('below three people the question has no meaning', () => {
    for (const n of [0, 1, 2]) expect(hold(complete(n)).hold).toBeNull();
    expect(hold(complete(2)).connectedPairs).toBe(1);
    expect(hold(complete(1)).connectedPairs).toBeNull();
  });

  it('is the mean over every departure of the pairs still in touch', () => {
    fc.assert(
      fc.property(networks(), (graph) => {
        const found = hold(graph);
        const expected = holdByDefinition(graph);
        if (expected === null) expect(found.hold).toBeNull();
        else expect(found.hold).toBeCloseTo(expected, 12);
        found.departure.forEach((share, v) => {
          expect(share).toBeCloseTo(pairsInTouch(graph, [v]) / (((graph.n - 1) * (graph.n - 2)) / 2), 12);
        });
      }),
    );
  });

  it('does not depend on how people are numbered', () => {
    fc.assert(
      fc.property(relabelled(), ({ graph, other, to }) => {
        const [here, there] = [hold(graph), hold(other)];
        if (here.hold !== null) expect(there.hold).toBeCloseTo(here.hold, 12);
        expect([...there.departure]).toEqual(moved(here.departure, here.departure.length > 0 ? to : []));
      }),
    );
  });

  it('one more tie never lowers the share of connected pairs, nor hold, nor any departure’s share', () => {
    fc.assert(
      fc.property(withOneMore(), ({ graph, more }) => {
        expect(connectedPairs(more)!).toBeGreaterThanOrEqual(connectedPairs(graph)!);
        const [before, after] = [hold(graph), hold(more)];
        expect(after.hold ?? 1).toBeGreaterThanOrEqual((before.hold ?? 0) - 1e-12);
        before.departure.forEach((share, v) => {
          expect(after.departure[v]!).toBeGreaterThanOrEqual(share);
        });
      }),
    );
  });
});

describe('departures: what each one does', () => {
  it('are what taking each person away shows', () => {
    fc.assert(
      fc.property(networks(), (graph) => {
        const found = departures(graph);
        for (let v = 0; v < graph.n; v++) {
          const left = partsLeftBy(graph, v).map((part) => part.length);
          expect(found.parts[v]).toBe(left.length);
          expect(found.largestPart[v]).toBe(Math.max(0, ...left));
          expect(found.others[v]).toBe(left.reduce((a, b) => a + b, 0));
          expect(found.pairs[v]).toBe(pairsInTouch(graph, [v]));
        }
        expect(found.components).toBe(partsWithout(graph).length);
        expect(found.pairsBefore).toBe(pairsInTouch(graph));
      }),
    );
  });
});

describe('on whom it rests', () => {
  it('names the middle of a path first, then its neighbours', () => {
    expect(restsOn(path(5))).toEqual([
      { person: 2, loseTouch: 2, parts: 2 },
      { person: 1, loseTouch: 1, parts: 2 },
      { person: 3, loseTouch: 1, parts: 2 },
    ]);
  });

  it('names nobody when no departure parts anyone', () => {
    expect(restsOn(ring(6))).toEqual([]);
  });

  it('names the instructor of the karate club, on whom six people depend', () => {
    expect(restsOn(karateClub())).toEqual([{ person: 0, loseTouch: 6, parts: 3 }]);
  });

  it('names the cut points, each with those who would lose touch with the largest part', () => {
    fc.assert(
      fc.property(networks(), (graph) => {
        const found = restsOn(graph);
        const cuts = [...Array(graph.n).keys()].filter((v) => isCutPoint(graph, v));
        expect(found.map((support) => support.person).sort((a, b) => a - b)).toEqual(cuts);
        for (const { person, loseTouch } of found) {
          const sizes = partsLeftBy(graph, person).map((part) => part.length);
          expect(loseTouch).toBe(sizes.reduce((a, b) => a + b, 0) - Math.max(...sizes));
        }
      }),
    );
  });
});

describe('who falls off', () => {
  it('all but one of a star’s people when its middle leaves', () => {
    const found = fallOff(star(5), [0]);
    expect([...found.fallen]).toEqual([2, 3, 4]);
    expect(found.parts.map((part) => [...part])).toEqual([[1], [2], [3], [4]]);
  });

  it('nobody when a ring loses one person', () => {
    expect(fallOff(ring(6), [2]).fallen).toHaveLength(0);
  });

  it('someone who was apart already does not fall off', () => {
    const found = fallOff(apart(barbell(3, 1), empty(2), complete(2)), [3]);
    expect([...found.fallen]).toEqual([4, 5, 6]);
    expect([...found.apart]).toEqual([7, 8, 9, 10]);
  });

  it('someone left with nobody falls off, even beside a larger part that was never theirs', () => {
    const found = fallOff(apart(complete(2), complete(5)), [0]);
    expect([...found.fallen]).toEqual([1]);
  });

  it('several people may leave at once', () => {
    expect([...fallOff(ring(8), [0, 4]).fallen]).toEqual([5, 6, 7]);
  });

  it('when nobody leaves, nobody falls off; when everybody leaves, nobody is left', () => {
    expect(fallOff(path(4), []).fallen).toHaveLength(0);
    expect(fallOff(path(3), [0, 1, 2])).toEqual({
      fallen: new Int32Array(),
      apart: new Int32Array(),
      parts: [],
    });
  });

  it('refuses someone who is not in the network', () => {
    expect(() => fallOff(path(3), [7])).toThrow(
      new RangeError('person 7 is not in this graph: a whole number in 0…2'),
    );
  });

  it('the parts, those who fall off, those apart and the largest part add up', () => {
    fc.assert(
      fc.property(networks(12, 1), fc.nat(), (graph, pick) => {
        const leaver = pick % graph.n;
        const found = fallOff(graph, [leaver]);
        const parts = partsWithout(graph, [leaver]).sort((a, b) => b.length - a.length || a[0]! - b[0]!);
        expect(found.parts.map((part) => [...part])).toEqual(parts);
        const outside = parts
          .slice(1)
          .flat()
          .sort((a, b) => a - b);
        expect([...found.fallen, ...found.apart].sort((a, b) => a - b)).toEqual(outside);
        const own = partsWithout(graph).find((part) => part.includes(leaver))!;
        for (const v of found.fallen) expect(own).toContain(v);
      }),
    );
  });

  it('without Valjean, some of Les Misérables lose touch', () => {
    const { graph, indexOf, keys } = lesMiserables();
    const found = fallOff(graph, [indexOf('valjean')!]);
    const named = [...found.fallen].map((v) => keys[v]);
    expect(named).toContain('labarre');
    expect(graph.n - 1).toBe(found.parts[0]!.length + found.fallen.length);
    expect(hold(without(graph, [indexOf('valjean')!]).graph).hold).toBeLessThan(0.7);
  });
});

describe('the least number of new ties', () => {
  it('a path needs one, a star as many as it has people around the middle, less one', () => {
    expect(leastNewTies(path(6))).toBe(1);
    expect(leastNewTies(star(6))).toBe(4);
  });

  it('two rings need two ties, and people who never met need a ring', () => {
    expect(leastNewTies(apart(ring(4), ring(5)))).toBe(2);
    expect(leastNewTies(empty(5))).toBe(5);
  });

  it('none when no departure splits it; one between two strangers; none alone', () => {
    for (const graph of [ring(5), complete(4), complete(2), complete(1), empty(0)])
      expect(leastNewTies(graph)).toBe(0);
    expect(leastNewTies(empty(2))).toBe(1);
  });

  it('is what trying every set of ties finds, for every network of up to six people', () => {
    for (let n = 0; n <= 6; n++) {
      const pairs = among(0, n);
      fewestNewTies(pairs, n).forEach((fewest, set) => {
        const found = leastNewTies(
          fromTies(
            n,
            pairs.filter((_, i) => (set >> i) & 1),
          ),
        );
        if (found !== fewest) expect.fail(`${found}, not ${fewest}, for network ${set} of ${n} people`);
      });
    }
  });
});

it('what leaving does never depends on ties being listed in another order', () => {
  const graph = karateClub();
  const list = ties(graph);
  const reversed = fromTies(
    graph.n,
    Array.from(list.from, (a, i): [number, number] => [list.to[i]!, a]).reverse(),
  );
  expect(hold(reversed)).toEqual(hold(graph));
});
