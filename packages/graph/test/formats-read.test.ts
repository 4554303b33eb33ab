import { describe, expect, test } from 'vitest';
import { FormatError, readEdgeList, readGexf, readGraphml, readKumu } from '../src/index.ts';
import { parse } from './xml.ts';

const GEXF_12 = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
  <graph defaultedgetype="directed" mode="dynamic" timeformat="date">
    <attributes class="node">
      <attribute id="0" title="about" type="string"/>
      <attribute id="1" title="age" type="integer"/>
      <attribute id="2" title="tags" type="liststring"><default>none</default></attribute>
    </attributes>
    <nodes>
      <node id="a" label="Ana">
        <attvalues><attvalue for="0" value="bakes &amp; reads"/><attvalue for="1" value="41"/><attvalue for="2" value="bread|books"/></attvalues>
        <viz:color r="1" g="2" b="3"/>
        <nodes><node id="a1" label="Ana's guest"/></nodes>
      </node>
      <node id="b"><attvalues><attvalue for="1" value="unsaid"/></attvalues></node>
      <node id="a" label="Ana again"/>
      <node label="Nobody"/>
    </nodes>
    <edges>
      <edge id="0" source="a" target="b" weight="2.5" start="2024-01-01" endopen="2025-01-01"/>
      <edge id="1" source="b" target="a1" type="undirected" label="friends"><spells><spell start="2020-01-01" end="2020-06-01"/><spell start="2022-01-01"/></spells></edge>
      <edge id="2" source="a" target="a"/>
      <edge id="3" source="a" target="zoe"/>
      <edge id="4" source="a" target="a1" weight="-3" type="mutual"/>
    </edges>
  </graph>
</gexf>`;

describe('GEXF as others write it', () => {
  const { file, warnings } = readGexf(parse(GEXF_12));

  test('people come with their label, values and defaults, nested ones too', () => {
    expect(file.people).toEqual([
      { key: 'a', label: 'Ana', attributes: { about: 'bakes & reads', age: 41, tags: ['bread', 'books'] } },
      { key: 'a1', label: "Ana's guest", attributes: { tags: ['none'] } },
      { key: 'b', label: 'b', attributes: { age: 'unsaid', tags: ['none'] } },
    ]);
  });

  test('ties come with their direction, weight and lifetimes', () => {
    expect(file.time).toBe('interval');
    expect(file.ties).toEqual([
      {
        from: 'a',
        to: 'b',
        weight: 2.5,
        directed: true,
        attributes: {},
        lifetimes: [{ start: '2024-01-01', end: '2025-01-01' }],
      },
      {
        from: 'b',
        to: 'a1',
        weight: 1,
        directed: false,
        attributes: { label: 'friends' },
        lifetimes: [
          { start: '2020-01-01', end: '2020-06-01' },
          { start: '2022-01-01', end: null },
        ],
      },
      { from: 'a', to: 'a1', weight: 1, directed: false, attributes: {} },
    ]);
  });

  test('what is left out or changed is told, with its place', () => {
    expect(warnings).toEqual([
      { code: 'value-refused', of: 'person', position: 2, what: 'unsaid' },
      { code: 'repeated-key', of: 'person', position: 3, what: 'a' },
      { code: 'person-without-key', of: 'person', position: 4, what: 'Nobody' },
      { code: 'self-tie', of: 'tie', position: 2, what: 'a' },
      { code: 'unknown-end', of: 'tie', position: 3, what: 'a – zoe' },
      { code: 'weight-refused', of: 'tie', position: 4, what: '-3' },
    ]);
  });

  test('1.1 and prefixed names are read too, and a value that changes keeps its last state', () => {
    const { file: old, warnings: told } = readGexf(
      parse(
        `<g:gexf xmlns:g="http://www.gexf.net/1.1draft" version="1.1"><g:graph><g:attributes class="node"><g:attribute id="x" title="mood" type="string"/></g:attributes>
        <g:nodes><g:node id="1" label="One"><g:attvalues><g:attvalue for="x" value="low" end="2020"/><g:attvalue for="x" value="high" start="2020"/></g:attvalues></g:node><g:node id="2" label="Two"/></g:nodes>
        <g:edges><g:edge id="0" source="1" target="2"/></g:edges></g:graph></g:gexf>`,
      ),
    );
    expect(old.people[0]).toEqual({ key: '1', label: 'One', attributes: { mood: 'high' } });
    expect(old.ties).toHaveLength(1);
    expect(told.map(({ code }) => code)).toEqual(['value-changes']);
  });

  test('moments are read where the file tells time by moments', () => {
    const { file: timed } = readGexf(
      parse(
        '<gexf><graph mode="dynamic" timerepresentation="timestamp"><nodes><node id="a" timestamp="2025-01-01"/><node id="b" start="2024-01-01"/></nodes></graph></gexf>',
      ),
    );
    expect(timed.time).toBe('timestamp');
    expect(timed.people.map(({ lifetimes }) => lifetimes)).toEqual([
      [{ start: '2025-01-01', end: '2025-01-01' }],
      undefined,
    ]);
  });

  test('another XML is refused by a stable code', () => {
    expect(() => readGexf(parse('<html><graph/></html>'))).toThrow(FormatError);
    expect(() => readGexf(parse('<gexf/>'))).toThrow(expect.objectContaining({ code: 'not-gexf' }));
  });
});

const GRAPHML = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key id="d0" for="node" attr.name="about" attr.type="string"><default>unsaid</default></key>
  <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
  <key id="d2" for="all" attr.name="ok" attr.type="boolean"/>
  <key id="d3" for="node" yfiles.type="nodegraphics"/>
  <graph edgedefault="directed">
    <node id="n0"><data key="d0">bakes</data><data key="d2">true</data><data key="d3"><y:ShapeNode><y:NodeLabel>Ana</y:NodeLabel></y:ShapeNode></data>
      <graph edgedefault="undirected"><node id="n0::n1"/><edge source="n0" target="n0::n1"/></graph>
    </node>
    <node id="n2"/>
    <edge source="n0" target="n2"><data key="d1"> 3 </data><data key="d2">maybe</data></edge>
    <edge source="n2" target="n0" directed="false"><data key="d1">heavy</data></edge>
    <hyperedge><endpoint node="n0"/><endpoint node="n2"/></hyperedge>
    <edge source="n2" target="n9"/>
  </graph>
</graphml>`;

