/** Where the conversation was when the server said a definitive no. */
type Step = 'sender' | 'recipient' | 'message';

/** What is known at the end of one conversation with the mail server. At most one sending hangs on it. */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly response: string }
  /** A definitive no (5xx) to this mail. */
  | { readonly kind: 'refused'; readonly code: number; readonly step: Step; readonly response: string }
  /** The server surely did not accept it: it may be tried again. */
  | {
      readonly kind: 'later';
      readonly cause: LaterCause;
      readonly code: number | null;
      readonly response: string;
    }
  /** The mail was given and no answer came: it may have left. A human is asked; it is never tried again. */
  | { readonly kind: 'unknown'; readonly cause: 'lost' | 'timeout' | 'reply'; readonly response: string };

export type LaterCause = 'dns' | 'connection' | 'timeout' | 'tls' | 'account' | 'reply';

/** What nodemailer tells of a failure; `command` is « CONN » for any loss, whenever it comes. */
export interface Failure {
  readonly message?: string;
  readonly code?: string | undefined;
  readonly originalCode?: string | undefined;
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
}

/**
 * `dotMayBeSent` is whether the line that ends the mail may have gone out (RFC 5321, 4.1.1.4): from then on only the
 * server's whole reply to it tells that the mail was not accepted; before, nothing can have been accepted.
 */
export function outcomeOf(failure: Failure, dotMayBeSent: boolean): SendOutcome {
  const code = failure.responseCode ?? 0;
  if (dotMayBeSent && !answersTheDot(failure)) return unknown(failure);
  const step = stepOf(failure);
  if (step !== null && code >= 500 && code < 600 && !ABOUT_THE_SESSION.has(code))
    return { kind: 'refused', code, step, response: said(failure) };
  return { kind: 'later', cause: laterCause(failure), code: code || null, response: said(failure) };
}

/** 5xx about the login or the order of commands (RFC 4954; RFC 5321, 503), not about the mail: put right, it leaves. */
const ABOUT_THE_SESSION: ReadonlySet<number> = new Set([503, 530, 534, 535, 538]);

/** « 421, I am closing » answers whatever comes (RFC 5321, 3.8), so it does not tell what became of the mail. */
const CLOSING = 421;

function answersTheDot({ code, command, responseCode = 0 }: Failure): boolean {
  const negative = responseCode >= 400 && responseCode < 600 && responseCode !== CLOSING;
  return code === 'EMESSAGE' && command === 'DATA' && negative;
}

function unknown(failure: Failure): SendOutcome {
  const cause = failure.code === 'ETIMEDOUT' ? 'timeout' : failure.responseCode ? 'reply' : 'lost';
  return { kind: 'unknown', cause, response: said(failure) };
}

const STEPS: Readonly<Record<string, Step>> = {
  'MAIL FROM': 'sender',
  'RCPT TO': 'recipient',
  DATA: 'message',
};

function stepOf({ command = '' }: Failure): Step | null {
  return Object.hasOwn(STEPS, command) ? STEPS[command]! : null;
}

const CAUSES: Readonly<Record<string, LaterCause>> = {
  EDNS: 'dns',
  ETLS: 'tls',
  EAUTH: 'account',
  ENOAUTH: 'account',
  ETIMEDOUT: 'timeout',
};

/** How Node names a certificate or a handshake that does not do. */
const TLS_FAULT = /CERT|TLS|SSL|ISSUER|SIGNATURE|EPROTO$/;

export function laterCause({ code = '', originalCode = '', responseCode = 0 }: Failure): LaterCause {
  if (ABOUT_THE_SESSION.has(responseCode) && responseCode !== 503) return 'account';
  if (Object.hasOwn(CAUSES, code)) return CAUSES[code]!;
  if (TLS_FAULT.test(originalCode)) return 'tls';
  return responseCode > 0 ? 'reply' : 'connection';
}

/** Characters of a reply kept: enough to understand, too few to fill a log. */
const LONGEST_REPLY = 500;

/** The server's words, else what went wrong, on one line. */
export function said({ response, message = '' }: Failure): string {
  return (response || message)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_REPLY)
    .toWellFormed();
}
