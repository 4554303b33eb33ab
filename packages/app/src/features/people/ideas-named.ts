import type { Db } from '../../tables.ts';

/** An idea as far as people need it: what someone is noted for, and what they may say no to. */
export interface IdeaNamed {
  readonly id: string;
  readonly title: string;
  /** Accepted: someone may be written to for it. */
  readonly open: boolean;
  readonly organisation: { readonly id: string; readonly name: string } | null;
}

/** Enough for a choice on a page; older ones are past. */
const SHOWN = 30;

/** Ideas that are alive in a workspace, newest first. */
export async function ideasNamed(db: Db, workspaceId: string): Promise<IdeaNamed[]> {
  const rows = await db
    .selectFrom('idea')
    .leftJoin('organisation', 'organisation.id', 'idea.organisation_id')
    .select([
      'idea.id',
      'idea.title',
      'idea.state',
      'organisation.id as organisation_id',
      'organisation.name',
    ])
    .where('idea.workspace_id', '=', workspaceId)
    .where('idea.state', 'not in', ['declined', 'withdrawn'])
    .orderBy('idea.presented_at', 'desc')
    .limit(SHOWN)
    .execute();
  return rows.map(({ id, title, state, organisation_id, name }) => ({
    id,
    title,
    open: state === 'accepted' || state === 'conditions',
    organisation: organisation_id === null || name === null ? null : { id: organisation_id, name },
  }));
}
