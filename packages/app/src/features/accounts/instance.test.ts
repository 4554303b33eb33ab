import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { NIL } from '../../platform/ids.ts';
import { at } from '../../routes.ts';
import { recordAccount, recordPractice } from './founding.ts';
import { answered } from './instance.fixture.ts';
import { publicPagesOpen } from './public-pages.ts';

const smtp = { SMTP_URL: 'smtp://mail.musain.example:2525?from=liane@musain.example' };

let site: TestSite;
let owner: Visitor;
let weaver: Visitor;
let stranger: Visitor;

beforeAll(async () => {
  site = await testSite({ env: smtp });
  const other = await recordAccount(site.tools(), {
    name: 'Cosette Fauchelevent',
    email: 'cosette@plumet.example',
    language: 'fr',
    isOwner: false,
  });
  await recordPractice(site.tools(), other, { name: 'Jardin de la rue Plumet', language: 'fr' });
  [owner, weaver, stranger] = [
    await site.visitor(site.owner),
    await site.visitor(other),
    await site.visitor(null),
  ];
});
afterAll(() => site.close());

describe('The instance page', () => {
  it('is for the owner alone: a weaver may not, a stranger is asked to sign in', async () => {
    for (const path of [at.instance.path, at.instanceAnswers.path, at.register.path]) {
      expect((await owner.get(path)).status).toBe(200);
      expect((await weaver.get(path)).status).toBe(403);
      expect((await stranger.get(path)).status).toBe(401);
    }
    for (const path of [at.instanceAnswers.path, at.instanceInvite.path, at.instanceTestMail.path]) {
      expect((await weaver.post(path, answered)).status).toBe(403);
      expect((await stranger.post(path, answered)).status).toBe(401);
    }
    expect(await publicPagesOpen(site.db)).toBe(false);
    expect(await site.mails()).toEqual([]);
  });

  it('says who keeps each workspace, in both languages, and nothing of what is in it', async () => {
    const fr = await owner.get(at.instance.path);
    const en = await owner.get(at.instance.path, 'en');
    for (const { text } of [fr, en]) {
      expect(text).toContain('Jardin de la rue Plumet');
      expect(text).toContain('Cosette Fauchelevent');
      expect(text).toContain('mail.musain.example');
      expect(text).not.toContain('plumet.example');
    }
    expect(fr.text).toContain('<html lang="fr">');
    expect(en.text).toContain('<html lang="en">');
    expect(fr.text).not.toContain(site.config.secret ?? 'no secret');
  });

  it('does not claim a backup that nobody made, and says that the keys belong to it', async () => {
    const { text } = await owner.get(at.instance.path, 'en');
    expect(text).toContain('there is none');
    expect(text).toContain('keys');
  });
});

