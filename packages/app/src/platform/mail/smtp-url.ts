import { LianeError } from '../errors.ts';
import { type Dkim, dkimRefusal, readDkim } from './dkim.ts';
import { domainOf, isAddress, type Mailbox, readMailbox } from './mailbox.ts';
import { bareHost, isPrivateHost } from './private-hosts.ts';

/** How mail leaves: one account of one server. */
export interface SmtpConfig {
  readonly host: string;
  readonly port: number;
  /** `immediate`: smtps. `required`: STARTTLS or nothing. `offered`: STARTTLS if the server knows it. */
  readonly tls: 'immediate' | 'required' | 'offered';
  readonly account: { readonly user: string; readonly password: string } | null;
  /** An address this account may use. */
  readonly from: Mailbox;
  readonly dkim: Dkim | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `SMTP_URL`, `SMTP_FROM`, and for signing `DKIM_SELECTOR`, `DKIM_KEY_FILE` and `DKIM_DOMAIN` (else the domain of the
 * sender). Null when there is no `SMTP_URL`: nothing is sent then.
 */
export function readSmtp(env: Environment): SmtpConfig | null {
  const text = env['SMTP_URL']?.trim();
  if (!text) return null;
  const url = readSmtpUrl(text);
  const from = senderOf(url, env['SMTP_FROM']?.trim());
  return {
    host: bareHost(url.hostname),
    port: portOf(url),
    tls: tlsOf(url),
    account: accountOf(url),
    from,
    dkim: dkimOf(env, from),
  };
}

/** Why an `SMTP_URL` is refused. No error repeats it: it holds a password. */
export type SmtpUrlFault = 'shape' | 'encode' | 'host' | 'port' | 'parameter' | 'from' | 'password';

const EXAMPLE = 'smtps://liane%40example.org:password@smtp.example.org:465?from=liane@example.org';

function refusal(because: SmtpUrlFault, write: string = EXAMPLE): LianeError {
  return new LianeError('config-smtp-url', { because, write });
}

const PARAMETERS: ReadonlySet<string> = new Set(['from', 'name']);

function readSmtpUrl(text: string): URL {
  if (!/^smtps?:\/\//i.test(text)) throw refusal('shape');
  if (!URL.canParse(text)) throw refusal(/:\d{5,}(?:[/?]|$)|^[^@]*$/.test(text) ? 'port' : 'encode');
  const url = new URL(text);
  if (url.hostname === '') throw refusal('host');
  // A password with « # », « / » or « ? » ends the address too soon.
  if (url.hash !== '' || !['', '/'].includes(url.pathname)) throw refusal('encode');
  for (const name of url.searchParams.keys()) if (!PARAMETERS.has(name)) throw refusal('parameter');
  return url;
}

/** RFC 8314 and 6409: submission over TLS, and submission. */
const PORTS = { immediate: 465, submission: 587 };

function portOf(url: URL): number {
  const immediate = url.protocol === 'smtps:';
  if (url.port === '') return immediate ? PORTS.immediate : PORTS.submission;
  const port = Number(url.port);
  if (port === 0) throw refusal('port');
  if (!immediate && port === PORTS.immediate) throw refusal('port', `smtps://${url.host}`);
  if (immediate && (port === PORTS.submission || port === 25)) throw refusal('port', `smtp://${url.host}`);
  return port;
}

/** Out of the house nothing travels in the clear; within it, a relay without a certificate is common. */
function tlsOf(url: URL): SmtpConfig['tls'] {
  if (url.protocol === 'smtps:') return 'immediate';
  return isPrivateHost(url.hostname) ? 'offered' : 'required';
}

function accountOf(url: URL): SmtpConfig['account'] {
  if (url.username === '' && url.password === '') return null;
  const [user, password] = [decoded(url.username), decoded(url.password)];
  if (user === '' || password === '') throw refusal('password');
  return { user, password };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw refusal('encode');
  }
}

function senderOf(url: URL, smtpFrom: string | undefined): Mailbox {
  const name = url.searchParams.get('name')?.trim() ?? '';
  const user = decoded(url.username);
  const text = smtpFrom || url.searchParams.get('from')?.trim() || (isAddress(user) ? user : '');
  const from = readMailbox(text);
  if (from === null) throw refusal('from', 'SMTP_FROM=liane@example.org');
  return { address: from.address, name: from.name || name };
}

function dkimOf(env: Environment, from: Mailbox): Dkim | null {
  const [selector, file] = [env['DKIM_SELECTOR']?.trim(), env['DKIM_KEY_FILE']?.trim()];
  if (!selector && !file) return null;
  if (!selector || !file) throw dkimRefusal('half', selector || file || '');
  return readDkim(env['DKIM_DOMAIN']?.trim() || domainOf(from.address), selector, file);
}
