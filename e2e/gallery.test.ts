import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser, violations } from './browser.ts';

const executable = chromiumPath();
const PAGES = ['everything', 'faulty', 'empty'];

describe.skipIf(!executable)('Every piece of the look, in a browser', () => {
  let browser: Browser;
  let site: ChildProcess;
  let url: string;

  beforeAll(async () => {
    ({ site, url } = await gallerySite());
    browser = await openBrowser(executable!);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    site?.kill('SIGTERM');
  });

  async function opened(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    await page.goto(`${url}/${path}`);
    return page;
  }

  describe.each([
    { language: 'fr', colorScheme: 'light' as const, width: 320 },
    { language: 'en', colorScheme: 'dark' as const, width: 320 },
    { language: 'fr', colorScheme: 'dark' as const, width: 1280 },
    { language: 'en', colorScheme: 'light' as const, width: 1280 },
  ])('in $language, $colorScheme, $width px', ({ language, colorScheme, width }) => {
    it.each(PAGES)('anyone can read it, and nothing runs off its side: %s', async (name) => {
      const viewport = { width, height: 900 };
      // axe comes in as a script of ours, which the policy of the pages would not let in.
      const page = await opened(`${language}/${name}`, { colorScheme, viewport, bypassCSP: true });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.context().close();
    });
  });

  it('its own policy lets its style, its letters and its icon in, and nothing asks elsewhere', async () => {
    const page = await opened('fr/everything');
    const complained: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => complained.push(message.text()));
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    expect(loaded.join()).toContain('Alegreya Sans');
    expect(complained).toEqual([]);
    expect(asked.filter((to) => !to.startsWith(url) && !to.startsWith('data:'))).toEqual([]);
    await page.context().close();
  });

  it('a page with something to correct takes one there without a script, then each link to its field', async () => {
    const page = await opened('fr/faulty', { javaScriptEnabled: false });
    await expect.poll(() => page.locator('.errors').evaluate((box) => box.matches(':focus'))).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.title()).toMatch(/^À corriger/);
    expect(page.url()).toMatch(/#name$/);
    await page.context().close();
  });

  it('every finger finds its button: nothing to press is lower than 44 px', async () => {
    const page = await opened('fr/everything', { viewport: { width: 320, height: 900 } });
    const low = await page.evaluate(() =>
      [...document.querySelectorAll('.button, .choice, .running a, .colophon nav a, summary, select')]
        .filter((one) => one.getBoundingClientRect().height > 0)
        .filter((one) => one.getBoundingClientRect().height < 43.9)
        .map((one) => one.outerHTML.slice(0, 120)),
    );
    expect(low).toEqual([]);
    await page.context().close();
  });
});

async function gallerySite(): Promise<{ site: ChildProcess; url: string }> {
  const packages = (path: string) => fileURLToPath(new URL(`../packages/app/${path}`, import.meta.url));
  const args = ['--import', packages('bin/register.mjs'), packages('test/gallery-site.ts')];
  const site = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(site.stdout!, 'data')) as [Buffer];
  return { site, url: String(said).trim() };
}
