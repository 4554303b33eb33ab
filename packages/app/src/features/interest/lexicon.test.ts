import { describe, expect, test } from 'vitest';
import { stemIn } from './analyse.ts';
import { commonTerms } from './common-terms.ts';
import { lexiconFrom, translationsOf } from './lexicon.ts';

const inEnglish = (word: string) => translationsOf(stemIn('fr', word), 'fr');
const inFrench = (word: string) => translationsOf(stemIn('en', word), 'en');

describe('common terms in two languages', () => {
  test.each([
    ['bibliothèque', 'library'],
    ['école', 'school'],
    ['jardins', 'garden'],
    ['bénévoles', 'volunteer'],
    ['enseigner', 'teaching'],
    ['coopérative', 'cooperative'],
  ])('%s is %s, and the other way round', (french, english) => {
    expect(inEnglish(french)).toContain(stemIn('en', english));
    expect(inFrench(english)).toContain(stemIn('fr', french));
  });

  test('a word nobody listed has no translation', () => {
    expect(inEnglish('Montreuil')).toEqual([]);
  });

  test('every entry says something in both languages', () => {
    for (const entry of commonTerms.split(/[\n;]/).filter((line) => line.trim() !== '')) {
      const { fr, en } = lexiconFrom(entry);
      expect([entry, fr.size > 0, en.size > 0]).toEqual([entry, true, true]);
    }
  });

  test('there are several hundred', () => {
    expect(commonTerms.split('=').length).toBeGreaterThan(300);
  });
});
