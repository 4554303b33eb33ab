import { describe, expect, test } from 'vitest';
import {
  type GraphFile,
  joinList,
  splitList,
  writeEdgeList,
  writeGexf,
  writeGraphml,
  writeKumu,
} from '../src/index.ts';

const bakery: GraphFile = {
  time: 'interval',
  people: [
    {
      key: 'ana',
      label: 'Ana & Bo',
      attributes: { offers: ['bread', 'a "warm" oven'], age: 41, member: true },
    },
    {
      key: 'cy',
      label: 'Cy <3',
      attributes: { age: 'unsaid' },
      lifetimes: [{ start: '2024-01-01', end: null }],
    },
  ],
  ties: [
    {
      from: 'ana',
      to: 'cy',
      weight: 2.5,
      directed: true,
      attributes: { kind: 'gift' },
      lifetimes: [
        { start: '2024-01-01', end: '2024-06-30' },
        { start: '2025-01-01', end: null },
      ],
    },
    { from: 'cy', to: 'ana', weight: 1, directed: false, attributes: {} },
  ],
};

describe('GEXF, to the letter', () => {
  test('a small network with values of every type and lifetimes', () => {
    expect(
      writeGexf(bakery, { creator: 'A & B', description: 'who bakes', lastModified: '2026-01-31' }),
    ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <meta lastmodifieddate="2026-01-31">
    <creator>A &amp; B</creator>
    <description>who bakes</description>
  </meta>
  <graph defaultedgetype="undirected" mode="dynamic" timeformat="date" timerepresentation="interval">
    <attributes class="node">
      <attribute id="n0" title="offers" type="liststring"/>
      <attribute id="n1" title="age" type="double"/>
      <attribute id="n2" title="member" type="boolean"/>
      <attribute id="n3" title="age" type="string"/>
    </attributes>
    <attributes class="edge">
      <attribute id="e0" title="kind" type="string"/>
    </attributes>
    <nodes>
      <node id="ana" label="Ana &amp; Bo"><attvalues><attvalue for="n0" value="[&quot;bread&quot;,&quot;a \\&quot;warm\\&quot; oven&quot;]"/><attvalue for="n1" value="41"/><attvalue for="n2" value="true"/></attvalues></node>
      <node id="cy" label="Cy &lt;3" start="2024-01-01"><attvalues><attvalue for="n3" value="unsaid"/></attvalues></node>
    </nodes>
    <edges>
      <edge id="0" source="ana" target="cy" type="directed" weight="2.5"><attvalues><attvalue for="e0" value="gift"/></attvalues><spells><spell start="2024-01-01" end="2024-06-30"/><spell start="2025-01-01"/></spells></edge>
      <edge id="1" source="cy" target="ana"/>
    </edges>
  </graph>
</gexf>
`);
  });

  test('nobody and nothing is still a file', () => {
    const empty = writeGexf({ people: [], ties: [] });
    expect(empty).toContain('<graph defaultedgetype="undirected" mode="static">');
    expect(empty).not.toContain('attribute');
    expect(empty).toContain('<creator>Liane</creator>');
  });

  test.each([
    ['date', '2025-01-31', '2025-02-01'],
    ['double', '3', '4.5'],
    ['dateTime', '2025-01-31T10:00:00Z', '2025-02-01'],
  ])('time is told as %s when all moments are', (timeformat, start, end) => {
    const gexf = writeGexf({
      people: [{ key: 'a', label: 'A', attributes: {}, lifetimes: [{ start, end }] }],
      ties: [],
    });
    expect(gexf).toContain(`timeformat="${timeformat}" timerepresentation="interval"`);
  });

  test('moments are written as timestamps', () => {
    const gexf = writeGexf({
      time: 'timestamp',
      people: [
        { key: 'a', label: 'A', attributes: {}, lifetimes: [{ start: '2025-01-31', end: '2025-01-31' }] },
      ],
      ties: [],
    });
    expect(gexf).toContain('<node id="a" label="A" timestamp="2025-01-31"/>');
    expect(gexf).not.toContain('start=');
  });
});

describe('GraphML, to the letter', () => {
  test('a small network with values of every type', () => {
    expect(writeGraphml(bakery)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:liane="urn:liane:graphml">
  <key id="label" for="node" attr.name="label" attr.type="string"/>
  <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
  <key id="n0" for="node" attr.name="offers" attr.type="string" liane:list="true"/>
  <key id="n1" for="node" attr.name="age" attr.type="double"/>
  <key id="n2" for="node" attr.name="member" attr.type="boolean"/>
  <key id="n3" for="node" attr.name="age" attr.type="string"/>
  <key id="e0" for="edge" attr.name="kind" attr.type="string"/>
  <graph edgedefault="undirected">
    <node id="ana"><data key="label">Ana &amp; Bo</data><data key="n0">bread|a "warm" oven</data><data key="n1">41</data><data key="n2">true</data></node>
    <node id="cy"><data key="label">Cy &lt;3</data><data key="n3">unsaid</data></node>
    <edge source="ana" target="cy" directed="true"><data key="weight">2.5</data><data key="e0">gift</data></edge>
    <edge source="cy" target="ana"></edge>
  </graph>
</graphml>
`);
  });
});

