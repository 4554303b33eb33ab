import { isId, newId } from '../../platform/ids.ts';
import { foldAddress } from '../../platform/text.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Db } from '../../tables.ts';
import { type SourceKept, sourceOf } from './source-store.ts';

export interface AddressKept {
  readonly id: string;
  readonly personId: string;
  readonly address: string;
  readonly bouncedAt: Date | null;
  readonly source: SourceKept;
}

/** The addresses of a person, in the order they were noted. */
export async function addressesOf(
  db: Db,
  workspaceId: string,
  personIds: readonly string[],
): Promise<AddressKept[]> {
  const rows = await db
    .selectFrom('address')
    .innerJoin('source', (join) =>
      join
        .onRef('source.workspace_id', '=', 'address.workspace_id')
        .onRef('source.id', '=', 'address.source_id'),
    )
    .selectAll('source')
    .select(['address.id as address_id', 'address.person_id', 'address.address', 'address.bounced_at'])
    .where('address.workspace_id', '=', workspaceId)
    .where('address.person_id', 'in', [...personIds])
    .orderBy('address.id')
    .execute();
  return rows.map((row) => ({
    id: row.address_id,
    personId: row.person_id,
    address: row.address,
    bouncedAt: row.bounced_at,
    source: sourceOf(row),
  }));
}

/** Notes an address, once for each record. */
export async function insertAddress(
  { db, now, random, keys }: Tools,
  workspaceId: string,
  {
    personId,
    address,
    sourceId,
  }: { readonly personId: string; readonly address: string; readonly sourceId: string },
): Promise<void> {
  const folded = foldAddress(address);
  await db
    .insertInto('address')
    .values({
      workspace_id: workspaceId,
      person_id: personId,
      id: newId(now, random),
      address: folded,
      person_key: keys.personKey(folded),
      source_id: sourceId,
      bounced_at: null,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'person_id', 'address']).doNothing())
    .execute();
}

export async function deleteAddress(
  db: Db,
  workspaceId: string,
  personIds: readonly string[],
  id: string,
): Promise<boolean> {
  if (!isId(id)) return false;
  const result = await db
    .deleteFrom('address')
    .where('workspace_id', '=', workspaceId)
    .where('person_id', 'in', [...personIds])
    .where('id', '=', id)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}
