import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Joined,
  LONGEST_NAME,
  likelyOne,
  likelyTwins,
  mayMerge,
  merged,
  mustBeToldBy,
  oneEditApart,
  tidyName,
  tidyText,
  unmerged,
  without,
} from './rules.ts';

const alone = (id: string): Joined => ({ id, mergedInto: null, mergedThrough: null, isSelf: false });
const find = (records: readonly Joined[], id: string) => records.find((record) => record.id === id)!;

/** Merges or separates as the page would, and gives back the records unchanged where it may not. */
function act(records: readonly Joined[], [what, a, b]: Act): readonly Joined[] {
  if (what === 'unmerge') return unmerged(records, a);
  const merging = mayMerge(find(records, a), find(records, b));
  return merging.allowed ? merged(records, merging.kept, merging.joined) : records;
}

type Act = readonly ['merge' | 'unmerge', string, string];
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const anAct = fc.tuple(
  fc.constantFrom('merge' as const, 'unmerge' as const),
  fc.constantFrom(...ids),
  fc.constantFrom(...ids),
);
const aHistory = fc.array(anAct, { maxLength: 20 }).map((acts) => acts.reduce(act, ids.map(alone)));

describe('Merging', () => {
  it('then separating gives back exactly the same people, whatever was merged before', () => {
    fc.assert(
      fc.property(aHistory, fc.constantFrom(...ids), fc.constantFrom(...ids), (records, a, b) => {
        const merging = mayMerge(find(records, a), find(records, b));
        fc.pre(merging.allowed);
        expect(unmerged(merged(records, merging.kept, merging.joined), merging.joined)).toEqual(records);
      }),
    );
  });

  it('can be undone in any order: in the end, everyone stands alone', () => {
    fc.assert(
      fc.property(aHistory, fc.shuffledSubarray(ids, { minLength: ids.length }), (records, order) => {
        expect(order.reduce((left, id) => unmerged(left, id), records)).toEqual(ids.map(alone));
      }),
    );
  });

  it('never makes a chain or a circle: each record is read through one that stands alone', () => {
    fc.assert(
      fc.property(aHistory, (records) => {
        for (const { mergedInto, mergedThrough } of records) {
          expect(mergedInto === null).toBe(mergedThrough === null);
          if (mergedInto !== null) expect(find(records, mergedInto).mergedInto).toBeNull();
        }
      }),
    );
  });

  it('outlives one of its records: those left are the same people', () => {
    const groups = (records: readonly Joined[]) =>
      ids.map((id) =>
        records.filter((record) => (record.mergedInto ?? record.id) === id).map((record) => record.id),
      );
    const people = (records: readonly Joined[], gone: string) =>
      groups(records)
        .map((group) =>
          group
            .filter((id) => id !== gone)
            .sort()
            .join(''),
        )
        .filter((group) => group !== '')
        .sort();
    fc.assert(
      fc.property(aHistory, fc.constantFrom(...ids), (records, gone) => {
        const left = without(records, gone);
        expect(people(left, gone)).toEqual(people(records, gone));
        for (const { mergedInto, mergedThrough } of left) {
          expect([mergedInto, mergedThrough]).not.toContain(gone);
          if (mergedInto !== null) expect(find(left, mergedInto).mergedInto).toBeNull();
        }
      }),
    );
  });

  it('refuses who is one person already, were it by a long way round', () => {
    const one = act(act(['a', 'b', 'c'].map(alone), ['merge', 'a', 'b']), ['merge', 'b', 'c']);
    expect(mayMerge(find(one, 'c'), find(one, 'b'))).toEqual({ allowed: false, because: 'already-one' });
    expect(mayMerge(alone('a'), alone('a'))).toEqual({ allowed: false, because: 'already-one' });
  });

  it('always keeps the initiator’s own record', () => {
    const self = { ...alone('me'), isSelf: true };
    expect(mayMerge(alone('a'), self)).toEqual({ allowed: true, kept: 'me', joined: 'a' });
    expect(mayMerge(self, alone('a'))).toEqual({ allowed: true, kept: 'me', joined: 'a' });
  });
});

const who = (name: string, ...addresses: string[]) => ({ id: name, name, addresses });

