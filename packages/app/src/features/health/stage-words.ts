import type { StageName, StageReason } from '@liane/graph';
import { inBothLanguages } from '../../platform/languages.ts';
import { figures, listed, spelled } from '../../platform/typographer.ts';
import { outOfHundred, words } from './words.ts';

interface StageWords {
  readonly names: Readonly<Record<StageName, string>>;
  /** The heading: at one stage, or between two. */
  at(stage: StageName): string;
  between(earlier: StageName, later: StageName): string;
  /** One sentence a reason; people are said by `name`. */
  because(reason: StageReason, name: (person: number) => string): string;
}

/** The order in which one follows the other. */
export const STAGES: readonly StageName[] = ['fragments', 'hub-and-spoke', 'multi-hub', 'core-periphery'];

/** Hubs named in a sentence. */
const HUBS_SAID = 5;

const one = (n: number, language: 'fr' | 'en') => figures(n, language);

const fr: StageWords = {
  names: {
    fragments: 'Des fragments épars',
    'hub-and-spoke': 'Une roue',
    'multi-hub': 'Plusieurs moyeux',
    'core-periphery': 'Un cœur et ses bords',
  },
  at: (stage) =>
    ({
      fragments: 'Aujourd’hui, des fragments épars',
      'hub-and-spoke': 'Aujourd’hui, une roue',
      'multi-hub': 'Aujourd’hui, plusieurs moyeux',
      'core-periphery': 'Aujourd’hui, un cœur et ses bords',
    })[stage],
  between: (earlier, later) => {
    const said = {
      fragments: 'les fragments',
      'hub-and-spoke': 'la roue',
      'multi-hub': 'plusieurs moyeux',
      'core-periphery': 'un cœur et ses bords',
    };
    return `Entre ${said[earlier]} et ${said[later]}`;
  },
  because(reason, name) {
    switch (reason.code) {
      case 'few-people':
        return `${words.fr.people(reason.people)} : c’est trop peu pour qu’un âge veuille dire grand-chose.`;
      case 'parts':
        return reason.parts === 1
          ? `Tout tient d’un seul morceau : ${words.fr.people(reason.people)}.`
          : `Il y a ${spelled(reason.parts, 'fr')} morceaux ; le plus grand réunit ${spelled(reason.inLargest, 'fr', { feminine: true })} des ${words.fr.people(reason.people)}.`;
      case 'one-hub': {
        const who = reason.isInitiator ? 'Vous portez' : `${name(reason.person)} porte`;
        const left = reason.isInitiator ? 'vous partiez' : 'cette personne partait';
        return `${who} ${words.fr.ties(reason.ties)}, bien plus que quiconque ; si ${left}, ${words.fr.pairs(reason.dependent)} de personnes se ${outOfHundred(reason.dependent) > 1 ? 'perdraient' : 'perdrait'}.`;
      }
      case 'several-hubs':
        return `Plusieurs personnes sont bien plus liées que les autres : ${listed(reason.people.slice(0, HUBS_SAID).map(name), 'fr')}${reason.people.length > HUBS_SAID ? `, et ${spelled(reason.people.length - HUBS_SAID, 'fr')} encore` : ''}.`;
      case 'no-hub':
        return `Personne n’a beaucoup plus de liens que les autres : ${one(reason.mostTies, 'fr')} au plus, ${one(reason.meanTies, 'fr')} en moyenne.`;
      case 'core':
        return `${words.fr.people(reason.people)} forment un cœur où presque chacun connaît chacun ; les autres s’y rattachent.`;
      case 'all-core':
        return 'Presque chacun connaît chacun : tout est cœur.';
      case 'clustered':
        return 'Ceux que quelqu’un connaît se connaissent souvent entre eux, plus que le hasard ne le ferait.';
      case 'not-clustered':
        return 'Ceux que quelqu’un connaît ne se connaissent guère entre eux, pas plus que par hasard.';
      case 'short-ways':
        return `Les chemins sont courts : ${one(reason.ways, 'fr')} liens en moyenne d’une personne à une autre.`;
      case 'long-ways':
        return `Les chemins sont longs : ${one(reason.ways, 'fr')} liens en moyenne d’une personne à une autre, ${one(reason.random, 'fr')} si les mêmes liens étaient noués au hasard.`;
      case 'thin':
        return `${one(reason.ties, 'fr')} liens pour ${words.fr.people(reason.people)} : à peine de quoi se tenir.`;
      case 'hangs-by-one':
        return `Sans être un moyeu, ${name(reason.person)} tient beaucoup : son départ séparerait ${words.fr.pairs(reason.dependent)}.`;
    }
  },
};

const en: StageWords = {
  names: {
    fragments: 'Scattered fragments',
    'hub-and-spoke': 'A wheel',
    'multi-hub': 'Several hubs',
    'core-periphery': 'A core and its edges',
  },
  at: (stage) =>
    ({
      fragments: 'Today, scattered fragments',
      'hub-and-spoke': 'Today, a wheel',
      'multi-hub': 'Today, several hubs',
      'core-periphery': 'Today, a core and its edges',
    })[stage],
  between: (earlier, later) => {
    const said = {
      fragments: 'fragments',
      'hub-and-spoke': 'a wheel',
      'multi-hub': 'several hubs',
      'core-periphery': 'a core and its edges',
    };
    return `Between ${said[earlier]} and ${said[later]}`;
  },
  because(reason, name) {
    switch (reason.code) {
      case 'few-people':
        return `${words.en.people(reason.people)}: too few for a stage to mean much.`;
      case 'parts':
        return reason.parts === 1
          ? `All of it is one piece: ${words.en.people(reason.people)}.`
          : `There are ${spelled(reason.parts, 'en')} parts; the largest holds ${spelled(reason.inLargest, 'en')} of the ${words.en.people(reason.people)}.`;
      case 'one-hub': {
        const who = reason.isInitiator ? 'You carry' : `${name(reason.person)} carries`;
        const left = reason.isInitiator ? 'you' : 'this person';
        return `${who} ${words.en.ties(reason.ties)}, far more than anyone else; if ${left} left, ${words.en.pairs(reason.dependent)} would lose each other.`;
      }
      case 'several-hubs':
        return `Several people are far better connected than the others: ${listed(reason.people.slice(0, HUBS_SAID).map(name), 'en')}${reason.people.length > HUBS_SAID ? `, and ${spelled(reason.people.length - HUBS_SAID, 'en')} more` : ''}.`;
      case 'no-hub':
        return `Nobody has many more ties than the others: ${one(reason.mostTies, 'en')} at most, ${one(reason.meanTies, 'en')} on average.`;
      case 'core':
        return `${words.en.people(reason.people)} form a core where nearly everyone knows everyone; the others are tied to it.`;
      case 'all-core':
        return 'Nearly everyone knows everyone: it is all core.';
      case 'clustered':
        return 'Those someone knows often know each other, more than chance would have it.';
      case 'not-clustered':
        return 'Those someone knows hardly know each other, no more than by chance.';
      case 'short-ways':
        return `The ways are short: ${one(reason.ways, 'en')} ties on average from one person to another.`;
      case 'long-ways':
        return `The ways are long: ${one(reason.ways, 'en')} ties on average from one person to another, ${one(reason.random, 'en')} if the same ties were made at random.`;
      case 'thin':
        return `${one(reason.ties, 'en')} ties for ${words.en.people(reason.people)}: hardly enough to hang together.`;
      case 'hangs-by-one':
        return `Without being a hub, ${name(reason.person)} holds much: their departure would part ${words.en.pairs(reason.dependent)}.`;
    }
  },
};

export const stageWords = inBothLanguages({ fr, en });
