import type { Language } from '../../platform/languages.ts';
import { listed, midSentence } from '../../platform/typographer.ts';
import { pageWords } from './page-words.ts';

/** Names in a sentence: a few of them, then how many more. */
export function someNames(given: readonly string[], atMost: number, language: Language): string {
  const names = language === 'fr' ? given.map((name, i) => (i === 0 ? name : midSentence(name))) : given;
  if (names.length <= atMost + 1) return listed(names, language);
  return `${names.slice(0, atMost).join(', ')} ${pageWords[language].more(names.length - atMost)}`;
}
