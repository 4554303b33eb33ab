import { z } from 'zod';
import { email, line, optionalLine, text } from '../../platform/http/forms.ts';

/**
 * What the owner answers about the instance, in six questions: who publishes it, where they are, how to reach them, who
 * hosts the machine, whom to write to about a content, and who answers about personal data, in which country. The law
 * asks as much of whoever publishes on the internet (France: law of 21 June 2004, article 1-1; GDPR, article 14).
 */
export const houseAnswers = z.object({
  publisher: line(),
  publisherAddress: text(500),
  contact: email(),
  phone: optionalLine(40),
  host: line(),
  hostAddress: text(500),
  moderation: email(),
  protection: email(),
  country: line(100),
});

export type House = z.output<typeof houseAnswers>;

/** What stands in the database, if it still answers every question. */
export function houseIn(value: unknown): House | null {
  const read = houseAnswers.safeParse(value);
  return read.success ? read.data : null;
}

/** An address to write to, as a link: nothing in it can add a recipient or a subject. */
export function writeTo(address: string): string {
  return `mailto:${address.split('@').map(encodeURIComponent).join('@')}`;
}
