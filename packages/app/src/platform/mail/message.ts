import type { SendMailOptions } from 'nodemailer';
import { LianeError } from '../errors.ts';
import type { Language } from '../languages.ts';
import { doorOf, holdsPrivateAddress } from './doors.ts';
import { domainOf, headerText, isAddress, type Mailbox } from './mailbox.ts';

/** One mail to one person, as it leaves: nothing in it counts, watches or follows. */
export interface Message {
  /** Its id in the outbox: the Message-ID is made of it, so that two sendings of one mail would show. */
  readonly id: string;
  /** The name is a human's; the address is one the SMTP account may use. */
  readonly from: Mailbox;
  readonly replyTo: Mailbox | null;
  readonly to: Mailbox;
  readonly subject: string;
  readonly text: string;
  /** The same words as `text`. */
  readonly html: string;
  readonly language: Language;
  /** Where one POST, without a login, refuses (RFC 8058). Left out of the mail when the door is closed. */
  readonly unsubscribe: { readonly url: string } | null;
  /** Of the digest, such as `digest.example.org`; null for a letter between two people. */
  readonly listId: string | null;
  /** True for a reply to the person's own act (a sign-in link, an export): no vacation message answers it. */
  readonly automatic: boolean;
  readonly date: Date;
}

/** A header holds 998 bytes a line at most (RFC 5322); these are what a screen shows, with room. */
const LONGEST_NAME = 100;
export const LONGEST_SUBJECT = 200;

/**
 * What the composer is told: both parts, the text first, and only the headers that serve the person who reads.
 * Refuses (LianeError) an address that is none, and a mail that holds an address only this house can reach.
 */
export function mailOptions(message: Message): SendMailOptions {
  checkAddresses(message);
  checkPrivateAddresses(message);
  return {
    messageId: `<${message.id.replace(/[^\w.-]/g, '')}@${domainOf(message.from.address)}>`,
    date: message.date,
    from: header(message.from),
    ...(message.replyTo && { replyTo: header(message.replyTo) }),
    to: header(message.to),
    subject: headerText(message.subject, LONGEST_SUBJECT),
    text: message.text.toWellFormed(),
    html: message.html.toWellFormed(),
    encoding: 'quoted-printable',
    boundaryPrefix: '--',
    baseBoundary: message.id.replace(/\W/g, ''),
    headers: ownHeaders(message),
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function header({ name, address }: Mailbox): { name: string; address: string } {
  return { name: headerText(name, LONGEST_NAME), address };
}

function ownHeaders({ unsubscribe, listId, automatic, language }: Message): Record<string, string> {
  const oneClick = unsubscribe !== null && doorOf(new URL(unsubscribe.url)) === 'open';
  return {
    'Content-Language': language,
    ...(automatic && { 'Auto-Submitted': 'auto-generated' }),
    ...(listId && { 'List-Id': `<${listId.replace(/[^\w.-]/g, '')}>` }),
    ...(oneClick && {
      'List-Unsubscribe': `<${new URL(unsubscribe.url).href}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  };
}

function checkAddresses({ id, from, replyTo, to }: Message): void {
  for (const [field, mailbox] of Object.entries({ from, replyTo, to }))
    if (mailbox !== null && !isAddress(mailbox.address)) throw new LianeError('mail-address', { id, field });
}

function checkPrivateAddresses({ id, from, replyTo, subject, text, html }: Message): void {
  const outgoing = { from: from.address, replyTo: replyTo?.address ?? '', subject, text, html };
  for (const [field, words] of Object.entries(outgoing)) {
    const found = holdsPrivateAddress(words);
    if (found !== null) throw new LianeError('mail-private-address', { id, field, found });
  }
}
