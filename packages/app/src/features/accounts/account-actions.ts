import { LianeError } from '../../platform/errors.ts';
import { newToken } from '../../platform/keys.ts';
import type { Language } from '../../platform/languages.ts';
import type { Tools } from '../../platform/tools.ts';
import { deleteAccessToken, deleteSessionsOf } from './account-store.ts';
import type { Actor, Role, Scope, SignedIn } from './actor.ts';
import { recordPractice } from './founding.ts';
import { authorise } from './permissions.ts';
import { ACCESS } from './sessions.ts';
import { insertToken, updateAccount, type WorkspaceOpen, workspacesOf } from './store.ts';

/** One's own account, by one's own hand on a page. */
export function ownAccount(actor: Actor): SignedIn {
  authorise(actor, 'account:keep', null);
  if (actor.kind === 'outsider') throw new LianeError('sign-in-needed');
  return actor;
}

export interface AccountSeen {
  readonly signedIn: SignedIn;
  readonly scopes: readonly Scope[];
  readonly workspaces: readonly { readonly workspace: WorkspaceOpen; readonly roles: readonly Role[] }[];
}

/** Who one is here, as one's program may know it. */
export async function seeAccount(actor: Actor, { db }: Tools): Promise<AccountSeen> {
  authorise(actor, 'account:read', null);
  if (actor.kind === 'outsider') throw new LianeError('sign-in-needed');
  const { roles, through } = actor;
  const workspaces = (await workspacesOf(db, roles)).map((workspace) => {
    const here = roles.filter(({ workspaceId }) => workspaceId === workspace.id);
    return { workspace, roles: here.map(({ role }) => role) };
  });
  return { signedIn: actor, scopes: through.kind === 'token' ? through.scopes : [], workspaces };
}

export async function changeDetails(
  actor: Actor,
  { db }: Tools,
  change: { readonly name: string; readonly language: Language },
): Promise<void> {
  const { account } = ownAccount(actor);
  await updateAccount(db, account.id, change);
}

/** The language of one's pages, and of the mails one receives about one's account. */
export async function changeLanguage(actor: Actor, { db }: Tools, language: Language): Promise<void> {
  const { account } = ownAccount(actor);
  await updateAccount(db, account.id, { name: account.name, language });
}

/** A program's key lasts a year: one forgotten somewhere ends by itself. */
const ACCESS_LASTS = 365 * 86_400_000;

/** A new personal access token; what is returned is shown once and kept nowhere. */
export async function makeAccessToken(
  actor: Actor,
  { db, now, random, keys }: Tools,
  { label, scope }: { readonly label: string; readonly scope: Scope },
): Promise<string> {
  const { account } = ownAccount(actor);
  const token = `liane_${newToken(random)}`;
  await insertToken(db, {
    hash: keys.tokenHash(token),
    kind: ACCESS,
    account_id: account.id,
    workspace_id: null,
    subject: null,
    scopes: [scope],
    label,
    created_at: now,
    expires_at: new Date(now.getTime() + ACCESS_LASTS),
    used_at: null,
  });
  return token;
}

export async function removeAccessToken(actor: Actor, { db }: Tools, id: string): Promise<void> {
  const { account } = ownAccount(actor);
  await deleteAccessToken(db, account.id, id);
}

export async function signOutEverywhere(actor: Actor, { db }: Tools): Promise<void> {
  const { account } = ownAccount(actor);
  await deleteSessionsOf(db, account.id);
}

/** One more practice, for a host who keeps several kinds of work apart. */
export function openAnotherPractice(
  actor: Actor,
  tools: Tools,
  practice: Pick<WorkspaceOpen, 'name' | 'language'>,
): Promise<WorkspaceOpen> {
  authorise(actor, 'practice:open', null);
  return recordPractice(tools, ownAccount(actor).account, practice);
}
