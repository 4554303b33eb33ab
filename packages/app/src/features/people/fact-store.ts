import { isId, newId } from '../../platform/ids.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Db, FactRow } from '../../tables.ts';
import { type SourceKept, sourceOf } from './source-store.ts';

export type FactKind = FactRow['kind'];

/** One line of what is known of someone. */
export interface FactKept {
  readonly id: string;
  readonly personId: string;
  readonly kind: FactKind;
  readonly text: string;
  readonly recordedAt: Date;
  /** Hidden by the person themselves: nobody else reads it any more. */
  readonly hidden: boolean;
  /** What the person says of it. */
  readonly contested: string | null;
  readonly source: SourceKept;
}

/** What is known of a person, in the order it was noted. */
export async function factsOf(
  db: Db,
  workspaceId: string,
  personIds: readonly string[],
): Promise<FactKept[]> {
  const rows = await db
    .selectFrom('fact')
    .innerJoin('source', (join) =>
      join.onRef('source.workspace_id', '=', 'fact.workspace_id').onRef('source.id', '=', 'fact.source_id'),
    )
    .selectAll('source')
    .select([
      'fact.id as fact_id',
      'fact.person_id',
      'fact.kind as fact_kind',
      'fact.text',
      'fact.recorded_at as fact_recorded_at',
      'fact.hidden',
      'fact.contested',
    ])
    .where('fact.workspace_id', '=', workspaceId)
    .where('fact.person_id', 'in', [...personIds])
    .orderBy('fact.recorded_at')
    .orderBy('fact.id')
    .execute();
  return rows.map((row) => ({
    id: row.fact_id,
    personId: row.person_id,
    kind: row.fact_kind,
    text: row.text,
    recordedAt: row.fact_recorded_at,
    hidden: row.hidden,
    contested: row.contested,
    source: sourceOf(row),
  }));
}

export interface NewFact {
  readonly personId: string;
  readonly kind: FactKind;
  readonly text: string;
  readonly sourceId: string;
}

export async function insertFact(tools: Tools, workspaceId: string, fact: NewFact): Promise<string> {
  const id = newId(tools.now, tools.random);
  const { personId, kind, text, sourceId } = fact;
  await tools.db
    .insertInto('fact')
    .values({
      workspace_id: workspaceId,
      person_id: personId,
      id,
      kind,
      text,
      source_id: sourceId,
      recorded_at: tools.now,
      contested: null,
    })
    .execute();
  return id;
}

interface Which {
  readonly workspaceId: string;
  readonly personIds: readonly string[];
  readonly id: string;
}

/** Rewrites a line: it is now by the word of who rewrote it. A line its subject has hidden is rewritten by nobody else. */
export async function updateFact(
  { db, now }: Tools,
  { workspaceId, personIds, id }: Which,
  { text, sourceId }: Pick<NewFact, 'text' | 'sourceId'>,
  by: 'subject' | 'weaver' = 'weaver',
): Promise<boolean> {
  if (!isId(id)) return false;
  const result = await db
    .updateTable('fact')
    .set({ text, source_id: sourceId, recorded_at: now, contested: null })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', 'in', [...personIds])
    .where('id', '=', id)
    .$if(by === 'weaver', (query) => query.where('hidden', '=', false))
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function deleteFact(db: Db, { workspaceId, personIds, id }: Which): Promise<boolean> {
  if (!isId(id)) return false;
  const result = await db
    .deleteFrom('fact')
    .where('workspace_id', '=', workspaceId)
    .where('person_id', 'in', [...personIds])
    .where('id', '=', id)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Hides a line from all but its subject, or shows it again; keeps what they answer to it. */
export async function markFact(
  db: Db,
  { workspaceId, personIds, id }: Which,
  mark: { readonly hidden: boolean } | { readonly contested: string | null },
): Promise<void> {
  await db
    .updateTable('fact')
    .set(mark)
    .where('workspace_id', '=', workspaceId)
    .where('person_id', 'in', [...personIds])
    .where('id', '=', id)
    .execute();
}
