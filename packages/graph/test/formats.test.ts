import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AttributeValue,
  type FilePerson,
  type FileTie,
  type GraphFile,
  joinList,
  type Lifetime,
  readEdgeList,
  readGexf,
  readGraphml,
  readKumu,
  splitList,
  writeEdgeList,
  writeGexf,
  writeGraphml,
  writeKumu,
} from '../src/index.ts';
import { parse } from './xml.ts';

/** Any text XML can hold: every character but the C0 controls, lone surrogates and the two non-characters. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('', ' ', '\n', '\t', '\r', '<&>"\'', ']]>', '__proto__', '&amp;'),
  )
  .map((raw) => raw.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));
const word = text.filter((one) => one.trim() === one && one !== '');
const number = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((one) => (Object.is(one, -0) ? 0 : one));
const value: fc.Arbitrary<AttributeValue> = fc.oneof(
  text,
  number,
  fc.boolean(),
  fc.array(word, { maxLength: 3 }),
);
const attributes = fc.dictionary(text, value, { maxKeys: 3 });

const moment = fc.constantFrom('2024-01-31', '2025-06-01', '2025-12-31');
const interval: fc.Arbitrary<Lifetime> = fc.oneof(
  fc.record({ start: moment, end: fc.option(moment) }),
  fc.record({ start: fc.constant(null), end: moment }),
);
const timestamp: fc.Arbitrary<Lifetime> = moment.map((one) => ({ start: one, end: one }));

interface Shape {
  readonly attributes: fc.Arbitrary<Record<string, AttributeValue>>;
  readonly lifetime: fc.Arbitrary<Lifetime> | null;
}

function withLifetimes<T>(lifetime: Shape['lifetime'], one: fc.Arbitrary<T>): fc.Arbitrary<T> {
  if (lifetime === null) return one;
  const lifetimes = fc.array(lifetime, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    one,
    fc.tuple(one, lifetimes).map(([base, lived]) => ({ ...base, lifetimes: lived })),
  );
}

function files({ attributes, lifetime }: Shape): fc.Arbitrary<GraphFile> {
  const keys = fc.uniqueArray(
    text.filter((one) => one !== ''),
    { minLength: 2, maxLength: 5 },
  );
  return keys.chain((all) => {
    const person = (key: string): fc.Arbitrary<FilePerson> =>
      withLifetimes(lifetime, fc.record({ key: fc.constant(key), label: word, attributes }));
    const ends = fc.uniqueArray(fc.constantFrom(...all), { minLength: 2, maxLength: 2 });
    const tie: fc.Arbitrary<FileTie> = withLifetimes(
      lifetime,
      fc
        .record({ ends, weight: number.map(Math.abs), directed: fc.boolean(), attributes })
        .map(({ ends: [from, to], ...rest }) => ({ from: from!, to: to!, ...rest })),
    );
    return fc.record({ people: fc.tuple(...all.map(person)), ties: fc.array(tie, { maxLength: 5 }) });
  });
}

/** A file tells time only when something in it does. */
function told(file: GraphFile, time: 'interval' | 'timestamp'): GraphFile {
  return [...file.people, ...file.ties].some(({ lifetimes }) => lifetimes) ? { ...file, time } : file;
}

