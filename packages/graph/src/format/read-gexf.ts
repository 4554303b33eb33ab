import { Collector } from './collect.ts';
import {
  type Attributes,
  type AttributeValue,
  type FileWarning,
  FormatError,
  type Lifetime,
  type ReadFile,
  type TimeRepresentation,
} from './file.ts';
import { readScalar, type ValueKind } from './values.ts';
import { attribute, childrenNamed, localName, type XmlElement } from './xml.ts';

/**
 * Reads a GEXF tree: versions 1.3, 1.2draft and 1.1draft, nested nodes included. Colours, sizes and positions are
 * left out: they are looks. Open ends of intervals (1.2's `startopen`) are read as closed ones.
 *
 * @param root the `<gexf>` element, from any XML parser
 * @throws FormatError `not-gexf` if the root is not `<gexf>` with a `<graph>`
 *
 * Time and memory O(size of the tree); no recursion. Source: gexf.net (1.3), gephi/gexf (what changed since 1.2).
 * See also {@link writeGexf}.
 */
export function readGexf(root: XmlElement): ReadFile {
  const graph = childrenNamed(root, 'graph')[0];
  if (localName(root) !== 'gexf' || !graph)
    throw new FormatError('not-gexf', `expected <gexf> with a <graph>, found <${root.name}>`);
  const collector = new Collector();
  const time = representationOf(graph);
  const reader: Reader = { collector, time, columns: columnsOf(graph), timed: false };
  for (const node of descendants(graph, 'nodes', 'node')) readNode(node, reader);
  const directed = attribute(graph, 'defaultedgetype') === 'directed';
  for (const edge of descendants(graph, 'edges', 'edge')) readEdge(edge, directed, reader);
  return collector.finish(reader.timed ? time : undefined);
}

interface Column {
  readonly title: string;
  readonly kind: ValueKind;
  readonly byDefault: string | undefined;
}

type Columns = ReadonlyMap<string, Column>;

interface Reader {
  readonly collector: Collector;
  readonly time: TimeRepresentation;
  readonly columns: { readonly node: Columns; readonly edge: Columns };
  timed: boolean;
}

function representationOf(graph: XmlElement): TimeRepresentation {
  return attribute(graph, 'timerepresentation')?.toLowerCase() === 'timestamp' ? 'timestamp' : 'interval';
}

function columnsOf(graph: XmlElement): Reader['columns'] {
  const columns = { node: new Map<string, Column>(), edge: new Map<string, Column>() };
  for (const block of childrenNamed(graph, 'attributes')) {
    const into = attribute(block, 'class') === 'edge' ? columns.edge : columns.node;
    for (const one of childrenNamed(block, 'attribute')) {
      const id = attribute(one, 'id') ?? '';
      into.set(id, {
        title: attribute(one, 'title') ?? id,
        kind: kindOfType(attribute(one, 'type') ?? 'string'),
        byDefault: childrenNamed(one, 'default')[0]?.text,
      });
    }
  }
  return columns;
}

const NUMBERS = new Set(['integer', 'long', 'float', 'double', 'short', 'byte', 'bigdecimal', 'biginteger']);

function kindOfType(type: string): ValueKind {
  const name = type.toLowerCase();
  if (name.startsWith('list')) return 'list';
  if (name === 'boolean') return 'boolean';
  return NUMBERS.has(name) ? 'number' : 'string';
}

/** Elements under `<nodes>` or `<edges>`, those of nested nodes included, in the order of the file. */
function descendants(graph: XmlElement, holder: string, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting: XmlElement[] = [graph];
  while (waiting.length > 0) {
    const element = waiting.pop()!;
    const local = localName(element);
    if (local === name) found.push(element);
    if (local === 'graph' || local === 'node' || local === 'nodes' || local === holder)
      for (let i = element.children.length - 1; i >= 0; i--) waiting.push(element.children[i]!);
  }
  return found;
}

