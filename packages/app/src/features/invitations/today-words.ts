import { inBothLanguages } from '../../platform/languages.ts';
import { spelled } from '../../platform/typographer.ts';

/** What *Today* says of letters. */
export const words = inBothLanguages({
  fr: {
    today: {
      drafts: {
        title: (name: string) => `Écrire à ${name}`,
        text: (idea: string) => `Une lettre commencée : ${idea}.`,
        deed: 'Ouvrir la lettre',
        margin: (day: string) => `Commencée le ${day}.`,
      },
      moreDrafts: {
        title: (n: number) => `Écrire ${spelled(n, 'fr', { feminine: true })} lettres`,
        text: 'Elles sont commencées, et attendent vos mots.',
        deed: 'Ouvrir les lettres',
      },
      later: {
        title: (name: string) => `Récrire à ${name}, une fois`,
        text: (idea: string) => `Sa réponse était « plus tard » : ${idea}.`,
        deed: 'Commencer la lettre',
        margin: (day: string) => `Le jour choisi était le ${day}.`,
      },
    },
  },
  en: {
    today: {
      drafts: {
        title: (name) => `Write to ${name}`,
        text: (idea) => `A letter that is begun: ${idea}.`,
        deed: 'Open the letter',
        margin: (day) => `Begun on ${day}.`,
      },
      moreDrafts: {
        title: (n) => `Write ${spelled(n, 'en')} letters`,
        text: 'They are begun, and wait for your words.',
        deed: 'Open the letters',
      },
      later: {
        title: (name) => `Write to ${name} again, once`,
        text: (idea) => `Their answer was “later”: ${idea}.`,
        deed: 'Begin the letter',
        margin: (day) => `The day chosen was ${day}.`,
      },
    },
  },
});
