import { inTransaction } from '../../platform/database/transaction.ts';
import { type Done, done, refused } from '../../platform/done.ts';
import { LianeError } from '../../platform/errors.ts';
import { withinRate } from '../../platform/http/rate.ts';
import { newId } from '../../platform/ids.ts';
import { newToken } from '../../platform/keys.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Actor } from '../accounts/actor.ts';
import { authorise } from '../accounts/permissions.ts';
import { publicPagesOpen } from '../accounts/public-pages.ts';
import { findToken, type WorkspaceOpen } from '../accounts/store.ts';
import { FOLLOW } from '../consent/links.ts';
import { recogniseOrganisation } from '../people/organisations.ts';
import { erasePresenter, eraseWords, stopMails } from './erase-store.ts';
import type { Idea } from './idea.ts';
import { type Door, openFollow, postReceived } from './mails.ts';
import { erasureOf, holdsManyLinks, mayAnswer, type No, next } from './rules.ts';
import type { IdeaGiven } from './schemas.ts';
import { findIdea, insertIdea, insertMessage, lockIdea, setState } from './store.ts';

export interface Presenting {
  readonly workspace: WorkspaceOpen;
  readonly door: Door;
  /** Where it comes from on the network, for counting alone. */
  readonly from: string;
  readonly idea: IdeaGiven;
}

export interface Presented {
  readonly id: string;
  /** Opens the page by which whoever presented it follows it. */
  readonly token: string;
}

/** Several ideas a day may come from one place; a flood does not. */
const PRESENTATIONS = { tries: 6, seconds: 3600 };
/** An address is given by whoever fills the form: it is not written to more often. */
const RECEIPTS = { tries: 2, seconds: 3600 };

/** Anyone presents an idea, once the instance says who answers for it. */
export async function presentIdea(
  actor: Actor,
  tools: Tools,
  { workspace, door, from, idea }: Presenting,
): Promise<Done<Presented, 'closed' | 'too-many-tries'>> {
  authorise(actor, 'idea:present', workspace.id);
  if (!(await mayPresentTo(tools, workspace))) return refused('closed');
  if (!(await withinRate(tools, `present ${from}`, PRESENTATIONS))) return refused('too-many-tries');
  const address = idea.presenterAddress;
  const mailed =
    door === 'open' && address !== null && (await withinRate(tools, `receipt ${address}`, RECEIPTS));
  return inTransaction(tools, async (tx) => {
    const presented = await recordIdea(tx, workspace, idea, 'presenter');
    const token = newToken(tx.random);
    await openFollow(tx, presented, token);
    if (mailed && !presented.heldAside) await postReceived(tx, workspace, presented);
    return done({ id: presented.id, token });
  });
}

/** Ideas are brought to a practice; a network has its own already. */
export async function mayPresentTo(
  { db }: Pick<Tools, 'db'>,
  { kind }: Pick<WorkspaceOpen, 'kind'>,
): Promise<boolean> {
  return kind === 'practice' && (await publicPagesOpen(db));
}

/** A new idea, by whoever enters it. Called inside a transaction. */
export async function recordIdea(
  tx: Tools,
  { id: workspaceId }: Pick<WorkspaceOpen, 'id'>,
  { organisation, ...given }: IdeaGiven,
  presentedBy: Idea['presentedBy'],
): Promise<Idea> {
  const { title, pitch, audience, gives, expects, funding } = given;
  const texts = [title, pitch, audience, gives, expects, funding];
  const idea: Idea = {
    ...given,
    workspaceId,
    id: newId(tx.now, tx.random),
    organisationId: organisation && (await recogniseOrganisation(tx, organisation)),
    organisationName: organisation?.name ?? '',
    legalForm: organisation?.legalForm ?? (presentedBy === 'presenter' ? 'person' : ''),
    presenterKey: given.presenterAddress === null ? null : tx.keys.personKey(given.presenterAddress),
    presentedBy,
    state: 'presented',
    heldAside: presentedBy === 'presenter' && holdsManyLinks(texts),
    charterVersion: null,
    networkId: null,
    presentedAt: tx.now,
    decidedAt: null,
  };
  await insertIdea(tx.db, idea);
  return idea;
}

/** The idea that a link opens. @throws LianeError `link-past` */
export async function followed(tools: Tools, token: string): Promise<Idea> {
  const { workspaceId, subject } = await linkOf(tools, token);
  return (await findIdea(tools.db, workspaceId, subject)) ?? gone();
}

async function linkOf({ db, keys, now }: Tools, token: string) {
  const link = await findToken(db, keys.tokenHash(token), FOLLOW, now);
  if (!link?.workspaceId || !link.subject) return gone();
  return { workspaceId: link.workspaceId, subject: link.subject };
}

function gone(): never {
  throw new LianeError('link-past');
}

/** The link is the whole right to act: nobody signs in to speak of their own idea. */
function onFollowed<T>(tools: Tools, token: string, work: (tx: Tools, idea: Idea) => Promise<T>): Promise<T> {
  return inTransaction(tools, async (tx) => {
    const { workspaceId, subject } = await linkOf(tx, token);
    return work(tx, (await lockIdea(tx.db, workspaceId, subject)) ?? gone());
  });
}

const ANSWERS = { tries: 20, seconds: 3600 };

/** Answers a question, or adds something. */
export function answerQuestion(
  tools: Tools,
  token: string,
  text: string,
): Promise<Done<null, 'closed' | 'too-many-tries'>> {
  return onFollowed(tools, token, async (tx, idea) => {
    const may = mayAnswer(idea);
    if (!may.allowed) return refused(may.because);
    if (!(await withinRate(tx, `answer ${idea.id}`, ANSWERS))) return refused('too-many-tries');
    const { now, random, db } = tx;
    await insertMessage(db, idea, { id: newId(now, random), from: 'presenter', text, at: now });
    return done(null);
  });
}

/** Takes the idea back, for good; another can be presented. Nothing that waits is sent about this one. */
export function withdrawIdea(tools: Tools, token: string): Promise<Done<null, No>> {
  return onFollowed(tools, token, async (tx, idea) => {
    const after = next(idea.state, 'withdraw');
    if (!after.allowed) return refused(after.because);
    await setState(tx.db, idea, after.state, tx.now);
    await stopMails(tx.db, idea, tx.now);
    return done(null);
  });
}

/** Erases what may be (rules.ts, `erasureOf`) and says which; the link goes with it. */
export function eraseByPresenter(
  tools: Tools,
  token: string,
): Promise<{ readonly erased: 'everything' | 'presenter'; readonly workspaceId: string }> {
  return onFollowed(tools, token, async (tx, idea) => {
    await eraseIdea(tx, idea);
    return { erased: erasureOf(idea), workspaceId: idea.workspaceId };
  });
}

/** Called inside a transaction, by whoever presented it, by their page, or when its time has come. */
export async function eraseIdea(tx: Tools, idea: Idea): Promise<void> {
  await erasePresenter(tx.db, idea);
  if (erasureOf(idea) === 'presenter') return;
  await eraseWords(tx.db, idea);
  const after = next(idea.state, 'withdraw');
  if (after.allowed) await setState(tx.db, idea, after.state, tx.now);
}
