import type { Db } from '../../tables.ts';

/* Two records that a human told apart. A pair is kept by the records people were read through when it was said. */

export type Pair = readonly [string, string];

const inOrder = ([one, other]: Pair): Pair => (one < other ? [one, other] : [other, one]);
const keyOf = (pair: Pair) => inOrder(pair).join(' ');

export async function keepApart(db: Db, workspaceId: string, pair: Pair): Promise<void> {
  const [a, b] = inOrder(pair);
  await db
    .insertInto('told_apart')
    .values({ workspace_id: workspaceId, a, b })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function forgetApart(db: Db, workspaceId: string, pair: Pair): Promise<void> {
  const [a, b] = inOrder(pair);
  await db
    .deleteFrom('told_apart')
    .where('workspace_id', '=', workspaceId)
    .where('a', '=', a)
    .where('b', '=', b)
    .execute();
}

/** Whether two people of this workspace were told apart. */
export async function apartIn(db: Db, workspaceId: string): Promise<(pair: Pair) => boolean> {
  const rows = await db
    .selectFrom('told_apart')
    .select(['a', 'b'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const keys = new Set(rows.map(({ a, b }) => keyOf([a, b])));
  return (pair) => keys.has(keyOf(pair));
}
