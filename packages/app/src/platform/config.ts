import { resolve } from 'node:path';
import { LianeError } from './errors.ts';
import { doorOf } from './mail/doors.ts';
import { readSmtp, type SmtpConfig } from './mail/smtp-url.ts';

/** What the environment says, checked. Each error names its variable and says what to write instead. */
export interface Config {
  readonly port: number;
  readonly dataFolder: string;
  /** Null: the embedded PostgreSQL, in the data folder. */
  readonly databaseUrl: string | null;
  /** Null: nothing is sent; the outbox hands each letter to the initiator's own mail program. */
  readonly smtp: SmtpConfig | null;
  /** Where people reach this instance. */
  readonly url: URL;
  /** Open: links may travel by mail. Closed (a laptop): no letter carries one. */
  readonly door: 'open' | 'closed';
  readonly secret: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

export function readConfig(env: Environment): Config {
  const port = readPort(env['PORT']);
  const url = readUrl(env['LIANE_URL'], port);
  return {
    port,
    dataFolder: resolve(given(env['LIANE_DATA']) ?? 'data'),
    databaseUrl: readDatabaseUrl(env['DATABASE_URL']),
    smtp: readSmtp(env),
    url,
    door: doorOf(url),
    secret: readSecret(env['LIANE_SECRET']),
  };
}

function given(value: string | undefined): string | null {
  return value === undefined || value.trim() === '' ? null : value.trim();
}

const DEFAULT_PORT = 4400;

function readPort(value: string | undefined): number {
  const text = given(value);
  if (text === null) return DEFAULT_PORT;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new LianeError('config-port', { given: text });
  return port;
}

function readUrl(value: string | undefined, port: number): URL {
  const text = given(value);
  if (text === null) return new URL(`http://localhost:${port}`);
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '')
    throw new LianeError('config-url', { given: text });
  return url;
}

function readDatabaseUrl(value: string | undefined): string | null {
  const text = given(value);
  if (text !== null && !/^postgres(ql)?:\/\//.test(text)) throw new LianeError('config-database-url');
  return text;
}

/** Shorter than this, a secret can be guessed. */
const SHORTEST_SECRET = 32;

function readSecret(value: string | undefined): string | null {
  const text = given(value);
  if (text !== null && text.length < SHORTEST_SECRET)
    throw new LianeError('config-secret', { least: SHORTEST_SECRET });
  return text;
}
