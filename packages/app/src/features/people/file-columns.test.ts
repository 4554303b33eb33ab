import { describe, expect, it } from 'vitest';
import type { PersonField, Told } from './columns.ts';
import { columnsOf, linkColumnsOf } from './file-columns.ts';
import { readPeople } from './read-people.ts';
import { textFile } from './testing.ts';

const file = (text: string, name = 'gens.csv') => textFile(name, text);
const fields = (text: string, name?: string) =>
  columnsOf(file(text, name)).columns.map(({ key, field }) => [key, field]);
const told = (said: Readonly<Record<string, PersonField | 'aside'>>): Told => new Map(Object.entries(said));
const people = (text: string, said: Told, name?: string) => readPeople([file(text, name)], said);

describe('The columns of a file of people', () => {
  it('are shown with what each becomes and something it holds', () => {
    const { kind, columns } = columnsOf(file('Prénom,Nom,Passe-temps,Vide\nCosette,Fauchelevent,jardin,\n'));
    expect(kind).toBe('table');
    expect(columns).toEqual([
      { key: 'Prénom', field: 'first', example: 'Cosette' },
      { key: 'Nom', field: 'last', example: 'Fauchelevent' },
      { key: 'Passe-temps', field: undefined, example: 'jardin' },
    ]);
  });

  it('that have no heading, or share one, are called by their place', () => {
    expect(fields('Nom,,Nom\na,b,c\n')).toEqual([
      ['Nom', 'name'],
      ['#2', undefined],
      ['#3', 'name'],
    ]);
  });

  it('of a graph are the attributes of its people', () => {
    const kumu = JSON.stringify({
      elements: [{ label: 'Marius', attributes: { label: 'Marius', métier: 'avocat', étage: '3' } }],
      connections: [],
    });
    expect(fields(kumu, 'plan.json')).toContainEqual(['métier', 'about']);
    expect(fields(kumu, 'plan.json')).toContainEqual(['étage', undefined]);
  });

  it('of a card have names everyone shares, and are not asked about', () => {
    const card = 'BEGIN:VCARD\nVERSION:4.0\nFN:Marius\nEND:VCARD\n';
    expect(columnsOf(file(card, 'a.vcf'))).toEqual({ kind: 'cards', columns: [] });
  });

  it('of a table of links are shown with what each becomes', () => {
    expect(linkColumnsOf(file('de,vers,quand,note\na,b,2020-01-01,x\n'))).toEqual([
      ['de', 'from'],
      ['vers', 'to'],
      ['quand', 'last'],
    ]);
    expect(linkColumnsOf(file('{"elements":[],"connections":[]}', 'a.json'))).toEqual([]);
  });
});

describe('A column that is told what it is', () => {
  it('is read so, and one that is told to stay aside is not read', () => {
    const text = 'Nom,Passe-temps,Notes\nCosette,jardin,secret\n';
    const read = people(text, told({ 'Passe-temps': 'interests', Notes: 'aside' }));
    expect(read.people[0]).toMatchObject({ name: 'Cosette', interests: ['jardin'], notes: '' });
    expect(read.warnings.map(({ code }) => code)).toEqual(['columns-left-out']);
  });

  it('makes readable a table whose headings nobody knows', () => {
    const text = 'Zig,Zag\nCosette,c@x.example\n';
    expect(() => people(text, new Map())).toThrow('people-no-column');
    const [cosette] = people(text, told({ Zig: 'name', Zag: 'email' })).people;
    expect(cosette).toMatchObject({ name: 'Cosette', emails: ['c@x.example'] });
  });

  it('cannot make people of a table that says nothing of who they are', () => {
    expect(() => people('Zig,Zag\na,b\n', told({ Zig: 'notes' }))).toThrow('people-no-column');
    expect(() => people('Nom\na\n', told({ Nom: 'aside' }))).toThrow('people-no-column');
  });

  it('may be an attribute of a graph', () => {
    const kumu = JSON.stringify({ elements: [{ label: 'Marius', étage: '3', notes: 'x' }], connections: [] });
    const [marius] = people(kumu, told({ étage: 'groups', notes: 'aside' }), 'plan.json').people;
    expect(marius).toMatchObject({ name: 'Marius', groups: ['3'], notes: '' });
  });
});
