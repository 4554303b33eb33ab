import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, testSite } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { examiner, presentSchool } from './examination.fixture.ts';
import { examinationToday } from './examination-today.ts';

let site: TestSite;
let on: ReturnType<typeof examiner>;
beforeEach(async () => {
  site = await testSite();
  on = examiner(site, await site.visitor(site.owner), await presentSchool(site));
});
afterEach(() => site.close());

const titles = async (language: 'fr' | 'en' = 'fr') =>
  (await examinationToday(site.tools(), site.practice, language)).map(({ title }) => title);

describe('Today', () => {
  it('says nothing of an idea that nobody began to examine', async () => {
    expect(await titles()).toEqual([]);
  });

  it('brings back an examination that was begun and not answered, in the language one reads', async () => {
    await on.judge(0, 'met');
    expect(await titles()).toEqual(['Répondre à « Une école du soir »']);
    expect(await titles('en')).toEqual(['Answer “Une école du soir”']);
  });

  it('asks for the mandate of an accepted idea until it is shown', async () => {
    await on.judge(0, 'met');
    await on.decide('accepted');
    expect(await titles()).toEqual(['Écrire le mandat public']);
    const weaver = await site.visitor(site.owner);
    const whole = { payer: 'La verrerie', paysFor: 'huit jours', refuses: 'x', gives: 'y' };
    await weaver.post(at.ideaMandate.to(on.here), whole);
    expect(await titles()).toEqual(['Écrire le mandat public']);
    await weaver.post(at.ideaMandate.to(on.here), { ...whole, show: 'yes' });
    expect(await titles()).toEqual([]);
  });

  it('remembers a condition a fortnight before its day, says when it is not kept, and lets it go once it is', async () => {
    await on.judge(0, 'met');
    await on.condition('Choisir une licence', '2027-03-23');
    await on.decide('conditions');
    const due = 'Une condition arrive à sa date';
    expect(await titles()).toContain(due);
    site.clock.advance(14);
    expect(await titles()).toContain(due);
    site.clock.advance(1);
    expect(await titles()).toContain('Une condition n’est pas tenue');
    const [condition] = await on.conditions();
    await on.settle(condition!.id, 'met');
    expect(await titles()).toEqual(['Écrire le mandat public']);
  });

  it('is not in a hurry: a condition further away than a fortnight is not spoken of', async () => {
    await on.judge(0, 'met');
    await on.condition('Choisir une licence', '2027-03-24');
    await on.decide('conditions');
    expect(await titles()).toEqual(['Écrire le mandat public']);
  });

  it('does not speak of what was declined', async () => {
    await on.judge(0, 'met');
    await on.condition('Choisir une licence', '2027-03-23');
    await on.decide('declined');
    expect(await titles()).toEqual([]);
  });
});
