import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { recordAccount, recordPractice } from '../accounts/founding.ts';
import { insertSession } from '../accounts/store.ts';
import { csv, everything, fieldsOf, importer } from './import.fixture.ts';

let site: TestSite;
let weaver: Visitor;
let by: ReturnType<typeof importer>;
beforeEach(async () => {
  site = await testSite();
  weaver = await site.visitor(site.owner);
  by = importer(site, weaver);
});
afterEach(() => site.close());

const count = async () =>
  (await site.db.selectFrom('person').select('id').where('is_self', '=', false).execute()).length;

describe('What a file holds is words and nothing else', () => {
  it('whatever stands in its headings, its cells, its name or the sentence beside it', async () => {
    const evil = '<script>alert(1)</script>';
    const file = csv(
      `nom,"${evil}"\n"<img src=x onerror=alert(1)>","${evil}"\n`,
      `"><script>alert(1)</script>.csv`,
    );
    const columns = await by.choose(file);
    const dry = await by.look(file, { purpose: evil });
    const noted = await by.note(file, { purpose: evil });
    const done = await weaver.get(noted.location!);
    for (const { text } of [columns, dry, done]) {
      expect(text).not.toContain('<script>alert');
      expect(text).not.toContain('<img');
    }
    expect(dry.text).toContain('&lt;img');
  });

  it('a name of ten thousand characters is shown short, and kept whole', async () => {
    const name = 'Ursule '.repeat(1430).trim();
    const dry = await by.look(csv(`nom\n${name}\n`));
    expect(dry.text).toContain('Ursule');
    expect(dry.text).not.toContain(name);
    await by.note(csv(`nom\n${name}\n`));
    const { text } = await site.db.selectFrom('fact').select('text').executeTakeFirstOrThrow();
    expect(text).toBe(name);
  });

  it('right-to-left words, emoji, zeros and lone halves do no harm', async () => {
    const odd = 'nom,notes\n\u202eנועה כהן,🧵\nA\u0000B,x\nZo\ud800e,y\n';
    await by.note(csv(odd));
    expect((await by.choose(csv(odd))).status).toBeLessThan(500);
    expect((await weaver.get(at.people.to({ workspace: site.practice.slug }))).status).toBe(200);
  });

  it('a column may be called anything', async () => {
    for (const key of ['__proto__', 'constructor', '%', '#3', 'a"b', 'a&b=c', '💥']) {
      const file = csv(`nom,"${key.replaceAll('"', '""')}"\nFantine,couture\n`);
      const field = Object.keys(fieldsOf(await by.choose(file))).find(
        (one) => one !== 'column-nom' && one.startsWith('column-'),
      );
      const dry = await by.look(file, { [field!]: 'interests' });
      expect(dry.status, key).toBe(200);
      expect(dry.text, key).toContain('Une ligne de plus sur elles');
    }
  });
});

describe('What comes back with the page', () => {
  it('is refused when we did not pack it, or when it grows beyond any file', async () => {
    const forged = { 'people-name': 'a.csv', purpose: 'x', step: 'note' };
    const notPacked = { ...forged, 'people-carried': 'bm90IGd6aXA' };
    expect((await weaver.post(by.page, notPacked)).status).toBe(422);
    const bomb = gzipSync(Buffer.alloc(80_000_000, 'a')).toString('base64url');
    expect((await weaver.post(by.page, { ...forged, 'people-carried': bomb })).status).toBe(422);
    expect(await count()).toBe(0);
  });

  it('says of columns only what a column can be', async () => {
    const fields = fieldsOf(await by.choose(csv('nom,x\nFantine,y\n')));
    const forged = {
      ...fields,
      purpose: 'x',
      'column-x': 'is_self',
      'column-%E0%A4%A': 'name',
      step: 'note',
    };
    expect((await weaver.post(by.page, forged)).status).toBe(303);
    expect(await site.db.selectFrom('fact').selectAll().execute()).toEqual([]);
  });

  it('is in no log, no table and no folder: whoever leaves the page leaves nothing behind', async () => {
    const before = await everything(site);
    await by.look(csv('nom\nFantine\n'));
    expect(await everything(site)).toEqual(before);
    expect((await by.look(csv('nom\nFantine\n'))).headers.get('cache-control')).toBe('no-store');
  });
});

