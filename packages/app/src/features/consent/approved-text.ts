import type { Language } from '../../platform/languages.ts';
import type { MailKind } from './mail-kinds.ts';

/** All that a human reads and approves before a message leaves, and to whom. */
export interface MailText {
  readonly kind: MailKind;
  /** The person's id: the same words approved for one are not approved for another. */
  readonly person: string;
  /** Null where it is asked for aloud, or in print. */
  readonly address: string | null;
  /** The sender's name, as it will be read. */
  readonly sender: string;
  readonly language: Language;
  readonly subject: string;
  /** The initiator's own words. */
  readonly words: string;
  /** Liane's part, as shown; the secret endings of its links do not exist yet and are not part of it. */
  readonly fixedPart: string;
}

/**
 * One string for one approval: two texts give the same only if they are the same, line ends apart (a browser sends
 * its own). What is stored with the approval is its hash.
 */
export function approvedText(text: MailText): string {
  const { kind, person, address, sender, language, subject, words, fixedPart } = text;
  const parts = [kind, person, address, sender, language, subject, words, fixedPart];
  return JSON.stringify(parts.map((part) => part?.replace(/\r\n?/g, '\n') ?? null));
}
