import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { LianeError } from '../errors.ts';
import { type Embedded, startEmbedded } from './embedded.ts';

/** A PostgreSQL for one run of the tests. */
export interface TestServer {
  readonly connection: pg.ClientConfig;
  close(): Promise<void>;
}

/** Names of the databases that tests make, and drop. */
export const TEST_PREFIX = 'liane_test_';

/** Nothing in it is worth a wait: no fsync. Many tests at once: more sessions. */
const SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '200',
  autovacuum: 'off',
  checkpoint_timeout: '1h',
};

/** Runs of the tests at once on one machine, under one account. */
const MOST_RUNS = 16;

/**
 * The server of LIANE_TEST_DATABASE_URL, else an embedded one in a folder that is found again by the next run: its
 * files are there already, and a server left by a run that was killed is stopped by the next.
 */
export async function startTestServer(): Promise<TestServer> {
  const url = process.env['LIANE_TEST_DATABASE_URL'];
  if (url) return { connection: { connectionString: url }, close: async () => {} };
  const server = await startInFreeFolder();
  await dropLeftovers(server.connection);
  return server;
}

async function startInFreeFolder(): Promise<Embedded> {
  for (let place = 1; place <= MOST_RUNS; place++) {
    const dataFolder = join(tmpdir(), `liane-tests-${process.getuid?.() ?? 0}-${place}`);
    try {
      return await startAnew(dataFolder);
    } catch (error) {
      if (!(error instanceof LianeError && error.code === 'data-folder-in-use')) throw error;
    }
  }
  throw new Error(`${MOST_RUNS} runs of the tests are under way`);
}

/** Without fsync the files may have been lost with the machine: then they are made again. */
async function startAnew(dataFolder: string): Promise<Embedded> {
  try {
    return await startEmbedded({ dataFolder, settings: SETTINGS });
  } catch (error) {
    const { code } = error as LianeError;
    if (code !== 'database-start-failed' && code !== 'database-other-version') throw error;
    await rm(dataFolder, { recursive: true, force: true });
    return startEmbedded({ dataFolder, settings: SETTINGS });
  }
}

async function dropLeftovers(connection: pg.ClientConfig): Promise<void> {
  await withClient(connection, async (client) => {
    for (const name of await databasesLike(client, TEST_PREFIX))
      await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
  });
}

export async function databasesLike(client: pg.Client, prefix: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
    [prefix],
  );
  return rows.map(({ name }) => name);
}

export async function withClient<T>(
  connection: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
