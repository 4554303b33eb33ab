import { inBothLanguages } from '../platform/languages.ts';

export const words = inBothLanguages({
  fr: {
    optional: '(si vous voulez)',
    toMend: (count: number) => (count === 1 ? 'Une chose à corriger' : `${count} choses à corriger`),
  },
  en: {
    optional: '(if you like)',
    toMend: (count) => (count === 1 ? 'One thing to correct' : `${count} things to correct`),
  },
});
