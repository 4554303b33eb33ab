import { inBothLanguages, type Language } from '../../platform/languages.ts';
import { capital, spelled } from '../../platform/typographer.ts';
import { leftThisYear, lettersAYear } from './budget.ts';
import { rulesOf } from './mail-kinds.ts';
import { promisesOf, shownCode } from './rules.ts';
import { toldState } from './told.ts';
import type { Departing, Facts, PromiseChecked, PromiseName, ShownStop } from './types.ts';

/** Dates as the page says them, in the reader's language and the workspace's zone. */
export interface When {
  /** *6 mai*, *6 May*. */
  day(date: Date): string;
  /** As the sentence goes on after *partira*, *will leave*: *demain à 9 h 30*, *on Tuesday 9 March at 9.30*. */
  moment(date: Date): string;
}

/** What is so, and what follows from it: two sentences that stand together, or as a title and its detail. */
export type Said = readonly [so: string, then: string];

type StopOf<B> = Extract<ShownStop, { because: B }>;

/** Two sentences for each reason why something may not leave, for whoever writes it. None says *he* or *she*. */
type StopWords = {
  readonly [B in ShownStop['because']]: readonly [so: string, then: (stop: StopOf<B>, when: When) => string];
};

type Kept = (facts: Facts, when: When) => Said;

interface ConsentWords {
  readonly stops: StopWords;
  /** What is said of a promise that holds; *open* and *address* are only spoken of when they do not. */
  readonly kept: Readonly<Record<Exclude<PromiseName, 'open' | 'address'>, Kept>>;
  /** Holds for every mail there is. */
  readonly unwatched: Said;
  readonly approval: { readonly given: Said; readonly onlyMissing: Said; readonly later: Said };
}

const fr: ConsentWords = {
  stops: {
    'not-approved': ['Il manque votre accord.', () => 'Rien ne part sans lui.'],
    'approved-by-token': [
      'Un programme ne peut pas donner votre accord.',
      () => 'Ouvrez le texte, lisez-le, et donnez-le vous-même.',
    ],
    'text-changed': ['Le texte a changé depuis votre accord.', () => 'Relisez-le, puis décidez de nouveau.'],
    'no-source': ["On ne sait pas d'où vient son nom.", () => 'Notez de qui vous le tenez, et pour quoi.'],
    'closed-network': ["Cette idée n'est plus ouverte.", () => "On n'écrit plus à personne pour elle."],
    'refused-idea': [
      'Cette personne a dit non à cette idée.',
      () => 'On ne lui en parle plus. Elle seule peut changer d’avis.',
    ],
    'in-peace': [
      "Cette personne a demandé qu'on la laisse en paix.",
      () => 'Liane ne dit ni quand, ni à quel sujet.',
    ],
    'to-purge': [
      'Vingt-huit jours ont passé sans que cette personne sache ce qui est noté.',
      () => "L'échéance est passée : Liane efface sa fiche.",
    ],
    'already-told': ['Cette personne sait déjà ce qui est noté.', () => 'Un avis ne lui apprendrait rien.'],
    'address-bounced': [
      'Un courrier est revenu de cette adresse.',
      () => 'Trouvez-en une autre, ou demandez-lui de vive voix.',
    ],
    'already-invited': [
      'Cette personne a déjà été invitée à cette idée.',
      () => "Il n'y a pas de relance : le silence vaut non.",
    ],
    'later-not-yet': [
      'Cette personne a répondu « plus tard ».',
      ({ until }, when) => `On peut lui récrire une fois, à partir du ${when.day(until)}.`,
    ],
    'budget-spent': [
      'Cette personne a déjà reçu trois lettres en un an.',
      ({ until }, when) => `On peut lui écrire à partir du ${when.day(until)}.`,
    ],
    'round-full': [
      'Les six lettres de ce tour attendent encore des réponses.',
      ({ until }, when) =>
        until
          ? `Le tour suivant s'ouvre quand elles y sont toutes, le ${when.day(until)} au plus tard.`
          : "Le tour suivant s'ouvre quand elles y sont toutes, ou après quatorze jours de silence.",
    ],
    'too-soon': [
      "Votre accord a moins d'une demi-heure.",
      ({ until }, when) =>
        `Le départ est prévu ${when.moment(until)}. Jusque-là, vous pouvez revenir dessus.`,
    ],
    demonstration: ["C'est une démonstration.", () => "Rien n'en part."],
    'outside-hours': [
      'Les lettres partent entre 9 h et 18 h.',
      ({ until }, when) => `Le départ est prévu ${when.moment(until)}.`,
    ],
  },
  kept: {
    source: ({ source, telling }, when) => [
      "On sait d'où vient son nom",
      `${source?.from ?? ''}, le ${when.day(telling.recordedAt)}.`,
    ],
    refusal: () => ["Aucun refus ne s'y oppose", 'Revérifié au moment du départ.'],
    told: ({ telling, now }) => {
      const told = toldState(telling, now);
      if (told.state !== 'to-tell')
        return ['Cette personne sait ce qui est noté', 'Elle le retrouve sur sa page.'];
      const { daysLeft } = told;
      const days = `${capital(spelled(daysLeft, 'fr'))} ${daysLeft === 1 ? 'jour' : 'jours'}`;
      return ['Cette personne saura ce qui est noté', `${days} avant l'échéance.`];
    },
    once: ({ invitations }) =>
      invitations.some(({ bounced }) => !bounced)
        ? ["C'est la seconde, et la dernière", 'La première réponse était « plus tard ».']
        : ["C'est la seule pour cette idée", "Il n'y aura pas de relance."],
    budget: ({ spent, now }) =>
      leftThisYear(spent, now) === lettersAYear
        ? ["Cette personne n'a rien reçu depuis un an", 'Trois lettres au plus en un an.']
        : ['Cette personne a reçu moins de trois lettres en un an', 'Trois au plus, de qui que ce soit ici.'],
    round: () => ['Il reste de la place dans ce tour', 'Six lettres, puis on attend les réponses.'],
  },
  unwatched: ["Rien n'épie qui la lit", 'Ni image cachée, ni lien réécrit.'],
  approval: {
    given: ['Votre accord', "Vous l'avez donné pour ce texte."],
    onlyMissing: ['Votre accord', 'Il manque, et lui seul.'],
    later: ['Votre accord', 'Il ne suffirait pas encore.'],
  },
};

