import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  capital,
  day,
  figures,
  listed,
  midSentence,
  quoted,
  sayable,
  shortened,
  spelled,
  typeset,
} from './typographer.ts';

const NARROW = '\u202f';
const WIDE = '\u00a0';

describe('French sentences are set as a printer would', () => {
  it.each([
    ['Qui, moi ?', `Qui, moi${NARROW}?`],
    ['Qui, moi?', `Qui, moi${NARROW}?`],
    ['Quoi ?!', `Quoi${NARROW}?!`],
    ['Lire ; écrire', `Lire${NARROW}; écrire`],
    ['Sans vous : personne', `Sans vous${WIDE}: personne`],
    ['Sans vous: personne', `Sans vous${WIDE}: personne`],
    ['Il dit « oui » puis "non"', `Il dit «${WIDE}oui${WIDE}» puis «${WIDE}non${WIDE}»`],
    ["l'avenir d'aujourd'hui", 'l’avenir d’aujourd’hui'],
    ['12 345 678 personnes', `12${NARROW}345${NARROW}678 personnes`],
    [
      'à 9 h 30, le 3 mars, chez M. Madeleine',
      `à 9${WIDE}h${WIDE}30, le 3${WIDE}mars, chez M.${WIDE}Madeleine`,
    ],
    ['Voilà...', 'Voilà…'],
  ])('%s', (plain, set) => {
    expect(typeset(plain, 'fr')).toBe(set);
  });

  it.each([
    'https://exemple.fr/a?b=1;c=2:3',
    'marius@pontmercy.fr',
    "o'brien@exemple.ie",
    'rendez-vous à 19:30',
    'clé:valeur',
    '06 12 34 56 78',
  ])('nothing changes in %s', (text) => {
    expect(typeset(text, 'fr')).toBe(text);
  });
});

describe('English sentences', () => {
  it.each([
    ['He said "yes" and it\'s done', 'He said “yes” and it’s done'],
    ["the 'night school', he said", 'the ‘night school’, he said'],
    ['Who? Me!', 'Who? Me!'],
  ])('%s', (plain, set) => {
    expect(typeset(plain, 'en')).toBe(set);
  });
});

describe('laws of the typographer', () => {
  const sentences = fc.string({
    unit: fc.constantFrom(...'ab1é «»"\'’;:!?.,()@/…\u00a0\u202f\n'),
    maxLength: 60,
  });
  it('setting a sentence twice changes nothing more, so that any layer may do it', () => {
    fc.assert(
      fc.property(sentences, fc.constantFrom('fr' as const, 'en' as const), (text, language) => {
        const once = typeset(text, language);
        expect(typeset(once, language)).toBe(once);
      }),
    );
  });
  it('no letter, figure or address is lost or added', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}@/]/gu, '');
    fc.assert(fc.property(sentences, (text) => letters(typeset(text, 'fr')) === letters(text)));
  });
});

describe('numbers in sentences', () => {
  it.each([
    [0, 'zéro'],
    [1, 'un'],
    [16, 'seize'],
    [17, 'dix-sept'],
    [21, 'vingt et un'],
    [41, 'quarante et un'],
    [70, 'soixante-dix'],
    [71, 'soixante et onze'],
    [80, 'quatre-vingts'],
    [81, 'quatre-vingt-un'],
    [91, 'quatre-vingt-onze'],
    [99, 'quatre-vingt-dix-neuf'],
    [100, '100'],
    [12345, `12${NARROW}345`],
  ])('%i in French', (n, said) => {
    expect(spelled(n, 'fr')).toBe(said);
  });
  it('people are feminine: une, vingt et une, quatre-vingt-une, but onze', () => {
    const said = [1, 21, 81, 11, 71, 91].map((n) => spelled(n, 'fr', { feminine: true }));
    expect(said).toEqual([
      'une',
      'vingt et une',
      'quatre-vingt-une',
      'onze',
      'soixante et onze',
      'quatre-vingt-onze',
    ]);
  });
  it('in English: six, twenty, forty-one, 1,234', () => {
    expect([6, 20, 41, 1234].map((n) => spelled(n, 'en'))).toEqual(['six', 'twenty', 'forty-one', '1,234']);
  });
  it('lists and days follow the language', () => {
    expect(listed(['a', 'b', 'c'], 'fr')).toBe('a, b et c');
    expect(listed(['a', 'b'], 'en')).toBe('a and b');
    expect(day('2026-11-22', 'fr')).toBe('22 novembre 2026');
    expect(day('2026-03-01', 'fr')).toBe('1er mars 2026');
    expect(day('2026-11-22', 'en')).toBe('22 November 2026');
    expect(figures(2.55, 'fr')).toBe('2,6');
    expect(capital('écrire')).toBe('Écrire');
  });
});

describe('names and words of records', () => {
  it('a name cannot turn the sentence around: its direction stays its own', () => {
    expect(sayable('\u202egrebmahc')).toBe('grebmahc');
    expect(sayable('שלום')).toBe('\u2068שלום\u2069');
  });
  it('inside a sentence, the article of a name is small', () => {
    expect(midSentence('Le colonel Pontmercy')).toBe('le colonel Pontmercy');
    expect(['Lesage', 'Laigle', 'Le'].map(midSentence)).toEqual(['Lesage', 'Laigle', 'Le']);
  });
  it('a name is one line, and an endless one is cut at a whole character', () => {
    expect(sayable(' Jean\n\tValjean\u0000 ')).toBe('Jean Valjean');
    expect(sayable('é'.repeat(10_000)).length).toBe(80);
    expect(shortened('👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 2)).toBe('👨‍👩‍👧‍👦…');
  });
  it('quotation marks inside quoted words become inner ones', () => {
    expect(quoted('Il dit « oui ».', 'fr')).toBe('« Il dit “oui” »');
    expect(quoted('He says "yes".', 'en')).toBe('“He says ‘yes’”');
  });
});
