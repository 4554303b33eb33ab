import { inBothLanguages } from '../../platform/languages.ts';

export const words = inBothLanguages({
  fr: {
    title: 'Ma page',
    door: {
      heading: 'Voir ce qui est noté sur vous.',
      byMail:
        "Donnez votre adresse. Si quelque chose y est noté, un lien y arrive, qui ouvre votre page pendant une demi-heure. Il n'arrive nulle part ailleurs.",
      noMail:
        "Cette Liane n'envoie pas de lien. Répondez à la lettre que vous avez reçue : la personne qui l'a écrite vous donnera un code.",
      email: 'Votre adresse',
      send: "M'envoyer un lien",
      sent: "Si quelque chose est noté à cette adresse, un lien y arrive dans la minute. Sinon, rien n'est noté, et rien n'arrive.",
      code: 'Le code de votre papier',
      open: 'Ouvrir ma page',
    },
    errors: { 'code-unknown': 'Ce code n’ouvre rien : relisez-le sur le papier.' } as Readonly<
      Record<string, string>
    >,
    heading: (name: string) => `${name}, voici tout ce qui est noté sur vous.`,
    several: 'Plusieurs personnes reçoivent leur courrier à cette adresse. Laquelle êtes-vous ?',
    nothing: 'Rien n’est noté sur vous ici.',
    nothingText:
      "Si vous avez demandé qu'on ne vous écrive plus, cela tient : il n'en reste qu'une empreinte que personne ne sait relire.",
    until: (hour: string) => `Cette page se ferme d'elle-même à ${hour}.`,
    seenBy: (who: string) => `Vu par : ${who}`,
    absent: {
      heading: "Ce qui n'est pas ici",
      text: 'Ni vos visites, ni ce que vous ouvrez, ni aucune note sur vous qui serait un nombre. Liane ne les a pas. Rien n’est encore dit de vous en confiance.',
    },
    say: {
      label: 'Corriger, ajouter, contester',
      hint: 'Vos mots sont gardés à côté du reste, comme écrits par vous.',
      deed: 'Garder mes mots',
      source: 'Vous',
      purpose: 'ce que vous avez écrit sur votre page',
    },
    acts: {
      heading: 'Ce que vous pouvez faire, seul',
      pause: 'Ne plus rien recevoir pendant trois mois. Rien n’est effacé.',
      pauseDeed: 'Me mettre en pause',
      unpause: (day: string) => `Vous êtes en pause jusqu'au ${day}.`,
      unpauseDeed: 'Finir la pause',
      refuse: 'Ne plus jamais rien recevoir de qui que ce soit ici. Cela vaut même si l’on vous efface.',
      refuseDeed: 'Ne plus m’écrire',
      reopen: 'Vous avez demandé qu’on ne vous écrive plus. Vous seul pouvez le reprendre.',
      reopenDeed: 'Permettre qu’on m’écrive',
      take: 'Emporter tout ceci, dans un format que d’autres savent lire.',
      takeDeed: 'Emporter ma page',
      erase:
        'Effacer tout. Il ne restera, si vous avez refusé qu’on vous écrive, qu’une empreinte illisible, pour que ce soit tenu.',
      eraseDeed: 'Tout effacer',
    },
    confirm: {
      title: 'Tout effacer ?',
      text: 'Tout ce qui est noté sur vous disparaît, partout ici, tout de suite. Cela ne se reprend pas.',
      deed: 'Oui, tout effacer',
      back: 'Non, revenir',
    },
    done: {
      said: 'Vos mots sont gardés.',
      paused: 'Vous êtes en pause. Rien ne vous parviendra.',
      unpaused: 'La pause est finie.',
      refused: "C'est fait. Plus rien ne vous parviendra d'ici.",
      'refused-late': 'C’est fait. Une lettre était déjà en train de partir ; plus rien d’autre ne partira.',
      reopened: "C'est fait. On peut de nouveau vous écrire.",
      erased: "C'est fait. Il ne reste rien.",
    } as Readonly<Record<string, string>>,
    mail: {
      subject: 'Votre page',
      body: (link: string) =>
        `Ce lien ouvre la page où se lit tout ce qui est noté sur vous. Il vaut une demi-heure :\n\n${link}\n\nSi vous n'avez rien demandé, laissez-le.\n\n– – –\n\nLiane. Ce courrier répond à une demande faite à votre adresse ; il ne compte ni les ouvertures, ni les clics.`,
    },
  },
  en: {
    title: 'My page',
    door: {
      heading: 'See what is noted about you.',
      byMail:
        'Give your address. If anything is noted there, a link arrives that opens your page for half an hour. It arrives nowhere else.',
      noMail:
        'This Liane sends no link. Reply to the letter you received: whoever wrote it will give you a code.',
      email: 'Your address',
      send: 'Send me a link',
      sent: 'If anything is noted at this address, a link arrives within a minute. Otherwise nothing is noted, and nothing arrives.',
      code: 'The code on your paper',
      open: 'Open my page',
    },
    errors: { 'code-unknown': 'This code opens nothing: read it again on the paper.' },
    heading: (name) => `${name}, here is all that is noted about you.`,
    several: 'Several people receive their mail at this address. Which one are you?',
    nothing: 'Nothing is noted about you here.',
    nothingText:
      'If you asked not to be written to any more, that holds: only a print is left that nobody can read back.',
    until: (hour) => `This page closes by itself at ${hour}.`,
    seenBy: (who) => `Seen by: ${who}`,
    absent: {
      heading: 'What is not here',
      text: 'Neither your visits, nor what you open, nor any mark of you that would be a number. Liane has none. Nothing is said of you in confidence yet.',
    },
    say: {
      label: 'Correct, add, contest',
      hint: 'Your words are kept beside the rest, as written by you.',
      deed: 'Keep my words',
      source: 'You',
      purpose: 'what you wrote on your page',
    },
    acts: {
      heading: 'What you can do, alone',
      pause: 'Receive nothing for three months. Nothing is erased.',
      pauseDeed: 'Pause',
      unpause: (day) => `You are on pause until ${day}.`,
      unpauseDeed: 'End the pause',
      refuse: 'Never receive anything again from anyone here. It holds even if you are erased.',
      refuseDeed: 'Write to me no more',
      reopen: 'You asked not to be written to any more. Only you can take that back.',
      reopenDeed: 'Let me be written to',
      take: 'Take all of this away, in a format that others can read.',
      takeDeed: 'Take my page away',
      erase:
        'Erase everything. If you refused to be written to, only an unreadable print is left, so that it is kept.',
      eraseDeed: 'Erase everything',
    },
    confirm: {
      title: 'Erase everything?',
      text: 'All that is noted about you goes, everywhere here, at once. It cannot be taken back.',
      deed: 'Yes, erase everything',
      back: 'No, go back',
    },
    done: {
      said: 'Your words are kept.',
      paused: 'You are on pause. Nothing will reach you.',
      unpaused: 'The pause is over.',
      refused: 'Done. Nothing more will reach you from here.',
      'refused-late': 'Done. A letter was already leaving; nothing else will.',
      reopened: 'Done. You can be written to again.',
      erased: 'Done. Nothing is left.',
    },
    mail: {
      subject: 'Your page',
      body: (link) =>
        `This link opens the page where all that is noted about you can be read. It is good for half an hour:\n\n${link}\n\nIf you asked for nothing, leave it.\n\n– – –\n\nLiane. This mail answers a request made for your address; it counts no openings and no clicks.`,
    },
  },
});
