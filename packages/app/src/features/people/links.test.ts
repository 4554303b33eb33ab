import { describe, expect, test } from 'vitest';
import { readLinks, readPeople } from './read-people.ts';
import { places, textFile } from './testing.ts';

const { people } = readPeople([
  textFile(
    'people.csv',
    'id,name,email\nana,Ana Lima,ana@example.org\nzoe,Zoé Été,zoe@example.org\nbo1,Bo,\nbo2,Bo,\ncy,Cy Roe,\n',
  ),
]);
const links = (text: string, name = 'links.csv') => readLinks(textFile(name, text), people);
const pairs = (text: string) => links(text).links.map(({ from, to }) => `${from} ${to}`);

describe('the ends of a link are found', () => {
  test('by id, by address, by name, without regard to case and accents', () => {
    expect(pairs('from,to\nANA,zoe\nAna@EXAMPLE.org,cy roe\nZOE  ETE,Cy\n')).toEqual([
      'ana zoe',
      'ana cy',
      'zoe cy',
    ]);
  });

  test('by the words of a name in any order', () => {
    expect(pairs('from,to\nLIMA Ana,"Roe, Cy"\n')).toEqual(['ana cy']);
  });

  test('unknown people, names of several people, ties to oneself and lines that lack an end are told at their place', () => {
    const { links: read, warnings } = links(
      'from,to\nana,nobody\nBo,cy\nana,ana@example.org\nana,\n\nana,bo1\n',
    );
    expect(read).toHaveLength(1);
    expect(places(warnings)).toEqual([
      'link-incomplete 5',
      'person-unknown 2:2',
      'person-ambiguous 3:1',
      'link-to-self 4:1',
    ]);
    expect(warnings[2]!.details).toEqual({ person: 'Bo', people: 'bo1, bo2' });
  });

  test('a tie given twice, in either direction, is told and merged', () => {
    const { links: read, warnings } = links(
      'from,to,last,strength\nana,zoe,2025-01-01,1\nzoe,ana,2025-03-01,2\n',
    );
    expect(read).toEqual([{ from: 'ana', to: 'zoe', kind: null, last: '2025-03-01', strength: 3 }]);
    expect(places(warnings)).toEqual(['link-repeated 3:1']);
  });
});

describe('a table of links is read', () => {
  test('with French headings, kinds and decimal commas', () => {
    const { links: read, warnings } = links(
      'De;À;Nature;Dernier contact;Force\nana;zoe;Échange;3 mars 2025;1,5\nana;cy;don;;\n',
    );
    expect(warnings).toEqual([]);
    expect(read).toEqual([
      { from: 'ana', to: 'zoe', kind: 'exchange', last: '2025-03-03', strength: 1.5 },
      { from: 'ana', to: 'cy', kind: 'gift', last: null, strength: 1 },
    ]);
  });

  test('with the columns in any order', () => {
    expect(links('weight,target,source\n2,zoe,ana\n').links[0]).toMatchObject({
      from: 'ana',
      to: 'zoe',
      strength: 2,
    });
  });

  test('without headings when there are two columns and nothing else, and it is told', () => {
    const { links: read, warnings } = links('ana,zoe\nana,cy\n');
    expect(read).toHaveLength(2);
    expect(places(warnings)).toEqual(['header-missing 1']);
    expect(links('ana\tzoe\t3\n').links[0]!.strength).toBe(3);
  });

  test('without headings and with more columns it is refused, at the first line', () => {
    expect(() => links('ana,zoe,x,y\n')).toThrow(
      expect.objectContaining({ code: 'links-no-column', where: { file: 'links.csv', line: 1 } }),
    );
  });

  test('kinds, strengths and days that cannot be read are told, and the link is kept', () => {
    const { links: read, warnings } = links(
      'from,to,kind,last,strength\nana,zoe,rivalry,someday,strong\nana,cy,,3/12/2025,-1\nzoe,cy,,2025,2\n',
    );
    expect(read.map(({ kind, last, strength }) => [kind, last, strength])).toEqual([
      [null, null, 1],
      [null, null, 1],
      [null, '2025-01-01', 2],
    ]);
    expect(places(warnings)).toEqual([
      'kind-unknown 2:3',
      'date-unreadable 2:4',
      'strength-refused 2:5',
      'date-ambiguous 3:4',
      'strength-refused 3:5',
      'date-imprecise 4:4',
    ]);
  });

  test('days are read as the rest of the column is, and it is told once', () => {
    const { links: read, warnings } = links(
      'de,vers,dernier\nana,zoe,3/12/2025\nana,cy,31/12/2025\nzoe,cy,4/12/2025\n',
    );
    expect(read.map(({ last }) => last)).toEqual(['2025-12-03', '2025-12-31', '2025-12-04']);
    expect(places(warnings)).toEqual(['dates-by-column 2:3']);
    expect(warnings[0]!.details).toMatchObject({ count: 2, order: 'day-first' });
  });
});

describe('graph files give links', () => {
  test('nodes are found by id, then by label, then by address', () => {
    const gexf =
      '<gexf><graph><attributes class="node"><attribute id="m" title="email" type="string"/></attributes><nodes><node id="1" label="Ana Lima"/><node id="zoe" label="Someone else"/><node id="3" label="C."><attvalues><attvalue for="m" value="zoe@example.org"/></attvalues></node></nodes><edges><edge source="1" target="zoe"/><edge source="1" target="3"/></edges></graph></gexf>';
    const { links: read, warnings } = links(gexf, 'network.gexf');
    expect(read).toMatchObject([{ from: 'ana', to: 'zoe', strength: 2 }]);
    expect(places(warnings)).toEqual(['link-repeated 0']);
  });

  test('Kumu: labels are names', () => {
    const kumu =
      '{"elements":[{"label":"Ana Lima"},{"label":"Zoé Été"}],"connections":[{"from":"Ana Lima","to":"Zoé Été","type":"don"}]}';
    expect(links(kumu, 'map.json').links).toMatchObject([{ from: 'ana', to: 'zoe', kind: 'gift' }]);
  });
});

describe('without a list of people', () => {
  test('people are the ends of the links', () => {
    const read = readLinks(textFile('links.csv', 'from,to\nÉva,bo@example.org\neva,Cy\n'), null);
    expect(read.people.map(({ id, name, emails }) => [id, name, emails])).toEqual([
      ['Éva', 'Éva', []],
      ['bo', 'bo', ['bo@example.org']],
      ['Cy', 'Cy', []],
    ]);
    expect(read.links.map(({ from, to }) => `${from} ${to}`)).toEqual(['Éva bo', 'Éva Cy']);
    expect(read.warnings).toEqual([]);
  });

  test('people of a graph file are its nodes', () => {
    const read = readLinks(
      textFile(
        'n.gexf',
        '<gexf><graph><nodes><node id="a" label="Ana"/><node id="b"/><node id="c"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>',
      ),
      null,
    );
    expect(read.people.map(({ name }) => name)).toEqual(['Ana', 'b', 'c']);
  });
});
