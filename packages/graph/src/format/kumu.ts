import { Collector } from './collect.ts';
import {
  type Attributes,
  type AttributeValue,
  type FileWarning,
  FormatError,
  type GraphFile,
  type ReadFile,
} from './file.ts';

/** Names that Kumu keeps for itself, and so cannot be a person's or a tie's own attribute. */
const OF_ELEMENT = new Set(['id', '_id', 'label']);
const OF_CONNECTION = new Set(['id', '_id', 'from', 'to', 'direction', 'weight']);

/**
 * Reads a Kumu blueprint, `{elements, connections}`, as a JSON value: also the fuller shape of a project's backup,
 * where `_id` and `attributes` hold the rest. Ends are found by id, then by label when only one element has it.
 *
 * @throws FormatError `not-kumu` if `value` is no object with a list of elements
 *
 * Time and memory O(size). Source: docs.kumu.io, « JSON / Blueprints ». See also {@link writeKumu}.
 */
export function readKumu(value: unknown): ReadFile {
  if (!isRecord(value) || !Array.isArray(value['elements']))
    throw new FormatError('not-kumu', 'expected {elements: […], connections: […]}');
  const collector = new Collector();
  const keysOfLabel = new Map<string, Set<string>>();
  const keys = new Set<string>();
  for (const element of value['elements']) {
    const { key, label } = readElement(isRecord(element) ? element : {}, collector);
    keys.add(key);
    if (label !== '') keysOfLabel.set(label, (keysOfLabel.get(label) ?? new Set()).add(key));
  }
  const connections = Array.isArray(value['connections']) ? value['connections'] : [];
  for (const connection of connections)
    readConnection(isRecord(connection) ? connection : {}, { keys, keysOfLabel }, collector);
  return collector.finish();
}

type JsonRecord = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A backup keeps the fields under `attributes`; a blueprint beside the id. */
function fieldsOf(item: JsonRecord): JsonRecord {
  return isRecord(item['attributes']) ? { ...item, ...item['attributes'], attributes: undefined } : item;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function readElement(item: JsonRecord, collector: Collector): { key: string; label: string } {
  const fields = fieldsOf(item);
  const label = textOf(fields['label']);
  const key = textOf(fields['id']) || textOf(fields['_id']) || label;
  collector.person({
    key,
    label,
    attributes: attributesOf(fields, OF_ELEMENT, 'person', collector),
    lifetimes: [],
    line: undefined,
  });
  return { key, label };
}

interface Ends {
  readonly keys: ReadonlySet<string>;
  readonly keysOfLabel: ReadonlyMap<string, ReadonlySet<string>>;
}

function readConnection(item: JsonRecord, ends: Ends, collector: Collector): void {
  const fields = fieldsOf(item);
  const [from, to] = [endOf(fields['from'], ends), endOf(fields['to'], ends)];
  if (from === null || to === null) {
    collector.tieLeftOut('ambiguous-end', `${textOf(fields['from'])} – ${textOf(fields['to'])}`, undefined);
    return;
  }
  collector.tie({
    from,
    to,
    weight: fields['weight'] ?? undefined,
    directed: fields['direction'] === 'directed',
    attributes: attributesOf(fields, OF_CONNECTION, 'tie', collector),
    lifetimes: [],
    line: undefined,
  });
}

/** The key an end stands for; null when it is the label of several. */
function endOf(end: unknown, { keys, keysOfLabel }: Ends): string | null {
  const text = textOf(isRecord(end) ? (end['id'] ?? end['_id'] ?? end['label']) : end);
  if (keys.has(text)) return text;
  const found = keysOfLabel.get(text);
  if (!found) return text;
  return found.size === 1 ? [...found][0]! : null;
}

function attributesOf(
  fields: JsonRecord,
  kept: ReadonlySet<string>,
  of: FileWarning['of'],
  collector: Collector,
): Attributes {
  const entries: [string, AttributeValue][] = [];
  for (const [name, value] of Object.entries(fields)) {
    if (kept.has(name) || value === undefined || value === null) continue;
    const read = readValue(value);
    if (read === undefined) collector.warn('value-refused', of, name, undefined);
    else entries.push([name, read]);
  }
  return Object.fromEntries(entries);
}

function readValue(value: unknown): AttributeValue | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (!Array.isArray(value) || value.some((one) => typeof one === 'object')) return undefined;
  return value.map(String);
}

export interface KumuOptions {
  /** Keep attributes named e-mail: Kumu then asks Gravatar for a picture of each. Default false. */
  readonly withEmails?: boolean;
}

const EMAIL = /^e-?mails?$/i;

/**
 * Writes a Kumu blueprint as JSON text. `readKumu` of it gives the same file back, but for lifetimes, attributes named
 * e-mail (see {@link KumuOptions}) and those that bear one of Kumu's own names (`id`, `label`, `from`, `to`,
 * `direction`, `weight`, `attributes`), which are left out.
 *
 * Time and memory O(size of the file). See also {@link readKumu}.
 */
export function writeKumu(file: GraphFile, options: KumuOptions = {}): string {
  const keep = (attributes: Attributes, taken: ReadonlySet<string>): [string, AttributeValue][] =>
    Object.entries(attributes).filter(
      ([name]) => !taken.has(name) && name !== 'attributes' && (options.withEmails || !EMAIL.test(name)),
    );
  const elements = file.people.map(({ key, label, attributes }) =>
    Object.fromEntries([['id', key], ['label', label], ...keep(attributes, OF_ELEMENT)]),
  );
  const connections = file.ties.map(({ from, to, weight, directed, attributes }) =>
    Object.fromEntries([
      ['from', from],
      ['to', to],
      ['direction', directed ? 'directed' : 'undirected'],
      ...(weight === 1 ? [] : [['weight', weight]]),
      ...keep(attributes, OF_CONNECTION),
    ]),
  );
  return `${JSON.stringify({ elements, connections }, null, 2)}\n`;
}
