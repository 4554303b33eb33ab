import { z } from 'zod';
import { inTransaction } from '../../platform/database/transaction.ts';
import { type Done, done, refused } from '../../platform/done.ts';
import { foldAddress } from '../../platform/text.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Actor, SignedIn } from '../accounts/actor.ts';
import { authorise } from '../accounts/permissions.ts';
import { knownOfKeys, leftAlone } from '../consent/left-alone.ts';
import type { Idea } from '../ideas/idea.ts';
import type { ImportFiles } from '../people/import-files.ts';
import type { Link, Person } from '../people/person.ts';
import { lockJoins, recordsOf } from '../people/person-store.ts';
import { readLinks, readPeople } from '../people/read-people.ts';
import type { Known } from '../people/recognise.ts';
import { recognise, recordPeople } from '../people/record-people.ts';
import { type FindAt, ideaToFindFor, isOpen } from './find-actions.ts';
import type { FindHooks } from './find-hooks.ts';
import { groundFor, questionFor } from './find-question.ts';
import { toleranceFor } from './find-rules.ts';
import { keepDecision } from './find-store.ts';
import { indexPeople } from './index-people.ts';
import { find } from './rules.ts';
import type { Found } from './types.ts';

/*
 * Promise 6: an address file is read for one idea without recording anyone. Nothing of it is kept on our side: whoever
 * is chosen comes back sealed with the page, and only they are recorded, for that idea.
 */

/** How long a page that shows a file can still be kept from, in ms: the time to choose. */
const OPEN_FOR = 2 * 3_600_000;

export interface FileGiven {
  readonly files: ImportFiles;
  /** Where these people are known from: whoever is kept reads it. */
  readonly purpose: string;
}

/** The three lists of a file, by people whose ids are those of records when they are known already. */
export interface FileFinding {
  readonly idea: Idea;
  readonly found: Found;
  readonly people: ReadonlyMap<string, Person>;
  /** Those who are known here already, and as whom: they are proposed as one would be without the file. */
  readonly known: ReadonlySet<string>;
  /** Whom each stranger knows among those recorded. */
  readonly ties: ReadonlyMap<string, readonly string[]>;
  readonly tolerance: number;
  readonly heard: number;
  readonly readPeople: number;
}

/**
 * Reads files of people for one idea. Nothing is written.
 * @throws LianeError what cannot be read at all, with its file and line
 */
export async function findInFile(
  actor: Actor,
  tools: Tools,
  here: FindAt,
  hooks: Pick<FindHooks, 'asked'>,
  { files }: FileGiven,
): Promise<Done<FileFinding, 'idea-not-open'>> {
  authorise(actor, 'find:ask', here.workspace.id);
  const idea = await ideaToFindFor(tools, here);
  if (!isOpen(idea)) return refused('idea-not-open');
  const { people, links, known } = await readFor(actor as SignedIn, tools, here, files);
  const asked = await hooks.asked(tools, here.workspace.id, idea.id);
  const strangers = people.filter(({ id }) => !known.has(id));
  const keyed = strangers.map((person) => ({ person, keys: person.emails.map(tools.keys.personKey) }));
  const ground = await groundFor(tools, here.workspace, idea, asked, keyed);
  const idOf = (id: string) => known.get(id)?.id ?? id;
  const ties = links.map((link) => ({ ...link, from: idOf(link.from), to: idOf(link.to) }));
  const only = new Set(people.map(({ id }) => idOf(id)));
  const tolerance = toleranceFor(asked.heard, null);
  const asking = { tolerance, now: tools.now, presenterKey: idea.presenterKey, strangers, ties, only };
  const question = questionFor(idea, ground, asking);
  const recorded = new Set(ground.people.map(({ id }) => id));
  return done({
    idea,
    found: find(question, indexPeople(question.people, question.links)),
    people: new Map(question.people.map((person) => [person.id, person])),
    known: recorded,
    ties: tiesToRecords(ties, recorded),
    ...{ tolerance, heard: asked.heard, readPeople: people.length },
  });
}

interface ReadForIdea {
  readonly people: readonly Person[];
  readonly links: readonly Link[];
  readonly known: ReadonlyMap<string, Known>;
}

/** Ids of a file are made unlike those of records. */
const own = (id: string) => `file:${id}`;

async function readFor(
  { account }: SignedIn,
  tools: Tools,
  { workspace }: FindAt,
  { people: file, links: linkFile }: ImportFiles,
): Promise<ReadForIdea> {
  const read = readPeople([file]);
  const linked = linkFile ? readLinks(linkFile, read.people).links : [];
  const self = foldAddress(account.email);
  const others = read.people.filter(({ emails }) => !emails.includes(self));
  const here = new Set(others.map(({ id }) => id));
  const people = others.map((person) => ({ ...person, id: own(person.id) }));
  const source = { kind: 'file', name: file.name, purpose: '', ideaId: null, recordedBy: null } as const;
  return {
    people,
    links: [...read.links, ...linked]
      .filter(({ from, to }) => here.has(from) && here.has(to))
      .map((link) => ({ ...link, from: own(link.from), to: own(link.to) })),
    known: await recognise(tools, { workspaceId: workspace.id, source, people }),
  };
}

function tiesToRecords(
  ties: readonly Link[],
  recorded: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { from, to } of ties)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      if (!recorded.has(one) && recorded.has(other)) found.set(one, [...(found.get(one) ?? []), other]);
  return found;
}

