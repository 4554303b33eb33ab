import type { Db } from '../../tables.ts';

export interface AccessToken {
  /** Its hash: what stands in an address, for the token itself is kept nowhere. */
  readonly id: string;
  readonly label: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export async function accessTokensOf(db: Db, accountId: string, now: Date): Promise<AccessToken[]> {
  const rows = await db
    .selectFrom('token')
    .select(['hash', 'label', 'scopes', 'created_at', 'expires_at'])
    .where('account_id', '=', accountId)
    .where('kind', '=', 'access')
    .where('expires_at', '>', now)
    .orderBy('created_at')
    .execute();
  return rows.map(({ hash, label, scopes, created_at, expires_at }) => ({
    id: hash.toString('hex'),
    label,
    scopes,
    createdAt: created_at,
    expiresAt: expires_at,
  }));
}

/** One's own alone: another's id leads nowhere. */
export async function deleteAccessToken(db: Db, accountId: string, id: string): Promise<void> {
  await db
    .deleteFrom('token')
    .where('account_id', '=', accountId)
    .where('kind', '=', 'access')
    .where('hash', '=', Buffer.from(id, 'hex'))
    .execute();
}

/** Everywhere this account is signed in. */
export async function deleteSessionsOf(db: Db, accountId: string): Promise<void> {
  await db.deleteFrom('session').where('account_id', '=', accountId).execute();
}
