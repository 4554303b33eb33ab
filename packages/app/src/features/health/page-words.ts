import { inBothLanguages } from '../../platform/languages.ts';
import { capital, figures, midSentence, spelled } from '../../platform/typographer.ts';
import { words } from './words.ts';

/** What the page says around the measures. */
interface HealthPageWords {
  readonly heading: string;
  readonly headingAlone: string;
  readonly mapTitle: string;
  readonly withoutMe: string;
  readonly you: string;
  readonly gone: string;
  captionWith(mine: number): string;
  /** The same, when the map shows only some. */
  readonly captionWithSome: string;
  how(mine: number): string;
  captionWithout(mine: number, parts: number): string;
  captionAlone(parts: number): string;
  soundsWith(people: number): string;
  soundsWithout(together: number, parts: number): string;
  readonly legend: Readonly<Record<'living' | 'sleeping' | 'holds' | 'off' | 'proposed' | 'you', string>>;
  /** When the map shows only some. */
  partial(shown: number, all: number): string;
  readonly table: string;
  readonly tableAlone: string;
  readonly tableHead: readonly [string, string, string];
  readonly enoughLabel: string;
  readonly knowsOnlyYou: string;
  readonly knowsNobody: string;
  readonly theyKnowNobody: string;
  and(a: string, b: string): string;
  readonly nothingProposed: string;
  notEnough(pair: string): string;
  readonly heldThrough: string;
  manySingles(count: number): string;
  showNames(count: number): string;
  manyParts(count: number): string;
  list(count: number): string;
  readonly listHead: readonly [string, string, string];
  readonly tiedLabel: string;
  readonly leavesLabel: string;
  readonly onlyYou: string;
  readonly nobodyElse: string;
  lose(count: number): string;
  more(count: number): string;
  listLimit(shown: number, all: number): string;
  readonly stageAside: string;
  readonly restsOn: string;
  readonly burden: string;
  moreSupports(count: number): string;
  bridges(count: number): string;
  readonly bridgesShow: string;
  readonly curve: {
    readonly title: string;
    description(
      now: string,
      after: string | null,
      laterNow: number,
      laterAfter: number | null,
      steps: number,
    ): string;
    readonly caption: string;
    readonly captionAlone: string;
    readonly now: string;
    later(ties: number): string;
    readonly first: string;
    readonly firstAlone: string;
    readonly table: string;
    readonly head: readonly [string, string];
    row(step: number): string;
    rowAlone(step: number): string;
    readonly hardest: string;
  };
}

