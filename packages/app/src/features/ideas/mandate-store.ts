import type { Db } from '../../tables.ts';
import type { Idea } from './idea.ts';
import type { Mandate } from './mandate-rules.ts';

type IdeaId = Pick<Idea, 'workspaceId' | 'id'>;

export async function mandateOf(db: Db, { workspaceId, id }: IdeaId): Promise<Mandate | null> {
  const row = await db
    .selectFrom('mandate')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('idea_id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { payer, pays_for, until, refuses, gives, published_at } = row;
  return { payer, paysFor: pays_for, until, refuses, gives, publishedAt: published_at };
}

/** Nobody but the initiator reads it any more. */
export async function hideMandate(db: Db, { workspaceId, id }: IdeaId): Promise<void> {
  await db
    .updateTable('mandate')
    .set({ published_at: null })
    .where('workspace_id', '=', workspaceId)
    .where('idea_id', '=', id)
    .execute();
}

export async function keepMandate(db: Db, { workspaceId, id }: IdeaId, mandate: Mandate): Promise<void> {
  const { payer, paysFor, until, refuses, gives, publishedAt } = mandate;
  const change = { payer, pays_for: paysFor, until, refuses, gives, published_at: publishedAt };
  await db
    .insertInto('mandate')
    .values({ workspace_id: workspaceId, idea_id: id, ...change })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'idea_id']).doUpdateSet(change))
    .execute();
}
