import type { Selectable } from 'kysely';
import { isId } from '../../platform/ids.ts';
import type { Db, IdeaRow } from '../../tables.ts';
import type { Idea, IdeaLine, IdeaMessage, IdeaState, IdeaWords } from './idea.ts';

export async function findIdea(db: Db, workspaceId: string, id: string): Promise<Idea | null> {
  if (!isId(id)) return null;
  const row = await ideas(db, workspaceId).where('id', '=', id).executeTakeFirst();
  return row ? ideaOf(row) : null;
}

/** The same, kept from changing until the transaction ends. */
export async function lockIdea(db: Db, workspaceId: string, id: string): Promise<Idea | null> {
  if (!isId(id)) return null;
  const row = await ideas(db, workspaceId).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? ideaOf(row) : null;
}

function ideas(db: Db, workspaceId: string) {
  return db.selectFrom('idea').selectAll().where('workspace_id', '=', workspaceId);
}

function ideaOf(row: Selectable<IdeaRow>): Idea {
  const { language, title, pitch, audience, gives, expects, funding, state, id } = row;
  return {
    ...{ id, language, title, pitch, audience, gives, expects, funding, state },
    workspaceId: row.workspace_id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    legalForm: row.legal_form,
    presenterName: row.presenter_name,
    presenterAddress: row.presenter_address,
    presenterKey: row.presenter_key,
    presentedBy: row.presented_by,
    heldAside: row.held_aside,
    charterVersion: row.charter_version,
    networkId: row.network_id,
    presentedAt: row.presented_at,
    decidedAt: row.decided_at,
  };
}

/** Every idea of a workspace, the latest first, each with who wrote last about it. */
export async function ideasOf(db: Db, workspaceId: string): Promise<IdeaLine[]> {
  const rows = await db
    .selectFrom('idea')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('idea_message')
          .select(['from_side', 'written_at'])
          .whereRef('idea_message.workspace_id', '=', 'idea.workspace_id')
          .whereRef('idea_message.idea_id', '=', 'idea.id')
          .orderBy('written_at', 'desc')
          .orderBy('idea_message.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['id', 'title', 'language', 'state', 'presented_by', 'presenter_name', 'organisation_name'])
    .select(['held_aside', 'presented_at', 'decided_at', 'last.from_side', 'last.written_at'])
    .where('idea.workspace_id', '=', workspaceId)
    .orderBy('presented_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, title: row.title, language: row.language, state: row.state },
    presentedBy: row.presented_by,
    presenterName: row.presenter_name,
    organisationName: row.organisation_name,
    heldAside: row.held_aside,
    presentedAt: row.presented_at,
    decidedAt: row.decided_at,
    lastSide: row.from_side,
    lastAt: row.written_at,
  }));
}

/** What one address presented to a workspace. */
export async function ideasByKeys(db: Db, workspaceId: string, keys: readonly Buffer[]): Promise<Idea[]> {
  if (keys.length === 0) return [];
  const rows = await ideas(db, workspaceId)
    .where('presenter_key', 'in', [...keys])
    .orderBy('presented_at')
    .execute();
  return rows.map(ideaOf);
}

/** What may be past its time (rules.ts, `forgottenAt` says which is), over the whole instance, a few at a time. */
export async function ideasBefore(db: Db, day: Date, atMost: number): Promise<Idea[]> {
  const rows = await db
    .selectFrom('idea')
    .selectAll()
    .where('state', 'not in', ['accepted', 'conditions'])
    .where((eb) => eb.fn.coalesce('decided_at', 'presented_at'), '<=', day)
    .where((eb) =>
      eb.or([
        eb.and([eb('presented_by', '=', 'presenter'), eb('title', '<>', '')]),
        eb.and([eb('presenter_name', '<>', ''), eb('state', 'in', ['declined', 'withdrawn'])]),
      ]),
    )
    .orderBy('presented_at')
    .limit(atMost)
    .execute();
  return rows.map(ideaOf);
}

export async function insertIdea(db: Db, idea: Idea): Promise<void> {
  const { workspaceId, id, state } = idea;
  await db
    .insertInto('idea')
    .values({
      ...{ workspace_id: workspaceId, id, state, ...wordsOf(idea), ...organisationOf(idea) },
      presenter_name: idea.presenterName,
      presenter_address: idea.presenterAddress,
      presenter_key: idea.presenterKey,
      presented_by: idea.presentedBy,
      held_aside: idea.heldAside,
      charter_version: idea.charterVersion,
      network_id: idea.networkId,
      presented_at: idea.presentedAt,
      decided_at: idea.decidedAt,
    })
    .execute();
}

