import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { newToken } from '../../platform/keys.ts';
import type { Language } from '../../platform/languages.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Db } from '../../tables.ts';
import { type Actor, outsider, type Scope } from './actor.ts';
import {
  accountById,
  accountOfSession,
  deleteSession,
  findToken,
  insertSession,
  rolesOf,
  type WorkspaceOpen,
  workspacesOf,
} from './store.ts';
import type { SiteEnv, Visit } from './visit.ts';

/** A month: an initiator opens Liane more often than that. */
const SESSION_DAYS = 30;

function overHttps(c: Visit): boolean {
  return c.var.site.config.url.protocol === 'https:';
}

/** `__Host-`: sent to this host alone, over https alone. A laptop has no https, and no other host. */
function cookieName(c: Visit): string {
  return overHttps(c) ? '__Host-liane' : 'liane';
}

/**
 * Opens a session for someone who has just shown who they are: always a new one, so that a cookie put in their browser
 * beforehand opens nothing. The one they had here ends.
 */
export async function openSession(c: Visit, tools: Tools, accountId: string): Promise<void> {
  const former = getCookie(c, cookieName(c));
  if (former !== undefined) await deleteSession(tools.db, tools.keys.tokenHash(former));
  const token = newToken(tools.random);
  const expires = new Date(tools.now.getTime() + SESSION_DAYS * 86_400_000);
  await insertSession(tools.db, { hash: tools.keys.tokenHash(token), accountId, now: tools.now, expires });
  setCookie(c, cookieName(c), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: overHttps(c),
    expires,
  });
}

export async function closeSession(c: Visit): Promise<void> {
  const token = getCookie(c, cookieName(c));
  if (token !== undefined) await deleteSession(c.var.tools.db, c.var.tools.keys.tokenHash(token));
  deleteCookie(c, cookieName(c), { path: '/', secure: overHttps(c) });
}

/** Finds out who acts, and in which language they read: their account’s, else their choice, else the browser’s. */
export const recognise = createMiddleware<SiteEnv>(async (c, next) => {
  const actor = await actorOf(c);
  c.set('actor', actor);
  c.set('language', languageOf(c, actor));
  c.set('workspaces', await severalOf(c.var.tools.db, actor));
  await next();
});

/** Most people work in one place, and are asked nothing more. */
async function severalOf(db: Db, actor: Actor): Promise<readonly WorkspaceOpen[]> {
  if (actor.kind === 'outsider' || actor.through.kind === 'token') return [];
  if (new Set(actor.roles.map(({ workspaceId }) => workspaceId)).size < 2) return [];
  const workspaces = await workspacesOf(db, actor.roles);
  return workspaces.length > 1 ? workspaces : [];
}

async function actorOf(c: Visit): Promise<Actor> {
  const bearer = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (bearer !== undefined) return actorOfToken(c.var.tools, bearer);
  const { db, keys, now } = c.var.tools;
  const cookie = getCookie(c, cookieName(c));
  const account = cookie === undefined ? null : await accountOfSession(db, keys.tokenHash(cookie), now);
  if (!account) return outsider;
  return {
    kind: 'account',
    account,
    roles: await rolesOf(db, account.id, now),
    through: { kind: 'session' },
  };
}

/** The kind of token that programs use (`/account`). */
export const ACCESS = 'access';

async function actorOfToken({ db, keys, now }: Tools, bearer: string): Promise<Actor> {
  const token = await findToken(db, keys.tokenHash(bearer), ACCESS, now);
  const account = token?.accountId ? await accountById(db, token.accountId) : null;
  if (!token || !account) return outsider;
  const scopes = token.scopes.filter((scope): scope is Scope => scope === 'read' || scope === 'write');
  return {
    kind: 'account',
    account,
    roles: await rolesOf(db, account.id, now),
    through: { kind: 'token', scopes },
  };
}

const LANGUAGE_COOKIE = 'liane-language';

function languageOf(c: Visit, actor: Actor): Language {
  const own = actor.kind === 'account' ? actor.account.language : null;
  if (own) return own;
  const chosen = getCookie(c, LANGUAGE_COOKIE);
  if (chosen === 'fr' || chosen === 'en') return chosen;
  return browserLanguage(c.req.header('accept-language') ?? '');
}

/** The first of French and English that the browser names; French where it names neither. */
export function browserLanguage(header: string): Language {
  const wanted = header
    .split(',')
    .map((part) => /^\s*([a-z]{2})[^;]*(?:;\s*q=([\d.]+))?/i.exec(part))
    .filter((part) => part !== null)
    .map(([, language, weight]) => ({ language: language!.toLowerCase(), weight: Number(weight ?? 1) }))
    .filter(({ language, weight }) => (language === 'fr' || language === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.language === 'en' ? 'en' : 'fr';
}

export function chooseLanguage(c: Visit, language: Language): void {
  setCookie(c, LANGUAGE_COOKIE, language, {
    path: '/',
    sameSite: 'Lax',
    secure: overHttps(c),
    httpOnly: true,
    maxAge: 365 * 86_400,
  });
}
