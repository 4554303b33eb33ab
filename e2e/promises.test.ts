import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { note, openSchool } from '../packages/app/src/features/invitations/invitations.fixture.ts';
import { chromiumPath, violations } from './browser.ts';
import { type OpenDoor, openDoor } from './open-door.ts';
import { answerSixQuestions, publishMandate, wordsOf } from './steps.ts';

/*
 * Each promise that has a page, in a real browser, through a real mail server: the initiator at a laptop, those who are
 * written to on a phone, without a script, in the language they ask for.
 */

const executable = chromiumPath();
const PHONE = { viewport: { width: 390, height: 800 }, javaScriptEnabled: false } as const;
const PURPOSE = 'Rencontrés au café Musain.';
const WORDS = 'Voulez-vous apprendre à lire à quelqu’un, un soir ?';
const FILE = [
  'name,email,about,offers',
  'Combeferre,combeferre@musain.example,Enseigne la lecture le soir à l’école. Aime lire.,apprendre à lire le soir',
  'Prouvaire,prouvaire@musain.example,"Lire, écrire, apprendre le soir : l’école du soir.",lire le soir à l’école',
  'Feuilly,feuilly@musain.example,Apprend à lire le soir à l’école du soir.,lire le soir',
  'Thénardier,thenardier@auberge.example,Tient une auberge.,',
].join('\n');

