import { describe, expect, test } from 'vitest';
import { readLinks, readPeople } from './read-people.ts';
import { places, textFile } from './testing.ts';

const people = (text: string, name = 'people.csv') => readPeople([textFile(name, text)]);
const refusedAs = (code: string, where: object = {}) =>
  expect.objectContaining({ code, where: expect.objectContaining(where) });

describe('a file that cannot be read is refused, with its place', () => {
  test('a quote that never closes: where it opens', () => {
    expect(() => people('name,about\nAna,fine\n\nBo,"never closed\nCy,fine\n')).toThrow(
      refusedAs('table-quote-open', { file: 'people.csv', line: 4, column: 2 }),
    );
  });

  test('a quote that never closes in a very large file', () => {
    expect(() => people(`name,about\n"Ana${',fine\n'.repeat(300_000)}`)).toThrow(
      refusedAs('table-quote-open', { line: 2 }),
    );
  });

  test('a line without end that is no table', () => {
    expect(() => people(`name,about\nAna,${'x'.repeat(1_000_001)}`)).toThrow(
      refusedAs('table-record-too-long', { line: 2 }),
    );
  });

  test('ten thousand columns', () => {
    expect(() => people(`name${',column'.repeat(9_999)}\nAna\n`)).toThrow(
      refusedAs('table-too-many-columns', { line: 1 }),
    );
    expect(people(`name${',column'.repeat(1_999)}\nAna\n`).people).toHaveLength(1);
  });

  test('no column that says who', () => {
    expect(() => people('colour,size\nred,3\n')).toThrow(
      expect.objectContaining({ code: 'people-no-column', details: { found: 'colour, size' } }),
    );
  });

  test('a workbook, a picture, nothing', () => {
    expect(() => readPeople([{ name: 'p.xlsx', bytes: Uint8Array.from([0x50, 0x4b, 3, 4]) }])).toThrow(
      refusedAs('file-spreadsheet'),
    );
    expect(() => readPeople([{ name: 'p.csv', bytes: Uint8Array.from([0, 1, 2, 3, 0, 0, 0]) }])).toThrow(
      refusedAs('file-binary'),
    );
    expect(() => people('')).toThrow(refusedAs('file-empty', { file: 'people.csv' }));
  });

  test.each([
    ['xml-doctype', '<!DOCTYPE gexf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><gexf>&b;</gexf>'],
    [
      'xml-doctype',
      '<?xml version="1.0"?>\n<!DOCTYPE graphml [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<graphml>&x;</graphml>',
    ],
    ['xml-too-deep', `<gexf>${'<graph>'.repeat(5000)}${'</graph>'.repeat(5000)}</gexf>`],
    ['xml-broken', '<gexf><graph></gexf>'],
    ['graph-not-recognised', '<html><body/></html>'],
    ['graph-not-recognised', '{"nodes": []}'],
    ['json-broken', '{"elements": ['],
    ['card-none', 'nothing here', 'contacts.vcf'],
  ])('%s', (code, text, name = 'file.dat') => {
    expect(() => people(text, name)).toThrow(refusedAs(code, { file: name }));
    expect(() => readLinks(textFile(name, text), null)).toThrow(refusedAs(code, { file: name }));
  });

  test('JSON nested a hundred thousand times deep does no harm', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(places(people(`{"elements":[{"label":"Ana","x":${deep}}]}`, 'map.json').warnings)).toEqual([
      'value-unreadable 0',
    ]);
  });
});

describe('what can be read is read, and the rest is told', () => {
  test('quotes in the middle of a cell are kept', () => {
    const { people: read, warnings } = people(
      'name,about\nAna,says "hello" often\nBo,"quoted" then not\n"Cy",fine\n',
    );
    expect(read.map(({ name, about }) => `${name}: ${about}`)).toEqual([
      'Ana: says "hello" often',
      'Bo: "quoted" then not',
      'Cy: fine',
    ]);
    expect(places(warnings)).toEqual(['quotes-kept 2:2']);
  });

  test('formulas come in as the text they are, without their guard', () => {
    expect(
      people("name,about\nAna,'=1+1\nBo,=1+1\nCy,'=it''s\nDi,'quoted'\n").people.map(({ about }) => about),
    ).toEqual(['=1+1', '=1+1', "=it''s", "'quoted'"]);
  });

  test('thirty thousand lines', () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `p${i},Person ${i},p${i}@example.org\n`);
    const { people: read, questions, warnings } = people(`id,name,email\n${rows.join('')}`);
    expect([read.length, questions.length, warnings.length]).toEqual([30_000, 0, 0]);
  });

  test('the names of columns that would spoil an object are only names', () => {
    const kumu = '{"elements":[{"label":"Ana","__proto__":"x","constructor":"y"}],"connections":[]}';
    expect(people(kumu, 'map.json').people[0]!.name).toBe('Ana');
    expect(people('name,__proto__,constructor\nAna,x,y\n').people[0]!.name).toBe('Ana');
  });
});
