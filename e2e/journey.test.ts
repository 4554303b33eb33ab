import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser, violations } from './browser.ts';
import { type RunningSite, startSite } from './site.ts';

const executable = chromiumPath();
if (!executable)
  console.log('The journey was not made: no Chromium here (scripts/install-chromium.sh, or set CHROMIUM).');

const runs = [
  { language: 'fr', javaScriptEnabled: true, width: 1280, colorScheme: 'light' as const },
  { language: 'en', javaScriptEnabled: true, width: 390, colorScheme: 'dark' as const },
  { language: 'fr', javaScriptEnabled: false, width: 390, colorScheme: 'light' as const },
];

describe.skipIf(!executable).each(runs)(
  'from an idea to an answer, in $language, $width px, script: $javaScriptEnabled',
  ({ language, javaScriptEnabled, width, colorScheme }) => {
    let browser: Browser;
    let site: RunningSite;
    let page: Page;
    const complaints: string[] = [];
    const seen: string[] = [];

    beforeAll(async () => {
      site = await startSite();
      browser = await openBrowser(executable!);
      const options: BrowserContextOptions = {
        javaScriptEnabled,
        colorScheme,
        locale: language === 'fr' ? 'fr-FR' : 'en-GB',
        viewport: { width, height: 900 },
      };
      page = await (await browser.newContext(options)).newPage();
      page.on('console', (said) => {
        if (said.type() === 'error') complaints.push(said.text());
      });
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      await site?.stop();
    });

    const path = () => new URL(page.url()).pathname;
    const press = (name: string) =>
      page.locator(`form[action$="${name}"] button[type=submit]`).first().click();
    const remember = () => seen.push(page.url());

    it('whoever opens the link of the terminal begins with their own idea', async () => {
      await page.goto(site.ownerLink);
      await page.fill('[name=name]', 'M. Madeleine');
      await page.fill('[name=email]', 'madeleine@montreuil.example');
      await page.fill('[name=practice]', 'Atelier');
      await page.check(`[name=language][value=${language}]`);
      await page.click('main form button.main');
      remember();
      await page.click('main a.button.main');
      await page.fill('[name=title]', 'Une école du soir');
      await page.fill('[name=pitch]', 'Une salle où l’on apprenne à lire, trois soirs par semaine.');
      remember();
      await page.click('main form button.main');
      expect(path()).toMatch(/^\/w\/atelier\/ideas\/[0-9a-f-]+$/);
      remember();
    });

    it('judges it, sets a condition, answers by a letter, and says who pays', async () => {
      const idea = path();
      await page.locator('.criteria details summary').first().click();
      await page.locator('.criteria input[value=met]').first().check();
      await page.locator('.criteria details[open] textarea').first().fill('J’en parle déjà.');
      await page.locator('.criteria details[open] button[type=submit]').first().click();
      expect(path()).toBe(idea);
      await page.locator('section > details summary').first().click();
      await page.fill('[name=text][rows="2"]', 'Choisir une licence');
      await page.fill('[name=dueOn]', '2090-06-30');
      await press('/conditions');
      await page.goto(`${site.url}${idea}/outcome`);
      expect(await page.inputValue('[name=letter]')).toContain('Choisir une licence');
      remember();
      await press('/decide');
      await page.goto(`${site.url}${idea}/mandate`);
      for (const [name, text] of Object.entries({
        payer: 'La verrerie',
        paysFor: 'huit jours par mois',
        refuses: 'Vendre des adresses',
        gives: 'La salle',
      }))
        await page.fill(`[name=${name}]`, text);
      await page.click('main form button.main');
      expect(await page.locator('[role=status]').count()).toBe(1);
      remember();
    });

    it('notes people by keyboard alone, and finds one in spite of a typing error', async () => {
      for (const name of ['Éponine', 'Azelma', 'Gavroche']) {
        await page.goto(`${site.url}/w/atelier/people/new`);
        await page.focus('[name=name]');
        await page.keyboard.type(name);
        if (name === 'Éponine') await page.fill('[name=purpose]', 'la rue Plumet');
        await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
        await page.waitForLoadState();
      }
      remember();
      await page.goto(`${site.url}/w/atelier/people?q=eponnine`);
      await page.click('main a:has-text("ponine")');
      expect(path()).toMatch(/people\/[0-9a-f-]+$/);
      remember();
    });

    it('opens the demonstration, which has something on every page', async () => {
      await page.goto(`${site.url}/w/atelier/people`);
      remember();
      await page.request.post(`${site.url}/demo`, { headers: { origin: site.url } });
      await page.goto(site.url);
      await page.locator('main .list a').last().click();
      const demo = path().split('/')[2];
      for (const place of ['', '/ideas', '/people', '/to-tell', '/letters', '/outbox', '/charter', '/import'])
        seen.push(`${site.url}/w/${demo}${place}`);
      for (const place of ['/account', '/instance', '/legal', '/privacy', '/api', '/me', '/nowhere'])
        seen.push(`${site.url}${place}`);
    });

    it('anyone can read every page: nothing axe complains of, nothing off the side', async () => {
      for (const address of seen) {
        await page.goto(address);
        if (javaScriptEnabled) expect([address, await violations(page)]).toEqual([address, []]);
        if (!javaScriptEnabled) continue;
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([address, wide]).toEqual([address, 0]);
      }
    }, 120_000);

    it('nothing was said in the console but of the page that is not there', () => {
      expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
    });
  },
);
