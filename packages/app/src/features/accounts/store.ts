import type { Insertable } from 'kysely';
import { fold } from '../../platform/text.ts';
import type { Db, TokenRow, WorkspaceRow } from '../../tables.ts';
import type { Account, RoleHeld } from './actor.ts';

export async function accountByEmail(db: Db, email: string): Promise<Account | null> {
  const row = await db.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst();
  return row ? accountOf(row) : null;
}

export async function accountById(db: Db, id: string): Promise<Account | null> {
  const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? accountOf(row) : null;
}

interface AccountColumns {
  id: string;
  email: string;
  name: string;
  language: 'fr' | 'en' | null;
  is_owner: boolean;
}

function accountOf({ id, email, name, language, is_owner }: AccountColumns): Account {
  return { id, email, name, language, isOwner: is_owner };
}

export async function hasOwner(db: Db): Promise<boolean> {
  const row = await db.selectFrom('account').select('id').where('is_owner', '=', true).executeTakeFirst();
  return row !== undefined;
}

export async function ownerAccount(db: Db): Promise<Account | null> {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where('is_owner', '=', true)
    .orderBy('created_at')
    .executeTakeFirst();
  return row ? accountOf(row) : null;
}

export async function insertAccount(db: Db, account: Account, now: Date): Promise<void> {
  const { id, email, name, language, isOwner } = account;
  await db
    .insertInto('account')
    .values({ id, email, name, language, is_owner: isOwner, created_at: now })
    .execute();
}

export async function updateAccount(
  db: Db,
  id: string,
  change: Pick<Account, 'name' | 'language'>,
): Promise<void> {
  await db.updateTable('account').set(change).where('id', '=', id).execute();
}

/** Roles that hold now: one with an end date ends by itself. */
export async function rolesOf(db: Db, accountId: string, now: Date): Promise<RoleHeld[]> {
  const rows = await db
    .selectFrom('role')
    .select(['workspace_id', 'role'])
    .where('account_id', '=', accountId)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', now)]))
    .execute();
  return rows.map(({ workspace_id, role }) => ({ workspaceId: workspace_id, role }));
}