function wordsOf({ language, title, pitch, audience, gives, expects, funding }: IdeaWords) {
  return { language, title, pitch, audience, gives, expects, funding };
}

type Organised = Pick<Idea, 'organisationId' | 'organisationName' | 'legalForm'>;

function organisationOf({ organisationId, organisationName, legalForm }: Organised) {
  return { organisation_id: organisationId, organisation_name: organisationName, legal_form: legalForm };
}

type Named = Pick<Idea, 'presenterName' | 'presenterAddress' | 'presenterKey'>;

/** Of an idea the initiator entered: its words, and who brought it. */
export async function rewriteIdea(db: Db, idea: Idea, words: IdeaWords & Organised & Named): Promise<void> {
  await updateIdea(db, idea, {
    ...wordsOf(words),
    ...organisationOf(words),
    presenter_name: words.presenterName,
    presenter_address: words.presenterAddress,
    presenter_key: words.presenterKey,
  });
}

/** Moves an idea on; `next` (rules.ts) said where to. */
export async function setState(
  db: Db,
  idea: Pick<Idea, 'workspaceId' | 'id'>,
  state: IdeaState,
  decidedAt?: Date | null,
): Promise<void> {
  await updateIdea(db, idea, { state, ...(decidedAt !== undefined && { decided_at: decidedAt }) });
}

async function updateIdea(
  db: Db,
  { workspaceId, id }: Pick<Idea, 'workspaceId' | 'id'>,
  change: Partial<Selectable<IdeaRow>>,
): Promise<void> {
  await db
    .updateTable('idea')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** What was asked and answered about an idea, oldest first. */
export async function messagesOf(
  db: Db,
  { workspaceId, id }: Pick<Idea, 'workspaceId' | 'id'>,
): Promise<IdeaMessage[]> {
  const rows = await db
    .selectFrom('idea_message')
    .select(['id', 'from_side', 'text', 'written_at'])
    .where('workspace_id', '=', workspaceId)
    .where('idea_id', '=', id)
    .orderBy('written_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, from: row.from_side, text: row.text, at: row.written_at }));
}

export async function insertMessage(
  db: Db,
  { workspaceId, id }: Pick<Idea, 'workspaceId' | 'id'>,
  message: IdeaMessage,
): Promise<void> {
  await db
    .insertInto('idea_message')
    .values({
      workspace_id: workspaceId,
      idea_id: id,
      id: message.id,
      from_side: message.from,
      text: message.text,
      written_at: message.at,
    })
    .execute();
}

/**
 * The letter that answered an idea, once it is given: while its mail can still be taken back, whoever presented the
 * idea learns nothing of it. Null when there is none; `given` is false while it waits.
 */
export async function answerOf(
  db: Db,
  { workspaceId, id }: Pick<Idea, 'workspaceId' | 'id'>,
): Promise<{ readonly letter: string; readonly given: boolean } | null> {
  const row = await db
    .selectFrom('outcome')
    .leftJoin('outbox', (join) =>
      join
        .onRef('outbox.workspace_id', '=', 'outcome.workspace_id')
        .onRef('outbox.id', '=', 'outcome.outbox_id'),
    )
    .select(['letter', 'outbox.state'])
    .where('outcome.workspace_id', '=', workspaceId)
    .where('outcome.idea_id', '=', id)
    .where('decided_at', 'is not', null)
    .executeTakeFirst();
  if (!row) return null;
  return { letter: row.letter, given: row.state !== 'waiting' && row.state !== 'taken-back' };
}

/** Who keeps a workspace, the first to have come first. */
export async function weaversOf(
  db: Db,
  workspaceId: string,
  now: Date,
): Promise<{ readonly name: string; readonly email: string }[]> {
  return db
    .selectFrom('role')
    .innerJoin('account', 'account.id', 'role.account_id')
    .select(['account.name', 'account.email'])
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'weaver')
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', now)]))
    .orderBy('since')
    .orderBy('account.id')
    .execute();
}
