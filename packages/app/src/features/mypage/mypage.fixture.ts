import { sql } from 'kysely';
import type { TestSite } from '../../../test/site.ts';
import { at } from '../../routes.ts';

export const SMTP = { SMTP_URL: 'smtp://127.0.0.1:1?from=liane@liane.example' };

/** The newest link of a kind of mail, as whoever reads that mailbox follows it. */
export async function linkIn(site: TestSite, kind: string, path: RegExp): Promise<string | null> {
  const mail = (await site.mails()).findLast((one) => one.kind === kind);
  return mail ? (path.exec(mail.body)?.[0] ?? null) : null;
}

/** Asks for one's page at an address, and returns its path. */
export async function pageOf(site: TestSite, email: string): Promise<string> {
  const visitor = await site.visitor(null);
  await visitor.post(at.myPageDoor.to({}), { email });
  return (await linkIn(site, 'my-page-link', /\/me\/[\w-]+/))!;
}

/** Where a deed on a line goes, read from the page that shows it. */
export async function lineSaying(site: TestSite, page: string, text: string): Promise<string> {
  const shown = (await (await site.visitor(null)).get(page)).text;
  const block = shown.split('<dt>').find((one) => one.includes(text));
  const line = /\/lines\/([\w.-]+)/.exec(block ?? '')?.[1];
  if (line === undefined) throw new Error(`no line says ${text}`);
  return `${page}/lines/${line}`;
}

/** Every row of every table, the jobs' included, as text: what a dump of the database would hold. */
export async function everything(site: TestSite): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'`.execute(
    site.db,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const dump = await sql<{ row: string }>`SELECT t::text AS row FROM ${sql.raw(name)} t`.execute(site.db);
    found.push(...dump.rows.map(({ row }) => `${name}: ${row}`));
  }
  return found.join('\n');
}
