import type { Selectable } from 'kysely';
import type { Db, OutboxRow } from '../../tables.ts';

export type Kept = Selectable<OutboxRow>;

/**
 * The next message whose hour has come, locked: of several senders, each gets another. Those of a demonstration wait
 * for ever: whoever tries it says that they left.
 */
export async function nextWaiting(db: Db, now: Date): Promise<Kept | null> {
  const row = await db
    .selectFrom('outbox')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('not_before', '<=', now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('workspace')
            .select('id')
            .whereRef('workspace.id', '=', 'outbox.workspace_id')
            .where('demo', '=', true),
        ),
      ),
    )
    .orderBy('not_before')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row ?? null;
}

/** One message of a workspace, locked until the transaction ends. */
export async function lockMessage(db: Db, workspaceId: string, id: string): Promise<Kept | null> {
  const row = await db
    .selectFrom('outbox')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function findMessage(db: Db, workspaceId: string, id: string): Promise<Kept | null> {
  const row = await db
    .selectFrom('outbox')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

type Change = Partial<
  Pick<Kept, 'state' | 'because' | 'not_before' | 'attempts' | 'attempted_at' | 'ended_at' | 'body'>
>;

export async function updateMessage(
  db: Db,
  { workspace_id, id }: Pick<Kept, 'workspace_id' | 'id'>,
  change: Change,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set(change)
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .execute();
}

/** Messages shown at once on the page of what leaves. */
const SHOWN = 100;

/** What waits, is asked about, or went lately, newest first. */
export function recentMessages(db: Db, workspaceId: string): Promise<Kept[]> {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute();
}

/**
 * Attempts that nobody finishes any more: the process that made them was killed. Whether the letter left is not known,
 * so it is asked about and never tried again.
 */
export async function abandonAttempts(db: Db, attemptedBefore: Date, now: Date): Promise<number> {
  const result = await db
    .updateTable('outbox')
    .set({ state: 'unknown', because: 'interrupted', ended_at: now })
    .where('state', '=', 'leaving')
    .where('attempted_at', '<', attemptedBefore)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