describe('what is written is read back the same', () => {
  test('GEXF: people, ties, values of every type, and no warning', () => {
    fc.assert(
      fc.property(files({ attributes, lifetime: null }), (file) => {
        expect(readGexf(parse(writeGexf(file)))).toEqual({ file, warnings: [] });
      }),
    );
  });

  test('GEXF: when people and ties lived, by intervals', () => {
    fc.assert(
      fc.property(files({ attributes: fc.constant({}), lifetime: interval }), (file) => {
        expect(readGexf(parse(writeGexf(file))).file).toEqual(told(file, 'interval'));
      }),
    );
  });

  test('GEXF: when people and ties lived, by moments', () => {
    fc.assert(
      fc.property(files({ attributes: fc.constant({}), lifetime: timestamp }), (file) => {
        const given = told(file, 'timestamp');
        expect(readGexf(parse(writeGexf(given))).file).toEqual(given);
      }),
    );
  });

  test('GraphML: people, ties, values of every type, and no warning', () => {
    fc.assert(
      fc.property(files({ attributes, lifetime: null }), (file) => {
        expect(readGraphml(parse(writeGraphml(file)))).toEqual({ file, warnings: [] });
      }),
    );
  });

  test('Kumu: people, ties and values, but for the names Kumu keeps for itself', () => {
    const kept = new Set(['id', '_id', 'label', 'from', 'to', 'direction', 'weight', 'attributes']);
    const free = fc.dictionary(
      text.filter((one) => !kept.has(one)),
      value,
      { maxKeys: 3 },
    );
    fc.assert(
      fc.property(files({ attributes: free, lifetime: null }), (file) => {
        expect(readKumu(JSON.parse(writeKumu(file)))).toEqual({ file, warnings: [] });
      }),
    );
  });

  test('edge list: ends and weights', () => {
    fc.assert(
      fc.property(files({ attributes: fc.constant({}), lifetime: null }), (file) => {
        const { file: read, warnings } = readEdgeList(writeEdgeList(file));
        expect(warnings).toEqual([]);
        expect(read.ties).toEqual(file.ties.map((tie) => ({ ...tie, directed: false })));
      }),
    );
  });

  test('several values in one cell, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.constantFrom('a|b', 'a;b', 'C:\\', '\\|', '|', ';', '\\\\')), {
          maxLength: 4,
        }),
        (values) => {
          expect(splitList(joinList(values))).toEqual(values);
        },
      ),
    );
  });
});

describe('what XML cannot hold', () => {
  const odd = { people: [{ key: 'a', label: 'bell\u0007 \uD800 \uFFFE', attributes: {} }], ties: [] };

  test('is shown as a mark, in GEXF and in GraphML, and the file stays readable', () => {
    const shown = 'bell\uFFFD \uFFFD \uFFFD';
    expect(readGexf(parse(writeGexf(odd))).file.people[0]!.label).toBe(shown);
    expect(readGraphml(parse(writeGraphml(odd))).file.people[0]!.label).toBe(shown);
  });

  test('any text at all gives well-formed XML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (label) => {
        const file = { people: [{ key: 'a', label, attributes: { [label]: label } }], ties: [] };
        expect(parse(writeGexf(file)).name).toBe('gexf');
        expect(parse(writeGraphml(file)).name).toBe('graphml');
      }),
    );
  });
});

describe('what is written for others', () => {
  const file: GraphFile = {
    people: [
      {
        key: 'ana',
        label: 'Ana',
        attributes: { 'E-mail': 'ana@example.org', interests: ['bread', 'books'] },
      },
      { key: 'bo', label: 'Bo', attributes: {} },
    ],
    ties: [{ from: 'ana', to: 'bo', weight: 2, directed: false, attributes: { kind: 'gift' } }],
  };

  test('GEXF says 1.3, and has typed attributes', () => {
    const gexf = writeGexf(file, { lastModified: '2026-01-31' });
    expect(gexf).toContain('<gexf xmlns="http://gexf.net/1.3" version="1.3">');
    expect(gexf).toContain('<meta lastmodifieddate="2026-01-31">');
    expect(gexf).toContain('title="interests" type="liststring"');
  });

  test('GEXF never mixes intervals and moments', () => {
    const mixed: GraphFile = {
      ...file,
      time: 'timestamp',
      people: [{ ...file.people[0]!, lifetimes: [{ start: '2025-01-01', end: null }] }, file.people[1]!],
    };
    expect(() => writeGexf(mixed)).toThrow(RangeError);
  });

  test('Kumu gets no e-mail unless asked, for it would ask Gravatar for a picture', () => {
    expect(writeKumu(file)).not.toContain('ana@example.org');
    expect(writeKumu(file, { withEmails: true })).toContain('ana@example.org');
    expect(JSON.parse(writeKumu(file)).connections).toEqual([
      { from: 'ana', to: 'bo', direction: 'undirected', weight: 2, kind: 'gift' },
    ]);
  });
});
