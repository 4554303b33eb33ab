import type { Page } from 'playwright-core';

export type Language = 'fr' | 'en';

/** Whoever walks through a site, and in which language they write. */
export interface Walk {
  readonly page: Page;
  readonly url: string;
  readonly language: Language;
}

/** The practice that {@link openPractice} opens. */
export const PRACTICE = '/w/atelier';

const written = {
  fr: {
    title: 'Une école du soir',
    pitch: 'Une salle où l’on apprenne à lire, trois soirs par semaine.',
    evidence: 'J’en parle déjà à la verrerie.',
    condition: 'Choisir une licence',
    mandate: {
      payer: 'La verrerie',
      paysFor: 'huit jours par mois',
      refuses: 'Vendre des adresses',
      gives: 'La salle',
    },
    told: 'Un jardin partagé',
    funding: 'Il ne l’est pas encore',
    note: 'Connaît les jardiniers du Luxembourg.',
    purpose: 'la rue Plumet',
  },
  en: {
    title: 'An evening school',
    pitch: 'A room where one learns to read, three evenings a week.',
    evidence: 'I speak of it at the glassworks already.',
    condition: 'Choose a licence',
    mandate: {
      payer: 'The glassworks',
      paysFor: 'eight days a month',
      refuses: 'Selling addresses',
      gives: 'The room',
    },
    told: 'A shared garden',
    funding: 'Not yet',
    note: 'Knows the gardeners of the Luxembourg.',
    purpose: 'the rue Plumet',
  },
} as const;

export const wordsOf = (language: Language) => written[language];

const HOUSE = {
  publisher: 'M. Enjolras',
  publisherAddress: '3 rue de la Chanvrerie\n75001 Paris',
  contact: 'abc@musain.example',
  host: 'Maison Fauchelevent',
  hostAddress: '62 petite rue Picpus\n75012 Paris',
  moderation: 'signaler@musain.example',
  protection: 'donnees@musain.example',
  country: 'France',
};

/** What was said in the console or went wrong, as it comes. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (said) => {
    if (said.type() === 'error') complaints.push(`${page.url()}: ${said.text()}`);
  });
  return complaints;
}

export const pathOf = (page: Page) => new URL(page.url()).pathname;

async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.fill(`main [name=${name}]`, value);
}

/** Follows a link or sends a form, and waits for the page it leads to. */
async function follow(page: Page, selector: string): Promise<void> {
  const arrived = page.waitForEvent('framenavigated');
  await page.locator(selector).first().click();
  await arrived;
  await page.waitForLoadState();
}

const send = (page: Page, action: string) =>
  follow(page, `main form[method=post][action$="${action}"] button`);

export async function openPractice({ page, language }: Walk, ownerLink: string): Promise<void> {
  await page.goto(ownerLink);
  await fill(page, { name: 'M. Madeleine', email: 'madeleine@montreuil.example', practice: 'Atelier' });
  await page.check(`[name=language][value=${language}]`);
  await follow(page, 'main form button.main');
}

/** Notes an idea of one's own, and returns the path of its file. */
export async function noteIdea({ page, url, language }: Walk): Promise<string> {
  const { title, pitch } = written[language];
  await page.goto(`${url}${PRACTICE}/ideas/new`);
  await fill(page, { title, pitch });
  await follow(page, 'main form button.main');
  return pathOf(page);
}

/** Judges the first criteria of an idea, each in its own fold. */
export async function judge({ page, url, language }: Walk, idea: string, verdicts: readonly string[]) {
  for (const [i, verdict] of verdicts.entries()) {
    await page.goto(`${url}${idea}`);
    const criterion = page.locator('.criteria > li').nth(i);
    await criterion.locator('summary').click();
    await criterion.locator(`input[value=${verdict}]`).check();
    await criterion.locator('textarea').fill(written[language].evidence);
    const id = await criterion.getAttribute('id');
    await send(page, `/criteria/${id}`);
  }
}

/** A dated condition on the second criterion: one that is not met is not accepted without. */
export async function addCondition({ page, url, language }: Walk, idea: string): Promise<void> {
  await page.goto(`${url}${idea}`);
  const adding = page.locator('details:has(form[action$="/conditions"])');
  await adding.locator('summary').click();
  await adding.locator('[name=text]').fill(written[language].condition);
  await adding.locator('[name=dueOn]').fill('2090-06-30');
  await adding.locator('[name=criterion]').selectOption({ index: 2 });
  await send(page, '/conditions');
}

export async function acceptWithConditions({ page, url }: Walk, idea: string): Promise<void> {
  await page.goto(`${url}${idea}/outcome?outcome=conditions`);
  await send(page, '/decide');
}

