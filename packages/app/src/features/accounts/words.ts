import { inBothLanguages } from '../../platform/languages.ts';

/** The frame of every page: the rooms, what stands at the end, and what is said when a page cannot be shown. */
export const words = inBothLanguages({
  fr: {
    rooms: {
      today: "Aujourd'hui",
      ideas: 'Idées',
      people: 'Personnes',
      letters: 'Lettres',
      outbox: 'Départs',
    },
    around: {
      settings: 'Réglages',
      account: 'Mon compte',
      signIn: 'Entrer',
      instance: 'Cette instance',
      legal: 'Mentions légales',
      privacy: 'Vie privée',
    },
    colophon: 'Liane ne compte ni les ouvertures, ni les clics, ni les visites.',
    faults: {
      'not-found': {
        title: "Cette page n'existe pas, ou plus.",
        text: "L'adresse a peut-être été coupée en route. Si elle vient d'un courrier, ouvrez-la depuis ce courrier.",
      },
      forbidden: {
        title: "Cette page n'est pas à vous.",
        text: 'Elle appartient à un atelier où vous ne tenez pas ce rôle. La personne qui tisse ce réseau peut vous le donner.',
      },
      'sign-in-needed': {
        title: "Il faut d'abord entrer.",
        text: 'Cette page ne se lit qu’une fois entré dans votre compte.',
      },
      'link-past': {
        title: 'Ce lien ne mène plus nulle part.',
        text: "Il a déjà servi, ou sa date est passée. Demandez-en un autre : c'est sans frais et sans raison à donner.",
      },
      'too-many-tries': {
        title: 'Trop de tentatives à la suite.',
        text: 'Attendez quelques minutes, puis recommencez. Rien de ce que vous avez écrit ailleurs n’est perdu.',
      },
      'file-too-large': {
        title: 'C’est trop grand pour passer.',
        text: 'Un fichier fait au plus 64 Mo. Coupez-le en deux, ou ôtez-en les photos.',
      },
      'cross-site': {
        title: 'Cette demande vient d’une autre page que les nôtres.',
        text: 'Rien n’a été fait. Revenez à la page de Liane et recommencez de là.',
      },
      'space-low': {
        title: 'Le disque de cette machine est presque plein.',
        text: 'Rien n’a été écrit, et rien de ce qui l’était n’est perdu. On peut lire ; on pourra écrire de nouveau quand l’hôte aura fait de la place.',
      },
      other: {
        title: 'Quelque chose a cassé chez nous.',
        text: 'Ce n’est pas vous. Rien n’a été fait à moitié. L’hôte de cette instance en trouvera la trace dans son journal.',
      },
    },
    back: 'Revenir au début',
  },
  en: {
    rooms: { today: 'Today', ideas: 'Ideas', people: 'People', letters: 'Letters', outbox: 'Leaving' },
    around: {
      settings: 'Settings',
      account: 'My account',
      signIn: 'Sign in',
      instance: 'This instance',
      legal: 'Legal notice',
      privacy: 'Privacy',
    },
    colophon: 'Liane counts no openings, no clicks and no visits.',
    faults: {
      'not-found': {
        title: 'This page does not exist, or no longer does.',
        text: 'The address may have been cut on its way. If it came in a letter, open it from that letter.',
      },
      forbidden: {
        title: 'This page is not yours.',
        text: 'It belongs to a workspace where you do not hold that role. Whoever weaves this network can give it to you.',
      },
      'sign-in-needed': {
        title: 'You need to sign in first.',
        text: 'This page is read from inside your account.',
      },
      'link-past': {
        title: 'This link leads nowhere any more.',
        text: 'It has been used, or its date has passed. Ask for another: it costs nothing and needs no reason.',
      },
      'too-many-tries': {
        title: 'Too many tries in a row.',
        text: 'Wait a few minutes, then try again. Nothing you wrote elsewhere is lost.',
      },
      'file-too-large': {
        title: 'That is too large to get through.',
        text: 'A file is 64 MB at most. Cut it in two, or take the photographs out.',
      },
      'cross-site': {
        title: 'This request came from a page that is not ours.',
        text: 'Nothing was done. Go back to the page of Liane and start again from there.',
      },
      'space-low': {
        title: 'The disk of this machine is nearly full.',
        text: 'Nothing was written, and nothing written before is lost. You can read; you can write again once the host has made room.',
      },
      other: {
        title: 'Something broke on our side.',
        text: 'It was not you. Nothing was left half done. The host of this instance will find a trace of it in the log.',
      },
    },
    back: 'Back to the beginning',
  },
});
