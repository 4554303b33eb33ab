import { type Outgoing, putInOutbox } from '../../platform/outbox.ts';
import type { Tools } from '../../platform/tools.ts';
import { approvedText } from './approved-text.ts';
import type { MailKind } from './mail-kinds.ts';

/** A mail of one of the kinds of the table, without what is worked out from it. */
export interface Mail extends Omit<Outgoing, 'text' | 'kind' | 'unsubscribe'> {
  readonly kind: MailKind;
}

/**
 * Puts a mail in the outbox with the hash of all that a human approved: whom it goes to, in whose name, its subject
 * and its whole body. One letter changed afterwards, and it does not leave.
 */
export function post(tools: Tools, mail: Mail): Promise<string> {
  return putInOutbox(tools, { ...mail, unsubscribe: null, text: textOf(mail) });
}

/** The text that an approval of this mail covers. */
function textOf({ kind, personId, to, fromName, language, subject, body }: Mail): string {
  return approvedText({
    kind,
    person: personId ?? '',
    address: to.address,
    sender: fromName,
    language,
    subject,
    words: body,
    fixedPart: '',
  });
}
