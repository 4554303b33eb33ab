import { inBothLanguages } from '../../platform/languages.ts';
import type { IdeaState } from './idea.ts';

type ByCode = Readonly<Record<string, string>>;
type ByState = Readonly<Record<IdeaState, string>>;

/** The public page where anyone presents an idea, and the page by which they follow it. */
export const words = inBothLanguages({
  fr: {
    title: 'Présenter une idée',
    heading: (weaver: string) => `Présentez votre idée à ${weaver}.`,
    lead: 'Chaque idée est lue, examinée selon une charte, et reçoit une réponse écrite, avec ses raisons.',
    labels: {
      title: "L'idée, en une ligne",
      pitch: "L'idée, comme vous la diriez",
      audience: 'Pour qui, et qui vous cherchez',
      gives: 'Ce que vous donneriez',
      expects: 'Ce que vous attendez d’un réseau',
      funding: 'Comment le travail de mise en réseau serait payé',
      as: 'Vous la présentez',
      organisationName: "Le nom de l'organisation",
      legalForm: 'Sa forme juridique',
      organisationNumber: "Son numéro d'immatriculation",
      organisationWebsite: 'Son site',
      presenterName: 'Votre nom',
      presenterAddress: 'Votre adresse de courrier',
      language: "La langue de l'idée",
      form: "L'envoi",
    } as ByCode,
    hints: {
      pitch:
        "Ce qui se passe aujourd'hui, ce que vous voudriez, par où commencer. Personne n'y changera un mot.",
      audience: "À qui l'idée servirait, et qui pourrait la porter avec vous.",
      gives: 'Quelque chose qui vous ressemble, offert à tous : une salle, un savoir, un outil, du temps.',
      expects: "Qu'on vienne, qu'on en parle, qu'on y travaille avec vous.",
      funding: 'Par qui, et pour combien de temps. « Il ne l’est pas encore » est une réponse.',
      organisation: "Si c'est en votre nom, laissez vides les quatre lignes qui suivent.",
      organisationNumber: 'SIREN, SIRET, RNA, ou celui de son pays. Il évite de la prendre pour une autre.',
      presenterAddress:
        "Pour vous écrire s'il y a une question, et quand il y a une réponse. Sans elle, tout se lit sur votre page de suivi.",
    },
    as: { organisation: 'pour une organisation', myself: 'en votre nom' },
    choose: 'Choisir',
    languages: { fr: 'Français', en: 'Anglais' },
    parts: { idea: "L'idée", who: 'Qui la présente', after: 'Ce que devient ce que vous écrivez' },
    becomes: (weavers: string) => [
      `Seuls le lisent ceux qui tiennent cet atelier : ${weavers}.`,
      'Si l’idée est acceptée, elle est montrée à ceux à qui l’on écrit pour elle, et un mandat public dit ce que vous donnez.',
      'Si elle ne l’est pas, tout s’efface 400 jours après la réponse, ou après aujourd’hui si aucune ne vient.',
      "La page suivante vous donne un lien. Par lui vous suivez l'idée, la retirez ou effacez tout, sans compte et sans raison à donner.",
      "Votre adresse ne sert qu'à parler de cette idée. Elle n'entre dans aucun carnet.",
    ],
    privacy: 'Le reste est dit à la page Vie privée.',
    unseen: 'Ne rien écrire ici',
    present: 'Présenter cette idée',
    errors: {
      'not-a-name': 'Écrivez un nom seul, sans adresse ni lien.',
      'too-fast': 'La page est revenue très vite. Relisez, puis envoyez : rien n’est perdu.',
      'form-expired':
        "Cette page était ouverte depuis plus d'un jour. Vos mots sont là : envoyez-les de nouveau.",
      'unseen-field':
        'Une case que personne ne voit a été remplie, sans doute par votre navigateur. Elle est vidée : envoyez de nouveau.',
      'too-many-tries':
        "Beaucoup d'idées sont arrivées du même endroit en une heure. Vos mots sont là : envoyez-les un peu plus tard.",
      closed: 'Cette idée est close : rien ne peut plus y être ajouté.',
    } as ByCode,
    closed: {
      title: "Cette page n'est pas encore ouverte.",
      text: "On ne présente pas une idée à quelqu'un dont on ne sait rien : qui tient cette instance doit d'abord dire qui en répond. Revenez un autre jour.",
      owner: 'Six questions attendent votre réponse sur la page de l’instance.',
      deed: 'Répondre aux six questions',
    },
    follow: {
      note: (day: string, practice: string) => `Idée présentée le ${day}, ${practice}`,
      told: (day: string, practice: string) => `Idée notée le ${day}, ${practice}`,
      heading: {
        presented: 'Votre idée attend d’être lue.',
        examined: "Votre idée est en cours d'examen.",
        accepted: 'Votre idée est acceptée.',
        conditions: 'Votre idée est acceptée, sous conditions.',
        declined: "Votre idée n'est pas retenue.",
        withdrawn: 'Cette idée est retirée.',
      } as ByState,
      lead: (weaver: string): ByState => ({
        presented: `${weaver} l'examinera selon sa charte et vous répondra par écrit. Vous n'avez rien à faire.`,
        examined: 'Chaque critère de la charte est regardé. La réponse viendra avec ses raisons.',
        accepted: `La suite se prépare avec ${weaver}.`,
        conditions: 'Chaque condition a sa date. Tant qu’une manque, rien n’est demandé au réseau.',
        declined: 'Les raisons sont dans la lettre. Vous pouvez en présenter une autre.',
        withdrawn: 'Elle ne sera plus examinée. Vous pouvez en présenter une autre, ou celle-ci de nouveau.',
      }),
      keep: {
        title: 'Gardez cette adresse',
        text: "Elle n'est qu'à vous, et c'est la seule façon de revenir ici. Notez-la, ou gardez cette page dans vos favoris.",
        mailed: 'Elle vous arrive aussi par courrier.',
      },
      letter: 'La réponse',
      talk: 'Questions et réponses',
      noQuestion: "Aucune question n'a été posée.",
      you: (day: string) => `Vous, le ${day}`,
      weaver: (name: string, day: string) => `${name}, le ${day}`,
      answer: 'Votre réponse',
      add: 'Ajouter quelque chose',
      answerHint: (weaver: string) => `${weaver} le lira dans son atelier.`,
      send: { answer: 'Envoyer la réponse', add: 'Envoyer ce mot' },
      words: "L'idée, telle que vous l'avez écrite",
      wordsTold: "L'idée, telle qu'elle a été notée",
      held: 'Ce qui est gardé de vous',
      heldText: (name: string, address: string | null) =>
        address === null
          ? `Votre nom, ${name}. Aucune adresse.`
          : `Votre nom, ${name}, et l'adresse ${address}, qui ne sert qu'à parler de cette idée.`,
      heldMore: "Les mots de cette page. Rien d'autre.",
      withdraw: "Retirer l'idée",
      erase: 'Tout effacer',
      eraseName: 'Effacer mon nom',
      again: 'Présenter une autre idée',
      back: 'Revenir sans rien changer',
    },
    withdrawing: {
      title: "Retirer l'idée",
      text: 'Elle ne sera plus examinée, et plus rien ne vous sera écrit à son sujet. Une idée retirée ne revient pas ; vous pourrez en présenter une autre, ou la même de nouveau. Vos mots restent sur votre page jusqu’à ce que vous les effaciez.',
      no: {
        'already-decided':
          'Elle a déjà reçu sa réponse : elle ne peut plus être retirée. Écrivez-le dans vos échanges.',
        'already-withdrawn': 'Elle est déjà retirée.',
      } as ByCode,
    },
    erasing: {
      everything: {
        title: 'Tout effacer',
        text: "L'idée, votre nom, votre adresse, les questions et les réponses : rien n'en reste ici, et ce lien ne mènera plus nulle part. Rien ne pourra être retrouvé.",
        deed: 'Tout effacer',
      },
      presenter: {
        title: 'Effacer votre nom',
        text: "Votre nom, votre adresse et vos réponses s'effacent, et ce lien ne mènera plus nulle part. Le texte de l'idée reste : d'autres s'appuient dessus.",
        deed: 'Effacer mon nom',
      },
    },
    done: {
      presented: 'Votre idée est arrivée.',
      answered: 'Votre mot est arrivé.',
      withdrawn: "L'idée est retirée.",
      everything: "Tout est effacé. Il n'en reste rien ici.",
      presenter: 'Votre nom, votre adresse et vos réponses sont effacés.',
    } as ByCode,
  },
  en: {
    title: 'Present an idea',
    heading: (weaver) => `Present your idea to ${weaver}.`,
    lead: 'Each idea is read, examined against a charter, and answered in writing, with the reasons.',
    labels: {
      title: 'The idea, in one line',
      pitch: 'The idea, as you would tell it',
      audience: 'Whom it is for, and whom you look for',
      gives: 'What you would give',
      expects: 'What you expect of a network',
      funding: 'How the work of connecting people would be paid',
      as: 'You present it',
      organisationName: 'The name of the organisation',
      legalForm: 'Its legal form',
      organisationNumber: 'Its registration number',
      organisationWebsite: 'Its website',
      presenterName: 'Your name',
      presenterAddress: 'Your e-mail address',
      language: 'The language of the idea',
      form: 'Sending',
    },
    hints: {
      pitch:
        'How things are today, what you would like, where it would begin. Nobody will change a word of it.',
      audience: 'Whom the idea would serve, and who might carry it with you.',
      gives: 'Something of your own, offered to all: a room, a skill, a tool, some time.',
      expects: 'That people come, talk about it, work on it with you.',
      funding: 'By whom, and for how long. “Not yet” is an answer.',
      organisation: 'If it is in your own name, leave the next four lines empty.',
      organisationNumber: 'From the register of its country. It keeps it from being taken for another.',
      presenterAddress:
        'To write to you when there is a question, and when there is an answer. Without it, all is read on your own page.',
    },
    as: { organisation: 'for an organisation', myself: 'in your own name' },
    choose: 'Choose',
    languages: { fr: 'French', en: 'English' },
    parts: { idea: 'The idea', who: 'Who presents it', after: 'What becomes of what you write' },
    becomes: (weavers) => [
      `Only those who keep this practice read it: ${weavers}.`,
      'If the idea is accepted, it is shown to those who are written to about it, and a public mandate says what you give.',
      'If it is not, everything is erased 400 days after the answer, or after today if none comes.',
      'The next page gives you a link. With it you follow the idea, withdraw it or erase everything, without an account and without giving a reason.',
      'Your address serves only to speak of this idea. It enters no address book.',
    ],
    privacy: 'The rest is said on the page Privacy.',
    unseen: 'Write nothing here',
    present: 'Present this idea',
    errors: {
      'not-a-name': 'Write a name alone, without an address or a link.',
      'too-fast': 'The page came back very fast. Read it again, then send it: nothing is lost.',
      'form-expired': 'This page had been open for more than a day. Your words are here: send them again.',
      'unseen-field':
        'A box that nobody sees was filled in, probably by your browser. It is empty again: send the page once more.',
      'too-many-tries':
        'Many ideas came from the same place within an hour. Your words are here: send them a little later.',
      closed: 'This idea is closed: nothing more can be added to it.',
    },
    closed: {
      title: 'This page is not open yet.',
      text: 'Nobody presents an idea to someone they know nothing about: whoever runs this instance has yet to say who answers for it. Come back another day.',
      owner: 'Six questions wait for your answer on the page of the instance.',
      deed: 'Answer the six questions',
    },
    follow: {
      note: (day, practice) => `Idea presented on ${day}, ${practice}`,
      told: (day, practice) => `Idea written down on ${day}, ${practice}`,
      heading: {
        presented: 'Your idea waits to be read.',
        examined: 'Your idea is being examined.',
        accepted: 'Your idea is accepted.',
        conditions: 'Your idea is accepted, with conditions.',
        declined: 'Your idea was not taken up.',
        withdrawn: 'This idea is withdrawn.',
      },
      lead: (weaver) => ({
        presented: `${weaver} will examine it against a charter and answer you in writing. There is nothing you need to do.`,
        examined: 'Each criterion of the charter is looked at. The answer will come with its reasons.',
        accepted: `What comes next is prepared with ${weaver}.`,
        conditions:
          'Each condition has its date. As long as one is missing, nothing is asked of the network.',
        declined: 'The reasons are in the letter. You can present another.',
        withdrawn: 'It will not be examined any more. You can present another, or this one again.',
      }),
      keep: {
        title: 'Keep this address',
        text: 'It is yours alone, and the only way back here. Write it down, or keep this page among your bookmarks.',
        mailed: 'It reaches you by mail as well.',
      },
      letter: 'The answer',
      talk: 'Questions and answers',
      noQuestion: 'No question has been asked.',
      you: (day) => `You, on ${day}`,
      weaver: (name, day) => `${name}, on ${day}`,
      answer: 'Your answer',
      add: 'Add something',
      answerHint: (weaver) => `${weaver} will read it in the workspace.`,
      send: { answer: 'Send the answer', add: 'Send these words' },
      words: 'The idea, as you wrote it',
      wordsTold: 'The idea, as it was written down',
      held: 'What is kept about you',
      heldText: (name, address) =>
        address === null
          ? `Your name, ${name}. No address.`
          : `Your name, ${name}, and the address ${address}, which serves only to speak of this idea.`,
      heldMore: 'The words of this page. Nothing else.',
      withdraw: 'Withdraw the idea',
      erase: 'Erase everything',
      eraseName: 'Erase my name',
      again: 'Present another idea',
      back: 'Go back without changing anything',
    },
    withdrawing: {
      title: 'Withdraw the idea',
      text: 'It will not be examined any more, and nothing more will be written to you about it. A withdrawn idea does not come back; you can present another, or the same one again. Your words stay on your page until you erase them.',
      no: {
        'already-decided':
          'It already has its answer: it can no longer be withdrawn. Say so in your exchange.',
        'already-withdrawn': 'It is already withdrawn.',
      },
    },
    erasing: {
      everything: {
        title: 'Erase everything',
        text: 'The idea, your name, your address, the questions and the answers: nothing of it stays here, and this link will lead nowhere. Nothing can be found again.',
        deed: 'Erase everything',
      },
      presenter: {
        title: 'Erase your name',
        text: 'Your name, your address and your answers are erased, and this link will lead nowhere. The text of the idea stays: others rely on it.',
        deed: 'Erase my name',
      },
    },
    done: {
      presented: 'Your idea has arrived.',
      answered: 'Your words have arrived.',
      withdrawn: 'The idea is withdrawn.',
      everything: 'Everything is erased. Nothing of it stays here.',
      presenter: 'Your name, your address and your answers are erased.',
    },
  },
});
