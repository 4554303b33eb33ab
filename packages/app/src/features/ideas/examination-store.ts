import { isId } from '../../platform/ids.ts';
import type { Db } from '../../tables.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';
import type { Criterion } from './charter-rules.ts';
import { charterVersion, latestCharter } from './charter-store.ts';
import type { Condition, Outcome, Verdict } from './examination-rules.ts';
import type { Idea } from './idea.ts';

export interface Assessment {
  readonly criterion: string;
  readonly verdict: Verdict;
  readonly evidence: string;
  /** Where the evidence comes from: a letter, a visit, the idea itself. */
  readonly source: string;
  readonly judgedAt: Date;
}

export interface Examination {
  /** 0: the charter of the essay, before the first judgement keeps it. */
  readonly version: number;
  /** A charter written since, which this examination may move to. */
  readonly newer: number | null;
  readonly criteria: readonly Criterion[];
  readonly assessments: ReadonlyMap<string, Assessment>;
  readonly conditions: readonly Condition[];
  readonly outcome: OutcomeKept | null;
}

export interface OutcomeKept {
  readonly outcome: Outcome;
  readonly letter: string;
  readonly decidedAt: Date | null;
  readonly outboxId: string | null;
}

type IdeaId = Pick<Idea, 'workspaceId' | 'id'>;

/** An idea as it was examined, under the charter the examination began with. */
export async function loadExamination(db: Db, workspace: WorkspaceOpen, idea: Idea): Promise<Examination> {
  const latest = await latestCharter(db, workspace.id, workspace.language);
  const used =
    idea.charterVersion === null ? latest : await charterVersion(db, workspace.id, idea.charterVersion);
  const { version, criteria } = used ?? latest;
  return {
    version,
    newer: latest.version > version ? latest.version : null,
    criteria,
    assessments: new Map((await assessmentsOf(db, idea)).map((one) => [one.criterion, one])),
    conditions: await conditionsOf(db, idea),
    outcome: await outcomeOf(db, idea),
  };
}

async function assessmentsOf(db: Db, { workspaceId, id }: IdeaId): Promise<Assessment[]> {
  const rows = await db
    .selectFrom('assessment')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('idea_id', '=', id)
    .execute();
  return rows.map(({ criterion, verdict, evidence, source, judged_at }) => ({
    criterion,
    verdict,
    evidence,
    source,
    judgedAt: judged_at,
  }));
}

export async function upsertAssessment(db: Db, { workspaceId, id }: IdeaId, one: Assessment): Promise<void> {
  const { criterion, verdict, evidence, source, judgedAt } = one;
  const change = { verdict, evidence, source, judged_at: judgedAt };
  await db
    .insertInto('assessment')
    .values({ workspace_id: workspaceId, idea_id: id, criterion, ...change })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'idea_id', 'criterion']).doUpdateSet(change))
    .execute();
}

export async function setCharterVersion(db: Db, { workspaceId, id }: IdeaId, version: number): Promise<void> {
  await db
    .updateTable('idea')
    .set({ charter_version: version })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

export async function conditionsOf(db: Db, { workspaceId, id }: IdeaId): Promise<Condition[]> {
  const rows = await db
    .selectFrom('condition')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('idea_id', '=', id)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    criterion: row.criterion,
    text: row.text,
    dueOn: row.due_on,
    state: row.state,
    settledOn: row.settled_on,
  }));
}

export async function insertCondition(db: Db, { workspaceId, id }: IdeaId, one: Condition): Promise<void> {
  await db
    .insertInto('condition')
    .values({
      workspace_id: workspaceId,
      idea_id: id,
      id: one.id,
      criterion: one.criterion,
      text: one.text,
      due_on: one.dueOn,
      state: one.state,
      settled_on: one.settledOn,
    })
    .execute();
}

/** Says whether a condition was kept, or is due again. False when there is no such one. */
export async function settleCondition(
  db: Db,
  { workspaceId, id }: IdeaId,
  conditionId: string,
  settled: Pick<Condition, 'state' | 'settledOn'>,
): Promise<boolean> {
  if (!isId(conditionId)) return false;
  const result = await db
    .updateTable('condition')
    .set({ state: settled.state, settled_on: settled.settledOn })
    .where('workspace_id', '=', workspaceId)
    .where('idea_id', '=', id)
    .where('id', '=', conditionId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function deleteCondition(
  db: Db,
  { workspaceId, id }: IdeaId,
  conditionId: string,
): Promise<boolean> {
  if (!isId(conditionId)) return false;
  const result = await db
    .deleteFrom('condition')
    .where('workspace_id', '=', workspaceId)
    .where('idea_id', '=', id)
    .where('id', '=', conditionId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export async function outcomeOf(db: Db, { workspaceId, id }: IdeaId): Promise<OutcomeKept | null> {
  const row = await db
    .selectFrom('outcome')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('idea_id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return { outcome: row.outcome, letter: row.letter, decidedAt: row.decided_at, outboxId: row.outbox_id };
}

export async function keepOutcome(
  db: Db,
  { workspaceId, id }: IdeaId,
  kept: OutcomeKept & { readonly decidedBy: string | null },
): Promise<void> {
  const change = {
    outcome: kept.outcome,
    letter: kept.letter,
    decided_at: kept.decidedAt,
    decided_by: kept.decidedBy,
    outbox_id: kept.outboxId,
  };
  await db
    .insertInto('outcome')
    .values({ workspace_id: workspaceId, idea_id: id, ...change })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'idea_id']).doUpdateSet(change))
    .execute();
}

export async function setNetwork(
  db: Db,
  { workspaceId, id }: IdeaId,
  networkId: string | null,
): Promise<void> {
  await db
    .updateTable('idea')
    .set({ network_id: networkId })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}
