import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from '../../tables.ts';
import { LianeError } from '../errors.ts';
import { makeDataFolder } from './account.ts';
import { startEmbedded } from './embedded.ts';
import type { Death } from './postmaster.ts';
import { keepReserve, makeRoomToStart } from './space.ts';
import { valueTypes } from './types.ts';

export interface OpenDatabase {
  readonly db: Kysely<Tables>;
  readonly pool: pg.Pool;
  /** For a client of one's own: the jobs, LISTEN. */
  readonly connection: pg.ClientConfig;
  readonly kind: 'embedded' | 'external';
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly dataFolder: string;
  /** Null: the embedded PostgreSQL, in the data folder. */
  readonly databaseUrl: string | null;
  /** Called once when the embedded server ends unasked. */
  readonly onDeath?: (death: Death) => void;
}

/**
 * Opens the one database there is, without touching its tables.
 * @throws LianeError those of `startEmbedded`, or `database-unreachable`, `database-too-old`, `database-encoding`
 */
export async function openDatabase({ dataFolder, databaseUrl, onDeath }: OpenOptions): Promise<OpenDatabase> {
  if (databaseUrl !== null) return openExternal(databaseUrl);
  await makeDataFolder(dataFolder);
  await makeRoomToStart(dataFolder);
  const server = await startEmbedded({ dataFolder, onDeath });
  await keepReserve(dataFolder).catch(() => false);
  const connection = { ...server.connection, types: valueTypes };
  return { ...handles(connection, server.close), kind: 'embedded' };
}

async function openExternal(url: string): Promise<OpenDatabase> {
  const connection = { connectionString: url, types: valueTypes };
  await checkServer(connection);
  return { ...handles(connection, async () => {}), kind: 'external' };
}

/** Sessions at once: pages take one for milliseconds, jobs have their own. */
const SESSIONS = 10;

type Handles = Omit<OpenDatabase, 'kind'>;

/** The handles on a server that answers; closing waits for what is under way. */
export function handles(connection: pg.ClientConfig, closeServer: () => Promise<void>): Handles {
  const pool = new pg.Pool({ ...connection, max: SESSIONS, onConnect: prepareSession });
  pool.on('error', () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= db
      .destroy()
      .then(() => (pool.ended ? undefined : pool.end()))
      .finally(closeServer);
    return closing;
  };
  return { db, pool, connection, close };
}

/**
 * A session may end between two queries: one that nobody uses is replaced, one that someone does says so at its next
 * query. Unheard, either would end the process. And days are counted alike on every server, whatever its own hour.
 */
async function prepareSession(client: pg.ClientBase): Promise<void> {
  client.on('error', () => {});
  await client.query("SET TIME ZONE 'UTC'");
}

/** What our SQL needs: no more than PostgreSQL 15 knows. */
const OLDEST = 150_000;

interface Server {
  readonly number: number;
  readonly version: string;
  readonly encoding: string;
}

async function checkServer(connection: pg.ClientConfig): Promise<void> {
  const client = await connected(connection);
  try {
    const { rows } = await client.query<Server>(
      `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version,
         current_setting('server_encoding') AS encoding`,
    );
    checkFit(rows[0]!);
  } finally {
    await client.end();
  }
}

/** @throws LianeError `database-too-old`, `database-encoding` */
export function checkFit({ number, version, encoding }: Server): void {
  if (number < OLDEST) throw new LianeError('database-too-old', { version });
  if (encoding !== 'UTF8') throw new LianeError('database-encoding', { encoding });
}

/** Milliseconds a server far away may take to answer. */
const PATIENCE = 10_000;

/** What is said of a failure names the place and the system's reason: the password is in neither. */
async function connected(connection: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: PATIENCE });
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    const because = String((error as { code?: unknown }).code ?? 'timeout');
    const { host, port, database = '', user = '' } = client;
    throw new LianeError('database-unreachable', { host, port, database, user, because });
  }
}
