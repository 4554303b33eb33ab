import { inBothLanguages, type Language } from '../languages.ts';

/** What each code of a form says to write instead. Features have codes and sentences of their own besides. */
const words = inBothLanguages({
  fr: {
    required: 'Écrivez quelque chose ici.',
    'too-long': 'C’est trop long pour cette place : raccourcissez.',
    'too-short': 'C’est trop court : dites-en un peu plus.',
    'not-an-address': 'Écrivez une adresse comme nom@exemple.org.',
    'not-a-date': 'Écrivez un jour, comme 2027-03-09.',
    'not-a-choice': 'Choisissez l’une des réponses proposées.',
    'not-a-number': 'Écrivez un nombre.',
  } as Readonly<Record<string, string>>,
  en: {
    required: 'Write something here.',
    'too-long': 'Too long for this place: shorten it.',
    'too-short': 'Too short: say a little more.',
    'not-an-address': 'Write an address like name@example.org.',
    'not-a-date': 'Write a day, like 2027-03-09.',
    'not-a-choice': 'Choose one of the answers given.',
    'not-a-number': 'Write a number.',
  },
});

/** The sentence of a code: the feature's own, else the common one. */
export function sayFormError(
  code: string,
  language: Language,
  own: Readonly<Record<string, string>> = {},
): string {
  return own[code] ?? words[language][code] ?? words[language]['required']!;
}
