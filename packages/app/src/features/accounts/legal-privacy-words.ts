import { inBothLanguages } from '../../platform/languages.ts';
import type { LegalFacts, LegalPart } from './legal-facts.ts';

/*
 * What is held, from whom, why, how long, and how to refuse (GDPR, articles 13 and 14). It says what Liane does: a
 * change of what she does is a change here. What people must do by themselves is said as theirs.
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

function frenchParts({ house, door, mailServer }: LegalFacts): LegalPart[] {
  const keeper = house ? house.publisher : "La personne qui tient l'instance";
  return [
    {
      title: 'Qui en répond',
      text: [
        "Chaque atelier est tenu par une personne, dont le nom est sur chaque lettre. C'est elle qui vous a noté, et c'est elle qui en répond.",
        `${keeper} tient l'instance où se trouvent ces ateliers, et répond des comptes qui s'y ouvrent.`,
        house
          ? `Pour toute question sur vos données : ${house.protection}.`
          : "Cette instance n'est pas encore publique : demandez à la personne qui vous a écrit.",
      ],
      margin: house ? [`La machine est hébergée par ${house.host}. Pays : ${house.country}.`] : [],
    },
    {
      title: "Si quelqu'un vous a noté",
      text: [
        "Qui anime un réseau note des personnes qu'il connaît : un nom, une adresse, ce que vous faites ou aimez, qui vous connaissez. C'est pour savoir à qui une idée pourrait parler, et écrire à peu de gens plutôt qu'à tous.",
        "Un carnet d'adresses peut aussi être lu pour une seule idée sans être enregistré : seules sont gardées les personnes à qui l'on prépare une lettre.",
        "Chaque chose notée porte sa provenance, son but et sa date. Vous l'apprenez par le premier message que vous recevez. S'il n'est pas parti dans les 28 jours, ce qui a été noté de vous est effacé.",
      ],
      margin: [
        "Fondement : l'intérêt légitime de la personne qui vous a noté, qui est d'écrire à quelqu'un qu'une idée peut toucher. Vous pouvez vous y opposer sans donner de raison.",
        'RGPD, articles 6.1 f, 14 et 21.',
      ],
    },
    {
      title: 'Si vous avez dit oui',
      text: [
        "Vous êtes membre d'un réseau. Y sont gardés votre oui et ce que vous choisissez de dire : pourquoi vous venez, ce que vous offrez, ce que vous cherchez, combien de mises en relation par mois. Vous décidez de ce que les autres membres voient.",
      ],
      margin: [
        'Fondement : votre accord, que vous reprenez en quittant le réseau, quand vous voulez.',
        'RGPD, articles 6.1 a et 7.',
      ],
    },
    {
      title: 'Si vous avez présenté une idée',
      text: [
        "Votre nom, votre adresse, votre organisation et ce que vous avez écrit, pour que la personne qui tient l'atelier l'examine et vous réponde.",
      ],
      margin: ['Fondement : votre demande. RGPD, article 6.1 b.'],
    },
    {
      title: 'Si vous avez un compte',
      text: [
        "Votre nom, votre adresse, votre langue et vos rôles. Aucun mot de passe : vous entrez par un lien reçu à votre adresse, ou par une clé d'accès dont seule la partie publique est ici.",
        "Un témoin (cookie) garde votre session ouverte trente jours. Un autre retient la langue que vous avez choisie, un an. Il n'y en a pas d'autre.",
      ],
      margin: ['Fondement : le service que vous demandez. RGPD, article 6.1 b.'],
    },
    {
      title: 'Si vous avez dit non',
      text: [
        "Il reste de quoi ne plus vous écrire, et rien d'autre : une empreinte de votre adresse. Elle ne dit pas l'adresse ; elle permet de la reconnaître si quelqu'un la note de nouveau. Elle reste même quand tout le reste est effacé, tant que vous ne revenez pas vous-même sur votre non.",
      ],
      margin: ["Fondement : votre droit d'opposition, qu'il faut pouvoir respecter. RGPD, article 21."],
    },
    {
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
    },
    {
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
    },
    {
      title: 'Ce que Liane ne fait pas',
      text: [
        "Elle ne compte ni les ouvertures, ni les clics, ni les visites. Elle ne met dans ses lettres ni image ni lien détourné, et ses pages ne chargent rien d'ailleurs.",
        "Elle n'affiche ni ne garde de note sur personne. Elle propose, en disant pourquoi ; une personne décide, toujours.",
      ],
      margin: ["Aucune décision n'est prise par une machine seule. RGPD, article 22."],
    },
    {
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
    },
  ];
}

function englishParts({ house, door, mailServer }: LegalFacts): LegalPart[] {
  const keeper = house ? house.publisher : 'Whoever keeps the instance';
  return [
    {
      title: 'Who answers for it',
      text: [
        'Each workspace is kept by a person, whose name is on each letter. They noted you, and they answer for it.',
        `${keeper} keeps the instance where these workspaces are, and answers for the accounts opened on it.`,
        house
          ? `For any question about your data: ${house.protection}.`
          : 'This instance is not public yet: ask the person who wrote to you.',
      ],
      margin: house ? [`The machine is hosted by ${house.host}. Country: ${house.country}.`] : [],
    },
    {
      title: 'If someone noted you',
      text: [
        'Whoever starts a network notes people they know: a name, an address, what you do or like, whom you know. It is to know to whom an idea might speak, and to write to a few people rather than to all.',
        'An address book can also be read for one idea without being recorded: only those a letter is prepared for are kept.',
        'Each thing noted carries its source, its purpose and its date. You learn of it by the first message you receive. If that has not left within 28 days, what was noted of you is erased.',
      ],
      margin: [
        'Basis: the legitimate interest of the person who noted you, which is to write to someone an idea may touch. You may object without giving a reason.',
        'GDPR, articles 6.1 f, 14 and 21.',
      ],
    },
    {
      title: 'If you said yes',
      text: [
        'You are a member of a network. It keeps your yes and what you choose to say: why you come, what you offer, what you look for, how many introductions a month. You decide what the other members see.',
      ],
      margin: [
        'Basis: your consent, which you take back by leaving the network, whenever you like.',
        'GDPR, articles 6.1 a and 7.',
      ],
    },
    {
      title: 'If you presented an idea',
      text: [
        'Your name, your address, your organisation and what you wrote, so that the person who keeps the workspace can examine it and answer you.',
      ],
      margin: ['Basis: your request. GDPR, article 6.1 b.'],
    },
    {
      title: 'If you have an account',
      text: [
        'Your name, your address, your language and your roles. No password: you sign in by a link sent to your address, or by a passkey of which only the public part is here.',
        'One cookie keeps your session open for thirty days. Another remembers the language you chose, for a year. There is no other.',
      ],
      margin: ['Basis: the service you ask for. GDPR, article 6.1 b.'],
    },
    {
      title: 'If you said no',
      text: [
        'What it takes not to write to you again is left, and nothing else: a print of your address. It does not tell the address; it lets Liane know it again if someone notes it anew. It stays even when all the rest is erased, as long as you do not yourself go back on your no.',
      ],
      margin: ['Basis: your right to object, which has to be kept. GDPR, article 21.'],
    },
    {
      title: 'Who sees it',
      text: [
        'Those who weave the workspace where you are noted. The other members, only what you show them.',
        'Whoever keeps the instance sees, in its pages, the content of no workspace but their own. Whoever keeps the machine can however, as on any server, open the database.',
        mailServer === null
          ? 'Letters leave from the own mail of the person who writes to you.'
          : `Letters pass through a mail server: ${mailServer}.`,
        'Liane sends nothing else to anyone.',
      ],
      margin: [
        'The log of Liane holds no name, no address and no text. If another server stands in front of her, it may keep a log of its own: ask whoever keeps the instance.',
      ],
    },
    {
      title: 'How long',
      text: [],
      list: [
        'Noted and not told yet: 28 days, then Liane erases.',
        'Noted and told: as long as the workspace needs it. Three years after your last sign, the person who noted you must erase you. Receiving a letter is no sign. This erasure is done by hand.',
        'A member: as long as you remain one.',
        'An account: as long as you keep it.',
        'A refusal: as long as you do not go back on it.',
        'To stop whoever tries too often to get in, Liane counts tries under a print, erased after two hours at most.',
        'A backup copy may for a while hold what was erased since.',
      ],
    },
    {
      title: 'What Liane does not do',
      text: [
        'She counts no openings, no clicks and no visits. She puts no picture and no rewritten link in her letters, and her pages load nothing from elsewhere.',
        'She shows and keeps no score of anyone. She proposes, and says why; a person decides, always.',
      ],
      margin: ['No decision is taken by a machine alone. GDPR, article 22.'],
    },
    {
      title: 'To refuse, to correct, to erase',
      text: [
        door === 'open'
          ? 'Each letter carries three answers: yes, no, later. No is said in one click, without an account and without a reason. You choose how far it goes: this idea, this organisation, or everything. It is done at once.'
          : 'Each letter awaits one of three answers: yes, no, later. This instance cannot be reached from outside: a word in reply is enough to say no, without a reason. Silence is a no as well. The person who wrote to you records it, and nothing more leaves.',
        'On your page you read all that is kept of you, where it comes from and who sees it. You correct it, hide it, take it away or erase it, without asking anyone.',
        house
          ? `You may also write to ${house.protection}. If the answer does not satisfy you, turn to the authority that protects data where you live; in France, the CNIL (www.cnil.fr).`
          : 'If the answer does not satisfy you, turn to the authority that protects data where you live; in France, the CNIL (www.cnil.fr).',
      ],
      margin: [
        'Your rights: access, rectification, erasure, restriction, objection, portability. GDPR, articles 15 to 21.',
      ],
    },
  ];
}
