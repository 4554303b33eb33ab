import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Link, Person } from '../src/features/people/person.ts';
import { LianeError } from '../src/platform/errors.ts';
import type { Language } from '../src/platform/languages.ts';

const kinds = ['hidden-links', 'future-links', 'interest', 'resilience'] as const;
export type Kind = (typeof kinds)[number];

/** What to measure on a folder, and how. */
interface Task {
  readonly kind: readonly Kind[];
  /** The most introductions one person gets in one round; null where it does not apply. */
  readonly capacity: number | null;
  readonly seeds: readonly number[];
  /** Share of the links that is hidden, in (0, 1). */
  readonly hide: number;
  /** Share of the links the initiator knows at the start of the resilience protocol, in (0, 1). */
  readonly known: number;
}

/** A link, with the moment of its first event (milliseconds since 1970, UTC) where the folder tells it. */
interface FolderLink extends Link {
  readonly at: number | null;
}

interface FolderEvent {
  readonly from: string;
  readonly to: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
}

export interface FolderIdea {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly language: Language;
  /** A label such as `dev` or `test`. */
  readonly split: string;
  /** The truth: ids of the people interested. Never shown to the finder. */
  readonly interested: readonly string[];
  /** Some profile holds a text that is nearly the same. */
  readonly nearDuplicate: boolean;
}

export interface Folder {
  readonly dir: string;
  /** Last part of the path: what tables call it. */
  readonly name: string;
  readonly people: readonly Person[];
  readonly links: readonly FolderLink[];
  /** Empty where there is no events.csv. */
  readonly events: readonly FolderEvent[];
  /** Empty where there is no ideas.jsonl. */
  readonly ideas: readonly FolderIdea[];
  readonly task: Task;
}

/**
 * Reads a folder of people, links and ideas (the format is described in docs/effect.md).
 *
 * @throws LianeError `folder-missing`, `file-missing`, `csv-broken`, `column-missing`, `id-empty`, `id-repeated`,
 * `person-unknown`, `link-to-self`, `link-repeated`, `date-broken`, `language-unknown`, `json-broken`,
 * `field-wrong`, each with the file and the line
 */
export function readFolder(dir: string): Folder {
  if (!existsSync(dir) || !statSync(dir).isDirectory())
    throw new LianeError('folder-missing', {}, { file: dir });
  const people = readPeople(dir);
  const known = new Set(people.map((person) => person.id));
  return {
    dir,
    name: basename(join(dir, '.')),
    people,
    links: readLinks(dir, known),
    events: readEvents(dir, known),
    ideas: readIdeas(dir, known),
    task: readTask(dir),
  };
}

interface Row {
  readonly line: number;
  readonly file: string;
  readonly cell: (column: string) => string;
}

function text(dir: string, file: string): string {
  const path = join(dir, file);
  if (!existsSync(path)) throw new LianeError('file-missing', {}, { file: path });
  return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
}

/** Rows of a CSV file that must have these columns. A row's line is the one it begins on. */
function rows(dir: string, file: string, columns: readonly string[]): Row[] {
  const path = join(dir, file);
  let parsed: { record: Record<string, string>; info: { lines: number; columns: { name: string }[] } }[];
  const content = text(dir, file);
  try {
    parsed = parse(content, { columns: true, info: true, skip_empty_lines: true });
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    throw new LianeError(
      'csv-broken',
      { problem: String((error as Error).message) },
      { file: path, ...(line === undefined ? {} : { line }) },
    );
  }
  const header = content.slice(0, Math.max(0, content.indexOf('\n'))).trim();
  const names = header.split(',').map((name) => name.replaceAll('"', '').trim());
  for (const column of columns)
    if (!names.includes(column)) throw new LianeError('column-missing', { column }, { file: path, line: 1 });
  let before = 1;
  return parsed.map(({ record, info }) => {
    const line = before + 1;
    before = info.lines;
    return { line, file: path, cell: (column) => record[column] ?? '' };
  });
}

const list = (cell: string): string[] =>
  cell
    .split('|')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

function language(value: string, row: { file: string; line: number }): Language | null {
  if (value === '') return null;
  if (value === 'fr' || value === 'en') return value;
  throw new LianeError('language-unknown', { language: value }, { file: row.file, line: row.line });
}

