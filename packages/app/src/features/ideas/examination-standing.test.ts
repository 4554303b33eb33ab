import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestSite, testSite } from '../../../test/site.ts';
import { examiner, presentSchool } from './examination.fixture.ts';
import { standing } from './examination-standing.ts';

let site: TestSite;
let on: ReturnType<typeof examiner>;
let organisation: string;
beforeEach(async () => {
  site = await testSite();
  const idea = await presentSchool(site, {
    organisationName: 'La verrerie',
    legalForm: 'company',
    organisationNumber: '552 100 554',
  });
  on = examiner(site, await site.visitor(site.owner), idea);
  await on.judge(0, 'met');
  await on.condition('Choisir une licence', '2027-03-20');
  const row = await site.db.selectFrom('idea').select('organisation_id').executeTakeFirstOrThrow();
  organisation = row.organisation_id!;
});
afterEach(() => site.close());

const now = () => standing(site.db, organisation, site.clock.now());

it('An organisation stands well until the day of a condition has passed, then badly until it is kept', async () => {
  await on.decide('conditions');
  expect(await now()).toBe('good');
  site.clock.advance(11);
  expect(await now()).toBe('good');
  site.clock.advance(1);
  expect(await now()).toBe('condition-broken');
  const [condition] = await on.conditions();
  await on.settle(condition!.id, 'met');
  expect(await now()).toBe('good');
  await on.settle(condition!.id, 'broken');
  expect(await now()).toBe('condition-broken');
});

it('A condition of an idea that was declined, or is still examined, weighs on nobody', async () => {
  site.clock.advance(20);
  expect(await now()).toBe('good');
  await on.decide('declined');
  expect(await now()).toBe('good');
  expect(await standing(site.db, '0190a1b2-0000-7000-8000-000000000009', site.clock.now())).toBe('good');
});
