import { isoDayIn } from '../../platform/dates.ts';
import type { Db } from '../../tables.ts';
import { type Standing, standingOf } from './examination-rules.ts';

/**
 * Promise 8: may this organisation still ask something? Not while a condition of an idea accepted from it is broken, in
 * any workspace of the instance; each day is that of the workspace where the condition was set.
 */
export async function standing(db: Db, organisationId: string, now: Date): Promise<Standing> {
  const rows = await db
    .selectFrom('condition')
    .innerJoin('idea', (join) =>
      join
        .onRef('idea.workspace_id', '=', 'condition.workspace_id')
        .onRef('idea.id', '=', 'condition.idea_id'),
    )
    .innerJoin('workspace', 'workspace.id', 'condition.workspace_id')
    .select(['condition.state', 'condition.due_on', 'workspace.time_zone'])
    .where('idea.organisation_id', '=', organisationId)
    .where('idea.state', '=', 'conditions')
    .execute();
  const standings = rows.map(({ state, due_on, time_zone }) =>
    standingOf([{ state, dueOn: due_on }], isoDayIn(now, time_zone)),
  );
  return standings.includes('condition-broken') ? 'condition-broken' : 'good';
}
