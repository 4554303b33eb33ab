import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, testSite } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { ownerLink } from './opening.ts';
import { signInToken } from './sign-in.ts';
import { deletePast } from './store.ts';

/* Someone tries to come in, or to make someone else do it for them. */

const SMTP_URL = 'smtp://127.0.0.1:1?from=liane@liane.example';

let site: TestSite;
beforeEach(async () => {
  site = await testSite({ env: { SMTP_URL } });
});
afterEach(() => site.close());

const sessions = () => site.db.selectFrom('session').selectAll().execute();
const cookieIn = (headers: Headers) =>
  /((?:__Host-)?liane=[\w-]{24});/.exec(headers.getSetCookie().join())?.[1];

async function signInLink(): Promise<string> {
  return at.signInLink.to({ token: await signInToken(site.tools(), site.owner) });
}

describe('A cookie that was put in a browser beforehand', () => {
  it('opens nothing, then or once its holder has come in', async () => {
    const cookie = '__Host-liane=chosen-by-someone-else-1';
    const victim = await site.visitor(null, { cookie });
    expect((await victim.get(at.account.to({}))).status).toBe(401);
    const entered = await victim.post(await signInLink());
    expect(cookieIn(entered.headers)).not.toBe(cookie);
    expect((await victim.get(at.account.to({}))).status).toBe(401);
    const holder = await site.visitor(null, { cookie: cookieIn(entered.headers)! });
    expect((await holder.get(at.account.to({}))).status).toBe(200);
  });

  it('gives way when one comes in again: one browser has one session', async () => {
    const first = cookieIn((await (await site.visitor(null)).post(await signInLink())).headers)!;
    await (await site.visitor(null, { cookie: first })).post(await signInLink());
    expect(await sessions()).toHaveLength(1);
    expect((await (await site.visitor(null, { cookie: first })).get(at.account.to({}))).status).toBe(401);
  });

  it('is no token, and a token is no cookie', async () => {
    const token = await signInToken(site.tools(), site.owner);
    for (const headers of [
      { cookie: `__Host-liane=${token}` },
      { authorization: `Bearer ${token}` },
      {
        authorization: `Bearer ${cookieIn((await (await site.visitor(null)).post(await signInLink())).headers)!.split('=')[1]}`,
      },
    ])
      expect((await (await site.visitor(null, headers)).get(at.account.to({}))).status).toBe(401);
  });
});

describe('Going out', () => {
  it('ends this session at once, and no other', async () => {
    const laptop = cookieIn((await (await site.visitor(null)).post(await signInLink())).headers)!;
    const phone = cookieIn((await (await site.visitor(null)).post(await signInLink())).headers)!;
    await (await site.visitor(null, { cookie: laptop })).post(at.signOut.to({}));
    expect((await (await site.visitor(null, { cookie: laptop })).get(at.account.to({}))).status).toBe(401);
    expect((await (await site.visitor(null, { cookie: phone })).get(at.account.to({}))).status).toBe(200);
  });

  it('is a deed, never a link that someone could hide in a picture', async () => {
    const owner = await site.visitor(site.owner);
    for (const path of [at.signOut.to({}), at.signOutEverywhere.to({}), at.language.to({})])
      expect((await owner.get(path)).status).toBe(404);
    expect(await sessions()).toHaveLength(1);
  });
});

describe('Over http, on a laptop', () => {
  it('the cookie needs no https, and still no script reads it', async () => {
    const closed = await testSite({ door: 'closed' });
    const token = await signInToken(closed.tools(), closed.owner);
    const entered = await (await closed.visitor(null)).post(at.signInLink.to({ token }));
    expect(entered.headers.getSetCookie().join()).toMatch(
      /^liane=[\w-]{24}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
    await closed.close();
  });
});

describe('Another site', () => {
  it('makes nobody come in, go out, choose a language or make a key', async () => {
    const stranger = await site.visitor(site.owner, { origin: 'https://evil.example' });
    const link = await signInLink();
    for (const path of [link, at.signOut.to({}), at.language.to({}), at.tokens.to({}), at.newPractice.to({})])
      expect(
        (await stranger.post(path, { label: 'x', scope: 'write', practice: 'x', language: 'en' })).status,
      ).toBe(403);
    expect((await (await site.visitor(null)).get(link)).status).toBe(200);
    expect(await sessions()).toHaveLength(1);
  });

  it('is never where one lands after coming in', async () => {
    const visitor = await site.visitor(null);
    for (const back of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      `/${'a'.repeat(2000)}`,
    ]) {
      const query = new URLSearchParams({ back });
      expect((await visitor.get(`${at.signIn.to({})}?${query}`)).text).not.toContain('evil.example');
      const link = await signInLink();
      expect((await visitor.get(`${link}?${query}`)).text).not.toContain('evil.example');
      expect((await visitor.post(link, { back })).location).toBe('/');
      const owner = await site.visitor(site.owner);
      expect((await owner.get(`${at.signIn.to({})}?${query}`)).location).toBe('/');
      expect((await owner.post(at.language.to({}), { language: 'fr', back })).location).toBe('/');
    }
  });
});

