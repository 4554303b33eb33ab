import { domainToASCII } from 'node:url';
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { domainOf } from './mailbox.ts';
import type { Failure } from './outcome.ts';
import { isThisMachine } from './private-hosts.ts';
import type { SmtpConfig } from './smtp-url.ts';

/** Milliseconds. */
export interface Timeouts {
  readonly connection: number;
  readonly greeting: number;
  /** Silence within the conversation. */
  readonly socket: number;
  /** Silence once the mail is given: hanging up early makes an « unknown » (RFC 5321, 4.5.3.2.6 says ten minutes). */
  readonly lastReply: number;
}

export interface Conversation<T> {
  readonly connection: SMTPConnection;
  end(result: T): void;
  fail(failure: Failure): void;
}

const CLOSED: Failure = { code: 'ECONNECTION', message: 'Connection closed' };

/**
 * Connects, encrypts, signs in, then lets `speak` go on. The first end told is the end, and closes the connection in
 * the same breath: what is decided about a mail must not be overtaken by bytes still leaving.
 */
export function converse<T>(
  config: SmtpConfig,
  timeouts: Timeouts,
  failed: (failure: Failure) => T,
  speak: (conversation: Conversation<T>) => void,
): Promise<T> {
  return new Promise((resolve) => {
    const connection = new SMTPConnection(connectionOptions(config, timeouts));
    const close = (result: T) => {
      connection.close();
      resolve(result);
    };
    const fail = (failure: Failure) => close(failed(failure));
    const end = (result: T) => {
      connection.quit();
      close(result);
    };
    connection.on('error', fail);
    // Later than the error that usually comes with it and says more.
    connection.once('end', () => setImmediate(fail, CLOSED));
    connection.connect((error) => {
      if (error) fail(error);
      else
        signIn(connection, config, (refused) => (refused ? fail(refused) : speak({ connection, end, fail })));
    });
  });
}

/** The password is never said to a server that offers no login. */
function signIn(
  connection: SMTPConnection,
  { account }: SmtpConfig,
  done: (refused: Failure | null) => void,
): void {
  if (account === null) done(null);
  else if (!connection.allowsAuth) done({ code: 'EAUTH', message: 'The server offers no login' });
  else connection.login({ credentials: { user: account.user, pass: account.password } }, done);
}

function connectionOptions(config: SmtpConfig, timeouts: Timeouts): SMTPConnectionOptions {
  return {
    host: config.host,
    port: config.port,
    secure: config.tls === 'immediate',
    requireTLS: config.tls === 'required',
    // On this very machine a certificate proves nothing, and local servers sign their own.
    tls: { rejectUnauthorized: !isThisMachine(config.host) },
    // Not the machine's name or address: the first server writes this one into the mail.
    name: domainToASCII(domainOf(config.from.address)),
    connectionTimeout: timeouts.connection,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.socket,
    logger: false,
  };
}
