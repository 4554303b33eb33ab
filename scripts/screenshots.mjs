// Looks at every page as people will: the report of `liane plan`, and a Liane with its demonstration; both languages,
// light and dark, phone and laptop. Pictures go to screenshots/, which is not kept.
import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromiumPath, forget, miserablesReport, openBrowser } from '../e2e/browser.ts';
import { openDemonstration, pagesOfDemonstration } from '../e2e/demo.ts';
import { startSite } from '../e2e/site.ts';

const executable = chromiumPath();
if (!executable) {
  console.error('No Chromium here: run scripts/install-chromium.sh, or set CHROMIUM to its path.');
  process.exit(1);
}
const folder = new URL('../screenshots/', import.meta.url).pathname;
/** `npm run screenshots -- fr-1280-light today` takes those alone whose name holds each of these words. */
const wanted = process.argv.slice(2);
const looks = ['light', 'dark'].flatMap((colorScheme) =>
  [390, 1280].map((width) => ({ colorScheme, width })),
);
mkdirSync(folder, { recursive: true });
const browser = await openBrowser(executable);
for (const language of ['fr', 'en']) {
  await lookAtReport(language);
  await lookAtSite(language);
}
await browser.close();
console.log(`See ${folder}`);

function isWanted(name) {
  return wanted.every((word) => name.includes(word));
}

async function lookAtReport(language) {
  if (!isWanted(`${language}-report`)) return;
  const report = miserablesReport(language);
  const address = pathToFileURL(report).href;
  for (const { colorScheme, width } of looks) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
    const name = `${folder}${language}-${width}-${colorScheme}`;
    await page.goto(address);
    await page.screenshot({ path: `${name}.png`, fullPage: true });
    await page.click('label.switch');
    await page.locator('figure.carte').screenshot({ path: `${name}-sans-moi.png` });
    await page.close();
  }
  const page = await browser.newPage();
  await page.goto(address);
  await page.pdf({ path: `${folder}${language}-paper.pdf`, format: 'A4', preferCSSPageSize: true });
  await page.close();
  forget(report);
}

async function lookAtSite(language) {
  const site = await startSite();
  try {
    const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
    const context = await browser.newContext({ locale });
    const walk = { page: await context.newPage(), url: site.url, language };
    await take(
      await browser.newContext({ locale }),
      language,
      { opening: site.ownerLink, 'sign-in': '/sign-in' },
      site.url,
    );
    const demo = await openDemonstration(walk, site.ownerLink);
    const pages = await pagesOfDemonstration(walk, demo, site.dataFolder);
    await take(context, language, pages, site.url);
    await context.close();
  } finally {
    await site.stop();
  }
}

/** One picture of each page in each look, and another with all its folds open if it has any. */
async function take(context, language, pages, url) {
  const page = await context.newPage();
  for (const { colorScheme, width } of looks) {
    const look = `${language}-${width}-${colorScheme}`;
    mkdirSync(`${folder}${look}`, { recursive: true });
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    for (const [name, to] of Object.entries(pages))
      if (isWanted(`${look}/${name}`)) await picture(page, new URL(to, url).href, `${folder}${look}/${name}`);
  }
  await page.close();
}

async function picture(page, address, path) {
  await page.goto(address);
  await page.screenshot({ path: `${path}.png`, fullPage: true });
  const aside = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (aside > 0) console.log(`${path}: ${aside} px off the side`);
  const folds = await page.locator('main details:not([open])').count();
  if (folds === 0) return;
  await page.locator('main details').evaluateAll((all) => {
    for (const one of all) one.open = true;
  });
  await page.screenshot({ path: `${path}-open.png`, fullPage: true });
}