export async function insertRole(db: Db, accountId: string, held: RoleHeld, now: Date): Promise<void> {
  await db
    .insertInto('role')
    .values({
      workspace_id: held.workspaceId,
      account_id: accountId,
      role: held.role,
      since: now,
      until: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertSession(
  db: Db,
  session: { hash: Buffer; accountId: string; now: Date; expires: Date },
): Promise<void> {
  const { hash, accountId, now, expires } = session;
  await db
    .insertInto('session')
    .values({ hash, account_id: accountId, created_at: now, expires_at: expires })
    .execute();
}

export async function accountOfSession(db: Db, hash: Buffer, now: Date): Promise<Account | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .selectAll('account')
    .where('hash', '=', hash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ? accountOf(row) : null;
}

export async function deleteSession(db: Db, hash: Buffer): Promise<void> {
  await db.deleteFrom('session').where('hash', '=', hash).execute();
}

export async function insertToken(db: Db, token: Insertable<TokenRow>): Promise<void> {
  await db.insertInto('token').values(token).execute();
}

export interface TokenFound {
  readonly hash: Buffer;
  readonly accountId: string | null;
  readonly workspaceId: string | null;
  readonly subject: string | null;
  readonly label: string;
  readonly scopes: readonly string[];
  readonly usedAt: Date | null;
}

/** A token that has not expired, used or not; null for one that is unknown, of another kind, or past. */
export async function findToken(db: Db, hash: Buffer, kind: string, now: Date): Promise<TokenFound | null> {
  const row = await db
    .selectFrom('token')
    .selectAll()
    .where('hash', '=', hash)
    .where('kind', '=', kind)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!row) return null;
  const { account_id, workspace_id, subject, label, scopes, used_at } = row;
  return { hash, accountId: account_id, workspaceId: workspace_id, subject, label, scopes, usedAt: used_at };
}

/** Uses up a link that works once: of two who follow it at the same instant, one gets it. */
export async function useToken(db: Db, hash: Buffer, kind: string, now: Date): Promise<TokenFound | null> {
  const found = await findToken(db, hash, kind, now);
  if (!found) return null;
  const used = await db
    .updateTable('token')
    .set({ used_at: now })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n ? found : null;
}

export async function deleteTokens(db: Db, kind: string): Promise<void> {
  await db.deleteFrom('token').where('kind', '=', kind).execute();
}

/** Sessions and tokens whose date has passed: looking for them finds them no more. */
export async function deletePast(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', now).execute();
  await db.deleteFrom('token').where('expires_at', '<=', now).execute();
}

export async function workspaceBySlug(db: Db, slug: string): Promise<WorkspaceOpen | null> {
  const row = await db.selectFrom('workspace').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row && row.kind !== 'house' ? workspaceOf(row) : null;
}

export async function workspaceById(db: Db, id: string): Promise<WorkspaceOpen | null> {
  const row = await db.selectFrom('workspace').selectAll().where('id', '=', id).executeTakeFirst();
  return row && row.kind !== 'house' ? workspaceOf(row) : null;
}

export interface WorkspaceOpen {
  readonly id: string;
  readonly slug: string;
  readonly kind: 'practice' | 'network';
  readonly name: string;
  readonly language: 'fr' | 'en';
  readonly timeZone: string;
  readonly demo: boolean;
}

interface WorkspaceColumns extends Omit<WorkspaceRow, 'time_zone' | 'demo'> {
  time_zone: string;
  demo: boolean;
}

function workspaceOf({ id, slug, kind, name, language, time_zone, demo }: WorkspaceColumns): WorkspaceOpen {
  return {
    id,
    slug,
    kind: kind === 'network' ? kind : 'practice',
    name,
    language,
    timeZone: time_zone,
    demo,
  };
}

export async function workspacesOf(db: Db, roles: readonly RoleHeld[]): Promise<WorkspaceOpen[]> {
  if (roles.length === 0) return [];
  const ids = [...new Set(roles.map(({ workspaceId }) => workspaceId))];
  const rows = await db
    .selectFrom('workspace')
    .selectAll()
    .where('id', 'in', ids)
    .where('closed_at', 'is', null)
    .orderBy('created_at')
    .execute();
  return rows.map(workspaceOf);
}

export async function insertWorkspace(db: Db, workspace: WorkspaceOpen, now: Date): Promise<void> {
  const { id, slug, kind, name, language, timeZone, demo } = workspace;
  await db
    .insertInto('workspace')
    .values({ id, slug, kind, name, language, time_zone: timeZone, demo, created_at: now, closed_at: null })
    .execute();
}

export async function updateWorkspace(
  db: Db,
  id: string,
  { name, language, timeZone }: Pick<WorkspaceOpen, 'name' | 'language' | 'timeZone'>,
): Promise<void> {
  await db
    .updateTable('workspace')
    .set({ name, language, time_zone: timeZone })
    .where('id', '=', id)
    .execute();
}

/** A short name for the address, made from a name; the first free one. */
export async function freeSlug(db: Db, name: string): Promise<string> {
  const base =
    fold(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'atelier';
  const taken = await db.selectFrom('workspace').select('slug').where('slug', 'like', `${base}%`).execute();
  const slugs = new Set(taken.map(({ slug }) => slug));
  let slug = base;
  for (let n = 2; slugs.has(slug); n++) slug = `${base}-${n}`;
  return slug;
}

/** Practices that anyone may present an idea to, oldest first. A demonstration is nobody's door. */
export async function openPractices(db: Db): Promise<WorkspaceOpen[]> {
  const rows = await db
    .selectFrom('workspace')
    .selectAll()
    .where('kind', '=', 'practice')
    .where('demo', '=', false)
    .where('closed_at', 'is', null)
    .orderBy('created_at')
    .execute();
  return rows.map(workspaceOf);
}
