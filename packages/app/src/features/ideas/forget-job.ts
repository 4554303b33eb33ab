import { inTransaction } from '../../platform/database/transaction.ts';
import type { Tools } from '../../platform/tools.ts';
import { eraseIdea } from './present-actions.ts';
import { FOLLOW_DAYS, forgottenAt } from './rules.ts';
import { ideasBefore, lockIdea } from './store.ts';

/** At one time; the rest waits for the next day. */
const MOST = 500;

/** What came to nothing is not kept: its words, and who presented it, are erased with the last link that opened it. */
export async function forgetIdeas(tools: Tools): Promise<void> {
  const before = new Date(tools.now.getTime() - FOLLOW_DAYS * 86_400_000);
  for (const { workspaceId, id } of await ideasBefore(tools.db, before, MOST))
    await inTransaction(tools, async (tx) => {
      const idea = await lockIdea(tx.db, workspaceId, id);
      const time = idea && forgottenAt(idea);
      if (idea && time && time <= tx.now) await eraseIdea(tx, idea);
    });
}
