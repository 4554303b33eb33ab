import { inBothLanguages } from '../../platform/languages.ts';
import { capital, spelled } from '../../platform/typographer.ts';
import type { IdeaState } from './idea.ts';

type ByCode = Readonly<Record<string, string>>;

/** What the initiator reads: the list of ideas, the file of one, and the page where they write one down. */
export const words = inBothLanguages({
  fr: {
    title: 'Idées',
    opening: (toExamine: number, open: number) => {
      if (toExamine === 1) return "Une idée attend d'être examinée.";
      if (toExamine > 1)
        return `${capital(spelled(toExamine, 'fr', { feminine: true }))} idées attendent d'être examinées.`;
      if (open > 0) return "Rien n'attend d'être examiné.";
      return 'Tout commence par une idée.';
    },
    empty: 'Une idée arrive par la page publique, ou vous la notez ici.',
    publicPage: 'La page publique, où chacun peut en présenter une :',
    publicClosed: 'La page publique ouvrira quand l’hôte aura répondu aux six questions de l’instance.',
    note: 'Noter une idée',
    groups: { 'to-examine': 'À examiner', open: 'Ouvertes', closed: 'Closes', aside: 'Mises de côté' },
    aside: 'Plus de trois liens dans le texte : Liane ne les annonce pas. Rien ne vous oblige à les lire.',
    erased: 'Une idée effacée par qui l’avait présentée',
    who: (name: string, organisation: string) =>
      organisation === '' ? name : `${name}, pour ${organisation}`,
    line: {
      presented: (day: string, who: string) => `Présentée le ${day} par ${who}.`,
      noted: (day: string) => `Notée par vous le ${day}.`,
      told: (day: string, who: string) => `Notée par vous le ${day}, de la part de ${who}.`,
      examined: "En cours d'examen.",
      accepted: (day: string) => `Acceptée le ${day}.`,
      conditions: (day: string) => `Acceptée sous conditions le ${day}.`,
      declined: (day: string) => `Déclinée le ${day}.`,
      withdrawn: (day: string) => `Retirée le ${day}.`,
      answered: (day: string) => `Une réponse est arrivée le ${day}.`,
      asked: (day: string) => `Votre question du ${day} attend sa réponse.`,
    },
    state: {
      presented: "Elle attend d'être examinée.",
      examined: "Elle est en cours d'examen.",
      accepted: 'Elle est acceptée.',
      conditions: 'Elle est acceptée, sous conditions.',
      declined: 'Elle est déclinée.',
      withdrawn: 'Elle est retirée.',
    } as Readonly<Record<IdeaState, string>>,
    file: {
      words: (name: string) => `L'idée, telle que ${name} l'a écrite`,
      own: "L'idée, telle que vous l'avez notée",
      facts: {
        presents: 'Qui la présente',
        address: 'Son adresse',
        audience: 'Pour qui, et qui elle cherche',
        gives: 'Ce qu’elle donnerait',
        expects: 'Ce qu’elle attend',
        funding: 'Qui paie votre travail',
      },
      alone: (name: string) => `${name}, en son nom`,
      toComplete: 'À compléter',
      noAddress: 'Aucune : elle se lit sur sa page de suivi.',
      edit: 'Corriger ce texte',
      withdraw: 'Retirer cette idée',
      back: 'Toutes les idées',
      gone: 'Ses mots et son nom ont été effacés à sa demande, ou parce que leur temps était passé.',
      nameGone: 'Qui la présentait a effacé son nom et ses réponses.',
    },
    talk: {
      title: (name: string) => (name === '' ? 'Vos échanges' : `Vos échanges avec ${name}`),
      you: (day: string) => `Vous, le ${day}`,
      them: (name: string, day: string) => `${name}, le ${day}`,
      none: 'Rien encore.',
      label: 'Votre question',
      byMail: (address: string) =>
        `Elle part à ${address}, et paraît sur sa page de suivi. Sous vos mots, Liane ajoute :`,
      byMailClosed: (address: string) => `Elle part à ${address}. Sous vos mots, Liane ajoute :`,
      subject: (subject: string) => `Objet : ${subject}`,
      link: "(l'adresse de sa page)",
      onPage: (name: string) =>
        `${name} n'a pas laissé d'adresse : la question paraîtra sur sa page de suivi.`,
      nobody: "Aucune adresse n'est notée : posez la question de vive voix, et complétez le texte.",
      ask: 'Poser la question',
    },
    entry: {
      title: 'Noter une idée',
      heading: 'Notez une idée.',
      lead: "La vôtre, ou celle qu'on vous a racontée. Une ligne et quelques mots suffisent ; le reste viendra.",
      save: 'Garder cette idée',
      editTitle: 'Corriger une idée',
      editHeading: 'Corrigez ce que vous avez noté.',
      editSave: 'Garder ces corrections',
      more: 'Ce que vous savez déjà',
      broughtBy: 'Qui vous l’a apportée',
      labels: {
        title: 'L’idée, en une ligne',
        pitch: "L'idée, comme vous la diriez",
        audience: 'Pour qui, et qui elle cherche',
        gives: 'Ce qui serait donné',
        expects: "Ce qui est attendu d'un réseau",
        funding: 'Qui paierait votre travail',
        organisationName: "L'organisation",
        legalForm: 'Sa forme juridique',
        organisationNumber: "Son numéro d'immatriculation",
        organisationWebsite: 'Son site',
        presenterName: 'Son nom',
        presenterAddress: 'Son adresse',
        language: "La langue de l'idée",
      } as ByCode,
      hints: {
        presenterName: "Laissez vide si l'idée est de vous.",
        presenterAddress: "Si elle vous a été donnée pour répondre : elle ne sert qu'à cela.",
      },
    },
    done: {
      noted: "L'idée est gardée.",
      edited: 'Vos corrections sont gardées.',
      withdrawn: "L'idée est retirée.",
      asked: 'La question est sur sa page de suivi.',
      'asked-by-mail':
        "La question part dans une demi-heure. D'ici là, vous pouvez la reprendre parmi ce qui part.",
    } as ByCode,
    no: {
      'words-of-presenter':
        'Ces mots sont à qui les a écrits : vous pouvez poser une question, pas les changer.',
      'already-decided': 'Cette idée a déjà reçu sa réponse.',
      'already-withdrawn': 'Cette idée est déjà retirée.',
      closed: 'Cette idée est close : on ne pose plus de question à son sujet.',
      'nobody-to-ask': "Aucune adresse n'est notée : personne ne lirait la question.",
    } as ByCode,
    today: {
      examine: {
        title: (title: string) => `Examiner l'idée « ${title} »`,
        text: (who: string) => `${who} attend votre réponse.`,
        own: 'Vous l’avez notée, et pas encore examinée selon votre charte.',
        margin: (day: string) => `Présentée le ${day}.`,
        marginOwn: (day: string) => `Notée le ${day}.`,
        deed: "Lire l'idée",
      },
      answered: {
        title: (who: string) => `Lire la réponse de ${who}`,
        text: (title: string) => `Elle concerne l'idée « ${title} ».`,
        margin: (day: string) => `Arrivée le ${day}.`,
        deed: 'Lire la réponse',
      },
    },
    held: {
      idea: 'Une idée que vous avez présentée',
      told: 'Une idée notée de votre part',
      message: 'Un mot de vous sur cette idée',
      from: (day: string) => `de vous, le ${day}`,
      fromWeaver: (day: string) => `de qui tient cet atelier, le ${day}`,
      seenBy: 'qui tient cet atelier',
      seenByAll: 'qui tient cet atelier, et ceux à qui l’on écrit pour cette idée',
    },
  },
  en: {
    title: 'Ideas',
    opening: (toExamine, open) => {
      if (toExamine === 1) return 'One idea waits to be examined.';
      if (toExamine > 1) return `${capital(spelled(toExamine, 'en'))} ideas wait to be examined.`;
      if (open > 0) return 'Nothing waits to be examined.';
      return 'It all begins with an idea.';
    },
    empty: 'An idea arrives through the public page, or you write it down here.',
    publicPage: 'The public page, where anyone can present one:',
    publicClosed: 'The public page opens once the host has answered the six questions of the instance.',
    note: 'Write an idea down',
    groups: { 'to-examine': 'To examine', open: 'Open', closed: 'Closed', aside: 'Set aside' },
    aside:
      'More than three links in the text: Liane does not announce them. Nothing obliges you to read them.',
    erased: 'An idea erased by whoever presented it',
    who: (name, organisation) => (organisation === '' ? name : `${name}, for ${organisation}`),
    line: {
      presented: (day, who) => `Presented on ${day} by ${who}.`,
      noted: (day) => `Written down by you on ${day}.`,
      told: (day, who) => `Written down by you on ${day}, as told by ${who}.`,
      examined: 'Being examined.',
      accepted: (day) => `Accepted on ${day}.`,
      conditions: (day) => `Accepted with conditions on ${day}.`,
      declined: (day) => `Declined on ${day}.`,
      withdrawn: (day) => `Withdrawn on ${day}.`,
      answered: (day) => `An answer arrived on ${day}.`,
      asked: (day) => `Your question of ${day} waits for its answer.`,
    },
    state: {
      presented: 'It waits to be examined.',
      examined: 'It is being examined.',
      accepted: 'It is accepted.',
      conditions: 'It is accepted, with conditions.',
      declined: 'It is declined.',
      withdrawn: 'It is withdrawn.',
    },
    file: {
      words: (name) => `The idea, as ${name} wrote it`,
      own: 'The idea, as you wrote it down',
      facts: {
        presents: 'Who presents it',
        address: 'Their address',
        audience: 'Whom it is for, and whom it looks for',
        gives: 'What it would give',
        expects: 'What it expects',
        funding: 'Who pays for your work',
      },
      alone: (name) => `${name}, in their own name`,
      toComplete: 'To be completed',
      noAddress: 'None: questions are read on their own page.',
      edit: 'Correct this text',
      withdraw: 'Withdraw this idea',
      back: 'All ideas',
      gone: 'Its words and the name with it were erased on request, or because their time had passed.',
      nameGone: 'Whoever presented it erased their name and their answers.',
    },
    talk: {
      title: (name) => (name === '' ? 'Your exchange' : `Your exchange with ${name}`),
      you: (day) => `You, on ${day}`,
      them: (name, day) => `${name}, on ${day}`,
      none: 'Nothing yet.',
      label: 'Your question',
      byMail: (address) =>
        `It goes to ${address}, and stands on their own page. Below your words, Liane adds:`,
      byMailClosed: (address) => `It goes to ${address}. Below your words, Liane adds:`,
      subject: (subject) => `Subject: ${subject}`,
      link: '(the address of their page)',
      onPage: (name) => `${name} left no address: the question will stand on their own page.`,
      nobody: 'No address is noted: ask aloud, and complete the text.',
      ask: 'Ask the question',
    },
    entry: {
      title: 'Write an idea down',
      heading: 'Write an idea down.',
      lead: 'Your own, or one you were told. A line and a few words are enough; the rest will come.',
      save: 'Keep this idea',
      editTitle: 'Correct an idea',
      editHeading: 'Correct what you wrote down.',
      editSave: 'Keep these corrections',
      more: 'What you know already',
      broughtBy: 'Who brought it to you',
      labels: {
        title: 'The idea, in one line',
        pitch: 'The idea, as you would tell it',
        audience: 'Whom it is for, and whom it looks for',
        gives: 'What would be given',
        expects: 'What is expected of a network',
        funding: 'Who would pay for your work',
        organisationName: 'The organisation',
        legalForm: 'Its legal form',
        organisationNumber: 'Its registration number',
        organisationWebsite: 'Its website',
        presenterName: 'Their name',
        presenterAddress: 'Their address',
        language: 'The language of the idea',
      },
      hints: {
        presenterName: 'Leave it empty if the idea is yours.',
        presenterAddress: 'If it was given to you for an answer: it serves only for that.',
      },
    },
    done: {
      noted: 'The idea is kept.',
      edited: 'Your corrections are kept.',
      withdrawn: 'The idea is withdrawn.',
      asked: 'The question stands on their own page.',
      'asked-by-mail':
        'The question leaves in half an hour. Until then you can take it back among what leaves.',
    },
    no: {
      'words-of-presenter':
        'These words belong to whoever wrote them: you can ask a question, not change them.',
      'already-decided': 'This idea already has its answer.',
      'already-withdrawn': 'This idea is already withdrawn.',
      closed: 'This idea is closed: no more questions are asked about it.',
      'nobody-to-ask': 'No address is noted: nobody would read the question.',
    },
    today: {
      examine: {
        title: (title) => `Examine the idea “${title}”`,
        text: (who) => `${who} waits for your answer.`,
        own: 'You wrote it down, and have not examined it against your charter yet.',
        margin: (day) => `Presented on ${day}.`,
        marginOwn: (day) => `Written down on ${day}.`,
        deed: 'Read the idea',
      },
      answered: {
        title: (who) => `Read the answer of ${who}`,
        text: (title) => `It is about the idea “${title}”.`,
        margin: (day) => `Arrived on ${day}.`,
        deed: 'Read the answer',
      },
    },
    held: {
      idea: 'An idea you presented',
      told: 'An idea written down on your behalf',
      message: 'Words of yours about this idea',
      from: (day) => `from you, on ${day}`,
      fromWeaver: (day) => `from whoever keeps this practice, on ${day}`,
      seenBy: 'whoever keeps this practice',
      seenByAll: 'whoever keeps this practice, and those who are written to about this idea',
    },
  },
});
