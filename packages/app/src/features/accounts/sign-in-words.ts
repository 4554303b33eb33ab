import { inBothLanguages } from '../../platform/languages.ts';

export const words = inBothLanguages({
  fr: {
    title: 'Entrer',
    heading: 'Entrer dans votre atelier.',
    open: 'Donnez l’adresse de votre compte. Un lien y arrivera, qui vous laisse entrer sans mot de passe.',
    closed:
      "Cette Liane ne peut être atteinte que depuis cette machine : aucun courrier ne porte de lien. Dans le dossier où elle est installée, lancez cette commande, puis ouvrez le lien qu'elle donne.",
    mute: "Cette Liane n'a pas de serveur de courrier : elle ne peut pas vous envoyer de lien. Qui l'héberge en obtient un par cette commande, pour soi ou pour vous.",
    command: 'npx liane login',
    label: 'Votre adresse',
    send: "M'envoyer un lien",
    sent: {
      title: 'Regardez votre courrier.',
      text: 'Si cette adresse a un compte ici, un lien y arrive dans la minute. Il vaut une demi-heure, et une seule fois.',
    },
    link: {
      title: 'Vous pouvez entrer.',
      text: 'Ce lien sert une fois. Après, votre navigateur se souvient de vous pendant un mois.',
      enter: 'Entrer',
    },
    mail: {
      subject: 'Votre lien pour entrer',
      body: (name: string, link: string) =>
        `${name},\n\nCe lien vous laisse entrer dans votre atelier. Il vaut une demi-heure, et une seule fois :\n\n${link}\n\nSi vous n'avez rien demandé, laissez-le : il s'éteint tout seul.\n\n– – –\n\nLiane. Ce courrier répond à votre demande ; il ne compte ni les ouvertures, ni les clics.`,
    },
  },
  en: {
    title: 'Sign in',
    heading: 'Enter your practice.',
    open: 'Give the address of your account. A link will arrive there that lets you in without a password.',
    closed:
      'This Liane can be reached from this machine alone: no mail carries a link. In the folder where it is installed, run this command, then open the link it gives.',
    mute: 'This Liane has no mail server: she cannot send you a link. Whoever hosts her gets one by this command, for themselves or for you.',
    command: 'npx liane login',
    label: 'Your address',
    send: 'Send me a link',
    sent: {
      title: 'Look at your mail.',
      text: 'If this address has an account here, a link arrives within a minute. It is good for half an hour, and once.',
    },
    link: {
      title: 'You may come in.',
      text: 'This link works once. After that your browser remembers you for a month.',
      enter: 'Come in',
    },
    mail: {
      subject: 'Your link to sign in',
      body: (name, link) =>
        `${name},\n\nThis link lets you into your practice. It is good for half an hour, and once:\n\n${link}\n\nIf you asked for nothing, leave it: it goes out by itself.\n\n– – –\n\nLiane. This mail answers your request; it counts no openings and no clicks.`,
    },
  },
});