function readPeople(dir: string): Person[] {
  const seen = new Set<string>();
  return rows(dir, 'people.csv', ['id', 'about', 'interests', 'groups', 'lang']).map((row) => {
    const id = row.cell('id');
    const where = { file: row.file, line: row.line };
    if (id === '') throw new LianeError('id-empty', {}, where);
    if (seen.has(id)) throw new LianeError('id-repeated', { id }, where);
    seen.add(id);
    return {
      id,
      name: id,
      emails: [],
      about: row.cell('about'),
      offers: [],
      seeks: [],
      interests: list(row.cell('interests')),
      groups: list(row.cell('groups')),
      notes: '',
      language: language(row.cell('lang'), row),
      sources: [where],
    };
  });
}

function ends(row: Row, known: ReadonlySet<string>): { from: string; to: string } {
  const from = row.cell('from');
  const to = row.cell('to');
  const where = { file: row.file, line: row.line };
  for (const id of [from, to]) if (!known.has(id)) throw new LianeError('person-unknown', { id }, where);
  if (from === to) throw new LianeError('link-to-self', { id: from }, where);
  return { from, to };
}

function moment(value: string, row: Row): number {
  const at = Date.parse(value);
  if (Number.isNaN(at))
    throw new LianeError('date-broken', { date: value }, { file: row.file, line: row.line });
  return at;
}

function readLinks(dir: string, known: ReadonlySet<string>): FolderLink[] {
  const seen = new Set<string>();
  return rows(dir, 'links.csv', ['from', 'to', 'at']).map((row) => {
    const { from, to } = ends(row, known);
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
    if (seen.has(pair))
      throw new LianeError('link-repeated', { from, to }, { file: row.file, line: row.line });
    seen.add(pair);
    const written = row.cell('at');
    const at = written === '' ? null : moment(written, row);
    return { from, to, kind: null, last: written === '' ? null : written.slice(0, 10), strength: 1, at };
  });
}

function readEvents(dir: string, known: ReadonlySet<string>): FolderEvent[] {
  if (!existsSync(join(dir, 'events.csv'))) return [];
  return rows(dir, 'events.csv', ['from', 'to', 'at']).map((row) => ({
    ...ends(row, known),
    at: moment(row.cell('at'), row),
  }));
}

function parsedJson(content: string, where: { file: string; line?: number }): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch (error) {
    throw new LianeError('json-broken', { problem: String((error as Error).message) }, where);
  }
  throw new LianeError('json-broken', { problem: 'not an object' }, where);
}

function readIdeas(dir: string, known: ReadonlySet<string>): FolderIdea[] {
  const file = join(dir, 'ideas.jsonl');
  if (!existsSync(file)) return [];
  return text(dir, 'ideas.jsonl')
    .split('\n')
    .map((content, index) => ({ content, where: { file, line: index + 1 } }))
    .filter(({ content }) => content.trim() !== '')
    .map(({ content, where }) => readIdea(parsedJson(content, where), known, where));
}

function readIdea(
  value: Record<string, unknown>,
  known: ReadonlySet<string>,
  where: { file: string; line: number },
): FolderIdea {
  const wrong = (field: string) => new LianeError('field-wrong', { field }, where);
  const words = (field: string): string => {
    const found = value[field];
    if (typeof found !== 'string') throw wrong(field);
    return found;
  };
  const { interested, split, nearDuplicate } = value;
  if (!Array.isArray(interested) || !interested.every((id) => typeof id === 'string'))
    throw wrong('interested');
  for (const id of interested) if (!known.has(id)) throw new LianeError('person-unknown', { id }, where);
  const spoken = language(words('lang'), where);
  if (spoken === null) throw wrong('lang');
  return {
    id: words('id'),
    title: words('title'),
    text: words('text'),
    language: spoken,
    split: typeof split === 'string' ? split : '',
    interested,
    nearDuplicate: nearDuplicate === true,
  };
}

function readTask(dir: string): Task {
  const file = join(dir, 'task.json');
  const value = parsedJson(text(dir, 'task.json'), { file });
  const wrong = (field: string) => new LianeError('field-wrong', { field }, { file });
  const { kind, capacity, seeds, hide, known } = value;
  const named = Array.isArray(kind) ? kinds.filter((one) => kind.includes(one)) : [];
  if (!Array.isArray(kind) || named.length === 0 || named.length !== kind.length) throw wrong('kind');
  if (capacity !== null && !(Number.isInteger(capacity) && (capacity as number) > 0)) throw wrong('capacity');
  if (!Array.isArray(seeds) || seeds.length === 0 || !seeds.every(Number.isInteger)) throw wrong('seeds');
  if (!isShare(hide)) throw wrong('hide');
  if (!isShare(known)) throw wrong('known');
  return { kind: named, capacity: capacity as number | null, seeds: seeds as number[], hide, known };
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value < 1;
}
