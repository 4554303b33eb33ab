import type { Db } from '../../tables.ts';

/**
 * Takes away the workspace of a network that was opened by an answer taken back within the half hour: nobody has come
 * in yet, and the foreign keys refuse it if anyone has.
 */
export async function forgetNetwork(db: Db, networkId: string): Promise<void> {
  await db.deleteFrom('role').where('workspace_id', '=', networkId).execute();
  await db.deleteFrom('workspace').where('id', '=', networkId).where('kind', '=', 'network').execute();
}
