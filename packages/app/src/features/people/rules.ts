import { compatibleNames } from './merge.ts';

/** A record as far as merging goes: whom it is read through, and whom it was joined to. */
export interface Joined {
  readonly id: string;
  readonly mergedInto: string | null;
  readonly mergedThrough: string | null;
  readonly isSelf: boolean;
}

export type Merging =
  | { readonly allowed: true; readonly kept: string; readonly joined: string }
  | { readonly allowed: false; readonly because: 'already-one' };

/** Two records that are read through the same one are one person already. The initiator’s own record is always kept. */
export function mayMerge(kept: Joined, joined: Joined): Merging {
  const [to, from] = [kept.mergedInto ?? kept.id, joined.mergedInto ?? joined.id];
  if (to === from) return { allowed: false, because: 'already-one' };
  return joined.isSelf
    ? { allowed: true, kept: from, joined: to }
    : { allowed: true, kept: to, joined: from };
}

/**
 * The records as they are once `joined`, with all that was joined to it, is read through `kept`. Nothing else changes,
 * and `unmerged` gives back what was there.
 */
export function merged<R extends Joined>(records: readonly R[], kept: string, joined: string): R[] {
  return records.map((record) => {
    if (record.id === joined) return { ...record, mergedInto: kept, mergedThrough: kept };
    return record.mergedInto === joined ? { ...record, mergedInto: kept } : record;
  });
}

/** The records once this one, with all that had been joined to it, stands alone again. */
export function unmerged<R extends Joined>(records: readonly R[], id: string): R[] {
  const part = partOf(records, id);
  return records.map((record) => {
    if (record.id === id) return { ...record, mergedInto: null, mergedThrough: null };
    return part.has(record.id) ? { ...record, mergedInto: id } : record;
  });
}

function partOf(records: readonly Joined[], id: string): ReadonlySet<string> {
  const part = new Set([id]);
  for (const one of part)
    for (const { id: other, mergedThrough } of records) if (mergedThrough === one) part.add(other);
  return part;
}

/** The records without this one: those read as one person still are, through the first that was joined to it if need be. */
export function without<R extends Joined>(records: readonly R[], id: string): R[] {
  const gone = records.find((record) => record.id === id);
  const left = records.filter((record) => record.id !== id);
  const children = left.filter(({ mergedThrough }) => mergedThrough === id);
  const heir = gone?.mergedThrough ?? children[0]?.id ?? null;
  const root = gone?.mergedInto ?? heir;
  return left.map((record) => {
    if (record.id === heir && record.mergedThrough === id)
      return { ...record, mergedInto: null, mergedThrough: null };
    const mergedThrough = record.mergedThrough === id ? heir : record.mergedThrough;
    return { ...record, mergedThrough, mergedInto: record.mergedInto === id ? root : record.mergedInto };
  });
}

/** What is compared to tell whether two are one. Names and addresses are folded. */
export interface Likeness {
  readonly id: string;
  readonly name: string;
  readonly addresses: readonly string[];
}

export type LikelyBecause = 'same-address' | 'same-name' | 'near-name';

/** Why two might be one person; null when nothing says so. Only a human ever decides. */
export function likelyOne(a: Likeness, b: Likeness): LikelyBecause | null {
  if (a.addresses.some((address) => b.addresses.includes(address))) return 'same-address';
  const [left, right] = [inOrder(a.name), inOrder(b.name)];
  if (left === '' || right === '') return null;
  if (left === right) return 'same-name';
  if (severalWords(left) && severalWords(right) && compatibleNames(left, right)) return 'near-name';
  return longEnough(left) && longEnough(right) && oneEditApart(left, right) ? 'near-name' : null;
}

function inOrder(name: string): string {
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}

const severalWords = (name: string) => name.includes(' ');

/** Below this, one letter is too much of a name: « Ana » and « Ada » are two people. */
const SHORTEST = 5;
const longEnough = (name: string) => name.length >= SHORTEST;

/** One letter more, less, other, or two neighbours exchanged. */
export function oneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  const exchanged = short[at] === long[at + 1] && short[at + 1] === long[at];
  return exchanged && short.slice(at + 2) === long.slice(at + 2);
}

export interface Twins {
  readonly a: string;
  readonly b: string;
  readonly because: LikelyBecause;
}

/** Beyond this many holders of one address or one name, they are a house or a first name, and no question. */
const MOST_ALIKE = 10;

/**
 * Pairs who might be one, each once, surest first. Only those who share an address, or a name but for one edit, are
 * compared: O(n · length of a name) for names that differ.
 */
export function likelyTwins(people: readonly Likeness[]): Twins[] {
  const found = new Map<string, Twins>();
  for (const alike of groupsAlike(people))
    alike.forEach((a, i) => {
      for (const b of alike.slice(i + 1)) {
        const because = likelyOne(a, b);
        const [first, second] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
        if (because) found.set(`${first} ${second}`, { a: first, b: second, because });
      }
    });
  return [...found.values()].sort((x, y) => SURENESS.indexOf(x.because) - SURENESS.indexOf(y.because));
}

const SURENESS: readonly LikelyBecause[] = ['same-address', 'same-name', 'near-name'];

function groupsAlike(people: readonly Likeness[]): Likeness[][] {
  const groups = new Map<string, Likeness[]>();
  for (const person of people)
    for (const key of new Set([
      ...person.addresses.map((address) => `@${address}`),
      ...nearKeys(person.name),
    ])) {
      const group = groups.get(key);
      if (group) group.push(person);
      else groups.set(key, [person]);
    }
  return [...groups.values()].filter(({ length }) => length > 1 && length <= MOST_ALIKE);
}

/** A name, and the name without each of its letters: two names one edit apart share one of these. */
function nearKeys(name: string): string[] {
  const whole = inOrder(name);
  if (whole === '') return [];
  const words = whole.split(' ');
  const fewer =
    words.length > 2 ? words.map((_, left) => words.filter((_word, i) => i !== left).join(' ')) : [];
  return [whole, ...fewer, ...Array.from(whole, (_, at) => whole.slice(0, at) + whole.slice(at + 1))];
}

/** A name as long as any has a reason to be; what is longer is kept whole elsewhere. */
export const LONGEST_NAME = 200;
/** RFC 5321, 4.5.3.1.3: the longest a mail can be sent to. */
export const LONGEST_ADDRESS = 254;

/** What would turn the words around a name, and what nobody sees. */
const UNSEEN = /[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;

/** A name on one line, without what has no place in one, and no longer than names are. */
export function tidyName(name: string): string {
  const line = tidyText(name).replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_NAME
    ? line
    : `${line.slice(0, LONGEST_NAME - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A text as it can be kept: without the signs that are no writing. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim();
}

/** Whole people, as the told-clock sees them: told once by any of their records, they know. */
export interface ToldClock {
  readonly toldAt: Date | null;
  readonly tellBy: Date | null;
  readonly gaveOwnData: boolean;
}

/** When a person must be told at the latest; null when they know already. */
export function mustBeToldBy(records: readonly ToldClock[]): Date | null {
  if (records.some(({ toldAt, gaveOwnData }) => toldAt !== null || gaveOwnData)) return null;
  const by = records.flatMap((record) => (record.tellBy ? [record.tellBy.getTime()] : []));
  return by.length > 0 ? new Date(Math.min(...by)) : null;
}
