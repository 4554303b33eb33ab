import type { SelectQueryBuilder } from 'kysely';
import { isId } from '../../platform/ids.ts';
import type { Db, LetterRow, Tables } from '../../tables.ts';
import type { Letter, LetterLine } from './letter.ts';

interface LetterAt {
  readonly workspaceId: string;
  readonly id: string;
}

export async function findLetter(db: Db, workspaceId: string, id: string): Promise<Letter | null> {
  if (!isId(id)) return null;
  const row = await letters(db, workspaceId).where('letter.id', '=', id).executeTakeFirst();
  return row ? letterOf(row) : null;
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockLetter(db: Db, workspaceId: string, id: string): Promise<Letter | null> {
  if (!isId(id)) return null;
  await db
    .selectFrom('letter')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
  return findLetter(db, workspaceId, id);
}

/** The letter that a mail carries. */
export async function letterOfMail(db: Db, workspaceId: string, outboxId: string): Promise<Letter | null> {
  const row = await letters(db, workspaceId).where('letter.outbox_id', '=', outboxId).executeTakeFirst();
  return row ? letterOf(row) : null;
}

/** Every letter of an idea, or of a workspace, the latest first, each with the name of its reader. */
export async function linesOf(
  db: Db,
  workspaceId: string,
  ideaId: string | null = null,
): Promise<LetterLine[]> {
  const rows = await letters(db, workspaceId)
    .$if(ideaId !== null, (query) => query.where('letter.idea_id', '=', ideaId))
    .orderBy('letter.written_at', 'desc')
    .orderBy('letter.id', 'desc')
    .execute();
  return rows.map((row) => ({ ...letterOf(row), personName: row.person_name }));
}

export async function lettersToPerson(
  db: Db,
  workspaceId: string,
  personIds: readonly string[],
): Promise<Letter[]> {
  const rows = await letters(db, workspaceId)
    .where('letter.person_id', 'in', [...personIds])
    .orderBy('letter.written_at')
    .orderBy('letter.id')
    .execute();
  return rows.map(letterOf);
}

function letters(db: Db, workspaceId: string) {
  return withMail(db.selectFrom('letter')).where('letter.workspace_id', '=', workspaceId);
}

function withMail(query: SelectQueryBuilder<Tables, 'letter', object>) {
  return query
    .leftJoin('outbox', (join) =>
      join
        .onRef('outbox.workspace_id', '=', 'letter.workspace_id')
        .onRef('outbox.id', '=', 'letter.outbox_id'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.workspace_id', '=', 'letter.workspace_id')
        .onRef('person.id', '=', 'letter.person_id'),
    )
    .selectAll('letter')
    .select([
      'person.name as person_name',
      'outbox.state',
      'outbox.because',
      'outbox.not_before',
      'outbox.attempted_at',
      'outbox.ended_at',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof letters>['executeTakeFirstOrThrow']>>;

function letterOf(row: Row): Letter {
  return {
    workspaceId: row.workspace_id,
    id: row.id,
    kind: row.kind,
    ideaId: row.idea_id,
    personId: row.person_id,
    addressId: row.address_id,
    ...{ language: row.language, subject: row.subject, words: row.words, way: row.way },
    writtenAt: row.written_at,
    approvedAt: row.approved_at,
    mail: carriedIn(row),
    askedAt: row.asked_at,
    ...{ answer: row.answer, answeredAt: row.answered_at, answeredThrough: row.answered_through },
    reach: row.reach,
    laterOn: row.later_on,
    memberId: row.member_id,
  };
}

function carriedIn({ outbox_id, state, because, not_before, attempted_at, ended_at }: Row): Letter['mail'] {
  if (outbox_id === null || state === null || not_before === null) return null;
  return {
    id: outbox_id,
    state,
    because,
    notBefore: not_before,
    attemptedAt: attempted_at,
    endedAt: ended_at,
  };
}

export type NewLetter = Pick<
  Letter,
  'workspaceId' | 'id' | 'kind' | 'ideaId' | 'personId' | 'language' | 'subject' | 'words' | 'way'
>;

export async function insertLetter(db: Db, letter: NewLetter, now: Date): Promise<void> {
  const { workspaceId, id, kind, ideaId, personId, language, subject, words, way } = letter;
  await db
    .insertInto('letter')
    .values({
      ...{ workspace_id: workspaceId, id, kind, idea_id: ideaId, person_id: personId },
      ...{ language, subject, words, way, written_at: now },
    })
    .execute();
}

export async function updateLetter(
  db: Db,
  { workspaceId, id }: LetterAt,
  change: Partial<Omit<LetterRow, 'workspace_id' | 'id'>>,
): Promise<void> {
  await db
    .updateTable('letter')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

export async function deleteLetter(db: Db, { workspaceId, id }: LetterAt): Promise<void> {
  await db.deleteFrom('letter').where('workspace_id', '=', workspaceId).where('id', '=', id).execute();
}

/** Letters of an idea whose readers were erased: their places in the round are not free again. */
export async function goneOf(db: Db, workspaceId: string, ideaId: string): Promise<Date[]> {
  const rows = await db
    .selectFrom('gone_letter')
    .select('left_at')
    .where('workspace_id', '=', workspaceId)
    .where('idea_id', '=', ideaId)
    .execute();
  return rows.map(({ left_at }) => left_at);
}

export async function insertGone(db: Db, letter: Letter, leftAt: Date): Promise<void> {
  if (letter.ideaId === null) return;
  const { workspaceId, id, ideaId } = letter;
  await db
    .insertInto('gone_letter')
    .values({ workspace_id: workspaceId, idea_id: ideaId, id, left_at: leftAt })
    .execute();
}

/** What the initiator said of an idea for someone, when they kept them. */
export async function whyKept(
  db: Db,
  { workspaceId, ideaId }: Pick<Letter, 'workspaceId' | 'ideaId'>,
  personIds: readonly string[],
): Promise<string> {
  if (ideaId === null) return '';
  const row = await db
    .selectFrom('suggestion')
    .select('why')
    .where('workspace_id', '=', workspaceId)
    .where('idea_id', '=', ideaId)
    .where('person_id', 'in', [...personIds])
    .where('why', '<>', '')
    .executeTakeFirst();
  return row?.why ?? '';
}
