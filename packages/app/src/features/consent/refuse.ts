import type { Tools } from '../../platform/tools.ts';
import { mailKinds } from './mail-kinds.ts';
import { type Refusal, refusalCovers } from './reach.ts';
import { insertRefusal, lockKeys } from './store.ts';

/** What a no came to: whether a letter was already leaving when it was said, which is told plainly. */
export interface Refused {
  readonly alreadyLeaving: boolean;
}

/** Kinds that a no stops: what someone asked for themselves still comes to them. */
const solicitations = Object.entries(mailKinds)
  .filter(([, rules]) => rules.class !== 'reply')
  .map(([kind]) => kind);

/**
 * Records a no for every address of a person, and stops what waits for them: effective at once, on every path of the
 * instance. Called inside a transaction.
 */
export async function refuse(tx: Tools, keys: readonly Buffer[], refusal: Refusal): Promise<Refused> {
  await lockKeys(tx.db, keys);
  for (const key of keys) await insertRefusal(tx.db, key, refusal, tx.now);
  const waiting = await tx.db
    .selectFrom('outbox')
    .select(['workspace_id', 'id', 'state', 'idea_id', 'organisation_id'])
    .where('person_key', 'in', [...keys])
    .where('kind', 'in', solicitations)
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['waiting', 'leaving']),
        eb.and([eb('state', '=', 'by-hand'), eb('ended_at', 'is', null)]),
      ]),
    )
    .execute();
  const covered = waiting.filter((mail) =>
    refusalCovers(refusal, { idea: mail.idea_id, organisation: mail.organisation_id }),
  );
  for (const mail of covered.filter(({ state }) => state === 'waiting')) await stop(tx, mail, refusal);
  return { alreadyLeaving: covered.some(({ state }) => state !== 'waiting') };
}

async function stop(
  { db, now }: Tools,
  mail: { readonly workspace_id: string; readonly id: string },
  { reach }: Refusal,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state: 'stopped', because: `refused-${reach}`, ended_at: now })
    .where('workspace_id', '=', mail.workspace_id)
    .where('id', '=', mail.id)
    .execute();
}
