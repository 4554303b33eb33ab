import { sql } from 'kysely';
import type { Db, SuggestionRow } from '../../tables.ts';

/** What the initiator decided of someone for an idea. */
export interface Decision {
  readonly ideaId: string;
  /** The record the person is read through now. */
  readonly personId: string;
  readonly state: SuggestionRow['state'];
  readonly why: string;
  readonly decidedAt: Date;
}

/** Every decision of a workspace, the first made first: those of other ideas teach too. */
export async function decisionsOf(db: Db, workspaceId: string): Promise<Decision[]> {
  const { rows } = await sql<Decision>`
    SELECT s.idea_id AS "ideaId", coalesce(p.merged_into, p.id) AS "personId", s.state, s.why,
      s.decided_at AS "decidedAt"
    FROM suggestion s JOIN person p ON p.workspace_id = s.workspace_id AND p.id = s.person_id
    WHERE s.workspace_id = ${workspaceId} ORDER BY s.decided_at, s.person_id`.execute(db);
  return rows;
}

interface Deciding extends Omit<Decision, 'personId'> {
  readonly workspaceId: string;
  /** All the records of the person, the one they are read through first. */
  readonly records: readonly [string, ...string[]];
}

export async function keepDecision(db: Db, deciding: Deciding): Promise<void> {
  const { workspaceId, ideaId, records, state, why, decidedAt } = deciding;
  await forgetDecision(db, { workspaceId, ideaId, records });
  await db
    .insertInto('suggestion')
    .values({
      ...{ workspace_id: workspaceId, idea_id: ideaId, person_id: records[0] },
      ...{ state, why, decided_at: decidedAt },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'idea_id', 'person_id'])
        .doUpdateSet({ state, why, decided_at: decidedAt }),
    )
    .execute();
}

export async function forgetDecision(
  db: Db,
  { workspaceId, ideaId, records }: Pick<Deciding, 'workspaceId' | 'ideaId' | 'records'>,
): Promise<void> {
  await db
    .deleteFrom('suggestion')
    .where('workspace_id', '=', workspaceId)
    .where('idea_id', '=', ideaId)
    .where('person_id', 'in', [...records])
    .execute();
}

/** Records joined to another, by the one they are read through. */
export async function joinedInto(db: Db, workspaceId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'merged_into'])
    .where('workspace_id', '=', workspaceId)
    .where('merged_into', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, merged_into }) => [id, merged_into!]));
}

/** Keys of everybody's addresses, by the record they hang on. */
export async function keysByRecord(db: Db, workspaceId: string) {
  const rows = await db
    .selectFrom('address')
    .select(['person_id', 'person_key'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  return rows.map(({ person_id, person_key }) => ({ personId: person_id, key: person_key }));
}

/** Keys of those who are in a network now. */
export async function memberKeys(db: Db, networkId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('address', (join) =>
      join
        .onRef('address.workspace_id', '=', 'membership.workspace_id')
        .onRef('address.person_id', '=', 'membership.person_id'),
    )
    .select('address.person_key')
    .where('membership.workspace_id', '=', networkId)
    .where('membership.left_at', 'is', null)
    .execute();
  return new Set(rows.map(({ person_key }) => person_key.toString('hex')));
}

/** Where these people are known from, and since when. */
export async function sourcesFor(
  db: Db,
  workspaceId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly at: Date }>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .innerJoin('source', (join) =>
      join
        .onRef('source.workspace_id', '=', 'person.workspace_id')
        .onRef('source.id', '=', 'person.source_id'),
    )
    .select(['person.id', 'source.name', 'source.recorded_at'])
    .where('person.workspace_id', '=', workspaceId)
    .where('person.id', 'in', [...personIds])
    .execute();
  return new Map(rows.map(({ id, name, recorded_at }) => [id, { name, at: recorded_at }]));
}
