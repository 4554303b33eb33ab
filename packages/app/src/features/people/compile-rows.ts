import { newId } from '../../platform/ids.ts';
import { fold } from '../../platform/text.ts';
import type { Tools } from '../../platform/tools.ts';
import type { TieRow } from '../../tables.ts';
import type { FactKind } from './fact-store.ts';
import type { Link, Person } from './person.ts';
import type { NewPerson } from './person-store.ts';
import type { Known } from './recognise.ts';
import { LONGEST_ADDRESS, LONGEST_NAME, tidyName, tidyText } from './rules.ts';
import { tellBy } from './told.ts';

export interface AddressToAdd {
  readonly id: string;
  readonly personId: string;
  readonly address: string;
  readonly key: Buffer;
}

export interface FactToAdd {
  readonly id: string;
  readonly personId: string;
  readonly kind: FactKind;
  readonly text: string;
}

export interface TieToAdd extends Pick<TieRow, 'a' | 'b' | 'kind'> {
  readonly lastOn: string | null;
  readonly strength: number;
}

/** What would be written of some people, all of one source. */
export interface Rows {
  readonly sourceId: string;
  readonly now: Date;
  readonly people: readonly NewPerson[];
  readonly addresses: readonly AddressToAdd[];
  readonly facts: readonly FactToAdd[];
  readonly ties: readonly TieToAdd[];
  /** The record of each person, by their id in the list. */
  readonly ids: ReadonlyMap<string, string>;
  /** Records that were there before, and are added to. */
  readonly found: readonly string[];
  readonly leftOut: readonly string[];
}

export interface ToCompile {
  readonly sourceId: string;
  readonly people: readonly Person[];
  readonly links: readonly Link[];
  readonly known: ReadonlyMap<string, Known>;
  readonly gaveOwnData?: boolean;
}

export function compileRows(tools: Tools, toCompile: ToCompile): Rows {
  const { sourceId, people, links, known, gaveOwnData = false } = toCompile;
  const unknown = people.filter(({ id }) => !known.has(id));
  const fresh = sortedIds(tools, unknown.length);
  const ids = new Map(people.flatMap(({ id }) => (known.has(id) ? [[id, known.get(id)!.id] as const] : [])));
  unknown.forEach(({ id }, i) => {
    ids.set(id, fresh[i]!);
  });
  const leftOut = people.flatMap(({ emails }) => emails.filter((email) => email.length > LONGEST_ADDRESS));
  return {
    sourceId,
    now: tools.now,
    people: unknown.map(({ name, language }, i) => ({
      id: fresh[i]!,
      name: tidyName(name) || '…',
      language,
      sourceId,
      gaveOwnData,
      tellBy: gaveOwnData ? null : tellBy(tools.now),
    })),
    addresses: addressesOf(tools, people, ids),
    facts: factsOf(tools, people, ids, known),
    ties: tiesOf(links, ids),
    ids,
    found: [...new Set([...known.values()].map(({ id }) => id))],
    leftOut,
  };
}

/** Ids in the order of a list: what is noted at once is read in the order it was given. */
function sortedIds({ now, random }: Tools, count: number): string[] {
  return Array.from({ length: count }, () => newId(now, random)).sort();
}

type Ids = ReadonlyMap<string, string>;

function addressesOf(tools: Tools, people: readonly Person[], ids: Ids): AddressToAdd[] {
  const found = people.flatMap(({ id, emails }) =>
    emails
      .filter((email) => email.length <= LONGEST_ADDRESS)
      .map((address) => ({ personId: ids.get(id)!, address, key: tools.keys.personKey(address) })),
  );
  const rowIds = sortedIds(tools, found.length);
  const once = uniqueBy(found, ({ personId, address }) => `${personId} ${address}`);
  return once.map((address, i) => ({ ...address, id: rowIds[i]! }));
}

function factsOf(
  tools: Tools,
  people: readonly Person[],
  ids: Ids,
  known: ReadonlyMap<string, Known>,
): FactToAdd[] {
  const found = people.flatMap((person) => {
    const names = known.get(person.id)?.names ?? [];
    return saidOf(person, names).map((fact) => ({ ...fact, personId: ids.get(person.id)! }));
  });
  const once = uniqueBy(found, factKey);
  const rowIds = sortedIds(tools, once.length);
  return once.map((fact, i) => ({ ...fact, id: rowIds[i]! }));
}

/** One line each, in the order a person is read. A name too long to be one is kept whole as another name. */
function saidOf(person: Person, knownNames: readonly string[]): Pick<FactToAdd, 'kind' | 'text'>[] {
  const { name, aliases = [], about, offers, seeks, interests, groups, notes } = person;
  const cut = name.length > LONGEST_NAME ? [name] : [];
  const other = knownNames.length > 0 && !knownNames.map(fold).includes(fold(name)) ? [name] : [];
  const lines = (kind: FactKind, texts: readonly string[]) =>
    texts
      .map(tidyText)
      .filter((text) => text !== '')
      .map((text) => ({ kind, text }));
  return [
    ...lines('about', about.split('\n')),
    ...lines('offer', offers),
    ...lines('seek', seeks),
    ...lines('interest', interests),
    ...lines('group', groups),
    ...lines('note', notes.split('\n')),
    ...lines('alias', [...cut, ...other, ...aliases]),
  ];
}

/** Where two lines say the same of the same person, whatever the spelling. */
export function factKey({ personId, kind, text }: Pick<FactToAdd, 'personId' | 'kind' | 'text'>): string {
  return `${personId} ${kind} ${fold(text)}`;
}

export function addressKey({ personId, address }: Pick<AddressToAdd, 'personId' | 'address'>): string {
  return `${personId} ${address}`;
}

/** PostgreSQL’s `real` goes no further. */
const STRONGEST = 1e30;

/** One tie a pair: the latest act said of it. A tie to oneself is none. */
function tiesOf(links: readonly Link[], ids: Ids): TieToAdd[] {
  const ties = new Map<string, TieToAdd>();
  for (const { from, to, kind, last, strength } of links) {
    const [one, other] = [ids.get(from) ?? from, ids.get(to) ?? to];
    if (one === other) continue;
    const [a, b] = one < other ? [one, other] : [other, one];
    const before = ties.get(`${a} ${b}`);
    const strong = Number.isFinite(strength) ? Math.min(Math.max(strength, 0), STRONGEST) : 1;
    const said = { a, b, kind, lastOn: last, strength: strong };
    ties.set(`${a} ${b}`, before ? together(before, said) : said);
  }
  return [...ties.values()];
}

function together(one: TieToAdd, other: TieToAdd): TieToAdd {
  const [early, late] = (one.lastOn ?? '') <= (other.lastOn ?? '') ? [one, other] : [other, one];
  return { ...late, kind: late.kind ?? early.kind, strength: Math.max(one.strength, other.strength) };
}

/** What a tie says, and each lesser thing it implies: what is implied by what was said need not be said again. */
export function tieKeys({ a, b, kind, lastOn }: Omit<TieToAdd, 'strength'>): string[] {
  const [one, other] = a < b ? [a, b] : [b, a];
  return [...new Set([kind, null])].flatMap((k) =>
    [...new Set([lastOn, null])].map((day) => `${one} ${other} ${k ?? ''} ${day ?? ''}`),
  );
}

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    return !seen.has(key) && seen.add(key);
  });
}
