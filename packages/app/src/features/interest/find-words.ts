import { inBothLanguages } from '../../platform/languages.ts';
import { capital, midSentence, quoted, spelled } from '../../platform/typographer.ts';

const fr = {
  title: 'À qui écrire',
  round: (n: number) => (n === 1 ? 'premier tour' : n === 2 ? 'deuxième tour' : `tour ${n}`),
  heading(write: number, peace: number) {
    const left =
      peace === 0 ? '' : peace === 1 ? ', laisser une personne en paix' : `, laisser ${peace} autres en paix`;
    if (write === 0)
      return peace === 0 ? 'Personne à qui écrire pour le moment' : 'N’écrire à personne, pour le moment';
    return write === 1 ? `Écrire à une personne${left}` : `Écrire à ${spelled(write, 'fr')} personnes${left}`;
  },
  lead: 'Écrivez-leur une par une ; leurs réponses diront où chercher ensuite. Liane propose, et c’est vous qui décidez.',
  room(room: number, waiting: number, opens: string | null) {
    const awaited =
      waiting === 0
        ? ''
        : waiting === 1
          ? ' Une réponse est attendue.'
          : ` ${capital(spelled(waiting, 'fr', { feminine: true }))} réponses sont attendues.`;
    if (room > 0)
      return room === 1
        ? `Une lettre peut encore partir dans ce tour.${awaited}`
        : `${capital(spelled(room, 'fr', { feminine: true }))} lettres peuvent encore partir dans ce tour.${awaited}`;
    return opens === null
      ? `Ce tour est plein.${awaited}`
      : `Ce tour est plein ; le prochain s’ouvre au plus tard le ${opens}.${awaited}`;
  },
  nobodyKnown: {
    title: 'Liane vous dira à qui écrire pour cette idée, et qui laisser en paix.',
    lead: 'Pour cela, elle lit vos contacts dans un fichier, sans rien en garder.',
    deed: 'Lire un fichier pour cette idée',
    or: 'Ou commencez de mémoire :',
    orDeed: 'notez quelqu’un',
  },
  notOpen: {
    title: 'On n’écrit à personne pour cette idée',
    lead: 'Elle n’est pas acceptée, ou elle ne l’est plus. Examinez-la d’abord selon votre charte.',
    deed: 'Ouvrir l’idée',
  },
  fill: (unknown: number) =>
    unknown === 0
      ? 'Un mot de plus sur ce que chacun aime, offre ou cherche aiderait Liane à y voir.'
      : `Un mot de ce que chacun aime, offre ou cherche remplirait cette liste : de ${unknown === 1 ? 'une personne' : `${unknown} personnes`}, rien n’est encore noté.`,
  write: 'Lui écrire',
  read: 'Relire la lettre',
  aside: 'Mettre de côté',
  asideWhy: 'Pourquoi, en un mot',
  readable: 'La personne peut lire ceci sur sa page.',
  back: 'Reprendre',
  undo: 'Annuler',
  chosen: 'Vous l’avez choisie.',
  iKnow: 'Je sais mieux',
  yes: 'Oui, cela lui plairait',
  no: 'Non, la laisser en paix',
  source: (name: string, day: string) => `D’après ${midSentence(name)}, le ${day}.`,
  reopens: (from: string, to: string) =>
    from === to ? `Leur mesure se rouvre le ${from}.` : `Leur mesure se rouvre entre le ${from} et le ${to}.`,
  asideSaid: (why: string, day: string) =>
    why === '' ? `Le ${day}.` : `${quoted(why, 'fr', 2000)}, le ${day}.`,
  missing: 'Quelqu’un manque ?',
  missingLink: 'Vous connaissez ces personnes mieux que Liane : dites-lui qui.',
  inFile: 'Chercher dans un fichier, sans rien en garder',
  measure: 'Une autre mesure',
  measures: (n: number) => `Au plus une personne sur ${spelled(n, 'fr')} qui ne serait pas intéressée`,
  measureOwn: 'La mesure de Liane',
  peace:
    'Une personne est ici pour une seule raison, la première qui suffit. Si une raison vous paraît fausse,',
  peaceLink: 'dites-le',
  peaceEnd: ': vous verrez ce que cela change.',
  better: {
    heading: 'Je sais mieux',
    lead: 'Quelqu’un que Liane laisse en paix aimerait cette idée ? Dites qui, et pourquoi : elle en tiendra compte.',
    who: 'Qui',
    whoHint: 'Un nom ou une adresse que vous avez déjà notés.',
    why: 'Pourquoi cette idée lui plairait',
    deed: 'Ajouter à la liste',
  },
  done: {
    aside: 'C’est fait : cette personne est mise de côté pour cette idée.',
    back: 'C’est fait : cette personne est de nouveau regardée comme les autres.',
    better: 'C’est noté : cette personne est en tête de votre liste.',
    kept: 'C’est noté : les personnes gardées sont en tête de votre liste. Rien d’autre du fichier n’est resté.',
    left: 'Personne n’a été noté : ces personnes ne sont pas à solliciter en ce moment.',
  } as Readonly<Record<string, string>>,
  errors: {
    nobody: 'Personne de ce nom n’est noté ici. Notez-la d’abord, ou écrivez son nom autrement.',
    several: 'Plusieurs personnes portent ce nom. Écrivez une adresse.',
    'is-yourself': 'C’est vous.',
    'idea-not-open':
      'On n’écrit à personne pour cette idée : elle n’est pas acceptée, ou elle ne l’est plus.',
  } as Readonly<Record<string, string>>,
};