describe.skipIf(!executable).each(['fr', 'en'] as const)('the promises, in %s', (language) => {
  let door: OpenDoor;
  let owner: Page;
  let idea: string;
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const home = () => `${door.url}/w/${door.site.practice.slug}`;
  const phone = () => door.visit({ ...PHONE, locale });

  beforeAll(async () => {
    door = await openDoor(executable!);
    idea = await openSchool(door.site);
    owner = await door.visit({ owner: true, locale });
  }, 60_000);
  afterAll(() => door?.close());

  const find = () => `${home()}/ideas/${idea}/find`;

  /** Opens the letter to someone on the list, writes and approves it. */
  async function write(name: string): Promise<string> {
    await owner.goto(find());
    await owner.locator('.people > li', { hasText: name }).locator('form button').first().click();
    await owner.waitForURL(/\/letters\//);
    await owner.fill('main [name=words]', WORDS);
    await owner.locator('main form[action$="/approve"] button.main').click();
    await owner.waitForLoadState();
    return owner.url().replace(/\?.*/, '');
  }

  async function linkIn(to: string, path: RegExp): Promise<string> {
    const mail = (await door.mails()).findLast(({ text, headers }) => {
      const address = JSON.stringify(headers.get('to'));
      return address.includes(to) && path.test(text ?? '');
    });
    return path.exec(mail?.text ?? '')![0];
  }

  it('6 · known means told: a file is read for one idea, and only those who are kept are noted', async () => {
    await owner.goto(`${find()}/file`);
    await owner.setInputFiles('[name=people-file]', {
      ...{ name: 'musain.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) },
    });
    await owner.fill('[name=purpose]', PURPOSE);
    await owner.click('main form button.main');
    expect(await owner.locator('main').innerText()).toContain('Combeferre');
    expect(await owner.locator('[name=keep]:checked').count()).toBe(0);
    expect(await violations(owner)).toEqual([]);
    const count = await owner.locator('[name=keep]').count();
    for (let i = 0; i < count; i++) await owner.locator('[name=keep]').nth(i).check();
    await owner.click('form.lists button.main');
    await owner.goto(`${home()}/people`);
    const noted = await owner.locator('main').innerText();
    expect(noted).toContain('Combeferre');
    expect(noted).not.toContain('Thénardier');
    await owner.goto(`${home()}/to-tell`);
    expect(await owner.locator('main').innerText()).toContain('Combeferre');
  });

  it('5 · every suggestion says why, and opens what it rests on', async () => {
    await owner.goto(find());
    const line = owner.locator('.people > li', { hasText: 'Combeferre' });
    expect(await line.innerText()).toMatch(/lire|lecture|école/);
    await line.locator('a').first().click();
    expect(await owner.locator('main').innerText()).toContain('apprendre à lire le soir');
  });

  it('1 · nobody is bothered: a letter is read again and approved by itself, waits, and leaves once', async () => {
    const letter = await write('Combeferre');
    await door.days(0);
    expect(await door.mails()).toHaveLength(0);
    await door.days(1);
    await door.days(1);
    expect(await door.mails()).toHaveLength(1);
    await owner.goto(letter);
    expect(await owner.locator('form[action$="/approve"]').count()).toBe(0);
    await owner.goto(find());
    expect(await owner.locator('#ecrire ~ .people', { hasText: 'Combeferre' }).count()).toBe(0);
  });

  it('4 · people are not an audience: no image, no link through us, no trace of who looks', async () => {
    const [mail] = await door.mails();
    expect(mail!.text?.replace(/\s+/g, ' ')).toContain(WORDS);
    expect(mail!.html).not.toMatch(/<img|url\(/);
    const links = [...String(mail!.html).matchAll(/href="([^"]+)"/g)].map(([, href]) => new URL(href!).host);
    expect(new Set(links)).toEqual(new Set(['liane.example']));
    expect(mail!.attachments).toEqual([]);
    const reader = await phone();
    const asked: string[] = [];
    reader.on('request', (request) => asked.push(new URL(request.url()).host));
    await reader.goto(await linkIn('combeferre', /https:\S+\/a\/\S+/));
    expect(new Set(asked)).toEqual(new Set(['liane.example']));
    expect(await reader.context().cookies()).toEqual([]);
  });

  it('11 · who pays is on the door: the letter says it, and anyone may open the page about the idea', async () => {
    const [mail] = await door.mails();
    expect(mail!.text).toMatch(/verrerie/i);
    const path = `/w/${door.site.practice.slug}/ideas/${idea}`;
    const walk = { page: owner, url: door.url, language };
    await answerSixQuestions(walk);
    await publishMandate(walk, path);
    const stranger = await phone();
    await stranger.goto(`${door.url}${path.replace('/ideas/', '/mandates/')}`);
    expect(await stranger.locator('main').innerText()).toContain(wordsOf(language).mandate.payer);
  });

  it('a yes on a phone takes a minute, without an account and without a script', async () => {
    const reader = await phone();
    await reader.goto(await linkIn('combeferre', /https:\S+\/a\/\S+/));
    expect(await violationsWithoutScript(reader)).toEqual(0);
    await reader.click('button[name=answer][value=yes]');
    await reader.fill('[name=offers]', 'Une heure de lecture');
    await reader.locator('main form button').first().click();
    expect(reader.url()).toContain('done=kept');
    await owner.goto(`${home()}/letters`);
    expect(await owner.locator('main').innerText()).toContain('Combeferre');
  });

  it('2 · no is final, easy and forgotten: one press, and no letter can be written any more', async () => {
    await write('Prouvaire');
    await door.days(1);
    const reader = await phone();
    await reader.goto(await linkIn('prouvaire', /https:\S+\/a\/\S+/));
    await reader.locator('button[name=answer][value=no-everything]').click();
    await owner.goto(find());
    expect(await owner.locator('main .people', { hasText: 'Prouvaire' }).count()).toBe(0);
    await owner.goto(`${home()}/people?q=Prouvaire`);
    await owner.locator('main .list a').first().click();
    await owner.locator('form[action$="/letters/new"] button').first().click();
    await owner.waitForURL(/\/letters/);
    expect(await owner.locator('form[action$="/approve"]').count()).toBe(0);
  });

  it('2 · a mail program refuses in one click, without a page', async () => {
    await write('Feuilly');
    await door.days(1);
    const mail = (await door.mails()).at(-1)!;
    const list = mail.headers.get('list') as { unsubscribe?: { url: string } };
    expect(mail.headers.get('list-unsubscribe-post') ?? JSON.stringify([...mail.headers])).toContain(
      'One-Click',
    );
    const answered = await door.site.app.request(list.unsubscribe!.url, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(answered.status).toBeLessThan(300);
    await owner.goto(find());
    expect(await owner.locator('main .people', { hasText: 'Feuilly' }).count()).toBe(0);
  });

  it('10 · my page, my data: asked for by address, corrected, taken away, erased, in a minute', async () => {
    await note(door.site, 'Gavroche');
    const reader = await phone();
    await reader.goto(`${door.url}/me`);
    await reader.fill('[name=email]', 'gavroche@quais.example');
    await reader.locator('main form button').first().click();
    await door.days(0.01);
    await reader.goto(await linkIn('gavroche', /https:\S+\/me\/\S+/));
    const page = reader.url();
    expect(await reader.locator('main').innerText()).toContain('Aime expliquer.');
    await reader.locator('a[href*="/lines/fact."][href$="#correct"]').first().click();
    await reader.locator('#correct textarea').fill('Aime apprendre.');
    await reader.locator('#correct button').click();
    expect(await reader.locator('main').innerText()).toContain('Aime apprendre.');
    const card = await reader.request.get(`${page}/card`, { ignoreHTTPSErrors: true }).catch(() => null);
    if (card) expect(await card.text()).toContain('Gavroche');
    await reader.goto(`${page}/erase`);
    await reader.locator('main form[action$="/erase"] button').click();
    await owner.goto(`${home()}/people?q=Gavroche`);
    expect(await owner.locator('main .list a', { hasText: 'Gavroche' }).count()).toBe(0);
  });
});

/** Without a script axe cannot look: nothing may run off the side all the same. */
async function violationsWithoutScript(page: Page): Promise<number> {
  const box = await page.locator('main').boundingBox();
  return box && box.x + box.width > 391 ? 1 : 0;
}
