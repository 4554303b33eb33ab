import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser, violations } from './browser.ts';
import { type RunningSite, startSite } from './site.ts';
import * as steps from './steps.ts';

const executable = chromiumPath();

const runs = [
  { language: 'fr', javaScriptEnabled: true, width: 1280, colorScheme: 'light' },
  { language: 'en', javaScriptEnabled: true, width: 390, colorScheme: 'dark' },
  { language: 'fr', javaScriptEnabled: false, width: 390, colorScheme: 'light' },
] as const;

describe.skipIf(!executable).each(runs)(
  'a practice from its first day, in $language, $width px, script: $javaScriptEnabled',
  ({ language, javaScriptEnabled, width, colorScheme }) => {
    let browser: Browser;
    let site: RunningSite;
    let owner: steps.Walk;
    let visitor: steps.Walk;
    let idea: string;
    let person: string;
    let followed: string;
    const complaints: string[][] = [];

    beforeAll(async () => {
      site = await startSite();
      browser = await openBrowser(executable!);
      owner = await walk();
      visitor = await walk();
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      await site?.stop();
    });

    /** Someone with a browser of their own, which knows nothing yet. */
    async function walk(): Promise<steps.Walk> {
      const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
      const viewport = { width, height: 900 };
      // axe comes in as a script of ours, which the policy of the pages would not let in.
      const context = { locale, javaScriptEnabled, viewport, colorScheme, bypassCSP: true };
      const page = await (await browser.newContext(context)).newPage();
      complaints.push(steps.complaintsOf(page));
      return { page, url: site.url, language };
    }

    it('opens, in the language of the browser, by the link of the terminal', async () => {
      await steps.openPractice(owner, site.ownerLink);
      expect(await owner.page.getAttribute('html', 'lang')).toBe(language);
      expect(steps.pathOf(owner.page)).toBe('/');
    });

    it('notes an idea, judges two criteria of it, and sets a condition with its day', async () => {
      idea = await steps.noteIdea(owner);
      await steps.judge(owner, idea, ['met', 'unmet']);
      await steps.addCondition(owner, idea);
      expect(await owner.page.locator('.criteria .verdict.met').count()).toBe(1);
      expect(await owner.page.locator('.criteria .verdict.unmet').count()).toBe(1);
      expect(await owner.page.locator('.condition').count()).toBe(1);
    });

    it('accepts it with conditions, by a letter that says them', async () => {
      await owner.page.goto(`${site.url}${idea}/outcome?outcome=conditions`);
      expect(await owner.page.inputValue('[name=letter]')).toContain(steps.wordsOf(language).condition);
      await steps.acceptWithConditions(owner, idea);
      expect(await owner.page.locator('[role=status]').count()).toBe(1);
    });

    it('shows its mandate to a visitor only once the six questions are answered', async () => {
      await steps.publishMandate(owner, idea);
      const mandate = `${site.url}${idea.replace('/ideas/', '/mandates/')}`;
      expect((await visitor.page.request.get(mandate)).status()).toBe(404);
      await steps.answerSixQuestions(owner);
      await visitor.page.goto(mandate);
      expect(await visitor.page.textContent('main')).toContain(steps.wordsOf(language).mandate.payer);
    });

    it('receives the idea of a visitor, says so under Today, and lets them withdraw it', async () => {
      const { told } = steps.wordsOf(language);
      followed = await steps.presentIdea(visitor);
      expect(followed).toMatch(/^\/i\/.+/);
      expect(await visitor.page.textContent('main')).toContain(told);
      await owner.page.goto(`${site.url}${steps.PRACTICE}`);
      expect(await owner.page.textContent('.next')).toContain(told);
      await steps.withdrawIdea(visitor);
      expect(visitor.page.url()).toMatch(/done=withdrawn$/);
      await owner.page.goto(`${site.url}${steps.PRACTICE}`);
      expect(await owner.page.textContent('main')).not.toContain(told);
    });

    it('notes three people by keyboard alone, and finds one in spite of a typing error', async () => {
      for (const name of ['Éponine Thénardier', 'Azelma', 'Gavroche'])
        await steps.noteByKeyboard(owner, name);
      person = await steps.findPerson(owner, 'Eponnine');
      expect(await owner.page.textContent('h1')).toContain('Éponine');
      await steps.addNote(owner);
      expect(await owner.page.textContent('main')).toContain(steps.wordsOf(language).note);
    });

    it('makes one person of two, takes that back, and erases one of them', async () => {
      await steps.mergeWith(owner, person, 'Azelma');
      const main = () => owner.page.textContent('main');
      expect(await main()).toContain('Azelma');
      await steps.unmerge(owner);
      expect(await main()).not.toContain('Azelma');
      await steps.erase(owner, await steps.findPerson(owner, 'Azelma'));
      await owner.page.goto(`${site.url}${steps.PRACTICE}/people`);
      expect(await main()).toContain('Éponine');
      expect(await main()).not.toContain('Azelma');
    });

    it('anyone can read every page of it: nothing axe complains of, nothing off the side', async () => {
      for (const path of Object.values(steps.pagesOf({ idea, follow: followed, person }))) {
        await owner.page.goto(`${site.url}${path}`);
        if (!javaScriptEnabled) continue;
        const wide = await owner.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([path, wide, await violations(owner.page)]).toEqual([path, 0, []]);
      }
    }, 120_000);

    it('nothing was ever said in the console but of the page that is not there', () => {
      expect(complaints.flat().filter((said) => !/nowhere|404/.test(said))).toEqual([]);
    });
  },
);
