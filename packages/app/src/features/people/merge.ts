import { fold } from '../../platform/text.ts';
import { type Draft, distinct, joinTexts } from './drafts.ts';
import type { Person, Source } from './person.ts';

/** Something only a human can settle: are these one person or several? */
export interface MergeQuestion {
  readonly kind: 'same-address' | 'same-name' | 'same-id';
  /** The address, name or id they share, as given. */
  readonly value: string;
  /** Ids of the people, all kept apart. */
  readonly people: readonly string[];
  readonly sources: readonly Source[];
}

export interface Merged {
  readonly people: readonly Person[];
  readonly questions: readonly MergeQuestion[];
}

/**
 * Unites what is said of the same person: the same address (or the same given id) and names that can be one
 * person's. The same address under different names, the same id under different names, and the same name twice are
 * questions, never merged. The result depends on the order of the drafts, and on nothing else.
 * O(n) but for addresses shared by several names, whose holders are compared with one another up to a bound.
 */
export function mergeDrafts(drafts: readonly Draft[]): Merged {
  const groups = groupDrafts(drafts);
  const people = namePeople(groups);
  return { people, questions: questionsOf(groups, people) };
}

/** Drafts held to be one person, by their place in the list. */
interface Group {
  readonly places: number[];
  readonly drafts: Draft[];
}

function groupDrafts(drafts: readonly Draft[]): Draft[][] {
  const holders = new Holders();
  const groups = new Set<Group>();
  drafts.forEach((draft, place) => {
    const joined = groupsToJoin(draft, holders.near(draft)).sort((a, b) => b.drafts.length - a.drafts.length);
    const [group = { places: [], drafts: [] }, ...others] = joined;
    for (const other of others) {
      other.drafts.forEach((moved, i) => {
        holders.move(moved, other, group);
        group.drafts.push(moved);
        group.places.push(other.places[i]!);
      });
      groups.delete(other);
    }
    group.drafts.push(draft);
    group.places.push(place);
    holders.move(draft, null, group);
    groups.add(group);
  });
  const inOrder = (a: number, b: number) => a - b;
  const sorted = [...groups].map(({ places }) => places.sort(inOrder)).sort((a, b) => a[0]! - b[0]!);
  return sorted.map((places) => places.map((place) => drafts[place]!));
}

/** Beyond this many people at one address it is a shared mailbox, and only equal names are one person's. */
const SHARED_MAILBOX = 20;

/** Which groups hold an address or an id. */
class Holders {
  readonly #byKey = new Map<string, Group[]>();
  /** For shared mailboxes: the group of each name. */
  readonly #namesakes = new Map<string, Map<string, Group>>();

  near(draft: Draft): Group[] {
    const found = new Set<Group>();
    for (const key of keysOf(draft)) {
      const namesake = this.#namesakes.get(key);
      const groups = namesake ? [namesake.get(fold(draft.name))] : this.#byKey.get(key);
      for (const group of groups ?? []) if (group) found.add(group);
    }
    return [...found];
  }

  move(draft: Draft, from: Group | null, to: Group): void {
    for (const key of keysOf(draft)) {
      const groups = this.#byKey.get(key);
      const namesakes = this.#namesakes.get(key);
      if (namesakes) namesakes.set(fold(draft.name), to);
      else if (!groups) this.#byKey.set(key, [to]);
      else if (groups.length >= SHARED_MAILBOX && !groups.includes(to)) this.#share(key, groups, draft, to);
      else this.#byKey.set(key, [...groups.filter((group) => group !== from && group !== to), to]);
    }
  }

  #share(key: string, groups: readonly Group[], draft: Draft, to: Group): void {
    const namesakes = new Map<string, Group>();
    for (const group of groups) for (const { name } of group.drafts) namesakes.set(fold(name), group);
    this.#namesakes.set(key, namesakes.set(fold(draft.name), to));
  }
}

function keysOf({ id, emails }: Draft): string[] {
  const keys = emails.map((email) => `@${email}`);
  if (id !== null) keys.push(`#${fold(id)}`);
  return keys;
}

/** The groups this draft belongs to; none if it could belong to two that cannot be one. */
function groupsToJoin(draft: Draft, near: readonly Group[]): Group[] {
  const fitting = near.filter((group) => suits(group, [draft]));
  // Each with each: a group without a name suits two that do not suit one another.
  const asOne = fitting.every((a, i) => fitting.slice(i + 1).every((b) => suits(b, a.drafts)));
  return asOne ? fitting : [];
}

/** How many drafts of a group speak for its name. */
const SPOKESMEN = 20;

function suits(group: Group, drafts: readonly Draft[]): boolean {
  const some = drafts.slice(0, SPOKESMEN);
  return group.drafts.slice(0, SPOKESMEN).every((a) => some.every((b) => compatibleNames(a.name, b.name)));
}

/**
 * Can two names be one person's? Yes if each word of the shorter one is a word of the longer one or its initial, in
 * any order, at least one of them in full. « Dupont Anne », « A. Dupont » and « Anne-Marie Dupont » suit
 * « Anne Dupont »; « Jean Dupont » does not. No name at all suits any.
 */