describe('Whether it lives', () => {
  it('is said to anyone, in one word and without details', async () => {
    const { status, text, headers } = await stranger.get(at.health.path);
    expect([status, text]).toEqual([200, 'ok']);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('is denied when the database does not answer, without saying why', async () => {
    const gone = await testSite();
    const visitor = await gone.visitor(null);
    await gone.close();
    const { status, text } = await visitor.get(at.health.path);
    expect([status, text]).toEqual([503, 'unavailable']);
  });
});

describe('The six questions', () => {
  it('come back with what was typed when something is missing, and nothing is kept', async () => {
    const { status, text } = await owner.post(at.instanceAnswers.path, {
      ...answered,
      host: '',
      contact: 'nowhere',
    });
    expect(status).toBe(422);
    expect(text).toContain('À corriger');
    expect(text).toContain('value="nowhere"');
    expect(text).toContain('Les amis de l’ABC');
    expect(text).toContain('href="#host"');
    expect(await publicPagesOpen(site.db)).toBe(false);
  });

  it('refuse ten thousand characters, and keep HTML as the text it is', async () => {
    const long = await owner.post(at.instanceAnswers.path, { ...answered, publisher: 'x'.repeat(10_000) });
    expect(long.status).toBe(422);
    const publisher = '<script>alert(1)</script> & <b>Cie</b>';
    await owner.post(at.instanceAnswers.path, { ...answered, publisher, publisherAddress: '"><img src=x>' });
    for (const path of [
      at.legal.path,
      at.privacy.path,
      at.register.path,
      at.instance.path,
      at.instanceAnswers.path,
    ]) {
      const { text } = await owner.get(path);
      expect(text).not.toContain('<script>alert');
      expect(text).not.toContain('<img');
    }
  });

  it('open the public pages once answered, and can be changed later', async () => {
    const { status, location } = await owner.post(at.instanceAnswers.path, answered);
    expect([status, location]).toEqual([303, `${at.instance.path}?done=answers`]);
    expect(await publicPagesOpen(site.db)).toBe(true);
    expect((await owner.get(location!)).text).toContain('role="status"');
    await owner.post(at.instanceAnswers.path, { ...answered, country: 'Belgique' });
    expect((await owner.get(at.instanceAnswers.path)).text).toContain('value="Belgique"');
  });

  it('never show a sentence that came in the address', async () => {
    const { text } = await owner.get(`${at.instance.path}?done=<b>won</b>`);
    expect(text).not.toContain('role="status"');
    expect((await owner.get(`${at.instance.path}?done=constructor`)).text).not.toContain('role="status"');
  });
});

describe('A test letter', () => {
  it('goes to the owner alone, through the outbox, and its state is read on the page', async () => {
    const { location } = await owner.post(at.instanceTestMail.path);
    expect(location).toBe(`${at.instance.path}?done=test-mail`);
    const [mail, ...others] = await site.mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      workspace_id: NIL,
      kind: 'test-mail',
      to_address: site.owner.email,
      state: 'waiting',
      approved_by: null,
    });
    expect((await owner.get(at.instance.path, 'en')).text).toContain('leaves within a minute');
    const say = (change: object) =>
      site.db.updateTable('outbox').set(change).where('id', '=', mail!.id).execute();
    await say({ because: 'account' });
    expect((await owner.get(at.instance.path, 'en')).text).toContain('name or the password');
    await say({ state: 'refused', because: '550 <b>no</b>' });
    expect((await owner.get(at.instance.path, 'en')).text).toContain('550 &lt;b&gt;no&lt;/b&gt;');
  });

  it('waits for the one before it', async () => {
    await owner.post(at.instanceTestMail.path);
    const before = (await site.mails()).length;
    expect((await owner.post(at.instanceTestMail.path)).status).toBe(409);
    expect((await site.mails()).length).toBe(before);
  });

  it('is not offered without a mail server, nor made', async () => {
    const alone = await testSite();
    const visitor = await alone.visitor(alone.owner);
    expect((await visitor.get(at.instance.path)).text).not.toContain(`action="${at.instanceTestMail.path}"`);
    expect((await visitor.post(at.instanceTestMail.path)).status).toBe(409);
    expect(await alone.mails()).toEqual([]);
    await alone.close();
  });
});

const newcomer = {
  name: 'Marius Pontmercy',
  email: 'marius@luxembourg.example',
  practice: 'Atelier de Marius',
  language: 'fr',
};

async function invited(): Promise<string> {
  const { text } = await owner.post(at.instanceInvite.path);
  return /https:\/\/liane\.example(\/open\/[\w-]+)/.exec(text)![1]!;
}

describe('An invitation', () => {
  it('is handed over by the owner: nobody is written to, and the link is in no address', async () => {
    const before = (await site.mails()).length;
    const { status, location, headers } = await owner.post(at.instanceInvite.path);
    expect([status, location]).toEqual([200, null]);
    expect(headers.get('cache-control')).toBe('no-store');
    expect((await site.mails()).length).toBe(before);
  });

  it('changes nothing by being read, opens once, and makes nobody an owner', async () => {
    const link = await invited();
    expect((await stranger.get(link)).status).toBe(200);
    expect((await stranger.get(link)).status).toBe(200);
    expect((await stranger.post(link, newcomer)).status).toBe(303);
    expect((await stranger.post(link, { ...newcomer, email: 'gavroche@elephant.example' })).status).toBe(410);
    const account = await site.db
      .selectFrom('account')
      .selectAll()
      .where('email', '=', newcomer.email)
      .executeTakeFirstOrThrow();
    expect(account.is_owner).toBe(false);
  });

  it('followed by two people at the same instant lets one in', async () => {
    const link = await invited();
    const answers = await Promise.all(
      ['one', 'two', 'three'].map((name) =>
        stranger.post(link, { name, email: `${name}@luxembourg.example`, practice: name, language: 'fr' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410]);
  });

  it('opens nothing after seven days, nor once taken back', async () => {
    const late = await invited();
    site.clock.advance(8);
    const [again, other] = [await site.visitor(site.owner), await site.visitor(null)];
    expect((await other.get(late)).status).toBe(410);
    const { text } = await again.post(at.instanceInvite.path);
    const link = /https:\/\/liane\.example(\/open\/[\w-]+)/.exec(text)![1]!;
    expect((await again.get(at.instance.path, 'en')).text).toContain('One link still waits');
    await again.post(at.instanceInvite.path, { deed: 'take-back' });
    expect((await other.get(link)).status).toBe(410);
    expect((await again.get(at.instance.path, 'en')).text).not.toContain('One link still waits');
  });
});