function readNode(node: XmlElement, reader: Reader): void {
  reader.collector.person({
    key: attribute(node, 'id') ?? '',
    label: attribute(node, 'label') ?? '',
    attributes: valuesOf(node, 'person', reader),
    lifetimes: lifetimesOf(node, reader),
    line: node.line,
  });
}

function readEdge(edge: XmlElement, directedByDefault: boolean, reader: Reader): void {
  const type = attribute(edge, 'type');
  const values = valuesOf(edge, 'tie', reader);
  const label = attribute(edge, 'label') ?? '';
  const kind = attribute(edge, 'kind') ?? '';
  reader.collector.tie({
    from: attribute(edge, 'source') ?? '',
    to: attribute(edge, 'target') ?? '',
    weight: attribute(edge, 'weight'),
    directed: type === undefined ? directedByDefault : type === 'directed',
    attributes: { ...(label === '' ? {} : { label }), ...(kind === '' ? {} : { kind }), ...values },
    lifetimes: lifetimesOf(edge, reader),
    line: edge.line,
  });
}

function valuesOf(element: XmlElement, of: FileWarning['of'], { collector, columns }: Reader): Attributes {
  const own = of === 'person' ? columns.node : columns.edge;
  const texts = new Map<string, string>();
  for (const [id, { byDefault }] of own) if (byDefault !== undefined) texts.set(id, byDefault);
  const given = new Set<string>();
  for (const holder of childrenNamed(element, 'attvalues'))
    for (const value of childrenNamed(holder, 'attvalue')) {
      const id = attribute(value, 'for') ?? attribute(value, 'id') ?? '';
      if (given.has(id))
        collector.warn('value-changes', of, own.get(id)?.title ?? id, value.line ?? element.line);
      given.add(id);
      texts.set(id, attribute(value, 'value') ?? value.text);
    }
  const entries = [...texts].map(([id, text]): [string, AttributeValue] => {
    const column = own.get(id) ?? { title: id, kind: 'string' };
    const value = column.kind === 'list' ? readGexfList(text) : readScalar(text, column.kind);
    if (value === undefined) collector.warn('value-refused', of, text, element.line);
    return [column.title, value ?? text];
  });
  return Object.fromEntries(entries);
}

/** 1.3 writes `["a", "b"]` or `[a, b]`; 1.2 wrote `a|b`, `a;b` or `a,b`. */
function readGexfList(text: string): string[] {
  const trimmed = text.trim();
  if (!trimmed.startsWith('[') || !trimmed.endsWith(']')) return cut(trimmed, /[|;,]/);
  try {
    const list: unknown = JSON.parse(trimmed);
    if (Array.isArray(list)) return list.map(String);
  } catch {
    // Not quoted as JSON: Gephi leaves plain words without quotes.
  }
  return cut(trimmed.slice(1, -1), /,/).map((value) => value.replace(/^(["'])(.*)\1$/s, '$2'));
}

function cut(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** From `start` and `end`, `timestamp`, or the spells inside. */
function lifetimesOf(element: XmlElement, reader: Reader): Lifetime[] {
  const spells = childrenNamed(element, 'spells').flatMap((holder) => childrenNamed(holder, 'spell'));
  const lifetimes = [element, ...spells]
    .map((one) => lifetimeOf(one, reader.time))
    .filter((lifetime) => lifetime !== null);
  if (lifetimes.length > 0) reader.timed = true;
  return lifetimes;
}

function lifetimeOf(element: XmlElement, time: TimeRepresentation): Lifetime | null {
  if (time === 'timestamp') {
    const moment = attribute(element, 'timestamp');
    return moment === undefined ? null : { start: moment, end: moment };
  }
  const start = attribute(element, 'start') ?? attribute(element, 'startopen') ?? null;
  const end = attribute(element, 'end') ?? attribute(element, 'endopen') ?? null;
  return start === null && end === null ? null : { start, end };
}
