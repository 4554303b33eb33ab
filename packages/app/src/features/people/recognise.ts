import { fold } from '../../platform/text.ts';
import { compatibleNames } from './merge.ts';
import type { Person } from './person.ts';

/** Someone recorded here: the record they are read through, and each name they are known by. */
export interface Known {
  readonly id: string;
  readonly names: readonly string[];
}

/** Finds who of a list is already known; see `recordPeople` for the rule. */
export function recogniser(
  byAddress: ReadonlyMap<string, readonly Known[]>,
  byFile: readonly Known[],
): (people: readonly Person[]) => ReadonlyMap<string, Known> {
  return (people) => {
    const found = new Map<string, Known>();
    for (const person of people) {
      const known = atTheirAddress(person, byAddress);
      if (known) found.set(person.id, known);
    }
    for (const [id, known] of ofTheSameFile(people, byFile)) found.set(id, known);
    return found;
  };
}

function atTheirAddress(
  { name, emails }: Person,
  byAddress: ReadonlyMap<string, readonly Known[]>,
): Known | undefined {
  const near = new Map(
    emails.flatMap((email) => byAddress.get(email) ?? []).map((known) => [known.id, known]),
  );
  const fitting = [...near.values()].filter(({ names }) =>
    names.every((other) => compatibleNames(name, other)),
  );
  if (fitting.length <= 1) return fitting[0];
  const same = fitting.filter(({ names }) => names.some((other) => fold(other) === fold(name)));
  return same.length === 1 ? same[0] : undefined;
}

/** Namesakes without address are the same when the file gives as many of them as it gave before. */
function ofTheSameFile(people: readonly Person[], byFile: readonly Known[]): [string, Known][] {
  const now = groupBy(
    people.filter(({ emails }) => emails.length === 0),
    ({ name }) => [name],
  );
  const before = groupBy(byFile, ({ names }) => names);
  return [...now].flatMap(([name, those]) => {
    const known = before.get(name) ?? [];
    return known.length === those.length ? those.map(({ id }, i): [string, Known] => [id, known[i]!]) : [];
  });
}

function groupBy<T>(items: readonly T[], namesOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const name of new Set(namesOf(item).map(fold))) {
      const group = groups.get(name);
      if (group) group.push(item);
      else groups.set(name, [item]);
    }
  return groups;
}
