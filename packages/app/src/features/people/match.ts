import { fold, foldAddress } from '../../platform/text.ts';
import type { Person } from './person.ts';

type Match =
  | { readonly found: 'one'; readonly person: Person }
  | { readonly found: 'several'; readonly people: readonly Person[] }
  | { readonly found: 'none' };

/**
 * Finds people as files and humans name them: by id, then address, then name, then another name or id, then the words
 * of the name in any order (« LIMA Ana »).
 */
export interface PeopleIndex {
  find(text: string): Match;
  /** All whom a text can mean: the one whose id it is, and those whose name, address or other name it is too. */
  everyone(text: string): readonly Person[];
}

/** Indexes people for {@link PeopleIndex.find}. Ids and names without regard to case and accents. O(n). */
export function indexPeople(people: readonly Person[]): PeopleIndex {
  const ids = group(people, ({ id }) => [fold(id)]);
  const addresses = group(people, ({ emails }) => emails.map(foldAddress));
  const names = group(people, ({ name }) => [fold(name)]);
  const aliases = group(people, (person) => (person.aliases ?? []).map(fold));
  const turned = group(people, ({ name }) => [inAnyOrder(name)]);
  return {
    find(text) {
      const key = fold(text);
      const found =
        ids.get(key) ??
        addresses.get(foldAddress(text)) ??
        names.get(key) ??
        aliases.get(key) ??
        turned.get(inAnyOrder(text));
      return found === undefined
        ? { found: 'none' }
        : found.length === 1
          ? { found: 'one', person: found[0]! }
          : { found: 'several', people: found };
    },
    everyone(text) {
      const key = fold(text);
      const found = [
        ids.get(key),
        addresses.get(foldAddress(text)),
        names.get(key),
        aliases.get(key),
      ].flatMap((people) => people ?? []);
      return found.length > 0 ? [...new Set(found)] : (turned.get(inAnyOrder(text)) ?? []);
    },
  };
}

function group(
  people: readonly Person[],
  keysOf: (person: Person) => readonly string[],
): Map<string, Person[]> {
  const groups = new Map<string, Person[]>();
  for (const person of people)
    for (const key of new Set(keysOf(person))) {
      if (key === '') continue;
      const holders = groups.get(key);
      if (holders) holders.push(person);
      else groups.set(key, [person]);
    }
  return groups;
}

function inAnyOrder(name: string): string {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}
