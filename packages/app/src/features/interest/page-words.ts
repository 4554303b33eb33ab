import { inBothLanguages, type Language } from '../../platform/languages.ts';
import { capital, listed, midSentence, quoted, sayable, spelled } from '../../platform/typographer.ts';
import type { Doubt, PeaceReason, Reason } from './types.ts';

type NameOf = (id: string) => string;

interface InterestPageWords {
  readonly write: (count: number) => string;
  readonly nobodyToWrite: string;
  readonly nobodyToWriteWhy: string;
  readonly stops: string;
  readonly whyThese: (count: number) => string;
  tolerance(share: number): string;
  taughtBy(answers: number): string;
  atMost(count: number): string;
  readonly missing: string;
  readonly missingWhy: string;
  source(file: string, line: number): string;
  readonly perhaps: (count: number) => string;
  readonly perhapsLead: string;
  readonly perhapsWhy: string;
  readonly perhapsHow: string;
  readonly wouldDecide: string;
  readonly noPerhaps: string;
  peace(count: number): string;
  readonly nobodyInPeace: string;
  readonly peaceAside: string;
  names(count: number): string;
  readonly reasons: Readonly<
    Record<Exclude<PeaceReason, 'self' | 'kept'>, { said(count: number): string; readonly note: string }>
  >;
  reason(reason: Reason, name: NameOf): string;
  doubt(doubt: Doubt, name: NameOf): string;
}

/** A word of a record, as long as a sentence can bear. */
const LONGEST_WORD = 60;

const quote = (text: string) => sayable(text, LONGEST_WORD);

/** A file without its folders: where it lies is nobody's business. */
const lastName = (file: string) => sayable(file.split(/[\\/]/).at(-1) ?? file);

