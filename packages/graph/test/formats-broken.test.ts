import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FormatError,
  type ReadFile,
  readEdgeList,
  readGexf,
  readGraphml,
  readKumu,
  type XmlElement,
} from '../src/index.ts';

/** A network as careless hands leave it: keys missing or repeated, ends unknown, ties to oneself, odd weights. */
interface Careless {
  readonly keys: readonly string[];
  readonly ties: readonly { readonly from: string; readonly to: string; readonly weight: string }[];
}

const key = fc.constantFrom('', 'a', 'b', 'c', 'd', '__proto__');
const careless: fc.Arbitrary<Careless> = fc.record({
  keys: fc.array(key, { maxLength: 6 }),
  ties: fc.array(
    fc.record({
      from: key,
      to: key,
      weight: fc.constantFrom('', '1', '2.5', '-1', 'NaN', 'Infinity', '1e999', 'heavy', '0'),
    }),
    { maxLength: 8 },
  ),
});

function element(
  name: string,
  attributes: Record<string, string>,
  children: XmlElement[] = [],
  text = '',
): XmlElement {
  return { name, attributes, children, text };
}

function asGexf({ keys, ties }: Careless): XmlElement {
  const nodes = keys.map((id) => element('node', { id }));
  const edges = ties.map(({ from, to, weight }) =>
    element('edge', { source: from, target: to, ...(weight && { weight }) }),
  );
  return element('gexf', {}, [
    element('graph', {}, [element('nodes', {}, nodes), element('edges', {}, edges)]),
  ]);
}

function asGraphml({ keys, ties }: Careless): XmlElement {
  const nodes = keys.map((id) => element('node', { id }));
  const edges = ties.map(({ from, to, weight }) =>
    element(
      'edge',
      { source: from, target: to },
      weight === '' ? [] : [element('data', { key: 'w' }, [], weight)],
    ),
  );
  const weights = element('key', { id: 'w', for: 'edge', 'attr.name': 'weight', 'attr.type': 'double' });
  return element('graphml', {}, [weights, element('graph', {}, [...nodes, ...edges])]);
}

function asKumu({ keys, ties }: Careless): unknown {
  return {
    elements: keys.map((id) => ({ id })),
    connections: ties.map(({ weight, ...ends }) => ({ ...ends, ...(weight && { weight }) })),
  };
}

/** Every format that names its people apart from its ties. */
const FORMATS: readonly (readonly [string, (file: Careless) => ReadFile])[] = [
  ['GEXF', (file) => readGexf(asGexf(file))],
  ['GraphML', (file) => readGraphml(asGraphml(file))],
  ['Kumu', (file) => readKumu(asKumu(file))],
];

const LEFT_OUT = new Set([
  'person-without-key',
  'repeated-key',
  'unknown-end',
  'ambiguous-end',
  'self-tie',
  'tie-of-many',
]);

/** How many of each were left out, with a warning. */
function leftOut({ warnings }: ReadFile, of: 'person' | 'tie'): number {
  return warnings.filter((warning) => warning.of === of && LEFT_OUT.has(warning.code)).length;
}

function expectSound({ file }: ReadFile): void {
  const keys = new Set(file.people.map((person) => person.key));
  expect(keys.size).toBe(file.people.length);
  expect(keys.has('')).toBe(false);
  for (const { from, to, weight } of file.ties) {
    expect(keys.has(from) && keys.has(to) && from !== to).toBe(true);
    expect(weight >= 0 && Number.isFinite(weight)).toBe(true);
  }
}

describe.each(FORMATS)('%s from careless hands', (_, read) => {
  test('is a sound network: distinct keys, known ends, no tie to oneself, finite weights', () => {
    fc.assert(fc.property(careless, (given) => expectSound(read(given))));
  });

  test('nothing is lost in silence: what is read and what is told add up to what was given', () => {
    fc.assert(
      fc.property(careless, (given) => {
        const result = read(given);
        expect(result.file.people.length + leftOut(result, 'person')).toBe(given.keys.length);
        expect(result.file.ties.length + leftOut(result, 'tie')).toBe(given.ties.length);
      }),
    );
  });

  test('each warning tells which person or tie it is about', () => {
    fc.assert(
      fc.property(careless, (given) => {
        for (const { of, position, code, what } of read(given).warnings) {
          expect(position).toBeLessThan(of === 'person' ? given.keys.length : given.ties.length);
          if (code === 'repeated-key') expect(given.keys[position]).toBe(what);
          if (code === 'self-tie') expect(given.ties[position]).toMatchObject({ from: what, to: what });
          if (code === 'weight-refused') expect(String(given.ties[position]!.weight)).toBe(what);
        }
      }),
    );
  });

  test('all formats read the same network from the same hands', () => {
    fc.assert(
      fc.property(careless, (given) => {
        const codes = (result: ReadFile) =>
          result.warnings.map(({ code, position }) => `${code} ${position}`);
        const own = read(given);
        for (const [, other] of FORMATS) {
          expect(other(given).file).toEqual(own.file);
          expect(codes(other(given))).toEqual(codes(own));
        }
      }),
    );
  });
});

