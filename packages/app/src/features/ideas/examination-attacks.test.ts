import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestSite, Visitor } from '../../../test/site.ts';
import { newId } from '../../platform/ids.ts';
import { at } from '../../routes.ts';
import { recordAccount, recordPractice } from '../accounts/founding.ts';
import { charterForm, criteria, examiner, presentSchool } from './examination.fixture.ts';
import { openSite, present } from './ideas.fixture.ts';

let site: TestSite;
let weaver: Visitor;
let on: ReturnType<typeof examiner>;
beforeEach(async () => {
  site = await openSite();
  weaver = await site.visitor(site.owner);
  on = examiner(site, weaver, await presentSchool(site));
});
afterEach(() => site.close());

const networks = () => site.db.selectFrom('workspace').select('name').where('kind', '=', 'network').execute();
const assessments = () => site.db.selectFrom('assessment').selectAll().execute();
const letters = async () => (await site.mails()).filter(({ kind }) => kind === 'idea-outcome');

/** Someone who said yes: their record in the network. */
async function someoneIn(workspace: string): Promise<void> {
  const { db, now, random } = site.tools();
  const [id, source] = [newId(now, random), newId(now, random)];
  const here = { workspace_id: workspace, recorded_at: now };
  await db
    .insertInto('source')
    .values({
      ...here,
      id: source,
      kind: 'self',
      name: 'Fantine',
      purpose: '',
      idea_id: null,
      recorded_by: null,
    })
    .execute();
  await db
    .insertInto('person')
    .values({
      ...here,
      ...{ id, name: 'Fantine', folded: 'fantine', language: 'fr', source_id: source },
      ...{ merged_into: null, merged_through: null, guardian: null, told_at: now, tell_by: null },
    })
    .execute();
}

describe('A judgement that cannot be kept', () => {
  it('for its length comes back whole, open at its place, and nothing is kept', async () => {
    const long = 'é'.repeat(10_000);
    const back = await on.judge(2, 'partly', { evidence: long });
    expect(back.status).toBe(422);
    expect(back.text).toContain(long);
    expect(back.text).toContain(`href="#evidence-${criteria[2]!.key}"`);
    expect(back.text.match(/<details open/g)).toHaveLength(1);
    expect(await assessments()).toEqual([]);
    expect(await on.state()).toBe('presented');
  });

  it('for want of a verdict comes back with its evidence, in both languages', async () => {
    const { key } = criteria[1]!;
    const to = at.ideaAssess.to({ ...on.here, criterion: key });
    for (const [language, said] of [
      ['fr', 'Dites d’abord si ce critère est rempli'],
      ['en', 'Say first whether this criterion is met'],
    ] as const) {
      const back = await weaver.post(to, { [`evidence-${key}`]: 'Écrit dans le mandat' }, language);
      expect(back.status).toBe(422);
      expect(back.text).toContain(said);
      expect(back.text).toContain('Écrit dans le mandat');
    }
  });
});

describe('A criterion of another charter', () => {
  const retired = criteria[7]!.key;
  const retire = async () => {
    const lines = [...criteria.map(() => ({})), {}];
    lines[7] = { drop: 'yes' };
    await weaver.post(at.charter.to(on.here), charterForm(lines));
    await weaver.post(at.ideaCharter.to(on.here));
  };

  it('is not judged, and takes no condition, nor does one that someone made up', async () => {
    await on.judge(0, 'met');
    await retire();
    expect((await on.judge(7, 'met')).location).toContain('criterion-unknown');
    for (const criterion of [retired, '0190a1b2-0000-7000-8000-000000000009', 'pas un critère'])
      expect((await on.condition('Le dire', '2027-06-30', criterion)).status).toBe(422);
    const forged = at.ideaAssess.to({ ...on.here, criterion: 'x' });
    expect((await weaver.post(forged, { 'verdict-x': 'met' })).location).toContain('criterion-unknown');
    expect(await on.conditions()).toEqual([]);
  });

  it('closes no answer: what was found unmet of it is not seen any more', async () => {
    await on.judge(7, 'unmet');
    expect((await on.decide('accepted')).status).toBe(422);
    await retire();
    expect((await on.decide('accepted')).status).toBe(303);
  });
});

describe('An idea of another practice', () => {
  it('is neither read, judged nor decided, from the inside or the outside', async () => {
    const javert = await recordAccount(site.tools(), {
      name: 'Javert',
      email: 'javert@police.example',
      language: null,
      isOwner: false,
    });
    const elsewhere = await recordPractice(site.tools(), javert, { name: 'Ailleurs', language: 'fr' });
    const theirs = await site.visitor(javert);
    await on.judge(0, 'met');
    await on.condition('Choisir une licence', '2027-06-30');
    const [condition] = await on.conditions();
    const answer = { outcome: 'declined', letter: 'Non.', state: 'met', text: 'x', dueOn: '2027-06-30' };
    const deeds = [
      at.ideaDecide,
      at.ideaOutcome,
      at.ideaUndecide,
      at.ideaCharter,
      at.ideaCondition,
      at.ideaMandate,
    ];
    for (const deed of deeds) {
      expect((await theirs.post(deed.to(on.here), answer)).status).toBe(403);
      expect((await theirs.post(deed.to({ ...on.here, workspace: elsewhere.slug }), answer)).status).toBe(
        404,
      );
    }
    for (const deed of [at.ideaConditionSettle, at.ideaConditionRemove]) {
      const here = { idea: on.here.idea, condition: condition!.id };
      expect((await theirs.post(deed.to({ ...here, workspace: elsewhere.slug }), answer)).status).toBe(404);
      expect((await theirs.post(deed.to({ ...here, workspace: on.here.workspace }), answer)).status).toBe(
        403,
      );
    }
    expect((await on.conditions())[0]).toMatchObject({ state: 'due' });
    expect(await on.state()).toBe('examined');
  });

  it('lends no condition to another: each is found only on its own idea', async () => {
    await on.condition('Choisir une licence', '2027-06-30');
    const [condition] = await on.conditions();
    const second = examiner(site, weaver, await presentSchool(site, { title: 'Une autre' }));
    expect((await second.settle(condition!.id, 'met')).status).toBe(404);
    for (const forged of ['x', '0190a1b2-0000-7000-8000-000000000009'])
      expect((await on.settle(forged, 'met')).status).toBe(404);
    const remove = at.ideaConditionRemove.to({ ...second.here, condition: condition!.id });
    expect((await weaver.post(remove)).status).toBe(404);
    expect((await on.settle(condition!.id, 'forgotten')).status).toBe(400);
  });
});

