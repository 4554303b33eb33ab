import { seeded } from '@liane/graph';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HealthQuestion, health } from './rules.ts';

/** Small networks, where everything can be counted by hand: up to nine people, the first is the initiator. */
const networks = fc.integer({ min: 2, max: 9 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    ties: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 16 }),
    proposed: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 3 }),
  }),
);
interface Network {
  readonly n: number;
  readonly ties: readonly (readonly [number, number])[];
  readonly proposed: readonly (readonly [number, number])[];
}

const name = (i: number) => `p${i}`;

function question({ n, ties, proposed }: Network): HealthQuestion {
  return {
    people: Array.from({ length: n }, (_, i) => name(i)),
    links: ties.map(([a, b]) => ({ from: name(a), to: name(b) })),
    me: name(0),
    organisation: [],
    introductions: proposed.filter(([a, b]) => a !== b).map(([a, b]) => ({ a: name(a), b: name(b) })),
    random: seeded(1),
  };
}

/** The parts that remain once some have left, the slow and obvious way. */
function partsWithout({ n, ties }: Network, gone: readonly number[]): number[][] {
  const left = Array.from({ length: n }, (_, i) => i).filter((i) => !gone.includes(i));
  const seen = new Set<number>();
  const parts: number[][] = [];
  for (const start of left) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    for (const at of part)
      for (const [a, b] of ties) {
        const other = a === at ? b : b === at ? a : at;
        if (other === at || gone.includes(other) || seen.has(other)) continue;
        seen.add(other);
        part.push(other);
      }
    parts.push(part);
  }
  return parts.sort((a, b) => b.length - a.length);
}

function pairsTogether(parts: readonly (readonly number[])[]): number {
  return parts.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
}

describe('laws of the health of a network', () => {
  it('whoever remains is either in the largest part or in a loose one, and nobody in both', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const found = health(question(network));
        const loose = found.loose.flatMap(({ people }) => people);
        expect(new Set(loose).size).toBe(loose.length);
        expect(found.together.now + loose.length).toBe(found.remaining.people);
        for (const person of found.fallOff.now) expect(loose).toContain(person);
      }),
    );
  });

  it('parts, pairs and hold are those one counts by hand', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const found = health(question(network));
        const parts = partsWithout(network, [0]);
        const left = network.n - 1;
        expect(found.together.now).toBe(parts[0]?.length ?? 0);
        expect(found.loose).toHaveLength(Math.max(0, parts.length - 1));
        if (left >= 2)
          expect(found.pairs.now).toBeCloseTo(pairsTogether(parts) / ((left * (left - 1)) / 2), 12);
        if (left < 3) {
          expect(found.hold.now).toBeNull();
          return;
        }
        const all = ((left - 1) * (left - 2)) / 2;
        const shares = Array.from(
          { length: left },
          (_, i) => pairsTogether(partsWithout(network, [0, i + 1])) / all,
        );
        expect(found.hold.now).toBeCloseTo(shares.reduce((sum, share) => sum + share, 0) / left, 12);
      }),
    );
  });

  it('it rests on exactly those whose departure leaves more parts than there were', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const before = partsWithout(network, [0]).length;
        const expected = Array.from({ length: network.n - 1 }, (_, i) => i + 1).filter(
          (v) => partsWithout(network, [0, v]).length > before,
        );
        const named = health(question(network)).restsOn.map(({ person }) => person);
        expect([...named].sort()).toEqual(expected.map(name).sort());
      }),
    );
  });

  it('introductions never part anybody: more pairs in touch, no more people lost', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const found = health(question(network));
        expect(found.pairs.after ?? 0).toBeGreaterThanOrEqual(found.pairs.now ?? 0);
        expect(found.together.after).toBeGreaterThanOrEqual(found.together.now);
      }),
    );
  });

  it('the names people bear, and the order of the file, change nothing', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const one = question(network);
        const other = { ...one, people: [...one.people].reverse(), links: [...one.links].reverse() };
        const [a, b] = [health(one), health(other)];
        expect(b.hold.now ?? -1).toBeCloseTo(a.hold.now ?? -1, 12);
        expect(b.hold.after ?? -1).toBeCloseTo(a.hold.after ?? -1, 12);
        expect(b.pairs).toEqual(a.pairs);
        expect(b.least).toBe(a.least);
        expect([...b.restsOn].sort(byPerson)).toEqual([...a.restsOn].sort(byPerson));
      }),
    );
  });
});

function byPerson(a: { person: string }, b: { person: string }): number {
  return a.person < b.person ? -1 : 1;
}
