import { inBothLanguages } from '../../platform/languages.ts';

/** Letters and answers, as the person reads them on their page; whoever weaves reads them too. */
export const words = inBothLanguages({
  fr: {
    held: {
      letter: (subject: string) => `Lettre : ${subject}`,
      noticed: 'Avis',
      draft: 'Brouillon, pas envoyé',
      answer: {
        yes: 'Réponse : oui',
        no: 'Réponse : non',
        later: 'Réponse : plus tard',
      },
      from: (initiator: string, day: string) => `Écrit par ${initiator}, le ${day}`,
      answeredFrom: (day: string) => `Le ${day}`,
      seenBy: 'Vous, et qui vous a écrit',
      suggestion: 'Suggestion pour une idée',
      suggestionText: {
        kept: 'Gardé pour une lettre',
        aside: 'Laissé de côté',
        'knows-better': 'Jugé de mémoire',
      },
      membership: 'Place dans le réseau',
      membershipText: (motivations: string, monthly: number, shown: string, map: boolean) =>
        [
          motivations,
          `rencontres proposées par mois : ${monthly}`,
          shown,
          map ? 'nom montré sur la carte' : 'nom absent de la carte',
        ]
          .filter((part) => part !== '')
          .join(' ; '),
      shownTo: { weavers: 'lu par qui tisse le réseau', members: 'lu par les membres' },
      membershipFrom: (day: string) => `Depuis le oui du ${day}`,
      left: (day: string) => `Départ le ${day}`,
    },
  },
  en: {
    held: {
      letter: (subject) => `Letter: ${subject}`,
      noticed: 'Notice',
      draft: 'Draft, not sent',
      answer: { yes: 'Answer: yes', no: 'Answer: no', later: 'Answer: later' },
      from: (initiator, day) => `Written by ${initiator}, on ${day}`,
      answeredFrom: (day) => `On ${day}`,
      seenBy: 'You, and whoever wrote to you',
      suggestion: 'Suggestion for an idea',
      suggestionText: {
        kept: 'Kept for a letter',
        aside: 'Set aside',
        'knows-better': 'Judged from memory',
      },
      membership: 'Place in the network',
      membershipText: (motivations, monthly, shown, map) =>
        [
          motivations,
          `introductions proposed a month: ${monthly}`,
          shown,
          map ? 'name shown on the map' : 'name not on the map',
        ]
          .filter((part) => part !== '')
          .join('; '),
      shownTo: { weavers: 'read by those who weave the network', members: 'read by the members' },
      membershipFrom: (day) => `Since the yes of ${day}`,
      left: (day) => `Left on ${day}`,
    },
  },
});
