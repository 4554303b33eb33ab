import type { Config } from '../../platform/config.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { evenTime } from '../../platform/http/even-time.ts';
import { type Rate, withinRate } from '../../platform/http/rate.ts';
import { NIL } from '../../platform/ids.ts';
import { newToken } from '../../platform/keys.ts';
import type { Language } from '../../platform/languages.ts';
import { putInOutbox } from '../../platform/outbox.ts';
import { foldAddress } from '../../platform/text.ts';
import type { Tools } from '../../platform/tools.ts';
import { typeset } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import type { Account } from './actor.ts';
import { words } from './sign-in-words.ts';
import { accountByEmail, accountById, findToken, insertToken, useToken } from './store.ts';

const SIGN_IN = 'sign-in';
const LASTS = 30 * 60_000;

/** A secret that lets one account in, once, within half an hour. */
export async function signInToken({ db, now, random, keys }: Tools, account: Account): Promise<string> {
  const token = newToken(random);
  await insertToken(db, {
    hash: keys.tokenHash(token),
    kind: SIGN_IN,
    account_id: account.id,
    workspace_id: null,
    subject: null,
    created_at: now,
    expires_at: new Date(now.getTime() + LASTS),
    used_at: null,
  });
  return token;
}

/** Someone who mistypes tries a few times; who tries more is not one who forgot. */
const ONE_PLACE: Rate = { tries: 20, seconds: 3600 };
const ONE_ADDRESS: Rate = { tries: 5, seconds: 3600 };

/** Writing a mail down takes a tenth of this, in ms; finding nobody takes less: both take this long. */
const ALIKE = 150;

/** Whether a link can travel: the address can be reached from outside, and there is a server to send by. */
export function mailsLinks({ door, smtp }: Config): boolean {
  return door === 'open' && smtp !== null;
}

interface Asked {
  readonly email: string;
  /** Where on the network it was asked from. */
  readonly from: string;
  readonly language: Language;
  /** Where to go once in. */
  readonly back: string;
}

/**
 * Sends a link to an address that has an account, and nothing to one that has none: whoever asks is told the same, in
 * the same time. False only when asked too often, which is counted before anything is looked up.
 */
export function requestSignIn(tools: Tools, config: Config, asked: Asked): Promise<boolean> {
  return evenTime(ALIKE, sendLink(tools, config, asked));
}

async function sendLink(tools: Tools, config: Config, asked: Asked): Promise<boolean> {
  const email = foldAddress(asked.email);
  const calm =
    (await withinRate(tools, `sign-in from ${asked.from}`, ONE_PLACE)) &&
    (await withinRate(tools, `sign-in to ${email}`, ONE_ADDRESS));
  if (!calm) return false;
  await inTransaction(tools, async (tx) => {
    const account = await accountByEmail(tx.db, email);
    if (account) await mailLink(tx, config, account, asked);
  });
  return true;
}

async function mailLink(tx: Tools, config: Config, account: Account, asked: Asked): Promise<void> {
  const language = account.language ?? asked.language;
  const token = await signInToken(tx, account);
  const t = words[language].mail;
  const link = new URL(signInPath(token, asked.back), config.url).href;
  await putInOutbox(tx, {
    workspaceId: NIL,
    kind: SIGN_IN,
    to: { name: account.name, address: account.email },
    personId: null,
    ideaId: null,
    organisationId: null,
    fromName: 'Liane',
    replyTo: null,
    language,
    subject: typeset(t.subject, language),
    body: typeset(t.body(account.name, link), language),
    unsubscribe: null,
    text: '',
    approvedBy: null,
    notBefore: tx.now,
  });
}

/** The link, with where to go once in; the first page goes without saying. */
function signInPath(token: string, back: string): string {
  const path = at.signInLink.to({ token });
  return back === at.home.to({}) ? path : `${path}?${new URLSearchParams({ back })}`;
}

/** Whether a link still lets someone in. Looking uses nothing up: mail scanners follow links. */
export async function leadsIn({ db, keys, now }: Tools, token: string): Promise<boolean> {
  const found = await findToken(db, keys.tokenHash(token), SIGN_IN, now);
  return found !== null && found.usedAt === null;
}

/** The account that a link lets in, once; null when it leads nowhere. */
export function followSignIn(tools: Tools, token: string): Promise<Account | null> {
  return inTransaction(tools, async (tx) => {
    const used = await useToken(tx.db, tx.keys.tokenHash(token), SIGN_IN, tx.now);
    return used?.accountId ? accountById(tx.db, used.accountId) : null;
  });
}
