import type { Language } from '../../platform/languages.ts';
import { analyse } from './analyse.ts';
import { translationsOf } from './lexicon.ts';
import type { Index } from './people-index.ts';
import type { Idea } from './types.ts';

/** One thing the idea speaks of, and the words of people's records that say it. */
export interface Concept {
  /** As the idea writes it first. */
  readonly surface: string;
  readonly stem: string;
  /** How much the idea insists on it. */
  readonly weight: number;
  /** Numbers of words in the index's vocabulary, with what one occurrence counts. */
  readonly words: readonly number[];
  readonly counts: readonly number[];
  /** Those of `words` that say it in the other language. */
  readonly translated: ReadonlySet<number>;
}

/** A word of the title says more of an idea than one of its text. */
const titleWeight = 2;

/** What a word counts when it says the thing in the other language: dictionaries are right most of the time. */
const translationDiscount = 0.7;

/** What an idea speaks of, most insisted on first; things no record mentions are there too, without words. */
export function conceptsOf(idea: Idea, index: Index): Concept[] {
  const said = new Map<string, { surface: string; times: number }>();
  const count = (text: string, times: number) => {
    for (const { stem, surface } of analyse(text, idea.language).words) {
      const known = said.get(stem);
      if (known) known.times += times;
      else said.set(stem, { surface, times });
    }
  };
  count(idea.title, titleWeight);
  count(idea.text, 1);
  return [...said]
    .map(([stem, { surface, times }]) => conceptOf(stem, surface, 1 + Math.log(times), idea.language, index))
    .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1));
}

function conceptOf(stem: string, surface: string, weight: number, language: Language, index: Index): Concept {
  const { wordsOfStem } = index.vocabulary;
  const words = new Map<number, number>();
  const translated = new Set<number>();
  for (const word of wordsOfStem[language].get(stem) ?? []) words.set(word, 1);
  const other = language === 'fr' ? 'en' : 'fr';
  for (const translation of translationsOf(stem, language))
    for (const word of wordsOfStem[other].get(translation) ?? [])
      if (!words.has(word)) {
        words.set(word, translationDiscount);
        translated.add(word);
      }
  return { surface, stem, weight, words: [...words.keys()], counts: [...words.values()], translated };
}
