import type { LegalFacts, LegalPart } from './legal-facts.ts';

/** What is held, from whom, why, how long, and how to refuse (GDPR, articles 13 and 14), in French. */
export function frenchParts(facts: LegalFacts): LegalPart[] {
  return [
    who(facts),
    NOTED,
    MEMBER,
    IDEA,
    ACCOUNT,
    REFUSED,
    seenBy(facts),
    HOW_LONG,
    LIMITS,
    refusing(facts),
  ];
}

function who({ house }: LegalFacts): LegalPart {
  const keeper = house ? house.publisher : "La personne qui tient l'instance";
  return {
    title: 'Qui en répond',
    text: [
      "Chaque atelier est tenu par une personne, dont le nom est sur chaque lettre. C'est elle qui vous a noté, et c'est elle qui en répond.",
      `${keeper} tient l'instance où se trouvent ces ateliers, et répond des comptes qui s'y ouvrent.`,
      house
        ? `Pour toute question sur vos données : ${house.protection}.`
        : "Cette instance n'est pas encore publique : demandez à la personne qui vous a écrit.",
    ],
    margin: house ? [`La machine est hébergée par ${house.host}. Pays : ${house.country}.`] : [],
  };
}

const NOTED: LegalPart = {
  title: "Si quelqu'un vous a noté",
  text: [
    "Qui anime un réseau note des personnes qu'il connaît. De vous, ce peut être un nom, une adresse, ce que vous faites ou aimez, qui vous connaissez. C'est pour savoir à qui une idée pourrait parler, et écrire à peu de gens plutôt qu'à tous.",
    "Un carnet d'adresses peut aussi être lu pour une seule idée sans être enregistré : seules sont gardées les personnes à qui l'on prépare une lettre.",
    "Chaque chose notée porte sa provenance, son but et sa date. Vous l'apprenez par le premier message que vous recevez. S'il n'est pas parti dans les 28 jours, ce qui a été noté de vous est effacé.",
  ],
  margin: [
    "Fondement : l'intérêt légitime de la personne qui vous a noté, qui est d'écrire à quelqu'un qu'une idée peut toucher. Vous pouvez vous y opposer sans donner de raison.",
    'RGPD, articles 6.1 f, 14 et 21.',
  ],
};

const MEMBER: LegalPart = {
  title: 'Si vous avez dit oui',
  text: [
    "Vous êtes membre d'un réseau. Y sont gardés votre oui et ce que vous choisissez de dire : pourquoi vous venez, ce que vous offrez, ce que vous cherchez, combien de mises en relation par mois. Vous décidez de ce que les autres membres voient.",
  ],
  margin: [
    'Fondement : votre accord, que vous reprenez en quittant le réseau, quand vous voulez.',
    'RGPD, articles 6.1 a et 7.',
  ],
};

const IDEA: LegalPart = {
  title: 'Si vous avez présenté une idée',
  text: [
    "Votre nom, votre adresse, votre organisation et ce que vous avez écrit, pour que la personne qui tient l'atelier l'examine et vous réponde.",
  ],
  margin: ['Fondement : votre demande. RGPD, article 6.1 b.'],
};

const ACCOUNT: LegalPart = {
  title: 'Si vous avez un compte',
  text: [
    "Votre nom, votre adresse, votre langue et vos rôles. Aucun mot de passe : vous entrez par un lien reçu à votre adresse, ou par une clé d'accès dont seule la partie publique est ici.",
    "Un témoin (cookie) garde votre session ouverte trente jours. Un autre retient la langue que vous avez choisie, un an. Il n'y en a pas d'autre.",
  ],
  margin: ['Fondement : le service que vous demandez. RGPD, article 6.1 b.'],
};

