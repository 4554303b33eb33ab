import { isId } from '../../platform/ids.ts';
import type { Db, SuggestionRow } from '../../tables.ts';

/** What was decided of someone for an idea, as they read it on their page. */
export interface SuggestionKept {
  readonly ideaId: string;
  readonly state: SuggestionRow['state'];
  readonly why: string;
  readonly title: string;
  readonly decidedAt: Date;
}

export async function suggestionsOf(
  db: Db,
  workspaceId: string,
  personIds: readonly string[],
): Promise<SuggestionKept[]> {
  const rows = await db
    .selectFrom('suggestion')
    .innerJoin('idea', (join) =>
      join
        .onRef('idea.workspace_id', '=', 'suggestion.workspace_id')
        .onRef('idea.id', '=', 'suggestion.idea_id'),
    )
    .select([
      'suggestion.idea_id',
      'suggestion.state',
      'suggestion.why',
      'suggestion.decided_at',
      'idea.title',
    ])
    .where('suggestion.workspace_id', '=', workspaceId)
    .where('suggestion.person_id', 'in', [...personIds])
    .orderBy('suggestion.decided_at')
    .execute();
  return rows.map(({ idea_id, state, why, title, decided_at }) => ({
    ...{ ideaId: idea_id, state, why, title, decidedAt: decided_at },
  }));
}

/** Forgets the words beside a decision, and keeps the decision. */
export async function forgetWhy(
  db: Db,
  { workspaceId, personIds }: { readonly workspaceId: string; readonly personIds: readonly string[] },
  ideaId: string,
): Promise<boolean> {
  if (!isId(ideaId)) return false;
  const result = await db
    .updateTable('suggestion')
    .set({ why: '' })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', 'in', [...personIds])
    .where('idea_id', '=', ideaId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
