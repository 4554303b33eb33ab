import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { charterForm, criteria, examiner, presentSchool } from './examination.fixture.ts';

let site: TestSite;
let weaver: Visitor;
let on: ReturnType<typeof examiner>;
beforeEach(async () => {
  site = await testSite();
  weaver = await site.visitor(site.owner);
  on = examiner(site, weaver, await presentSchool(site));
});
afterEach(() => site.close());

describe('An idea held against the charter', () => {
  it('begins to be examined with the first judgement, under the charter of that day', async () => {
    expect(await on.state()).toBe('presented');
    await on.judge(0, 'met');
    expect(await on.state()).toBe('examined');
    const { text } = await on.file();
    expect(text).toContain('Vu à l’atelier');
    expect(text).toContain('Selon votre charte, version 1');
    expect((await on.file('en')).text).toContain('Under your charter, version 1');
  });

  it('stays on its charter when another is kept, until it is moved by hand', async () => {
    await on.judge(0, 'met');
    const form = charterForm([{ title: 'L’idée me plaît vraiment' }]);
    expect((await weaver.post(at.charter.to(on.here), form)).location).toContain('done=kept');
    expect((await on.file()).text).not.toContain('plaît vraiment');
    await weaver.post(at.ideaCharter.to(on.here));
    const { text } = await on.file();
    expect(text).toContain('plaît vraiment');
    expect(text).toContain('Vu à l’atelier');
    const first = await site.db.selectFrom('criterion').select('title').where('version', '=', 1).execute();
    expect(first.map(({ title }) => title)).toContain("L'idée me plaît");
  });

  it('is not accepted in silence where something is not met: a condition, or no', async () => {
    await on.judge(5, 'unmet');
    const refused = await on.decide('accepted');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('condition datée');
    await on.condition('Dire ce que brûle le four', '2027-06-30', criteria[5]!.key);
    expect((await on.decide('conditions')).status).toBe(303);
    expect(await on.state()).toBe('conditions');
  });

  it('asks for what comes, not for what is past, and takes no condition once it is answered', async () => {
    await on.judge(0, 'met');
    const late = await on.condition('Trop tard', '2020-01-01');
    expect(late.status).toBe(422);
    expect(late.text).toContain('Trop tard');
    expect(late.text).toContain('Ce jour est passé');
    await on.decide('accepted');
    expect((await on.condition('Après coup', '2028-01-01')).location).toContain('already-decided');
  });

  it('is answered by a letter that waits half an hour, and opens a network of its own', async () => {
    await on.judge(0, 'met');
    await on.decide('accepted', 'Mon colonel,\n\nJ’accepte.');
    const [mail] = await site.mails();
    expect(mail).toMatchObject({
      kind: 'idea-outcome',
      to_address: 'colonel@verrerie.example',
      state: 'waiting',
    });
    expect(mail!.body).toContain('J’accepte.');
    const networks = await site.db
      .selectFrom('workspace')
      .selectAll()
      .where('kind', '=', 'network')
      .execute();
    expect(networks.map(({ name }) => name)).toEqual(['Une école du soir']);
  });

  it('is answered once, even by two who decide at the same instant', async () => {
    await on.judge(0, 'met');
    const both = await Promise.all([on.decide('accepted'), on.decide('declined')]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(await site.mails()).toHaveLength(1);
  });

  it('can be taken back until its letter leaves: nothing has left, and no network stays', async () => {
    await on.judge(0, 'met');
    await on.decide('accepted');
    expect((await weaver.post(at.ideaUndecide.to(on.here))).location).toContain('done=undone');
    expect(await on.state()).toBe('examined');
    expect((await site.mails())[0]!.state).toBe('taken-back');
    expect(await site.db.selectFrom('workspace').selectAll().where('kind', '=', 'network').execute()).toEqual(
      [],
    );
    await on.decide('declined');
    await site.db.updateTable('outbox').set({ state: 'left' }).where('state', '=', 'waiting').execute();
    expect((await weaver.post(at.ideaUndecide.to(on.here))).location).toContain('too-late');
  });

  it('is answered by a human on its page: no program decides, and no stranger', async () => {
    await on.judge(0, 'met');
    const stranger = await site.visitor(null);
    expect(
      (await stranger.post(at.ideaDecide.to(on.here), { outcome: 'accepted', letter: 'x' })).status,
    ).toBe(401);
    expect(await on.state()).toBe('examined');
  });

  it('shows what was written as words, and refuses a letter with an address nobody can reach', async () => {
    await on.judge(0, 'partly', { evidence: '<script>alert(1)</script>' });
    expect((await on.file()).text).not.toContain('<script>alert');
    expect((await on.decide('accepted', 'Voyez http://localhost:4400/i/x')).status).toBe(422);
  });

  it('of another practice is not there', async () => {
    const other = { ...on.here, idea: '0190a1b2-0000-7000-8000-000000000009' };
    expect((await weaver.get(at.ideaOutcome.to(other))).status).toBe(404);
    expect((await weaver.post(at.ideaDecide.to(other), { outcome: 'declined', letter: 'x' })).status).toBe(
      404,
    );
  });
});
