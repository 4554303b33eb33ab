import { beforeAll, describe, expect, it } from 'vitest';
import { GALLERY, gallery } from '../../test/gallery.tsx';
import { type Assets, buildAssets } from './assets.ts';
import { type Frame, type PageContent, renderPage } from './page.tsx';

const HOSTILE = '"><script>alert(1)</script><img src=x onerror=y> \' &amp; </title></textarea>';

let assets: Assets;
beforeAll(async () => {
  assets = await buildAssets();
});

function page(content: Partial<PageContent> = {}, frame: Partial<Frame> = {}): string {
  const around = { nav: [], contents: [], who: null, colophon: 'Liane ne compte rien.' };
  return renderPage(
    { language: 'fr', path: '/w/a', assets, ...around, ...frame },
    { title: 'Idées', children: <h1>Une idée</h1>, ...content },
  );
}

describe('A page', () => {
  it('says in its title where one is, and that something is to be corrected', () => {
    expect(page()).toContain('<title>Idées · Liane</title>');
    expect(page({ faulty: true })).toContain('<title>À corriger · Idées · Liane</title>');
    expect(page({ faulty: true }, { language: 'en' })).toContain('<title>To correct · Idées · Liane</title>');
  });

  it('is not to be found by search engines unless it is meant to be', () => {
    expect(page()).toContain('<meta name="robots" content="noindex"/>');
    expect(page({ robots: 'index' })).toContain('content="index"');
  });

  it('begins with the way to the text, and ends with the contents', () => {
    const there = { to: '/w/a/people', text: 'Personnes', current: true };
    const html = page(
      {},
      { nav: [there], contents: [there, { to: '/legal', text: 'Mentions', current: false }] },
    );
    expect(html).toMatch(/<body><a class="skip" href="#contenu">Aller au texte<\/a>/);
    expect(html).toMatch(/<main [^>]*id="contenu"/);
    expect(html).toMatch(/<footer [^>]*id="table"><nav aria-label="Sommaire">.*Personnes.*Mentions/);
    expect(html.match(/aria-current="page"/g)).toHaveLength(2);
  });

  it('says after a deed what was done, and lets it be undone by a button, never by a link', () => {
    const html = page({ notice: { text: 'Fait.', undo: { to: '/undo', values: { letter: '7' } } } });
    expect(html).toContain('<p role="status">Fait.</p>');
    expect(html).toMatch(
      /<form method="post" action="\/undo"><input type="hidden" name="letter" value="7"\/>.*Reprendre/,
    );
  });

  it('offers the other language in that language, by a button', () => {
    expect(page()).toMatch(/<form [^>]*method="post" action="\/language">.*lang="en">In English/);
    expect(page({}, { language: 'en' })).toMatch(/lang="fr">En français/);
  });

  it('lets nobody else write its markup, from whichever word of theirs', () => {
    const link = { to: HOSTILE, text: HOSTILE, current: false };
    const html = page(
      { title: HOSTILE, notice: { text: HOSTILE, undo: { to: HOSTILE, values: { a: HOSTILE } } } },
      { nav: [link], contents: [link], who: link, colophon: HOSTILE, path: HOSTILE },
    );
    expect(html).not.toMatch(/<script|<img|<\/title><\/textarea>/);
    expect(html.match(/<\/title>/g)).toHaveLength(1);
  });

  it.each(GALLERY.flatMap((name) => [[name, 'fr'] as const, [name, 'en'] as const]))(
    'obeys its own policy: no style and no script inside it (%s, %s)',
    (name, language) => {
      const html = gallery(name, language, assets);
      expect(html).not.toMatch(/ style=|<style|<script| on[a-z]+="|javascript:/i);
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, to] of html.matchAll(/ (?:for|aria-describedby)="([^"]*)"/g))
        expect(ids).toEqual(expect.arrayContaining(to!.split(' ')));
    },
  );
});
