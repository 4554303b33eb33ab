import type { Db } from '../../tables.ts';

/** What someone said of why they come, and what others may see. */
export interface Membership {
  readonly workspaceId: string;
  readonly personId: string;
  readonly since: Date;
  readonly motivations: readonly string[];
  readonly introductionsAMonth: number;
  readonly shownTo: 'weavers' | 'members';
  readonly onMap: boolean;
  readonly leftAt: Date | null;
}

interface MemberAt {
  readonly workspaceId: string;
  readonly personId: string;
}

export async function membershipOf(db: Db, { workspaceId, personId }: MemberAt): Promise<Membership | null> {
  const row = await db
    .selectFrom('membership')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...{ workspaceId: row.workspace_id, personId: row.person_id, since: row.since, leftAt: row.left_at },
    motivations: row.motivations,
    introductionsAMonth: row.introductions_a_month,
    ...{ shownTo: row.shown_to, onMap: row.on_map },
  };
}

/** In a network from now on; whoever left and comes back says again what they want to be seen of them. */
export async function enter(db: Db, { workspaceId, personId }: MemberAt, now: Date): Promise<void> {
  const fresh = { since: now, left_at: null };
  await db
    .insertInto('membership')
    .values({ workspace_id: workspaceId, person_id: personId, ...fresh })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'person_id'])
        .doUpdateSet(fresh)
        .where('membership.left_at', 'is not', null),
    )
    .execute();
}

export async function leave(db: Db, { workspaceId, personId }: MemberAt, now: Date): Promise<void> {
  await db
    .updateTable('membership')
    .set({ left_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('left_at', 'is', null)
    .execute();
}

export type MemberSays = Pick<Membership, 'motivations' | 'introductionsAMonth' | 'shownTo' | 'onMap'>;

export async function updateMembership(
  db: Db,
  { workspaceId, personId }: MemberAt,
  { motivations, introductionsAMonth, shownTo, onMap }: MemberSays,
): Promise<void> {
  await db
    .updateTable('membership')
    .set({
      motivations: [...motivations],
      introductions_a_month: introductionsAMonth,
      ...{ shown_to: shownTo, on_map: onMap },
    })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .execute();
}
