import type { Language } from '../languages.ts';
import { headerText } from './mailbox.ts';
import { LONGEST_SUBJECT, type Message } from './message.ts';
import { words } from './words.ts';

/** Longer links are cut in silence by some mail programs; 2,000 is the least of their limits met. */
const LONGEST_LINK = 1_900;

export interface MailtoLink {
  readonly href: string;
  /** The body is cut and says so: the page must give the whole letter to copy. */
  readonly tooLong: boolean;
}

/** The letter in the person's own mail program (RFC 6068), for an instance without SMTP. */
export function mailtoLink(message: Pick<Message, 'to' | 'subject' | 'text' | 'language'>): MailtoLink {
  const address = message.to.address.split('@').map(encoded).join('@');
  const start = `mailto:${address}?subject=${subjectOf(message.subject)}&body=`;
  const text = message.text.replace(/\r\n?|\n/g, '\r\n');
  const whole = start + encoded(text);
  if (whole.length <= LONGEST_LINK) return { href: whole, tooLong: false };
  return { href: start + cutBody(text, LONGEST_LINK - start.length, message.language), tooLong: true };
}

/** In signs that take twelve characters each, a subject alone would fill the link. */
const SHORTER_SUBJECT = 50;

function subjectOf(subject: string): string {
  const whole = encoded(headerText(subject, LONGEST_SUBJECT));
  return whole.length <= LONGEST_LINK / 3 ? whole : encoded(headerText(subject, SHORTER_SUBJECT));
}

function cutBody(text: string, room: number, language: Language): string {
  const sign = encoded(`\r\n\r\n${words[language].cutHere}`);
  let body = '';
  for (const letter of text) {
    const next = encoded(letter);
    if (body.length + next.length + sign.length > room) break;
    body += next;
  }
  return body + sign;
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
