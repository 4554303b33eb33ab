import type { Language } from '../platform/languages.ts';
import { typeset } from '../platform/typographer.ts';

/** Attributes that are read by people: heard by a screen reader, or shown before a cell. */
const SPOKEN = /( (?:aria-label|data-label)=")([^"]*)(")/g;
const PIECE = /<(style|script|textarea|pre|code)\b[^>]*>[\s\S]*?<\/\1>|<\/?[a-zA-Z][^>]*>|[^<]+|</g;

/**
 * Sets every sentence of a page, whatever wrote it: text and spoken attributes, each in the language of the nearest
 * element with a `lang`. Tags, styles, what someone is writing and what a machine will read are left as they are.
 * O(length of the page).
 */
export function typesetHtml(html: string, language: Language): string {
  const open: Language[] = [language];
  return html.replace(PIECE, (piece) => {
    if (!piece.startsWith('<')) return raised(escaped(typeset(plain(piece), open.at(-1)!)), open.at(-1)!);
    if (/^<(?:style|script|textarea|pre|code)\b/.test(piece)) return piece;
    return followed(piece, open);
  });
}

/** *1er* before a month, as a printer sets it. What only a machine or a title bar reads is no text of a page. */
function raised(text: string, language: Language): string {
  return language === 'fr' ? text.replace(/\b1er(?=\u00a0\p{Ll})/gu, '1<sup>er</sup>') : text;
}

/** Keeps the languages of the elements that are open, innermost last. */
function followed(tag: string, open: Language[]): string {
  if (tag.startsWith('</')) {
    if (open.length > 1) open.pop();
    return tag;
  }
  const lang = / lang="(fr|en)"/.exec(tag)?.[1] as Language | undefined;
  const here = lang ?? open.at(-1)!;
  if (!tag.endsWith('/>') && !VOID.test(tag)) open.push(here);
  return tag.replace(SPOKEN, (_, start, said, end) => start + escaped(typeset(plain(said), here)) + end);
}

const VOID = /^<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b/i;

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function plain(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]!);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
