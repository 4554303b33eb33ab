import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin, note, openSchool } from '../src/features/invitations/invitations.fixture.ts';
import { pageOf, SMTP } from '../src/features/mypage/mypage.fixture.ts';
import { at } from '../src/routes.ts';
import { type TestSite, testSite } from './site.ts';

/* An address may carry any code: what is not one of ours says nothing, be it a name that every object has. */

let site: TestSite;
let pages: readonly string[];
beforeAll(async () => {
  site = await testSite({ env: SMTP });
  const idea = await openSchool(site);
  const person = await note(site, 'Gavroche');
  const letter = await begin(site, idea, person);
  const here = { workspace: site.practice.slug };
  pages = [
    ...[at.home.to({}), at.account.to({}), at.instance.to({}), at.myPageDoor.to({})],
    ...[
      at.today,
      at.ideas,
      at.charter,
      at.people,
      at.newPerson,
      at.import,
      at.toTell,
      at.outbox,
      at.letters,
    ].map((one) => one.to(here)),
    ...[at.idea, at.ideaMandate, at.find, at.findInFile].map((one) => one.to({ ...here, idea })),
    at.person.to({ ...here, person }),
    at.letter.to({ ...here, letter }),
    await pageOf(site, 'gavroche@quais.example'),
  ];
});
afterAll(() => site.close());

const notices = (text: string) => text.split('role="status"').length;

describe('A page opened with a code of nobody’s', () => {
  it.each(['constructor', '__proto__', 'toString', '<b>'])(
    'says nothing more than without: %s',
    async (code) => {
      const owner = await site.visitor(site.owner);
      for (const page of pages) {
        const plain = await owner.get(page);
        const { status, text } = await owner.get(`${page}?done=${encodeURIComponent(code)}`);
        expect([page, status]).toEqual([page, 200]);
        expect([page, notices(text)]).toEqual([page, notices(plain.text)]);
        expect([page, /native code|\[object/.test(text)]).toEqual([page, false]);
      }
    },
  );
});
