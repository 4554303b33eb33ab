import { createApp } from '../src/app.ts';
import type { Account, Actor } from '../src/features/accounts/actor.ts';
import { recordAccount, recordPractice } from '../src/features/accounts/founding.ts';
import { insertSession, rolesOf, type WorkspaceOpen } from '../src/features/accounts/store.ts';
import { type Config, readConfig } from '../src/platform/config.ts';
import { testDatabase } from '../src/platform/database/testing.ts';
import { openKeys } from '../src/platform/keys.ts';
import { type Log, silentLog } from '../src/platform/log.ts';
import { seededRandom } from '../src/platform/random.ts';
import type { Tools } from '../src/platform/tools.ts';
import type { Db, OutboxRow } from '../src/tables.ts';
import { buildAssets } from '../src/ui/assets.ts';

interface Options {
  readonly now?: string;
  /** Open by default: https://liane.example. */
  readonly door?: 'open' | 'closed';
  readonly room?: () => Promise<boolean>;
  readonly env?: Readonly<Record<string, string>>;
  readonly log?: Log;
}

/** Someone at a browser, signed in or not, asking for French unless told otherwise. */
export interface Visitor {
  get(path: string, language?: 'fr' | 'en'): Promise<Answer>;
  post(path: string, form?: Form, language?: 'fr' | 'en'): Promise<Answer>;
  json(method: string, path: string, body?: unknown): Promise<{ status: number; body: Json }>;
}

export type Form = Readonly<Record<string, string | readonly string[] | File>>;
// What a test looks into is whatever the API answered.
export type Json = ReturnType<typeof JSON.parse>;

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
  readonly headers: Headers;
}

/** An instance on a database of its own, with an owner who weaves one practice, and a clock a test turns. */
export async function testSite(options: Options = {}) {
  const database = await testDatabase();
  const { db } = database;
  let now = new Date(options.now ?? '2027-03-09T08:00:00Z');
  const url = options.door === 'closed' ? 'http://localhost:4400' : 'https://liane.example';
  const config: Config = readConfig({ LIANE_URL: url, ...options.env });
  const keys = openKeys({ secret: 's'.repeat(32), refusalKey: 'r'.repeat(32) });
  const random = seededRandom(1);
  const tools = (): Tools => ({ db, now, random, keys });
  const app = createApp({
    db,
    keys,
    random,
    config,
    clock: () => now,
    assets: await buildAssets(),
    wake: () => {},
    log: options.log ?? silentLog,
    roomToWrite: options.room ?? (async () => true),
  });
  const owner = await recordAccount(tools(), {
    name: 'M. Madeleine',
    email: 'madeleine@montreuil.example',
    language: null,
    isOwner: true,
  });
  const practice = await recordPractice(tools(), owner, { name: 'Atelier de M. Madeleine', language: 'fr' });

  const visitor = async (account: Account | null, headers: Record<string, string> = {}): Promise<Visitor> => {
    const cookie = account ? await signedInCookie(tools(), account, config) : '';
    return asVisitor(app, url, { ...headers, ...(cookie ? { cookie } : {}) });
  };
  return {
    app,
    db,
    config,
    tools,
    owner,
    practice,
    visitor,
    /** Of a session that is open now, for a browser. */
    cookie: (account: Account) => signedInCookie(tools(), account, config),
    actor: (account: Account = owner) => actorOf(db, account, now),
    clock: {
      now: () => now,
      advance: (days: number) => {
        now = new Date(now.getTime() + days * 86_400_000);
      },
    },
    /** What waits or went, oldest first. */
    mails: (): Promise<Mail[]> =>
      db.selectFrom('outbox').selectAll().orderBy('created_at').orderBy('id').execute(),
    close: database.close,
  };
}

export type TestSite = Awaited<ReturnType<typeof testSite>>;
type Mail = Omit<OutboxRow, 'attempts'> & { attempts: number };

async function actorOf(db: Db, account: Account, now: Date): Promise<Actor> {
  return {
    kind: 'account',
    account,
    roles: await rolesOf(db, account.id, now),
    through: { kind: 'session' },
  };
}

async function signedInCookie({ db, now, keys }: Tools, account: Account, config: Config): Promise<string> {
  const token = `session-of-${account.id}-${now.getTime()}`;
  const expires = new Date(now.getTime() + 365 * 86_400_000);
  const hash = keys.tokenHash(token);
  await db.deleteFrom('session').where('hash', '=', hash).execute();
  await insertSession(db, { hash, accountId: account.id, now, expires });
  return `${config.url.protocol === 'https:' ? '__Host-liane' : 'liane'}=${token}`;
}

function asVisitor(app: ReturnType<typeof createApp>, url: string, headers: Record<string, string>): Visitor {
  const ask = async (path: string, init: RequestInit, language: 'fr' | 'en' = 'fr'): Promise<Answer> => {
    const own = { 'accept-language': language, origin: url, ...headers };
    const response = await app.request(new URL(path, url).href, { ...init, headers: own });
    const { status, headers: answered } = response;
    return { status, headers: answered, location: answered.get('location'), text: await response.text() };
  };
  return {
    get: (path, language) => ask(path, {}, language),
    post: (path, form = {}, language = 'fr') => ask(path, { method: 'POST', body: bodyOf(form) }, language),
    json: async (method, path, body) => {
      const own = { 'content-type': 'application/json', origin: url, ...headers };
      const sent =
        body === undefined ? { method, headers: own } : { method, headers: own, body: JSON.stringify(body) };
      const response = await app.request(new URL(path, url).href, sent);
      const text = await response.text();
      return { status: response.status, body: text === '' ? null : JSON.parse(text) };
    },
  };
}

function bodyOf(form: Form): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(form))
    if (value instanceof File) body.append(name, value);
    else for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  return body;
}

export type { WorkspaceOpen };