describe('GraphML as others write it', () => {
  const { file, warnings } = readGraphml(parse(GRAPHML));

  test('people come with defaults, drawn labels and nested graphs', () => {
    expect(file.people).toEqual([
      { key: 'n0', label: 'Ana', attributes: { about: 'bakes', ok: true } },
      { key: 'n0::n1', label: 'n0::n1', attributes: { about: 'unsaid' } },
      { key: 'n2', label: 'n2', attributes: { about: 'unsaid' } },
    ]);
  });

  test('ties follow the direction of their graph unless they say their own', () => {
    expect(file.ties).toEqual([
      { from: 'n0', to: 'n0::n1', weight: 1, directed: false, attributes: {} },
      { from: 'n0', to: 'n2', weight: 3, directed: true, attributes: { ok: 'maybe' } },
      { from: 'n2', to: 'n0', weight: 1, directed: false, attributes: {} },
    ]);
  });

  test('what is left out or changed is told', () => {
    expect(warnings.map(({ code, position }) => [code, position])).toEqual([
      ['value-refused', 1],
      ['weight-refused', 2],
      ['tie-of-many', 3],
      ['unknown-end', 4],
    ]);
  });

  test('another XML is refused by a stable code', () => {
    expect(() => readGraphml(parse('<gexf/>'))).toThrow(expect.objectContaining({ code: 'not-graphml' }));
  });
});

describe('Kumu as others write it', () => {
  test('ends are labels where no ids are given, and a label of two people is told', () => {
    const { file, warnings } = readKumu({
      elements: [
        { label: 'Ana', type: 'Person', tags: ['bread'], description: 'bakes' },
        { label: 'Bo' },
        { id: 'e1', label: 'Cy' },
        { id: 'e2', label: 'Cy' },
        { description: 'no label' },
        'not an element',
      ],
      connections: [
        { from: 'Ana', to: 'Bo', type: 'likes', direction: 'mutual' },
        { from: 'Ana', to: 'e1', direction: 'directed' },
        { from: 'Ana', to: 'Cy' },
        { from: 'Ana', to: 'Ana' },
        { from: 'Ana' },
        null,
      ],
    });
    expect(file.people[0]).toEqual({
      key: 'Ana',
      label: 'Ana',
      attributes: { type: 'Person', tags: ['bread'], description: 'bakes' },
    });
    expect(file.ties).toEqual([
      { from: 'Ana', to: 'Bo', weight: 1, directed: false, attributes: { type: 'likes' } },
      { from: 'Ana', to: 'e1', weight: 1, directed: true, attributes: {} },
    ]);
    expect(warnings.map(({ code, of, position }) => `${code} ${of} ${position}`)).toEqual([
      'person-without-key person 4',
      'person-without-key person 5',
      'ambiguous-end tie 2',
      'self-tie tie 3',
      'unknown-end tie 4',
      'unknown-end tie 5',
    ]);
  });

  test('the backup of a whole project is read too', () => {
    const { file } = readKumu({
      elements: [
        { _id: 'elem-1', attributes: { label: 'Ana', skills: ['bread'] } },
        { _id: 'elem-2', attributes: { label: 'Bo' } },
      ],
      connections: [{ _id: 'conn-1', from: 'elem-1', to: 'elem-2', direction: 'undirected', attributes: {} }],
      maps: [],
    });
    expect(file.people.map(({ key, label }) => `${key} ${label}`)).toEqual(['elem-1 Ana', 'elem-2 Bo']);
    expect(file.people[0]!.attributes).toEqual({ skills: ['bread'] });
    expect(file.ties).toHaveLength(1);
  });

  test('another JSON is refused by a stable code', () => {
    for (const value of [null, [], 'text', 3, {}, { elements: 'many' }])
      expect(() => readKumu(value)).toThrow(expect.objectContaining({ code: 'not-kumu' }));
  });
});

describe('edge lists', () => {
  test('with or without headings, people are the ends in the order they are met', () => {
    const rows = [
      ['ana', 'bo', '2'],
      ['bo', 'cy', 'heavy'],
      ['cy', 'cy'],
      ['ana', ''],
    ];
    const { file, warnings } = readEdgeList(rows);
    expect(file.people.map(({ key }) => key)).toEqual(['ana', 'bo', 'cy']);
    expect(file.ties.map(({ weight }) => weight)).toEqual([2, 1]);
    expect(warnings.map(({ code, line }) => `${code} ${line}`)).toEqual([
      'weight-refused 2',
      'self-tie 3',
      'unknown-end 4',
    ]);
    expect(
      readEdgeList([
        ['Target', 'note', 'Source'],
        ['bo', 'met', 'ana'],
      ]).file.ties,
    ).toEqual([{ from: 'ana', to: 'bo', weight: 1, directed: false, attributes: { note: 'met' } }]);
  });

  test('nothing is an empty network, and one column is refused', () => {
    expect(readEdgeList([]).file).toEqual({ people: [], ties: [] });
    expect(() => readEdgeList([['ana']])).toThrow(expect.objectContaining({ code: 'not-an-edge-list' }));
  });
});
