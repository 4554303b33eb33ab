import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from './browser.ts';
import { type RunningSite, startSite } from './site.ts';

const chromium = chromiumPath();

/** A device with a finger to show, of Chromium's own making (WebAuthn level 3, virtual authenticators). */
async function plugDevice(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable', { enableUI: false });
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    /** The finger is shown, or is someone else's. */
    knows: (isUserVerified: boolean) =>
      session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  };
}

describe.skipIf(!chromium)('A passkey, in a real browser', () => {
  let site: RunningSite;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    site = await startSite();
    browser = await openBrowser(chromium!);
    context = await browser.newContext({ locale: 'en-GB' });
    page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4(01|09)/.test(message.text()))
        faults.push(message.text());
    });
    await page.goto(site.ownerLink);
    await page.getByLabel('Your name').fill('M. Madeleine');
    await page.getByLabel('Your address').fill('madeleine@montreuil.example');
    await page.getByLabel('The name of your practice').fill('Madeleine’s practice');
    await page.getByLabel('English').check();
    await page.getByRole('button', { name: 'Open my practice' }).click();
    await page.waitForURL(`${site.url}/`);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it('is made in one’s account, opens the door without an address, and closes it when removed', async () => {
    const device = await plugDevice(page);
    await page.goto(`${site.url}/account`);
    await page.getByLabel('The name of this device').fill('The kitchen laptop');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/account?done=passkey-added');
    expect(await page.getByRole('status').first().textContent()).toContain('this device lets you in');

    await page.getByRole('button', { name: 'Make a passkey' }).click();
    await expect
      .poll(() => page.locator('form[data-passkey] [role=status]').textContent())
      .toContain('already');

    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.waitForURL(`${site.url}/`);
    await page.goto(`${site.url}/account`);
    await page.getByRole('link', { name: 'Sign in' }).first().click();

    await device.knows(false);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await expect
      .poll(() => page.locator('form[data-passkey] [role=status]').textContent())
      .toContain('gave up');
    await device.knows(true);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL('**/account');
    expect(await page.locator('b', { hasText: 'The kitchen laptop' }).count()).toBe(1);

    await page.getByRole('button', { name: 'Remove The kitchen laptop' }).click();
    await page.waitForURL('**/account?done=passkey-removed');
    await context.clearCookies();
    await page.goto(`${site.url}/sign-in`);
    await page.locator('form[data-passkey] button').click();
    await expect
      .poll(() => page.locator('form[data-passkey] [role=status]').textContent())
      .toContain('not known here');
    expect(faults).toEqual([]);
  });

  it('is not offered where it cannot be made: without script, or at another address', async () => {
    const plain = await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false });
    const without = await plain.newPage();
    await without.goto(`${site.url}/sign-in`);
    expect(await without.locator('form[data-passkey]').isVisible()).toBe(false);
    await plain.close();

    const elsewhere = await context.newPage();
    await elsewhere.goto(`${site.url.replace('localhost', '127.0.0.1')}/sign-in`);
    expect(await elsewhere.locator('form[data-passkey]').isVisible()).toBe(false);
  });
});
