import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser, violations } from './browser.ts';
import { openByCommand, openDemonstration, type Pages, pagesOfDemonstration } from './demo.ts';
import { type RunningSite, startSite } from './site.ts';
import { complaintsOf } from './steps.ts';

const executable = chromiumPath();

const runs = [
  { language: 'fr', by: 'the button', width: 1280, colorScheme: 'light' },
  { language: 'en', by: 'liane demo', width: 390, colorScheme: 'dark' },
] as const;

describe.skipIf(!executable).each(runs)(
  'the demonstration opened by $by, in $language, $width px, $colorScheme',
  ({ language, by, width, colorScheme }) => {
    let browser: Browser;
    let site: RunningSite;
    let page: Page;
    let pages: Pages;
    let complaints: readonly string[] = [];

    beforeAll(async () => {
      site = await startSite();
      browser = await openBrowser(executable!);
      const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
      // axe comes in as a script of ours, which the policy of the pages would not let in.
      const context = { locale, colorScheme, viewport: { width, height: 900 }, bypassCSP: true };
      page = await (await browser.newContext(context)).newPage();
      complaints = complaintsOf(page);
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      await site?.stop();
    });

    it('has a page for each room, each idea, each state of a letter, and whoever was written to', async () => {
      const walk = { page, url: site.url, language };
      const opens = by === 'the button' ? openDemonstration(walk, site.ownerLink) : openByCommand(walk, site);
      pages = await pagesOfDemonstration(walk, await opens, site.dataFolder);
      const named = (start: string) => Object.keys(pages).filter((name) => name.startsWith(start)).length;
      expect(named('letter-')).toBeGreaterThan(8);
      expect(named('message-')).toBe(4);
    }, 120_000);

    it('anyone can read every page, folds open: nothing axe complains of, nothing off the side', async () => {
      for (const [name, to] of Object.entries(pages)) {
        const answered = await page.goto(`${site.url}${to}`);
        expect([name, answered!.status()]).toEqual([name, name === 'not-found' ? 404 : 200]);
        await page.locator('details').evaluateAll((all) => {
          for (const one of all) (one as { open?: boolean }).open = true;
        });
        expect([name, await violations(page)]).toEqual([name, []]);
        const aside = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([name, aside]).toEqual([name, 0]);
      }
    }, 600_000);

    it('nothing was said in the console but of the page that is not there', () => {
      expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
    });
  },
);
