import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, testSite } from '../../../test/site.ts';
import { newCode } from '../../platform/codes.ts';
import { at } from '../../routes.ts';
import { insertToken } from '../accounts/store.ts';
import { refusalsOf } from '../consent/store.ts';
import type { Person } from '../people/person.ts';
import { recordPeople } from '../people/record-people.ts';
import { everything, linkIn, SMTP } from './mypage.fixture.ts';

const ADDRESS = 'eponine@gorbeau.example';

let site: TestSite;
beforeEach(async () => {
  site = await testSite({ env: SMTP });
});
afterEach(() => site.close());

const person = (id: string, name: string, about: string, emails: readonly string[]): Person => ({
  ...{ id, name, about, emails, offers: ['montrer l’alphabet'], seeks: [], interests: [], groups: [] },
  ...{ notes: 'Sait lire, elle.', language: null, sources: [] },
});

async function record(...people: readonly Person[]): Promise<void> {
  const source = {
    kind: 'file' as const,
    name: 'carnet.csv',
    purpose: 'école',
    ideaId: null,
    recordedBy: null,
  };
  await recordPeople(site.tools(), { workspaceId: site.practice.id, source, people, links: [] });
}

/** Asks for the page as anyone may, and follows the link of the mail. */
async function link(email = ADDRESS): Promise<string | null> {
  const visitor = await site.visitor(null);
  await visitor.post(at.myPageDoor.to({}), { email });
  return linkIn(site, 'my-page-link', /\/me\/[\w-]+/);
}

const deed = (page: string, name: string) => `${page}/${name}`;

describe('One’s own page', () => {
  it('opens by a link sent to the recorded address, and shows each thing with where it comes from', async () => {
    await record(person('e', 'Éponine', 'Née dans une auberge', [ADDRESS]));
    const visitor = await site.visitor(null);
    const { status, text } = await visitor.get((await link())!);
    expect(status).toBe(200);
    for (const said of ['Éponine', 'Née dans une auberge', 'Sait lire, elle', 'carnet.csv', ADDRESS])
      expect(text).toContain(said);
  });

  it('is no reason for a mail to whoever stands in a demonstration alone', async () => {
    await record(person('e', 'Éponine', 'x', [ADDRESS]));
    await site.db.updateTable('workspace').set({ demo: true }).where('id', '=', site.practice.id).execute();
    expect(await link()).toBeNull();
  });

  it('says the same to an address where nothing is noted, and sends nothing', async () => {
    await record(person('e', 'Éponine', 'x', [ADDRESS]));
    const visitor = await site.visitor(null);
    const known = await visitor.post(at.myPageDoor.to({}), { email: ADDRESS });
    const unknown = await visitor.post(at.myPageDoor.to({}), { email: 'personne@gorbeau.example' });
    expect(unknown.text).toBe(known.text);
    expect((await site.mails()).map(({ to_address }) => to_address)).toEqual([ADDRESS]);
  });

  it('closes by itself after half an hour, and a made-up link opens nothing', async () => {
    await record(person('e', 'Éponine', 'x', [ADDRESS]));
    const page = (await link())!;
    const visitor = await site.visitor(null);
    expect((await visitor.get('/me/forged')).status).toBe(410);
    site.clock.advance(31 / 1440);
    expect((await visitor.get(page)).status).toBe(410);
    expect((await visitor.post(deed(page, 'erase'))).status).toBe(410);
  });

  it('is opened by the code of a half page, and by no guess', async () => {
    await record(person('e', 'Éponine', 'Sans adresse', []));
    const { id } = await site.db.selectFrom('person').select('id').executeTakeFirstOrThrow();
    const { db, now, random, keys } = site.tools();
    const code = newCode(random);
    await insertToken(db, {
      hash: keys.tokenHash(code),
      kind: 'my-page-code',
      account_id: null,
      workspace_id: site.practice.id,
      subject: id,
      created_at: now,
      expires_at: new Date(now.getTime() + 86_400_000),
      used_at: null,
    });
    const visitor = await site.visitor(null);
    const opened = await visitor.post(at.myPageDoor.to({}), { code: code.toLowerCase() });
    expect((await visitor.get(opened.location!)).text).toContain('Sans adresse');
    const statuses: number[] = [];
    for (let n = 0; n < 12; n++)
      statuses.push((await visitor.post(at.myPageDoor.to({}), { code: 'AAAAABBBBB' })).status);
    expect(statuses.slice(0, 3)).toEqual([422, 422, 422]);
    expect(statuses.at(-1)).toBe(429);
  });

  it('at a shared mailbox shows to each what is noted about them alone', async () => {
    await record(
      person('e', 'Éponine', 'Née dans une auberge', [ADDRESS]),
      person('a', 'Azelma', 'La cadette', [ADDRESS]),
    );
    const page = (await link())!;
    const visitor = await site.visitor(null);
    const choice = await visitor.get(page);
    expect(choice.text).not.toContain('Née dans une auberge');
    const own = await visitor.get(`${page}?who=Azelma`);
    expect(own.text).toContain('La cadette');
    expect(own.text).not.toContain('Née dans une auberge');
    expect((await visitor.post(deed(page, 'erase'))).status).toBe(404);
  });
});

