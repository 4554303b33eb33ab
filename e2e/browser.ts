import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The system's own browser; none is downloaded. */
const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export function chromiumPath(): string | undefined {
  const { CHROMIUM } = process.env;
  return [CHROMIUM, ...USUAL_PLACES].find((path) => path && existsSync(path));
}

/** A browser that speaks to nobody but the page. */
export function openBrowser(executablePath: string): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath, args });
}

/** Runs `liane plan` on the people of *Les Misérables*, as a user would, and returns the path of the report. */
export function miserablesReport(language: 'fr' | 'en'): string {
  const out = mkdtempSync(join(tmpdir(), 'liane-report-'));
  const example = (name: string) => join(root, 'examples/miserables', name);
  execFileSync(
    process.execPath,
    [
      join(root, 'packages/app/bin/liane.mjs'),
      'plan',
      ...['--idea', example(language === 'fr' ? 'idea.md' : 'idea.en.md')],
      ...['--people', example('people.csv'), '--links', example('links.csv'), '--me', 'valjean'],
      ...['--answers', example('answers.csv'), '--refusals', example('refusals.txt')],
      ...['--lang', language, '--out', out],
    ],
    { stdio: 'pipe' },
  );
  return join(out, 'index.html');
}

/** Takes away a report that {@link miserablesReport} made. */
export function forget(report: string): void {
  rmSync(dirname(report), { recursive: true, force: true });
}

/** What keeps some people from reading a page, as axe sees it: each with one place and why. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const checker = (globalThis as unknown as { axe: { run(): Promise<{ violations: Found[] }> } }).axe;
    interface Found {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
    }
    const result = await checker.run();
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} (${nodes[0]?.failureSummary.slice(0, 300)})`,
    );
  });
}
