import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { at } from '../../routes.ts';
import { answered } from '../accounts/instance.fixture.ts';
import { keepHouse } from '../accounts/public-pages.ts';
import { defaultCharter } from './charter-store.ts';
import { recordIdea } from './present-actions.ts';
import { ideaGiven, ownIdea } from './schemas.ts';

let site: TestSite;
let weaver: Visitor;
let idea: string;
let here: { workspace: string; idea: string };
beforeEach(async () => {
  site = await testSite();
  weaver = await site.visitor(site.owner);
  idea = await present('colonel@verrerie.example');
  here = { workspace: site.practice.slug, idea };
});
afterEach(() => site.close());

function present(presenterAddress: string): Promise<string> {
  const words = ownIdea.parse({
    language: 'fr',
    title: 'Une école du soir',
    pitch: 'Une salle où l’on apprenne à lire.',
    gives: 'La salle, le bois, les lampes.',
    presenterName: 'Colonel Pontmercy',
    presenterAddress,
  });
  return inTransaction(site.tools(), async (tx) => {
    return (await recordIdea(tx, site.practice, ideaGiven(words), 'presenter')).id;
  });
}

const criteria = defaultCharter('fr').criteria;
const state = async () =>
  (await site.db.selectFrom('idea').select('state').where('id', '=', idea).executeTakeFirstOrThrow()).state;

function judge(at_: number, verdict: string, evidence = 'Vu à l’atelier') {
  const { key } = criteria[at_]!;
  return weaver.post(at.ideaAssess.to({ ...here, criterion: key }), {
    [`verdict-${key}`]: verdict,
    [`evidence-${key}`]: evidence,
    [`source-${key}`]: 'Visite',
  });
}

const condition = (text: string, dueOn: string, criterion = '') =>
  weaver.post(at.ideaCondition.to(here), { text, dueOn, criterion });
const decide = (outcome: string, letter = 'Mon colonel,\n\nVoici ma réponse.') =>
  weaver.post(at.ideaDecide.to(here), { outcome, letter });

describe('An idea held against the charter', () => {
  it('begins to be examined with the first judgement, under the charter of that day', async () => {
    expect(await state()).toBe('presented');
    await judge(0, 'met');
    expect(await state()).toBe('examined');
    const { text } = await weaver.get(at.idea.to(here));
    expect(text).toContain('Vu à l’atelier');
    expect(text).toContain('Selon votre charte, version 1');
    expect((await weaver.get(at.idea.to(here), 'en')).text).toContain('Under your charter, version 1');
  });

  it('stays on its charter when another is kept, until it is moved by hand', async () => {
    await judge(0, 'met');
    const form = Object.fromEntries(
      criteria.flatMap(({ key, title, question }, i) => [
        [`key-${i}`, key],
        [`title-${i}`, i === 0 ? 'L’idée me plaît vraiment' : title],
        [`question-${i}`, question],
        [`place-${i}`, String(i)],
      ]),
    );
    expect((await weaver.post(at.charter.to(here), form)).location).toContain('done=kept');
    expect((await weaver.get(at.idea.to(here))).text).not.toContain('plaît vraiment');
    await weaver.post(at.ideaCharter.to(here));
    const { text } = await weaver.get(at.idea.to(here));
    expect(text).toContain('plaît vraiment');
    expect(text).toContain('Vu à l’atelier');
    const first = await site.db.selectFrom('criterion').select('title').where('version', '=', 1).execute();
    expect(first.map(({ title }) => title)).toContain("L'idée me plaît");
  });

  it('is not accepted in silence where something is not met: a condition, or no', async () => {
    await judge(5, 'unmet');
    const refused = await decide('accepted');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('condition datée');
    await condition('Dire ce que brûle le four', '2027-06-30', criteria[5]!.key);
    expect((await decide('conditions')).status).toBe(303);
    expect(await state()).toBe('conditions');
  });

  it('asks for what comes, not for what is past, and takes no condition once it is answered', async () => {
    await judge(0, 'met');
    expect((await condition('Trop tard', '2020-01-01')).location).toContain('day-past');
    await decide('accepted');
    expect((await condition('Après coup', '2028-01-01')).location).toContain('already-decided');
  });

  it('is answered by a letter that waits half an hour, and opens a network of its own', async () => {
    await judge(0, 'met');
    await decide('accepted', 'Mon colonel,\n\nJ’accepte.');
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
    await judge(0, 'met');
    const both = await Promise.all([decide('accepted'), decide('declined')]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(await site.mails()).toHaveLength(1);
  });

  it('can be taken back until its letter leaves: nothing has left, and no network stays', async () => {
    await judge(0, 'met');
    await decide('accepted');
    expect((await weaver.post(at.ideaUndecide.to(here))).location).toContain('done=undone');
    expect(await state()).toBe('examined');
    expect((await site.mails())[0]!.state).toBe('taken-back');
    expect(await site.db.selectFrom('workspace').selectAll().where('kind', '=', 'network').execute()).toEqual(
      [],
    );
    await decide('declined');
    await site.db.updateTable('outbox').set({ state: 'left' }).where('state', '=', 'waiting').execute();
    expect((await weaver.post(at.ideaUndecide.to(here))).location).toContain('too-late');
  });

  it('is answered by a human on its page: no program decides, and no stranger', async () => {
    await judge(0, 'met');
    const stranger = await site.visitor(null);
    expect((await stranger.post(at.ideaDecide.to(here), { outcome: 'accepted', letter: 'x' })).status).toBe(
      401,
    );
    expect(await state()).toBe('examined');
  });

  it('shows what was written as words, and refuses a letter with an address nobody can reach', async () => {
    await judge(0, 'partly', '<script>alert(1)</script>');
    expect((await weaver.get(at.idea.to(here))).text).not.toContain('<script>alert');
    expect((await decide('accepted', 'Voyez http://localhost:4400/i/x')).status).toBe(422);
  });

  it('of another practice is not there', async () => {
    const other = { ...here, idea: '0190a1b2-0000-7000-8000-000000000009' };
    expect((await weaver.get(at.ideaOutcome.to(other))).status).toBe(404);
    expect((await weaver.post(at.ideaDecide.to(other), { outcome: 'declined', letter: 'x' })).status).toBe(
      404,
    );
  });
});

describe('The mandate', () => {
  const mandate = {
    payer: 'La verrerie',
    paysFor: 'huit jours par mois',
    refuses: 'Vendre des adresses',
    gives: 'La salle',
  };

  beforeEach(async () => {
    await judge(0, 'met');
    await decide('accepted');
  });

  it('is read by anyone once it is whole and shown, and by nobody before', async () => {
    const stranger = await site.visitor(null);
    const page = at.mandate.to(here);
    await keepHouse(site.db, answered);
    expect((await stranger.get(page)).status).toBe(404);
    expect(
      (await weaver.post(at.ideaMandate.to(here), { ...mandate, refuses: '', show: 'yes' })).status,
    ).toBe(422);
    await weaver.post(at.ideaMandate.to(here), { ...mandate });
    expect((await stranger.get(page)).status).toBe(404);
    await weaver.post(at.ideaMandate.to(here), { ...mandate, show: 'yes' });
    const shown = await stranger.get(page);
    expect(shown.status).toBe(200);
    for (const said of ['La verrerie', 'huit jours par mois', 'Vendre des adresses'])
      expect(shown.text).toContain(said);
    expect((await stranger.get(page, 'en')).text).toContain('What you refuse');
  });
});
