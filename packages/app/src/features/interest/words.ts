import { inBothLanguages, type Language } from '../../platform/languages.ts';

/** From this probability on, this is said. Five steps: a person's word for a chance is no finer. */
const steps = [0.8, 0.6, 0.4, 0.08, 0] as const;

/** How likely a person would be part of it, as said after the name; the same steps, in the same order. */
const likelihoods = inBothLanguages({
  fr: [
    'a toutes les chances d’en être',
    'en serait sans doute',
    'en serait peut-être',
    'pourrait en être, qui sait',
    'a peu de chances d’en être',
  ],
  en: [
    'would almost surely be part of it',
    'would probably be part of it',
    'may well be part of it',
    'might be part of it, who knows',
    'is unlikely to be part of it',
  ],
});

/** A probability in words: pages and terminals never show the number (promise 4). */
export function likelihoodSaid(probability: number, language: Language): string {
  const step = steps.findIndex((from) => probability >= from);
  return likelihoods[language][step < 0 ? steps.length - 1 : step]!;
}
