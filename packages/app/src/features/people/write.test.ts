import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Person } from './person.ts';
import { readPeople } from './read-people.ts';
import { textFile } from './testing.ts';
import { csv, peopleCsv } from './write.ts';

/** What a reader leaves: trimmed, without line ends of other systems, never empty in a list. */
const line = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 10 }),
    fc.constantFrom('=1+1', "'=1", '-3', '+33', '@x', 'a|b', 'a;b', '"', 'C:\\', "'quoted'", ' = x'),
  )
  .map((text) => text.replace(/\s+/g, ' ').trim());
const filled = line.filter((text) => /\p{L}/u.test(text) && !/^\* |:::/.test(text));
const text = fc
  .uniqueArray(
    line.filter((one) => one !== ''),
    { maxLength: 3 },
  )
  .map((lines) => lines.join('\n'));
const list = fc.uniqueArray(filled, {
  maxLength: 3,
  selector: (one) => one.normalize('NFKD').toLowerCase().replace(/\P{L}/gu, ''),
});
const person: fc.Arbitrary<Person> = fc.record({
  id: filled,
  name: filled,
  emails: fc.constantFrom([], ['ana@example.org'], ['ana@example.org', 'al@example.com']),
  about: text,
  offers: list,
  seeks: list,
  interests: list,
  groups: list,
  notes: text,
  language: fc.constantFrom(null, 'fr', 'en'),
  sources: fc.constant([]),
});

describe('people written are read back', () => {
  test('without loss, whatever they say', () => {
    fc.assert(
      fc.property(person, (given) => {
        const { people, warnings } = readPeople([textFile('people.csv', peopleCsv([given]))]);
        expect(warnings).toEqual([]);
        expect({ ...people[0], sources: [] }).toEqual(given);
      }),
      { numRuns: 300 },
    );
  });

  test('other names included', () => {
    const given = readPeople([
      textFile('a.csv', 'id,name,email\n1,A. Lima,a@x.org\n2,Ana Lima,a@x.org\n'),
    ]).people;
    expect(given[0]!.aliases).toEqual(['A. Lima', '2']);
    const again = readPeople([textFile('b.csv', peopleCsv(given))]).people;
    expect(again.map((one) => ({ ...one, sources: [] }))).toEqual(
      given.map((one) => ({ ...one, sources: [] })),
    );
  });
});

describe('no cell is run as a formula', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '  =1', '\t=1', '\r=1', "'=1", '=HYPERLINK("http://x")'])(
    '%j is written as text',
    (cell) => {
      const written = csv([[cell]]).slice(1);
      expect(written.replace(/^"/, '')).toMatch(/^'/);
    },
  );

  test('any text whatever: no written cell begins like a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        const bare = csv([[cell]])
          .slice(1)
          .replace(/^"/, '');
        expect(bare).not.toMatch(/^\s*[=+\-@\t]/);
      }),
    );
  });

  test('numbers stay numbers', () => {
    expect(csv([[-3, 0.5]])).toBe('\uFEFF-3,0.5\r\n');
  });
});
