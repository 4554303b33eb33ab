import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Link, Person } from '../people/person.ts';
import { find } from './rules.ts';
import type { FindQuestion } from './types.ts';
import { someone, tie } from './village.fixture.ts';

const example = new URL('../../../../../examples/miserables/', import.meta.url);

type Row = Readonly<
  Record<
    'id' | 'about' | 'offers' | 'seeks' | 'interests' | 'groups' | 'notes' | 'lang' | 'from' | 'to',
    string
  >
>;

function rows(file: string): Row[] {
  return parse(readFileSync(new URL(file, example), 'utf8'), { columns: true });
}

const entries = (cell: string) => cell.split('|').filter((entry) => entry !== '');

const people: Person[] = rows('people.csv').map((row) =>
  someone(row.id, {
    about: row.about,
    offers: entries(row.offers),
    seeks: entries(row.seeks),
    interests: entries(row.interests),
    groups: entries(row.groups),
    notes: row.notes,
    language: row.lang === 'en' ? 'en' : 'fr',
  }),
);
const links: Link[] = rows('links.csv').map((row) => tie(row.from, row.to));

function school(file: string, language: 'fr' | 'en', more: Partial<FindQuestion> = {}): FindQuestion {
  const [heading = '', ...text] = readFileSync(new URL(file, example), 'utf8').split('\n');
  return {
    idea: { title: heading.replace('# ', ''), text: text.join('\n'), language },
    people,
    links,
    me: 'valjean',
    organisation: ['pontmercy'],
    answers: [],
    refusals: new Set(['javert']),
    tolerance: 0.5,
    write: null,
    seed: 1,
    ...more,
  };
}

const names = (list: readonly { readonly person: string }[]) => list.map(({ person }) => person);

describe('an evening school in Montreuil-sur-Mer', () => {
  const found = find(school('idea.md', 'fr'));

  test('Combeferre, who looks for a room to open an evening school in, is written to', () => {
    expect(names(found.write)).toContain('combeferre');
  });

  test('Marguerite and Fantine, who wish to read and write, are written to', () => {
    expect(names(found.write)).toEqual(expect.arrayContaining(['marguerite', 'fantine']));
  });

  test('nearly everybody is left in peace', () => {
    expect(found.write.length).toBeLessThanOrEqual(12);
    expect(found.perhaps.length).toBeLessThanOrEqual(12);
    expect(found.leaveInPeace.count).toBeGreaterThan(50);
  });

  test('Thénardier, Claquesous and Montparnasse are left in peace', () => {
    const listed = names([...found.write, ...found.perhaps]);
    for (const person of ['thenardier', 'claquesous', 'montparnasse']) expect(listed).not.toContain(person);
  });

  test('Javert refused: he is only counted', () => {
    expect(found.leaveInPeace.reasons.refused).toEqual(['javert']);
    expect(JSON.stringify([found.write, found.perhaps])).not.toContain('javert');
  });

  test('asked in English, it finds most of the same people, described in French', () => {
    const french = new Set(names(found.write));
    const english = find(school('idea.en.md', 'en'));
    const again = names([...english.write, ...english.perhaps]).filter((person) => french.has(person));
    expect(again.length).toBeGreaterThanOrEqual(french.size * 0.6);
  });
});
