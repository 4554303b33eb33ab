import type { Attributes, FilePerson, FileTie, GraphFile, Lifetime, TimeRepresentation } from './file.ts';
import { type Declared, declarationsByKey, declareAttributes, type ValueKind } from './values.ts';
import { escapeText, writeAttributes } from './xml.ts';

export interface GexfOptions {
  /** Who writes; default `Liane`. */
  readonly creator?: string;
  readonly description?: string;
  /** Day written as `lastmodifieddate`, `YYYY-MM-DD`; default none. */
  readonly lastModified?: string;
}

/**
 * Writes GEXF 1.3. `readGexf` of it gives the same file back, but for characters XML cannot hold (U+FFFD instead).
 * Lists are written as JSON arrays of type `liststring`, lifetimes as `start` and `end` (as spells where there are
 * several) or as timestamps, as `file.time` says.
 *
 * @throws RangeError if `file.time` is `timestamp` and a lifetime is not a single moment
 *
 * Time and memory O(size of the file). Source: gexf.net (1.3). See also {@link readGexf}.
 */
export function writeGexf(file: GraphFile, options: GexfOptions = {}): string {
  const time = timeOf(file);
  const nodes = declareAttributes(
    file.people.map(({ attributes }) => attributes),
    'n',
  );
  const edges = declareAttributes(
    file.ties.map(({ attributes }) => attributes),
    'e',
  );
  const graph = { defaultedgetype: 'undirected', ...(time ? dynamic(file, time) : { mode: 'static' }) };
  const write = { node: valueWriter(nodes), edge: valueWriter(edges), time: time ?? 'interval' } as const;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    ...writeMeta(options),
    `  <graph${writeAttributes(graph)}>`,
    ...writeColumns('node', nodes),
    ...writeColumns('edge', edges),
    '    <nodes>',
    ...file.people.map((person) => writeNode(person, write)),
    '    </nodes>',
    '    <edges>',
    ...file.ties.map((tie, i) => writeEdge(tie, i, write)),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function everyLifetime({ people, ties }: GraphFile): Lifetime[] {
  return [...people, ...ties].flatMap(({ lifetimes }) => lifetimes ?? []);
}

function timeOf(file: GraphFile): TimeRepresentation | undefined {
  const lifetimes = everyLifetime(file);
  const time = file.time ?? (lifetimes.length > 0 ? 'interval' : undefined);
  const stretch = lifetimes.find(({ start, end }) => start === null || start !== end);
  if (time === 'timestamp' && stretch)
    throw new RangeError(`a timestamp has one moment, not ${stretch.start ?? '…'} to ${stretch.end ?? '…'}`);
  return time;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

function dynamic(file: GraphFile, time: TimeRepresentation): Record<string, string> {
  const moments = everyLifetime(file)
    .flatMap(({ start, end }) => [start, end])
    .filter((moment) => moment !== null);
  const allAre = (pattern: RegExp) => moments.every((moment) => pattern.test(moment));
  const timeformat = allAre(DAY) ? 'date' : allAre(NUMBER) ? 'double' : 'dateTime';
  return { mode: 'dynamic', timeformat, timerepresentation: time };
}

function writeMeta({ creator = 'Liane', description, lastModified }: GexfOptions): string[] {
  const inside = [
    `    <creator>${escapeText(creator)}</creator>`,
    ...(description === undefined ? [] : [`    <description>${escapeText(description)}</description>`]),
  ];
  return [`  <meta${writeAttributes({ lastmodifieddate: lastModified })}>`, ...inside, '  </meta>'];
}

const TYPES: Readonly<Record<ValueKind, string>> = {
  string: 'string',
  number: 'double',
  boolean: 'boolean',
  list: 'liststring',
};

function writeColumns(of: 'node' | 'edge', declared: readonly Declared[]): string[] {
  if (declared.length === 0) return [];
  return [
    `    <attributes class="${of}">`,
    ...declared.map(
      ({ id, title, kind }) => `      <attribute${writeAttributes({ id, title, type: TYPES[kind] })}/>`,
    ),
    '    </attributes>',
  ];
}

type ValueWriter = (attributes: Attributes) => string;

interface Writers {
  readonly node: ValueWriter;
  readonly edge: ValueWriter;
  readonly time: TimeRepresentation;
}

function valueWriter(declared: readonly Declared[]): ValueWriter {
  const declarationOf = declarationsByKey(declared);
  return (attributes) => {
    const values = Object.entries(attributes).map(([title, value]) => {
      const text = Array.isArray(value) ? JSON.stringify(value) : String(value);
      return `<attvalue${writeAttributes({ for: declarationOf(title, value).id, value: text })}/>`;
    });
    return values.length === 0 ? '' : `<attvalues>${values.join('')}</attvalues>`;
  };
}

function writeNode({ key, label, attributes, lifetimes }: FilePerson, { node, time }: Writers): string {
  const life = writeLifetimes(lifetimes ?? [], time);
  return writeElement('node', { id: key, label, ...life.attributes }, node(attributes) + life.spells);
}

function writeEdge(tie: FileTie, position: number, { edge, time }: Writers): string {
  const life = writeLifetimes(tie.lifetimes ?? [], time);
  const attributes = {
    id: String(position),
    source: tie.from,
    target: tie.to,
    type: tie.directed ? 'directed' : undefined,
    weight: tie.weight === 1 ? undefined : tie.weight,
    ...life.attributes,
  };
  return writeElement('edge', attributes, edge(tie.attributes) + life.spells);
}

function writeElement(
  name: string,
  attributes: Record<string, string | number | undefined>,
  inside: string,
): string {
  const start = `      <${name}${writeAttributes(attributes)}`;
  return inside === '' ? `${start}/>` : `${start}>${inside}</${name}>`;
}

type LifeAttributes = Record<string, string | undefined>;

function writeLifetimes(lifetimes: readonly Lifetime[], time: TimeRepresentation) {
  const [first, ...others] = lifetimes.map(
    ({ start, end }): LifeAttributes =>
      time === 'timestamp'
        ? { timestamp: start ?? undefined }
        : { start: start ?? undefined, end: end ?? undefined },
  );
  if (others.length === 0) return { attributes: first ?? {}, spells: '' };
  const spells = [first!, ...others].map((life) => `<spell${writeAttributes(life)}/>`).join('');
  return { attributes: {}, spells: `<spells>${spells}</spells>` };
}
