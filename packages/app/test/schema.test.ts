import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../src/platform/database/testing.ts';
import { instanceTables, tenantTables } from '../src/tables.ts';

type Database = Awaited<ReturnType<typeof testDatabase>>;
let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

interface Key {
  readonly tableName: string;
  readonly kind: string;
  readonly definition: string;
  readonly target: string | null;
}

async function keys(): Promise<Key[]> {
  const { rows } = await sql<Key>`
    SELECT c.conrelid::regclass::text AS "tableName", c.contype::text AS kind,
      pg_get_constraintdef(c.oid) AS definition, c.confrelid::regclass::text AS target
    FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
    WHERE n.nspname = 'public' AND c.contype IN ('p', 'u', 'f')`.execute(database.db);
  return rows;
}

const tenant = new Set<string>(tenantTables);
const instance = new Set(Object.keys(instanceTables));

describe('The tables', () => {
  it('are each in exactly one list: the instance’s, with a reason, or the tenant’s', async () => {
    const { rows } = await sql<{ name: string }>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`.execute(
      database.db,
    );
    const names = rows.map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set([...tenant, ...instance]));
    expect(tenantTables.filter((name) => instance.has(name))).toEqual([]);
  });

  it('of a tenant begin each key with the workspace', async () => {
    const wrong = (await keys())
      .filter(({ tableName, kind }) => tenant.has(tableName) && kind !== 'f')
      .filter(({ definition }) => !/\(workspace_id[,)]/.test(definition));
    expect(wrong).toEqual([]);
  });

  it('of a tenant point at one another within one workspace, and never forget whom they pointed at', async () => {
    const links = (await keys()).filter(({ tableName, kind }) => tenant.has(tableName) && kind === 'f');
    const across = links.filter(
      ({ target, definition }) =>
        tenant.has(target ?? '') && !/^FOREIGN KEY \(workspace_id,/.test(definition),
    );
    expect(across).toEqual([]);
    expect(links.filter(({ definition }) => /SET NULL/.test(definition))).toEqual([]);
  });

  it('of the instance never point at a tenant’s', async () => {
    const wrong = (await keys()).filter(
      ({ tableName, target }) => instance.has(tableName) && target !== null && tenant.has(target),
    );
    expect(wrong).toEqual([]);
  });

  it('sort French names alike on every server', async () => {
    const { rows } = await sql<{ name: string }>`
      SELECT name FROM unnest(ARRAY['Zoé', 'œuvre', 'Éric', 'ol', 'eric', 'Anne']) AS name
      ORDER BY name COLLATE liane`.execute(database.db);
    expect(rows.map(({ name }) => name)).toEqual(['Anne', 'eric', 'Éric', 'œuvre', 'ol', 'Zoé']);
  });
});
