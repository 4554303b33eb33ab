import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typesetHtml } from './typeset-html.ts';

describe('A page is typeset', () => {
  it('in its sentences, and in what a screen reader says', () => {
    expect(typesetHtml('<p>C\'est lui : "oui" !</p>', 'fr')).toBe(
      '<p>C’est lui\u00a0: «\u00a0oui\u00a0»\u202f!</p>',
    );
    expect(typesetHtml('<nav aria-label="Qu\'est-ce ?"></nav>', 'fr')).toContain('Qu’est-ce\u202f?');
  });

  it('the first of a month as a printer sets it, in French alone', () => {
    expect(typesetHtml('<p>le 1er mars</p>', 'fr')).toBe('<p>le 1<sup>er</sup>\u00a0mars</p>');
    expect(typesetHtml('<p>le 1er arrivé</p>', 'fr')).toBe('<p>le 1er arrivé</p>');
    expect(typesetHtml('<p>on 1 March</p>', 'en')).toBe('<p>on 1\u00a0March</p>');
  });

  it('each part in its own language', () => {
    const page = typesetHtml('<p>Il dit : <span lang="en">"yes!"</span> "oui"</p>', 'fr');
    expect(page).toContain('“yes!”');
    expect(page).toContain('«\u00a0oui\u00a0»');
  });

  it.each([
    '<textarea name="a">\nC\'est "moi" ?\n\n  deux  espaces</textarea>',
    '<pre>a ;  b "c"</pre>',
    '<code>x ? y : z</code>',
    '<input name="q" value="C\'est &quot;moi&quot; ?">',
    '<option value="l\'autre"></option>',
    '<a href="https://a.example/?a=1;b=2&amp;c=\'d\'!"></a>',
  ])('but never in what someone writes or a machine reads: %s', (html) => {
    expect(typesetHtml(html, 'fr')).toBe(html);
  });

  it('an address in a sentence stays as it is', () => {
    const sentence = "<p>Ouvrez https://liane.example/?a=1;b=2 ou écrivez à o'neil@exemple.org</p>";
    expect(typesetHtml(sentence, 'fr')).toContain(
      "https://liane.example/?a=1;b=2 ou écrivez à o'neil@exemple.org",
    );
  });

  it('whatever someone wrote, no tag is opened or closed that was not there', () => {
    const tags = (html: string) => html.match(/<[^>]*>/g) ?? [];
    const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const html = `<p>${escaped(text)}</p><em>${escaped(text)}</em>`;
        expect(tags(typesetHtml(html, 'fr'))).toEqual(['<p>', '</p>', '<em>', '</em>']);
      }),
    );
  });
});
