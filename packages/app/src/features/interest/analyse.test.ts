import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import { languageOf } from './language.ts';

const surfaces = (text: string) => analyse(text).words.map((word) => word.surface);

describe('what a text is about', () => {
  test('elided articles and small words say nothing', () => {
    expect(surfaces('L’école du soir, jusqu’à l’été : d’Artagnan aime les œuvres qu’on lui lit')).toEqual([
      'école',
      'soir',
      'été',
      'Artagnan',
      'aime',
      'œuvres',
      'lit',
    ]);
    expect(surfaces('The teacher’s libraries don’t open until evening')).toEqual([
      'teacher',
      'libraries',
      'open',
      'evening',
    ]);
  });

  test('a word meets its plural, its capitals and its missing accents', () => {
    expect(analyse('écoles', 'fr').terms).toEqual(analyse('l’École', 'fr').terms);
    expect(analyse('ecole', 'fr').terms).toEqual(analyse('école', 'fr').terms);
    expect(analyse('Libraries', 'en').terms).toEqual(analyse('library', 'en').terms);
    expect(analyse('teaching teachers', 'en').terms).toEqual(['teach', 'teacher']);
    expect(analyse('ﬁnance', 'fr').terms).toEqual(analyse('finance', 'fr').terms);
  });

  test('a word can be quoted as the person wrote it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of analyse(text).words) expect(text.slice(word.start, word.end)).toBe(word.surface);
      }),
    );
  });

  test('writing the same text composed or decomposed changes nothing', () => {
    const text = 'Éponine a déjà prêté ses œuvres à la bibliothèque';
    expect(analyse(text.normalize('NFD'), 'fr').terms).toEqual(analyse(text.normalize('NFC'), 'fr').terms);
  });
});

describe('the language of a text', () => {
  test.each([
    ['Elle cherche à qui apprendre à lire', 'fr'],
    ['école du soir', 'fr'],
    ['She would like to learn how to read', 'en'],
    ['coffee roasting', 'en'],
  ] as const)('“%s” is %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  test('where nothing tells, the language asked for is taken', () => {
    expect(languageOf('', 'en')).toBe('en');
    expect(languageOf('42', 'fr')).toBe('fr');
  });
});
