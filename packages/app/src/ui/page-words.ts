import { inBothLanguages } from '../platform/languages.ts';

/** What stands around every page. */
export const words = inBothLanguages({
  fr: {
    skip: 'Aller au texte',
    main: 'Principal',
    contents: 'Sommaire',
    toMend: 'À corriger',
    undo: 'Reprendre',
    demonstration: "Une démonstration : personne ici n'existe, et rien n'en part.",
    other: 'In English',
  },
  en: {
    skip: 'Go to the text',
    main: 'Main',
    contents: 'Contents',
    toMend: 'To correct',
    undo: 'Undo',
    demonstration: 'A demonstration: nobody here is real, and nothing leaves it.',
    other: 'En français',
  },
});