export async function publishMandate({ page, url, language }: Walk, idea: string): Promise<void> {
  await page.goto(`${url}${idea}/mandate`);
  await fill(page, written[language].mandate);
  await follow(page, 'main form button[name=show]');
}

/** The six questions of the page of the instance, without which no public page opens. */
export async function answerSixQuestions({ page, url }: Walk): Promise<void> {
  await page.goto(`${url}/instance`);
  await follow(page, 'main a[href="/instance/answers"]');
  await fill(page, HOUSE);
  await send(page, '/instance/answers');
}

/** A form that comes back sooner was read by nobody. */
const READING = 5_500;

/** Presents an idea as anyone may, and returns the page by which they follow it. */
export async function presentIdea({ page, url, language }: Walk): Promise<string> {
  const { told, pitch, funding, mandate } = written[language];
  await page.goto(`${url}${PRACTICE}/present`);
  await fill(page, { title: told, pitch, audience: pitch, gives: mandate.gives, funding });
  await fill(page, { presenterName: 'Cosette' });
  await page.selectOption('[name=language]', language);
  await page.check('[name=as][value=myself]');
  await page.waitForTimeout(READING);
  await send(page, '/present');
  return pathOf(page);
}

export async function withdrawIdea({ page }: Walk): Promise<void> {
  await follow(page, 'main a[href$="/withdraw"]');
  await send(page, '/withdraw');
}

/** Notes someone with nothing but the keyboard: the name has the focus already. */
export async function noteByKeyboard({ page, url, language }: Walk, name: string): Promise<void> {
  await page.goto(`${url}${PRACTICE}/people/new`);
  await page.locator('main [name=name]:focus').waitFor();
  await page.keyboard.type(name);
  const purpose = page.locator('main [name=purpose]');
  for (let i = 0; i < 9 && !(await purpose.evaluate((field) => field.matches(':focus'))); i++)
    await page.keyboard.press('Tab');
  if ((await purpose.inputValue()) === '') await page.keyboard.type(written[language].purpose);
  await page.keyboard.press('Enter');
  await page.waitForURL(/[?&]done=added/);
}

/** Looks for someone and opens their file, whose path is returned. */
export async function findPerson({ page, url }: Walk, typed: string): Promise<string> {
  await page.goto(`${url}${PRACTICE}/people`);
  await page.fill('main form.search [name=q]', typed);
  await follow(page, 'main form.search button');
  await follow(page, 'main .list a');
  return pathOf(page);
}

export async function addNote({ page, language }: Walk): Promise<void> {
  const adding = page.locator('details:has(form[action$="/facts"])');
  await adding.locator('summary').click();
  await adding.locator('textarea').fill(written[language].note);
  await send(page, '/facts');
}

export async function mergeWith({ page, url }: Walk, person: string, other: string): Promise<void> {
  await page.goto(`${url}${person}/merge`);
  await page.fill('main form.search [name=q]', other);
  await follow(page, 'main form.search button');
  await follow(page, 'main .list a.button');
  await send(page, '/merge');
}

export const unmerge = ({ page }: Walk) => send(page, '/unmerge');

export async function erase({ page, url }: Walk, person: string): Promise<void> {
  await page.goto(`${url}${person}/erase`);
  await send(page, '/erase');
}

export interface Made {
  readonly idea: string;
  readonly follow: string;
  readonly person: string;
}

export interface Made {
  readonly idea: string;
  readonly follow: string;
  readonly person: string;
}

/** Every page there is to read in a practice where an idea, a presentation and a person are. */
export function pagesOf({ idea, follow: followed, person }: Made): Readonly<Record<string, string>> {
  return {
    home: '/',
    today: PRACTICE,
    ideas: `${PRACTICE}/ideas`,
    'new-idea': `${PRACTICE}/ideas/new`,
    idea,
    charter: `${PRACTICE}/charter`,
    outcome: `${idea}/outcome`,
    'mandate-edit': `${idea}/mandate`,
    mandate: idea.replace('/ideas/', '/mandates/'),
    present: `${PRACTICE}/present`,
    follow: followed,
    people: `${PRACTICE}/people`,
    'new-person': `${PRACTICE}/people/new`,
    person,
    'to-tell': `${PRACTICE}/to-tell`,
    outbox: `${PRACTICE}/outbox`,
    find: `${idea}/find`,
    'find-in-file': `${idea}/find/file`,
    import: `${PRACTICE}/import`,
    letters: `${PRACTICE}/letters`,
    settings: `${PRACTICE}/settings`,
    'my-page': '/me',
    account: '/account',
    instance: '/instance',
    'instance-answers': '/instance/answers',
    legal: '/legal',
    privacy: '/privacy',
    register: '/instance/register',
    api: '/api',
    'sign-in': '/sign-in',
    'not-found': '/nowhere',
  };
}