const fr: HealthPageWords = {
  heading: 'Sans vous',
  headingAlone: 'Le réseau',
  mapTitle: 'La carte du réseau',
  withoutMe: 'Sans moi',
  you: 'vous',
  gone: 'sans vous',
  captionWith: (mine) =>
    `${mine === 1 ? 'Le lien que vous portez est' : `Les ${spelled(mine, 'fr')} liens que vous portez sont`} en vert.`,
  captionWithSome: 'Vos liens avec ces personnes sont en vert.',
  how: (mine) => `Cochez « Sans moi » pour ${mine === 1 ? 'l’' : 'les '}ôter.`,
  captionWithout: (mine, parts) =>
    `${mine === 1 ? 'Votre lien est ôté' : `Vos ${spelled(mine, 'fr')} liens sont ôtés`}. ${parts === 0 ? 'Rien ne se détache.' : parts === 1 ? 'Un morceau se détache.' : `${capital(spelled(parts, 'fr'))} morceaux se détachent.`}`,
  captionAlone: (parts) =>
    parts === 0
      ? 'Tout le monde se tient.'
      : parts === 1
        ? 'Un morceau est à part.'
        : `${capital(spelled(parts, 'fr'))} morceaux sont à part.`,
  soundsWith: (people) =>
    `Carte du réseau avec vous : ${words.fr.people(people)}. La liste qui suit dit la même chose.`,
  soundsWithout: (together, parts) =>
    `Carte du réseau sans vous : ${words.fr.people(together)} ensemble, ${parts === 0 ? 'rien ne se détache' : `${parts === 1 ? 'un morceau détaché' : `${spelled(parts, 'fr')} morceaux détachés`}`}. La liste qui suit dit la même chose.`,
  legend: {
    living: 'lien vivant',
    sleeping: 'lien endormi',
    holds: 'd’autres tiennent à cette seule personne',
    off: 'perdrait le contact',
    proposed: 'lien proposé',
    you: 'vous',
  },
  partial: (shown, all) =>
    `La carte montre ${words.fr.people(shown)} sur ${figures(all, 'fr')} : celles dont il est question ici, et leurs proches. Toutes sont dans la liste.`,
  table: 'Qui perdrait le contact, et ce qui le retiendrait',
  tableAlone: 'Qui est à part, et ce qui le relierait',
  tableHead: ['Qui', 'Se tiennent entre eux', 'Ce qui suffirait'],
  enoughLabel: 'Ce qui suffirait :',
  knowsOnlyYou: 'Ne connaît que vous',
  knowsNobody: 'Ne connaît encore personne',
  theyKnowNobody: 'Ne connaissent encore personne',
  and: (a, b) => `${a} et ${midSentence(b)}`,
  nothingProposed: 'rien n’est proposé encore',
  notEnough: (pair) => `${pair}, mais cela ne suffirait pas`,
  heldThrough: 'par les mises en relation des autres',
  manySingles: (count) => `${capital(words.fr.people(count))}, chacune à part`,
  showNames: (count) => (count === 1 ? 'Voir son nom' : `Voir leurs ${spelled(count, 'fr')} noms`),
  manyParts: (count) => `et ${spelled(count, 'fr')} autres petits groupes`,
  list: (count) => `La carte en liste : ${count === 1 ? 'une personne' : `les ${words.fr.people(count)}`}`,
  listHead: ['Personne', 'Liée, sans vous, à', 'Si elle partait ensuite'],
  tiedLabel: 'Sans vous, liée à :',
  leavesLabel: 'Si elle partait :',
  onlyYou: 'personne d’autre que vous',
  nobodyElse: 'personne encore',
  lose: (count) => (count === 0 ? 'rien ne se détache' : `${words.fr.people(count)} de moins`),
  more: (count) => `et ${spelled(count, 'fr')} ${count === 1 ? 'autre' : 'autres'}`,
  listLimit: (shown, all) =>
    `La liste s’arrête à ${figures(shown, 'fr')} personnes ; les ${figures(all - shown, 'fr')} autres sont dans people.csv.`,
  stageAside:
    'D’après Krebs et Holley, Building Smart Communities (2002). Un réseau passe d’un âge au suivant ; quand Liane hésite entre deux, elle le dit.',
  restsOn: 'Ce qui tient à une seule personne',
  burden: 'Ce n’est pas un mérite, c’est une charge. Un lien de plus autour de ces personnes l’allège.',
  moreSupports: (count) =>
    `et ${spelled(count, 'fr', { feminine: true })} ${count === 1 ? 'autre' : 'autres'}, dont dépendent moins de gens. La liste les dit.`,
  bridges: (count) =>
    count === 1
      ? 'Un lien tient à lui seul quelqu’un au reste.'
      : `${capital(spelled(count, 'fr'))} liens tiennent, chacun à lui seul, quelqu’un au reste.`,
  bridgesShow: 'Voir ces liens',
  curve: {
    title: 'Ce qui tiendrait, départ après départ',
    description: (now, after, laterNow, laterAfter, steps) =>
      `${capital(now)} resteraient en contact aujourd’hui${after === null ? '' : ` ; avec ce qui est proposé, ${after}`}. Après ${spelled(steps, 'fr')} autres départs : ${laterNow}${laterAfter === null ? '' : ` et ${laterAfter}`} sur 100.`,
    caption:
      'Paires de personnes encore en contact, sur 100, quand vous partez, puis chaque fois la personne la plus liée.',
    captionAlone:
      'Paires de personnes encore en contact, sur 100, quand s’en va chaque fois la personne la plus liée.',
    now: 'aujourd’hui',
    later: (ties) => (ties === 1 ? 'avec le lien proposé' : `avec les ${spelled(ties, 'fr')} liens proposés`),
    first: 'vous',
    firstAlone: 'tous',
    table: 'Les mêmes nombres en tableau',
    head: ['Après le départ de', 'aujourd’hui'],
    row: (step) =>
      step === 0
        ? 'vous'
        : `vous et ${step === 1 ? 'une autre' : `${spelled(step, 'fr', { feminine: true })} autres`}`,
    rowAlone: (step) => (step === 0 ? 'personne' : words.fr.people(step)),
    hardest: 'C’est l’épreuve la plus dure : on ôte d’abord ceux qui portent le plus.',
  },
};