describe('A file that is too large', () => {
  /** Sends nothing but what it says of its size; whoever reads on is caught. */
  const sized = (length: number, headers: Record<string, string> = {}) =>
    site.app.request(new URL(by.page, site.config.url).href, {
      method: 'POST',
      headers: {
        'content-length': String(length),
        'content-type': 'multipart/form-data; boundary=x',
        origin: site.config.url.origin,
        ...headers,
      },
      body: new ReadableStream({
        pull: () => {
          throw new Error('read');
        },
      }),
      duplex: 'half',
    } as RequestInit);

  it('is refused by what it says of its size, before any of it is read', async () => {
    const { db, keys, now } = site.tools();
    const hash = keys.tokenHash('session');
    await insertSession(db, {
      hash,
      accountId: site.owner.id,
      now,
      expires: new Date(now.getTime() + 86_400_000),
    });
    expect((await sized(200_000_000, { cookie: '__Host-liane=session' })).status).toBe(413);
  });

  it('from someone nobody knows is refused far sooner', async () => {
    expect((await sized(3_000_000)).status).toBe(413);
  });

  it('of 65 MB is refused in words', async () => {
    const file = csv(`nom\n${'Fantine\n'.repeat(8_200_000)}`);
    const { status, text } = await by.choose(file);
    expect(status).toBe(422);
    expect(text).toMatch(/66.Mo/);
  });
});

describe('An import is undone', () => {
  it('for a day, and not after', async () => {
    const source = await by.noted(csv('nom\nFantine\n'));
    site.clock.advance(0.99);
    expect(
      (await weaver.get(at.importDone.to({ workspace: site.practice.slug, source: source! }))).text,
    ).toContain('Défaire cet import');
    site.clock.advance(0.02);
    expect((await by.undo(source!)).location).toContain('done=too-late');
    const late = await weaver.get(at.importDone.to({ workspace: site.practice.slug, source: source! }));
    expect(late.text).not.toContain('Défaire cet import');
    expect(await count()).toBe(1);
  });

  it('once, and says what went', async () => {
    const source = await by.noted(csv('nom\nFantine\nCosette\n'));
    const { location } = await by.undo(source!);
    expect((await weaver.get(location!)).text).toMatch(/deux personnes s.en vont/);
    expect((await weaver.get(location!, 'en')).text).toMatch(/two people gone/);
    expect((await by.undo(source!)).status).toBe(404);
    expect(await count()).toBe(0);
  });

  it('by whoever works there, and from no other practice', async () => {
    const source = (await by.noted(csv('nom\nFantine\n')))!;
    expect(
      (await (await site.visitor(null)).post(at.importUndo.to({ workspace: site.practice.slug, source })))
        .status,
    ).toBe(401);
    const other = await recordAccount(site.tools(), {
      name: 'Javert',
      email: 'javert@police.example',
      language: null,
      isOwner: false,
    });
    const police = await recordPractice(site.tools(), other, { name: 'Police', language: 'fr' });
    const javert = await site.visitor(other);
    const elsewhere = at.importUndo.to({ workspace: police.slug, source });
    expect((await javert.post(elsewhere)).status).toBe(404);
    expect((await javert.get(at.importDone.to({ workspace: police.slug, source }))).status).toBe(404);
    expect([403, 404]).toContain(
      (await javert.post(at.importUndo.to({ workspace: site.practice.slug, source }))).status,
    );
    expect(await count()).toBe(1);
  });

  it('of files alone: what was noted by hand has no way back there', async () => {
    await weaver.post(at.newPerson.to({ workspace: site.practice.slug }), { name: 'Fantine', purpose: 'x' });
    const hand = await site.db
      .selectFrom('source')
      .select('id')
      .where('kind', '=', 'hand')
      .executeTakeFirstOrThrow();
    expect((await by.undo(hand.id)).status).toBe(404);
    expect(await count()).toBe(1);
  });
});
