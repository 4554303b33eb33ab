import { inBothLanguages } from '../../platform/languages.ts';
import { capital, spelled } from '../../platform/typographer.ts';

export const words = inBothLanguages({
  fr: {
    title: 'Accueil',
    motto: 'Un réseau qui tient sans vous.',
    what: "Liane aide qui lance un réseau : d'une idée et des gens qu'il connaît, jusqu'à un réseau qui tient sans lui, et sans avoir dérangé personne.",
    how: "Elle propose à qui écrire et qui laisser en paix, qui présenter à qui. Elle ne compte ni visiteurs, ni abonnés, ni clics. C'est toujours quelqu'un qui décide.",
    unopened:
      "Cette Liane vient de démarrer et n'est encore à personne. Le lien pour l'ouvrir est écrit dans le terminal où elle a été lancée.",
    signIn: 'Entrer',
    present: (practice: string) => `Présenter une idée à ${practice}`,
    first: {
      heading: (name: string) => `${name}, tout commence par une idée.`,
      own: "Une idée à vous, ou celle qu'on vous a confiée. Trois lignes suffisent pour commencer.",
      ownDeed: 'Noter mon idée',
      demo: "Ou regardez d'abord : l'école du soir des *Misérables*, à mi-chemin, avec ses gens, ses lettres et leurs réponses. Rien n'y part, rien n'y engage.",
      demoDeed: 'Ouvrir la démonstration',
    },
    several: (waiting: number) => {
      if (waiting === 0) return 'Rien ne presse, nulle part.';
      return waiting === 1
        ? 'Un endroit vous attend aujourd’hui.'
        : `${capital(spelled(waiting, 'fr'))} endroits vous attendent aujourd’hui.`;
    },
    nothingPresses: 'Rien ne presse.',
    more: (count: number) =>
      count === 1 ? 'Et une autre chose, à l’intérieur.' : `Et ${count} autres choses, à l’intérieur.`,
    nowhere: {
      heading: "Aucun atelier ne vous est ouvert pour l'instant.",
      text: "Qui tisse un réseau peut vous y donner une place. L'hôte de cette instance peut vous inviter à ouvrir votre propre atelier.",
      account: 'Voir mon compte',
    },
    kinds: { practice: 'Atelier', network: 'Réseau' },
    demoWord: 'démonstration',
  },
  en: {
    title: 'Home',
    motto: 'A network that holds without you.',
    what: 'Liane helps people who start networks: from an idea and the people they know, to a network that holds without them, and without having bothered anyone.',
    how: 'She proposes whom to write to and whom to leave in peace, whom to introduce to whom. She counts no visitors, no followers and no clicks. It is always someone who decides.',
    unopened:
      'This Liane has just started and is nobody’s yet. The link to open it is written in the terminal where it was launched.',
    signIn: 'Sign in',
    present: (practice) => `Present an idea to ${practice}`,
    first: {
      heading: (name) => `${name}, it all begins with an idea.`,
      own: 'An idea of yours, or one that was entrusted to you. Three lines are enough to begin.',
      ownDeed: 'Write my idea down',
      demo: 'Or look first: the night school of *Les Misérables*, halfway, with its people, its letters and their answers. Nothing leaves from it, nothing binds.',
      demoDeed: 'Open the demonstration',
    },
    several: (waiting) => {
      if (waiting === 0) return 'Nothing presses, anywhere.';
      return waiting === 1
        ? 'One place awaits you today.'
        : `${capital(spelled(waiting, 'en'))} places await you today.`;
    },
    nothingPresses: 'Nothing presses.',
    more: (count) => (count === 1 ? 'And one more thing, inside.' : `And ${count} more things, inside.`),
    nowhere: {
      heading: 'No practice is open to you for now.',
      text: 'Whoever weaves a network can give you a place in it. The host of this instance can invite you to open a practice of your own.',
      account: 'See my account',
    },
    kinds: { practice: 'Practice', network: 'Network' },
    demoWord: 'demonstration',
  },
});