const fr: InterestPageWords = {
  write: (n) =>
    n === 1 ? 'Écrire à cette personne' : `Écrire à ces ${spelled(n, 'fr', { feminine: true })}`,
  nobodyToWrite: 'N’écrire à personne, pour le moment',
  nobodyToWriteWhy: 'Liane n’est assez sûre de personne. Vous, peut-être.',
  stops: 'La liste s’arrête ici',
  whyThese: (n) => (n === 1 ? 'Pourquoi une seule' : `Pourquoi ${spelled(n, 'fr')}`),
  tolerance: (share) =>
    `Au-delà, plus d’${inOne(share, 'fr')} à qui vous écririez ne serait sans doute pas intéressée.`,
  taughtBy: (n) =>
    n === 0
      ? 'Aucune réponse ne l’a encore instruite : elle part de ce que d’autres réseaux lui ont appris.'
      : `${n === 1 ? 'Une réponse passée l’a' : `${capital(spelled(n, 'fr', { feminine: true }))} réponses passées l’ont`} instruite. Chaque réponse l’instruit.`,
  atMost: (n) =>
    `Vous aviez demandé ${n === 1 ? 'une lettre' : `${spelled(n, 'fr', { feminine: true })} lettres`} au plus.`,
  missing: 'Quelqu’un manque ?',
  missingWhy:
    'Vous connaissez ces personnes mieux que Liane. Écrivez à qui vous voulez, une personne à la fois.',
  source: (file, line) => `D’après ${lastName(file)}, ligne ${line}.`,
  perhaps: (n) =>
    n === 1
      ? 'Vous savez peut-être mieux, pour cette personne'
      : `Vous savez peut-être mieux, pour ces ${spelled(n, 'fr', { feminine: true })}`,
  perhapsLead:
    'Liane hésite. Une seule question, chaque fois, en déciderait ; la réponse, vous l’avez sans doute.',
  perhapsWhy: 'Une douzaine au plus',
  perhapsHow:
    'Si la réponse est oui, écrivez. Si vous ne savez pas, laissez en paix : c’est toujours permis.',
  wouldDecide: 'Ce qui déciderait :',
  noPerhaps: 'Liane n’hésite sur personne d’autre.',
  peace: (n) =>
    n === 1
      ? 'Laisser cette personne en paix'
      : `Laisser ces ${spelled(n, 'fr', { feminine: true })} ${n > 99 ? 'personnes ' : 'personnes '}en paix`,
  nobodyInPeace: 'Il n’y a personne d’autre à laisser en paix.',
  peaceAside:
    'Une personne est ici pour une seule raison, la première qui suffit. Si une raison vous paraît fausse, corrigez le fichier et recommencez : vous verrez ce que cela change.',
  names: (n) => (n === 1 ? 'Voir son nom' : 'Voir leurs noms'),
  reasons: {
    refused: {
      said: (n) => (n === 1 ? 'Cette personne a dit non' : 'Ces personnes ont dit non'),
      note: 'Liane ne montre pas leurs noms ici ; elle se contente de ne pas leur écrire.',
    },
    'in-peace': {
      said: (n) =>
        n === 1
          ? 'Cette personne a demandé qu’on la laisse en paix'
          : 'Ces personnes ont demandé qu’on les laisse en paix',
      note: 'Une pause, ou un refus plus large : Liane ne dit pas lequel, ni de qui.',
    },
    member: {
      said: (n) => (n === 1 ? 'Cette personne est déjà du réseau' : 'Ces personnes sont déjà du réseau'),
      note: 'Elles ont dit oui : on ne les invite plus, on les présente les unes aux autres.',
    },
    asked: {
      said: (n) =>
        n === 1
          ? 'Cette personne a déjà votre lettre, ou va la recevoir'
          : 'Ces personnes ont déjà votre lettre, ou vont la recevoir',
      note: 'On attend leur réponse, ou le moment qu’elles ont dit. Le silence veut dire non.',
    },
    'set-aside': {
      said: (n) => (n === 1 ? 'Vous avez mis cette personne de côté' : 'Vous avez mis ces personnes de côté'),
      note: 'Vous pouvez les reprendre quand vous voulez.',
    },
    'budget-spent': {
      said: (n) =>
        n === 1
          ? 'Cette personne a déjà reçu cette année ce qu’une année permet'
          : 'Ces personnes ont déjà reçu cette année ce qu’une année permet',
      note: 'Trois lettres par an et par personne, qui que ce soit qui écrive.',
    },
    'answered-already': {
      said: (n) =>
        n === 1
          ? 'Cette personne a déjà répondu à cette idée'
          : 'Ces personnes ont déjà répondu à cette idée',
      note: 'On ne demande pas deux fois. Leurs noms et leurs réponses ne sont pas montrés ici.',
    },
    worn: {
      said: (n) =>
        n === 1
          ? 'Cette personne est déjà beaucoup sollicitée'
          : 'Ces personnes sont déjà beaucoup sollicitées',
      note: 'Les plus volontaires sont ceux qu’on use. Laissez passer un tour.',
    },
    'nothing-known': {
      said: (n) =>
        n === 1 ? 'Vous n’avez rien noté de cette personne' : 'Vous n’avez rien noté de ces personnes',
      note: 'Un mot de ce que chacun aime ou cherche, et Liane regardera mieux.',
    },
    'nothing-touches': {
      said: (n) =>
        n === 1
          ? 'Presque rien de ce que vous en savez ne touche à l’idée'
          : 'Presque rien de ce que vous en savez ne touche à l’idée',
      note: 'C’est la raison la plus simple, et la meilleure.',
    },
    'not-sure-enough': {
      said: () => 'L’idée pourrait leur plaire, mais Liane n’en est pas assez sûre',
      note: 'Les réponses des premiers diront s’il faut leur écrire.',
    },
    'over-the-number': {
      said: () => 'Vous aviez demandé moins de lettres',
      note: 'Ce sera pour un autre tour, si les premiers le veulent.',
    },
  },
  reason(reason, name) {
    switch (reason.kind) {
      case 'words':
        return {
          about: `${quoted(reason.quote, 'fr')}.`,
          offers: `Offre ${quoted(reason.quote, 'fr')}.`,
          seeks: `Cherche ${quoted(reason.quote, 'fr')}.`,
          interests: `S’intéresse à ${quoted(reason.quote, 'fr')}.`,
          notes: `Vous avez noté : ${quoted(reason.quote, 'fr')}.`,
          groups: `Est de ${quoted(reason.quote, 'fr')}.`,
        }[reason.field];
      case 'kin':
        return `Parle de ${listed(
          reason.words.map((word) => quoted(word, 'fr')),
          'fr',
        )}, qui touche à ${listed(reason.to.map(quote), 'fr')}.`;
      case 'ties':
        return `Connaît ${listed(
          reason.people.map((id) => midSentence(name(id))),
          'fr',
        )}, que l’idée touche aussi.`;
      case 'answered':
        return `A répondu « ${{ yes: 'oui', no: 'non', later: 'plus tard' }[reason.answer]} » à ${quoted(reason.idea, 'fr')}.`;
      case 'active':
        return 'Se mêle volontiers de beaucoup de choses.';
    }
  },
  doubt(doubt, name) {
    switch (doubt.kind) {
      case 'offers-here':
        return 'Ce que cette personne offre, l’offrirait-elle ici ?';
      case 'finds-here':
        return 'Ce que cette personne cherche, le trouverait-elle ici ?';
      case 'cares-about':
        return `${capital(listed(doubt.words.map(quote), 'fr'))} : est-ce que cela lui tient à cœur ?`;
      case 'little-known':
        return 'Que fait cette personne, et qu’aime-t-elle ? Vous n’en avez presque rien écrit.';
      case 'close-to':
        return `Cette personne voit-elle souvent ${listed(
          doubt.people.map((id) => midSentence(name(id))),
          'fr',
        )} ?`;
    }
  },
};

