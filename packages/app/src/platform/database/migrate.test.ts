import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../../migrations/index.ts';
import { type Migration, migrate } from './migrate.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const step = (id: string, up: string): Migration => ({ id, up });
const taken = async () =>
  (await sql<{ id: string }>`SELECT id FROM migration ORDER BY id`.execute(database.db)).rows.map(
    ({ id }) => id,
  );
const exists = async (table: string) =>
  (await sql<{ there: boolean }>`SELECT to_regclass(${table}) IS NOT NULL AS there`.execute(database.db))
    .rows[0]?.there;

describe('The steps of the schema', () => {
  const first = [...migrations, step('900-one', 'CREATE TABLE one (a int); INSERT INTO one VALUES (1)')];

  it('are taken once, in order, and nothing is left to do the second time', async () => {
    expect(await migrate(database.db, first)).toEqual(['900-one']);
    expect(await migrate(database.db, first)).toEqual([]);
    expect(await taken()).toEqual(first.map(({ id }) => id));
  });

  it('are kept up to the one that fails, which leaves nothing of itself and is named', async () => {
    const steps = [
      ...first,
      step('901-two', 'CREATE TABLE two (a int)'),
      step('902-three', 'CREATE TABLE three (a int); SELECT 1 / 0'),
      step('903-four', 'CREATE TABLE four (a int)'),
    ];
    await expect(migrate(database.db, steps)).rejects.toMatchObject({
      code: 'migration-failed',
      details: { migration: '902-three' },
    });
    expect([await exists('two'), await exists('three'), await exists('four')]).toEqual([true, false, false]);
  });

  it('are refused to an older Liane, which does not know them all', async () => {
    await expect(migrate(database.db, migrations)).rejects.toMatchObject({ code: 'database-newer' });
  });

  it('are taken once when several processes start together', async () => {
    const known = (await taken()).map((id) => step(id, 'SELECT 1'));
    const steps = [
      ...known,
      step('910-count', 'CREATE TABLE once (a int)'),
      step('911-count', 'SELECT pg_sleep(0.05)'),
    ];
    const all = await Promise.all(Array.from({ length: 5 }, () => migrate(database.db, steps)));
    expect(all.flat().sort()).toEqual(['910-count', '911-count']);
  });
});
