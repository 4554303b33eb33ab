import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSite } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import * as f from './invitations.fixture.ts';

let site: TestSite;
let idea: string;
beforeAll(async () => {
  site = await f.openSite();
  idea = await f.openSchool(site);
});
afterAll(() => site.close());

describe('A letter', () => {
  it('is begun empty, shows what Liane adds, is approved on its page, leaves, and is answered', async () => {
    const person = await f.note(site, 'Combeferre');
    const letter = await f.begin(site, idea, person);
    const page = await (await site.visitor(site.owner)).get(f.pageOf(site, letter));
    expect(page.status).toBe(200);
    const approved = await f.approve(site, letter);
    expect(approved.location).toContain('done=approved');
    const server = f.takes();
    site.clock.advance(1);
    expect(await f.leaveAll(site, server)).toContain('accepted');
    const mail = server.sent[0]!;
    console.log(mail.text);
    const token = await f.linkOf(site, letter);
    expect(mail.text).toContain(at.answer.to({ token }));
    const person2 = await site.visitor(null);
    const open = await person2.get(at.answer.to({ token }));
    expect(open.status).toBe(200);
    const yes = await person2.post(at.answer.to({ token }), { answer: 'yes' });
    expect(yes.location).toBe(at.answerMore.to({ token }));
    expect((await f.found(site, letter)).answer).toBe('yes');
    for (const one of [at.letters, at.today]) {
      const list = await (await site.visitor(site.owner)).get(one.to({ workspace: site.practice.slug }));
      expect(list.status).toBe(200);
    }
  });
});
