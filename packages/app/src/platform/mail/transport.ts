import { createTransport } from 'nodemailer';
import { converse, type Timeouts } from './conversation.ts';
import { deliver } from './deliver.ts';
import type { Dkim } from './dkim.ts';
import { type Message, mailOptions } from './message.ts';
import { type LaterCause, laterCause, type SendOutcome, said } from './outcome.ts';
import type { SmtpConfig } from './smtp-url.ts';

export interface Transport {
  /** Gives one mail to the server, once. Throws (LianeError) only what was wrong before a word was said to it. */
  send(message: Message): Promise<SendOutcome>;
  /** Opens a conversation and ends it before any mail: whether the server, its certificate and the account do. */
  verify(): Promise<Verified>;
}

type Verified =
  | { readonly kind: 'ready'; readonly encrypted: boolean }
  | { readonly kind: 'later'; readonly cause: LaterCause; readonly response: string };

const TIMEOUTS: Timeouts = { connection: 15_000, greeting: 15_000, socket: 60_000, lastReply: 600_000 };

/** One mail, one connection: no pool, no second try, no queue but the outbox. */
export function smtpTransport(config: SmtpConfig, timeouts: Timeouts = TIMEOUTS): Transport {
  return {
    send: async (message) => {
      const bytes = await rawMessage(message, config.dkim);
      return deliver(config, timeouts, { from: config.from.address, to: message.to.address }, bytes);
    },
    verify: () =>
      converse<Verified>(
        config,
        timeouts,
        (failure) => ({ kind: 'later', cause: laterCause(failure), response: said(failure) }),
        ({ connection, end }) => end({ kind: 'ready', encrypted: connection.secure }),
      ),
  };
}

/** The whole mail as it travels, signed if there is a key. */
export async function rawMessage(message: Message, dkim: Dkim | null): Promise<Buffer> {
  const signature = dkim && {
    dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey },
  };
  const composer = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    ...signature,
  });
  const { message: raw } = await composer.sendMail(mailOptions(message));
  return Buffer.isBuffer(raw) ? raw : Buffer.concat(await raw.toArray());
}
