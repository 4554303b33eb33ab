import { inTransaction } from '../../platform/database/transaction.ts';
import { type Done, done, refused } from '../../platform/done.ts';
import { LianeError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Actor, SignedIn } from '../accounts/actor.ts';
import { authorise } from '../accounts/permissions.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { type OrganisationSaid, recogniseOrganisation } from '../people/organisations.ts';
import { stopMails } from './erase-store.ts';
import type { Idea, IdeaLine, IdeaMessage } from './idea.ts';
import { type Door, postQuestion } from './mails.ts';
import { recordIdea } from './present-actions.ts';
import { mayAsk, mayEdit, type No, next } from './rules.ts';
import type { IdeaGiven } from './schemas.ts';
import { findIdea, ideasOf, insertMessage, lockIdea, messagesOf, rewriteIdea, setState } from './store.ts';

/** One idea of one workspace. */
export interface IdeaAt {
  readonly workspace: WorkspaceOpen;
  readonly ideaId: string;
}

export async function listIdeas(actor: Actor, { db }: Tools, workspace: WorkspaceOpen): Promise<IdeaLine[]> {
  authorise(actor, 'idea:read', workspace.id);
  return ideasOf(db, workspace.id);
}

export interface IdeaFile {
  readonly idea: Idea;
  readonly messages: readonly IdeaMessage[];
}

/** @throws LianeError `not-found` */
export async function readIdea(
  actor: Actor,
  { db }: Tools,
  { workspace, ideaId }: IdeaAt,
): Promise<IdeaFile> {
  authorise(actor, 'idea:read', workspace.id);
  const idea = await findIdea(db, workspace.id, ideaId);
  if (!idea) throw new LianeError('not-found');
  return { idea, messages: await messagesOf(db, idea) };
}

/** The initiator writes down an idea of their own, or one they were told. */
export function enterIdea(
  actor: Actor,
  tools: Tools,
  workspace: WorkspaceOpen,
  idea: IdeaGiven,
): Promise<Idea> {
  authorise(actor, 'idea:write', workspace.id);
  return inTransaction(tools, (tx) => recordIdea(tx, workspace, idea, 'initiator'));
}

async function onIdea<T>(
  actor: Actor,
  tools: Tools,
  { workspace, ideaId }: IdeaAt,
  work: (tx: Tools, idea: Idea) => Promise<T>,
): Promise<T> {
  authorise(actor, 'idea:write', workspace.id);
  return inTransaction(tools, async (tx) => {
    const idea = await lockIdea(tx.db, workspace.id, ideaId);
    if (!idea) throw new LianeError('not-found');
    return work(tx, idea);
  });
}

/** Rewrites what the initiator entered; the words of someone else are never touched. */
export function editIdea(
  actor: Actor,
  tools: Tools,
  at: IdeaAt,
  change: (idea: Idea) => IdeaGiven,
): Promise<Done<null, 'words-of-presenter' | No>> {
  return onIdea(actor, tools, at, async (tx, idea) => {
    const allowed = mayEdit(idea);
    if (!allowed.allowed) return refused(allowed.because);
    const { organisation, ...words } = change(idea);
    await rewriteIdea(tx.db, idea, {
      ...words,
      organisationId: organisation && (await organisationOf(tx, idea, organisation)),
      organisationName: organisation?.name ?? '',
      legalForm: organisation?.legalForm ?? '',
      presenterKey: words.presenterAddress === null ? null : tx.keys.personKey(words.presenterAddress),
    });
    return done(null);
  });
}

/** The same one, as long as nothing new is said of what it is known by. */
function organisationOf(tx: Tools, idea: Idea, said: OrganisationSaid): Promise<string> | string {
  const same = said.name === idea.organisationName && said.number === '' && said.website === '';
  return same && idea.organisationId !== null ? idea.organisationId : recogniseOrganisation(tx, said);
}

/** Takes back an idea the initiator entered. */
export function withdrawOwn(
  actor: Actor,
  tools: Tools,
  at: IdeaAt,
): Promise<Done<null, 'words-of-presenter' | No>> {
  return onIdea(actor, tools, at, async (tx, idea) => {
    const allowed = mayEdit(idea);
    if (!allowed.allowed) return refused(allowed.because);
    const after = next(idea.state, 'withdraw');
    if (!after.allowed) return refused(after.because);
    await setState(tx.db, idea, after.state, tx.now);
    await stopMails(tx.db, idea, tx.now);
    return done(null);
  });
}

/** A question stands on the page of whoever presented the idea; no mail goes. What a program may ask. */
export function askOnPage(
  actor: Actor,
  tools: Tools,
  at: IdeaAt,
  text: string,
): Promise<Done<null, 'closed' | 'nobody-to-ask'>> {
  return onIdea(actor, tools, at, async (tx, idea) => {
    const allowed = mayAsk({ ...idea, hasAddress: false, erased: idea.presenterName === '' });
    if (!allowed.allowed) return refused(allowed.because);
    await keepQuestion(tx, idea, text);
    return done(null);
  });
}

function keepQuestion({ db, now, random }: Tools, idea: Idea, text: string): Promise<void> {
  return insertMessage(db, idea, { id: newId(now, random), from: 'initiator', text, at: now });
}

export interface Asking {
  readonly door: Door;
  readonly text: string;
}

/**
 * A question as the page asks it: on the page of whoever presented the idea, and by mail if they left an address. The
 * initiator wrote it on the page that shows the whole mail, and approves it there (promise 1).
 */
export function askPresenter(
  actor: Actor,
  tools: Tools,
  at: IdeaAt,
  { door, text }: Asking,
): Promise<Done<{ readonly mailed: boolean }, 'closed' | 'nobody-to-ask'>> {
  authorise(actor, 'text:approve', at.workspace.id);
  const { account } = actor as SignedIn;
  return onIdea(actor, tools, at, async (tx, idea) => {
    const mailed = idea.presenterAddress !== null;
    const allowed = mayAsk({ ...idea, hasAddress: mailed, erased: idea.presenterName === '' });
    if (!allowed.allowed) return refused(allowed.because);
    await keepQuestion(tx, idea, text);
    if (mailed) await postQuestion(tx, account, { workspace: at.workspace, idea, door, text });
    return done({ mailed });
  });
}
