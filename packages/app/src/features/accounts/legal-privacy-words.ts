import { inBothLanguages } from '../../platform/languages.ts';
import { englishParts } from './legal-privacy-en.ts';
import { frenchParts } from './legal-privacy-fr.ts';

/*
 * The privacy notice says what Liane does: a change of what she does is a change here. What people must do by
 * themselves is said as theirs.
 */

export const privacyWords = inBothLanguages({
  fr: {
    title: 'Vie privée',
    opening: "Ce que Liane sait de vous, et ce qu'elle n'en fait pas.",
    lead: "Vous avez reçu une lettre, dit oui à une idée, ou seulement ouvert cette page. Voici ce qui est gardé, d'où cela vient, pour quoi, et combien de temps.",
    parts: frenchParts,
    door: 'Demander le lien de ma page',
  },
  en: {
    title: 'Privacy',
    opening: 'What Liane knows of you, and what she does not do with it.',
    lead: 'You received a letter, said yes to an idea, or only opened this page. Here is what is kept, where it comes from, what for, and how long.',
    parts: englishParts,
    door: 'Ask for the link to my page',
  },
});
