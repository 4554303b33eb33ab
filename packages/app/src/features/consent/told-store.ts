import { sql } from 'kysely';
import type { Db } from '../../tables.ts';

export interface Untold {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly purpose: string;
  readonly recordedAt: Date;
  readonly by: Date;
  readonly hasAddress: boolean;
}

/** A whole person is told as soon as one of their records is: those joined are looked at together. */
const wholePerson = sql<string>`coalesce(person.merged_into, person.id)`;

/** Who has not been told what is noted about them, the nearest date first. */
export async function untoldOf(db: Db, workspaceId: string, atMost: number): Promise<Untold[]> {
  const rows = await untold(db)
    .where('root.workspace_id', '=', workspaceId)
    .orderBy('by')
    .orderBy('root.id')
    .limit(atMost)
    .execute();
  return rows.map(({ id, name, source, purpose, recorded_at, by, addresses }) => ({
    id,
    name,
    source,
    purpose,
    recordedAt: recorded_at,
    by,
    hasAddress: addresses > 0,
  }));
}

/** Whose date has passed, over the whole instance: nobody told them, so they are forgotten. */
export async function overdue(
  db: Db,
  now: Date,
  atMost: number,
): Promise<{ readonly workspaceId: string; readonly id: string }[]> {
  const rows = await untold(db).having(sql`min(person.tell_by)`, '<=', now).limit(atMost).execute();
  return rows.map(({ workspace_id, id }) => ({ workspaceId: workspace_id, id }));
}

function untold(db: Db) {
  return db
    .selectFrom('person')
    .innerJoin('person as root', (join) =>
      join.onRef('root.workspace_id', '=', 'person.workspace_id').on('root.id', '=', wholePerson),
    )
    .innerJoin('source', (join) =>
      join.onRef('source.workspace_id', '=', 'root.workspace_id').onRef('source.id', '=', 'root.source_id'),
    )
    .select([
      'root.workspace_id',
      'root.id',
      'root.name',
      'root.recorded_at',
      'source.name as source',
      'source.purpose',
      sql<Date>`min(person.tell_by)`.as('by'),
      sql<number>`(select count(*) from address a where a.workspace_id = root.workspace_id and a.person_id = root.id)`.as(
        'addresses',
      ),
    ])
    .groupBy([
      'root.workspace_id',
      'root.id',
      'root.name',
      'root.recorded_at',
      'source.name',
      'source.purpose',
    ])
    .having(sql`bool_or(person.told_at is not null or person.gave_own_data or person.is_self)`, 'is', false)
    .having(sql`min(person.tell_by)`, 'is not', null);
}
