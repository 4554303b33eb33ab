import { readFileSync } from 'node:fs';
import type { Answer, TestSite, Visitor } from '../../../test/site.ts';
import { at } from '../../routes.ts';

/** A file of the example that every page of the documentation speaks of. */
export function example(name: string): File {
  return new File(
    [readFileSync(new URL(`../../../../../examples/miserables/${name}`, import.meta.url))],
    name,
  );
}

export function csv(text: string, name = 'gens.csv'): File {
  return new File([text], name);
}

/** The fields of the form that would send a page on: hidden ones, and those a human filled in or left. */
export function fieldsOf({ text }: Answer): Record<string, string> {
  const form = text.slice(text.indexOf('multipart/form-data'));
  const fields: Record<string, string> = {};
  for (const [, name, value] of form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g))
    if (name !== 'back') fields[plain(name!)] = plain(value!);
  for (const [, name, options] of form.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs))
    fields[plain(name!)] = plain(/<option value="([^"]*)" selected/.exec(options!)?.[1] ?? '');
  return fields;
}

function plain(text: string): string {
  return text
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** Someone who imports files, page after page. */
export function importer(site: TestSite, visitor: Visitor) {
  const page = at.import.to({ workspace: site.practice.slug });
  const choose = (file: File, links?: File) =>
    visitor.post(page, { 'people-file': file, ...(links && { 'links-file': links }) });
  const look = async (file: File, said: Readonly<Record<string, string>> = {}, links?: File) =>
    visitor.post(page, {
      ...fieldsOf(await choose(file, links)),
      purpose: 'Le carnet de M. Madeleine',
      ...said,
    });
  const note = async (file: File, said: Readonly<Record<string, string>> = {}, links?: File) => {
    const dry = await look(file, said, links);
    return visitor.post(page, { ...fieldsOf(dry), step: 'note' });
  };
  /** Notes a file, and gives the id of its source; null when everything was known. */
  const noted = async (file: File, links?: File): Promise<string | null> => {
    const { location } = await note(file, {}, links);
    return /import\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? null;
  };
  const undo = (source: string) => visitor.post(at.importUndo.to({ workspace: site.practice.slug, source }));
  return { page, choose, look, note, noted, undo };
}

/** Every row of a workspace’s people, whatever its table, to be compared with what they were. */
export async function everything({ db }: TestSite): Promise<Record<string, unknown[]>> {
  const tables = ['source', 'person', 'address', 'fact', 'tie', 'letter', 'suggestion', 'outbox'] as const;
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
  const sorted = rows.map((all) => all.map((row) => JSON.stringify(row)).sort());
  return Object.fromEntries(tables.map((table, i) => [table, sorted[i]!]));
}
