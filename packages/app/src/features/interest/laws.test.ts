import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Person } from '../people/person.ts';
import { lowered, tokens } from './analyse.ts';
import { indexPeople } from './index-people.ts';
import { find, likelihoods } from './rules.ts';
import type { FindQuestion, Found, Suggestion } from './types.ts';
import { asked, someone, tie } from './village.fixture.ts';

const vocabulary =
  `chorale chanter chante soir concert musique village printemps débutants jeudi choir sing singing
  evening music jardin garden école school lecture lire book livre cuisine marché vélo montagne théâtre danse accordéon
  piano atelier bois couture pain enfants le la des pour avec the with and`.split(/\s+/);

const phrase = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 9 })
  .map((words) => words.join(' '));
const entries = fc.array(phrase, { maxLength: 2 });
const record = fc.record({
  about: fc.array(phrase, { maxLength: 4 }).map((lines) => lines.join('\n')),
  offers: entries,
  seeks: entries,
  interests: entries,
  groups: entries,
  notes: fc.option(phrase, { nil: '' }),
  language: fc.constantFrom('fr', 'en', null),
});

/** Villages of a dozen people or more, with ties, an idea and answers, all at random. */
const question: fc.Arbitrary<FindQuestion> = fc
  .record({
    records: fc.array(record, { minLength: 6, maxLength: 24 }),
    ties: fc.array(fc.tuple(fc.nat(23), fc.nat(23)), { maxLength: 40 }),
    title: phrase,
    text: phrase,
    language: fc.constantFrom('fr', 'en'),
    answers: fc.array(fc.tuple(fc.nat(23), fc.constantFrom('yes', 'no', 'later')), { maxLength: 4 }),
    tolerance: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
    seed: fc.nat(),
  })
  .map(({ records, ties, title, text, language, answers, tolerance, seed }) => {
    const id = (n: number) => `p${n % records.length}`;
    return asked({
      idea: { title, text, language },
      people: records.map((known, n) => someone(`p${n}`, known)),
      links: ties.filter(([a, b]) => id(a) !== id(b)).map(([a, b]) => tie(id(a), id(b))),
      answers: answers.map(([n, answer]) => ({
        person: id(n),
        idea: n % 2 === 0 ? title : 'musique',
        answer,
      })),
      tolerance,
      seed,
    });
  });

/** The person's record with every occurrence of a word taken out. */
function withoutWord(person: Person, word: string): Person {
  const strip = (text: string) => {
    let left = text;
    for (const { surface, start, end } of tokens(text).toReversed())
      if (lowered(surface) === lowered(word)) left = left.slice(0, start) + left.slice(end);
    return left;
  };
  return {
    ...person,
    about: strip(person.about),
    notes: strip(person.notes),
    offers: person.offers.map(strip),
    seeks: person.seeks.map(strip),
    interests: person.interests.map(strip),
    groups: person.groups.map(strip),
  };
}

const suggestions = (found: Found): readonly Suggestion[] => [...found.write, ...found.perhaps];

function probabilityIn(found: Found, person: string): number | undefined {
  return suggestions(found).find((one) => one.person === person)?.probability;
}

/** What is asked again must show the person as less likely, or no longer at all. */
function expectLower(asking: FindQuestion, { person, probability }: Suggestion): void {
  const index = indexPeople(asking.people, asking.links);
  const again = likelihoods(asking, index).probability[index.positionOf.get(person)!]!;
  expect(again).toBeLessThan(probability);
  expect(probabilityIn(find(asking, index), person) ?? 0).toBeLessThan(probability);
}

const runs = { numRuns: 40 };

describe('a reason can be contested', () => {
  test('taking away a word that a reason names lowers the probability', () => {
    fc.assert(
      fc.property(question, (asking) => {
        for (const suggestion of suggestions(find(asking)).slice(0, 3))
          for (const reason of suggestion.reasons)
            if (reason.kind === 'words' || reason.kind === 'kin')
              for (const word of reason.words) {
                const people = asking.people.map((one) =>
                  one.id === suggestion.person ? withoutWord(one, word) : one,
                );
                expectLower({ ...asking, people }, suggestion);
              }
      }),
      runs,
    );
  });

  test('taking away a tie that a reason names lowers the probability', () => {
    fc.assert(
      fc.property(question, (asking) => {
        for (const suggestion of suggestions(find(asking)).slice(0, 3))
          for (const reason of suggestion.reasons)
            if (reason.kind === 'ties')
              for (const other of reason.people) {
                const pair = [suggestion.person, other];
                const links = asking.links.filter(
                  ({ from, to }) => !(pair.includes(from) && pair.includes(to)),
                );
                expectLower({ ...asking, links }, suggestion);
              }
      }),
      runs,
    );
  });

  test('taking away an answer that a reason names lowers the probability', () => {
    fc.assert(
      fc.property(question, (asking) => {
        for (const suggestion of suggestions(find(asking)).slice(0, 3))
          for (const reason of suggestion.reasons)
            if (reason.kind === 'answered') {
              const answers = asking.answers.filter(
                ({ person, idea, answer }) =>
                  person !== suggestion.person || idea !== reason.idea || answer !== reason.answer,
              );
              expectLower({ ...asking, answers }, suggestion);
            }
      }),
      runs,
    );
  });

  test('every word named stands in the record, in the passage quoted', () => {
    fc.assert(
      fc.property(question, (asking) => {
        for (const { person, reasons } of suggestions(find(asking)))
          for (const reason of reasons)
            if (reason.kind === 'words') {
              const known = asking.people.find(({ id }) => id === person)![reason.field];
              const lines = typeof known === 'string' ? known.split('\n') : known;
              expect(lines.map((line) => line.trim())).toContain(reason.quote);
              for (const word of reason.words) expect(reason.quote).toContain(word);
            }
      }),
      runs,
    );
  });
});

describe('everybody', () => {
  test('is in exactly one list, and every suggestion gives a reason', () => {
    fc.assert(
      fc.property(question, (asking) => {
        const found = find(asking);
        const peace = Object.values(found.leaveInPeace.reasons).flat();
        const all = [...suggestions(found).map(({ person }) => person), ...peace];
        expect(all.toSorted()).toEqual(asking.people.map(({ id }) => id).toSorted());
        for (const { reasons } of suggestions(found)) expect(reasons.length).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  test('has a probability between nought and one, whatever is known', () => {
    fc.assert(
      fc.property(question, (asking) => {
        for (const probability of likelihoods(asking, indexPeople(asking.people, asking.links)).probability)
          expect(probability > 0 && probability < 1).toBe(true);
      }),
      runs,
    );
  });
});
