import { stemmer as frenchStem } from '@orama/stemmers/french';
import englishStem from 'wink-porter2-stemmer';
import type { Language } from '../../platform/languages.ts';
import { languageOf } from './language.ts';
import { stopWords } from './stop-words.ts';

/** A word that says something, where it stands in the text. */
interface Word {
  /** As written, without what is elided before it: “école” in “l’école”. */
  readonly surface: string;
  /** Snowball stem in the text's language, without accents. */
  readonly stem: string;
  /** `text.slice(start, end)` is the surface. */
  readonly start: number;
  readonly end: number;
}

export interface Analysed {
  readonly language: Language;
  readonly words: readonly Word[];
  /** The stems, in order, repeated as often as they stand in the text. */
  readonly terms: readonly string[];
}

/**
 * What a text is about: its words without the small ones, each with its stem, so that “libraries” meets “library”
 * and “l’École” meets “écoles”. The language is detected unless given.
 */
export function analyse(text: string, language: Language = languageOf(text)): Analysed {
  const words: Word[] = [];
  for (const token of tokens(text)) {
    const lower = lowered(token.surface);
    if (isSmall(lower, language)) continue;
    words.push({ ...token, stem: stemIn(language, lower) });
  }
  return { language, words, terms: words.map((word) => word.stem) };
}

/** A stretch of letters and digits. */
export interface Token {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
}

/** An apostrophe parts words: what is elided before it (l’, qu’, jusqu’) and after it (’s, ’t) are small words. */
const tokenPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** All the words of a text, small ones included. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const { 0: surface, index: start } of text.matchAll(tokenPattern))
    found.push({ surface, start, end: start + surface.length });
  return found;
}

/** Compatibility forms made plain (ﬁ → fi), lower case, ligatures as two letters; accents are still there. */
export function lowered(surface: string): string {
  return surface.normalize('NFKC').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFC');
}

/** Too common, or a lone letter or digit. */
export function isSmall(lower: string, language: Language): boolean {
  return lower.length < 2 || stopWords[language].has(lower);
}

/** Beyond this many different words, what was stemmed is forgotten: a bound on memory, never on results. */
const remembered = 200_000;
const stems: Readonly<Record<Language, Map<string, string>>> = { fr: new Map(), en: new Map() };

/** Snowball stem of a lower-case word, accents folded after stemming: French stemming needs them. */
export function stemIn(language: Language, lower: string): string {
  const known = stems[language].get(lower);
  if (known !== undefined) return known;
  const stem = withoutAccents(language === 'fr' ? frenchStem(lower) : englishStem(lower));
  if (stems[language].size >= remembered) stems[language].clear();
  stems[language].set(lower, stem);
  return stem;
}

/** “école” → “ecole”. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}
