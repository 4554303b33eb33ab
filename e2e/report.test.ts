import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, forget, miserablesReport, openBrowser, violations } from './browser.ts';

const executable = chromiumPath();
if (!executable)
  console.log(
    'The report was not looked at: no Chromium here (scripts/install-chromium.sh, or set CHROMIUM).',
  );

describe.skipIf(!executable)('the report, in a browser', () => {
  let browser: Browser;
  const files = new Map<string, string>();

  beforeAll(async () => {
    for (const language of ['fr', 'en'] as const) files.set(language, miserablesReport(language));
    browser = await openBrowser(executable!);
  }, 60_000);
  afterAll(async () => {
    for (const file of files.values()) forget(file);
    await browser?.close();
  });

  async function opened(options: BrowserContextOptions = {}, language = 'fr'): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    await page.goto(pathToFileURL(files.get(language)!).href);
    return page;
  }

  describe.each([
    { language: 'fr', colorScheme: 'light' as const, width: 320 },
    { language: 'fr', colorScheme: 'dark' as const, width: 320 },
    { language: 'en', colorScheme: 'light' as const, width: 1280 },
    { language: 'en', colorScheme: 'dark' as const, width: 1280 },
  ])('in $language, $colorScheme, $width px', ({ language, colorScheme, width }) => {
    it.each(['with the initiator', 'without the initiator'])('anyone can read it, %s', async (state) => {
      const page = await opened({ colorScheme, viewport: { width, height: 900 } }, language);
      await openEverything(page);
      if (state === 'without the initiator') await page.click('label.switch');
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    });
  });

  it.each(['fr', 'en'])('nothing runs off the side of a small phone (%s)', async (language) => {
    const page = await opened({ viewport: { width: 320, height: 800 } }, language);
    await openEverything(page);
    const { wide, shown } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      shown: document.documentElement.clientWidth,
    }));
    expect(wide).toBeLessThanOrEqual(shown);
    await page.context().close();
  });

  it('the keyboard alone takes the initiator off the map and back', async () => {
    const page = await opened();
    await page.focus('#sans-moi');
    const outlined = await page.evaluate(
      () => getComputedStyle(document.querySelector('label.switch')!).outlineStyle,
    );
    expect(outlined).toBe('solid');
    expect(await page.isVisible('.carte .with svg')).toBe(true);
    await page.keyboard.press('Space');
    expect(await page.isVisible('.carte .with svg')).toBe(false);
    expect(await page.isVisible('.carte .without svg')).toBe(true);
    await page.keyboard.press('Space');
    expect(await page.isVisible('.carte .with svg')).toBe(true);
    await page.context().close();
  });

  it('Tab goes from the first stop to the text, then to the map and to every fold', async () => {
    const page = await opened();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#contenu');
    const reached = new Set<string>();
    for (let i = 0; i < 120; i++) {
      await page.keyboard.press('Tab');
      reached.add(
        await page.evaluate(() => document.activeElement?.id || document.activeElement?.localName || ''),
      );
    }
    expect([...reached]).toEqual(expect.arrayContaining(['sans-moi', 'summary']));
    await page.context().close();
  });

  it('it works without a script, and asks nothing of anyone', async () => {
    const page = await opened({ javaScriptEnabled: false });
    const asked: string[] = [];
    const complained: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complained.push(message.text()));
    await page.reload();
    await page.click('label.switch');
    expect(await page.isVisible('.carte .without svg')).toBe(true);
    await page.click('summary >> nth=0');
    expect(await page.getAttribute('details >> nth=0', 'open')).not.toBeNull();
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
    expect(asked.filter((url) => url.startsWith('file:'))).toHaveLength(1);
    expect(complained).toEqual([]);
    await page.context().close();
  });

  it('its own letters are used, and its policy lets them', async () => {
    const page = await opened();
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    expect(loaded.join()).toContain('Alegreya Sans');
    expect(loaded.filter((family) => !family.includes('Sans'))).not.toEqual([]);
    await page.context().close();
  });

  it('on paper, both maps are there and every fold stays folded', async () => {
    const page = await opened();
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.carte .with svg')).toBe(true);
    expect(await page.isVisible('.carte .without svg')).toBe(true);
    expect(await page.isVisible('label.switch')).toBe(false);
    await page.context().close();
  });
});

/** Every fold at once, as a search in the page would. */
async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
