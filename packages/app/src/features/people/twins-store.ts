import { sql } from 'kysely';
import type { Db } from '../../tables.ts';
import { type LikelyBecause, type Likeness, likelyOne, likelyTwins } from './rules.ts';

/** Someone who may be the same person, and why Liane thinks so. */
export interface Twin {
  readonly id: string;
  readonly name: string;
  readonly because: LikelyBecause;
}

interface LikenessRow {
  readonly id: string;
  readonly name: string;
  readonly folded: string;
  readonly addresses: readonly string[];
}

const asLikeness = ({ id, folded, addresses }: LikenessRow): Likeness => ({ id, name: folded, addresses });

/** Who might be the same person as this one. */
export async function twinsOf(db: Db, workspaceId: string, personId: string): Promise<Twin[]> {
  const near = sql`
    SELECT coalesce(r.merged_into, r.id) FROM person r
    WHERE r.workspace_id = ${workspaceId} AND (
      r.folded % ANY (SELECT folded FROM person WHERE workspace_id = ${workspaceId} AND id = ${personId})
      OR r.id IN (
        SELECT person_id FROM address WHERE workspace_id = ${workspaceId} AND address IN (
          SELECT a.address FROM address a JOIN person o ON o.workspace_id = a.workspace_id AND o.id = a.person_id
          WHERE a.workspace_id = ${workspaceId} AND (o.id = ${personId} OR o.merged_into = ${personId}))))`;
  const rows = await likenesses(db, workspaceId, sql`p.id IN (${near}) OR p.id = ${personId}`);
  const own = rows.find(({ id }) => id === personId);
  if (!own) return [];
  return rows
    .filter(({ id }) => id !== personId)
    .flatMap((row) => {
      const because = likelyOne(asLikeness(own), asLikeness(row));
      return because ? [{ id: row.id, name: row.name, because }] : [];
    });
}

export interface TwinPair {
  readonly one: Pick<Twin, 'id' | 'name'>;
  readonly other: Pick<Twin, 'id' | 'name'>;
  readonly because: LikelyBecause;
}

/** Everyone who might be somebody else too, the surest first. */
export async function allTwins(db: Db, workspaceId: string): Promise<TwinPair[]> {
  const rows = await likenesses(db, workspaceId, sql`true`);
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  return likelyTwins(rows.map(asLikeness)).map(({ a, b, because }) => {
    const [one, other] = [places.get(a)!, places.get(b)!].sort((x, y) => x - y);
    return { one: rows[one!]!, other: rows[other!]!, because };
  });
}

async function likenesses(
  db: Db,
  workspaceId: string,
  which: ReturnType<typeof sql>,
): Promise<LikenessRow[]> {
  const { rows } = await sql<LikenessRow>`
    SELECT p.id, p.name, p.folded, coalesce(held.addresses, '{}') AS addresses
    FROM person p LEFT JOIN (
      SELECT coalesce(r.merged_into, r.id) AS id, array_agg(a.address) AS addresses
      FROM address a JOIN person r ON r.workspace_id = a.workspace_id AND r.id = a.person_id
      WHERE a.workspace_id = ${workspaceId} GROUP BY 1
    ) held ON held.id = p.id
    WHERE p.workspace_id = ${workspaceId} AND p.merged_into IS NULL AND (${which})
    ORDER BY p.name, p.id`.execute(db);
  return rows;
}
