import type { Config } from '../../platform/config.ts';
import type { Keys } from '../../platform/keys.ts';
import { at } from '../../routes.ts';
import { type MailKind, rulesOf } from './mail-kinds.ts';

/*
 * The links of a letter. Their secret endings are made from the letter's id under our key: what is stored of a letter
 * holds none of them, and what a human approves is the text without them.
 */

/** The kinds of the tokens that a letter's links open. */
export const ANSWER = 'answer';
export const REFUSE = 'refuse';

/** Stands in a body where the link to the answer page will be. */
export const ANSWER_HERE = '{answer}';

export function letterToken(keys: Keys, kind: typeof ANSWER | typeof REFUSE, messageId: string): string {
  return keys.sign(`${kind} ${messageId}`);
}

/** The body as it leaves, with the link of this very letter. */
export function withLinks(body: string, messageId: string, keys: Keys, config: Config): string {
  if (!body.includes(ANSWER_HERE)) return body;
  const token = letterToken(keys, ANSWER, messageId);
  return body.replaceAll(ANSWER_HERE, new URL(at.answer.to({ token }), config.url).href);
}

/** Where one click refuses (RFC 8058); null when nobody could follow it, or there is nothing to refuse. */
export function unsubscribeUrl(kind: MailKind, messageId: string, keys: Keys, config: Config): string | null {
  if (config.door === 'closed' || rulesOf(kind).unsubscribes === 'none') return null;
  const token = letterToken(keys, REFUSE, messageId);
  return new URL(at.refuseAtOnce.to({ token }), config.url).href;
}
