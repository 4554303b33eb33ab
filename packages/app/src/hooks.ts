import type { NextOf, TodayHook } from './features/accounts/hooks.ts';
import { outboxToday } from './features/consent/outbox-today.ts';
import { toldToday } from './features/consent/told-today.ts';
import { examinationToday } from './features/ideas/examination-today.ts';
import { presenterHook } from './features/ideas/person-hook.ts';
import { ideasToday } from './features/ideas/today.ts';
import { invitationsHook } from './features/invitations/person-hook.ts';
import { lettersToday } from './features/invitations/today.ts';
import type { PersonHook } from './features/people/hooks.ts';
import { peopleHook } from './features/people/person-hook.ts';
import { nextDeeds } from './features/today/rules.ts';
import type { Db } from './tables.ts';

/* What must act on everything: each feature exports its hooks, and they are handed over as lists. */

export const personHooks: readonly PersonHook[] = [invitationsHook, presenterHook, peopleHook];
export const todayHooks: readonly TodayHook[] = [
  outboxToday,
  toldToday,
  examinationToday,
  ideasToday,
  lettersToday,
];

/** What to do next in one workspace, for whoever looks at several at once. */
export const nextOf: NextOf = async (tools, workspace, language) =>
  nextDeeds((await Promise.all(todayHooks.map((hook) => hook(tools, workspace, language)))).flat());

/** Who answers for a letter when it is about to leave. */
export { letterFacts } from './features/invitations/facts.ts';

/** Whether someone has begun to work in a workspace: until then the first page offers where to begin. */
export async function hasBegun(db: Db, workspaceId: string): Promise<boolean> {
  const idea = await db
    .selectFrom('idea')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .limit(1)
    .executeTakeFirst();
  return idea !== undefined;
}
