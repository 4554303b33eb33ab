import { inTransaction } from '../../platform/database/transaction.ts';
import type { Log } from '../../platform/log.ts';
import type { Tools } from '../../platform/tools.ts';
import { erasePerson } from '../people/erase.ts';
import type { PersonHook } from '../people/hooks.ts';
import { subjectOf } from '../people/person-store.ts';
import { overdue } from './told-store.ts';

/** Forgotten in one go; the next run goes on. */
const AT_ONCE = 500;

/** Promise 6: whoever was noted and not told within 28 days is forgotten, without anyone having to think of it. */
export async function purgeUntold(tools: Tools, hooks: readonly PersonHook[], log: Log): Promise<void> {
  const people = await overdue(tools.db, tools.now, AT_ONCE);
  for (const { workspaceId, id } of people)
    await inTransaction(tools, async (tx) => {
      const subject = await subjectOf(tx, workspaceId, id);
      if (subject) await erasePerson(tx, hooks, subject);
    });
  if (people.length > 0) log('purged-untold', { count: people.length });
}
