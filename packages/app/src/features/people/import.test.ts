import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { insertRefusal } from '../consent/store.ts';

let site: TestSite;
let weaver: Visitor;
beforeEach(async () => {
  site = await testSite();
  weaver = await site.visitor(site.owner);
});
afterEach(() => site.close());

const example = (name: string) =>
  new File([readFileSync(new URL(`../../../../../examples/miserables/${name}`, import.meta.url))], name);
const csv = (text: string) => new File([text], 'gens.csv');
const about = { name: 'Le carnet de M. Madeleine', purpose: "l'école du soir" };
const page = () => at.import.to({ workspace: site.practice.slug });
const count = async () =>
  (await site.db.selectFrom('person').select('id').where('is_self', '=', false).execute()).length;

/** The fields that the page of the dry run would send back. */
function confirmation(html: string): Record<string, string> {
  const hidden = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  const plain = (text: string) => text.replace(/&#39;/g, "'").replace(/&amp;/g, '&');
  return Object.fromEntries([...hidden].map(([, name, value]) => [name!, plain(value!)]));
}

async function importFile(file: File, links?: File): Promise<{ done: string; source: string }> {
  const dry = await weaver.post(page(), { ...about, file, ...(links && { links }) });
  expect(dry.status).toBe(200);
  const { back: _back, ...fields } = confirmation(dry.text);
  const noted = await weaver.post(page(), fields);
  expect(noted.status).toBe(303);
  return { done: noted.location!, source: /import\/([0-9a-f-]+)/.exec(noted.location!)![1]! };
}

describe('A file of people', () => {
  it('is looked at first: what it would change is shown, and nothing is noted', async () => {
    const dry = await weaver.post(page(), { ...about, file: example('people.csv') });
    expect(dry.text).toContain('77 personnes seraient notées');
    expect(await count()).toBe(0);
  });

  it('is noted once confirmed, with its links, and says whom to tell', async () => {
    const { done } = await importFile(example('people.csv'), example('links.csv'));
    expect(await count()).toBe(77);
    expect((await site.db.selectFrom('tie').selectAll().execute()).length).toBe(254);
    expect((await weaver.get(done)).text).toContain('77 personnes notées');
    expect((await weaver.get(done, 'en')).text).toContain('77 people noted');
  });

  it('twice makes no twin', async () => {
    await importFile(example('people.csv'));
    const again = await weaver.post(page(), { ...about, file: example('people.csv') });
    expect(again.text).toContain('Tout est déjà connu');
    await importFile(example('people.csv'));
    expect(await count()).toBe(77);
  });

  it('can be undone for a day, and leaves everything as it was', async () => {
    await importFile(csv('nom,email\nFantine,fantine@faubourg.example\n'));
    const before = await count();
    const { source } = await importFile(example('people.csv'), example('links.csv'));
    const undo = at.importUndo.to({ workspace: site.practice.slug, source });
    expect((await weaver.post(undo)).status).toBe(303);
    expect(await count()).toBe(before);
    expect(await site.db.selectFrom('tie').selectAll().execute()).toEqual([]);
  });

  it('cannot be undone after a day, nor by another practice', async () => {
    const { source } = await importFile(csv('nom\nFantine\n'));
    const stranger = await site.visitor(null);
    const undo = at.importUndo.to({ workspace: site.practice.slug, source });
    expect((await stranger.post(undo)).status).toBe(401);
    site.clock.advance(1.1);
    expect((await weaver.post(undo)).location).toContain('done=too-late');
    expect(await count()).toBe(1);
  });

  it('never notes someone who refused everything, and says how many', async () => {
    const { db, keys, now } = site.tools();
    await insertRefusal(db, keys.personKey('javert@police.example'), { reach: 'everything' }, now);
    const file = csv('nom,email\nJavert,Javert@police.example\nFantine,fantine@faubourg.example\n');
    const dry = await weaver.post(page(), { ...about, file });
    expect(dry.text).toContain('Une personne a refusé tout courrier');
    expect(dry.text).not.toContain('Javert');
    await importFile(file);
    expect(await count()).toBe(1);
  });
});

describe('A file that cannot be used', () => {
  it('is told so, with what to do, and nothing typed is lost', async () => {
    const broken = await weaver.post(page(), {
      ...about,
      file: new File([new Uint8Array([80, 75, 3, 4, 0])], 'a.xlsx'),
    });
    expect(broken.status).toBe(422);
    expect(broken.text).toContain('Le carnet de M. Madeleine');
    expect((await weaver.post(page(), about)).status).toBe(422);
  });

  it('shows hostile names as words', async () => {
    const dry = await weaver.post(page(), { ...about, file: csv('nom\n"<script>alert(1)</script>"\n') });
    expect(dry.text).not.toContain('<script>alert');
    expect(dry.text).toContain('&lt;script&gt;');
  });

  it('is refused when it is larger than any address book', async () => {
    const file = csv(`nom\n${'a'.repeat(17_000_000)}\n`);
    expect((await weaver.post(page(), { ...about, file })).status).toBe(422);
    expect(await count()).toBe(0);
  });

  it('does not come back as something we did not give', async () => {
    const forged = await weaver.post(page(), { ...about, step: 'note', 'file-carried': 'bm90IGd6aXA=' });
    expect(forged.status).toBe(422);
  });
});