const en: typeof fr = {
  title: 'Whom to write to',
  round: (n) => (n === 1 ? 'first round' : n === 2 ? 'second round' : `round ${n}`),
  heading(write, peace) {
    const left =
      peace === 0 ? '' : peace === 1 ? ', leave one person in peace' : `, leave ${peace} others in peace`;
    if (write === 0) return peace === 0 ? 'Nobody to write to for now' : 'Write to nobody, for now';
    return write === 1 ? `Write to one person${left}` : `Write to ${spelled(write, 'en')} people${left}`;
  },
  lead: 'Write to them one by one; their answers will say where to look next. Liane suggests, and you decide.',
  room(room, waiting, opens) {
    const awaited =
      waiting === 0
        ? ''
        : waiting === 1
          ? ' One answer is awaited.'
          : ` ${capital(spelled(waiting, 'en'))} answers are awaited.`;
    if (room > 0)
      return room === 1
        ? `One more letter may leave in this round.${awaited}`
        : `${capital(spelled(room, 'en'))} more letters may leave in this round.${awaited}`;
    return opens === null
      ? `This round is full.${awaited}`
      : `This round is full; the next opens on ${opens} at the latest.${awaited}`;
  },
  nobodyKnown: {
    title: 'Liane will say whom to write to for this idea, and whom to leave in peace.',
    lead: 'For that, it reads your contacts in a file, and keeps none of them.',
    deed: 'Read a file for this idea',
    or: 'Or begin from memory:',
    orDeed: 'note someone',
  },
  notOpen: {
    title: 'Nobody is written to for this idea',
    lead: 'It is not accepted, or no longer is. Examine it first by your charter.',
    deed: 'Open the idea',
  },
  fill: (unknown) =>
    unknown === 0
      ? 'One more word of what each person likes, offers or looks for would help Liane see.'
      : `A word of what each person likes, offers or looks for would fill this list: of ${unknown === 1 ? 'one person' : `${unknown} people`}, nothing is noted yet.`,
  write: 'Write to them',
  read: 'Read the letter again',
  aside: 'Set aside',
  asideWhy: 'Why, in a word',
  readable: 'The person can read this on their page.',
  back: 'Take back',
  undo: 'Undo',
  chosen: 'You chose them.',
  iKnow: 'I know better',
  yes: 'Yes, they would like it',
  no: 'No, leave them in peace',
  source: (name, day) => `From ${name}, ${day}.`,
  reopens: (from, to) =>
    from === to ? `Their year opens again on ${from}.` : `Their year opens again between ${from} and ${to}.`,
  asideSaid: (why, day) => (why === '' ? `On ${day}.` : `${quoted(why, 'en', 2000)}, on ${day}.`),
  missing: 'Is someone missing?',
  missingLink: 'You know these people better than Liane: say who.',
  inFile: 'Look in a file, and keep none of it',
  measure: 'Another measure',
  measures: (n) => `At most one person in ${spelled(n, 'en')} who would not care`,
  measureOwn: 'Liane’s own measure',
  peace: 'A person is here for one reason only, the first that suffices. If a reason seems wrong to you,',
  peaceLink: 'say so',
  peaceEnd: ': you will see what it changes.',
  better: {
    heading: 'I know better',
    lead: 'Would someone Liane leaves in peace like this idea? Say who, and why: it will be taken into account.',
    who: 'Who',
    whoHint: 'A name or an address you have noted already.',
    why: 'Why they would like this idea',
    deed: 'Add to the list',
  },
  done: {
    aside: 'Done: this person is set aside for this idea.',
    back: 'Done: this person is looked at like everybody again.',
    better: 'Noted: this person stands first on your list.',
    kept: 'Noted: those you kept are at the head of your list. Nothing else of the file is left.',
    left: 'Nobody was noted: these people are not to be asked for the moment.',
  },
  errors: {
    nobody: 'Nobody of this name is noted here. Note them first, or write the name another way.',
    several: 'Several people bear this name. Write an address.',
    'is-yourself': 'That is you.',
    'idea-not-open': 'Nobody is written to for this idea: it is not accepted, or no longer is.',
  },
};

export const words = inBothLanguages({ fr, en });
