import { sql } from 'kysely';
import type { Db } from '../../tables.ts';
import { apartIn } from './apart-store.ts';
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
  const [own] = await likenesses(db, workspaceId, [personId]);
  if (!own) return [];
  const near = await sql<{ id: string }>`
    SELECT coalesce(r.merged_into, r.id) AS id FROM person r
    WHERE r.workspace_id = ${workspaceId} AND r.folded % ${own.folded}
    UNION
    SELECT coalesce(r.merged_into, r.id) FROM person r
    JOIN address a ON a.workspace_id = r.workspace_id AND a.person_id = r.id
    WHERE r.workspace_id = ${workspaceId} AND a.address = ANY(${[...own.addresses]}::text[])`.execute(db);
  const apart = await apartIn(db, workspaceId);
  const ids = near.rows.map(({ id }) => id).filter((id) => id !== personId && !apart([id, personId]));
  return (await likenesses(db, workspaceId, ids)).flatMap((other) => {
    const because = likelyOne(asLikeness(own), asLikeness(other));
    return because ? [{ id: other.id, name: other.name, because }] : [];
  });
}

export interface TwinPair {
  readonly one: Pick<Twin, 'id' | 'name'>;
  readonly other: Pick<Twin, 'id' | 'name'>;
  readonly because: LikelyBecause;
}

/** Everyone who might be somebody else too, the surest first. */
export async function allTwins(db: Db, workspaceId: string): Promise<TwinPair[]> {
  const rows = await likenesses(db, workspaceId, null);
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  const apart = await apartIn(db, workspaceId);
  const pairs = likelyTwins(rows.map(asLikeness)).filter(({ a, b }) => !apart([a, b]));
  return pairs.map(({ a, b, because }) => {
    const [one, other] = [places.get(a)!, places.get(b)!].sort((x, y) => x - y);
    return { one: rows[one!]!, other: rows[other!]!, because };
  });
}

/** Names and addresses of some people, or of everyone. */
async function likenesses(
  db: Db,
  workspaceId: string,
  ids: readonly string[] | null,
): Promise<LikenessRow[]> {
  const own = ids === null ? sql`true` : sql`p.id = ANY(${[...ids]}::uuid[])`;
  const joined = ids === null ? sql`true` : sql`p.merged_into = ANY(${[...ids]}::uuid[])`;
  const people = await sql<Omit<LikenessRow, 'addresses'>>`
    SELECT p.id, p.name, p.folded FROM person p
    WHERE p.workspace_id = ${workspaceId} AND p.merged_into IS NULL AND ${own}
    ORDER BY p.name, p.id`.execute(db);
  const held = await sql<{ id: string; address: string }>`
    SELECT coalesce(p.merged_into, p.id) AS id, a.address
    FROM address a JOIN person p ON p.workspace_id = a.workspace_id AND p.id = a.person_id
    WHERE a.workspace_id = ${workspaceId} AND (${own} OR ${joined})`.execute(db);
  const addresses = Map.groupBy(held.rows, ({ id }) => id);
  return people.rows.map((person) => ({
    ...person,
    addresses: (addresses.get(person.id) ?? []).map(({ address }) => address),
  }));
}
