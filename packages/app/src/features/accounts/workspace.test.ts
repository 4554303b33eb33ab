import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { approve, begin, note, openSchool } from '../invitations/invitations.fixture.ts';
import { recordPractice } from './founding.ts';

let site: TestSite;
let weaver: Visitor;
beforeEach(async () => {
  site = await testSite();
  weaver = await site.visitor(site.owner);
});
afterEach(() => site.close());

const settings = () => at.workspaceSettings.to({ workspace: site.practice.slug });
const kept = { name: 'Atelier du port', language: 'en', timeZone: 'America/Toronto' };

describe('The settings of a workspace', () => {
  it('are its name, its language and its hours; its addresses stay', async () => {
    expect((await weaver.get(settings())).text).toContain('Europe/Paris');
    expect((await weaver.post(settings(), kept)).location).toContain('done=kept');
    const { text } = await weaver.get(settings());
    for (const said of ['Atelier du port', 'America/Toronto" selected']) expect(text).toContain(said);
  });

  it('decide at which hour letters leave: nine in the morning, there', async () => {
    await weaver.post(settings(), { ...kept, timeZone: 'Pacific/Auckland' });
    const letter = await begin(site, await openSchool(site), await note(site, 'Gavroche'));
    await approve(site, letter);
    const [mail] = await site.mails();
    const hour = new Intl.DateTimeFormat('en-GB', {
      ...({ timeZone: 'Pacific/Auckland', hour: '2-digit', hourCycle: 'h23' } as const),
    }).format(mail!.not_before);
    expect(Number(hour)).toBeGreaterThanOrEqual(9);
    expect(Number(hour)).toBeLessThan(18);
  });

  it('take no other language, no zone that does not exist, and a name', async () => {
    for (const wrong of [
      { language: 'de' },
      { timeZone: 'Mars/Olympus' },
      { timeZone: 'constructor' },
      { name: '' },
    ])
      expect((await weaver.post(settings(), { ...kept, ...wrong })).status).toBe(422);
  });

  it('are for whoever weaves there', async () => {
    expect((await (await site.visitor(null)).get(settings())).status).toBe(401);
    expect((await (await site.visitor(null)).post(settings(), kept)).status).toBe(401);
  });
});

describe('Whoever works in several places', () => {
  it('reads on one page what awaits them in each, and goes in by a name or by a deed', async () => {
    await recordPractice(site.tools(), site.owner, { name: 'Atelier du faubourg', language: 'fr' });
    await weaver.post(at.newIdea.to({ workspace: site.practice.slug }), {
      ...{ title: 'Une école du soir', pitch: 'Lire, le soir.', language: 'fr' },
    });
    const { text } = await weaver.get(at.home.to({}));
    for (const said of ['Atelier de M', 'Atelier du faubourg', 'Une école du soir', 'Rien ne presse'])
      expect(text).toContain(said);
    expect(text).toContain(at.today.to({ workspace: site.practice.slug }));
  });
});
