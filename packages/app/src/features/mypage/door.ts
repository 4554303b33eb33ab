import { readCode } from '../../platform/codes.ts';
import type { Config } from '../../platform/config.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { type Rate, withinRate } from '../../platform/http/rate.ts';
import { NIL } from '../../platform/ids.ts';
import { newToken } from '../../platform/keys.ts';
import type { Language } from '../../platform/languages.ts';
import { foldAddress } from '../../platform/text.ts';
import type { Tools } from '../../platform/tools.ts';
import { typeset } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { findToken, insertToken } from '../accounts/store.ts';
import { post } from '../consent/post.ts';
import { isKnownAt, type Known, knownAs, knownAt } from './store.ts';
import { words } from './words.ts';

/** A page opened by its own address, and one opened by a code typed from paper. */
export const BY_ADDRESS = 'my-page';
const BY_CODE = 'my-page-open';
/** Made by invitations, with the half page it is printed on. */
const PRINTED = 'my-page-code';

/** How long a page stays open, in ms: read, decided, left. */
export const OPEN_FOR = 30 * 60_000;

export const ONE_PLACE: Rate = { tries: 20, seconds: 3600 };
export const ONE_ADDRESS: Rate = { tries: 5, seconds: 3600 };
/** A code has 45 bits: so few tries an hour leave nobody a chance. */
const CODES: Rate = { tries: 10, seconds: 3600 };

export interface Asked {
  readonly email: string;
  readonly from: string;
  readonly language: Language;
}

/** Sends a link to an address where someone is recorded; whoever asks is told the same. False: asked too often. */
export async function askForPage(
  tools: Tools,
  config: Config,
  { email, from, language }: Asked,
): Promise<boolean> {
  const address = foldAddress(email);
  const calm =
    (await withinRate(tools, `my-page from ${from}`, ONE_PLACE)) &&
    (await withinRate(tools, `my-page to ${address}`, ONE_ADDRESS));
  if (!calm) return false;
  await inTransaction(tools, async (tx) => {
    const key = tx.keys.personKey(address);
    if (await isKnownAt(tx.db, key)) await mailLink(tx, config, { address, key, language });
  });
  return true;
}

async function mailLink(
  tx: Tools,
  { url }: Config,
  { address, key, language }: { address: string; key: Buffer; language: Language },
): Promise<void> {
  // What opens the page is a keyed hash of the address: neither name nor address is kept with the link.
  const token = await openToken(tx, {
    kind: BY_ADDRESS,
    label: key.toString('hex'),
    workspaceId: null,
    personId: null,
  });
  const t = words[language].mail;
  await post(tx, {
    workspaceId: NIL,
    kind: 'my-page-link',
    to: { name: '', address },
    personId: null,
    ideaId: null,
    organisationId: null,
    fromName: 'Liane',
    replyTo: null,
    language,
    subject: typeset(t.subject, language),
    body: typeset(t.body(new URL(at.myPage.to({ token }), url).href), language),
    approvedBy: null,
    notBefore: tx.now,
  });
}

interface Opening {
  readonly kind: string;
  readonly label: string;
  readonly workspaceId: string | null;
  readonly personId: string | null;
}

export async function openToken(tx: Tools, { kind, label, workspaceId, personId }: Opening): Promise<string> {
  const token = newToken(tx.random);
  await insertToken(tx.db, {
    hash: tx.keys.tokenHash(token),
    kind,
    label,
    account_id: null,
    workspace_id: workspaceId,
    subject: personId,
    created_at: tx.now,
    expires_at: new Date(tx.now.getTime() + OPEN_FOR),
    used_at: null,
  });
  return token;
}

export type CodeRead = { readonly opens: string } | { readonly because: 'too-many-tries' | 'code-unknown' };

/** A code typed from paper opens the page as a link does, for as long. */
export async function readPrintedCode(tools: Tools, typed: string, from: string): Promise<CodeRead> {
  if (!(await withinRate(tools, `my-page code from ${from}`, CODES))) return { because: 'too-many-tries' };
  const code = readCode(typed);
  const found =
    code === null ? null : await findToken(tools.db, tools.keys.tokenHash(code), PRINTED, tools.now);
  if (!found?.workspaceId || !found.subject) return { because: 'code-unknown' };
  const { workspaceId, subject } = found;
  return { opens: await openToken(tools, { kind: BY_CODE, label: '', workspaceId, personId: subject }) };
}

export interface PageOpen {
  readonly closesAt: Date;
  readonly people: readonly Known[];
}

/** Whose page a link opens; null when it leads nowhere. Looking changes nothing. */
export async function openPage(tools: Tools, token: string): Promise<PageOpen | null> {
  const row = await tools.db
    .selectFrom('token')
    .select(['kind', 'label', 'workspace_id', 'subject', 'expires_at'])
    .where('hash', '=', tools.keys.tokenHash(token))
    .where('kind', 'in', [BY_ADDRESS, BY_CODE])
    .where('expires_at', '>', tools.now)
    .executeTakeFirst();
  if (!row) return null;
  const { kind, label, workspace_id, subject, expires_at } = row;
  const byCode = kind === BY_CODE && workspace_id !== null && subject !== null;
  const people = byCode
    ? await knownAs(tools, workspace_id, subject)
    : await knownAt(tools, Buffer.from(label, 'hex'));
  return { closesAt: expires_at, people };
}
