import type { Where } from '../../platform/errors.ts';
import { fold } from '../../platform/text.ts';
import { dayOrderOf, readDay } from './dates.ts';
import { indexPeople, type Match, type PeopleIndex } from './match.ts';
import type { Link, Person } from './person.ts';
import type { Details, Warning, WarningCode } from './warnings.ts';

/** A text of the file, and where it stands. */
export interface Cell {
  readonly text: string;
  readonly where: Where;
  /** Other names for it, tried in turn when nobody answers to the first: the label of a node, its addresses. */
  readonly also?: readonly string[];
}

/** A link as a file gives it: its ends as they are named there. */
export interface RawLink {
  readonly from: Cell;
  readonly to: Cell;
  readonly kind?: Cell;
  readonly last?: Cell;
  readonly strength?: Cell;
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
  const order = dayOrderOf(raw.map(({ last }) => last?.text ?? ''));
  if (order !== null) tellOrder(raw, order, warn);
  const links = new Map<string, Link>();
  for (const link of raw) {
    const from = findEnd(link.from, index, warn);
    const to = findEnd(link.to, index, warn);
    if (!from || !to) continue;
    if (from === to) {
      warn('link-to-self', link.from.where, { person: link.from.text });
      continue;
    }
    const read: Link = {
      from: from.id,
      to: to.id,
      kind: readKind(link.kind, warn),
      last: readLast(link.last, order, warn),
      strength: readStrength(link.strength, warn),
    };
    const key = from.id < to.id ? `${from.id}\n${to.id}` : `${to.id}\n${from.id}`;
    const before = links.get(key);
    if (before) warn('link-repeated', link.from.where, { from: link.from.text, to: link.to.text });
    links.set(key, before ? unite(before, read) : read);
  }
  return { links: [...links.values()], warnings };
}

export type Warn = (code: WarningCode, where: Where, details?: Details) => void;

const NOBODY: Match = { found: 'none' };

/** The person a cell names; when it names none or several, a warning and null. */
export function findEnd(cell: Cell, index: PeopleIndex, warn: Warn): Person | null {
  const tried = [cell.text, ...(cell.also ?? [])].map((text) => index.find(text));
  const match =
    tried.find(({ found }) => found === 'one') ?? tried.find(({ found }) => found === 'several') ?? NOBODY;
  if (match.found === 'one') return match.person;
  if (match.found === 'none') warn('person-unknown', cell.where, { person: cell.text });
  else
    warn('person-ambiguous', cell.where, {
      person: cell.text,
      people: match.people
        .slice(0, 5)
        .map(({ id }) => id)
        .join(', '),
    });
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

function readKind(cell: Cell | undefined, warn: Warn): Link['kind'] {
  if (!cell || cell.text.trim() === '') return null;
  const word = fold(cell.text);
  const kind = Object.hasOwn(KINDS, word) ? KINDS[word]! : null;
  if (kind === null) warn('kind-unknown', cell.where, { text: cell.text });
  return kind;
}

function readStrength(cell: Cell | undefined, warn: Warn): number {
  if (!cell || cell.text.trim() === '') return 1;
  const text = cell.text.replace(/[\s\u202F\u00A0]/g, '').replace(',', '.');
  const strength = /^\+?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(strength)) return strength;
  warn('strength-refused', cell.where, { text: cell.text });
  return 1;
}

function readLast(cell: Cell | undefined, order: ReturnType<typeof dayOrderOf>, warn: Warn): string | null {
  if (!cell || cell.text.trim() === '') return null;
  const found = readDay(cell.text, order);
  if (found.read !== 'day') {
    warn(found.read === 'ambiguous' ? 'date-ambiguous' : 'date-unreadable', cell.where, { text: cell.text });
    return null;
  }
  if (!found.precise) warn('date-imprecise', cell.where, { text: cell.text, day: found.day });
  return found.day;
}

/** Days that only the rest of the column tells how to read: said once, with how many. */
function tellOrder(
  raw: readonly RawLink[],
  order: NonNullable<ReturnType<typeof dayOrderOf>>,
  warn: Warn,
): void {
  const doubtful = raw.filter(({ last }) => last && readDay(last.text).read === 'ambiguous');
  const first = doubtful[0]?.last;
  if (first) warn('dates-by-column', first.where, { count: doubtful.length, order, text: first.text });
}
