import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { insertRefusal, setPause } from '../consent/store.ts';
import { bearer } from '../ideas/ideas.fixture.ts';
import { someone } from '../interest/village.fixture.ts';
import { recordPeople } from '../people/record-people.ts';
import { openSchool } from './invitations.fixture.ts';

const PEOPLE = [
  ['Combeferre', 'Enseigne la lecture le soir à l’école des adultes. Aime lire.'],
  ['Mabeuf', 'Prête ses livres, apprend à lire aux enfants le soir.'],
  ['Éponine', 'Veut apprendre à lire le soir à l’école.'],
  ['Prouvaire', 'Lire, écrire, apprendre le soir : l’école du soir.'],
  ['Gribier', 'Apprend à lire le soir.'],
  ['Thénardier', 'Tient une auberge.'],
  ['Brujon', ''],
] as const;

describe.each(['fr', 'en'] as const)('whom to write to for an idea, in %s', (language) => {
  let site: TestSite;
  let weaver: Visitor;
  let idea: string;
  let ids: ReadonlyMap<string, string>;
  const here = () => ({ workspace: site.practice.slug, idea });
  const page = () => weaver.get(at.find.to(here()), language);
  const act = (name: string, form: Record<string, string>) =>
    weaver.post(at.suggestion.to({ ...here(), person: ids.get(name)! }), form, language);
  const section = (text: string, id: string) =>
    text.split(`aria-labelledby="${id}"`)[1]?.split('</section>')[0] ?? '';

  beforeAll(async () => {
    site = await testSite();
    weaver = await site.visitor(site.owner);
    idea = await openSchool(site);
  });
  afterAll(() => site.close());

  it('says what it needs where nobody is known yet', async () => {
    const { status, text } = await page();
    expect(status).toBe(200);
    expect(text).toContain(at.newPerson.to({ workspace: site.practice.slug }));
  });

  it('shows everybody in exactly one list, each with the record it opens', async () => {
    const source = {
      kind: 'hand',
      name: 'M. Madeleine',
      purpose: 'Au marché.',
      ideaId: null,
      recordedBy: site.owner.id,
    } as const;
    const people = PEOPLE.map(([name, about]) =>
      someone(name, {
        about,
        emails: [`${name.toLowerCase().replace('é', 'e').replace('é', 'e')}@quais.example`],
      }),
    );
    ({ ids } = await recordPeople(site.tools(), {
      workspaceId: site.practice.id,
      source,
      people,
      links: [],
    }));
    const { status, text } = await page();
    expect(status).toBe(200);
    for (const [name] of PEOPLE) {
      const lists = ['ecrire', 'peut-etre', 'paix'].filter((id) =>
        section(text, id).includes(ids.get(name)!),
      );
      expect([name, lists.length]).toEqual([name, 1]);
    }
    expect(text).not.toMatch(/0[.,]\d\d|\d ?%/);
  });

  it('leaves in peace, without a name, whoever refused or paused', async () => {
    const now = site.clock.now();
    await insertRefusal(
      site.db,
      site.tools().keys.personKey('mabeuf@quais.example'),
      { reach: 'everything' },
      now,
    );
    await setPause(
      site.db,
      site.practice.id,
      site.tools().keys.personKey('gribier@quais.example'),
      new Date(now.getTime() + 9e8),
    );
    const { text } = await page();
    expect(text).not.toContain('Mabeuf');
    expect(text).not.toContain('Gribier');
    expect(section(text, 'paix')).toContain('<span class="count">2</span>');
  });

  it('sets someone aside with a reason, and takes them back', async () => {
    const aside = await act('Combeferre', { deed: 'aside', why: 'Il a <b>trop</b> à faire.' });
    expect(aside.status).toBe(303);
    const { text } = await weaver.get(aside.location!, language);
    expect(section(text, 'paix')).toContain('Combeferre');
    expect(section(text, 'ecrire')).not.toContain('Combeferre');
    expect(text).toContain('&lt;b&gt;trop');
    await act('Combeferre', { deed: 'back' });
    expect(section((await page()).text, 'paix')).not.toContain('trop');
  });

  it('puts first whoever the initiator knows better about, and learns the reason', async () => {
    const better = at.findBetter.to(here());
    const why = 'Il voudrait apprendre à lire le soir.';
    expect((await weaver.post(better, { who: 'Brujon', why }, language)).status).toBe(303);
    expect(section((await page()).text, 'ecrire')).toContain(why);
    expect((await weaver.post(better, { who: 'Javert', why }, language)).status).toBe(422);
    expect((await weaver.post(better, { who: '', why: 'x'.repeat(600) }, language)).status).toBe(422);
  });

  it('begins the letter, which says why this person', async () => {
    const begun = await act('Prouvaire', { deed: 'write', why: 'Parle de l’école du soir.' });
    expect(begun.status).toBe(303);
    const letter = await weaver.get(begun.location!, language);
    expect(letter.text).toContain('Parle de l’école du soir.');
    expect(section((await page()).text, 'ecrire')).toContain('Prouvaire');
  });

  it('is nobody’s business but the weaver’s', async () => {
    const outsider = await site.visitor(null);
    expect((await outsider.get(at.find.to(here()))).status).not.toBe(200);
    expect((await outsider.post(at.findBetter.to(here()), { who: 'Brujon', why: 'x' })).status).not.toBe(303);
    expect((await weaver.get(at.find.to({ ...here(), idea: 'none' }))).status).toBe(404);
    expect(
      (await weaver.post(at.suggestion.to({ ...here(), person: 'none' }), { deed: 'aside' })).status,
    ).toBe(404);
  });

  it('tells programs the same, and takes the same decisions', async () => {
    const path = `/api/v1/workspaces/${site.practice.slug}/ideas/${idea}/find`;
    const program = await site.visitor(null, await bearer(site, 'write'));
    const { status, body } = await program.json('GET', path);
    expect(status).toBe(200);
    expect(body.leaveInPeace['in-peace']).toBe(2);
    expect(body.chosen.map(({ person }: { person: string }) => person)).toContain(ids.get('Prouvaire'));
    const of = `${path}/${ids.get('Thénardier')}`;
    expect((await program.json('PUT', of, { state: 'aside', why: 'Non.' })).status).toBe(204);
    expect((await program.json('GET', path)).body.leaveInPeace['set-aside']).toBe(1);
    expect((await program.json('DELETE', of)).status).toBe(204);
    expect((await program.json('PUT', of, { state: 'loved' })).status).toBe(422);
    expect((await (await site.visitor(null)).json('GET', path)).status).toBe(401);
  });

  it('is closed once the idea no longer stands', async () => {
    await site.db.updateTable('idea').set({ state: 'declined' }).where('id', '=', idea).execute();
    expect((await page()).status).toBe(409);
  });
});
