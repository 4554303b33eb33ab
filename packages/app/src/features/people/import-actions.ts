import { inTransaction } from '../../platform/database/transaction.ts';
import { type Done, done, refused } from '../../platform/done.ts';
import { LianeError } from '../../platform/errors.ts';
import type { NamedFile } from '../../platform/files.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Db } from '../../tables.ts';
import type { Actor, SignedIn } from '../accounts/actor.ts';
import { authorise } from '../accounts/permissions.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';
import type { MergeQuestion } from './merge.ts';
import type { Link, Person } from './person.ts';
import { readLinks, readPeople } from './read-people.ts';
import type { Known } from './recognise.ts';
import { type Recorded, recognise, recordPeople } from './record-people.ts';
import { ensureSelf } from './self.ts';
import { findSource, type NewSource, type SourceKept } from './source-store.ts';
import { undoSource } from './undo-source.ts';
import type { Warning } from './warnings.ts';

/** Who among these addresses refused everything: consent, to the right of people, says so. */
export type RefusedAmong = (db: Db, keys: readonly Buffer[]) => Promise<ReadonlySet<string>>;

export interface ImportFiles {
  readonly people: NamedFile;
  readonly links: NamedFile | null;
}

/** What a file holds, and what noting it would change. Nothing is written. */
export interface DryRun {
  readonly people: readonly Person[];
  readonly links: readonly Link[];
  /** Of those, who is known already, and as whom. */
  readonly known: ReadonlyMap<string, Known>;
  /** How many refused everything: they are in none of the lists. */
  readonly refused: number;
  readonly questions: readonly MergeQuestion[];
  readonly warnings: readonly Warning[];
}

/** @throws LianeError what cannot be read at all, with its file and line */
export async function lookAt(
  actor: Actor,
  tools: Tools,
  { id }: WorkspaceOpen,
  files: ImportFiles,
  refusedAmong: RefusedAmong,
): Promise<DryRun> {
  authorise(actor, 'person:import', id);
  const read = readPeople([files.people]);
  const linked = files.links && readLinks(files.links, read.people);
  const people = await withoutRefused(tools, read.people, refusedAmong);
  const here = new Set(people.map((person) => person.id));
  const links = [...read.links, ...(linked?.links ?? [])].filter(
    ({ from, to }) => here.has(from) && here.has(to),
  );
  return {
    people,
    links,
    known: await recognise(tools, { workspaceId: id, source: sourceOf(files, ''), people }),
    refused: read.people.length - people.length,
    questions: read.questions,
    warnings: [...read.warnings, ...(linked?.warnings ?? [])],
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

export interface ImportGiven {
  readonly files: ImportFiles;
  readonly purpose: string;
}

/** Notes what was looked at, all of it or nothing: the same file twice makes no twin. */
export async function importPeople(
  actor: Actor,
  tools: Tools,
  workspace: WorkspaceOpen,
  { files, purpose }: ImportGiven,
  refusedAmong: RefusedAmong,
): Promise<Recorded> {
  const { account } = actor as SignedIn;
  return inTransaction(tools, async (tx) => {
    const { people, links } = await lookAt(actor, tx, workspace, files, refusedAmong);
    await ensureSelf(tx, workspace, account);
    const source = { ...sourceOf(files, purpose), recordedBy: account.id };
    return recordPeople(tx, { workspaceId: workspace.id, source, people, links });
  });
}

function sourceOf({ people }: ImportFiles, purpose: string): NewSource {
  return { kind: 'file', name: people.name, purpose, ideaId: null, recordedBy: null };
}

/** An import is undone for a day, in ms. */
export const UNDO_FOR = 86_400_000;

export async function readImport(
  actor: Actor,
  { db }: Tools,
  { id }: WorkspaceOpen,
  sourceId: string,
): Promise<SourceKept> {
  authorise(actor, 'person:import', id);
  const source = await findSource(db, id, sourceId);
  if (source?.kind !== 'file') throw new LianeError('not-found');
  return source;
}

/** Takes an import back: what came with it and nothing else. */
export async function undoImport(
  actor: Actor,
  tools: Tools,
  workspace: WorkspaceOpen,
  sourceId: string,
): Promise<Done<number, 'too-late'>> {
  const source = await readImport(actor, tools, workspace, sourceId);
  if (tools.now.getTime() - source.recordedAt.getTime() > UNDO_FOR) return refused('too-late');
  return done((await undoSource(tools, workspace.id, sourceId)).removed);
}
