// Looks at the report as people will: both languages, light and dark, phone and laptop, with and without the
// initiator, and on paper. Pictures go to screenshots/, which is not kept.
import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromiumPath, forget, miserablesReport, openBrowser } from '../e2e/browser.ts';

const executable = chromiumPath();
if (!executable) {
  console.error('No Chromium here: run scripts/install-chromium.sh, or set CHROMIUM to its path.');
  process.exit(1);
}
const folder = new URL('../screenshots/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
const browser = await openBrowser(executable);
for (const language of ['fr', 'en']) {
  const report = miserablesReport(language);
  const address = pathToFileURL(report).href;
  for (const colorScheme of ['light', 'dark'])
    for (const width of [390, 1280]) await lookAt(address, { language, colorScheme, width });
  const page = await browser.newPage();
  await page.goto(address);
  await page.pdf({ path: `${folder}${language}-paper.pdf`, format: 'A4', preferCSSPageSize: true });
  await page.close();
  forget(report);
}
await browser.close();
console.log(`See ${folder}`);

async function lookAt(address, { language, colorScheme, width }) {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
  const name = `${folder}${language}-${width}-${colorScheme}`;
  await page.goto(address);
  await page.screenshot({ path: `${name}.png`, fullPage: true });
  await page.click('label.switch');
  await page.locator('figure.carte').screenshot({ path: `${name}-sans-moi.png` });
  await page.close();
}
