import { sql } from 'kysely';
import type { Db, TieRow } from '../../tables.ts';
import { type SourceKept, sourceOf } from './source-store.ts';

/** A tie as it is read from one of its ends: with whom, and by each whose word. */
export interface TieKept {
  readonly otherId: string;
  readonly otherName: string;
  readonly otherIsSelf: boolean;
  readonly said: readonly {
    readonly kind: TieRow['kind'];
    readonly lastOn: string | null;
    readonly source: SourceKept;
  }[];
}

/** Whom a person is tied to, by name; ties between records of the person themselves are none. */
export async function tiesOf(db: Db, workspaceId: string, personIds: readonly string[]): Promise<TieKept[]> {
  const ids = [...personIds];
  const end = (own: 'a' | 'b', other: 'a' | 'b') =>
    db
      .selectFrom('tie')
      .select((eb) => [eb.ref(`tie.${other}`).as('other'), 'tie.source_id', 'tie.kind', 'tie.last_on'])
      .where('tie.workspace_id', '=', workspaceId)
      .where(`tie.${own}`, 'in', ids)
      .where(`tie.${other}`, 'not in', ids);
  const rows = await db
    .selectFrom(end('a', 'b').unionAll(end('b', 'a')).as('tied'))
    .innerJoin('person as record', (join) =>
      join.onRef('record.id', '=', 'tied.other').on('record.workspace_id', '=', workspaceId),
    )
    .innerJoin('person as root', (join) =>
      join
        .on('root.workspace_id', '=', workspaceId)
        .onRef('root.id', '=', sql<string>`coalesce(record.merged_into, record.id)`),
    )
    .innerJoin('source', (join) =>
      join.onRef('source.id', '=', 'tied.source_id').on('source.workspace_id', '=', workspaceId),
    )
    .selectAll('source')
    .select([
      'root.id as root_id',
      'root.name as root_name',
      'root.is_self',
      'tied.kind as tie_kind',
      'tied.last_on',
    ])
    .orderBy('root.name')
    .orderBy('root.id')
    .orderBy('source.recorded_at')
    .execute();
  const ties = new Map<string, TieKept & { said: TieKept['said'][number][] }>();
  for (const row of rows) {
    const tie = ties.get(row.root_id) ?? {
      otherId: row.root_id,
      otherName: row.root_name,
      otherIsSelf: row.is_self,
      said: [],
    };
    tie.said.push({ kind: row.tie_kind, lastOn: row.last_on, source: sourceOf(row) });
    ties.set(row.root_id, tie);
  }
  return [...ties.values()];
}

export async function insertTie(
  db: Db,
  workspaceId: string,
  [one, other]: readonly [string, string],
  sourceId: string,
): Promise<void> {
  const [a, b] = one < other ? [one, other] : [other, one];
  await db
    .insertInto('tie')
    .values({ workspace_id: workspaceId, a, b, source_id: sourceId, kind: null, last_on: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Forgets every tie between two people, whoever spoke of it. */
export async function deleteTies(
  db: Db,
  workspaceId: string,
  ones: readonly string[],
  others: readonly string[],
): Promise<boolean> {
  const result = await db
    .deleteFrom('tie')
    .where('workspace_id', '=', workspaceId)
    .where((eb) =>
      eb.or([
        eb.and([eb('a', 'in', [...ones]), eb('b', 'in', [...others])]),
        eb.and([eb('a', 'in', [...others]), eb('b', 'in', [...ones])]),
      ]),
    )
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Forgets every tie of someone. */
export async function deleteAllTies(
  db: Db,
  workspaceId: string,
  personIds: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('tie')
    .where('workspace_id', '=', workspaceId)
    .where((eb) => eb.or([eb('a', 'in', [...personIds]), eb('b', 'in', [...personIds])]))
    .execute();
}
