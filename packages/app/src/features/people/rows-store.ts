import { sql } from 'kysely';
import { fold } from '../../platform/text.ts';
import type { Db } from '../../tables.ts';
import {
  type AddressToAdd,
  addressKey,
  type FactToAdd,
  factKey,
  type Rows,
  type TieToAdd,
  tieKeys,
} from './compile-rows.ts';
import type { NewPerson } from './person-store.ts';

/** Rows written by one statement: few enough to be parsed at once, many enough to be quick. */
const CHUNK = 2000;

/** Writes people and what is said of them, a few thousand rows at a time. */
export async function insertRows(
  db: Db,
  workspaceId: string,
  rows: Rows,
  progress: (done: number, all: number) => void = () => {},
): Promise<void> {
  const all = rows.people.length + rows.addresses.length + rows.facts.length + rows.ties.length;
  let done = 0;
  const write = async <T>(items: readonly T[], insert: (chunk: readonly T[]) => Promise<unknown>) => {
    for (let at = 0; at < items.length; at += CHUNK) {
      const chunk = items.slice(at, at + CHUNK);
      await insert(chunk);
      done += chunk.length;
      progress(done, all);
    }
  };
  await write(rows.people, (chunk) => insertPeople(db, workspaceId, chunk, rows.now));
  await write(rows.addresses, (chunk) => insertAddresses(db, workspaceId, chunk, rows.sourceId));
  await write(rows.facts, (chunk) => insertFacts(db, workspaceId, chunk, rows));
  await write(rows.ties, (chunk) => insertTies(db, workspaceId, chunk, rows.sourceId));
  if (all >= MANY) await sql`ANALYZE person, address, fact, tie`.execute(db);
}

/** From this many rows on, the next search cannot wait until PostgreSQL counts by itself: its plan may take minutes. */
const MANY = 5000;

function insertPeople(db: Db, workspaceId: string, people: readonly NewPerson[], now: Date) {
  const column = <T>(of: (person: NewPerson) => T) => people.map(of);
  return sql`
    INSERT INTO person (workspace_id, id, name, folded, language, source_id, gave_own_data, tell_by, guardian, recorded_at)
    SELECT ${workspaceId}, *, ${now}::timestamptz FROM unnest(
      ${column(({ id }) => id)}::uuid[], ${column(({ name }) => name)}::text[],
      ${column(({ name }) => fold(name))}::text[], ${column(({ language }) => language ?? null)}::text[],
      ${column(({ sourceId }) => sourceId)}::uuid[], ${column(({ gaveOwnData }) => gaveOwnData ?? false)}::boolean[],
      ${column(({ tellBy }) => tellBy?.toISOString() ?? null)}::timestamptz[],
      ${column(({ guardian }) => guardian ?? null)}::text[])`.execute(db);
}

function insertAddresses(db: Db, workspaceId: string, addresses: readonly AddressToAdd[], sourceId: string) {
  return sql`
    INSERT INTO address (workspace_id, source_id, person_id, id, address, person_key)
    SELECT ${workspaceId}, ${sourceId}::uuid, * FROM unnest(
      ${addresses.map(({ personId }) => personId)}::uuid[], ${addresses.map(({ id }) => id)}::uuid[],
      ${addresses.map(({ address }) => address)}::text[], ${addresses.map(({ key }) => key)}::bytea[])
    ON CONFLICT DO NOTHING`.execute(db);
}

function insertFacts(db: Db, workspaceId: string, facts: readonly FactToAdd[], { sourceId, now }: Rows) {
  return sql`
    INSERT INTO fact (workspace_id, source_id, recorded_at, person_id, id, kind, text)
    SELECT ${workspaceId}, ${sourceId}::uuid, ${now}::timestamptz, * FROM unnest(
      ${facts.map(({ personId }) => personId)}::uuid[], ${facts.map(({ id }) => id)}::uuid[],
      ${facts.map(({ kind }) => kind)}::text[], ${facts.map(({ text }) => text)}::text[])`.execute(db);
}

function insertTies(db: Db, workspaceId: string, ties: readonly TieToAdd[], sourceId: string) {
  return sql`
    INSERT INTO tie (workspace_id, source_id, a, b, kind, last_on, strength)
    SELECT ${workspaceId}, ${sourceId}::uuid, * FROM unnest(
      ${ties.map(({ a }) => a)}::uuid[], ${ties.map(({ b }) => b)}::uuid[],
      ${ties.map(({ kind }) => kind)}::text[], ${ties.map(({ lastOn }) => lastOn)}::date[],
      ${ties.map(({ strength }) => strength)}::real[])
    ON CONFLICT DO NOTHING`.execute(db);
}

/** What is already written of these people, whoever said it. */
export interface AlreadySaid {
  readonly addresses: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly ties: ReadonlySet<string>;
}

export async function alreadySaid(
  db: Db,
  workspaceId: string,
  personIds: readonly string[],
): Promise<AlreadySaid> {
  const roots = await recordsUnder(db, workspaceId, personIds);
  const ids = [...roots.keys()];
  const root = (id: string) => roots.get(id)!;
  const addresses = await sql<Pick<AddressToAdd, 'personId' | 'address'>>`
    SELECT person_id AS "personId", address FROM address
    WHERE workspace_id = ${workspaceId} AND person_id = ANY(${ids}::uuid[])`.execute(db);
  const facts = await sql<Pick<FactToAdd, 'personId' | 'kind' | 'text'>>`
    SELECT person_id AS "personId", kind, text FROM fact
    WHERE workspace_id = ${workspaceId} AND person_id = ANY(${ids}::uuid[])`.execute(db);
  const ties = await sql<Omit<TieToAdd, 'strength'>>`
    SELECT a, b, kind, last_on AS "lastOn" FROM tie
    WHERE workspace_id = ${workspaceId} AND a = ANY(${ids}::uuid[]) AND b = ANY(${ids}::uuid[])`.execute(db);
  return {
    addresses: new Set(addresses.rows.map((row) => addressKey({ ...row, personId: root(row.personId) }))),
    facts: new Set(facts.rows.map((row) => factKey({ ...row, personId: root(row.personId) }))),
    ties: new Set(ties.rows.flatMap((row) => tieKeys({ ...row, a: root(row.a), b: root(row.b) }))),
  };
}

/** Every record read through these, with the one it is read through. */
async function recordsUnder(
  db: Db,
  workspaceId: string,
  roots: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; root: string }>`
    SELECT id, coalesce(merged_into, id) AS root FROM person
    WHERE workspace_id = ${workspaceId}
      AND (id = ANY(${[...roots]}::uuid[]) OR merged_into = ANY(${[...roots]}::uuid[]))`.execute(db);
  return new Map(rows.map(({ id, root }) => [id, root]));
}
