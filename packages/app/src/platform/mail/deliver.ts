import { Readable } from 'node:stream';
import { converse, type Timeouts } from './conversation.ts';
import { outcomeOf, type SendOutcome, said } from './outcome.ts';
import type { SmtpConfig } from './smtp-url.ts';

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

/**
 * Gives one whole mail to the server, once. nodemailer reports a lost connection the same way whenever it is lost, so
 * the body tells where it was: the line that ends a mail cannot leave before the body's last part was taken from it.
 */
export function deliver(
  config: SmtpConfig,
  timeouts: Timeouts,
  envelope: Envelope,
  bytes: Uint8Array,
): Promise<SendOutcome> {
  let dotMayBeSent = false;
  return converse<SendOutcome>(
    config,
    timeouts,
    (failure) => outcomeOf(failure, dotMayBeSent),
    ({ connection, end, fail }) => {
      const body = bodyOf(bytes, () => {
        dotMayBeSent = true;
        if (connection._socket) connection._socket.setTimeout(timeouts.lastReply);
      });
      connection.send({ from: envelope.from, to: [envelope.to] }, body, (error, info) =>
        error ? fail(error) : end({ kind: 'accepted', response: said(info) }),
      );
    },
  );
}

const PART = 16_384;

function bodyOf(bytes: Uint8Array, beforeItsEnd: () => void): Readable {
  return Readable.from(parts(bytes, beforeItsEnd), { objectMode: false, highWaterMark: PART });
}

/** Read only once the server said « go ahead » to DATA. */
function* parts(bytes: Uint8Array, beforeItsEnd: () => void): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PART) yield bytes.subarray(at, at + PART);
  beforeItsEnd();
}
