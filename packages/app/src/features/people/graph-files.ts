import {
  type AttributeValue,
  type FilePerson,
  type FileTie,
  type FileWarning,
  FormatError,
  joinList,
  type ReadFile,
  readGexf,
  readGraphml,
  readKumu,
} from '@liane/graph';
import type { Where } from '../../platform/errors.ts';
import { parseXml, XmlFault } from '../../platform/xml.ts';
import { NOTHING_TOLD, PERSON_HEADINGS, type PersonField, type Told } from './columns.ts';
import { type Draft, readAddresses } from './drafts.ts';
import type { TextFile } from './formats.ts';
import type { RawLink } from './raw-links.ts';
import { draftFromCells, emptyCells } from './table-people.ts';
import { refusal, shown, type Warning, type WarningCode } from './warnings.ts';

export interface GraphContent {
  readonly drafts: readonly Draft[];
  readonly raw: readonly RawLink[];
  readonly warnings: readonly Warning[];
}

/** People and ties of GEXF, GraphML or Kumu. The attributes of people are understood as columns of a table are. */
export function contentOfGraphFile(opened: TextFile, told: Told = NOTHING_TOLD): GraphContent {
  const { name } = opened;
  const { file, warnings } = openGraphFile(opened);
  const addresses = new Map<string, readonly string[]>();
  const left = new Set<string>();
  const drafts = file.people.map((person) => {
    const draft = draftOf(person, name, { told, left });
    addresses.set(person.key, [person.label, ...draft.emails]);
    return draft;
  });
  const raw = file.ties.filter((tie) => !isProposed(tie)).map((tie) => linkOf(tie, name, addresses));
  const found = warnings.map((warning) => toWarning(warning, name));
  return { drafts, raw, warnings: [...found, ...proposedIn(file.ties, name), ...leftOut(left, name)] };
}

export function openGraphFile({ name, text, format }: TextFile): ReadFile {
  return format === 'json' ? readJson(text, name) : readXml(text, name);
}

/** Liane's own files mark the introductions she proposes: two people who may meet are not yet tied. */
function isProposed({ attributes }: FileTie): boolean {
  return attributes['proposed'] === true;
}

function proposedIn(ties: readonly FileTie[], file: string): Warning[] {
  const count = ties.filter(isProposed).length;
  return count === 0 ? [] : [{ code: 'link-proposed', where: { file }, details: { count } }];
}

function readJson(text: string, file: string): ReadFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const place = /line (\d+) column (\d+)/.exec(error instanceof Error ? error.message : '');
    throw refusal(
      'json-broken',
      place ? { file, line: Number(place[1]), column: Number(place[2]) } : { file },
    );
  }
  return orRefusal(() => readKumu(value), file);
}

function readXml(text: string, file: string): ReadFile {
  try {
    const root = parseXml(text);
    return orRefusal(() => (/(?:^|:)gexf$/.test(root.name) ? readGexf(root) : readGraphml(root)), file);
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    const { line, column } = error;
    const where: Where = { file, ...(line ? { line } : {}), ...(column ? { column } : {}) };
    throw refusal(XML_REFUSALS[error.reason], where);
  }
}

const XML_REFUSALS = {
  broken: 'xml-broken',
  doctype: 'xml-doctype',
  'too-deep': 'xml-too-deep',
  'too-large': 'xml-too-large',
} as const;

function orRefusal(read: () => ReadFile, file: string): ReadFile {
  try {
    return read();
  } catch (error) {
    if (error instanceof FormatError) throw refusal('graph-not-recognised', { file });
    throw error;
  }
}

interface Reading {
  readonly told: Told;
  /** Titles of what is not understood, added to. */
  readonly left: Set<string>;
}

function draftOf({ key, label, attributes }: FilePerson, file: string, { told, left }: Reading): Draft {
  const cells = emptyCells();
  for (const [title, value] of Object.entries(attributes)) {
    const field = told.get(title) ?? PERSON_HEADINGS.fieldOf(title);
    const text = cellOf(value);
    if (text === '') continue;
    if (field === undefined || field === 'aside') left.add(title);
    else cells[field].push(text);
  }
  const { emails } = readAddresses(cells.email.join('|'));
  return draftFromCells({ ...cells, ...named(cells, key, label) }, emails, { file, line: 1 });
}

/** The key is the id, the label the name; what attributes add under those words are other names. */
function named(cells: Readonly<Record<PersonField, readonly string[]>>, key: string, label: string) {
  const fuller = label === key ? [...cells.name, label] : [label, ...cells.name];
  return { id: [key, ...cells.id], name: cells.first.length > 0 && label === key ? cells.name : fuller };
}

export function cellOf(value: AttributeValue): string {
  return typeof value === 'object' ? joinList(value) : String(value).trim();
}

/** Attributes of ties that say the same as our columns. */
const KIND = new Set(['kind', 'nature', 'type', 'geste']);
const LAST = new Set(['last', 'dernier', 'derniere', 'date', 'dernier contact']);
const STRENGTH = new Set(['strength', 'force', 'poids']);

function linkOf(tie: FileTie, file: string, addresses: ReadonlyMap<string, readonly string[]>): RawLink {
  const find = (names: ReadonlySet<string>): string | undefined => {
    const found = Object.entries(tie.attributes).find(([title]) => names.has(title.toLowerCase()));
    return found === undefined ? undefined : cellOf(found[1]);
  };
  return {
    from: tie.from,
    to: tie.to,
    kind: find(KIND) ?? '',
    last: find(LAST) ?? lastDay(tie) ?? '',
    strength: find(STRENGTH) ?? String(tie.weight),
    where: { file },
    alsoFrom: addresses.get(tie.from) ?? [],
    alsoTo: addresses.get(tie.to) ?? [],
  };
}

/** A lifetime tells when the tie was last known to live: its end, else its start. */
function lastDay({ lifetimes = [] }: FileTie): string | undefined {
  const days = lifetimes.map(({ start, end }) => end ?? start).filter((day) => day !== null);
  return days.sort().at(-1);
}

const WARNINGS: Readonly<Record<FileWarning['code'], WarningCode>> = {
  'person-without-key': 'node-without-id',
  'repeated-key': 'node-repeated',
  'unknown-end': 'person-unknown',
  'ambiguous-end': 'person-ambiguous',
  'self-tie': 'link-to-self',
  'weight-refused': 'strength-refused',
  'value-refused': 'value-unreadable',
  'value-changes': 'value-changing',
  'tie-of-many': 'tie-of-many',
};

function toWarning({ code, position, of, what, line }: FileWarning, file: string): Warning {
  const text = shown([what]);
  return {
    code: WARNINGS[code],
    where: line === undefined ? { file } : { file, line },
    details: { text, person: text, position: position + 1, of },
  };
}

function leftOut(titles: ReadonlySet<string>, file: string): Warning[] {
  if (titles.size === 0) return [];
  return [
    {
      code: 'columns-left-out',
      where: { file },
      details: { columns: shown([...titles]), count: titles.size },
    },
  ];
}
