import { inBothLanguages } from '../../platform/languages.ts';
import type { LegalFacts } from './legal-facts.ts';

/** One line of the register (GDPR, article 30): the same six facts of each. */
export interface Processing {
  readonly name: string;
  readonly purpose: string;
  readonly basis: string;
  readonly whose: string;
  readonly what: string;
  readonly seenBy: string;
  readonly until: string;
}

export const registerWords = inBothLanguages({
  fr: {
    title: 'Registre des traitements',
    opening: (count: string) => `${count} traitements, et rien d'autre.`,
    count: 'Six',
    lead: (publisher: string, day: string) =>
      `Tenu par ${publisher}, au ${day}. Ce registre dit ce que Liane fait ; ajoutez-y ce que vous faites sans elle.`,
    margin: 'RGPD, article 30. Cette page est faite pour être imprimée.',
    unanswered: "Les six questions n'ont pas encore de réponse : le nom et les adresses manquent.",
    facts: { protection: 'Données personnelles', host: 'Hébergement', mail: 'Courrier' },
    labels: {
      purpose: 'But',
      basis: 'Fondement',
      whose: 'Personnes',
      what: 'Données',
      seenBy: 'Qui y accède',
      until: 'Durée',
    },
    list: frenchList,
    forOthers: {
      title: 'Pour le compte de qui',
      text: "Qui tient un atelier décide de qui y est noté et en répond ; l'instance le fait pour son compte.",
      line: (workspace: string, weavers: string) => `${workspace} : ${weavers}`,
      none: "Aucun atelier n'est ouvert.",
    },
    safety: {
      title: 'Ce qui protège',
      list: (facts: LegalFacts) => [
        'Aucun mot de passe : un lien à usage unique, ou une clé d’accès.',
        'Les liens, les jetons et les sessions ne sont gardés que sous forme d’empreinte.',
        'Les refus ne sont gardés que sous forme d’empreinte, faite avec une clé à part.',
        'Chaque geste demande un rôle ; un rôle qui n’est pas écrit dans le tableau des permissions ne permet rien.',
        'Le journal technique ne contient ni nom, ni adresse, ni texte.',
        facts.door === 'open'
          ? 'Les pages ne se lisent qu’en https.'
          : 'L’instance ne s’atteint pas de l’extérieur ; aucune lettre ne porte de lien.',
        'Effacer une personne efface tout ce qui la concerne ; il n’en reste que des empreintes.',
      ],
    },
    abroad: (country: string) =>
      `Les données sont sur une machine située dans ce pays : ${country}. Liane n'en envoie ailleurs que par les lettres.`,
  },
  en: {
    title: 'Processing register',
    opening: (count) => `${count} kinds of processing, and no other.`,
    count: 'Six',
    lead: (publisher, day) =>
      `Kept by ${publisher}, as of ${day}. This register says what Liane does; add what you do without her.`,
    margin: 'GDPR, article 30. This page is made to be printed.',
    unanswered: 'The six questions have no answer yet: the name and the addresses are missing.',
    facts: { protection: 'Personal data', host: 'Host', mail: 'Mail' },
    labels: {
      purpose: 'Purpose',
      basis: 'Basis',
      whose: 'People',
      what: 'Data',
      seenBy: 'Who has access',
      until: 'How long',
    },
    list: englishList,
    forOthers: {
      title: 'On whose behalf',
      text: 'Whoever keeps a workspace decides who is noted there and answers for it; the instance does it on their behalf.',
      line: (workspace, weavers) => `${workspace}: ${weavers}`,
      none: 'No workspace is open.',
    },
    safety: {
      title: 'What protects',
      list: (facts) => [
        'No password: a link that works once, or a passkey.',
        'Links, tokens and sessions are kept as a hash only.',
        'Refusals are kept as a hash only, made with a key of their own.',
        'Each deed needs a role; a role that is not in the table of permissions may do nothing.',
        'The technical log holds no name, no address and no text.',
        facts.door === 'open'
          ? 'Pages are read over https only.'
          : 'The instance cannot be reached from outside; no letter carries a link.',
        'Erasing a person erases all that is about them; hashes alone are left.',
      ],
    },
    abroad: (country) =>
      `The data are on a machine in this country: ${country}. Liane sends them elsewhere by letters only.`,
  },
});