describe('Two records may be one person', () => {
  it('who has the same address, the same name in any order, or nearly', () => {
    expect(likelyOne(who('fantine', 'f@x'), who('mere de cosette', 'f@x'))).toBe('same-address');
    expect(likelyOne(who('jean valjean'), who('valjean, jean'))).toBe('same-name');
    expect(likelyOne(who('eponine'), who('eponnine'))).toBe('near-name');
    expect(likelyOne(who('jean valjean'), who('j. valjean'))).toBe('near-name');
    expect(likelyOne(who('marie tholomyes'), who('anne-marie tholomyes'))).toBe('near-name');
  });

  it('but not for a first name in common, nor for one letter of a short name', () => {
    expect(likelyOne(who('jean valjean'), who('jean prouvaire'))).toBeNull();
    expect(likelyOne(who('marie'), who('marie tholomyes'))).toBeNull();
    expect(likelyOne(who('ana'), who('ada'))).toBeNull();
    expect(likelyOne(who('…'), who('!'))).toBeNull();
  });

  it('are found among everyone, each pair once, the surest first', () => {
    const people = [
      who('eponine'),
      who('javert'),
      who('eponnine'),
      who('cosette', 'c@x'),
      who('euphrasie', 'c@x'),
      who('jaevrt'),
      who('marie tholomyes'),
      who('anne-marie tholomyes'),
    ];
    expect(likelyTwins(people).map(({ a, b, because }) => `${a} ${because} ${b}`)).toEqual([
      'cosette same-address euphrasie',
      'eponine near-name eponnine',
      'jaevrt near-name javert',
      'anne-marie tholomyes near-name marie tholomyes',
    ]);
  });

  it('when one edit apart: that is the same from either side, and what an edit makes', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(oneEditApart(a, b)).toBe(oneEditApart(b, a));
      }),
    );
    fc.assert(
      fc.property(word, fc.nat(8), fc.constantFrom('x', ''), (a, place, letter) => {
        const at = place % a.length;
        expect(oneEditApart(a, `${a.slice(0, at)}${letter}${a.slice(at + 1)}`)).toBe(true);
        expect(oneEditApart(a, `${a.slice(0, at)}x${a.slice(at)}`)).toBe(true);
      }),
    );
    expect(oneEditApart('javert', 'jarvet')).toBe(false);
    expect(oneEditApart('javert', 'jvaert')).toBe(true);
    expect(oneEditApart('javert', 'javert')).toBe(false);
  });

  it('are not asked about by the dozen: a whole house at one address is no question', () => {
    const house = Array.from({ length: 12 }, (_, i) => who(`p${'abcdefghijkl'[i]}`.repeat(6), 'maison@x'));
    expect(likelyTwins(house)).toEqual([]);
  });
});

describe('What is typed', () => {
  it('becomes a name on one line, without what nobody sees and what turns the words around it', () => {
    expect(tidyName('  Jean\n\tValjean ')).toBe('Jean Valjean');
    expect(tidyName('\u202eJavert\u2069\u200b')).toBe('Javert');
    expect(tidyName('\u0000')).toBe('');
    expect(tidyName(' \u00a0\u200b ')).toBe('');
  });

  it('is cut where no name goes, never in the middle of a sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (name) => {
        const tidy = tidyName(name);
        expect(tidy.length).toBeLessThanOrEqual(LONGEST_NAME);
        expect(tidy.isWellFormed()).toBe(true);
        expect(tidyName(tidy)).toBe(tidy);
      }),
    );
  });

  it('keeps its lines and loses its signs of control', () => {
    expect(tidyText(' un\r\ndeux\u0000\u0007\ttrois ')).toBe('un\ndeux\ttrois');
  });
});

describe('A person', () => {
  const day = (n: number) => new Date(Date.UTC(2027, 2, n));
  const clock = { toldAt: null, tellBy: null, gaveOwnData: false };

  it('is to be told by the first date of their records', () => {
    const records = [
      { ...clock, tellBy: day(9) },
      { ...clock, tellBy: day(4) },
    ];
    expect(mustBeToldBy(records)).toEqual(day(4));
  });

  it('knows once told by any of them, or if they gave it themselves', () => {
    expect(
      mustBeToldBy([
        { ...clock, tellBy: day(4) },
        { ...clock, toldAt: day(1), tellBy: day(9) },
      ]),
    ).toBeNull();
    expect(
      mustBeToldBy([
        { ...clock, tellBy: day(4) },
        { ...clock, gaveOwnData: true },
      ]),
    ).toBeNull();
    expect(mustBeToldBy([clock])).toBeNull();
  });
});
