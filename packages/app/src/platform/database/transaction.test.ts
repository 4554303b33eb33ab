import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openKeys } from '../keys.ts';
import { seededRandom } from '../random.ts';
import type { Tools } from '../tools.ts';
import { type TestDatabase, testDatabase } from './testing.ts';
import { inTransaction } from './transaction.ts';

let database: TestDatabase;
let tools: Tools;

beforeAll(async () => {
  database = await testDatabase();
  await sql`CREATE TABLE tally (name text PRIMARY KEY, n int NOT NULL)`.execute(database.db);
  const keys = openKeys({ secret: 's'.repeat(32), refusalKey: 'r'.repeat(32) });
  tools = { db: database.db, now: new Date('2027-03-09'), random: seededRandom(1), keys };
});
beforeEach(() => sql`TRUNCATE tally`.execute(database.db));
afterAll(() => database.close());

const put = ({ db }: Tools, name: string) => sql`INSERT INTO tally VALUES (${name}, 0)`.execute(db);
const add = ({ db }: Tools, name: string) => sql`UPDATE tally SET n = n + 1 WHERE name = ${name}`.execute(db);
const tally = async () =>
  (await sql<{ name: string; n: number }>`SELECT * FROM tally ORDER BY name`.execute(database.db)).rows;
const fail = ({ db }: Tools, code: string) =>
  sql.raw(`DO $$ BEGIN RAISE EXCEPTION 'crossed' USING ERRCODE = '${code}'; END $$`).execute(db);

describe('A transaction', () => {
  it('does all of its work or none of it', async () => {
    const work = inTransaction(tools, async (tx) => {
      await put(tx, 'a');
      throw new Error('half way');
    });
    await expect(work).rejects.toThrow('half way');
    expect(await tally()).toEqual([]);
  });

  it('within another is part of it: what the outer one gives up, the inner one never did', async () => {
    const work = inTransaction(tools, async (outer) => {
      await inTransaction(outer, async (inner) => {
        expect(inner.db).toBe(outer.db);
        await put(inner, 'a');
      });
      throw new Error('given up');
    });
    await expect(work).rejects.toThrow('given up');
    expect(await tally()).toEqual([]);
  });

  it('hands over the same moment, chance and keys', async () => {
    const given = await inTransaction(tools, async ({ now, random, keys }) => ({ now, random, keys }));
    expect(given).toEqual({ now: tools.now, random: tools.random, keys: tools.keys });
  });

  it('that crosses another is done again: of two that wait for each other both are done', async () => {
    await put(tools, 'a');
    await put(tools, 'b');
    const both = [
      ['a', 'b'],
      ['b', 'a'],
    ] as const;
    await Promise.all(
      both.map(([first, second]) =>
        inTransaction(tools, async (tx) => {
          await add(tx, first);
          await sql`SELECT pg_sleep(0.1)`.execute(tx.db);
          await add(tx, second);
        }),
      ),
    );
    expect(await tally()).toEqual([
      { name: 'a', n: 2 },
      { name: 'b', n: 2 },
    ]);
  });

  it('is done again a few times, then fails as it failed', async () => {
    let tries = 0;
    const once = inTransaction(tools, async (tx) => {
      await put(tx, 'a');
      if (++tries < 3) await fail(tx, '40001');
      return tries;
    });
    expect(await once).toBe(3);
    expect(await tally()).toEqual([{ name: 'a', n: 0 }]);
    await expect(inTransaction(tools, (tx) => fail(tx, '40001'))).rejects.toMatchObject({ code: '40001' });
  });

  it('is not done again for any other fault', async () => {
    let tries = 0;
    const work = inTransaction(tools, async (tx) => {
      tries++;
      await fail(tx, '23505');
    });
    await expect(work).rejects.toMatchObject({ code: '23505' });
    expect(tries).toBe(1);
  });
});