describe('an edge list from careless hands', () => {
  test('is a sound network, and what is read and what is told add up', () => {
    const rows = fc.array(
      fc.array(fc.constantFrom('', 'a', 'b', 'from', '2', '-1'), { minLength: 2, maxLength: 4 }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const result = readEdgeList(given);
        expectSound(result);
        const told = result.file.ties.length + leftOut(result, 'tie');
        expect([given.length, given.length - 1]).toContain(told);
      }),
    );
  });
});

describe('a tree or a value of another kind', () => {
  const name = fc.constantFrom(
    'gexf',
    'graphml',
    'graph',
    'nodes',
    'node',
    'edges',
    'edge',
    'attributes',
    'attribute',
    'attvalues',
    'attvalue',
    'spells',
    'spell',
    'key',
    'data',
    'default',
    'hyperedge',
    'x:node',
    '',
  );
  const attributeName = fc.constantFrom(
    'id',
    'source',
    'target',
    'for',
    'key',
    'value',
    'title',
    'type',
    'class',
    'start',
    'end',
    'timestamp',
    'weight',
    'attr.name',
    'attr.type',
    '__proto__',
  );
  const attributes = fc.dictionary(
    attributeName,
    fc.constantFrom(
      '',
      'a',
      'b',
      'w',
      'node',
      'edge',
      'boolean',
      'liststring',
      '[a',
      '[1, [2]]',
      'double',
      '3',
    ),
  );
  const text = fc.constantFrom('', 'a', '1', 'true');
  const { tree } = fc.letrec<{ tree: XmlElement; children: XmlElement[] }>((tie) => ({
    tree: fc.record({ name, attributes, children: tie('children'), text }),
    children: fc.oneof(
      { maxDepth: 6 },
      fc.constant<XmlElement[]>([]),
      fc.array(tie('tree'), { maxLength: 5 }),
    ),
  }));
  const rooted = fc
    .tuple(fc.constantFrom('gexf', 'graphml'), tree, fc.array(tree, { maxLength: 3 }))
    .map(([root, graph, others]) => element(root, {}, [{ ...graph, name: 'graph' }, ...others]));

  /** What a reader may do: give a sound network, or say that it is not its format. */
  function expectAnswer(read: () => ReadFile): void {
    try {
      expectSound(read());
    } catch (error) {
      expect(error).toBeInstanceOf(FormatError);
    }
  }

  test('any tree of elements is a sound network or refused by its code', () => {
    fc.assert(
      fc.property(fc.oneof(tree, rooted), (root) => {
        expectAnswer(() => readGexf(root));
        expectAnswer(() => readGraphml(root));
      }),
    );
  });

  test('any JSON is a sound network or refused by its code', () => {
    const kumu = fc.record({ elements: fc.array(fc.jsonValue()), connections: fc.jsonValue() });
    const odd = fc.record({
      elements: fc.array(
        fc.record(
          { id: fc.jsonValue(), label: fc.jsonValue(), attributes: fc.jsonValue() },
          { requiredKeys: [] },
        ),
      ),
      connections: fc.array(
        fc.record({ from: fc.jsonValue(), to: fc.jsonValue(), weight: fc.jsonValue() }, { requiredKeys: [] }),
      ),
    });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), kumu, odd), (value) => expectAnswer(() => readKumu(value))),
    );
  });

  test('a tree a hundred thousand elements deep overflows nothing', () => {
    let node = element('node', { id: 'last' });
    for (let i = 0; i < 100_000; i++) node = element('node', { id: `n${i}` }, [element('nodes', {}, [node])]);
    const gexf = element('gexf', {}, [element('graph', {}, [element('nodes', {}, [node])])]);
    expect(readGexf(gexf).file.people).toHaveLength(100_001);
    let nested = element('graph', {}, [element('node', { id: 'last' })]);
    for (let i = 0; i < 100_000; i++)
      nested = element('graph', {}, [element('node', { id: `n${i}` }, [nested])]);
    expect(readGraphml(element('graphml', {}, [nested])).file.people).toHaveLength(100_001);
  });
});
