import { inBothLanguages } from '../../platform/languages.ts';

/** In French, nobody *does not* pay. */
const nobody = (payer: string) => /^personne$/i.test(payer.trim());

export const words = inBothLanguages({
  fr: {
    title: 'Le mandat public',
    heading: (title: string) => `Le mandat de « ${title} ».`,
    lead: 'Qui paie votre travail, pour quoi, jusqu’à quand, ce que vous refusez, ce que l’organisation donne. Chacun peut le lire, et chaque lettre y renvoie.',
    labels: {
      payer: 'Qui paie',
      paysFor: 'Pour quoi',
      until: "Jusqu'à quand",
      refuses: 'Ce que vous refusez',
      gives: "Ce que l'organisation donne",
    },
    hints: {
      payer: '« Personne » est une réponse.',
      paysFor: 'La suite de la phrase : huit jours par mois, ou pour trouver des maîtres d’un soir.',
      refuses: 'Par exemple : vendre ou prêter des adresses, écrire à qui a dit non.',
    },
    keep: 'Garder sans le montrer',
    publish: 'Montrer à tous',
    mend: 'Garder, tout de suite visible',
    read: 'Le lire comme chacun',
    closed:
      'Les pages publiques de cette instance sont encore fermées : il paraîtra quand l’hôte les ouvrira.',
    done: {
      kept: 'Le mandat est gardé. Personne d’autre ne le voit.',
      published: 'Le mandat est public.',
    } as Readonly<Record<string, string>>,
    errors: {
      'not-accepted': "L'idée n'est pas acceptée : il n'y a pas encore de mandat.",
      incomplete: 'À dire avant de le montrer.',
    } as Readonly<Record<string, string>>,
    back: "Revenir à l'idée",
    page: {
      note: (name: string) => `Mandat de ${name}`,
      since: (day: string) => `Public depuis le ${day}.`,
      untilNone: 'Sans date de fin',
      conditions: 'Les conditions posées',
      idea: "L'idée",
      refuses: 'Ce qui est refusé',
    },
    payerLine: (payer: string, initiator: string, paysFor: string, until: string | null) =>
      `${payer} ${nobody(payer) ? 'ne paie' : 'paie'} ${initiator} ${paysFor}${until === null ? '' : `, jusqu'au ${until}`}.`,
    readIt: 'Lire le mandat',
  },
  en: {
    title: 'The public mandate',
    heading: (title) => `The mandate of “${title}”.`,
    lead: 'Who pays for your work, what for, until when, what you refuse, what the organisation gives. Anyone can read it, and each letter points to it.',
    labels: {
      payer: 'Who pays',
      paysFor: 'What for',
      until: 'Until when',
      refuses: 'What you refuse',
      gives: 'What the organisation gives',
    },
    hints: {
      payer: '“Nobody” is an answer.',
      paysFor: 'The rest of the sentence: eight days a month, or to find teachers for an evening.',
      refuses: 'For example: selling or lending addresses, writing to those who said no.',
    },
    keep: 'Keep without showing it',
    publish: 'Show it to everyone',
    mend: 'Keep, visible at once',
    read: 'Read it as everyone does',
    closed: 'The public pages of this instance are still closed: it will appear when the host opens them.',
    done: {
      kept: 'The mandate is kept. Nobody else sees it.',
      published: 'The mandate is public.',
    },
    errors: {
      'not-accepted': 'The idea is not accepted: there is no mandate yet.',
      incomplete: 'To be said before it is shown.',
    },
    back: 'Back to the idea',
    page: {
      note: (name) => `Mandate of ${name}`,
      since: (day) => `Public since ${day}.`,
      untilNone: 'No end is set',
      conditions: 'The conditions set',
      idea: 'The idea',
      refuses: 'What is refused',
    },
    payerLine: (payer, initiator, paysFor, until) =>
      `${payer} pays ${initiator} ${paysFor}${until === null ? '' : `, until ${until}`}.`,
    readIt: 'Read the mandate',
  },
});
