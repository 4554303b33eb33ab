import type { Where } from '../../platform/errors.ts';
import { fold } from '../../platform/text.ts';
import { dayOrderOf, readDay } from './dates.ts';
import { indexPeople, type PeopleIndex } from './match.ts';
import type { Link, Person } from './person.ts';
import { type Details, shown, type Warning, type WarningCode } from './warnings.ts';

/** A text of the file, and where it stands. */
export interface Cell {
  readonly text: string;
  readonly where: Where;
  /** Other names for it, tried in turn when nobody answers to the first: the label of a node, its addresses. */
  readonly also?: readonly string[];
}

export type LinkPart = 'from' | 'to' | 'kind' | 'last' | 'strength';

/** A link as a file gives it: its ends as they are named there, and what it says of itself (empty: nothing). */
export interface RawLink extends Readonly<Record<LinkPart, string>> {
  readonly where: Where;
  /** Columns of its parts, from 1, where the file is a table: shared by all its links. */
  readonly columns?: Readonly<Partial<Record<LinkPart, number>>>;
  readonly alsoFrom?: readonly string[];
  readonly alsoTo?: readonly string[];
}

function cellOf(link: RawLink, part: LinkPart): Cell {
  const column = link.columns?.[part];
  const also = part === 'from' ? link.alsoFrom : part === 'to' ? link.alsoTo : undefined;
  const where = column === undefined ? link.where : { ...link.where, column };
  return { text: link[part], where, ...(also ? { also } : {}) };
}

export interface ReadLinks {
  readonly links: readonly Link[];
  readonly warnings: readonly Warning[];
}

/**
 * Links between people of the list. What is left out or doubted is told, one warning each: ends nobody knows, or
 * that several people could be, ties to oneself, ties given twice (merged: strengths add up, the latest day stays),
 * kinds, strengths and days that cannot be read.
 */
export function resolveLinks(raw: readonly RawLink[], people: readonly Person[]): ReadLinks {
  const warnings: Warning[] = [];
  const warn: Warn = (code, where, details = {}) => warnings.push({ code, where, details });
  const index = indexPeople(people);
  const order = dayOrderOf(raw.map(({ last }) => last));
  if (order !== null) tellOrder(raw, order, warn);
  const links = new Map<string, Link>();
  for (const link of raw) {
    const from = findEnd(cellOf(link, 'from'), index, warn);
    const to = findEnd(cellOf(link, 'to'), index, warn);
    if (!from || !to) continue;
    const { where } = cellOf(link, 'from');
    if (from === to) {
      warn('link-to-self', where, { person: shown([link.from]) });
      continue;
    }
    const read: Link = {
      from: from.id,
      to: to.id,
      kind: readKind(cellOf(link, 'kind'), warn),
      last: readLast(cellOf(link, 'last'), order, warn),
      strength: readStrength(cellOf(link, 'strength'), warn),
    };
    const key = from.id < to.id ? `${from.id}\n${to.id}` : `${to.id}\n${from.id}`;
    const before = links.get(key);
    if (before) warn('link-repeated', where, { from: shown([link.from]), to: shown([link.to]) });
    links.set(key, before ? unite(before, read) : read);
  }
  return { links: [...links.values()], warnings };
}

export type Warn = (code: WarningCode, where: Where, details?: Details) => void;

/** The person a cell names; when it names none or several, a warning and null. */
export function findEnd({ text, where, also = [] }: Cell, index: PeopleIndex, warn: Warn): Person | null {
  let several: readonly Person[] | null = null;
  for (const name of [text, ...also]) {
    const match = index.find(name);
    if (match.found === 'one') return match.person;
    if (match.found === 'several') several ??= match.people;
  }
  const person = shown([text]);
  if (several) warn('person-ambiguous', where, { person, people: shown(several.map(({ id }) => id)) });
  else warn('person-unknown', where, { person });
  return null;
}

function unite(a: Link, b: Link): Link {
  return {
    ...a,
    kind: a.kind ?? b.kind,
    last: a.last === null || (b.last !== null && b.last > a.last) ? b.last : a.last,
    strength: a.strength + b.strength,
  };
}

/** Words for the three acts that keep a link alive, in both languages. */
const KINDS: Readonly<Record<string, NonNullable<Link['kind']>>> = Object.fromEntries([
  ...'gift,gifts,don,dons,cadeau,aide,entraide,help,service rendu'
    .split(',')
    .map((word) => [word, 'gift'] as const),
  ...'sociability,sociabilite,rencontre,amitie,ami,amie,amis,friend,friends,friendship,convivialite,meeting,famille,family'
    .split(',')
    .map((word) => [word, 'sociability'] as const),
  ...'exchange,exchanges,echange,echanges,troc,travail,work,collaboration,colleague,collegue,barter,trade'
    .split(',')
    .map((word) => [word, 'exchange'] as const),
]);

function readKind(cell: Cell, warn: Warn): Link['kind'] {
  if (cell.text.trim() === '') return null;
  const word = fold(cell.text);
  const kind = Object.hasOwn(KINDS, word) ? KINDS[word]! : null;
  if (kind === null) warn('kind-unknown', cell.where, { text: shown([cell.text]) });
  return kind;
}

function readStrength(cell: Cell, warn: Warn): number {
  if (cell.text.trim() === '') return 1;
  const text = cell.text.replace(/[\s\u202F\u00A0]/g, '').replace(',', '.');
  const strength = /^\+?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(strength)) return strength;
  warn('strength-refused', cell.where, { text: shown([cell.text]) });
  return 1;
}

function readLast(cell: Cell, order: ReturnType<typeof dayOrderOf>, warn: Warn): string | null {
  if (cell.text.trim() === '') return null;
  const found = readDay(cell.text, order);
  if (found.read !== 'day') {
    warn(found.read === 'ambiguous' ? 'date-ambiguous' : 'date-unreadable', cell.where, {
      text: shown([cell.text]),
    });
    return null;
  }
  if (!found.precise) warn('date-imprecise', cell.where, { text: shown([cell.text]), day: found.day });
  return found.day;
}

/** Days that only the rest of the column tells how to read: said once, with how many. */
function tellOrder(
  raw: readonly RawLink[],
  order: NonNullable<ReturnType<typeof dayOrderOf>>,
  warn: Warn,
): void {
  const doubtful = raw.filter(({ last }) => last !== '' && readDay(last).read === 'ambiguous');
  const [first] = doubtful;
  if (!first) return;
  const { text, where } = cellOf(first, 'last');
  warn('dates-by-column', where, { count: doubtful.length, order, text: shown([text]) });
}