describe('On their own page, a person alone', () => {
  let page: string;
  beforeEach(async () => {
    await record(person('e', 'Éponine', 'Née dans une auberge', [ADDRESS]));
    page = (await link())!;
  });

  it('says what is wrong, in their own words, which their initiator reads as theirs', async () => {
    const visitor = await site.visitor(null);
    await visitor.post(deed(page, 'say'), { text: '<b>Je</b> n’ai pas dit cela.' });
    const { text } = await visitor.get(page);
    expect(text).toContain('&lt;b&gt;Je&lt;/b&gt;');
    const { kind } = await site.db
      .selectFrom('source')
      .select('kind')
      .where('kind', '=', 'self')
      .executeTakeFirstOrThrow();
    expect(kind).toBe('self');
    expect((await visitor.post(deed(page, 'say'), { text: '' })).status).toBe(422);
  });

  it('pauses and comes back', async () => {
    const visitor = await site.visitor(null);
    await visitor.post(deed(page, 'pause'));
    expect((await visitor.get(page)).text).toContain('Finir la pause');
    await visitor.post(deed(page, 'unpause'));
    expect((await visitor.get(page)).text).toContain('Me mettre en pause');
  });

  it('refuses everything at once, and alone takes it back', async () => {
    const visitor = await site.visitor(null);
    const key = site.tools().keys.personKey(ADDRESS);
    await visitor.post(deed(page, 'refuse'));
    expect((await refusalsOf(site.db, [key])).map(({ refusal }) => refusal.reach)).toEqual(['everything']);
    await visitor.post(deed(page, 'reopen'));
    expect(await refusalsOf(site.db, [key])).toEqual([]);
  });

  it('takes all of it away as a file', async () => {
    const visitor = await site.visitor(null);
    const { text, headers } = await visitor.get(deed(page, 'export'));
    expect(headers.get('content-disposition')).toContain('liane.json');
    const file = JSON.parse(text);
    expect(file.version).toBe(1);
    expect(JSON.stringify(file)).toContain('Née dans une auberge');
  });

  it('erases everything after one question, in every table, and a refusal outlives it', async () => {
    const visitor = await site.visitor(null);
    await visitor.post(deed(page, 'say'), { text: 'mot-unique-zibeline' });
    await visitor.post(deed(page, 'refuse'));
    expect((await visitor.get(deed(page, 'erase'))).text).toContain('Oui, tout effacer');
    expect(await everything(site)).toContain('mot-unique-zibeline');
    await visitor.post(deed(page, 'erase'));
    const left = await everything(site);
    for (const word of ['mot-unique-zibeline', 'ponine', 'auberge']) expect(left).not.toContain(word);
    const key = site.tools().keys.personKey(ADDRESS);
    expect(await refusalsOf(site.db, [key])).toHaveLength(1);
    expect((await visitor.get(page)).text).toContain('Rien n’est noté');
  });

  it('does nothing that no page offers', async () => {
    const visitor = await site.visitor(null);
    expect((await visitor.post(deed(page, 'become-owner'))).status).toBe(404);
    expect((await visitor.get(deed(page, 'refuse'))).status).toBe(404);
  });
});
