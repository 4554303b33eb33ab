import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFit, openDatabase } from './open.ts';
import { withClient } from './test-server.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

function urlOf({ connection }: TestDatabase, name?: string): string {
  const { connectionString, host, user, database: own } = connection;
  const url = new URL(
    connectionString ?? `postgres://${user}@localhost/${own}?host=${encodeURIComponent(host!)}`,
  );
  if (name) url.pathname = `/${name}`;
  return url.href;
}

const dataFolder = '/nowhere';

describe('A database of one’s own server', () => {
  it('is opened by its address, and closed once however often it is asked', async () => {
    const opened = await openDatabase({ dataFolder, databaseUrl: urlOf(database) });
    expect(opened.kind).toBe('external');
    const { rows } = await sql`SELECT count(*) > 0 AS migrated FROM migration`.execute(opened.db);
    expect(rows).toEqual([{ migrated: true }]);
    await Promise.all([opened.close(), opened.close()]);
  });

  it('that does not answer is named without its password', async () => {
    const databaseUrl = 'postgres://ada:correct-horse@127.0.0.1:1/liane';
    const refusal = await openDatabase({ dataFolder, databaseUrl }).catch((error) => error);
    expect(refusal).toMatchObject({
      code: 'database-unreachable',
      details: { host: '127.0.0.1', port: 1, database: 'liane', because: 'ECONNREFUSED' },
    });
    expect(`${refusal.message}${refusal.stack}${JSON.stringify(refusal)}`).not.toContain('correct-horse');
  });

  it('that has no such database says so', async () => {
    const databaseUrl = urlOf(database, 'liane_test_nothing');
    const refusal = await openDatabase({ dataFolder, databaseUrl }).catch((error) => error);
    expect(refusal).toMatchObject({ code: 'database-unreachable', details: { because: '3D000' } });
  });

  it('is refused before PostgreSQL 15, and where it cannot hold every name', () => {
    const fit = { number: 150_000, version: '15.0', encoding: 'UTF8' };
    expect(() => checkFit(fit)).not.toThrow();
    expect(() => checkFit({ ...fit, number: 149_999, version: '14.9' })).toThrow('database-too-old');
    expect(() => checkFit({ ...fit, encoding: 'LATIN1' })).toThrow('database-encoding');
  });
});

describe('What the database says', () => {
  const query = `SELECT '2026-02-28'::date AS day, ARRAY['2026-02-28', NULL]::date[] AS days, 9007199254740991::int8 AS count,
    ARRAY[1, NULL]::int8[] AS counts, '2026-02-28T12:00:00Z'::timestamptz AS instant, NULL::date AS never`;
  const said = {
    day: '2026-02-28',
    days: ['2026-02-28', null],
    count: 9007199254740991,
    counts: [1, null],
    instant: new Date('2026-02-28T12:00:00Z'),
    never: null,
  };

  it('is a day as text, a count as a number, an instant as a Date, by any of its handles', async () => {
    expect((await sql.raw(query).execute(database.db)).rows).toEqual([said]);
    expect((await database.pool.query(query)).rows).toEqual([said]);
    const { connection } = database;
    expect(await withClient(connection, async (client) => (await client.query(query)).rows)).toEqual([said]);
  });
});

describe('A day', () => {
  it('begins at the same instant on every server', async () => {
    const url = new URL(urlOf(database));
    await database.pool.query(`ALTER DATABASE "${url.pathname.slice(1)}" SET timezone = 'Pacific/Auckland'`);
    const opened = await openDatabase({ dataFolder, databaseUrl: url.href });
    expect((await sql`SHOW timezone`.execute(opened.db)).rows).toEqual([{ TimeZone: 'UTC' }]);
    await opened.close();
  });
});

describe('A session that the server ends', () => {
  it('fails the query it is asked next, and nothing else', async () => {
    const client = await database.pool.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const ended = new Promise((done) => client.once('end', done));
    await database.pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await ended;
    await expect(client.query('SELECT 1')).rejects.toThrow();
    client.release(true);
    expect((await database.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });
});

describe('The database that comes with Liane', () => {
  it('is opened in the data folder, with room kept aside on the disk', async () => {
    const place = await mkdtemp(join(tmpdir(), 'liane-open-'));
    await chmod(place, 0o711);
    const opened = await openDatabase({ dataFolder: join(place, 'data'), databaseUrl: null });
    expect(opened.kind).toBe('embedded');
    expect((await sql`SELECT 1 AS one`.execute(opened.db)).rows).toEqual([{ one: 1 }]);
    await opened.close();
    await rm(place, { recursive: true });
  });
});
