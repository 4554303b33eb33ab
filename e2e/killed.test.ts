import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser } from './browser.ts';
import { startSite } from './site.ts';
import { noteByKeyboard, openPractice, PRACTICE } from './steps.ts';

const executable = chromiumPath();

describe.skipIf(!executable)('13 · nothing acknowledged is lost', () => {
  it('whoever was noted a moment before Liane was killed outright is there when it starts again', async () => {
    const LIANE_DATA = mkdtempSync(join(tmpdir(), 'liane-killed-'));
    chmodSync(LIANE_DATA, 0o755);
    const browser = await openBrowser(executable!);
    const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
    const first = await startSite({ LIANE_DATA });
    await openPractice({ page, url: first.url, language: 'fr' }, first.ownerLink);
    await noteByKeyboard({ page, url: first.url, language: 'fr' }, 'Gavroche');
    const ended = once(first.process, 'exit');
    first.process.kill('SIGKILL');
    await ended;
    const again = await startSite({ LIANE_DATA }, /localhost:\d+/);
    await page.goto(`${again.url}${PRACTICE}/people`);
    expect(await page.locator('main').innerText()).toContain('Gavroche');
    await browser.close();
    await again.stop();
    rmSync(LIANE_DATA, { recursive: true, force: true });
  });
});
