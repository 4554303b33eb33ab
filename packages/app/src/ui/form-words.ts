import { inBothLanguages } from '../platform/languages.ts';
import { capital, spelled } from '../platform/typographer.ts';

export const words = inBothLanguages({
  fr: {
    optional: '(si vous voulez)',
    toMend: (count: number) =>
      `${capital(spelled(count, 'fr', { feminine: true }))} chose${count > 1 ? 's' : ''} à corriger`,
  },
  en: {
    optional: '(if you like)',
    toMend: (count) => `${capital(spelled(count, 'en'))} thing${count > 1 ? 's' : ''} to correct`,
  },
});