describe('A page one had asked for', () => {
  it('is where one lands once in, by way of the mail', async () => {
    const visitor = await site.visitor(null);
    const wanted = `${at.ideas.to({ workspace: site.practice.slug })}?state=accepted`;
    const refused = await visitor.get(wanted);
    expect(refused.status).toBe(401);
    const signIn = /href="(\/sign-in\?back=[^"]+)"/.exec(refused.text)![1]!.replaceAll('&amp;', '&');
    const hidden = /name="back" value="([^"]+)"/.exec((await visitor.get(signIn)).text)![1]!;
    await visitor.post(at.signIn.to({}), { email: 'madeleine@montreuil.example', back: hidden });
    const link = new URL(/https:\/\/liane\.example\/\S+/.exec((await site.mails())[0]!.body)![0]);
    const button = /name="back" value="([^"]+)"/.exec(
      (await visitor.get(link.pathname + link.search)).text,
    )![1]!;
    expect((await visitor.post(link.pathname, { back: button })).location).toBe(wanted);
  });
});

describe('A flood', () => {
  it('of requests for many addresses, from one place, is told to wait on a page that says so', async () => {
    const visitor = await site.visitor(null);
    const ask = (n: number) => visitor.post(at.signIn.to({}), { email: `personne-${n}@nulle-part.example` });
    const answers = await Promise.all(Array.from({ length: 22 }, (_, n) => ask(n)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    const told = answers.find(({ status }) => status === 429)!;
    expect(told.text).toContain('Trop de tentatives à la suite.');
    site.clock.advance(61 / 1440);
    expect((await ask(0)).status).toBe(200);
  });

  it('tells a known address from an unknown one by nothing, when it is too much as before', async () => {
    const visitor = await site.visitor(null);
    const told = async (email: string) => {
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => visitor.post(at.signIn.to({}), { email })),
      );
      return answers.map(({ status, text }) => `${status} ${text}`).sort();
    };
    expect(await told('madeleine@montreuil.example')).toEqual(await told('personne@montreuil.example'));
  });
});

describe('What someone may type', () => {
  it('puts no line of its own in the mail: a name is one line', async () => {
    await site.db.deleteFrom('account').execute();
    const token = (await ownerLink(site.tools()))!;
    const visitor = await site.visitor(null);
    const name = 'Fantine\r\nBcc: tous@montreuil.example\u2028X-A: 1';
    await visitor.post(at.open.to({ token }), {
      name,
      email: 'fantine@montreuil.example',
      practice: 'Atelier\n<b>de</b> Fantine',
      language: 'fr',
    });
    await visitor.post(at.signIn.to({}), { email: 'fantine@montreuil.example' });
    const [mail] = await site.mails();
    expect(mail!.to_name).toBe('Fantine Bcc: tous@montreuil.example X-A: 1');
    expect(mail!.subject).not.toMatch(/[\r\n]/);
  });

  it.each([
    'a@b.example\r\nBcc: c@d.example',
    'a@b.example, c@d.example',
    '<a@b.example>',
    'a'.repeat(300),
    `${'a'.repeat(250)}@b.example`,
  ])('is no address: %j', async (email) => {
    expect((await (await site.visitor(null)).post(at.signIn.to({}), { email })).status).toBe(422);
    expect(await site.mails()).toEqual([]);
  });

  it('is refused when it is too long or missing, and opens no practice', async () => {
    await site.db.deleteFrom('account').execute();
    const token = (await ownerLink(site.tools()))!;
    const visitor = await site.visitor(null);
    const good = { name: 'Fantine', email: 'fantine@montreuil.example', practice: 'Atelier', language: 'fr' };
    for (const bad of [
      { name: 'a'.repeat(10_000) },
      { practice: 'é'.repeat(10_000) },
      { name: ' \u0000 ' },
      { language: 'de' },
    ])
      expect((await visitor.post(at.open.to({ token }), { ...good, ...bad })).status).toBe(422);
    expect((await visitor.post(at.open.to({ token }), good)).status).toBe(303);
  });
});

describe('The link of a fresh instance', () => {
  it('goes out by itself after a day', async () => {
    await site.db.deleteFrom('account').execute();
    const token = (await ownerLink(site.tools()))!;
    site.clock.advance(1.01);
    const visitor = await site.visitor(null);
    expect((await visitor.get(at.open.to({ token }))).status).toBe(410);
  });

  it('leads in by no other door', async () => {
    const account = await signInToken(site.tools(), site.owner);
    await site.db.deleteFrom('account').execute();
    const owner = (await ownerLink(site.tools()))!;
    const visitor = await site.visitor(null);
    expect((await visitor.post(at.signInLink.to({ token: owner }))).status).toBe(410);
    expect((await visitor.get(at.open.to({ token: account }))).status).toBe(410);
  });
});

describe('What opens nothing any more', () => {
  it('is forgotten: links, keys and sessions whose date has passed', async () => {
    await signInLink();
    await site.visitor(site.owner);
    await deletePast(site.db, site.clock.now());
    expect(await sessions()).toHaveLength(1);
    site.clock.advance(366);
    await deletePast(site.db, site.clock.now());
    expect(await sessions()).toEqual([]);
    expect(await site.db.selectFrom('token').selectAll().execute()).toEqual([]);
  });
});