describe('Kumu, to the letter', () => {
  test('a small network', () => {
    expect(JSON.parse(writeKumu(bakery))).toEqual({
      elements: [
        { id: 'ana', label: 'Ana & Bo', offers: ['bread', 'a "warm" oven'], age: 41, member: true },
        { id: 'cy', label: 'Cy <3', age: 'unsaid' },
      ],
      connections: [
        { from: 'ana', to: 'cy', direction: 'directed', weight: 2.5, kind: 'gift' },
        { from: 'cy', to: 'ana', direction: 'undirected' },
      ],
    });
  });

  test('what would take the place of Kumu’s own names is left out', () => {
    const file: GraphFile = {
      people: [
        {
          key: 'a',
          label: 'A',
          attributes: { id: 'x', label: 'y', attributes: 'z', Email: 'a@x.org', 'e-mails': 'b@x.org' },
        },
        { key: 'b', label: 'B', attributes: {} },
      ],
      ties: [
        {
          from: 'a',
          to: 'b',
          weight: 1,
          directed: false,
          attributes: { from: 'x', direction: 'y', note: 'z' },
        },
      ],
    };
    expect(JSON.parse(writeKumu(file))).toEqual({
      elements: [
        { id: 'a', label: 'A' },
        { id: 'b', label: 'B' },
      ],
      connections: [{ from: 'a', to: 'b', direction: 'undirected', note: 'z' }],
    });
  });
});

describe('edge list, to the letter', () => {
  test('three columns, one row a tie', () => {
    expect(writeEdgeList(bakery)).toEqual([
      ['from', 'to', 'weight'],
      ['ana', 'cy', '2.5'],
      ['cy', 'ana', '1'],
    ]);
  });
});

describe('several values in one cell', () => {
  test.each<[string, string[], string]>([
    ['nothing', [], ''],
    ['one', ['bread'], 'bread'],
    ['two', ['bread', 'books'], 'bread|books'],
    ['one that holds a semicolon', ['bread; warm'], 'bread; warm|'],
    ['one that holds a bar', ['a|b'], 'a\\|b|'],
    ['two, one with a bar', ['a|b', 'c'], 'a\\|b|c'],
    ['a path of Windows', ['C:\\temp'], 'C:\\temp'],
    ['a backslash before the next', ['C:\\', 'D:\\'], 'C:\\\\|D:\\'],
    ['a backslash before a bar', ['a\\|b'], 'a\\\\\\|b|'],
  ])('%s', (_, values, cell) => {
    expect(joinList(values)).toBe(cell);
    expect(splitList(cell)).toEqual(values);
  });

  test('as people write them: semicolons, or bars, with spaces and gaps', () => {
    expect(splitList(' bread ; books;; ')).toEqual(['bread', 'books']);
    expect(splitList('bread | books; and more |')).toEqual(['bread', 'books; and more']);
    expect(splitList('   ')).toEqual([]);
    expect(splitList('\\\\server\\share')).toEqual(['\\\\server\\share']);
  });
});
