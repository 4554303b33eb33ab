import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { letterToken } from '../packages/app/src/features/consent/links.ts';
import { loadKeys } from '../packages/app/src/platform/keys.ts';
import type { RunningSite } from './site.ts';
import { answerSixQuestions, openPractice, pathOf, type Walk } from './steps.ts';

const liane = fileURLToPath(new URL('../packages/app/bin/liane.mjs', import.meta.url));

/** Pages by the name of their picture, each an address of the site. */
export type Pages = Readonly<Record<string, string>>;

/** Opens an instance, answers its six questions, and presses the button of the first page; returns where it leads. */
export async function openDemonstration(walk: Walk, ownerLink: string): Promise<string> {
  await openPractice(walk, ownerLink);
  await answerSixQuestions(walk);
  const { page, url } = walk;
  await page.goto(url);
  await page.locator('main form[action="/demo"] button').click();
  await page.waitForURL(/\/w\//);
  return pathOf(page);
}

/** The same, by `liane demo` beside the Liane that runs. */
export async function openByCommand(walk: Walk, { ownerLink, dataFolder }: RunningSite): Promise<string> {
  await openPractice(walk, ownerLink);
  await answerSixQuestions(walk);
  const env = { ...process.env, LIANE_DATA: dataFolder };
  const said = execFileSync(process.execPath, [liane, 'demo', '--lang', walk.language], { env });
  return new URL(/https?:\S+/.exec(String(said))![0]).pathname;
}

/** Every page that a demonstration has to show, found as one finds them: by following links. */
export async function pagesOfDemonstration(walk: Walk, demo: string, dataFolder: string): Promise<Pages> {
  const letters = await lettersOf(walk, demo);
  const people = await peopleOf(walk, demo);
  const ideas = await ideasOf(walk, demo);
  const draft = letters['letter-0-0']!;
  const waiting = await waitingLink(walk, demo, dataFolder);
  return {
    ...{ home: '/', today: demo, ideas: `${demo}/ideas`, 'new-idea': `${demo}/ideas/new` },
    ...ideas,
    ...{ charter: `${demo}/charter`, people: `${demo}/people`, 'new-person': `${demo}/people/new` },
    ...people,
    ...{ 'to-tell': `${demo}/to-tell`, import: `${demo}/import`, letters: `${demo}/letters` },
    ...letters,
    'letter-print': `${draft}/print`,
    ...(await messagesOf(walk, demo)),
    answer: waiting,
    'my-page-door': '/me',
    'my-page': await myPage(walk, draft),
    ...{ account: '/account', instance: '/instance', 'instance-answers': '/instance/answers' },
    ...{ legal: '/legal', privacy: '/privacy', register: '/instance/register' },
    ...{
      api: '/api',
      'not-found': '/nowhere',
      'empty-today': '/w/atelier',
      'empty-ideas': '/w/atelier/ideas',
    },
    ...{ 'empty-people': '/w/atelier/people', 'empty-letters': '/w/atelier/letters' },
    ...{ 'empty-outbox': '/w/atelier/outbox', 'empty-to-tell': '/w/atelier/to-tell' },
    present: '/w/atelier/present',
  };
}

const hrefs = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href')!));

/** The first letter under each heading of the page of letters: one for each state, idea by idea. */
async function lettersOf({ page, url }: Walk, demo: string): Promise<Pages> {
  await page.goto(`${url}${demo}/letters`);
  const ideas = page.locator('main section');
  const pages: Record<string, string> = {};
  for (let i = 0; i < (await ideas.count()); i++) {
    const groups = ideas.nth(i).locator('ul.list');
    for (let j = 0; j < (await groups.count()); j++)
      pages[`letter-${i}-${j}`] = (await groups.nth(j).locator('a').first().getAttribute('href'))!;
  }
  return pages;
}

async function peopleOf({ page, url }: Walk, demo: string): Promise<Pages> {
  const pages: Record<string, string> = {};
  for (const name of ['Fauchelevent', 'Javert', 'Fantine', 'Champmathieu', 'Hucheloup', 'Mabeuf']) {
    await page.goto(`${url}${demo}/people?q=${name}`);
    pages[`person-${name.toLowerCase()}`] = (await hrefs(page, 'main .list a'))[0]!;
  }
  const file = pages['person-mabeuf']!;
  return { ...pages, 'person-merge': `${file}/merge`, 'person-erase': `${file}/erase` };
}

async function ideasOf({ page, url }: Walk, demo: string): Promise<Pages> {
  await page.goto(`${url}${demo}/ideas`);
  const ideas = [...new Set(await hrefs(page, 'main a[href*="/ideas/"]'))].filter((to) =>
    /[0-9a-f]{12}$/.test(to),
  );
  const pages: Record<string, string> = {};
  for (const [i, idea] of ideas.entries()) {
    pages[`idea-${i}`] = idea;
    pages[`idea-${i}-outcome`] = `${idea}/outcome`;
    const find = await page.request.get(`${url}${idea}/find`);
    if (!find.ok()) continue;
    pages['find'] = `${idea}/find`;
    pages['mandate-edit'] = `${idea}/mandate`;
    pages['mandate'] = idea.replace('/ideas/', '/mandates/');
  }
  return pages;
}

/** What leaves, and three of its messages: one that waits, one that was sent, one that came back. */
async function messagesOf({ page, url }: Walk, demo: string): Promise<Pages> {
  await page.goto(`${url}${demo}/outbox`);
  const messages = await hrefs(page, 'main .list a');
  const pages: Record<string, string> = { outbox: `${demo}/outbox` };
  for (const i of [0, 1, 3, 5]) if (messages[i]) pages[`message-${i}`] = messages[i];
  return pages;
}

/** No mail carries a link with a closed door: it is made here as a letter would, from the keys of the instance. */
async function waitingLink({ page, url }: Walk, demo: string, dataFolder: string): Promise<string> {
  await page.goto(`${url}${demo}/letters`);
  const letter = await page.locator('main .list a', { hasText: 'Mabeuf' }).getAttribute('href');
  await page.goto(`${url}${letter}`);
  const [message] = await hrefs(page, 'main a[href*="/outbox/"]');
  const keys = await loadKeys(dataFolder);
  return `/a/${letterToken(keys, 'answer', message!.split('/').at(-1)!)}`;
}

/** Opened by a code, as it is printed on a half page. */
async function myPage({ page, url }: Walk, letter: string): Promise<string> {
  await page.goto(`${url}${letter}/print`);
  await page.locator('main form[action$="/print"] button').click();
  const code = (await page.locator('main .code').first().innerText()).trim();
  const opened = await page.request.post(`${url}/me`, { headers: { origin: url }, form: { code } });
  return new URL(opened.url()).pathname;
}