export function compatibleNames(a: string, b: string): boolean {
  const left = nameWords(a);
  const right = nameWords(b);
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length === 0) return true;
  const free = [...long];
  let full = 0;
  for (const word of [...short].sort((x, y) => y.length - x.length)) {
    const same = free.indexOf(word);
    const at = same >= 0 ? same : free.findIndex((other) => isInitial(word, other));
    if (at < 0) return false;
    if (same >= 0 && word.length > 1) full++;
    free.splice(at, 1);
  }
  return full > 0;
}

/** A name has hardly more words than this; the rest says nothing about who it is. */
const WORDS_COMPARED = 12;

function nameWords(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, WORDS_COMPARED);
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

function namePeople(groups: readonly Draft[][]): Person[] {
  const taken = new Set<string>();
  const ids: (string | null)[] = groups.map((group) => {
    const given = group.find(({ id }) => id !== null)?.id ?? null;
    if (given === null || taken.has(fold(given))) return null;
    taken.add(fold(given));
    return given;
  });
  return groups.map((group, i) => unite(group, ids[i] ?? freeId(group, taken)));
}

/** Given once already, or made from the name: then numbered until it is free. */
function freeId(group: Draft[], taken: Set<string>): string {
  const base = group.find(({ id }) => id !== null)?.id ?? slug(nameOf(group));
  let id = base;
  for (let n = 2; taken.has(fold(id)); n++) id = `${base}-${n}`;
  taken.add(fold(id));
  return id;
}

/** A name as an id: « Anne-Marie d’Été » is `anne-marie-d-ete`. */
function slug(name: string): string {
  return (
    fold(name)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'x'
  );
}

/** The fullest name given; else the id, else what stands before the @. */
function nameOf(group: readonly Draft[]): string {
  const words = (draft: Draft) => nameWords(draft.name).join(' ').length;
  const fullest = group.reduce((best, draft) => (words(draft) > words(best) ? draft : best));
  if (fullest.name !== '') return fullest.name;
  const id = group.find((draft) => draft.id !== null)?.id;
  return id ?? group.flatMap(({ emails }) => emails)[0]!.split('@')[0]!;
}

function unite(group: readonly Draft[], id: string): Person {
  const name = nameOf(group);
  const aliases = aliasesOf(group, id, name);
  const all = (list: (draft: Draft) => readonly string[], sameAs = fold) =>
    group.length === 1 ? list(group[0]!) : distinct(group.flatMap(list), sameAs);
  return {
    id,
    name,
    ...(aliases.length > 0 ? { aliases } : {}),
    emails: all(({ emails }) => emails, String),
    about: joinTexts(group.map(({ about }) => about)),
    offers: all(({ offers }) => offers),
    seeks: all(({ seeks }) => seeks),
    interests: all(({ interests }) => interests),
    groups: all(({ groups }) => groups),
    notes: joinTexts(group.map(({ notes }) => notes)),
    language: group.find(({ language }) => language !== null)?.language ?? null,
    sources: group.map(({ source }) => source),
  };
}

/** Every other id and name the files give. */
function aliasesOf(group: readonly Draft[], id: string, name: string): readonly string[] {
  const others = group.flatMap((draft) => [draft.id ?? '', draft.name, ...draft.aliases]);
  const own = new Set([fold(id), fold(name)]);
  return distinct(others.filter((other) => other !== '' && !own.has(fold(other))));
}

function questionsOf(groups: readonly (readonly Draft[])[], people: readonly Person[]): MergeQuestion[] {
  const names = (group: readonly Draft[]) => (group.some(({ name }) => name !== '') ? [nameOf(group)] : []);
  const asked = [
    ...shared('same-id', groups, (group) => group.map(({ id }) => id ?? ''), fold),
    ...shared('same-address', groups, (group) => group.flatMap(({ emails }) => emails), String),
    ...shared('same-name', groups, names, fold),
  ];
  return asked.map(({ kind, value, at }) => {
    const sharing = at.map((i) => people[i]!);
    return {
      kind,
      value,
      people: sharing.map(({ id }) => id),
      sources: sharing.map(({ sources }) => sources[0]!),
    };
  });
}

interface Shared {
  readonly kind: MergeQuestion['kind'];
  readonly value: string;
  readonly at: readonly number[];
}

/** Values that several groups have, with the groups' places. */
function shared(
  kind: Shared['kind'],
  groups: readonly (readonly Draft[])[],
  valuesOf: (group: readonly Draft[]) => readonly string[],
  sameAs: (value: string) => string,
): Shared[] {
  const first = new Map<string, number>();
  const several = new Map<string, { readonly value: string; readonly at: number[] }>();
  groups.forEach((group, i) => {
    for (const value of valuesOf(group)) {
      const key = sameAs(value);
      const before = first.get(key);
      if (key === '' || before === i) continue;
      if (before === undefined) first.set(key, i);
      else several.set(key, several.get(key) ?? { value, at: [before] });
      const at = several.get(key)?.at;
      if (at && at.at(-1) !== i) at.push(i);
    }
  });
  return [...several.values()].map(({ value, at }) => ({ kind, value, at }));
}
