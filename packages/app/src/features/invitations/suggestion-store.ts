import type { Db, SuggestionRow } from '../../tables.ts';

/** What was decided of someone for an idea, as they read it on their page. */
export interface SuggestionKept {
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
    .select(['suggestion.state', 'suggestion.why', 'suggestion.decided_at', 'idea.title'])
    .where('suggestion.workspace_id', '=', workspaceId)
    .where('suggestion.person_id', 'in', [...personIds])
    .orderBy('suggestion.decided_at')
    .execute();
  return rows.map(({ state, why, title, decided_at }) => ({ state, why, title, decidedAt: decided_at }));
}
