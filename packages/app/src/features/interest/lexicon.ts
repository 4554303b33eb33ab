import type { Language } from '../../platform/languages.ts';

const none: readonly string[] = [];

/** Stems of the other language that say the same thing, as far as the list below knows. */
export function translationsOf(_stem: string, _language: Language): readonly string[] {
  return none;
}
