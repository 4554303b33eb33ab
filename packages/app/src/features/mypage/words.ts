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
    lead: "Chaque ligne dit d'où elle vient et qui la voit. Ce que vous changez ici change tout de suite.",
    answers: (words: string) => `Vous répondez : ${words}`,
    deeds: {
      correct: 'Corriger',
      contest: 'Répondre',
      hide: 'Cacher',
      show: 'Montrer de nouveau',
      erase: 'Effacer',
      'show-members': 'Montrer aux membres',
      'hide-members': 'Ne plus montrer aux membres',
      'map-on': 'Paraître sur la carte',
      'map-off': 'Ôter mon nom de la carte',
      leave: 'Quitter ce réseau',
    },
    line: {
      back: 'Revenir à ma page',
      correct: 'Ce qu’il faut lire à la place',
      correctDeed: 'Garder la correction',
      choose: 'Laquelle ?',
      address: 'Votre nouvelle adresse',
      addressHint: 'Un lien y arrive. Elle remplace l’ancienne quand vous l’avez suivi, pas avant.',
      addressDeed: 'Envoyer le lien',
      addressNoMail:
        "Cette Liane n'envoie pas de lien : dites votre nouvelle adresse à la personne qui vous a écrit.",
      contest: 'Ce que vous en dites',
      contestHint: 'Vos mots sont lus avec cette ligne, par ceux qui la lisent. Vides, ils sont retirés.',
      contestDeed: 'Garder ma réponse',
      erase: 'Cette ligne disparaît, ici et chez qui l’a notée. Cela ne se reprend pas.',
      eraseDeed: 'Effacer cette ligne',
      leave:
        'Votre nom disparaît de la carte aujourd’hui, et plus personne du réseau ne vous est présenté. Vous pourrez revenir.',
      leaveDeed: 'Quitter ce réseau',
    },
    newAddress: {
      title: 'Votre adresse',
      heading: (address: string) => `Recevoir votre courrier à ${address} ?`,
      text: 'Elle remplace l’ancienne partout où vous êtes noté sous ce nom. Ce que vous avez refusé le reste.',
      deed: 'C’est bien mon adresse',
      mail: {
        subject: 'Votre nouvelle adresse',
        body: (link: string) =>
          `Quelqu'un a donné cette adresse comme la sienne, sur sa page. Si c'est vous, ce lien le confirme. Il vaut une demi-heure :

${link}

Si ce n'est pas vous, laissez-le : rien ne changera.

– – –

Liane. Ce courrier répond à une demande faite pour votre adresse ; il ne compte ni les ouvertures, ni les clics.`,
      },
    },
    absent: {
      heading: "Ce qui n'est pas ici",
      text: 'Ni vos visites, ni ce que vous ouvrez, ni aucune note sur vous qui serait un nombre. Liane ne les a pas. Rien n’est encore dit de vous en confiance.',
    },
    say: {
      label: 'Ajouter quelque chose',
      hint: 'Vos mots sont gardés à côté du reste, comme écrits par vous.',
      deed: 'Garder mes mots',
      source: 'la personne elle-même',
      purpose: 'ce qu’elle a écrit sur sa page',
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
      refuseIdea: (idea: string) => `Ne plus rien recevoir pour ${idea}.`,
      refuseOrganisation: (organisation: string) =>
        `Ne plus rien recevoir de la part de ${organisation}, quelle que soit l'idée.`,
      refuseThisDeed: 'Dire non',
      reopenIdea: (idea: string | null) =>
        idea === null
          ? 'Vous avez dit non à une idée qui n’est plus notée ici.'
          : `Vous avez dit non à ${idea}.`,
      reopenOrganisation: (organisation: string | null) =>
        organisation === null
          ? 'Vous avez dit non à une organisation qui n’est plus notée ici.'
          : `Vous avez dit non à ${organisation}, quelle que soit l'idée.`,
      reopenThisDeed: 'Reprendre ce non',
      take: 'Emporter tout ceci : tel qu’on le lit ici (JSON), ou pour un carnet d’adresses (vCard).',
      takeDeed: 'Emporter ma page',
      cardDeed: 'Emporter ma carte',
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
      correct: 'La correction est gardée.',
      contest: 'Votre réponse est gardée.',
      hide: 'C’est caché : vous seul le lisez encore.',
      show: 'C’est de nouveau montré.',
      erase: 'La ligne est effacée.',
      'show-members': 'Les membres peuvent vous lire.',
      'hide-members': 'Les membres ne vous lisent plus.',
      'map-on': 'Votre nom paraît sur la carte.',
      'map-off': 'Votre nom n’est plus sur la carte.',
      leave: 'Vous avez quitté ce réseau.',
      'address-given': 'Un lien est parti à cette adresse. Elle sera la vôtre quand vous l’aurez suivi.',
      address: 'C’est fait : votre courrier ira à cette adresse.',
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
    lead: 'Each line says where it comes from and who sees it. What you change here changes at once.',
    answers: (words) => `You answer: ${words}`,
    deeds: {
      correct: 'Correct',
      contest: 'Answer',
      hide: 'Hide',
      show: 'Show again',
      erase: 'Erase',
      'show-members': 'Show to the members',
      'hide-members': 'No longer show to the members',
      'map-on': 'Appear on the map',
      'map-off': 'Take my name off the map',
      leave: 'Leave this network',
    },
    line: {
      back: 'Back to my page',
      correct: 'What it should say',
      correctDeed: 'Keep the correction',
      choose: 'Which one?',
      address: 'Your new address',
      addressHint: 'A link arrives there. It replaces the old one once you have followed it, not before.',
      addressDeed: 'Send the link',
      addressNoMail: 'This Liane sends no link: tell your new address to whoever wrote to you.',
      contest: 'What you say of it',
      contestHint:
        'Your words are read with this line, by those who read it. Left empty, they are taken away.',
      contestDeed: 'Keep my answer',
      erase: 'This line goes, here and from whoever noted it. It cannot be taken back.',
      eraseDeed: 'Erase this line',
      leave:
        'Your name leaves the map today, and nobody of the network is introduced to you any more. You can come back.',
      leaveDeed: 'Leave this network',
    },
    newAddress: {
      title: 'Your address',
      heading: (address) => `Receive your mail at ${address}?`,
      text: 'It replaces the old one wherever you are noted under this name. What you refused stays refused.',
      deed: 'This is my address',
      mail: {
        subject: 'Your new address',
        body: (link) =>
          `Someone gave this address as theirs, on their page. If it is you, this link confirms it. It is good for half an hour:

${link}

If it is not you, leave it: nothing will change.

– – –

Liane. This mail answers a request made for your address; it counts no openings and no clicks.`,
      },
    },
    absent: {
      heading: 'What is not here',
      text: 'Neither your visits, nor what you open, nor any mark of you that would be a number. Liane has none. Nothing is said of you in confidence yet.',
    },
    say: {
      label: 'Add something',
      hint: 'Your words are kept beside the rest, as written by you.',
      deed: 'Keep my words',
      source: 'the person themselves',
      purpose: 'what they wrote on their page',
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
      refuseIdea: (idea) => `Receive nothing more for ${idea}.`,
      refuseOrganisation: (organisation) => `Receive nothing more from ${organisation}, whatever the idea.`,
      refuseThisDeed: 'Say no',
      reopenIdea: (idea) =>
        idea === null ? 'You said no to an idea that is not noted here any more.' : `You said no to ${idea}.`,
      reopenOrganisation: (organisation) =>
        organisation === null
          ? 'You said no to an organisation that is not noted here any more.'
          : `You said no to ${organisation}, whatever the idea.`,
      reopenThisDeed: 'Take this no back',
      take: 'Take all of this away: as it is read here (JSON), or for an address book (vCard).',
      takeDeed: 'Take my page away',
      cardDeed: 'Take my card away',
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
      correct: 'The correction is kept.',
      contest: 'Your answer is kept.',
      hide: 'It is hidden: you alone still read it.',
      show: 'It is shown again.',
      erase: 'The line is erased.',
      'show-members': 'The members may read you.',
      'hide-members': 'The members no longer read you.',
      'map-on': 'Your name appears on the map.',
      'map-off': 'Your name is off the map.',
      leave: 'You have left this network.',
      'address-given': 'A link has left for this address. It will be yours once you have followed it.',
      address: 'Done: your mail will go to this address.',
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
