import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, testSite } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { localPath } from './local-path.ts';
import { ownerLink } from './opening.ts';
import { browserLanguage } from './sessions.ts';

let site: TestSite;
beforeEach(async () => {
  site = await testSite({ env: { SMTP_URL: 'smtp://127.0.0.1:1?from=liane@liane.example' } });
});
afterEach(() => site.close());

const linkIn = (body: string) => /\/sign-in\/[\w-]+/.exec(body)![0];
const cookieOf = (headers: Headers) => headers.getSetCookie().find((cookie) => cookie.includes('liane='))!;

async function askForLink(email: string): Promise<number> {
  const visitor = await site.visitor(null);
  return (await visitor.post(at.signIn.to({}), { email })).status;
}

describe('Coming in by a link', () => {
  it('sends one to the address of an account, in a mail of its own', async () => {
    expect(await askForLink('Madeleine@Montreuil.example')).toBe(200);
    const [mail] = await site.mails();
    expect(mail).toMatchObject({
      kind: 'sign-in',
      to_address: 'madeleine@montreuil.example',
      state: 'waiting',
    });
    expect(mail!.body).toMatch(/https:\/\/liane\.example\/sign-in\/[\w-]{24}/);
  });

  it('says the same to an address that nobody has, and sends nothing', async () => {
    const visitor = await site.visitor(null);
    const known = await visitor.post(at.signIn.to({}), { email: 'madeleine@montreuil.example' });
    const unknown = await visitor.post(at.signIn.to({}), { email: 'personne@montreuil.example' });
    expect(unknown.text).toBe(known.text);
    expect(await site.mails()).toHaveLength(1);
  });

  it('needs a hand: a mail scanner that follows the link changes nothing', async () => {
    await askForLink('madeleine@montreuil.example');
    const link = linkIn((await site.mails())[0]!.body);
    const visitor = await site.visitor(null);
    for (let n = 0; n < 3; n++) expect((await visitor.get(link)).status).toBe(200);
    const entered = await visitor.post(link);
    expect(entered.status).toBe(303);
    expect(cookieOf(entered.headers)).toMatch(
      /^__Host-liane=[\w-]{24}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax/,
    );
  });

  it('lets in once, even when two follow it at the same instant', async () => {
    await askForLink('madeleine@montreuil.example');
    const link = linkIn((await site.mails())[0]!.body);
    const visitor = await site.visitor(null);
    const statuses = await Promise.all(
      [visitor.post(link), visitor.post(link)].map(async (one) => (await one).status),
    );
    expect(statuses.sort()).toEqual([303, 410]);
    expect((await visitor.get(link)).status).toBe(410);
  });

  it('goes out by itself after half an hour', async () => {
    await askForLink('madeleine@montreuil.example');
    const link = linkIn((await site.mails())[0]!.body);
    site.clock.advance(31 / 1440);
    const visitor = await site.visitor(null);
    expect((await visitor.post(link)).status).toBe(410);
  });

  it('is not asked for without end', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 7; n++) statuses.push(await askForLink('madeleine@montreuil.example'));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
    expect(await site.mails()).toHaveLength(5);
  });

  it('leads nowhere when it is broken', async () => {
    const visitor = await site.visitor(null);
    for (const token of ['x', '%00', 'a'.repeat(5000), '..%2f..'])
      expect((await visitor.get(`/sign-in/${token}`)).status).toBe(410);
  });
});

describe('When the door is closed', () => {
  it('no mail carries a link: the page says which command gives one', async () => {
    const closed = await testSite({ door: 'closed' });
    const visitor = await closed.visitor(null);
    expect((await visitor.get(at.signIn.to({}))).text).toContain('npx liane login');
    await visitor.post(at.signIn.to({}), { email: 'madeleine@montreuil.example' });
    expect(await closed.mails()).toEqual([]);
    await closed.close();
  });
});

describe('A session', () => {
  it('belongs to whoever holds its cookie, and to nobody who makes one up', async () => {
    const owner = await site.visitor(site.owner);
    expect((await owner.get(at.account.to({}))).text).toContain('madeleine@montreuil.example');
    const forger = await site.visitor(null);
    expect((await forger.get(at.account.to({}))).status).toBe(401);
  });

  it('ends after a month', async () => {
    const owner = await site.visitor(site.owner);
    site.clock.advance(400);
    expect((await owner.get(at.account.to({}))).status).toBe(401);
  });

  it('ends everywhere at once when asked', async () => {
    const laptop = await site.visitor(site.owner);
    await laptop.post(at.signOutEverywhere.to({}));
    expect((await laptop.get(at.account.to({}))).status).toBe(401);
  });

  it('is never used by another site: a form that comes from there does nothing', async () => {
    const stranger = await site.visitor(site.owner, { origin: 'https://evil.example' });
    const answer = await stranger.post(at.accountDetails.to({}), { name: 'Volé', language: 'fr' });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('autre page que les nôtres');
    const { name } = await site.db.selectFrom('account').select('name').executeTakeFirstOrThrow();
    expect(name).toBe('M. Madeleine');
  });
});

