import { type SqlBool, sql } from 'kysely';
import { fold } from '../../platform/text.ts';
import type { Db } from '../../tables.ts';

export type ListFilter = 'everyone' | 'to-tell' | 'no-address' | 'alone';

/** One line of the list of people. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  /** The first thing said of them; empty when nothing is. */
  readonly line: string;
  readonly language: 'fr' | 'en' | null;
  readonly sourceName: string;
  readonly recordedAt: Date;
  readonly hasAddress: boolean;
  /** Null when they know, or need not be told. */
  readonly mustTellBy: Date | null;
}

export const PAGE_SIZE = 50;

interface ListQuestion {
  readonly filter: ListFilter;
  readonly sourceId: string | null;
  /** From 1. */
  readonly page: number;
}

/** A page of the list, by name as French orders them, and how many there are in all. */
export async function listPeople(
  db: Db,
  workspaceId: string,
  { filter, sourceId, page }: ListQuestion,
): Promise<{ readonly people: readonly Listed[]; readonly total: number }> {
  const wanted = sql`
    FROM person p
    WHERE p.workspace_id = ${workspaceId} AND p.merged_into IS NULL AND NOT p.is_self
      AND ${filtered(workspaceId, filter)} AND ${sourceId === null ? sql`true` : fromSource(workspaceId, sourceId)}`;
  const counted = await sql<{ total: number }>`SELECT count(*) AS total ${wanted}`.execute(db);
  const ids = await sql<{ id: string }>`
    SELECT p.id ${wanted} ORDER BY p.name, p.id
    LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`.execute(db);
  const people = await listed(
    db,
    workspaceId,
    ids.rows.map(({ id }) => id),
  );
  return { people, total: counted.rows[0]!.total };
}

/** Each record, with whom it is read through. */
const root = sql`coalesce(r.merged_into, r.id)`;

function filtered(workspaceId: string, filter: ListFilter) {
  const recordsWhere = (condition: ReturnType<typeof sql>) => sql`
    SELECT ${root} FROM person r WHERE r.workspace_id = ${workspaceId} AND ${condition}`;
  const among: Readonly<Record<ListFilter, ReturnType<typeof sql<SqlBool>>>> = {
    everyone: sql`true`,
    'to-tell': sql`p.id IN (${recordsWhere(sql`r.tell_by IS NOT NULL AND r.told_at IS NULL`)})
      AND p.id NOT IN (${recordsWhere(sql`(r.told_at IS NOT NULL OR r.gave_own_data)`)})`,
    'no-address': sql`p.id NOT IN (${recordsWhere(sql`EXISTS (
      SELECT FROM address a WHERE a.workspace_id = r.workspace_id AND a.person_id = r.id)`)})`,
    alone: sql`p.id NOT IN (${recordsWhere(sql`(
      EXISTS (SELECT FROM tie t WHERE t.workspace_id = r.workspace_id AND t.a = r.id)
      OR EXISTS (SELECT FROM tie t WHERE t.workspace_id = r.workspace_id AND t.b = r.id))`)})`,
  };
  return among[filter];
}

function fromSource(workspaceId: string, sourceId: string) {
  return sql`p.id IN (
    SELECT ${root} FROM person r WHERE r.workspace_id = ${workspaceId} AND (
      r.source_id = ${sourceId}
      OR r.id IN (SELECT person_id FROM address WHERE workspace_id = ${workspaceId} AND source_id = ${sourceId})
      OR r.id IN (SELECT person_id FROM fact WHERE workspace_id = ${workspaceId} AND source_id = ${sourceId})))`;
}

