import { inTransaction } from '../../platform/database/transaction.ts';
import { type Done, done, refused } from '../../platform/done.ts';
import { newToken } from '../../platform/keys.ts';
import type { Language } from '../../platform/languages.ts';
import { foldAddress } from '../../platform/text.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Account } from './actor.ts';
import { recordAccount, recordPractice } from './founding.ts';
import {
  accountByEmail,
  deleteTokens,
  findToken,
  hasOwner,
  insertToken,
  useToken,
  type WorkspaceOpen,
} from './store.ts';

/** The link of whoever opens a fresh instance, and of an initiator its host invites. */
const OPENING = ['owner', 'invite'] as const;
export type Opening = (typeof OPENING)[number];

const LASTS: Readonly<Record<Opening, number>> = { owner: 86_400_000, invite: 7 * 86_400_000 };

/** A link to become the host; null once the instance is someone's. The links given before lead nowhere any more. */
export function ownerLink(tools: Tools): Promise<string | null> {
  return inTransaction(tools, async (tx) => {
    if (await hasOwner(tx.db)) return null;
    await deleteTokens(tx.db, 'owner');
    return openingToken(tx, 'owner');
  });
}

/** The secret of a new opening link. */
export async function openingToken({ db, now, random, keys }: Tools, kind: Opening): Promise<string> {
  const token = newToken(random);
  await insertToken(db, {
    hash: keys.tokenHash(token),
    kind,
    account_id: null,
    workspace_id: null,
    subject: null,
    created_at: now,
    expires_at: new Date(now.getTime() + LASTS[kind]),
    used_at: null,
  });
  return token;
}

/** Which opening a link still leads to; null when it leads nowhere. */
export async function openingOf({ db, keys, now }: Tools, token: string): Promise<Opening | null> {
  for (const kind of OPENING) {
    const found = await findToken(db, keys.tokenHash(token), kind, now);
    if (found && found.usedAt === null) return kind;
  }
  return null;
}

export interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly practice: string;
  readonly language: Language;
}

/**
 * Opens the account and the practice of whoever holds the link: used up first, so that of two who follow it at the
 * same instant one enters.
 */
export function openPractice(
  tools: Tools,
  token: string,
  { name, email, practice, language }: Newcomer,
): Promise<Done<{ account: Account; practice: WorkspaceOpen }, 'link-past' | 'address-taken'>> {
  return inTransaction(tools, async (tx) => {
    const kind = await openingOf(tx, token);
    if (!kind || (kind === 'owner' && (await hasOwner(tx.db)))) return refused('link-past');
    if (await accountByEmail(tx.db, foldAddress(email))) return refused('address-taken');
    if (!(await useToken(tx.db, tx.keys.tokenHash(token), kind, tx.now))) return refused('link-past');
    const account = await recordAccount(tx, { name, email, language, isOwner: kind === 'owner' });
    return done({ account, practice: await recordPractice(tx, account, { name: practice, language }) });
  });
}
