import { fold } from '../../platform/text.ts';
import { compatibleNames } from './merge.ts';
import type { Person } from './person.ts';

/** Someone recorded here: the record they are read through, and each name they are known by. */
export interface Known {
  readonly id: string;
  readonly names: readonly string[];
}

/** Someone whom a file gave, and which. */
export interface KnownByFile extends Known {
  readonly sourceId: string;
}

/** Finds who of a list is already known; see `recordPeople` for the rule. */
export function recogniser(
  byAddress: ReadonlyMap<string, readonly Known[]>,
  byFile: readonly KnownByFile[],
): (people: readonly Person[]) => ReadonlyMap<string, Known> {
  return (people) => {
    const found = new Map<string, Known>();
    const isAlone = aloneAmong(people);
    for (const person of people) {
      const known = atTheirAddress(person, byAddress, isAlone(person));
      if (known) found.set(person.id, known);
    }
    for (const [id, known] of ofTheSameFile(people, byFile)) found.set(id, known);
    return found;
  };
}

/**
 * Whoever has all these addresses under this very name is that person: of twins, the first, so that a list given again
 * finds whom it made. Else the only one whose name fits, unless the list itself holds someone they could be as well.
 */
function atTheirAddress(
  { name, emails }: Person,
  byAddress: ReadonlyMap<string, readonly Known[]>,
  alone: boolean,
): Known | undefined {
  const holders = emails.map((email) => byAddress.get(email) ?? []);
  const near = new Map(holders.flat().map((known) => [known.id, known]));
  const fitting = [...near.values()].filter(({ names }) =>
    names.every((other) => isSame(name, other) || compatibleNames(name, other)),
  );
  const same = fitting.filter(({ names }) => names.some((other) => isSame(name, other)));
  const full = fitting.filter((known) => holders.every((those) => those.includes(known)));
  const [exact] = same.filter((known) => full.includes(known)).sort((a, b) => (a.id < b.id ? -1 : 1));
  if (exact) return exact;
  if (alone && full.length === 1) return full[0];
  if (alone && fitting.length === 1) return fitting[0];
  return same.length === 1 ? same[0] : undefined;
}

/** An initial alone, or a name of one sign, says too little to fit another, but is itself. */
function isSame(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** Beyond this many at one address it is a shared mailbox, where only equal names are one person’s. */
const SHARED_MAILBOX = 20;

/** Whether nobody else of the list has one of these addresses under a name that could be theirs. */
function aloneAmong(people: readonly Person[]): (person: Person) => boolean {
  const sharing = new Map<string, Person[]>();
  for (const person of people)
    for (const email of person.emails) {
      const others = sharing.get(email);
      if (others) others.push(person);
      else sharing.set(email, [person]);
    }
  return (person) =>
    person.emails
      .map((email) => sharing.get(email)!)
      .every(
        (those) =>
          those.length <= SHARED_MAILBOX &&
          those.every((other) => other === person || !compatibleNames(person.name, other.name)),
      );
}

/** Namesakes without address are the same when one file gave as many of them before: the newest that did. */
function ofTheSameFile(people: readonly Person[], byFile: readonly KnownByFile[]): [string, Known][] {
  const now = groupBy(
    people.filter(({ emails }) => emails.length === 0),
    ({ name }) => fold(name),
  );
  const before = groupBy(byFile, ({ names }) => fold(names[0] ?? ''));
  return [...now].flatMap(([name, those]) => {
    const files = groupBy(before.get(name) ?? [], ({ sourceId }) => sourceId);
    const known = [...files.values()].find(({ length }) => length === those.length) ?? [];
    return known.map((one, i): [string, Known] => [those[i]!.id, one]);
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
