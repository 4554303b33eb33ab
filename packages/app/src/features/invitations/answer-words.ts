import { inBothLanguages } from '../../platform/languages.ts';
import { capital, spelled } from '../../platform/typographer.ts';

/** The page of whoever was written to. None of it thanks, praises or presses. */
export const words = inBothLanguages({
  fr: {
    title: (initiator: string) => `Répondre à ${initiator}`,
    invites: (initiator: string, idea: string) => `${initiator} vous invite : ${idea}.`,
    notice: (initiator: string) => `${initiator} vous a dit ce qui est noté sur vous.`,
    wrote: (day: string) =>
      `La lettre est partie le ${day}. Répondez d'un geste, ou ne répondez pas : le silence vaut non, et vous n'entendrez plus parler de cette idée.`,
    noticeLead: "On ne vous demande rien. Vous pouvez ne rien faire, et rien d'autre ne suivra de cet avis.",
    reread: 'Relire la lettre',
    closed: "Cette idée n'est plus ouverte. Vous pouvez encore dire non, pour que rien d'autre ne vienne.",
    yes: {
      deed: "Oui, j'en suis",
      hint: "Vous pourrez ajouter un mot. Votre nom n'est montré à personne sans votre accord.",
    },
    no: {
      deed: 'Non',
      hint: (initiator: string) => `Sans raison à donner. ${initiator} ne vous écrira plus pour cette idée.`,
      further: 'Ou plus loin :',
      organisation: (name: string) => `Non à toute idée de ${name}`,
      everything: 'Non à tout, de qui que ce soit ici',
      everythingHint: 'Plus aucune lettre, de qui que ce soit ici. Sans raison à donner.',
    },
    later: { when: 'Me récrire une fois', deed: 'Plus tard', month: (said: string) => `en ${said}` },
    page: 'Voir ou effacer ce qui est noté sur vous',
    unwatched: 'Personne ne sait que vous avez ouvert cette page.',
    mandate: 'Lire le mandat',
    said: {
      yes: (idea: string) => `Vous avez dit oui : ${idea}.`,
      'no-idea': 'Vous avez dit non à cette idée.',
      'no-organisation': (name: string) => `Vous avez dit non à toute idée de ${name}.`,
      'no-everything': 'Vous avez dit non à tout.',
      later: (month: string) => `Vous avez dit : plus tard, en ${month}.`,
    },
    after: {
      yes: "Votre nom est arrivé dans le réseau, et il n'y est montré qu'à qui le tisse, tant que vous n'en dites pas plus.",
      'no-idea': "C'est noté, et c'est fini. Cette idée ne vous sera plus proposée par personne ici.",
      'no-organisation': "C'est noté, et c'est fini. Plus aucune de ses idées ne vous sera proposée ici.",
      'no-everything': "C'est noté, et c'est fini. Plus aucune lettre ne vous sera écrite d'ici.",
      later: "D'ici là, rien ne viendra à ce sujet. Ensuite, une lettre au plus.",
    },
    byOther: (initiator: string) => `C'est ${initiator} qui l'a noté, d'après ce que vous lui avez dit.`,
    alreadyLeaving:
      'Une lettre était déjà en train de partir quand vous avez dit non : elle vous parviendra peut-être. Plus rien ne la suivra.',
    changeable: (until: string) => `Vous pouvez changer de réponse par ce même lien jusqu'à ${until}.`,
    settled:
      'Un jour a passé : cette réponse ne se change plus par ce lien. Depuis votre page, vous pouvez tout revoir.',
    change: 'Changer de réponse',
    lateNo: 'Dire non maintenant',
    errors: {
      settled: 'Un jour a passé depuis votre réponse : ce lien ne la change plus. Votre page le peut.',
      closed: "Cette idée n'est plus ouverte : on ne peut plus y dire oui ni plus tard.",
      'not-a-choice': "Cette réponse n'existe pas pour cette lettre. Choisissez parmi celles-ci.",
      month: 'Choisissez un des mois proposés.',
    } as Readonly<Record<string, string>>,
    past: {
      title: "Ce lien ne s'ouvre pas, ou plus.",
      text: "Il a peut-être été coupé en route, ou sa date est passée, ou ce qu'il ouvrait a été effacé. S'il vient d'une lettre, ouvrez-le depuis cette lettre.",
      ask: 'Un lien neuf vers votre page vous permet de tout dire : non, plus tard, ou efface.',
      deed: 'Demander un lien',
    },
    click: {
      title: 'Ne plus recevoir ces lettres',
      idea: 'Non à cette idée',
      everything: 'Non à tout, de qui que ce soit ici',
      text: {
        idea: 'Un geste, sans raison à donner : cette idée ne vous sera plus proposée par personne ici.',
        organisation: 'Un geste, sans raison à donner : aucune de ses idées ne vous sera plus proposée ici.',
        everything: 'Un geste, sans raison à donner : plus aucune lettre ne vous sera écrite d’ici.',
      },
      done: "C'est reçu.",
      doneText:
        "Si l'adresse de cette page est entière, votre non est noté : plus rien ne viendra à ce sujet. Dans le doute, demandez votre page.",
    },
    more: {
      title: 'Ce que vous voulez bien en dire',
      heading: 'Trois questions, si vous voulez.',
      lead: 'Chacune peut rester vide. Elles servent à ne vous présenter que des gens qui vous chercheraient aussi.',
      motivations: 'Pourquoi vous venez',
      kinds: {
        discover: 'Découvrir',
        help: 'Aider',
        circle: 'Élargir mon cercle',
        enjoy: 'Me faire plaisir',
        create: "M'exprimer et créer",
      },
      offers: 'Ce que vous pourriez apporter',
      seeks: 'Ce que vous cherchez',
      oneALine: 'Une chose par ligne, dans vos mots.',
      introductions: 'Combien de rencontres on peut vous proposer',
      introductionsEach: (n: number) =>
        n === 0 ? 'Aucune' : `${capital(spelled(n, 'fr', { feminine: true }))} par mois`,
      shown: 'Qui peut lire votre nom et ces mots',
      shownTo: { weavers: 'Qui tisse le réseau, et personne d’autre', members: 'Les autres membres aussi' },
      onMap: 'Montrer mon nom sur la carte du réseau',
      deed: 'Garder ces mots',
      skip: 'Ne rien ajouter',
      kept: "C'est gardé. Vous pouvez y revenir par ce même lien jusqu'à demain, puis depuis votre page.",
    },
    joined: {
      subject: (idea: string) => (idea === '' ? 'Après votre oui' : `Après votre oui : ${idea}`),
      body: (idea: string, initiator: string) =>
        `Bonjour,

Vous avez dit oui${idea === '' ? '' : ` : « ${idea} »`}. ${initiator} le sait, et personne d'autre.

La suite est simple. Quand deux personnes auraient à se dire, chacune est demandée à part, sans savoir qui est l'autre ; si toutes deux disent oui, un seul message les présente. Rien ne vous oblige, et vous pouvez partir quand vous voulez.`,
      fixed: (page: string) =>
        `Pour voir tout ce qui est noté sur vous, le corriger, faire une pause, partir ou tout effacer, demandez votre page ici :\n${page}\n\nVous recevez ce courrier, une seule fois, parce que vous avez dit oui.`,
      other: 'Ce courrier suit votre oui. Vous pouvez répondre en français.',
      own: 'la personne elle-même',
      purpose: (idea: string) => (idea === '' ? 'Après son oui.' : `Après son oui à « ${idea} ».`),
    },
  },
  en: {
    title: (initiator) => `Answer ${initiator}`,
    invites: (initiator, idea) => `${initiator} invites you: ${idea}.`,
    notice: (initiator) => `${initiator} told you what is noted about you.`,
    wrote: (day) =>
      `The letter left on ${day}. Answer with one gesture, or do not answer: silence means no, and you will hear no more of this idea.`,
    noticeLead: 'Nothing is asked of you. You may do nothing, and nothing else will follow from this notice.',
    reread: 'Read the letter again',
    closed: 'This idea is no longer open. You can still say no, so that nothing else comes.',
    yes: {
      deed: 'Yes, count me in',
      hint: 'You may add a word. Your name is shown to nobody without your consent.',
    },
    no: {
      deed: 'No',
      hint: (initiator) => `No reason needed. ${initiator} will not write to you about this idea again.`,
      further: 'Or farther:',
      organisation: (name) => `No to any idea of ${name}`,
      everything: 'No to everything, from anyone here',
      everythingHint: 'Not one more letter, from anyone here. No reason needed.',
    },
    later: { when: 'Write to me once more', deed: 'Later', month: (said) => `in ${said}` },
    page: 'See or erase what is noted about you',
    unwatched: 'Nobody knows that you opened this page.',
    mandate: 'Read the mandate',
    said: {
      yes: (idea) => `You said yes: ${idea}.`,
      'no-idea': 'You said no to this idea.',
      'no-organisation': (name) => `You said no to any idea of ${name}.`,
      'no-everything': 'You said no to everything.',
      later: (month) => `You said: later, in ${month}.`,
    },
    after: {
      yes: 'Your name has come into the network, and only those who weave it see it, as long as you say no more.',
      'no-idea': 'It is noted, and it is over. Nobody here will propose this idea to you again.',
      'no-organisation':
        'It is noted, and it is over. None of their ideas will be proposed to you here again.',
      'no-everything': 'It is noted, and it is over. Not one more letter will be written to you from here.',
      later: 'Until then, nothing will come about it. After that, one letter at most.',
    },
    byOther: (initiator) => `${initiator} noted it, from what you told them.`,
    alreadyLeaving:
      'A letter was already leaving when you said no: it may still reach you. Nothing will follow it.',
    changeable: (until) => `You can change your answer by this same link until ${until}.`,
    settled:
      'A day has passed: this link no longer changes that answer. From your page, you can go over everything.',
    change: 'Change your answer',
    lateNo: 'Say no now',
    errors: {
      settled: 'A day has passed since your answer: this link no longer changes it. Your page can.',
      closed: 'This idea is no longer open: one can no longer say yes or later to it.',
      'not-a-choice': 'There is no such answer to this letter. Choose among these.',
      month: 'Choose one of the months given.',
    },
    past: {
      title: 'This link does not open, or no longer does.',
      text: 'It may have been cut on its way, or its time is over, or what it opened was erased. If it comes from a letter, open it from that letter.',
      ask: 'A fresh link to your page lets you say anything: no, later, or erase.',
      deed: 'Ask for a link',
    },
    click: {
      title: 'No more of these letters',
      idea: 'No to this idea',
      everything: 'No to everything, from anyone here',
      text: {
        idea: 'One gesture, no reason needed: nobody here will propose this idea to you again.',
        organisation:
          'One gesture, no reason needed: none of their ideas will be proposed to you here again.',
        everything: 'One gesture, no reason needed: not one more letter will be written to you from here.',
      },
      done: 'It is received.',
      doneText:
        'If the address of this page is whole, your no is noted: nothing more will come about it. If in doubt, ask for your page.',
    },
    more: {
      title: 'What you would like to say',
      heading: 'Three questions, if you like.',
      lead: 'Each may stay empty. They help to introduce you only to people who would look for you too.',
      motivations: 'Why you come',
      kinds: {
        discover: 'To discover',
        help: 'To help',
        circle: 'To widen my circle',
        enjoy: 'To enjoy myself',
        create: 'To express myself and create',
      },
      offers: 'What you could bring',
      seeks: 'What you look for',
      oneALine: 'One thing a line, in your own words.',
      introductions: 'How many introductions may be proposed to you',
      introductionsEach: (n) => (n === 0 ? 'None' : `${capital(spelled(n, 'en'))} a month`),
      shown: 'Who may read your name and these words',
      shownTo: { weavers: 'Those who weave the network, and nobody else', members: 'The other members too' },
      onMap: 'Show my name on the map of the network',
      deed: 'Keep these words',
      skip: 'Add nothing',
      kept: 'It is kept. You can come back to it by this same link until tomorrow, then from your page.',
    },
    joined: {
      subject: (idea) => (idea === '' ? 'After your yes' : `After your yes: ${idea}`),
      body: (idea, initiator) =>
        `Hello,

You said yes${idea === '' ? '' : ` to “${idea}”`}. ${initiator} knows, and nobody else does.

What follows is simple. When two people would have something to say to each other, each is asked apart, without knowing who the other is; if both say yes, one message introduces them. Nothing binds you, and you can leave when you like.`,
      fixed: (page) =>
        `To see all that is noted about you, correct it, pause, leave or erase everything, ask for your page here:\n${page}\n\nYou receive this mail, once, because you said yes.`,
      other: 'This mail follows your yes. You may answer in English.',
      own: 'the person themselves',
      purpose: (idea) => (idea === '' ? 'After their yes.' : `After their yes to “${idea}”.`),
    },
  },
});

export const MOTIVATIONS = ['discover', 'help', 'circle', 'enjoy', 'create'] as const;