const en: ConsentWords = {
  stops: {
    'not-approved': ['Your approval is missing.', () => 'Nothing leaves without it.'],
    'approved-by-token': [
      'A program cannot give your approval.',
      () => 'Open the text, read it, and give it yourself.',
    ],
    'text-changed': ['The text has changed since you approved it.', () => 'Read it again, then decide anew.'],
    'no-source': ['Nobody knows where this name comes from.', () => 'Note who gave it to you, and what for.'],
    'closed-network': ['This idea is no longer open.', () => 'Nobody is written to about it any more.'],
    'refused-idea': [
      'This person said no to this idea.',
      () => 'It is not mentioned to them again. Only they can change their mind.',
    ],
    'in-peace': ['This person asked to be left in peace.', () => 'Liane says neither when, nor about what.'],
    'to-purge': [
      'Twenty-eight days have passed without this person knowing what is noted.',
      () => 'The time is up: Liane erases the record.',
    ],
    'already-told': ['This person already knows what is noted.', () => 'A notice would tell them nothing.'],
    'address-bounced': ['Mail came back from this address.', () => 'Find another one, or ask aloud.'],
    'already-invited': [
      'This person has already been invited to this idea.',
      () => 'There is no reminder: silence means no.',
    ],
    'later-not-yet': [
      'This person answered “later”.',
      ({ until }, when) => `You may write once more, from ${when.day(until)} on.`,
    ],
    'budget-spent': [
      'This person has already received three letters in a year.',
      ({ until }, when) => `You may write from ${when.day(until)} on.`,
    ],
    'round-full': [
      'The six letters of this round still wait for answers.',
      ({ until }, when) =>
        until
          ? `The next round opens when all have come, on ${when.day(until)} at the latest.`
          : 'The next round opens when all have come, or after fourteen days of silence.',
    ],
    'too-soon': [
      'You approved it less than half an hour ago.',
      ({ until }, when) => `It will leave ${when.moment(until)}. Until then, you can take it back.`,
    ],
    demonstration: ['This is a demonstration.', () => 'Nothing leaves from it.'],
    'outside-hours': [
      'Letters leave between 9 in the morning and 6 in the evening.',
      ({ until }, when) => `It will leave ${when.moment(until)}.`,
    ],
  },
  kept: {
    source: ({ source, telling }, when) => [
      'It is known where the name comes from',
      `${source?.from ?? ''}, on ${when.day(telling.recordedAt)}.`,
    ],
    refusal: () => ['No refusal stands in its way', 'Checked again as it leaves.'],
    told: ({ telling, now }) => {
      const told = toldState(telling, now);
      if (told.state !== 'to-tell') return ['This person knows what is noted', 'It stands on their page.'];
      const { daysLeft } = told;
      const days = `${capital(spelled(daysLeft, 'en'))} ${daysLeft === 1 ? 'day' : 'days'}`;
      return ['This person will know what is noted', `${days} before the time is up.`];
    },
    once: ({ invitations }) =>
      invitations.some(({ bounced }) => !bounced)
        ? ['It is the second one, and the last', 'The first answer was “later”.']
        : ['It is the only one for this idea', 'There will be no reminder.'],
    budget: ({ spent, now }) =>
      leftThisYear(spent, now) === lettersAYear
        ? ['This person has received nothing for a year', 'Three letters a year at most.']
        : ['This person has received fewer than three letters in a year', 'Three at most, from anyone here.'],
    round: () => ['There is room left in this round', 'Six letters, then one waits for the answers.'],
  },
  unwatched: ['Nothing watches who reads it', 'No hidden image, no rewritten link.'],
  approval: {
    given: ['Your approval', 'You gave it for this text.'],
    onlyMissing: ['Your approval', 'It is missing, and nothing else.'],
    later: ['Your approval', 'It would not be enough yet.'],
  },
};

