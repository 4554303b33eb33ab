import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Form, type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { recordAccount, recordPractice } from '../accounts/founding.ts';
import { reviseCharter } from './charter-actions.ts';
import { charterVersion, charterVersions } from './charter-store.ts';
import { charterForm, criteria } from './examination.fixture.ts';

let site: TestSite;
let weaver: Visitor;
let page: string;
beforeEach(async () => {
  site = await testSite();
  weaver = await site.visitor(site.owner);
  page = at.charter.to({ workspace: site.practice.slug });
});
afterEach(() => site.close());

const keep = (lines: readonly Form[] = []) => weaver.post(page, charterForm(lines));
/** As it is read aloud: spaces and apostrophes of any kind. */
const plain = (html: string) => html.replace(/[\u00a0\u202f]/g, ' ').replace(/’|&#39;/g, "'");

describe('A charter', () => {
  it('is ready from the start, in the language of the practice, without being asked for', async () => {
    const { text } = await weaver.get(page);
    for (const { title } of criteria) expect(plain(text)).toContain(plain(title));
    const english = await recordPractice(site.tools(), site.owner, { name: 'The workshop', language: 'en' });
    const shown = await (await site.visitor(site.owner)).get(
      at.charter.to({ workspace: english.slug }),
      'en',
    );
    expect(shown.text).toContain('I like the idea');
    expect(shown.text).toContain('eight criteria');
  });

  it('that is kept as it was found is the first version, and kept again it stays the first', async () => {
    expect((await keep()).location).toBe(`${page}?done=kept`);
    expect((await keep()).location).toBe(`${page}?done=same`);
    expect(await charterVersions(site.db, site.practice.id)).toHaveLength(1);
  });

  it('is reworded, put in order, shortened and lengthened at once, and says what has changed since', async () => {
    await keep();
    const lines: Form[] = criteria.map(() => ({}));
    lines[0] = { title: 'L’idée me plaît vraiment', place: '2' };
    lines[1] = { place: '1' };
    lines[2] = { drop: 'yes' };
    lines[3] = { question: 'Que donne-t-elle ?' };
    lines[8] = { title: 'Près de chez nous', place: '3' };
    await keep(lines);
    const now = plain((await weaver.get(page)).text);
    for (const said of [
      'Version 2',
      "« L'idée me plaît » est devenu « L'idée me plaît vraiment ».",
      '« Nos éthiques se rejoignent » a été retiré.',
      '« Près de chez nous » a été ajouté.',
      '« Une logique de don » pose une autre question.',
      "L'ordre n'est plus le même.",
    ])
      expect(now).toContain(said);
    const first = await weaver.get(`${page}?version=1`, 'en');
    expect(first.text).toContain('What has changed since');
    expect(first.text).toContain('“Nos éthiques se rejoignent” was retired.');
    const { criteria: kept } = (await charterVersion(site.db, site.practice.id, 2))!;
    expect(kept.slice(0, 3).map(({ title }) => title)).toEqual([
      'Mon travail est financé',
      'L’idée me plaît vraiment',
      'Près de chez nous',
    ]);
  });

  it('gives back what is too long, nameless or too much, whole, and keeps nothing of it', async () => {
    const long = 'é'.repeat(10_000);
    const tooLong = await keep([{ question: long }]);
    expect(tooLong.status).toBe(422);
    expect(tooLong.text).toContain(long);
    expect(tooLong.text).toContain('href="#question-0"');
    const nameless = await keep([{ title: '' }]);
    expect([nameless.status, nameless.text.includes('Nommez ce critère')]).toEqual([422, true]);
    const none = await weaver.post(page, charterForm(Array.from({ length: 9 }, () => ({ drop: 'yes' }))));
    expect(none.text).toContain('au moins un critère');
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`title-${i}`, `Critère ${i}`]));
    expect((await weaver.post(page, many)).text).toContain('Vingt critères au plus');
    expect(await charterVersions(site.db, site.practice.id)).toEqual([]);
  });

  it('is words on its page, whatever they are', async () => {
    await keep([{ title: '<script>alert(1)</script>' }]);
    for (const address of [page, `${page}?version=1`])
      expect((await weaver.get(address)).text).not.toContain('<script>alert');
  });

  it('is of one practice: nobody else reads it or writes it, and a version that is not there is not found', async () => {
    const other = await recordAccount(site.tools(), {
      name: 'Javert',
      email: 'javert@police.example',
      language: null,
      isOwner: false,
    });
    await recordPractice(site.tools(), other, { name: 'Ailleurs', language: 'fr' });
    const javert = await site.visitor(other);
    expect((await javert.get(page)).status).toBe(403);
    expect((await javert.post(page, charterForm())).status).toBe(403);
    expect((await (await site.visitor(null)).post(page, charterForm())).status).toBe(401);
    expect((await weaver.get(`${page}?version=7`)).status).toBe(404);
    expect((await weaver.get(`${page}?version=sept`)).status).toBe(200);
  });

  it('kept by two at the same instant has two versions, and loses neither', async () => {
    await Promise.all([keep([{ title: 'La première' }]), keep([{ title: 'La seconde' }])]);
    const versions = await charterVersions(site.db, site.practice.id);
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    const titles = await site.db.selectFrom('criterion').select('title').where('place', '=', 0).execute();
    expect(titles.map(({ title }) => title).sort()).toEqual(['La première', 'La seconde']);
  });
});

/* Why: an examination says which charter it used; that would mean nothing if a charter could change afterwards. */
describe('Whatever becomes of a charter', () => {
  it('a version once written never changes', async () => {
    const line = fc.record({
      title: fc.string({ minLength: 1, maxLength: 8 }).map((said) => `x${said.trim()}`),
      question: fc.constantFrom('', 'Pourquoi ?'),
      place: fc.integer({ min: 0, max: 9 }),
      dropped: fc.boolean(),
      known: fc.option(fc.nat(7)),
    });
    const actor = await site.actor();
    const all = async () => {
      const versions = await charterVersions(site.db, site.practice.id);
      return Promise.all(versions.map(({ version }) => charterVersion(site.db, site.practice.id, version)));
    };
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (lines) => {
        const before = await all();
        const given = lines.map(({ known, ...one }) => ({
          ...one,
          key: known === null ? null : criteria[known]!.key,
        }));
        await reviseCharter(actor, site.tools(), site.practice, given);
        expect((await all()).slice(-before.length || Number.POSITIVE_INFINITY)).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });
});
