import type { Config } from '../../platform/config.ts';
import type { Tools } from '../../platform/tools.ts';
import { sayable, typeset } from '../../platform/typographer.ts';
import type { Account } from '../accounts/actor.ts';
import { insertToken, type WorkspaceOpen } from '../accounts/store.ts';
import { takenBackUntil } from '../consent/hours.ts';
import { FOLLOW, letterToken } from '../consent/links.ts';
import { type Mail, post } from '../consent/post.ts';
import type { Idea } from './idea.ts';
import { FIXED_MARK, words } from './mail-words.ts';
import { FOLLOW_DAYS } from './rules.ts';
import { weaversOf } from './store.ts';

/** What a mail needs to know of the house: whether the person could follow a link. */
export type Door = Config['door'];

/** A link to the page of a presentation, known by its hash alone. */
export async function openFollow(tx: Tools, idea: Idea, token: string): Promise<void> {
  await insertToken(tx.db, {
    hash: tx.keys.tokenHash(token),
    kind: FOLLOW,
    account_id: null,
    workspace_id: idea.workspaceId,
    subject: idea.id,
    created_at: tx.now,
    expires_at: new Date(tx.now.getTime() + FOLLOW_DAYS * 86_400_000),
    used_at: null,
  });
}

/** Puts a mail to the presenter in the outbox; its `{follow}` opens their page. */
export async function postToPresenter(
  tx: Tools,
  idea: Idea,
  mail: Pick<Mail, 'kind' | 'fromName' | 'replyTo' | 'subject' | 'body' | 'approvedBy'>,
): Promise<string> {
  const messageId = await post(tx, {
    ...mail,
    workspaceId: idea.workspaceId,
    to: { name: sayable(idea.presenterName), address: idea.presenterAddress! },
    personId: null,
    ideaId: idea.id,
    organisationId: idea.organisationId,
    language: idea.language,
    subject: typeset(mail.subject, idea.language),
    body: typeset(mail.body, idea.language),
    notBefore: mail.approvedBy === null ? tx.now : takenBackUntil(tx.now),
  });
  await openFollow(tx, idea, letterToken(tx.keys, FOLLOW, messageId));
  return messageId;
}

/** It arrived, and where to follow it. Sent by itself, so that no word of a stranger stands in it. */
export async function postReceived(tx: Tools, workspace: WorkspaceOpen, idea: Idea): Promise<void> {
  const { received } = words[idea.language];
  const [weaver] = await weaversOf(tx.db, workspace.id, tx.now);
  const name = weaver?.name ?? workspace.name;
  await postToPresenter(tx, idea, {
    kind: 'idea-received',
    fromName: name,
    replyTo: weaver?.email ?? null,
    subject: received.subject,
    body: joined(received.body(name, workspace.name), received.fixed, idea),
    approvedBy: null,
  });
}

/** What follows the initiator's own words in a question: shown on the page where they write it. */
export function questionFixedPart(workspace: WorkspaceOpen, idea: Idea, door: Door): string {
  const { open, closed, why } = words[idea.language].question;
  return `${door === 'open' ? open : closed}\n\n${why(workspace.name)}\n\n${otherLanguage(idea)}`;
}

export function questionSubject({ language, title }: Idea): string {
  return words[language].question.subject(sayable(title));
}

/** Approved by whoever wrote it, on the page that showed all of it. */
export async function postQuestion(
  tx: Tools,
  asker: Account,
  { workspace, idea, door, text }: { workspace: WorkspaceOpen; idea: Idea; door: Door; text: string },
): Promise<string> {
  return postToPresenter(tx, idea, {
    kind: 'idea-question',
    fromName: asker.name,
    replyTo: asker.email,
    subject: questionSubject(idea),
    body: `${text}\n\n${FIXED_MARK}\n\n${questionFixedPart(workspace, idea, door)}`,
    approvedBy: asker.id,
  });
}

function joined(body: string, fixed: string, idea: Idea): string {
  return `${body}\n\n${FIXED_MARK}\n\n${fixed}\n\n${otherLanguage(idea)}`;
}

/** A fixed part has one line in the other language, for whoever reads that one better. */
function otherLanguage({ language }: Idea): string {
  return words[language === 'fr' ? 'en' : 'fr'].other;
}
