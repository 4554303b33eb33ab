import type { Db } from '../../tables.ts';
import type { Account } from './actor.ts';
import { accountById } from './store.ts';

/** What a device showed when its passkey was made: enough to know it again, and nothing it keeps secret. */
export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** How often it says it was used; 0 for the many devices that do not count. */
  readonly counter: number;
  readonly transports: readonly string[];
  readonly createdAt: Date;
}

export async function passkeysOf(db: Db, accountId: string): Promise<Passkey[]> {
  const rows = await db
    .selectFrom('passkey')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute();
  return rows.map(passkeyOf);
}

export async function passkeyById(db: Db, id: string): Promise<{ passkey: Passkey; owner: Account } | null> {
  const row = await db.selectFrom('passkey').selectAll().where('id', '=', id).executeTakeFirst();
  const owner = row ? await accountById(db, row.account_id) : null;
  return row && owner ? { passkey: passkeyOf(row), owner } : null;
}

interface PasskeyColumns {
  id: string;
  name: string;
  public_key: Buffer;
  counter: number;
  transports: string[];
  created_at: Date;
}

function passkeyOf({ id, name, public_key, counter, transports, created_at }: PasskeyColumns): Passkey {
  const publicKey = Uint8Array.from(public_key);
  return { id, name, publicKey, counter, transports, createdAt: created_at };
}

/** False when this passkey is already someone's. */
export async function insertPasskey(db: Db, accountId: string, passkey: Passkey): Promise<boolean> {
  const { id, name, publicKey, counter, transports, createdAt } = passkey;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('passkey')
    .values({
      id,
      account_id: accountId,
      name,
      public_key: Buffer.from(publicKey),
      counter,
      transports: [...transports],
      created_at: createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function updateCounter(db: Db, id: string, counter: number): Promise<void> {
  await db.updateTable('passkey').set({ counter }).where('id', '=', id).execute();
}

/** One's own alone: another's leads nowhere. */
export async function deletePasskey(db: Db, accountId: string, id: string): Promise<void> {
  await db.deleteFrom('passkey').where('account_id', '=', accountId).where('id', '=', id).execute();
}
