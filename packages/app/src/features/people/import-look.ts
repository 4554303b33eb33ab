import type { Tools } from '../../platform/tools.ts';
import type { Db } from '../../tables.ts';
import type { Account } from '../accounts/actor.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';
import type { Told } from './columns.ts';
import type { ImportFiles } from './import-files.ts';
import { type Namesake, nameKey, namesakesOf } from './import-store.ts';
import { compatibleNames, type MergeQuestion } from './merge.ts';
import type { Link, Person } from './person.ts';
import { readLinks, readPeople } from './read-people.ts';
import type { Known } from './recognise.ts';
import { recognise, wouldRecord } from './record-people.ts';
import { selfOf } from './self.ts';
import type { NewSource } from './source-store.ts';
import { tellBy } from './told.ts';
import type { Warning } from './warnings.ts';

/** Who among these hashes refused everything: consent, to the right of people, says so. */
export type RefusedAmong = (db: Db, keys: readonly Buffer[]) => Promise<ReadonlySet<string>>;

export interface ImportGiven {
  readonly files: ImportFiles;
  /** What the human said of the columns of the file of people. */
  readonly told: Told;
  /** Where these people are known from, in a sentence they will read. */
  readonly purpose: string;
  /** The idea they are noted for, or the address book. */
  readonly idea: string | null;
}

/** What files hold, without those who refused everything. */
export interface FilesRead {
  readonly people: readonly Person[];
  readonly links: readonly Link[];
  /** How many refused everything: they are in none of the lists. */
  readonly refused: number;
  readonly questions: readonly MergeQuestion[];
  readonly warnings: readonly Warning[];
}

/** What noting files would change. */
export interface DryRun extends FilesRead {
  /** Of those people, who is known already, and as whom. */
  readonly known: ReadonlyMap<string, Known>;
  /** Of those who would be new, who has the very name of someone known: kept apart. */
  readonly namesakes: ReadonlyMap<string, Namesake>;
  /** What would be written: nothing at all when everything is known. */
  readonly adds: Awaited<ReturnType<typeof wouldRecord>>;
  readonly tellBy: Date;
}

export interface ImportBy extends ImportGiven {
  readonly by: Account;
}

/** @throws LianeError what cannot be read at all, with its file and line */
export async function readGiven(
  tools: Tools,
  { files, told }: ImportGiven,
  refusedAmong: RefusedAmong,
): Promise<FilesRead> {
  const read = readPeople([files.people], told);
  const linked = files.links && readLinks(files.links, read.people);
  const people = await withoutRefused(tools, read.people, refusedAmong);
  const here = new Set(people.map(({ id }) => id));
  const links = [...read.links, ...(linked?.links ?? [])];
  return {
    people,
    links: links.filter(({ from, to }) => here.has(from) && here.has(to)),
    refused: read.people.length - people.length,
    questions: read.questions.filter((question) => question.people.every((id) => here.has(id))),
    warnings: [...read.warnings, ...(linked?.warnings ?? [])],
  };
}

export async function look(
  tools: Tools,
  { id: workspaceId }: WorkspaceOpen,
  given: ImportBy,
  refusedAmong: RefusedAmong,
): Promise<DryRun> {
  const read = await readGiven(tools, given, refusedAmong);
  const { people, links } = read;
  const recording = { workspaceId, source: sourceOf(given), people, links };
  const oneself = await selfAmong(tools.db, workspaceId, given.by, people);
  const known = new Map([...oneself, ...(await recognise(tools, recording))]);
  const fresh = people.filter(({ id }) => !known.has(id));
  return {
    ...read,
    known,
    namesakes: await namesakesAmong(tools.db, workspaceId, fresh),
    adds: await wouldRecord(tools, recording, known),
    tellBy: tellBy(tools.now),
  };
}

async function withoutRefused({ db, keys }: Tools, people: readonly Person[], refusedAmong: RefusedAmong) {
  const keyed = people.map((person) => ({
    person,
    hashes: person.emails.map((email) => keys.personKey(email)),
  }));
  const said = await refusedAmong(
    db,
    keyed.flatMap(({ hashes }) => hashes),
  );
  const refuses = (hash: Buffer) => said.has(hash.toString('hex'));
  return keyed.filter(({ hashes }) => !hashes.some(refuses)).map(({ person }) => person);
}

/** The nil UUID, no record’s: whoever imports, while they have none. */
export const NO_RECORD = '00000000-0000-0000-0000-000000000000';

/** Whoever imports is no one new, even before their own record is made. */
async function selfAmong(
  db: Db,
  workspaceId: string,
  { email, name }: Account,
  people: readonly Person[],
): Promise<[string, Known][]> {
  if ((await selfOf(db, workspaceId)) !== null) return [];
  return people
    .filter((person) => person.emails.includes(email) && compatibleNames(person.name, name))
    .map((person) => [person.id, { id: NO_RECORD, names: [name] }]);
}

async function namesakesAmong(db: Db, workspaceId: string, people: readonly Person[]) {
  const here = await namesakesOf(
    db,
    workspaceId,
    people.map(({ name }) => name),
  );
  return new Map(
    people.flatMap(({ id, name }) => {
      const namesake = here.get(nameKey(name));
      return namesake ? [[id, namesake] as const] : [];
    }),
  );
}

export function sourceOf({ files, purpose, idea, by }: ImportBy): NewSource {
  return { kind: 'file', name: files.people.name, purpose, ideaId: idea, recordedBy: by.id };
}
