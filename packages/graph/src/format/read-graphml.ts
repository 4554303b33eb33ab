import { Collector } from './collect.ts';
import {
  type Attributes,
  type AttributeValue,
  type FileWarning,
  FormatError,
  type ReadFile,
} from './file.ts';
import { splitList } from './lists.ts';
import { readScalar, type ValueKind } from './values.ts';
import { attribute, childrenNamed, localName, type XmlElement } from './xml.ts';

/**
 * Reads a GraphML tree: keys with their types and defaults, directed and undirected edges, nested graphs. The node
 * key named `label` (or `name`, or yEd's label) gives the label, the edge key named `weight` the weight. Ports are
 * left out; hyperedges are left out with a warning.
 *
 * @param root the `<graphml>` element, from any XML parser
 * @throws FormatError `not-graphml` if the root is not `<graphml>` with a `<graph>`
 *
 * Time and memory O(size of the tree); no recursion. Source: Brandes, Eiglsperger, Herman, Himsolt & Marshall,
 * GraphML Progress Report (2002). See also {@link writeGraphml}.
 */
export function readGraphml(root: XmlElement): ReadFile {
  if (localName(root) !== 'graphml' || childrenNamed(root, 'graph').length === 0)
    throw new FormatError('not-graphml', `expected <graphml> with a <graph>, found <${root.name}>`);
  const collector = new Collector();
  const keys = keysOf(root);
  const { nodes, edges } = elementsOf(root);
  const label = [...keys.person.values()].find(({ title }) => LABELS.has(title.toLowerCase()));
  const weight = [...keys.tie.values()].find(({ title }) => title.toLowerCase() === 'weight');
  for (const node of nodes) readNode(node, keys.person, label, collector);
  for (const edge of edges) readEdge(edge, keys.tie, weight, collector);
  return collector.finish();
}

const LABELS = new Set(['label', 'name', 'nom']);

interface Key {
  readonly id: string;
  readonly title: string;
  readonly kind: ValueKind;
  readonly byDefault: string | undefined;
}

type Keys = ReadonlyMap<string, Key>;

function keysOf(root: XmlElement): Readonly<Record<FileWarning['of'], Keys>> {
  const keys = { person: new Map<string, Key>(), tie: new Map<string, Key>() };
  for (const element of childrenNamed(root, 'key')) {
    const id = attribute(element, 'id') ?? '';
    const key: Key = {
      id,
      title: attribute(element, 'attr.name') ?? id,
      kind:
        attribute(element, 'liane:list') === 'true' ? 'list' : kindOfType(attribute(element, 'attr.type')),
      byDefault: childrenNamed(element, 'default')[0]?.text,
    };
    const of = attribute(element, 'for') ?? 'all';
    if (of === 'node' || of === 'all') keys.person.set(id, key);
    if (of === 'edge' || of === 'all') keys.tie.set(id, key);
  }
  return keys;
}

function kindOfType(type = 'string'): ValueKind {
  const name = type.toLowerCase();
  if (name === 'boolean') return 'boolean';
  return ['int', 'integer', 'long', 'float', 'double'].includes(name) ? 'number' : 'string';
}

interface Placed {
  readonly element: XmlElement;
  readonly directedByDefault: boolean;
}

/** Nodes and edges of all graphs, nested ones included, in the order of the file. */
function elementsOf(root: XmlElement): { nodes: XmlElement[]; edges: Placed[] } {
  const nodes: XmlElement[] = [];
  const edges: Placed[] = [];
  const waiting: Placed[] = [{ element: root, directedByDefault: false }];
  while (waiting.length > 0) {
    const placed = waiting.pop()!;
    const { element } = placed;
    const local = localName(element);
    if (local === 'node') nodes.push(element);
    if (local === 'edge' || local === 'hyperedge') edges.push(placed);
    if (local !== 'graphml' && local !== 'graph' && local !== 'node') continue;
    const directedByDefault =
      local === 'graph' ? attribute(element, 'edgedefault') === 'directed' : placed.directedByDefault;
    for (let i = element.children.length - 1; i >= 0; i--)
      waiting.push({ element: element.children[i]!, directedByDefault });
  }
  return { nodes, edges };
}

function readNode(node: XmlElement, keys: Keys, label: Key | undefined, collector: Collector): void {
  const texts = textsOf(node, keys);
  const named = label ? texts.get(label.id) : undefined;
  if (label && named !== undefined) texts.delete(label.id);
  collector.person({
    key: attribute(node, 'id') ?? '',
    label: named ?? drawnLabel(node) ?? '',
    attributes: valuesOf(texts, keys, 'person', node, collector),
    lifetimes: [],
    line: node.line,
  });
}

/** yEd keeps the label inside the drawing: `<y:ShapeNode><y:NodeLabel>`. */
function drawnLabel(node: XmlElement): string | undefined {
  for (const data of childrenNamed(node, 'data'))
    for (const shape of data.children) {
      const text = childrenNamed(shape, 'NodeLabel')[0]?.text.trim();
      if (text) return text;
    }
  return undefined;
}

function readEdge(placed: Placed, keys: Keys, weight: Key | undefined, collector: Collector): void {
  const { element } = placed;
  if (localName(element) === 'hyperedge') {
    const ends = childrenNamed(element, 'endpoint').map((end) => attribute(end, 'node') ?? '');
    collector.tieLeftOut('tie-of-many', ends.slice(0, 5).join(', '), element.line);
    return;
  }
  const texts = textsOf(element, keys);
  const weighs = weight ? texts.get(weight.id) : undefined;
  if (weight) texts.delete(weight.id);
  const directed = attribute(element, 'directed');
  collector.tie({
    from: attribute(element, 'source') ?? '',
    to: attribute(element, 'target') ?? '',
    weight: weighs?.trim(),
    directed: directed === undefined ? placed.directedByDefault : directed === 'true' || directed === '1',
    attributes: valuesOf(texts, keys, 'tie', element, collector),
    lifetimes: [],
    line: element.line,
  });
}

function textsOf(element: XmlElement, keys: Keys): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { id, byDefault } of keys.values()) if (byDefault !== undefined) texts.set(id, byDefault);
  for (const data of childrenNamed(element, 'data'))
    if (data.children.length === 0) texts.set(attribute(data, 'key') ?? '', data.text);
  return texts;
}

function valuesOf(
  texts: ReadonlyMap<string, string>,
  keys: Keys,
  of: FileWarning['of'],
  { line }: XmlElement,
  collector: Collector,
): Attributes {
  const entries = [...texts].map(([id, text]): [string, AttributeValue] => {
    const { title, kind } = keys.get(id) ?? { title: id, kind: 'string' };
    const value = kind === 'list' ? splitList(text) : readScalar(text, kind);
    if (value === undefined) collector.warn('value-refused', of, text, line);
    return [title, value ?? text];
  });
  return Object.fromEntries(entries);
}
