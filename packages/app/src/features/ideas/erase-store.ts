import type { Kysely } from 'kysely';
import type { Db, Tables } from '../../tables.ts';
import type { Idea } from './idea.ts';

type Which = Pick<Idea, 'workspaceId' | 'id'>;

/** Who presented it, what they wrote besides, the mails between them and the initiator, and every link of theirs. */
export async function erasePresenter(db: Db, idea: Which): Promise<void> {
  const { workspaceId, id } = idea;
  await db
    .updateTable('idea')
    .set({ presenter_name: '', presenter_address: null, presenter_key: null })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
  await deleteOf(db, 'idea_message', idea);
  await eraseMails(db, idea);
  await db.deleteFrom('token').where('workspace_id', '=', workspaceId).where('subject', '=', id).execute();
}

/** The mails of a presentation go to whoever made it; letters to others about the idea are not theirs. */
const THEIR_MAILS = ['idea-received', 'idea-question', 'idea-outcome'];

/** One that is leaving at this instant is emptied; its end can still be written down. */
async function eraseMails(db: Db, { workspaceId, id }: Which): Promise<void> {
  const theirs = db
    .deleteFrom('outbox')
    .where('workspace_id', '=', workspaceId)
    .where('idea_id', '=', id)
    .where('kind', 'in', THEIR_MAILS);
  await theirs.where('state', '!=', 'leaving').execute();
  await db
    .updateTable('outbox')
    .set({ to_name: '', to_address: '', subject: '', body: '', person_key: Buffer.alloc(0) })
    .where('workspace_id', '=', workspaceId)
    .where('idea_id', '=', id)
    .where('kind', 'in', THEIR_MAILS)
    .execute();
}

/** What waits to be sent to whoever presented an idea does not leave once they took it back. */
export async function stopMails(db: Db, { workspaceId, id }: Which, now: Date): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state: 'stopped', because: 'idea-withdrawn', ended_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('idea_id', '=', id)
    .where('kind', 'in', THEIR_MAILS)
    .where('state', '=', 'waiting')
    .execute();
}

/** Its words, and all that was written from them. That there was one, and when, stays. */
export async function eraseWords(db: Db, idea: Which & Pick<Idea, 'organisationId'>): Promise<void> {
  const { workspaceId, id, organisationId } = idea;
  const empty = { title: '', pitch: '', audience: '', gives: '', expects: '', funding: '' };
  await db
    .updateTable('idea')
    .set({ ...empty, organisation_id: null, organisation_name: '', legal_form: '' })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
  for (const table of ['assessment', 'condition', 'outcome', 'mandate'] as const)
    await deleteOf(db, table, idea);
  if (organisationId !== null) await forgetOrganisation(db, organisationId);
}

async function deleteOf(
  db: Kysely<Pick<Tables, 'idea_message' | 'assessment' | 'condition' | 'outcome' | 'mandate'>>,
  table: 'idea_message' | 'assessment' | 'condition' | 'outcome' | 'mandate',
  { workspaceId, id }: Which,
): Promise<void> {
  await db.deleteFrom(table).where('workspace_id', '=', workspaceId).where('idea_id', '=', id).execute();
}

/** An organisation that nothing speaks of any more; one that somebody said no to is kept, for their sake. */
async function forgetOrganisation(db: Db, organisation: string): Promise<void> {
  await db
    .deleteFrom('organisation')
    .where('id', '=', organisation)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('idea').select('id').where('organisation_id', '=', organisation))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('refusal').select('reach').where('scope', '=', organisation))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('outbox').select('id').where('organisation_id', '=', organisation))),
    )
    .execute();
}
