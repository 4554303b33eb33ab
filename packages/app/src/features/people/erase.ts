import { inTransaction } from '../../platform/database/transaction.ts';
import { NIL } from '../../platform/ids.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Db } from '../../tables.ts';
import type { PersonHook, Subject } from './hooks.ts';
import { deleteRecords, lockJoins } from './person-store.ts';
import { deleteUnusedSources } from './source-store.ts';

/**
 * Promise 10: nothing is left of a person, in any table. Each feature forgets what it holds, then the records go with
 * their addresses, lines and ties, the sources nobody else came from, the links that open something of theirs, and the
 * letters to them. What outlives it is a keyed hash of their no, in the hands of consent.
 */
export function erasePerson(tools: Tools, hooks: readonly PersonHook[], subject: Subject): Promise<void> {
  return inTransaction(tools, async (tx) => {
    for (const { erase } of hooks) await erase(tx, subject);
    await eraseRecords(tx, subject);
  });
}

/** People’s own tables, the links and what waits to leave. Done twice, it does nothing more. */
export async function eraseRecords({ db }: Tools, subject: Subject): Promise<void> {
  const { workspaceId, personIds } = subject;
  await lockJoins(db, workspaceId);
  await deleteTokens(db, subject);
  await deleteMails(db, subject);
  await deleteRecords(db, workspaceId, personIds);
  // All of them: one that brought nothing new about the person speaks of them all the same.
  await deleteUnusedSources(db, workspaceId, 'all');
}

async function deleteTokens(db: Db, { workspaceId, personIds }: Subject): Promise<void> {
  await db
    .deleteFrom('token')
    .where('workspace_id', '=', workspaceId)
    .where('subject', 'in', [...personIds])
    .execute();
}

/** Mails that speak of the person, and those sent to their addresses that speak of nobody else. */
async function deleteMails(db: Db, { workspaceId, personIds, keys }: Subject): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where('workspace_id', '=', workspaceId)
    .where((eb) =>
      eb.or([
        eb('person_id', 'in', [...personIds]),
        eb.and([eb('person_id', 'is', null), eb('person_key', 'in', [...keys])]),
      ]),
    )
    .execute();
  await deleteLinksToTheirPage(db, personIds, keys);
}

/** What the house sent them on their own request: an account's own links to sign in are another matter. */
async function deleteLinksToTheirPage(
  db: Db,
  personIds: readonly string[],
  keys: readonly Buffer[],
): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where('workspace_id', '=', NIL)
    .where('kind', 'in', ['my-page-link', 'reopen-link', 'new-address'])
    .where((eb) => eb.or([eb('person_key', 'in', [...keys]), eb('person_id', 'in', [...personIds])]))
    .execute();
}
