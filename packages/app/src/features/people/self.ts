import { newId } from '../../platform/ids.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Db } from '../../tables.ts';
import type { Account } from '../accounts/actor.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { insertAddress } from './address-store.ts';
import { words } from './page-words.ts';
import { personRow } from './person-store.ts';
import { tidyName } from './rules.ts';
import { deleteUnusedSources, insertSource } from './source-store.ts';

/** The initiator’s own record, or null while there is none. */
export async function selfOf(db: Db, workspaceId: string): Promise<string | null> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('is_self', '=', true)
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * The initiator’s own record in their practice, made the first time it is needed: one end of their own ties, and the
 * one to whom no letter is ever proposed. Called inside a transaction.
 */
export async function ensureSelf(
  tx: Tools,
  workspace: Pick<WorkspaceOpen, 'id' | 'language'>,
  { id: accountId, name, email, language }: Account,
): Promise<string> {
  const there = await selfOf(tx.db, workspace.id);
  if (there) return there;
  const { purpose, source } = words[workspace.language].self;
  const from = { kind: 'self', name: source, purpose, ideaId: null, recordedBy: accountId } as const;
  const sourceId = await insertSource(tx, workspace.id, from);
  const id = newId(tx.now, tx.random);
  const person = { id, name: tidyName(name) || email, sourceId, language, isSelf: true, gaveOwnData: true };
  const made = await tx.db
    .insertInto('person')
    .values(personRow(workspace.id, person, tx.now))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) {
    await deleteUnusedSources(tx.db, workspace.id, [sourceId]);
    return (await selfOf(tx.db, workspace.id))!;
  }
  await insertAddress(tx, workspace.id, { personId: id, address: email, sourceId });
  return id;
}