const REFUSED: LegalPart = {
  title: 'Si vous avez dit non',
  text: [
    "Il reste de quoi ne plus vous écrire, et rien d'autre : une empreinte de votre adresse. Elle ne dit pas l'adresse ; elle permet de la reconnaître si quelqu'un la note de nouveau. Elle reste même quand tout le reste est effacé, tant que vous ne revenez pas vous-même sur votre non.",
  ],
  margin: ["Fondement : votre droit d'opposition, qu'il faut pouvoir respecter. RGPD, article 21."],
};

function seenBy({ mailServer }: LegalFacts): LegalPart {
  return {
    title: 'Qui le voit',
    text: [
      "Les personnes qui tissent l'atelier où vous êtes noté. Les autres membres, seulement ce que vous leur montrez.",
      "Qui tient l'instance ne voit, dans ses pages, le contenu d'aucun atelier qui n'est pas le sien. Qui tient la machine peut cependant, comme sur tout serveur, ouvrir la base de données.",
      mailServer === null
        ? 'Les lettres partent de la messagerie de la personne qui vous écrit.'
        : `Les lettres passent par un serveur de courrier : ${mailServer}.`,
      "Liane n'envoie rien d'autre à personne.",
    ],
    margin: [
      "Le journal de Liane ne contient ni nom, ni adresse, ni texte. Si un autre serveur est placé devant elle, il peut tenir le sien : demandez-le à qui tient l'instance.",
    ],
  };
}

const HOW_LONG: LegalPart = {
  title: 'Combien de temps',
  text: [],
  list: [
    'Noté et pas encore informé : 28 jours, puis Liane efface.',
    "Noté et informé : tant que l'atelier en a besoin. Trois ans après votre dernier signe, la personne qui vous a noté doit vous effacer. Recevoir une lettre n'est pas un signe. Cet effacement se fait à la main.",
    'Membre : tant que vous le restez.',
    'Un compte : tant que vous le gardez.',
    "Un refus : tant que vous n'y revenez pas.",
    "Pour arrêter qui essaie trop de fois d'entrer, Liane compte les essais sous une empreinte, effacée au bout de deux heures au plus.",
    'Une copie de sauvegarde peut contenir quelque temps ce qui a été effacé depuis.',
  ],
};

const LIMITS: LegalPart = {
  title: 'Ce que Liane ne fait pas',
  text: [
    "Elle ne compte ni les ouvertures, ni les clics, ni les visites. Elle ne met dans ses lettres ni image ni lien détourné, et ses pages ne chargent rien d'ailleurs.",
    "Elle n'affiche ni ne garde de note sur personne. Elle propose, en disant pourquoi ; une personne décide, toujours.",
  ],
  margin: ["Aucune décision n'est prise par une machine seule. RGPD, article 22."],
};

function refusing({ house, door }: LegalFacts): LegalPart {
  return {
    title: 'Refuser, corriger, effacer',
    text: [
      door === 'open'
        ? "Chaque lettre porte trois réponses : oui, non, plus tard. Non se dit en un clic, sans compte et sans raison. Vous choisissez jusqu'où : cette idée, cette organisation, ou tout. C'est fait aussitôt."
        : "Chaque lettre attend l'une de trois réponses : oui, non, plus tard. Cette instance ne s'atteint pas de l'extérieur : un mot en réponse suffit pour dire non, sans raison. Se taire, c'est non aussi. La personne qui vous a écrit le note, et plus rien ne part.",
      "Sur votre page, vous lisez tout ce qui est gardé de vous, d'où cela vient et qui le voit. Vous le corrigez, le cachez, l'emportez ou l'effacez, sans rien demander à personne.",
      house
        ? `Vous pouvez aussi écrire à ${house.protection}. Si la réponse ne vous va pas, adressez-vous à l'autorité qui protège les données là où vous vivez ; en France, la CNIL (www.cnil.fr).`
        : "Si la réponse ne vous va pas, adressez-vous à l'autorité qui protège les données là où vous vivez ; en France, la CNIL (www.cnil.fr).",
    ],
    margin: [
      'Vos droits : accès, rectification, effacement, limitation, opposition, portabilité. RGPD, articles 15 à 21.',
    ],
  };
}
