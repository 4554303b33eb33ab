import { type Insertable, type Selectable, sql } from 'kysely';
import { isId } from '../../platform/ids.ts';
import { fold } from '../../platform/text.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Db, PersonRow } from '../../tables.ts';
import type { Subject } from './hooks.ts';

/** One record; a person is all those read through the same one. */
export interface PersonRecord {
  readonly id: string;
  readonly name: string;
  readonly language: 'fr' | 'en' | null;
  readonly guardian: string | null;
  readonly sourceId: string;
  /** By whose word the name is what it is, once someone corrected it. */
  readonly nameSourceId: string | null;
  readonly mergedInto: string | null;
  readonly mergedThrough: string | null;
  readonly isSelf: boolean;
  readonly gaveOwnData: boolean;
  readonly recordedAt: Date;
  readonly toldAt: Date | null;
  readonly tellBy: Date | null;
}

function recordOf(row: Selectable<PersonRow>): PersonRecord {
  return {
    id: row.id,
    name: row.name,
    language: row.language,
    guardian: row.guardian,
    sourceId: row.source_id,
    nameSourceId: row.name_source_id,
    mergedInto: row.merged_into,
    mergedThrough: row.merged_through,
    isSelf: row.is_self,
    gaveOwnData: row.gave_own_data,
    recordedAt: row.recorded_at,
    toldAt: row.told_at,
    tellBy: row.tell_by,
  };
}

/** Every record of a person, the one they are read through first; empty when there is no such person here. */
export async function recordsOf(db: Db, workspaceId: string, personId: string): Promise<PersonRecord[]> {
  if (!isId(personId)) return [];
  const root = db
    .selectFrom('person')
    .select((eb) => eb.fn.coalesce('merged_into', 'id').as('root'))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', personId);
  const rows = await db
    .selectFrom('person')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where((eb) => eb.or([eb('id', '=', root), eb('merged_into', '=', root)]))
    .orderBy((eb) => eb('merged_into', 'is not', null))
    .orderBy('id')
    .execute();
  return rows.map(recordOf);
}

/** Until the transaction ends, nobody else joins, separates or erases people of this workspace. */
export async function lockJoins(db: Db, workspaceId: string): Promise<void> {
  await db.selectFrom('workspace').select('id').where('id', '=', workspaceId).forNoKeyUpdate().execute();
}

/**
 * Whom everything about one person concerns: every record, the one they are read through first, and every hash under
 * which they may have said no. Null when there is no such person here.
 */
export async function subjectOf(
  { db, keys }: Tools,
  workspaceId: string,
  personId: string,
): Promise<Subject | null> {
  const records = await recordsOf(db, workspaceId, personId);
  if (records.length === 0) return null;
  const personIds = records.map(({ id }) => id);
  const addresses = await db
    .selectFrom('address')
    .select('person_key')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('person_id', 'in', personIds)
    .orderBy('person_key')
    .execute();
  const local = personIds.map((id) => keys.localKey(workspaceId, id));
  return { workspaceId, personIds, keys: [...addresses.map(({ person_key }) => person_key), ...local] };
}

export type NewPerson = Pick<PersonRecord, 'id' | 'name' | 'sourceId'> &
  Partial<Pick<PersonRecord, 'language' | 'guardian' | 'isSelf' | 'gaveOwnData' | 'tellBy'>>;

export function personRow(workspaceId: string, person: NewPerson, now: Date): Insertable<PersonRow> {
  return {
    workspace_id: workspaceId,
    id: person.id,
    name: person.name,
    folded: fold(person.name),
    language: person.language ?? null,
    guardian: person.guardian ?? null,
    source_id: person.sourceId,
    merged_into: null,
    merged_through: null,
    is_self: person.isSelf ?? false,
    gave_own_data: person.gaveOwnData ?? false,
    recorded_at: now,
    told_at: null,
    tell_by: person.tellBy ?? null,
  };
}

export async function updateDetails(
  db: Db,
  workspaceId: string,
  personId: string,
  { name, language, guardian }: Pick<PersonRecord, 'name' | 'language' | 'guardian'>,
): Promise<void> {
  await db
    .updateTable('person')
    .set({ name, folded: fold(name), language, guardian })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', personId)
    .execute();
}

/** The name by the word of a source: the person's own, or that of whoever corrected it. */
export async function updateName(
  db: Db,
  workspaceId: string,
  personId: string,
  { name, sourceId }: { readonly name: string; readonly sourceId: string },
): Promise<void> {
  await db
    .updateTable('person')
    .set({ name, folded: fold(name), name_source_id: sourceId })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', personId)
    .execute();
}

export async function updateLanguage(
  db: Db,
  workspaceId: string,
  personId: string,
  language: PersonRecord['language'],
): Promise<void> {
  await db
    .updateTable('person')
    .set({ language })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', personId)
    .execute();
}

export async function updateGuardian(
  db: Db,
  workspaceId: string,
  personId: string,
  guardian: string,
): Promise<void> {
  await db
    .updateTable('person')
    .set({ guardian })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', personId)
    .execute();
}

/** Writes how some records are joined. */
export async function updateJoins(
  db: Db,
  workspaceId: string,
  records: readonly PersonRecord[],
): Promise<void> {
  for (const { id, mergedInto, mergedThrough } of records)
    await db
      .updateTable('person')
      .set({ merged_into: mergedInto, merged_through: mergedThrough })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute();
}

/** Every record at once: those that point at one another go together. Addresses, facts and ties go with them. */
export async function deleteRecords(db: Db, workspaceId: string, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom('person')
    .where('workspace_id', '=', workspaceId)
    // One parameter, however many: a statement has no more than 65,535.
    .where('id', '=', sql<string>`ANY(${[...ids]}::uuid[])`)
    .execute();
}

/** The person was told what is noted about them, whichever record the letter was written from. */
export async function markTold(db: Db, subject: Subject, at: Date): Promise<void> {
  await db
    .updateTable('person')
    .set({ told_at: at })
    .where('workspace_id', '=', subject.workspaceId)
    .where('id', 'in', [...subject.personIds])
    .where('told_at', 'is', null)
    .execute();
}