const en: InterestPageWords = {
  write: (n) => (n === 1 ? 'Write to this person' : `Write to these ${spelled(n, 'en')}`),
  nobodyToWrite: 'Write to nobody, for now',
  nobodyToWriteWhy: 'Liane is sure enough of no one. You may be.',
  stops: 'The list stops here',
  whyThese: (n) => (n === 1 ? 'Why only one' : `Why ${spelled(n, 'en')}`),
  tolerance: (share) => `Beyond, more than ${inOne(share, 'en')} you would write to would probably not care.`,
  taughtBy: (n) =>
    n === 0
      ? 'No answer has taught her yet: she starts from what other networks taught her.'
      : `${n === 1 ? 'One past answer has' : `${capital(spelled(n, 'en'))} past answers have`} taught her. Every answer does.`,
  atMost: (n) => `You had asked for ${n === 1 ? 'one letter' : `${spelled(n, 'en')} letters`} at most.`,
  missing: 'Is someone missing?',
  missingWhy: 'You know these people better than Liane. Write to whom you wish, one person at a time.',
  source: (file, line) => `From ${lastName(file)}, line ${line}.`,
  perhaps: (n) =>
    n === 1 ? 'You may know better, for this person' : `You may know better, for these ${spelled(n, 'en')}`,
  perhapsLead: 'Liane hesitates. Each time, one question would decide; you probably hold the answer.',
  perhapsWhy: 'A dozen at most',
  perhapsHow: 'If the answer is yes, write. If you do not know, leave in peace: that is always allowed.',
  wouldDecide: 'What would decide:',
  noPerhaps: 'Liane hesitates about nobody else.',
  peace: (n) => (n === 1 ? 'Leave this person in peace' : `Leave these ${spelled(n, 'en')} people in peace`),
  nobodyInPeace: 'There is nobody else to leave in peace.',
  peaceAside:
    'A person is here for one reason only, the first that is enough. If a reason seems wrong to you, correct the file and start again: you will see what it changes.',
  names: (n) => (n === 1 ? 'See the name' : 'See their names'),
  reasons: {
    refused: {
      said: (n) => (n === 1 ? 'This person said no' : 'These people said no'),
      note: 'Liane does not show their names here; she simply does not write to them.',
    },
    'in-peace': {
      said: (n) =>
        n === 1 ? 'This person asked to be left in peace' : 'These people asked to be left in peace',
      note: 'A pause, or a wider refusal: Liane does not say which, nor whose.',
    },
    member: {
      said: (n) =>
        n === 1 ? 'This person is in the network already' : 'These people are in the network already',
      note: 'They said yes: they are no longer invited, they are introduced to one another.',
    },
    asked: {
      said: (n) =>
        n === 1
          ? 'This person has your letter already, or will soon'
          : 'These people have your letter already, or will soon',
      note: 'We wait for their answer, or for the moment they named. Silence means no.',
    },
    'set-aside': {
      said: (n) => (n === 1 ? 'You set this person aside' : 'You set these people aside'),
      note: 'You can take them back whenever you like.',
    },
    'budget-spent': {
      said: (n) =>
        n === 1
          ? 'This person has had this year what a year allows'
          : 'These people have had this year what a year allows',
      note: 'Three letters a year for one person, whoever writes.',
    },
    'answered-already': {
      said: (n) =>
        n === 1
          ? 'This person has answered this idea already'
          : 'These people have answered this idea already',
      note: 'One does not ask twice. Neither names nor answers are shown here.',
    },
    worn: {
      said: (n) =>
        n === 1 ? 'This person is asked a great deal already' : 'These people are asked a great deal already',
      note: 'The most willing are the ones who get worn out. Let a round go by.',
    },
    'nothing-known': {
      said: (n) =>
        n === 1 ? 'You have noted nothing of this person' : 'You have noted nothing of these people',
      note: 'A word of what each likes or looks for, and Liane will look again.',
    },
    'nothing-touches': {
      said: () => 'Next to nothing you know of them touches the idea',
      note: 'It is the simplest reason, and the best.',
    },
    'not-sure-enough': {
      said: () => 'The idea might please them, but Liane is not sure enough',
      note: 'The first answers will tell whether to write to them.',
    },
    'over-the-number': {
      said: () => 'You had asked for fewer letters',
      note: 'That will be for another round, if the first ones wish it.',
    },
  },
  reason(reason, name) {
    switch (reason.kind) {
      case 'words':
        return {
          about: `${quoted(reason.quote, 'en')}.`,
          offers: `Offers ${quoted(reason.quote, 'en')}.`,
          seeks: `Looks for ${quoted(reason.quote, 'en')}.`,
          interests: `Is interested in ${quoted(reason.quote, 'en')}.`,
          notes: `You noted: ${quoted(reason.quote, 'en')}.`,
          groups: `Belongs to ${quoted(reason.quote, 'en')}.`,
        }[reason.field];
      case 'kin':
        return `Speaks of ${listed(
          reason.words.map((word) => quoted(word, 'en')),
          'en',
        )}, which touches ${listed(reason.to.map(quote), 'en')}.`;
      case 'ties':
        return `Knows ${listed(reason.people.map(name), 'en')}, whom the idea touches too.`;
      case 'answered':
        return `Answered “${reason.answer}” to ${quoted(reason.idea, 'en')}.`;
      case 'active':
        return 'Willingly takes part in many things.';
    }
  },
  doubt(doubt, name) {
    switch (doubt.kind) {
      case 'offers-here':
        return 'What this person offers, would they offer it here?';
      case 'finds-here':
        return 'What this person looks for, would they find it here?';
      case 'cares-about':
        return `${capital(listed(doubt.words.map(quote), 'en'))}: is it close to their heart?`;
      case 'little-known':
        return 'What does this person do, and like? You have written hardly anything of them.';
      case 'close-to':
        return `Do they often see ${listed(doubt.people.map(name), 'en')}?`;
    }
  },
};

/** A share as people say it: *une personne sur deux*, *une sur cinq*. */
function inOne(share: number, language: Language): string {
  const wholes = [2, 3, 4, 5, 6, 8, 10, 20];
  const nearest = wholes.find((n) => Math.abs(share - 1 / n) < 0.02);
  if (nearest !== undefined)
    return language === 'fr'
      ? `une personne sur ${spelled(nearest, 'fr')}`
      : `one person in ${spelled(nearest, 'en')}`;
  const n = Math.max(1, Math.round(share * 20));
  return language === 'fr'
    ? `${spelled(n, 'fr', { feminine: true })} personnes sur vingt`
    : `${spelled(n, 'en')} people in twenty`;
}

export const pageWords = inBothLanguages({ fr, en });
