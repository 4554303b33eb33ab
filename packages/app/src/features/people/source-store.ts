import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { isId, newId } from '../../platform/ids.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Db, SourceRow } from '../../tables.ts';
import type { Subject } from './hooks.ts';

/** Where a record came from, what for, and when. Its name is a file's or that of who noted it, never the person's. */
export interface SourceKept {
  readonly id: string;
  readonly kind: SourceRow['kind'];
  readonly name: string;
  readonly purpose: string;
  readonly ideaId: string | null;
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
}

export type NewSource = Omit<SourceKept, 'id' | 'recordedAt'>;

export async function insertSource(
  { db, now, random }: Tools,
  workspaceId: string,
  source: NewSource,
): Promise<string> {
  const id = newId(now, random);
  const { kind, name, purpose, ideaId, recordedBy } = source;
  const row = { id, kind, name, purpose, idea_id: ideaId, recorded_by: recordedBy, recorded_at: now };
  await db
    .insertInto('source')
    .values({ workspace_id: workspaceId, ...row })
    .execute();
  return id;
}

/** What is noted by hand in one day, by one human for one purpose, is one source. */
export async function handSource(
  tools: Tools,
  workspaceId: string,
  by: Pick<NewSource, 'name' | 'purpose' | 'ideaId' | 'recordedBy'>,
): Promise<string> {
  const dayAgo = new Date(tools.now.getTime() - 86_400_000);
  const row = await tools.db
    .selectFrom('source')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', 'hand')
    .where('name', '=', by.name)
    .where('purpose', '=', by.purpose)
    .where('idea_id', 'is not distinct from', by.ideaId)
    .where('recorded_by', 'is not distinct from', by.recordedBy)
    .where('recorded_at', '>', dayAgo)
    .where('recorded_at', '<=', tools.now)
    .orderBy('recorded_at', 'desc')
    .executeTakeFirst();
  return row?.id ?? insertSource(tools, workspaceId, { ...by, kind: 'hand' });
}

/** The sentence this human wrote last for where they know someone from; empty before the first. */
export async function lastPurpose(db: Db, workspaceId: string, accountId: string): Promise<string> {
  const row = await db
    .selectFrom('source')
    .select('purpose')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', 'hand')
    .where('recorded_by', '=', accountId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.purpose ?? '';
}

export async function findSource(db: Db, workspaceId: string, id: string): Promise<SourceKept | null> {
  if (!isId(id)) return null;
  const row = await db
    .selectFrom('source')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? sourceOf(row) : null;
}

export interface SourceCounted extends SourceKept {
  /** Records it began. */
  readonly people: number;
}

/** Sources, newest first, with how many records each began. */
export async function sourcesOf(db: Db, workspaceId: string): Promise<SourceCounted[]> {
  const rows = await db
    .selectFrom('source')
    .leftJoin('person', (join) =>
      join.onRef('person.workspace_id', '=', 'source.workspace_id').onRef('source_id', '=', 'source.id'),
    )
    .selectAll('source')
    .select((eb) => eb.fn.count<number>('person.id').as('people'))
    .where('source.workspace_id', '=', workspaceId)
    .groupBy(['source.workspace_id', 'source.id'])
    .orderBy('source.recorded_at', 'desc')
    .orderBy('source.id', 'desc')
    .execute();
  return rows.map((row) => ({ ...sourceOf(row), people: row.people }));
}

export function sourceOf(row: Selectable<SourceRow>): SourceKept {
  const { id, kind, name, purpose, idea_id, recorded_by, recorded_at } = row;
  return { id, kind, name, purpose, ideaId: idea_id, recordedBy: recorded_by, recordedAt: recorded_at };
}

/** Forgets the sources that nothing comes from any more: those of a list, or all there are. */
export async function deleteUnusedSources(
  db: Db,
  workspaceId: string,
  ids: readonly string[] | 'all',
): Promise<void> {
  if (ids.length === 0) return;
  const used = (table: 'person' | 'address' | 'fact' | 'tie', column = 'source_id') =>
    sql<boolean>`exists (select from ${sql.table(table)} t
      where t.workspace_id = source.workspace_id and t.${sql.ref(column)} = source.id)`;
  await db
    .deleteFrom('source')
    .where('workspace_id', '=', workspaceId)
    .$if(ids !== 'all', (query) => query.where('id', 'in', [...ids]))
    .where((eb) =>
      eb.not(
        eb.or([used('person'), used('person', 'name_source_id'), used('address'), used('fact'), used('tie')]),
      ),
    )
    .execute();
}

/** By whose word all that is noted of someone is noted. */
async function sourcesBehind(
  db: Db,
  { workspaceId, personIds }: Pick<Subject, 'workspaceId' | 'personIds'>,
): Promise<string[]> {
  const ids = sql<string>`ANY(${[...personIds]}::uuid[])`;
  const own = (table: 'address' | 'fact') =>
    sql`SELECT source_id FROM ${sql.table(table)} WHERE workspace_id = ${workspaceId} AND person_id = ${ids}`;
  const { rows } = await sql<{ source_id: string }>`
    SELECT unnest(array_remove(ARRAY[source_id, name_source_id], NULL)) AS source_id FROM person
      WHERE workspace_id = ${workspaceId} AND id = ${ids}
    UNION ${own('address')} UNION ${own('fact')}
    UNION SELECT source_id FROM tie WHERE workspace_id = ${workspaceId} AND a = ${ids}
    UNION SELECT source_id FROM tie WHERE workspace_id = ${workspaceId} AND b = ${ids}`.execute(db);
  return rows.map(({ source_id }) => source_id);
}

/** Does something to what is noted of someone, and forgets the sources that nothing comes from afterwards. */
export async function changingSources<T>(
  { db }: Pick<Tools, 'db'>,
  subject: Pick<Subject, 'workspaceId' | 'personIds'>,
  work: () => Promise<T>,
): Promise<T> {
  const before = await sourcesBehind(db, subject);
  const result = await work();
  await deleteUnusedSources(db, subject.workspaceId, before);
  return result;
}
