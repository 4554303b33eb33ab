import type { Language } from '../../platform/languages.ts';
import { pageWords } from './page-words.ts';
import type { Health } from './rules.ts';
import type { NameOf } from './words.ts';

/** The initiator is *vous*, here as everywhere; everyone else has a name. */
export function personSaid(id: string, health: Health, name: NameOf, language: Language): string {
  return id === health.me ? pageWords[language].you : name(id);
}
