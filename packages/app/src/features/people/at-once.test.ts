import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSite, testSite } from '../../../test/site.ts';
import { at } from '../../routes.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite();
});
afterAll(() => site.close());

describe('Two who note someone at the same instant', () => {
  it.each([1, 2, 3, 4])(
    'make one person of one new address, and one of whoever they know (%i)',
    async (n) => {
      const weaver = await site.visitor(site.owner);
      const note = (about: string) =>
        weaver.post(at.newPerson.to({ workspace: site.practice.slug }), {
          ...{ name: `Gavroche ${n}`, about, address: `gavroche${n}@quais.example` },
          ...{ ties: `Mabeuf ${n}`, purpose: 'Le marché' },
        });
      const answers = await Promise.all([note('Court vite.'), note('Chante.'), note('Rit.')]);
      expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
      const names = await site.db
        .selectFrom('person')
        .select('name')
        .where('name', 'in', [`Gavroche ${n}`, `Mabeuf ${n}`])
        .orderBy('name')
        .execute();
      expect(names.map(({ name }) => name)).toEqual([`Gavroche ${n}`, `Mabeuf ${n}`]);
      const facts = await site.db.selectFrom('fact').select('text').execute();
      for (const said of ['Court vite.', 'Chante.', 'Rit.'])
        expect(facts.map(({ text }) => text)).toContain(said);
    },
  );
});
