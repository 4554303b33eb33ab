import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { answered } from '../accounts/instance.fixture.ts';
import { keepHouse } from '../accounts/public-pages.ts';
import { criteria, examiner, presentSchool } from './examination.fixture.ts';
import { payerLine } from './mandate-pages.tsx';

let site: TestSite;
let weaver: Visitor;
let stranger: Visitor;
let on: ReturnType<typeof examiner>;
beforeEach(async () => {
  site = await testSite();
  weaver = await site.visitor(site.owner);
  stranger = await site.visitor(null);
  on = examiner(site, weaver, await presentSchool(site));
  await on.judge(5, 'unmet');
  await on.condition('Dire ce que brûle le four', '2027-06-30', criteria[5]!.key);
});
afterEach(() => site.close());

const whole = {
  payer: 'La verrerie de Montreuil-sur-Mer',
  paysFor: 'huit jours par mois',
  until: '2027-12-31',
  refuses: 'Vendre des adresses',
  gives: 'La salle, <b>le bois</b>',
};
const write = (given: Record<string, string>) => weaver.post(at.ideaMandate.to(on.here), given);
const read = (language?: 'fr' | 'en') => stranger.get(at.mandate.to(on.here), language);
const carried = async () => {
  await on.decide('conditions');
  await keepHouse(site.db, answered);
};

describe('The mandate', () => {
  it('is read by anyone once it is whole and shown, and by nobody before', async () => {
    await carried();
    expect((await read()).status).toBe(404);
    await write(whole);
    expect((await read()).status).toBe(404);
    expect((await write({ ...whole, show: 'yes' })).location).toContain('done=published');
    const shown = await read();
    expect(shown.status).toBe(200);
    for (const said of ['La verrerie', 'huit jours par mois', 'Vendre des adresses', '31 décembre 2027'])
      expect(shown.text.replace(/\u00a0/g, ' ')).toContain(said);
    expect(shown.text).not.toContain('<b>le bois');
    expect((await read('en')).text).toContain('What is refused');
  });

  it('waits for someone to answer for the instance, and its writer is told so', async () => {
    await on.decide('conditions');
    await write({ ...whole, show: 'yes' });
    expect((await read()).status).toBe(404);
    expect((await weaver.get(at.ideaMandate.to(on.here))).text).toContain('encore fermées');
    await keepHouse(site.db, answered);
    expect((await read()).status).toBe(200);
  });

  it('says each condition as it is today: to keep, not kept once its day has passed, kept', async () => {
    await carried();
    await write({ ...whole, show: 'yes' });
    expect((await read()).text).toContain('condition due');
    site.clock.advance(120);
    expect((await read()).text).toContain('condition broken');
    const [condition] = await on.conditions();
    weaver = await site.visitor(site.owner);
    on = examiner(site, weaver, on.here.idea);
    await on.settle(condition!.id, 'met');
    expect((await read('en')).text).toContain('Kept on');
  });

  it('shows no room of the practice, even to the one who works there', async () => {
    await carried();
    await write({ ...whole, show: 'yes' });
    const { text } = await weaver.get(at.mandate.to(on.here));
    expect(text).not.toContain(at.people.to({ workspace: site.practice.slug }));
  });

  it('is not shown before it says everything: each thing that lacks is named, and what was typed stays', async () => {
    await carried();
    const given = await write({ ...whole, refuses: '', gives: ' ', show: 'yes' });
    expect(given.status).toBe(422);
    expect(given.text).toContain('href="#refuses"');
    expect(given.text).toContain('href="#gives"');
    expect(given.text).toContain('huit jours par mois');
    const long = await write({ ...whole, refuses: 'x'.repeat(10_000), show: 'yes' });
    expect([long.status, long.text.includes('x'.repeat(10_000))]).toEqual([422, true]);
    expect((await read()).status).toBe(404);
  });

  it('is of an accepted idea alone, and is shown no more when the answer is taken back', async () => {
    expect((await write({ ...whole, show: 'yes' })).status).toBe(422);
    await carried();
    await write({ ...whole, show: 'yes' });
    expect((await weaver.post(at.ideaUndecide.to(on.here))).location).toContain('done=undone');
    expect((await read()).status).toBe(404);
  });

  it('is written by its weaver alone', async () => {
    await carried();
    expect((await stranger.post(at.ideaMandate.to(on.here), whole)).status).toBe(401);
    expect((await stranger.get(at.ideaMandate.to(on.here))).status).toBe(401);
  });
});

describe('Who pays, in a sentence', () => {
  const mandate = { ...whole, publishedAt: null };

  it('is read as it is said, with its day or without one, in both languages', () => {
    expect(payerLine(mandate, 'M. Madeleine', 'fr')).toBe(
      "La verrerie de Montreuil-sur-Mer paie M. Madeleine huit jours par mois, jusqu'au 31 décembre 2027.",
    );
    expect(payerLine({ ...mandate, paysFor: 'eight days a month', until: null }, 'M. Madeleine', 'en')).toBe(
      'La verrerie de Montreuil-sur-Mer pays M. Madeleine eight days a month.',
    );
  });

  it('says that nobody pays as French says it', () => {
    expect(payerLine({ ...mandate, payer: 'Personne', until: null }, 'M. Madeleine', 'fr')).toBe(
      'Personne ne paie M. Madeleine huit jours par mois.',
    );
  });
});
