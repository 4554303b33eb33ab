import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { answered } from './instance.fixture.ts';
import { privacyWords } from './legal-privacy-words.ts';
import { registerWords } from './legal-register-words.ts';
import { keepHouse } from './public-pages.ts';

let site: TestSite;
let owner: Visitor;
let stranger: Visitor;

beforeAll(async () => {
  site = await testSite({ env: { SMTP_URL: 'smtp://mail.musain.example:2525?from=liane@musain.example' } });
  [owner, stranger] = [await site.visitor(site.owner), await site.visitor(null)];
});
afterAll(() => site.close());

describe('Before the six answers', () => {
  it('the legal notice says that the instance is not public, and only the owner is asked to answer', async () => {
    const { status, text } = await stranger.get(at.legal.path);
    expect(status).toBe(200);
    expect(text).toContain('pas encore publique');
    expect(text).not.toContain(`href="${at.instanceAnswers.path}"`);
    expect((await owner.get(at.legal.path)).text).toContain(`href="${at.instanceAnswers.path}"`);
  });

  it('the privacy page can be read all the same: someone may already have been written to', async () => {
    for (const language of ['fr', 'en'] as const) {
      const { status, text } = await stranger.get(at.privacy.path, language);
      expect(status).toBe(200);
      expect(text).toContain('28');
      expect(text).toContain(`href="${at.myPageDoor.path}"`);
      expect(text).not.toMatch(/undefined|null|\[object/);
    }
  });
});

describe('Once they are given', () => {
  beforeAll(() => keepHouse(site.db, answered));

  it('the legal notice names who publishes, who hosts, and whom to write to', async () => {
    for (const language of ['fr', 'en'] as const) {
      const { text } = await stranger.get(at.legal.path, language);
      for (const said of ['Enjolras', 'rue de la Chanvrerie', 'Fauchelevent', 'rue Picpus', 'France'])
        expect(text).toContain(said);
      expect(text).toContain('href="mailto:signaler@musain.example"');
      expect(text).toContain('href="mailto:abc@musain.example"');
    }
  });

  it('the privacy page names who answers about data, and what carries the letters', async () => {
    const { text } = await stranger.get(at.privacy.path, 'en');
    expect(text).toContain('donnees@musain.example');
    expect(text).toContain('mail.musain.example');
    expect(text).toContain('CNIL');
  });

  it('the register lists the workspaces the instance works for, in both languages', async () => {
    for (const language of ['fr', 'en'] as const) {
      const { text } = await owner.get(at.register.path, language);
      expect(text).toContain('Atelier de M.');
      expect(text).toContain('Enjolras');
      for (const { name } of registerWords[language].list({ ...facts, door: 'open' }))
        expect(text).toContain(`<h2>${name}</h2>`);
    }
  });
});

const facts = { house: answered, mailServer: null, version: '0' } as const;

describe('What is claimed', () => {
  it('says how to refuse as this door allows: one click only where links can be followed', () => {
    const said = (door: 'open' | 'closed') => JSON.stringify(privacyWords.en.parts({ ...facts, door }));
    expect(said('open')).toContain('in one click');
    expect(said('closed')).not.toContain('in one click');
    expect(said('closed')).toContain('a word in reply');
  });

  it('says in French and in English the same things, part by part', () => {
    const door = 'open' as const;
    const [fr, en] = [privacyWords.fr.parts({ ...facts, door }), privacyWords.en.parts({ ...facts, door })];
    const shape = (parts: typeof fr) =>
      parts.map(({ text, list = [], margin = [] }) => [text.length, list.length, margin.length]);
    expect(shape(en)).toEqual(shape(fr));
    const lists = [registerWords.fr, registerWords.en].map((t) => t.list({ ...facts, door }).length);
    expect(lists).toEqual([6, 6]);
  });
});