const en: HealthPageWords = {
  heading: 'Without you',
  headingAlone: 'The network',
  mapTitle: 'The map of the network',
  withoutMe: 'Without me',
  you: 'you',
  gone: 'without you',
  captionWith: (mine) =>
    `The ${mine === 1 ? 'tie' : `${spelled(mine, 'en')} ties`} you carry ${mine === 1 ? 'is' : 'are'} in green.`,
  captionWithSome: 'Your ties with these people are in green.',
  how: (mine) => `Tick “Without me” to take ${mine === 1 ? 'it' : 'them'} away.`,
  captionWithout: (mine, parts) =>
    `Your ${mine === 1 ? 'tie is' : `${spelled(mine, 'en')} ties are`} taken away. ${parts === 0 ? 'Nothing comes off.' : parts === 1 ? 'One part comes off.' : `${capital(spelled(parts, 'en'))} parts come off.`}`,
  captionAlone: (parts) =>
    parts === 0
      ? 'Everyone holds together.'
      : parts === 1
        ? 'One part stands apart.'
        : `${capital(spelled(parts, 'en'))} parts stand apart.`,
  soundsWith: (people) =>
    `Map of the network with you: ${words.en.people(people)}. The list that follows says the same.`,
  soundsWithout: (together, parts) =>
    `Map of the network without you: ${words.en.people(together)} together, ${parts === 0 ? 'nothing comes off' : `${spelled(parts, 'en')} ${parts === 1 ? 'part' : 'parts'} off`}. The list that follows says the same.`,
  legend: {
    living: 'living tie',
    sleeping: 'sleeping tie',
    holds: 'others depend on this one person',
    off: 'would lose touch',
    proposed: 'proposed tie',
    you: 'you',
  },
  partial: (shown, all) =>
    `The map shows ${figures(shown, 'en')} people of ${figures(all, 'en')}: those spoken of here, and those close to them. Everyone is in the list.`,
  table: 'Who would lose touch, and what would keep them',
  tableAlone: 'Who stands apart, and what would join them',
  tableHead: ['Who', 'Hold together', 'What would be enough'],
  enoughLabel: 'What would be enough:',
  knowsOnlyYou: 'Knows only you',
  knowsNobody: 'Knows nobody yet',
  theyKnowNobody: 'Know nobody yet',
  and: (a, b) => `${a} and ${b}`,
  nothingProposed: 'nothing is proposed yet',
  notEnough: (pair) => `${pair}, but it would not be enough`,
  heldThrough: 'the introductions of others',
  manySingles: (count) => `${capital(words.en.people(count))}, each apart`,
  showNames: (count) => (count === 1 ? 'See the name' : `See the ${spelled(count, 'en')} names`),
  manyParts: (count) => `and ${spelled(count, 'en')} other small groups`,
  list: (count) => `The map as a list: ${words.en.people(count)}`,
  listHead: ['Person', 'Tied, without you, to', 'If they left next'],
  tiedLabel: 'Without you, tied to:',
  leavesLabel: 'If they left:',
  onlyYou: 'nobody but you',
  nobodyElse: 'nobody yet',
  lose: (count) => (count === 0 ? 'nothing comes off' : `${words.en.people(count)} fewer`),
  more: (count) => `and ${spelled(count, 'en')} ${count === 1 ? 'other' : 'others'}`,
  listLimit: (shown, all) =>
    `The list stops at ${figures(shown, 'en')} people; the other ${figures(all - shown, 'en')} are in people.csv.`,
  stageAside:
    'After Krebs and Holley, Building Smart Communities (2002). A network goes from one age to the next; when Liane hesitates between two, she says so.',
  restsOn: 'What rests on one person',
  burden: 'It is not a merit, it is a burden. One more tie around these people lightens it.',
  moreSupports: (count) =>
    `and ${spelled(count, 'en')} ${count === 1 ? 'other' : 'others'}, on whom fewer depend. The list names them.`,
  bridges: (count) =>
    count === 1
      ? 'One tie alone keeps someone with the rest.'
      : `${capital(spelled(count, 'en'))} ties each keep, alone, someone with the rest.`,
  bridgesShow: 'See these ties',
  curve: {
    title: 'What would hold, departure after departure',
    description: (now, after, laterNow, laterAfter, steps) =>
      `${capital(now)} would stay in touch today${after === null ? '' : `; with what is proposed, ${after}`}. After ${spelled(steps, 'en')} more departures: ${laterNow}${laterAfter === null ? '' : ` and ${laterAfter}`} in 100.`,
    caption:
      'Pairs of people still in touch, out of 100, when you leave, then each time the best-connected person.',
    captionAlone:
      'Pairs of people still in touch, out of 100, when each time the best-connected person leaves.',
    now: 'today',
    later: (ties) => (ties === 1 ? 'with the proposed tie' : `with the ${spelled(ties, 'en')} proposed ties`),
    first: 'you',
    firstAlone: 'all',
    table: 'The same numbers in a table',
    head: ['After the departure of', 'today'],
    row: (step) =>
      step === 0 ? 'you' : `you and ${step === 1 ? 'one other' : `${spelled(step, 'en')} others`}`,
    rowAlone: (step) => (step === 0 ? 'nobody' : words.en.people(step)),
    hardest: 'This is the hardest test: those who carry most are taken first.',
  },
};

export const pageWords = inBothLanguages({ fr, en });
