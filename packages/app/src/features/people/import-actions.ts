import { inTransaction } from '../../platform/database/transaction.ts';
import { type Done, done, refused } from '../../platform/done.ts';
import { LianeError } from '../../platform/errors.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Actor, SignedIn } from '../accounts/actor.ts';
import { authorise } from '../accounts/permissions.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { ideasNamed } from './ideas-named.ts';
import {
  type DryRun,
  type ImportGiven,
  look,
  type RefusedAmong,
  readGiven,
  sourceOf,
} from './import-look.ts';
import { type Came, whatCame } from './import-store.ts';
import { lockJoins } from './person-store.ts';
import { type Recorded, recordPeople } from './record-people.ts';
import { ensureSelf } from './self.ts';
import { deleteUnusedSources, findSource, type SourceKept } from './source-store.ts';
import { type Undone, undoSource } from './undo-source.ts';

/**
 * What noting these files would change. Nothing is written.
 * @throws LianeError what cannot be read at all, with its file and line
 */
export async function lookAt(
  actor: Actor,
  tools: Tools,
  workspace: WorkspaceOpen,
  given: ImportGiven,
  refusedAmong: RefusedAmong,
): Promise<DryRun> {
  authorise(actor, 'person:import', workspace.id);
  return look(tools, workspace, { ...given, by: (actor as SignedIn).account }, refusedAmong);
}

export interface Imported extends Omit<Recorded, 'sourceId'> {
  /** Null when everything was known already: then nothing came from it. */
  readonly sourceId: string | null;
}

/**
 * Notes what was looked at, all of it or nothing. Two who do it at once wait for one another, so that no twin is made;
 * the same file again changes nothing.
 */
export async function importPeople(
  actor: Actor,
  tools: Tools,
  workspace: WorkspaceOpen,
  given: ImportGiven,
  refusedAmong: RefusedAmong,
): Promise<Done<Imported, 'idea-unknown'>> {
  authorise(actor, 'person:import', workspace.id);
  const { account } = actor as SignedIn;
  return inTransaction(tools, async (tx) => {
    await lockJoins(tx.db, workspace.id);
    if (!(await ideaIsHere(tx, workspace.id, given.idea))) return refused('idea-unknown');
    await ensureSelf(tx, workspace, account);
    const { people, links } = await readGiven(tx, given, refusedAmong);
    const source = sourceOf({ ...given, by: account });
    const recorded = await recordPeople(tx, { workspaceId: workspace.id, source, people, links });
    await deleteUnusedSources(tx.db, workspace.id, [recorded.sourceId]);
    const left = await findSource(tx.db, workspace.id, recorded.sourceId);
    return done({ ...recorded, sourceId: left?.id ?? null });
  });
}

async function ideaIsHere({ db }: Tools, workspaceId: string, idea: string | null): Promise<boolean> {
  return idea === null || (await ideasNamed(db, workspaceId)).some(({ id }) => id === idea);
}

/** An import is undone for a day, in ms. */
const UNDO_FOR = 86_400_000;

export interface ImportKept {
  readonly source: SourceKept;
  readonly came: Came;
  /** Until when it can be undone. */
  readonly undoUntil: Date;
  readonly undoable: boolean;
}

export async function readImport(
  actor: Actor,
  { db, now }: Tools,
  { id }: WorkspaceOpen,
  sourceId: string,
): Promise<ImportKept> {
  authorise(actor, 'person:import', id);
  const source = await findSource(db, id, sourceId);
  if (source?.kind !== 'file') throw new LianeError('not-found');
  const undoUntil = new Date(source.recordedAt.getTime() + UNDO_FOR);
  return { source, came: await whatCame(db, id, source.id), undoUntil, undoable: now <= undoUntil };
}

/** Takes an import back: what came with it and nothing else. Whoever got something since stays. */
export async function undoImport(
  actor: Actor,
  tools: Tools,
  workspace: WorkspaceOpen,
  sourceId: string,
): Promise<Done<Undone, 'too-late'>> {
  const { undoable } = await readImport(actor, tools, workspace, sourceId);
  return undoable ? done(await undoSource(tools, workspace.id, sourceId)) : refused('too-late');
}
