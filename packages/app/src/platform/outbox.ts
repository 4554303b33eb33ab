import { newId } from './ids.ts';
import type { Language } from './languages.ts';
import type { Tools } from './tools.ts';

/** A mail as it is put in the outbox, in the same transaction as what caused it. */
export interface Outgoing {
  readonly workspaceId: string;
  /** One of the kinds of the one table of mails (features/consent/mail-kinds.ts). */
  readonly kind: string;
  readonly to: { readonly name: string; readonly address: string };
  /** A record it speaks of, so that erasing the person erases the mail. */
  readonly personId: string | null;
  readonly ideaId: string | null;
  readonly organisationId: string | null;
  readonly fromName: string;
  readonly replyTo: string | null;
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  /** Where one click refuses; null when the door is closed, or the kind has nothing to refuse. */
  readonly unsubscribe: string | null;
  /** What an approval must cover (features/consent: `approvedText`). */
  readonly text: string;
  readonly approvedBy: string | null;
  readonly notBefore: Date;
}

/** Puts a mail in the outbox. Returns its id. Nothing leaves before the transaction is committed. */
export async function putInOutbox(tools: Tools, mail: Outgoing): Promise<string> {
  const { db, now, random, keys } = tools;
  const id = newId(now, random);
  const hash = keys.textHash(mail.text);
  const personKey = keys.personKey(mail.to.address);
  await db
    .insertInto('person_key')
    .values({ key: personKey })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('outbox')
    .values({
      workspace_id: mail.workspaceId,
      id,
      kind: mail.kind,
      person_id: mail.personId,
      person_key: personKey,
      idea_id: mail.ideaId,
      organisation_id: mail.organisationId,
      from_name: mail.fromName,
      reply_to: mail.replyTo,
      to_name: mail.to.name,
      to_address: mail.to.address,
      language: mail.language,
      subject: mail.subject,
      body: mail.body,
      unsubscribe: mail.unsubscribe,
      text_hash: hash,
      approved_by: mail.approvedBy,
      approved_at: mail.approvedBy === null ? null : now,
      approved_hash: mail.approvedBy === null ? null : hash,
      state: 'waiting',
      because: null,
      not_before: mail.notBefore,
      attempted_at: null,
      ended_at: null,
      created_at: now,
    })
    .execute();
  return id;
}
