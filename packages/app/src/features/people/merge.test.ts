import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDraft } from './drafts.ts';
import { compatibleNames, mergeDrafts } from './merge.ts';
import { readPeople } from './read-people.ts';
import { textFile } from './testing.ts';

const csv = (...rows: string[]) =>
  readPeople([textFile('a.csv', `id,name,email,offers\n${rows.join('\n')}\n`)]);

describe('the same person given twice becomes one', () => {
  test('same address and names that can be one person’s: everything is kept', () => {
    const { people, questions } = readPeople([
      textFile('a.csv', 'name,email,offers,notes\nA. Lima,ana@example.org,bread,shy\n'),
      textFile(
        'b.csv',
        'id,nom,courriel,offre,langue\nal,LIMA Ana,ANA@example.org;al@example.com,Bread|cakes,fr\n',
      ),
    ]);
    expect(questions).toEqual([]);
    expect(people).toEqual([
      {
        id: 'al',
        name: 'LIMA Ana',
        aliases: ['A. Lima'],
        emails: ['ana@example.org', 'al@example.com'],
        about: '',
        offers: ['bread', 'cakes'],
        seeks: [],
        interests: [],
        groups: [],
        notes: 'shy',
        language: 'fr',
        sources: [
          { file: 'a.csv', line: 2 },
          { file: 'b.csv', line: 2 },
        ],
      },
    ]);
  });

  test('a third row can join two that were apart', () => {
    const { people } = csv(
      ',Ana Lima,a@example.org,',
      ',Ana Lima,b@example.org,',
      ',Ana Lima,a@example.org; b@example.org,',
    );
    expect(people.map(({ emails }) => emails)).toEqual([['a@example.org', 'b@example.org']]);
  });

  test('a row without a name does not make one of two whose names cannot be', () => {
    const { people } = csv('ana,Bô Lima,,', ',,c@example.org,', 'ana,Ana Lima,,', 'ana,,c@example.org,');
    expect(people.filter(({ name }) => / Lima$/.test(name)).map(({ name }) => name)).toEqual([
      'Bô Lima',
      'Ana Lima',
    ]);
  });

  test('the same id with names that can be one person’s', () => {
    expect(csv('al,Ana,,bread', 'AL,Ana Lima,,cakes').people).toMatchObject([
      { id: 'al', name: 'Ana Lima', offers: ['bread', 'cakes'] },
    ]);
  });
});

describe('a doubt is a question, never a merge', () => {
  test('an address shared by different names', () => {
    const { people, questions } = csv('ana,Ana Lima,home@example.org,', 'bo,Bo Lima,home@example.org,');
    expect(people).toHaveLength(2);
    expect(questions).toMatchObject([
      { kind: 'same-address', value: 'home@example.org', people: ['ana', 'bo'] },
    ]);
  });

  test('a name given twice, accents and case aside', () => {
    const { people, questions } = csv(',Zoé Été,,', ',zoe ETE,,');
    expect(people.map(({ id }) => id)).toEqual(['zoe-ete', 'zoe-ete-2']);
    expect(questions).toMatchObject([
      { kind: 'same-name', people: ['zoe-ete', 'zoe-ete-2'], sources: [{ line: 2 }, { line: 3 }] },
    ]);
  });

  test('an id given to different names', () => {
    const { people, questions } = csv('1,Ana Lima,,', '1,Bo Silva,,');
    expect(people.map(({ id }) => id)).toEqual(['1', '1-2']);
    expect(questions.map(({ kind }) => kind)).toEqual(['same-id']);
  });

  test('a short name that could be either of two', () => {
    const { people, questions } = csv(
      ',Anne Roy,x@example.org,',
      ',Alain Roy,x@example.org,',
      ',A. Roy,x@example.org,',
    );
    expect(people).toHaveLength(3);
    expect(questions.map(({ kind }) => kind)).toEqual(['same-address']);
  });
});

describe('names that can be one person’s', () => {
  test.each([
    ['Anne Dupont', 'Dupont Anne', true],
    ['Anne Dupont', 'A. Dupont', true],
    ['Anne Dupont', 'ANNE-MARIE DUPONT', true],
    ['Anne', 'Anne Dupont', true],
    ['', 'Anne Dupont', true],
    ['Jean Dupont', 'Anne Dupont', false],
    ['Anne Dupont', 'Anne Martin', false],
    ['A. D.', 'Anne Dupont', false],
    ['Zoé', 'zoe', true],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(compatibleNames(a, b)).toBe(expected);
    expect(compatibleNames(b, a)).toBe(expected);
  });
});

describe('laws of merging', () => {
  const name = fc.constantFrom('', 'Ana', 'Ana Lima', 'A. Lima', 'Bo Lima', 'Bô LIMA', 'Cy');
  const draft = fc
    .record({
      id: fc.option(fc.constantFrom('1', '2', 'ana', 'Ana')),
      name,
      emails: fc.uniqueArray(fc.constantFrom('a@x', 'b@x', 'c@x'), { maxLength: 2 }),
    })
    .filter((one) => one.id !== null || one.name !== '' || one.emails.length > 0);
  const drafts = fc
    .array(draft, { maxLength: 12 })
    .map((list) => list.map((one, i) => ({ ...emptyDraft({ file: 'f', line: i + 1 }), ...one })));

  test('nobody is lost: every row is a source of exactly one person', () => {
    fc.assert(
      fc.property(drafts, (given) => {
        const lines = mergeDrafts(given).people.flatMap(({ sources }) => sources.map(({ line }) => line));
        expect(lines.sort((a, b) => a - b)).toEqual(given.map((_, i) => i + 1));
      }),
    );
  });

  test('ids are distinct, case and accents aside, and nobody is without a name', () => {
    fc.assert(
      fc.property(drafts, (given) => {
        const { people } = mergeDrafts(given);
        expect(new Set(people.map(({ id }) => id.toLowerCase())).size).toBe(people.length);
        for (const person of people) expect(person.name).not.toBe('');
      }),
    );
  });

  test('an address held by two people, or a name they share, is always a question', () => {
    fc.assert(
      fc.property(drafts, (given) => {
        const { people, questions } = mergeDrafts(given);
        for (const address of ['a@x', 'b@x', 'c@x']) {
          const holders = people.filter(({ emails }) => emails.includes(address));
          const asked = questions.filter(({ kind, value }) => kind === 'same-address' && value === address);
          expect(asked.flatMap((question) => question.people)).toEqual(
            holders.length > 1 ? holders.map(({ id }) => id) : [],
          );
        }
      }),
    );
  });

  test('people merged have names that suit one another', () => {
    fc.assert(
      fc.property(drafts, (given) => {
        for (const { sources } of mergeDrafts(given).people) {
          const names = sources.map(({ line }) => given[line - 1]!.name);
          for (const a of names) for (const b of names) expect(compatibleNames(a, b)).toBe(true);
        }
      }),
    );
  });

  test('a mailbox shared by thousands is read without comparing each with each', () => {
    const many = Array.from({ length: 8_000 }, (_, i) => ({
      ...emptyDraft({ file: 'f', line: i + 1 }),
      name: `Person${i % 4_000} Name${i % 4_000}`,
      emails: ['info@example.org'],
    }));
    const { people, questions } = mergeDrafts(many);
    expect(people).toHaveLength(4_000);
    expect(questions).toHaveLength(1);
  });
});
