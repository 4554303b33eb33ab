import { sql } from 'kysely';
import type { Tools } from '../tools.ts';

/** How many tries, in how many seconds. */
export interface Rate {
  readonly tries: number;
  readonly seconds: number;
}

/**
 * Counts a try, and says whether it is still within the rate. What is counted (an address of the network, a mail
 * address) is kept as a keyed hash, and forgotten with its window.
 */
export async function withinRate(tools: Tools, what: string, rate: Rate): Promise<boolean> {
  const { db, now, keys } = tools;
  const start = new Date(now.getTime() - rate.seconds * 1000);
  const row = await db
    .insertInto('rate')
    .values({ key: keys.tokenHash(`rate ${what}`), since: now, tries: 1 })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        tries: sql<number>`case when rate.since < ${start} then 1 else rate.tries + 1 end`,
        since: sql<Date>`case when rate.since < ${start} then excluded.since else rate.since end`,
      }),
    )
    .returning('tries')
    .executeTakeFirstOrThrow();
  return row.tries <= rate.tries;
}

/** Forgets counts that no window holds any more. */
export async function forgetRates({ db, now }: Tools): Promise<void> {
  await db
    .deleteFrom('rate')
    .where('since', '<', new Date(now.getTime() - 3_600_000))
    .execute();
}
