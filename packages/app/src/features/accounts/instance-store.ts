import { sql } from 'kysely';
import { NIL } from '../../platform/ids.ts';
import type { Db, OutboxRow } from '../../tables.ts';

/** A workspace as the owner sees it: who answers for it and how large it is, never what is written in it. */
export interface WorkspaceSeen {
  readonly slug: string;
  readonly name: string;
  readonly kind: 'practice' | 'network';
  readonly demo: boolean;
  readonly weavers: readonly string[];
  readonly people: number;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
}

export async function workspacesSeen(db: Db, now: Date): Promise<WorkspaceSeen[]> {
  const rows = await db
    .selectFrom('workspace')
    .select(['id', 'slug', 'name', 'kind', 'demo', 'created_at', 'closed_at'])
    .where('kind', '<>', 'house')
    .orderBy('created_at')
    .execute();
  const weavers = await weaversByWorkspace(db, now);
  const people = await peopleByWorkspace(db);
  return rows.map(({ id, kind, created_at, closed_at, ...row }) => ({
    ...row,
    kind: kind === 'network' ? kind : 'practice',
    weavers: weavers.get(id) ?? [],
    people: people.get(id) ?? 0,
    createdAt: created_at,
    closedAt: closed_at,
  }));
}

async function weaversByWorkspace(db: Db, now: Date): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('role')
    .innerJoin('account', 'account.id', 'role.account_id')
    .select(['role.workspace_id', 'account.name'])
    .where('role.role', '=', 'weaver')
    .where((eb) => eb.or([eb('role.until', 'is', null), eb('role.until', '>', now)]))
    .orderBy('role.since')
    .execute();
  const byWorkspace = new Map<string, string[]>();
  for (const { workspace_id, name } of rows)
    byWorkspace.set(workspace_id, [...(byWorkspace.get(workspace_id) ?? []), name]);
  return byWorkspace;
}

/** Two records read as one are one person. */
async function peopleByWorkspace(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('person')
    .select((eb) => ['workspace_id', eb.fn.countAll<string>().as('people')])
    .where('merged_into', 'is', null)
    .groupBy('workspace_id')
    .execute();
  return new Map(rows.map(({ workspace_id, people }) => [workspace_id, Number(people)]));
}

export interface DatabaseSeen {
  readonly version: string;
  readonly bytes: number;
}

export async function databaseSeen(db: Db): Promise<DatabaseSeen> {
  const { rows } = await sql<{ version: string; bytes: string }>`
    SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS bytes`.execute(
    db,
  );
  const { version, bytes } = rows[0]!;
  return { version: version.split(' ')[0]!, bytes: Number(bytes) };
}

/** Throws when the database does not answer. */
export async function askDatabase(db: Db): Promise<void> {
  await sql`SELECT 1`.execute(db);
}

export type TestMail = Pick<OutboxRow, 'state' | 'because' | 'not_before' | 'ended_at' | 'created_at'>;

const TEST_MAIL = 'test-mail';

/** What became of the last test. */
export async function lastTestMail(db: Db, address: string): Promise<TestMail | null> {
  const row = await db
    .selectFrom('outbox')
    .select(['state', 'because', 'not_before', 'ended_at', 'created_at'])
    .where('workspace_id', '=', NIL)
    .where('kind', '=', TEST_MAIL)
    .where('to_address', '=', address)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/** Until when each invitation that nobody has used yet still opens, soonest first. */
export async function invitationsOpen(db: Db, now: Date): Promise<Date[]> {
  const rows = await db
    .selectFrom('token')
    .select('expires_at')
    .where('kind', '=', 'invite')
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('expires_at')
    .execute();
  return rows.map(({ expires_at }) => expires_at);
}