/** Lines about people, in the order of their ids. */
async function listed(db: Db, workspaceId: string, ids: readonly string[]): Promise<Listed[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Listed>`
    SELECT p.id, p.name, p.language, s.name AS "sourceName", p.recorded_at AS "recordedAt",
      coalesce((
        SELECT f.text FROM fact f JOIN person r ON r.workspace_id = f.workspace_id AND r.id = f.person_id
        WHERE f.workspace_id = p.workspace_id AND (r.id = p.id OR r.merged_into = p.id)
          AND NOT f.hidden AND f.kind <> 'alias'
        ORDER BY f.kind = 'group', f.recorded_at, f.id LIMIT 1), '') AS line,
      EXISTS (
        SELECT FROM address a JOIN person r ON r.workspace_id = a.workspace_id AND r.id = a.person_id
        WHERE a.workspace_id = p.workspace_id AND (r.id = p.id OR r.merged_into = p.id)) AS "hasAddress",
      (SELECT CASE WHEN bool_or(r.told_at IS NOT NULL OR r.gave_own_data) THEN NULL ELSE min(r.tell_by) END
        FROM person r WHERE r.workspace_id = p.workspace_id AND (r.id = p.id OR r.merged_into = p.id)) AS "mustTellBy"
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS wanted (id, place)
    JOIN person p ON p.workspace_id = ${workspaceId} AND p.id = wanted.id
    JOIN source s ON s.workspace_id = p.workspace_id AND s.id = p.source_id
    ORDER BY wanted.place`.execute(db);
  return rows;
}

/** How alike a name must be to what is typed: « eponnine » is 0.78 of « eponine », one letter of six wrong is 0.5. */
const ALIKE = 0.45;

/**
 * People found by what is typed: names that hold it, then names like it, then addresses, then what is said of them.
 * Case, accents and a slip of the fingers do not matter. The best fifty.
 */
export async function searchPeople(db: Db, workspaceId: string, typed: string): Promise<readonly Listed[]> {
  const sought = fold(typed);
  if (sought === '') return [];
  const inside = `%${sought.replace(/[\\%_]/g, '\\$&')}%`;
  const said = sought.length > 2 ? inside : null;
  const { rows } = await sql<{ id: string }>`
    SELECT found.id FROM (
      SELECT ${root} AS id, CASE WHEN r.folded LIKE ${inside} THEN 2 ELSE word_similarity(${sought}, r.folded) END AS rank
      FROM person r
      WHERE r.workspace_id = ${workspaceId}
        AND (r.folded LIKE ${inside} OR word_similarity(${sought}, r.folded) >= ${ALIKE})
      UNION ALL
      SELECT ${root}, 1.5 FROM address a JOIN person r ON r.workspace_id = a.workspace_id AND r.id = a.person_id
      WHERE a.workspace_id = ${workspaceId} AND a.address LIKE ${inside}
      UNION ALL
      SELECT ${root}, CASE f.kind WHEN 'alias' THEN 1.8 ELSE 0.3 END
      FROM fact f JOIN person r ON r.workspace_id = f.workspace_id AND r.id = f.person_id
      WHERE f.workspace_id = ${workspaceId} AND NOT f.hidden AND f.folded LIKE ${said}
    ) found
    JOIN person p ON p.workspace_id = ${workspaceId} AND p.id = found.id AND NOT p.is_self
    GROUP BY found.id, p.name
    ORDER BY max(found.rank) DESC, p.name, found.id
    LIMIT ${PAGE_SIZE}`.execute(db);
  return listed(
    db,
    workspaceId,
    rows.map(({ id }) => id),
  );
}

/** What the list opens with. */
export interface Summary {
  readonly people: number;
  /** Files, and humans who noted by hand, however often. */
  readonly sources: number;
  readonly toTell: number;
  readonly firstBy: Date | null;
}

export async function summaryOf(db: Db, workspaceId: string): Promise<Summary> {
  const { rows } = await sql<Summary>`
    SELECT count(*) AS people, count(by) AS "toTell", min(by) AS "firstBy", (
      SELECT count(DISTINCT (s.kind, s.name)) FROM source s WHERE s.workspace_id = ${workspaceId} AND s.kind <> 'self'
        AND EXISTS (SELECT FROM person p WHERE p.workspace_id = s.workspace_id AND p.source_id = s.id)) AS sources
    FROM (
      SELECT CASE WHEN bool_or(r.told_at IS NOT NULL OR r.gave_own_data) THEN NULL ELSE min(r.tell_by) END AS by
      FROM person r WHERE r.workspace_id = ${workspaceId}
      GROUP BY ${root} HAVING NOT bool_or(r.is_self)
    ) whole`.execute(db);
  return rows[0]!;
}
