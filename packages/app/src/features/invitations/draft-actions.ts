import { inTransaction } from '../../platform/database/transaction.ts';
import { type Done, done, refused } from '../../platform/done.ts';
import { LianeError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { Language } from '../../platform/languages.ts';
import type { Tools } from '../../platform/tools.ts';
import { sayable } from '../../platform/typographer.ts';
import type { Actor } from '../accounts/actor.ts';
import { authorise } from '../accounts/permissions.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { findIdea } from '../ideas/store.ts';
import { recordsOf } from '../people/person-store.ts';
import type { Letter, LetterLine } from './letter.ts';
import { isDraft } from './rules.ts';
import {
  deleteLetter,
  findLetter,
  insertLetter,
  lettersToPerson,
  linesOf,
  lockLetter,
  updateLetter,
} from './store.ts';
import { words } from './words.ts';

export interface LetterAt {
  readonly workspace: WorkspaceOpen;
  readonly letterId: string;
}

export type BeginNo = 'is-yourself' | 'idea-not-open';

/** A letter to someone about an open idea: the one begun already, or a new one. Nothing in it is written for them. */
export function beginLetter(
  actor: Actor,
  tools: Tools,
  workspace: WorkspaceOpen,
  { idea: ideaId, person }: { readonly idea: string; readonly person: string },
): Promise<Done<string, BeginNo>> {
  authorise(actor, 'letter:write', workspace.id);
  return inTransaction(tools, async (tx) => {
    const idea = await findIdea(tx.db, workspace.id, ideaId);
    if (!idea) throw new LianeError('not-found');
    if (idea.networkId === null) return refused('idea-not-open');
    const subject = sayable(idea.title, 200);
    return begin(tx, workspace, {
      kind: 'invitation',
      ideaId: idea.id,
      person,
      subject,
      language: idea.language,
    });
  });
}

/** A notice without request: it says what is noted, and asks for nothing. */
export function beginNotice(
  actor: Actor,
  tools: Tools,
  workspace: WorkspaceOpen,
  person: string,
): Promise<Done<string, BeginNo>> {
  authorise(actor, 'letter:write', workspace.id);
  return inTransaction(tools, (tx) =>
    begin(tx, workspace, {
      kind: 'notice',
      ideaId: null,
      person,
      subject: null,
      language: workspace.language,
    }),
  );
}

interface Beginning extends Pick<Letter, 'kind' | 'ideaId'> {
  readonly person: string;
  readonly subject: string | null;
  /** When the person's own is not known. */
  readonly language: Language;
}

async function begin(
  tx: Tools,
  { id: workspaceId }: WorkspaceOpen,
  { kind, ideaId, person, subject, language: usual }: Beginning,
): Promise<Done<string, BeginNo>> {
  const records = await recordsOf(tx.db, workspaceId, person);
  const [root] = records;
  if (!root) throw new LianeError('not-found');
  if (root.isSelf) return refused('is-yourself');
  const theirs = await lettersToPerson(
    tx.db,
    workspaceId,
    records.map(({ id }) => id),
  );
  const begun = theirs.find((one) => one.kind === kind && one.ideaId === ideaId && isDraft(one));
  if (begun) return done(begun.id);
  const id = newId(tx.now, tx.random);
  const language = root.language ?? usual;
  await insertLetter(
    tx.db,
    {
      ...{ workspaceId, id, kind, ideaId, personId: root.id, language, words: '', way: 'mail' },
      subject: subject ?? words[language].noticeSubject,
    },
    tx.now,
  );
  return done(id);
}

export async function readLetter(
  actor: Actor,
  { db }: Tools,
  { workspace, letterId }: LetterAt,
): Promise<Letter> {
  authorise(actor, 'letter:read', workspace.id);
  const letter = await findLetter(db, workspace.id, letterId);
  if (!letter) throw new LianeError('not-found');
  return letter;
}

export function listLetters(
  actor: Actor,
  { db }: Tools,
  workspace: WorkspaceOpen,
  ideaId: string | null = null,
): Promise<LetterLine[]> {
  authorise(actor, 'letter:read', workspace.id);
  return linesOf(db, workspace.id, ideaId);
}

export interface LetterGiven extends Pick<Letter, 'language' | 'subject' | 'words' | 'addressId'> {}

/** What is not said stays as it is. */
export type LetterChange = { readonly [Name in keyof LetterGiven]?: LetterGiven[Name] | undefined };

/** Keeps the words of a draft. One that leaves, or left, is not touched any more. */
export function keepLetter(
  actor: Actor,
  tools: Tools,
  at: LetterAt,
  given: LetterChange,
): Promise<Done<null, 'not-a-draft'>> {
  authorise(actor, 'letter:write', at.workspace.id);
  return onLetter(tools, at, async (tx, letter) => {
    if (!isDraft(letter)) return refused('not-a-draft');
    await writeLetter(tx, letter, given);
    return done(null);
  });
}

export async function writeLetter(
  tx: Tools,
  letter: Letter,
  { language, subject, words: own, addressId }: LetterChange,
): Promise<void> {
  await updateLetter(tx.db, letter, {
    language: language ?? letter.language,
    subject: subject ?? letter.subject,
    words: own ?? letter.words,
    address_id: addressId === undefined ? letter.addressId : addressId,
    written_at: tx.now,
  });
}

/** Lets go of a draft. A letter that left stays: it is what tells that the person was asked already. */
export function removeLetter(actor: Actor, tools: Tools, at: LetterAt): Promise<Done<null, 'not-a-draft'>> {
  authorise(actor, 'letter:write', at.workspace.id);
  return onLetter(tools, at, async (tx, letter) => {
    if (!isDraft(letter)) return refused('not-a-draft');
    await deleteLetter(tx.db, letter);
    return done(null);
  });
}

export function onLetter<T>(
  tools: Tools,
  { workspace, letterId }: LetterAt,
  work: (tx: Tools, letter: Letter) => Promise<T>,
): Promise<T> {
  return inTransaction(tools, async (tx) => {
    const letter = await lockLetter(tx.db, workspace.id, letterId);
    if (!letter) throw new LianeError('not-found');
    return work(tx, letter);
  });
}
