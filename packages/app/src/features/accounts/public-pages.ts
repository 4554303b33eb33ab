import type { Db } from '../../tables.ts';
import { type House, houseIn } from './instance-answers.ts';

/** What the owner answered; null until every question is. */
export async function houseOf(db: Db): Promise<House | null> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', HOUSE).executeTakeFirst();
  return row ? houseIn(row.value) : null;
}

const HOUSE = 'house';

export async function keepHouse(db: Db, house: House): Promise<void> {
  const value = JSON.stringify(house);
  await db
    .insertInto('setting')
    .values({ key: HOUSE, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** Public pages stay closed until the six questions are answered (DESIGN.md, section 11): a page has someone behind it. */
export async function publicPagesOpen(db: Db): Promise<boolean> {
  return (await houseOf(db)) !== null;
}
