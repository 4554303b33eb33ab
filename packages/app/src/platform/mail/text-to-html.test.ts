import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailHtml } from './text-to-html.ts';

/** What a reader sees: no tags, entities read. */
function seen(html: string): string {
  return html
    .replace(/^[\s\S]*?<div[^>]*>\n?/, '')
    .replace(/<\/?(?:p|div|a|body|html)\b[^>]*>|<br>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&gt;/g, '>')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');
}

describe('The HTML part of a mail', () => {
  it('holds the same words as the text, whatever they are', () => {
    const words = (text: string) => text.replace(/\s+/g, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(words(seen(mailHtml(text, 'fr')))).toBe(words(text));
      }),
    );
  });

  it('runs nothing that someone wrote', () => {
    const html = mailHtml('<script>alert(1)</script> <img src=x onerror=y> https://a.example/"><b>', 'fr');
    expect(html).not.toMatch(/<script|<img|<b>/);
  });

  it('makes a link of an address, and leaves the full stop to the sentence', () => {
    const html = mailHtml('Répondez : https://liane.example/a/xY-_9. Ou ne répondez pas.', 'fr');
    expect(html).toContain('href="https://liane.example/a/xY-_9"');
    expect(html).toContain('</a>. Ou');
  });

  it('has no image and no background', () => {
    expect(mailHtml('Bonjour', 'fr')).not.toMatch(/<img|background/);
  });
});
