import { sql } from 'kysely';
import type { Db } from '../../tables.ts';
import type { Known, KnownByFile } from './recognise.ts';

/** Who holds each of these addresses, whatever record of theirs it stands on. */
export async function knownByAddress(
  db: Db,
  workspaceId: string,
  emails: readonly string[],
): Promise<ReadonlyMap<string, readonly Known[]>> {
  const held = await sql<{ address: string; id: string }>`
    SELECT address, person_id AS id FROM address
    WHERE workspace_id = ${workspaceId} AND address = ANY(${[...new Set(emails)]}::text[])
    ORDER BY address, person_id`.execute(db);
  const known = await knownByRecord(db, workspaceId, [...new Set(held.rows.map(({ id }) => id))]);
  const holders = new Map<string, Known[]>();
  for (const { address, id } of held.rows) {
    const holder = known.get(id)!;
    const others = holders.get(address) ?? [];
    if (!others.includes(holder)) holders.set(address, [...others, holder]);
  }
  return holders;
}

/** The person each of these records belongs to, with every name they are known by. */
async function knownByRecord(
  db: Db,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  const roots = await sql<{ id: string; root: string }>`
    SELECT id, coalesce(merged_into, id) AS root FROM person
    WHERE workspace_id = ${workspaceId} AND id = ANY(${[...ids]}::uuid[])`.execute(db);
  const wanted = [...new Set(roots.rows.map(({ root }) => root))];
  const named = await sql<{ root: string; name: string }>`
    SELECT coalesce(merged_into, id) AS root, name FROM person
    WHERE workspace_id = ${workspaceId} AND (id = ANY(${wanted}::uuid[]) OR merged_into = ANY(${wanted}::uuid[]))
    ORDER BY merged_into IS NOT NULL, id`.execute(db);
  const people = new Map<string, Known & { names: string[] }>(wanted.map((id) => [id, { id, names: [] }]));
  for (const { root, name } of named.rows) people.get(root)!.names.push(name);
  return new Map(roots.rows.map(({ id, root }) => [id, people.get(root)!]));
}

/** Those without any address whom files of this name gave, the newest file first, each in the order it gave them. */
export async function knownByFile(
  db: Db,
  workspaceId: string,
  file: string,
): Promise<readonly KnownByFile[]> {
  const { rows } = await sql<{ record: string; id: string; name: string; sourceId: string }>`
    SELECT p.id AS record, coalesce(p.merged_into, p.id) AS id, p.name, s.id AS "sourceId"
    FROM person p JOIN source s ON s.workspace_id = p.workspace_id AND s.id = p.source_id
    WHERE p.workspace_id = ${workspaceId} AND s.kind = 'file' AND s.name = ${file}
    ORDER BY s.recorded_at DESC, s.id DESC, p.id`.execute(db);
  const addressed = await sql<{ id: string }>`
    SELECT a.person_id AS id
    FROM address a JOIN source s ON s.workspace_id = a.workspace_id AND s.id = a.source_id
    WHERE a.workspace_id = ${workspaceId} AND s.kind = 'file' AND s.name = ${file}`.execute(db);
  const gave = new Set(addressed.rows.map(({ id }) => id));
  return rows
    .filter(({ record }) => !gave.has(record))
    .map(({ id, name, sourceId }) => ({ id, names: [name], sourceId }));
}
