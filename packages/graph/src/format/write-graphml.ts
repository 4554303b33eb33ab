import type { Attributes, FilePerson, FileTie, GraphFile } from './file.ts';
import { joinList } from './lists.ts';
import { type Declared, declarationsByKey, declareAttributes, type ValueKind } from './values.ts';
import { escapeText, writeAttributes } from './xml.ts';

/**
 * Writes GraphML. `readGraphml` of it gives the same file back, but for lifetimes, which GraphML does not know, and
 * for characters XML cannot hold (U+FFFD instead). Lists are written joined by `|`, on a key marked `liane:list`:
 * their values come back trimmed, without empty ones.
 *
 * Time and memory O(size of the file). See also {@link readGraphml}.
 */
export function writeGraphml(file: GraphFile): string {
  const nodes = declareAttributes(
    file.people.map(({ attributes }) => attributes),
    'n',
  );
  const edges = declareAttributes(
    file.ties.map(({ attributes }) => attributes),
    'e',
  );
  const writeOfNode = valueWriter(nodes);
  const writeOfEdge = valueWriter(edges);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:liane="urn:liane:graphml">',
    '  <key id="label" for="node" attr.name="label" attr.type="string"/>',
    '  <key id="weight" for="edge" attr.name="weight" attr.type="double"/>',
    ...nodes.map((key) => writeKey(key, 'node')),
    ...edges.map((key) => writeKey(key, 'edge')),
    '  <graph edgedefault="undirected">',
    ...file.people.map((person) => writeNode(person, writeOfNode)),
    ...file.ties.map((tie) => writeEdge(tie, writeOfEdge)),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

const TYPES: Readonly<Record<ValueKind, string>> = {
  string: 'string',
  number: 'double',
  boolean: 'boolean',
  list: 'string',
};

function writeKey({ id, title, kind }: Declared, of: 'node' | 'edge'): string {
  const list = kind === 'list' ? 'true' : undefined;
  return `  <key${writeAttributes({ id, for: of, 'attr.name': title, 'attr.type': TYPES[kind], 'liane:list': list })}/>`;
}

type ValueWriter = (attributes: Attributes) => string;

function valueWriter(declared: readonly Declared[]): ValueWriter {
  const declarationOf = declarationsByKey(declared);
  return (attributes) =>
    Object.entries(attributes)
      .map(([title, value]) => {
        const text = typeof value === 'object' ? joinList(value) : String(value);
        return writeData(declarationOf(title, value).id, text);
      })
      .join('');
}

function writeData(key: string, text: string): string {
  return `<data key="${key}">${escapeText(text)}</data>`;
}

function writeNode({ key, label, attributes }: FilePerson, values: ValueWriter): string {
  return `    <node${writeAttributes({ id: key })}>${writeData('label', label)}${values(attributes)}</node>`;
}

function writeEdge({ from, to, weight, directed, attributes }: FileTie, values: ValueWriter): string {
  const start = writeAttributes({ source: from, target: to, directed: directed ? 'true' : undefined });
  return `    <edge${start}>${weight === 1 ? '' : writeData('weight', String(weight))}${values(attributes)}</edge>`;
}