describe('The first to open a fresh instance', () => {
  it('needs the link of the terminal, which is given only while it is nobody’s', async () => {
    expect(await ownerLink(site.tools())).toBeNull();
  });

  it('becomes its host once, even when two open it at the same instant', async () => {
    await site.db.deleteFrom('account').execute();
    const token = (await ownerLink(site.tools()))!;
    const visitor = await site.visitor(null);
    const form = { name: 'Éponine', email: 'eponine@gorbeau.example', practice: 'Atelier', language: 'fr' };
    expect((await visitor.get(at.open.to({ token }))).status).toBe(200);
    const both = await Promise.all([
      visitor.post(at.open.to({ token }), form),
      visitor.post(at.open.to({ token }), { ...form, email: 'azelma@gorbeau.example' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 410]);
    expect(await site.db.selectFrom('account').selectAll().execute()).toHaveLength(1);
    expect((await visitor.get(at.open.to({ token }))).status).toBe(410);
  });

  it('is told what to mend, with what was typed kept', async () => {
    await site.db.deleteFrom('account').execute();
    const token = (await ownerLink(site.tools()))!;
    const visitor = await site.visitor(null);
    const answer = await visitor.post(at.open.to({ token }), { name: 'Éponine', email: 'pas une adresse' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<title>À corriger');
    expect(answer.text).toContain('value="Éponine"');
    expect(answer.text).toContain('aria-invalid="true"');
  });

  it('forgets the links given before', async () => {
    await site.db.deleteFrom('account').execute();
    const first = (await ownerLink(site.tools()))!;
    await ownerLink(site.tools());
    const visitor = await site.visitor(null);
    expect((await visitor.get(at.open.to({ token: first }))).status).toBe(410);
  });
});

describe('A key for a program', () => {
  it('is shown once, opens as far as its scope, and closes when removed', async () => {
    const owner = await site.visitor(site.owner);
    const made = await owner.post(at.tokens.to({}), { label: 'Sauvegarde', scope: 'read' });
    const token = /liane_[\w-]{24}/.exec(made.text)![0];
    expect((await owner.get(at.account.to({}))).text).not.toContain(token);
    const program = await site.visitor(null, { authorization: `Bearer ${token}` });
    expect((await program.get(at.account.to({}))).status).toBe(403);
    const page = await owner.get(at.account.to({}));
    await owner.post(/\/account\/tokens\/[0-9a-f]+\/remove/.exec(page.text)![0]);
    expect((await program.get(at.account.to({}))).status).toBe(401);
  });

  it('is never made for nothing in particular: its use and its scope are asked', async () => {
    const owner = await site.visitor(site.owner);
    expect((await owner.post(at.tokens.to({}), { label: '' })).status).toBe(422);
  });
});

describe('Words someone typed', () => {
  const HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(2)>';

  it('are shown as words, in a name as elsewhere', async () => {
    const owner = await site.visitor(site.owner);
    await owner.post(at.accountDetails.to({}), { name: HOSTILE, language: 'fr' });
    const { text } = await owner.get(at.account.to({}));
    expect(text).not.toMatch(/<script>|<img/);
    expect(text).toContain('&lt;script&gt;');
  });

  it('are refused when a name is longer than any', async () => {
    const owner = await site.visitor(site.owner);
    expect(
      (await owner.post(at.accountDetails.to({}), { name: 'a'.repeat(10_000), language: 'fr' })).status,
    ).toBe(422);
  });
});

describe('The language', () => {
  it('is one’s account’s, else the one chosen by a button, else the browser’s', async () => {
    const visitor = await site.visitor(null);
    expect((await visitor.get('/', 'en')).text).toContain('<html lang="en">');
    const chosen = await visitor.post(at.language.to({}), { language: 'fr', back: '/sign-in' }, 'en');
    expect(chosen.location).toBe('/sign-in');
    expect(chosen.headers.getSetCookie().join()).toContain('liane-language=fr');
  });

  it('of a browser is the first of French and English it names', () => {
    expect(browserLanguage('de-DE,de;q=0.9,en;q=0.8,fr;q=0.7')).toBe('en');
    expect(browserLanguage('fr;q=0.5,en;q=0.9')).toBe('en');
    expect(browserLanguage('es')).toBe('fr');
    expect(browserLanguage('en;q=0, fr')).toBe('fr');
    expect(browserLanguage('')).toBe('fr');
  });
});

describe('A page to go back to', () => {
  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '',
  ])('is never another site: %j', (asked) => {
    expect(localPath(asked)).toBe('/');
  });

  it('is one of ours', () => {
    expect(localPath('/w/atelier/ideas?done=kept')).toBe('/w/atelier/ideas?done=kept');
  });
});

describe('When the disk is nearly full', () => {
  it('one can read and nothing is written, and the page says so', async () => {
    const full = await testSite({ room: async () => false });
    const owner = await full.visitor(full.owner);
    expect((await owner.get(at.account.to({}))).status).toBe(200);
    const answer = await owner.post(at.accountDetails.to({}), { name: 'Autre', language: 'fr' });
    expect(answer.status).toBe(507);
    expect(answer.text).toContain('presque plein');
    await full.close();
  });
});