describe('An idea that was taken back', () => {
  it('is not decided any more: nothing leaves, no network opens, and its page says why', async () => {
    const { token, id } = await present(site);
    const theirs = examiner(site, weaver, id);
    await theirs.judge(0, 'met');
    await (await site.visitor(null)).post(at.presentedWithdraw.to({ token }));
    const late = await theirs.decide('accepted');
    expect(late.status).toBe(422);
    expect(late.text).toContain('a été retirée');
    expect(late.text).toContain('Voici ma réponse.');
    expect((await theirs.judge(1, 'met')).location).toContain('already-withdrawn');
    expect((await weaver.get(at.ideaOutcome.to(theirs.here))).location).toContain('already-withdrawn');
    expect([await theirs.state(), await letters(), await networks()]).toEqual(['withdrawn', [], []]);
  });

  it('at the very instant of its answer has one end, whichever came first', async () => {
    const { token, id } = await present(site);
    const theirs = examiner(site, weaver, id);
    await theirs.judge(0, 'met');
    const presenter = await site.visitor(null);
    await Promise.all([presenter.post(at.presentedWithdraw.to({ token })), theirs.decide('accepted')]);
    const waiting = (await letters()).filter(({ state }) => state === 'waiting').length;
    const opened = (await networks()).length;
    expect([await theirs.state(), waiting, opened]).toEqual(
      (await theirs.state()) === 'withdrawn' ? ['withdrawn', 0, 0] : ['accepted', 1, 1],
    );
  });
});

describe('An answer', () => {
  it('leaves half an hour later at the earliest, and its page says so until it has left', async () => {
    await on.judge(0, 'met');
    await on.decide('accepted', 'Mon colonel,\n\n<b>Oui.</b>');
    const [letter] = await letters();
    expect(letter!.not_before.getTime() - site.clock.now().getTime()).toBe(30 * 60_000);
    const page = at.ideaOutcome.to(on.here);
    const waits = await weaver.get(page);
    expect(waits.text).toContain('Reprendre la réponse');
    expect(waits.text).not.toContain('<b>Oui');
    await site.db.updateTable('outbox').set({ state: 'left', ended_at: site.clock.now() }).execute();
    const left = await weaver.get(page, 'en');
    expect(left.text).toContain('Left today');
    expect(left.text).not.toContain('Take the answer back');
  });

  it('to nobody but oneself can be taken back for half an hour, and no longer', async () => {
    const own = examiner(site, weaver, await presentSchool(site, { presenterAddress: '' }));
    await own.judge(0, 'met');
    await own.decide('accepted');
    expect(await letters()).toEqual([]);
    site.clock.advance(29 / 1440);
    expect((await weaver.post(at.ideaUndecide.to(own.here))).location).toContain('done=undone');
    await own.decide('accepted');
    site.clock.advance(30 / 1440);
    expect((await weaver.get(at.ideaOutcome.to(own.here))).text).not.toContain('Reprendre la réponse');
    expect((await weaver.post(at.ideaUndecide.to(own.here))).location).toContain('too-late');
    expect(await own.state()).toBe('accepted');
  });

  it('holds once someone came into its network: they were told of it', async () => {
    await on.judge(0, 'met');
    await on.decide('accepted');
    const { network_id } = await site.db
      .selectFrom('idea')
      .select('network_id')
      .where('id', '=', on.here.idea)
      .executeTakeFirstOrThrow();
    await someoneIn(network_id!);
    expect((await weaver.post(at.ideaUndecide.to(on.here))).location).toContain('relied-on');
    expect(await on.state()).toBe('accepted');
    expect((await letters()).map(({ state }) => state)).toEqual(['waiting']);
  });

  it('keeps a draft, gives it back, and begins again from the examination when asked', async () => {
    await on.judge(0, 'met');
    const page = at.ideaOutcome.to(on.here);
    const kept = await weaver.post(page, { outcome: 'declined', letter: 'Pas encore.' });
    expect(kept.location).toContain('done=kept');
    expect((await weaver.get(page)).text).toContain('Pas encore.');
    const fresh = await weaver.get(`${page}?outcome=declined&fresh=yes`);
    expect(fresh.text).not.toContain('Pas encore.');
    expect(fresh.text).toContain('je vous dois mes raisons');
    expect((await weaver.get(page)).text).toContain('Pas encore.');
    expect(await on.state()).toBe('examined');
  });
});