function frenchList({ mailServer }: LegalFacts): Processing[] {
  return [
    {
      name: 'Carnet d’un atelier',
      purpose: 'Savoir à qui une idée pourrait parler, et laisser les autres en paix.',
      basis:
        'Intérêt légitime de qui tient l’atelier (article 6.1 f) ; information au premier message (article 14).',
      whose: 'Personnes connues de qui tient l’atelier.',
      what: 'Nom, adresses, langue, ce qui est connu d’elles (activités, offres, recherches, notes), liens entre elles ; provenance, but et date de chaque chose.',
      seenBy: 'Les tisseurs de l’atelier ; chaque personne pour ce qui la concerne.',
      until:
        '28 jours si la personne n’est pas informée. Ensuite, trois ans au plus après son dernier signe : à effacer à la main.',
    },
    {
      name: 'Lettres et réponses',
      purpose: 'Écrire à une personne au sujet d’une idée, et tenir compte de sa réponse.',
      basis: 'Intérêt légitime (article 6.1 f) ; refus sans raison, à tout moment (article 21).',
      whose: 'Personnes à qui une lettre est préparée.',
      what: 'Texte de la lettre, adresse, dates, réponse. Ni ouverture, ni clic.',
      seenBy:
        mailServer === null
          ? 'Les tisseurs de l’atelier, et leur messagerie.'
          : `Les tisseurs de l’atelier ; le serveur de courrier ${mailServer}.`,
      until: 'Comme le carnet. L’empreinte de l’adresse compte trois lettres par an.',
    },
    {
      name: 'Réseaux et membres',
      purpose: 'Faire vivre un réseau avec celles et ceux qui ont dit oui.',
      basis: 'Accord de la personne (article 6.1 a).',
      whose: 'Membres.',
      what: 'Oui et sa date, motivations, offres, recherches, nombre de mises en relation par mois, ce qui est montré aux autres.',
      seenBy: 'Les tisseurs du réseau ; les membres, pour ce que chacun leur montre.',
      until: 'Jusqu’à ce que la personne quitte le réseau ou efface sa page.',
    },
    {
      name: 'Idées présentées',
      purpose: 'Examiner une idée et répondre à qui la présente.',
      basis: 'Demande de la personne (article 6.1 b).',
      whose: 'Personnes qui présentent une idée, et leur organisation.',
      what: 'Nom, adresse, organisation, texte de l’idée, échanges, examen et issue.',
      seenBy: 'Les tisseurs de l’atelier ; le public, pour le mandat d’une idée acceptée.',
      until: 'Comme le carnet.',
    },
    {
      name: 'Comptes',
      purpose: 'Reconnaître qui entre et ce que cette personne peut faire.',
      basis: 'Service demandé (article 6.1 b).',
      whose: 'Tisseurs et autres personnes qui ont un compte.',
      what: 'Nom, adresse, langue, rôles, parties publiques des clés d’accès, empreintes des sessions et des jetons ; essais trop nombreux, sous une empreinte.',
      seenBy: 'La personne elle-même ; le nom, par l’hôte et par les personnes à qui elle écrit.',
      until: 'Session : 30 jours. Essais : deux heures. Compte : tant qu’il est gardé.',
    },
    {
      name: 'Refus',
      purpose: 'Ne plus écrire à qui a dit non.',
      basis: 'Respect du droit d’opposition (article 21).',
      whose: 'Personnes qui ont dit non.',
      what: 'Empreinte de l’adresse, portée du refus, date. Ni nom, ni adresse.',
      seenBy: 'Personne ne peut les lire ; Liane y compare chaque adresse avant d’écrire.',
      until: 'Tant que la personne n’y revient pas.',
    },
  ];
}

function englishList({ mailServer }: LegalFacts): Processing[] {
  return [
    {
      name: 'Address book of a workspace',
      purpose: 'To know to whom an idea might speak, and leave the others in peace.',
      basis:
        'Legitimate interest of whoever keeps the workspace (article 6.1 f); told by the first message (article 14).',
      whose: 'People known to whoever keeps the workspace.',
      what: 'Name, addresses, language, what is known of them (activities, offers, wishes, notes), ties between them; source, purpose and date of each thing.',
      seenBy: 'The weavers of the workspace; each person for what is about them.',
      until:
        '28 days if the person is not told. Then three years at most after their last sign: to be erased by hand.',
    },
    {
      name: 'Letters and answers',
      purpose: 'To write to a person about an idea, and heed their answer.',
      basis: 'Legitimate interest (article 6.1 f); refusal without a reason, at any time (article 21).',
      whose: 'People a letter is prepared for.',
      what: 'Text of the letter, address, dates, answer. No opening, no click.',
      seenBy:
        mailServer === null
          ? 'The weavers of the workspace, and their own mail.'
          : `The weavers of the workspace; the mail server ${mailServer}.`,
      until: 'As the address book. The hash of the address counts three letters a year.',
    },
    {
      name: 'Networks and members',
      purpose: 'To keep a network alive with those who said yes.',
      basis: 'Consent of the person (article 6.1 a).',
      whose: 'Members.',
      what: 'Their yes and its date, motivations, offers, wishes, number of introductions a month, what is shown to others.',
      seenBy: 'The weavers of the network; the members, for what each shows them.',
      until: 'Until the person leaves the network or erases their page.',
    },
    {
      name: 'Ideas presented',
      purpose: 'To examine an idea and answer whoever presents it.',
      basis: 'Request of the person (article 6.1 b).',
      whose: 'People who present an idea, and their organisation.',
      what: 'Name, address, organisation, text of the idea, exchanges, examination and outcome.',
      seenBy: 'The weavers of the workspace; the public, for the mandate of an accepted idea.',
      until: 'As the address book.',
    },
    {
      name: 'Accounts',
      purpose: 'To know who comes in and what that person may do.',
      basis: 'Service asked for (article 6.1 b).',
      whose: 'Weavers and others who have an account.',
      what: 'Name, address, language, roles, public parts of passkeys, hashes of sessions and tokens; too many tries, under a hash.',
      seenBy: 'The person; the name, by the host and by those the person writes to.',
      until: 'Session: 30 days. Tries: two hours. Account: as long as it is kept.',
    },
    {
      name: 'Refusals',
      purpose: 'Not to write again to whoever said no.',
      basis: 'Keeping the right to object (article 21).',
      whose: 'People who said no.',
      what: 'Hash of the address, reach of the refusal, date. No name, no address.',
      seenBy: 'Nobody can read them; Liane compares each address with them before writing.',
      until: 'As long as the person does not go back on it.',
    },
  ];
}
