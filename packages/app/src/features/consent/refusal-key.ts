import { LianeError } from '../../platform/errors.ts';
import type { Tools } from '../../platform/tools.ts';

const SETTING = 'refusal-key-mark';

/**
 * Under another key every *no* ever said would be forgotten in silence: an instance remembers which key its refusals
 * were hashed with, and does not start without it.
 * @throws LianeError `refusal-key-lost`
 */
export async function checkRefusalKey({ db, keys }: Tools): Promise<void> {
  const value = JSON.stringify(keys.refusalKeyMark);
  await db
    .insertInto('setting')
    .values({ key: SETTING, value })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', SETTING)
    .executeTakeFirstOrThrow();
  if (row.value !== keys.refusalKeyMark) throw new LianeError('refusal-key-lost');
}
