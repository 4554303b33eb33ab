import type { Language } from '../../platform/languages.ts';
import { isSmall, lowered, stemIn, tokens } from './analyse.ts';
import { commonTerms } from './common-terms.ts';

type Translations = ReadonlyMap<string, readonly string[]>;

/** Stem to stems, each way, from a list of “mots = words”: any word on the left may say any word on the right. */
export function lexiconFrom(list: string): Readonly<Record<Language, Translations>> {
  const fr = new Map<string, string[]>();
  const en = new Map<string, string[]>();
  for (const entry of list.split(/[\n;]/)) {
    const [left = '', right = ''] = entry.split('=');
    const french = stemsOf(left, 'fr');
    const english = stemsOf(right, 'en');
    for (const stem of french) fr.set(stem, [...new Set([...(fr.get(stem) ?? []), ...english])]);
    for (const stem of english) en.set(stem, [...new Set([...(en.get(stem) ?? []), ...french])]);
  }
  return { fr, en };
}

function stemsOf(words: string, language: Language): string[] {
  return tokens(words)
    .map(({ surface }) => lowered(surface))
    .filter((word) => !isSmall(word, language))
    .map((word) => stemIn(language, word));
}

const lexicon = lexiconFrom(commonTerms);

const none: readonly string[] = [];

/** Stems of the other language that say the same thing, as far as the list of common terms knows. */
export function translationsOf(stem: string, language: Language): readonly string[] {
  return lexicon[language].get(stem) ?? none;
}
