import type { Db } from '../tables.ts';
import type { Keys } from './keys.ts';
import type { Random } from './random.ts';

/** What an action works with: inside a transaction, `db` is that transaction and there is no other. */
export interface Tools {
  readonly db: Db;
  readonly now: Date;
  readonly random: Random;
  readonly keys: Keys;
}
