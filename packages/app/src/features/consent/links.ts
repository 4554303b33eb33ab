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

/** Of the link by which whoever presented an idea follows it. */
export const FOLLOW = 'presented';

/** Stands in a body where the link to the answer page will be. */
export const ANSWER_HERE = '{answer}';
/** Stands in a body where the link to the page of a presentation will be. */
export const FOLLOW_HERE = '{follow}';

type LinkKind = typeof ANSWER | typeof REFUSE | typeof FOLLOW;

export function letterToken(keys: Keys, kind: LinkKind, messageId: string): string {
  return keys.sign(`${kind} ${messageId}`);
}

/** The body as it leaves, with the links of this very letter. */
export function withLinks(body: string, messageId: string, keys: Keys, config: Config): string {
  const link = (kind: LinkKind, to: (params: { token: string }) => string) =>
    new URL(to({ token: letterToken(keys, kind, messageId) }), config.url).href;
  return body
    .replaceAll(ANSWER_HERE, () => link(ANSWER, at.answer.to))
    .replaceAll(FOLLOW_HERE, () => link(FOLLOW, at.presented.to));
}

/** The body as a human reads it before it leaves: each link by its name. */
export function withNames(body: string, names: { readonly answer: string; readonly follow: string }): string {
  return body.replaceAll(ANSWER_HERE, names.answer).replaceAll(FOLLOW_HERE, names.follow);
}

/** Where one click refuses (RFC 8058); null when nobody could follow it, or there is nothing to refuse. */
export function unsubscribeUrl(kind: MailKind, messageId: string, keys: Keys, config: Config): string | null {
  if (config.door === 'closed' || rulesOf(kind).unsubscribes === 'none') return null;
  const token = letterToken(keys, REFUSE, messageId);
  return new URL(at.refuseAtOnce.to({ token }), config.url).href;
}
