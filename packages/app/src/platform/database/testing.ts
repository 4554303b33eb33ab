import { createHash, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { inject } from 'vitest';
import { migrations } from '../../../migrations/index.ts';
import { migrate } from './migrate.ts';
import { handles, type OpenDatabase } from './open.ts';
import { databasesLike, TEST_PREFIX } from './test-server.ts';
import { valueTypes } from './types.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The port where test/global-setup.ts tells how to reach the run's server, which it starts when asked. */
    readonly databaseDesk: number;
  }
}

/** A database of one's own, with all its tables and nothing in them, until it is closed. */
export type TestDatabase = Omit<OpenDatabase, 'kind'>;

export async function testDatabase(): Promise<TestDatabase> {
  desk ??= openDesk();
  const { server, client } = await desk;
  const name = `${TEST_PREFIX}${randomUUID().replaceAll('-', '')}`;
  await copyTemplate(client, server, name);
  return handles(inside(server, name), async () => {
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
  });
}

/** The run's server, and a session to make and drop databases by: one for all the tests of a file. */
interface Desk {
  readonly server: pg.ClientConfig;
  readonly client: pg.Client;
}

let desk: Promise<Desk> | undefined;

async function openDesk(): Promise<Desk> {
  const answer = await text(connect(inject('databaseDesk'), '127.0.0.1'));
  const { connection, fault } = JSON.parse(answer) as { connection?: pg.ClientConfig; fault?: string };
  if (!connection) throw new Error(fault);
  const server = { ...connection, types: valueTypes };
  const client = new pg.Client(server);
  client.on('error', () => {});
  await client.connect();
  return { server, client };
}

function inside(server: pg.ClientConfig, database: string): pg.ClientConfig {
  const { connectionString } = server;
  if (connectionString === undefined) return { ...server, database };
  const url = new URL(connectionString);
  url.pathname = `/${database}`;
  return { ...server, connectionString: url.href };
}

/** Named by what it is made of: it outlives the run, until a migration changes. */
const TEMPLATES = 'liane_template_';
const TEMPLATE = `${TEMPLATES}${createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 16)}`;
const NO_SUCH_DATABASE = '3D000';

async function copyTemplate(client: pg.Client, server: pg.ClientConfig, name: string): Promise<void> {
  const copy = () => client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  try {
    await copy();
  } catch (error) {
    if ((error as { code?: string }).code !== NO_SUCH_DATABASE) throw error;
    await makeTemplate(client, server);
    await copy();
  }
}

/** Made under another name, then renamed: no test copies one that is half made. */
async function makeTemplate(client: pg.Client, server: pg.ClientConfig): Promise<void> {
  await client.query('SELECT pg_advisory_lock(hashtext($1))', [TEMPLATE]);
  const there = await databasesLike(client, TEMPLATES);
  if (!there.includes(TEMPLATE)) {
    const name = `${TEST_PREFIX}template_${process.pid}`;
    await client.query(`DROP DATABASE IF EXISTS ${name}`);
    // template0: nothing that someone put in a server's template1 gets in. Letters as the embedded server has them.
    await client.query(
      `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'`,
    );
    const made = handles(inside(server, name), async () => {});
    await migrate(made.db, migrations).finally(made.close);
    await client.query(`ALTER DATABASE ${name} RENAME TO ${TEMPLATE}`);
    for (const old of there) await client.query(`DROP DATABASE ${old}`).catch(() => {});
  }
  await client.query('SELECT pg_advisory_unlock(hashtext($1))', [TEMPLATE]);
}
