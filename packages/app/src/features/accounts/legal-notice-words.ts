import { inBothLanguages } from '../../platform/languages.ts';
import type { House } from './instance-answers.ts';

/** Who stands behind a public instance. */
export const noticeWords = inBothLanguages({
  fr: {
    title: 'Mentions légales',
    closed: {
      opening: "Cette instance n'est pas encore publique.",
      text: "Ses pages publiques s'ouvriront quand la personne qui la tient aura dit qui elle est et comment la joindre. D'ici là, on ne peut ni y présenter une idée, ni y lire un mandat.",
      deed: 'Répondre aux six questions',
    },
    opening: 'Qui tient cette instance de Liane.',
    publisher: 'Qui publie',
    host: 'Où est la machine',
    country: (country: string) => `Pays : ${country}.`,
    report: {
      title: 'Un texte vous pose problème',
      text: "Si un texte publié ici vous nuit, ou vous paraît contraire à la loi, écrivez à l'adresse ci-dessous. Dites lequel, où il se trouve et pourquoi : quelqu'un le lit et vous répond, avec ses raisons.",
      margin:
        "Chaque idée, chaque mandat et chaque lettre est à la personne qui les signe. Ce que Liane propose, une personne l'a relu avant que cela parte.",
    },
    software: {
      title: 'Le logiciel',
      text: (version: string, { contact }: House) =>
        `Liane ${version} est un logiciel libre (AGPL 3.0 ou plus récente). Qui s'en sert ici peut en demander le code, tel qu'il tourne, à ${contact}.`,
    },
    privacy: 'Ce que Liane garde de vous, et comment refuser',
  },
  en: {
    title: 'Legal notice',
    closed: {
      opening: 'This instance is not public yet.',
      text: 'Its public pages will open once the person who keeps it has said who they are and how to reach them. Until then, nobody can present an idea here or read a mandate.',
      deed: 'Answer the six questions',
    },
    opening: 'Who keeps this instance of Liane.',
    publisher: 'Who publishes',
    host: 'Where the machine is',
    country: (country) => `Country: ${country}.`,
    report: {
      title: 'A text is a problem to you',
      text: 'If a text published here harms you, or seems against the law to you, write to the address below. Say which one, where it is and why: someone reads it and answers you, with their reasons.',
      margin:
        'Each idea, each mandate and each letter belongs to whoever signs it. What Liane proposes, a person has read before it leaves.',
    },
    software: {
      title: 'The software',
      text: (version, { contact }) =>
        `Liane ${version} is free software (AGPL 3.0 or later). Whoever uses it here may ask for its code, as it runs, at ${contact}.`,
    },
    privacy: 'What Liane keeps of you, and how to refuse',
  },
});
