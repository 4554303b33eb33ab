import type { Db } from '../../tables.ts';
import type { Idea } from './idea.ts';

/** Was anyone asked to come for this idea, or has anyone come? Then its answer is no longer between two people. */
export async function isReliedOn(
  db: Db,
  { workspaceId, id, networkId }: Pick<Idea, 'workspaceId' | 'id' | 'networkId'>,
): Promise<boolean> {
  const asked = await db
    .selectFrom('letter')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('idea_id', '=', id)
    .where(({ or, eb }) => or([eb('approved_at', 'is not', null), eb('asked_at', 'is not', null)]))
    .limit(1)
    .executeTakeFirst();
  if (asked || networkId === null) return asked !== undefined;
  const come = await db
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', networkId)
    .limit(1)
    .executeTakeFirst();
  return come !== undefined;
}

/**
 * Takes away the workspace of a network that was opened by an answer taken back within the half hour: nobody has come
 * in yet, and the foreign keys refuse it if anyone has.
 */
export async function forgetNetwork(db: Db, networkId: string): Promise<void> {
  await db.deleteFrom('role').where('workspace_id', '=', networkId).execute();
  await db.deleteFrom('workspace').where('id', '=', networkId).where('kind', '=', 'network').execute();
}