const words = inBothLanguages({ fr, en });

/** Why something may not leave, for whoever writes it. Pass what `shownToWriter` gave. */
export function stopSaid(stop: ShownStop, language: Language, when: When): Said {
  const [so, then] = words[language].stops[stop.because];
  // Each sentence takes its own kind of stop; TypeScript does not follow a key and its value through a union.
  return [so, (then as (stop: ShownStop, when: When) => string)(stop, when)];
}

/** Why a message did not leave, from the code that was kept of it; null for what is no reason of ours. */
export function stoppedSaid(because: string, language: Language): string | null {
  const stops: Readonly<Record<string, readonly [so: string, then: unknown]>> = words[language].stops;
  return stops[shownCode(because)]?.[0] ?? null;
}

/** A line of *Ce que Liane a vérifié*. `waiting` is the human's, and the last. */
export interface PromiseSaid {
  readonly state: 'kept' | 'broken' | 'waiting';
  readonly said: Said;
}

/** What is said of each promise, on the page where a message is approved. */
export function promisesSaid(
  message: Departing,
  facts: Facts,
  language: Language,
  when: When,
): PromiseSaid[] {
  const checked = promisesOf(message, facts);
  const lines = checked.flatMap((one) => lineOf(one, message, facts, language, when));
  const unwatched: PromiseSaid = { state: 'kept', said: words[language].unwatched };
  return [...lines, unwatched, approvalLine(checked, message, facts, language)];
}

function lineOf(
  { promise, stop }: PromiseChecked,
  message: Departing,
  facts: Facts,
  language: Language,
  when: When,
): PromiseSaid[] {
  if (stop) return [{ state: 'broken', said: stopSaid(stop, language, when) }];
  if (promise === 'open' || promise === 'address' || !concerns(promise, message)) return [];
  return [{ state: 'kept', said: words[language].kept[promise](facts, when) }];
}

/** A reply answers what the person did: it has no source to show, and no budget. */
function concerns(promise: PromiseName, { kind }: Departing): boolean {
  const rules = rulesOf(kind);
  if (promise === 'once' || promise === 'round') return rules.once === 'idea';
  return promise === 'budget' ? rules.budget === 'yearly' : rules.class !== 'reply';
}

function approvalLine(
  checked: readonly PromiseChecked[],
  { textHash }: Departing,
  { approval }: Facts,
  language: Language,
): PromiseSaid {
  const said = words[language].approval;
  if (approval && !approval.byToken && approval.textHash === textHash)
    return { state: 'kept', said: said.given };
  const others = checked.every(({ stop }) => stop === null);
  return { state: 'waiting', said: others ? said.onlyMissing : said.later };
}
