import type { Tools } from '../../platform/tools.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { type KeysKnown, knownOfKeys, leftAlone } from '../consent/left-alone.ts';
import type { Idea as IdeaKept } from '../ideas/idea.ts';
import { loadAddressBook } from '../people/address-book.ts';
import type { Link, Person } from '../people/person.ts';
import type { Asked } from './find-hooks.ts';
import { type Decision, decisionsOf, joinedInto, keysByRecord, memberKeys } from './find-store.ts';
import type { FindQuestion, PeaceReason } from './types.ts';

/** All that a workspace knows for an idea: what *find* asks with, and what its page says besides. */
export interface Ground {
  readonly people: readonly Person[];
  readonly links: readonly Link[];
  readonly selfId: string | null;
  /** Keys in hexadecimal, by person. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  readonly known: KeysKnown;
  readonly members: ReadonlySet<string>;
  readonly decisions: readonly Decision[];
  /** With people by the record they are read through. */
  readonly asked: Asked;
}

/** Someone in a file who is not known here yet. */
export interface Stranger {
  readonly person: Person;
  readonly keys: readonly Buffer[];
}

export async function groundFor(
  tools: Tools,
  { id: workspaceId }: WorkspaceOpen,
  idea: IdeaKept,
  asked: Asked,
  strangers: readonly Stranger[] = [],
): Promise<Ground> {
  const { db, now } = tools;
  const book = await loadAddressBook(db, workspaceId);
  const joined = await joinedInto(db, workspaceId);
  const rootOf = (id: string) => joined.get(id) ?? id;
  const buffers = await keysOf(tools, workspaceId, book.people, rootOf);
  for (const { person, keys } of strangers) buffers.set(person.id, keys);
  const known = await knownOfKeys(db, workspaceId, [...buffers.values()].flat(), now);
  return {
    people: book.people,
    links: book.links,
    selfId: book.selfId,
    keys: new Map([...buffers].map(([id, keys]) => [id, keys.map((key) => key.toString('hex'))])),
    known,
    members: idea.networkId === null ? new Set() : await memberKeys(db, idea.networkId),
    decisions: await decisionsOf(db, workspaceId),
    asked: {
      ...asked,
      answers: asked.answers.map((answer) => ({ ...answer, person: rootOf(answer.person) })),
      here: new Map([...asked.here].map(([id, written]) => [rootOf(id), written])),
    },
  };
}

async function keysOf(
  { db, keys }: Tools,
  workspaceId: string,
  people: readonly Person[],
  rootOf: (id: string) => string,
): Promise<Map<string, readonly Buffer[]>> {
  const found = new Map(people.map(({ id }) => [id, [keys.localKey(workspaceId, id)]]));
  for (const { personId, key } of await keysByRecord(db, workspaceId)) found.get(rootOf(personId))?.push(key);
  return found;
}

interface Asking {
  readonly tolerance: number;
  readonly now: Date;
  readonly presenterKey: Buffer | null;
  readonly strangers?: readonly Person[];
  /** What a file says of who knows whom. */
  readonly ties?: readonly Link[];
  /** Only these are looked at; everybody, unless said otherwise. */
  readonly only?: ReadonlySet<string>;
}

/** The question as the engine takes it. What the initiator knew better is part of what is known of someone. */
export function questionFor(idea: IdeaKept, ground: Ground, asking: Asking): FindQuestion {
  const taught = taughtOf(ground.decisions);
  const everybody = [...ground.people, ...(asking.strangers ?? [])];
  const people = everybody.map((person) => withWords(person, taught.get(person.id)));
  const { asked, selfId } = ground;
  const links = [...ground.links, ...(asking.ties ?? [])];
  return {
    idea: { title: idea.title, text: textOf(idea), language: idea.language },
    people,
    links,
    me: selfId,
    organisation: presenterAmong(ground, asking.presenterKey),
    answers: asked.answers,
    refusals: new Set(),
    apart: apartOf(idea, ground, people, asking),
    tolerance: asking.tolerance,
    write: null,
    seed: Number.parseInt(idea.id.slice(-8), 16),
  };
}

function textOf({ pitch, audience, gives, expects }: IdeaKept): string {
  return [pitch, audience, gives, expects].filter((part) => part !== '').join('\n');
}

/** Whoever presented the idea is not written to about it. */
function presenterAmong({ keys }: Ground, presenterKey: Buffer | null): string[] {
  const hex = presenterKey?.toString('hex');
  return hex === undefined ? [] : [...keys].filter(([, theirs]) => theirs.includes(hex)).map(([id]) => id);
}

/** What the initiator said they knew better, by person, of every idea. */
function taughtOf(decisions: readonly Decision[]): ReadonlyMap<string, readonly string[]> {
  const taught = new Map<string, string[]>();
  for (const { personId, state, why } of decisions)
    if (state === 'knows-better' && why !== '') taught.set(personId, [...(taught.get(personId) ?? []), why]);
  return taught;
}

function withWords(person: Person, whys: readonly string[] = []): Person {
  if (whys.length === 0) return person;
  return { ...person, notes: [person.notes, ...whys].filter((line) => line !== '').join('\n') };
}

function apartOf(
  idea: IdeaKept,
  ground: Ground,
  people: readonly Person[],
  { now, only }: Asking,
): ReadonlyMap<string, PeaceReason> {
  const decided = new Map(
    ground.decisions.filter(({ ideaId }) => ideaId === idea.id).map((one) => [one.personId, one.state]),
  );
  const apart = new Map<string, PeaceReason>();
  for (const { id } of people) {
    const because = only && !only.has(id) ? 'self' : whyApart(id, idea, ground, decided.get(id) ?? null, now);
    if (because) apart.set(id, because);
  }
  return apart;
}

const WRITTEN = { asked: 'asked', member: 'member', answered: 'answered-already', draft: 'kept' } as const;

/** The first reason that suffices: what the person said, then where their letter is, then what the initiator decided. */
function whyApart(
  id: string,
  { id: ideaId, organisationId }: IdeaKept,
  { keys, known, members, asked }: Ground,
  decided: Decision['state'] | null,
  now: Date,
): PeaceReason | null {
  const theirs = keys.get(id) ?? [];
  const written = asked.here.get(id);
  if (written?.state === 'member' || theirs.some((key) => members.has(key))) return 'member';
  const alone = leftAlone(theirs, known, { idea: ideaId, organisation: organisationId }, now);
  if (written?.state === 'answered') return 'answered-already';
  if (alone && alone.because !== 'budget-spent') return alone.because;
  if (written?.state === 'asked') return 'asked';
  if (decided === 'aside') return 'set-aside';
  if (alone) return alone.because;
  if (written) return WRITTEN[written.state];
  return decided === null ? null : 'kept';
}
