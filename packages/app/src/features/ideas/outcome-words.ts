import { inBothLanguages } from '../../platform/languages.ts';
import { capital, spelled } from '../../platform/typographer.ts';

export const words = inBothLanguages({
  fr: {
    title: "La lettre d'issue",
    heading: (title: string) => `Répondre à « ${title} ».`,
    lead: "La lettre ci-dessous est une première version, tirée de l'examen. Récrivez-la : ce sont vos mots qui partent, sous votre nom.",
    leadSelf: "Personne d'autre que vous n'a présenté cette idée : la lettre reste ici, pour mémoire.",
    choose: 'La réponse',
    outcomes: {
      accepted: 'Accepter',
      conditions: 'Accepter sous conditions',
      declined: 'Décliner',
    },
    rewrite: 'Écrire la lettre de cette réponse',
    letterLabel: 'Votre lettre',
    decide: {
      accepted: "Accepter l'idée et envoyer la lettre",
      conditions: "Accepter l'idée sous conditions et envoyer la lettre",
      declined: "Décliner l'idée et envoyer la lettre",
    },
    decideSelf: {
      accepted: "Accepter l'idée",
      conditions: "Accepter l'idée sous conditions",
      declined: "Décliner l'idée",
    },
    keepDraft: 'Garder en brouillon',
    ways: {
      liane: 'Elle partira dans une demi-heure. Jusque-là, vous pouvez reprendre la réponse.',
      hand: 'Elle attendra dans ce qui part : vous l’enverrez de votre logiciel de courrier. Jusque-là, vous pouvez reprendre la réponse.',
      nowhere: "C'est une démonstration : elle attendra parmi les départs, et ne partira pas.",
    },
    follow: 'Voir ce qui part',
    fresh: "Repartir de l'examen",
    byHand: 'Sans adresse, elle ne part pas toute seule : imprimez-la, ou donnez-la vous-même.',
    unknowns: (count: number) =>
      count === 1
        ? 'Un critère n’est pas encore su. La lettre le dit.'
        : `${capital(spelled(count, 'fr'))} critères ne sont pas encore sus. La lettre le dit.`,
    errors: {
      'unmet-without-condition':
        "Un critère n'est pas rempli : attachez-lui une condition datée, ou déclinez. L'accepter en silence viderait la charte.",
      'no-condition': "Il n'y a pas de condition : acceptez sans, ou ajoutez-en une à l'examen.",
      'has-conditions': "Il y a des conditions : acceptez sous conditions, ou retirez-les de l'examen.",
      'not-examined': "Jugez d'abord un critère au moins.",
      'already-decided': 'Cette idée a déjà sa réponse.',
      'already-withdrawn': 'Cette idée a été retirée par qui la présentait. Rien ne part.',
      'private-address':
        'La lettre contient une adresse que personne ne peut atteindre de chez soi. Ôtez-la.',
    } as Readonly<Record<string, string>>,
    back: "Revenir à l'idée",
    decided: {
      accepted: (day: string) => `Acceptée le ${day}.`,
      conditions: (day: string) => `Acceptée sous conditions le ${day}.`,
      declined: (day: string) => `Déclinée le ${day}.`,
    },
    undo: 'Reprendre la réponse',
    done: {
      decided: "C'est dit. L'idée a sa réponse.",
      kept: 'La lettre est gardée en brouillon.',
      undone: "La réponse est reprise : l'idée est de nouveau en examen, et rien n'est parti.",
      'too-late': 'La lettre est déjà partie : la réponse ne se reprend plus.',
      'relied-on': 'Des personnes ont déjà été invitées pour cette idée : la réponse ne se reprend plus.',
    } as Readonly<Record<string, string>>,
    subject: (title: string) => `Votre idée : ${title}`,
  },
  en: {
    title: 'The letter of outcome',
    heading: (title) => `Answer “${title}”.`,
    lead: 'The letter below is a first version, drawn from the examination. Rewrite it: it is your words that leave, under your name.',
    leadSelf: 'Nobody but you presented this idea: the letter stays here, for the record.',
    choose: 'The answer',
    outcomes: {
      accepted: 'Accept',
      conditions: 'Accept with conditions',
      declined: 'Decline',
    },
    rewrite: 'Write the letter of this answer',
    letterLabel: 'Your letter',
    decide: {
      accepted: 'Accept the idea and send the letter',
      conditions: 'Accept the idea with conditions and send the letter',
      declined: 'Decline the idea and send the letter',
    },
    decideSelf: {
      accepted: 'Accept the idea',
      conditions: 'Accept the idea with conditions',
      declined: 'Decline the idea',
    },
    keepDraft: 'Keep as a draft',
    ways: {
      liane: 'It leaves in half an hour. Until then you can take the answer back.',
      hand: 'It will wait in what leaves: you send it from your mail program. Until then you can take the answer back.',
      nowhere: 'This is a demonstration: it will wait among what leaves, and will not leave.',
    },
    follow: 'See what leaves',
    fresh: 'Begin again from the examination',
    byHand: 'Without an address it does not leave by itself: print it, or give it yourself.',
    unknowns: (count) =>
      count === 1
        ? 'One criterion is not known yet. The letter says so.'
        : `${capital(spelled(count, 'en'))} criteria are not known yet. The letter says so.`,
    errors: {
      'unmet-without-condition':
        'A criterion is not met: attach a dated condition to it, or decline. Accepting it in silence would empty the charter.',
      'no-condition': 'There is no condition: accept without, or add one to the examination.',
      'has-conditions': 'There are conditions: accept with conditions, or take them out of the examination.',
      'not-examined': 'Judge one criterion at least first.',
      'already-decided': 'This idea has its answer already.',
      'already-withdrawn': 'This idea was withdrawn by whoever presented it. Nothing leaves.',
      'private-address': 'The letter holds an address that nobody can reach from home. Take it out.',
    },
    back: 'Back to the idea',
    decided: {
      accepted: (day) => `Accepted on ${day}.`,
      conditions: (day) => `Accepted with conditions on ${day}.`,
      declined: (day) => `Declined on ${day}.`,
    },
    undo: 'Take the answer back',
    done: {
      decided: 'It is said. The idea has its answer.',
      kept: 'The letter is kept as a draft.',
      undone: 'The answer is taken back: the idea is under examination again, and nothing has left.',
      'too-late': 'The letter has left already: the answer can no longer be taken back.',
      'relied-on': 'People have been invited for this idea already: the answer can no longer be taken back.',
    },
    subject: (title) => `Your idea: ${title}`,
  },
});
