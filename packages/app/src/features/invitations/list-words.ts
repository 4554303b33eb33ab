import { inBothLanguages } from '../../platform/languages.ts';
import { capital, spelled } from '../../platform/typographer.ts';
import type { WayOut } from '../consent/way-out.ts';
import type { LetterState } from './rules.ts';

/** *deuxième*, *troisième*. */
function ordinal(n: number): string {
  return `${spelled(n, 'fr').replace(/e$/, '').replace(/q$/, 'qu').replace(/f$/, 'v')}ième`;
}

/** The sentences of the page of letters. */
export const words = inBothLanguages({
  fr: {
    title: 'Lettres',
    /** The one sentence of the page of letters. */
    opening: (waiting: number, drafts: number) => {
      if (waiting > 0)
        return waiting === 1
          ? 'Une lettre attend une réponse.'
          : `${capital(spelled(waiting, 'fr', { feminine: true }))} lettres attendent une réponse.`;
      if (drafts > 0)
        return drafts === 1
          ? 'Une lettre attend vos mots.'
          : `${capital(spelled(drafts, 'fr', { feminine: true }))} lettres attendent vos mots.`;
      return 'Aucune lettre ne presse.';
    },
    empty: {
      title: 'Ici paraîtront vos lettres, une personne à la fois.',
      lead: 'Elles commencent par une idée acceptée et par quelqu’un : ouvrez la page d’une personne, et écrivez-lui.',
      deed: 'Voir les personnes',
    },
    notices: 'Les avis',
    openIdea: 'Chercher à qui écrire',
    round: (round: number, waiting: number, room: number, opensOn: string | null) => {
      const which = round === 1 ? 'Premier tour' : `${capital(ordinal(round))} tour`;
      if (room > 0) {
        const left =
          room === 1
            ? 'une lettre peut encore être approuvée'
            : `${spelled(room, 'fr', { feminine: true })} lettres peuvent encore être approuvées`;
        return `${which} : ${left}.`;
      }
      const wait =
        waiting === 1
          ? 'une réponse est attendue'
          : `${spelled(waiting, 'fr', { feminine: true })} réponses sont attendues`;
      return `${which}, complet : ${wait}. ${opensOn === null ? "Le suivant s'ouvre quand toutes y sont." : `Le suivant s'ouvre le ${opensOn} au plus tard.`}`;
    },
    groups: {
      drafts: 'À écrire',
      leaving: 'Approuvées',
      waiting: 'Attendent une réponse',
      yes: 'Ont dit oui',
      later: 'Plus tard',
      no: 'Ont dit non',
      silent: "N'ont pas répondu : c'est non",
      ended: "N'ont pas pu partir",
      told: 'Prévenues',
    },
    approved: {
      liane: (when: string) => `Partira ${when}.`,
      hand: () => 'Attend que vous l’envoyiez, depuis les départs.',
      nowhere: () => 'Dans une démonstration, elle ne part pas.',
    } as Readonly<Record<WayOut, (when: string) => string>>,
    states: {
      draft: () => 'Brouillon.',
      leaving: () => 'Part en ce moment.',
      'in-hand': () => 'Est entre vos mains.',
      unknown: () => 'Personne ne sait si elle est partie : dites-le sur la page des départs.',
      stopped: () => "N'est pas partie.",
      bounced: () => "Est revenue : l'adresse n'existe plus.",
      told: (when) => `Partie ${when}.`,
      waiting: (when, silence) => `Partie ${when}. Sans réponse le ${silence}, c'est non.`,
      silent: (when) => `Partie ${when}.`,
      yes: (when) => `Oui, ${when}.`,
      no: (when) => `Non, ${when}.`,
      later: (when, until) => `Plus tard, ${when}. On peut lui récrire une fois, à partir du ${until}.`,
    } as Readonly<Record<Exclude<LetterState, 'approved'>, (when: string, other: string) => string>>,
    asked: (when: string) => (when === '' ? 'Demandé de vive voix.' : `Demandé de vive voix ${when}.`),
    cannotBegin: 'Cette lettre ne peut pas être commencée.',
    back: 'Toutes les lettres',
  },
  en: {
    title: 'Letters',
    opening: (waiting, drafts) => {
      if (waiting > 0)
        return waiting === 1
          ? 'One letter waits for an answer.'
          : `${capital(spelled(waiting, 'en'))} letters wait for an answer.`;
      if (drafts > 0)
        return drafts === 1
          ? 'One letter waits for your words.'
          : `${capital(spelled(drafts, 'en'))} letters wait for your words.`;
      return 'No letter is pressing.';
    },
    empty: {
      title: 'Here will stand your letters, one person at a time.',
      lead: 'They begin with an accepted idea and with someone: open the page of a person, and write to them.',
      deed: 'See the people',
    },
    notices: 'Notices',
    openIdea: 'Look for whom to write to',
    round: (round, waiting, room, opensOn) => {
      const which = round === 1 ? 'First round' : `Round ${spelled(round, 'en')}`;
      if (room > 0)
        return `${which}: ${spelled(room, 'en')} more ${room === 1 ? 'letter' : 'letters'} may be approved.`;
      const wait = waiting === 1 ? 'one answer is awaited' : `${spelled(waiting, 'en')} answers are awaited`;
      return `${which}, full: ${wait}. ${opensOn === null ? 'The next opens when all have come.' : `The next opens on ${opensOn} at the latest.`}`;
    },
    groups: {
      drafts: 'To be written',
      leaving: 'Approved',
      waiting: 'Waiting for an answer',
      yes: 'Said yes',
      later: 'Later',
      no: 'Said no',
      silent: 'Did not answer: that is a no',
      ended: 'Could not leave',
      told: 'Told',
    },
    approved: {
      liane: (when) => `Will leave ${when}.`,
      hand: () => 'Waits for you to send it, from what leaves.',
      nowhere: () => 'In a demonstration, it does not leave.',
    },
    states: {
      draft: () => 'Draft.',
      leaving: () => 'Is leaving now.',
      'in-hand': () => 'Is in your hands.',
      unknown: () => 'Nobody knows whether it left: say so on the page of what leaves.',
      stopped: () => 'Did not leave.',
      bounced: () => 'Came back: the address no longer exists.',
      told: (when) => `Left ${when}.`,
      waiting: (when, silence) => `Left ${when}. Without an answer by ${silence}, it is no.`,
      silent: (when) => `Left ${when}.`,
      yes: (when) => `Yes, ${when}.`,
      no: (when) => `No, ${when}.`,
      later: (when, until) => `Later, ${when}. You may write once more, from ${until} on.`,
    },
    asked: (when) => (when === '' ? 'Asked aloud.' : `Asked aloud ${when}.`),
    cannotBegin: 'This letter cannot be begun.',
    back: 'All letters',
  },
});
