import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bearer } from '../src/features/ideas/ideas.fixture.ts';
import { linkOf, note, openSchool, sent } from '../src/features/invitations/invitations.fixture.ts';
import { everything, pageOf, SMTP } from '../src/features/mypage/mypage.fixture.ts';
import { csv } from '../src/features/people/import.fixture.ts';
import { at } from '../src/routes.ts';
import { type TestSite, testSite } from './site.ts';

let site: TestSite;
let roomy = true;
beforeEach(async () => {
  roomy = true;
  site = await testSite({ env: SMTP, room: async () => roomy });
});
afterEach(() => site.close());

const refusals = () => site.db.selectFrom('refusal').select('reach').execute();

describe('While the disk is nearly full', () => {
  it('a no is taken: by the link of a letter, by one click of a mail program, and from one’s page', async () => {
    const idea = await openSchool(site);
    const letter = await sent(site, idea, await note(site, 'Gavroche'));
    const page = await pageOf(site, 'gavroche@quais.example');
    roomy = false;
    const reader = await site.visitor(null);
    const token = await linkOf(site, letter);
    expect((await reader.post(at.answer.to({ token }), { answer: 'no-everything' })).status).toBe(303);
    expect(await refusals()).not.toEqual([]);
    const refuse = at.refuseAtOnce.to({ token: await linkOf(site, letter, 'refuse') });
    expect((await reader.post(refuse)).status).toBeLessThan(400);
    expect((await reader.post(`${page}/refuse`)).status).toBe(303);
    expect((await reader.post(`${page}/pause`)).status).toBe(303);
  });

  it('a no heard aloud or by reply is noted by whoever heard it, on its page and by a program', async () => {
    const idea = await openSchool(site);
    const weaver = await site.visitor(site.owner);
    const program = await site.visitor(null, await bearer(site, 'write'));
    const heard = await sent(site, idea, await note(site, 'Gavroche'));
    const written = await sent(site, idea, await note(site, 'Mouche'));
    roomy = false;
    const here = { workspace: site.practice.slug };
    const noted = await weaver.post(at.letterAnswer.to({ ...here, letter: heard }), {
      ...{ how: 'reply', answer: 'no-everything' },
    });
    expect(noted.status).toBe(303);
    const path = `/api/v1/workspaces/${site.practice.slug}/letters/${written}/answer`;
    const { status } = await program.json('POST', path, { how: 'reply', answer: 'no-everything' });
    expect(status).toBe(200);
    expect((await refusals()).filter(({ reach }) => reach === 'everything').length).toBeGreaterThan(1);
  });

  it('someone is erased, by themselves or by whoever noted them', async () => {
    const person = await note(site, 'Gavroche');
    await note(site, 'Mouche');
    const page = await pageOf(site, 'mouche@quais.example');
    roomy = false;
    const weaver = await site.visitor(site.owner);
    const erased = await weaver.post(at.personErase.to({ workspace: site.practice.slug, person }));
    expect(erased.status).toBe(303);
    expect((await (await site.visitor(null)).post(`${page}/erase`)).status).toBe(303);
    const left = await everything(site);
    for (const name of ['Gavroche', 'Mouche']) expect(left).not.toContain(name);
  });

  it('nobody new is noted, from a file or by hand, and the page says why', async () => {
    roomy = false;
    const weaver = await site.visitor(site.owner);
    const here = { workspace: site.practice.slug };
    const file = csv('name\nGavroche\n');
    for (const [path, form] of [
      [at.import.to(here), { 'people-file': file }],
      [at.newPerson.to(here), { name: 'Gavroche', purpose: 'x' }],
    ] as const) {
      const { status, text } = await weaver.post(path, form);
      expect(status).toBe(507);
      expect(text).toContain('presque plein');
    }
  });
});