const KEPT_FOR = 'keep-from-file';
const texts = z.array(z.string());
const sealed = z.object({
  for: z.literal(KEPT_FOR),
  workspace: z.uuid(),
  idea: z.uuid(),
  file: z.string(),
  purpose: z.string(),
  why: z.string(),
  person: z.object({
    ...{ id: z.string(), name: z.string(), about: z.string(), notes: z.string() },
    ...{
      emails: texts,
      offers: texts,
      seeks: texts,
      interests: texts,
      groups: texts,
      aliases: texts.optional(),
    },
    language: z.enum(['fr', 'en']).nullable(),
  }),
  ties: z.array(z.uuid()),
});
type Sealed = z.output<typeof sealed>;

/** One stranger of a page, sealed: what comes back is what was shown, or nothing. */
export function sealStranger(
  { keys, now }: Pick<Tools, 'keys' | 'now'>,
  { workspace, ideaId }: FindAt,
  { files, purpose }: FileGiven,
  { people, ties }: FileFinding,
  { id, why }: { readonly id: string; readonly why: string },
): string {
  const { sources: _, ...person } = people.get(id)!;
  const value: Sealed = {
    ...{ for: KEPT_FOR, workspace: workspace.id, idea: ideaId, file: files.people.name, purpose, why },
    ...{ person: copyOf(person), ties: [...(ties.get(id) ?? [])] },
  };
  return keys.sealed(value, new Date(now.getTime() + OPEN_FOR));
}

function copyOf({ id, name, about, notes, language, ...lists }: Omit<Person, 'sources'>): Sealed['person'] {
  const { emails, offers, seeks, interests, groups, aliases } = lists;
  return {
    ...{ id, name, about, notes, language },
    ...{ emails: [...emails], offers: [...offers], seeks: [...seeks], interests: [...interests] },
    groups: [...groups],
    ...(aliases && { aliases: [...aliases] }),
  };
}

export interface KeptFromFile {
  /** Records, in the order given. */
  readonly kept: readonly string[];
  /** How many are not to be written to now, and were not recorded: whose, and why, is theirs. */
  readonly leftAlone: number;
}

/** More than a list ever proposes. */
const MOST = 50;

/**
 * Records those chosen of a file, and no one else, for this idea; each is then among those one may write to. Refusals
 * are read again: what was said since the page was opened holds.
 */
export async function keepFromFile(
  actor: Actor,
  tools: Tools,
  here: FindAt,
  seals: readonly string[],
): Promise<Done<KeptFromFile, 'idea-not-open' | 'nobody-chosen' | 'page-past'>> {
  authorise(actor, 'person:write', here.workspace.id);
  if (seals.length === 0) return refused('nobody-chosen');
  const chosen = seals.slice(0, MOST).map((seal) => opened(tools, here, seal));
  if (chosen.some((one) => one === null)) return refused('page-past');
  return inTransaction(tools, async (tx) => {
    await lockJoins(tx.db, here.workspace.id);
    const idea = await ideaToFindFor(tx, here);
    if (!isOpen(idea)) return refused('idea-not-open');
    const kept: string[] = [];
    for (const one of chosen as Sealed[]) {
      const id = (await isLeftAlone(tx, idea, one)) ? null : await keep(tx, here, actor as SignedIn, one);
      if (id !== null) kept.push(id);
    }
    return done({ kept, leftAlone: chosen.length - kept.length });
  });
}

function opened({ keys, now }: Tools, { workspace, ideaId }: FindAt, seal: string): Sealed | null {
  const read = sealed.safeParse(keys.unsealed(seal, now));
  return read.success && read.data.workspace === workspace.id && read.data.idea === ideaId ? read.data : null;
}

async function isLeftAlone(
  tx: Tools,
  { id, organisationId, workspaceId }: Idea,
  { person }: Sealed,
): Promise<boolean> {
  const keys = person.emails.map(tx.keys.personKey);
  const known = await knownOfKeys(tx.db, workspaceId, keys, tx.now);
  const hex = keys.map((key) => key.toString('hex'));
  return leftAlone(hex, known, { idea: id, organisation: organisationId }, tx.now) !== null;
}

async function keep(
  tx: Tools,
  { workspace, ideaId }: FindAt,
  { account }: SignedIn,
  { person, file, purpose, why, ties }: Sealed,
): Promise<string | null> {
  const standing = await Promise.all(ties.map((id) => recordsOf(tx.db, workspace.id, id)));
  const { ids } = await recordPeople(tx, {
    workspaceId: workspace.id,
    source: { kind: 'file', name: file, purpose, ideaId, recordedBy: account.id },
    people: [{ ...person, aliases: person.aliases ?? [], sources: [] }],
    // Whoever was erased since the page was opened is nobody's tie.
    links: standing.flatMap(([root]) => (root ? [tieTo(person.id, root.id)] : [])),
  });
  const [root, ...joined] = await recordsOf(tx.db, workspace.id, ids.get(person.id)!);
  if (!root || root.isSelf) return null;
  const records: [string, ...string[]] = [root.id, ...joined.map(({ id }) => id)];
  await keepDecision(tx.db, {
    ...{ workspaceId: workspace.id, ideaId, records, state: 'kept', why, decidedAt: tx.now },
  });
  return root.id;
}

function tieTo(from: string, to: string): Link {
  return { from, to, kind: null, last: null, strength: 1 };
}
