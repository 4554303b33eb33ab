import { inBothLanguages } from '../platform/languages.ts';
import { day, figures, spelled } from '../platform/typographer.ts';

interface ReportWords {
  title(idea: string): string;
  readonly skip: string;
  readonly contents: string;
  readonly main: string;
  /** Short names of the parts, for the running head and the contents. */
  readonly stops: {
    readonly write: string;
    readonly perhaps: string;
    readonly peace: string;
    readonly introduce: string;
    readonly without: string;
    readonly alone: string;
    readonly input: string;
    readonly method: string;
  };
  /** Above the first sentence: the idea, and whom Liane looked at. */
  above(idea: string, people: number, iso: string): string;
  /** The first sentence of the page: true, whatever was found. */
  opening(write: number, perhaps: number, peace: number): string;
  lead(write: number, perhaps: number): string;
  readonly input: string;
  questions(count: number): string;
  warnings(count: number): string;
  readonly nothingToSay: string;
  readonly method: string;
  readonly methodLead: string;
  readonly methodOpen: string;
  methods(seed: number): readonly (readonly [string, string])[];
  colophon(iso: string): string;
}

const peopleFr = (n: number) =>
  n === 1 ? 'une personne' : `${spelled(n, 'fr', { feminine: true })} personnes`;
const peopleEn = (n: number) => (n === 1 ? 'one person' : `${spelled(n, 'en')} people`);
const theOthersFr = (n: number) =>
  n === 1 ? 'l’autre' : `les ${spelled(n, 'fr', { feminine: true })} autres`;
const theOthersEn = (n: number) => (n === 1 ? 'the other' : `the other ${spelled(n, 'en')}`);

const fr: ReportWords = {
  title: (idea) => `${idea} · Liane`,
  skip: 'Aller au texte',
  contents: 'Sommaire',
  main: 'Principal',
  stops: {
    write: 'Écrire',
    perhaps: 'Peut-être',
    peace: 'En paix',
    introduce: 'Mettre en relation',
    without: 'Sans vous',
    alone: 'Le réseau',
    input: 'Vos fichiers',
    method: 'Méthode',
  },
  above: (idea, people, iso) =>
    `${idea} · ${peopleFr(people)} ${people === 1 ? 'lue' : 'lues'} le ${day(iso, 'fr')}`,
  opening(write, perhaps, peace) {
    if (write + perhaps + peace === 0) return 'Il n’y a encore personne à qui penser.';
    const left =
      peace === 0
        ? ''
        : `laisser ${write > 0 && perhaps === 0 ? theOthersFr(peace) : peopleFr(peace)} en paix`;
    if (write > 0) {
      const first = `Écrire à ${write === 1 ? 'cette personne' : `ces ${spelled(write, 'fr', { feminine: true })}`}`;
      return left === '' ? `${first}.` : `${first}, ${left}.`;
    }
    if (perhaps > 0)
      return `Liane n’est sûre de personne ; pour ${perhaps === 1 ? 'cette personne' : `ces ${spelled(perhaps, 'fr', { feminine: true })}`}, vous savez peut-être mieux.`;
    return `Cette idée ne regarde sans doute personne ici : ${left}.`;
  },
  lead(write, perhaps) {
    const hesitates =
      perhaps === 0
        ? ''
        : ` Elle hésite sur ${perhaps === 1 ? 'une personne' : `${spelled(perhaps, 'fr')} autres`} : vous savez peut-être mieux.`;
    if (write > 0)
      return `${write === 1 ? 'Cette personne aurait' : 'Ces personnes auraient'} sans doute envie d’en être. Écrivez une lettre à la fois ; les réponses diront où chercher ensuite.${hesitates.replace('Elle', 'Liane')}`;
    if (perhaps > 0)
      return 'Une question pour chacun en déciderait. Sans réponse, mieux vaut n’écrire à personne.';
    return 'C’est une réponse aussi. Une idée dite autrement, ou quelques mots de plus sur chacun, et Liane regardera de nouveau.';
  },
  input: 'Ce que Liane a lu, et ce qu’elle n’a pas su',
  questions: (n) => (n === 1 ? 'Une question à vous poser' : `${spelled(n, 'fr')} questions à vous poser`),
  warnings: (n) =>
    n === 1 ? 'Une remarque sur vos fichiers' : `${spelled(n, 'fr')} remarques sur vos fichiers`,
  nothingToSay: 'Tout a été lu, rien n’a été laissé de côté.',
  method: 'Comment Liane compte',
  methodLead: 'Liane propose, vous décidez. Elle ne montre de note à personne, et sur personne.',
  methodOpen: 'Lire la méthode et ses sources',
  methods: (seed) => [
    [
      'Qui aurait envie',
      'Les mots de l’idée sont rapprochés de ce qui est noté de chacun, champ par champ (BM25 : Robertson et Zaragoza, 2009), puis de mots voisins et de ceux que la personne connaît. Une probabilité en sort ; elle se dit ici en mots, et ne se lit en nombre que dans la sortie --json.',
    ],
    [
      'Où la liste s’arrête',
      'À la part d’erreur que vous acceptez : parmi ceux à qui vous écrivez, ceux que l’idée n’intéresserait pas.',
    ],
    [
      'Qui mettre en relation',
      'La chance que les deux disent oui (moyenne harmonique des deux côtés : Pizzato et al., 2010), et ce que le lien ajouterait à la tenue du réseau, recalculé après chaque choix.',
    ],
    [
      'La tenue',
      'Une fois vous parti, la part des paires encore en contact, en moyenne sur chaque départ suivant. Le calcul est exact (parcours en profondeur : Tarjan, 1972 ; Hopcroft et Tarjan, 1973). Sous trois personnes, elle n’a pas de sens.',
    ],
    [
      'Le moindre nombre de liens',
      'Ce qu’il faudrait pour qu’aucun départ ne sépare plus personne (Eswaran et Tarjan, 1976 ; Hsu et Ramachandran, 1993).',
    ],
    [
      'La courbe',
      'À chaque pas part la personne la plus liée à ce moment-là (Holme, Kim, Yoon et Han, 2002).',
    ],
    [
      'L’âge du réseau',
      'Quatre âges : fragments, roue, plusieurs moyeux, cœur et bords (Krebs et Holley, 2002), lus dans les morceaux, la centralisation (Freeman, 1978), les chemins et les triangles comparés au hasard, et l’ajustement à un cœur (Borgatti et Everett, 2000).',
    ],
    [
      'La carte',
      `Les places sont tirées avec la graine ${figures(seed, 'fr').replace(/\s/g, '')} : le même réseau donne la même carte. Une place ou un trait ne disent que qui connaît qui. Un lien dort quand son dernier geste a plus de douze mois ; sans date connue, on le tient pour vivant.`,
    ],
  ],
  colophon: (iso) =>
    `Cette page a été faite le ${day(iso, 'fr')} à partir de vos fichiers, sur votre machine. Elle n’a rien envoyé à personne et ne demande rien à Internet. Elle parle de personnes : gardez-la comme vous garderiez une lettre.`,
};

const en: ReportWords = {
  title: (idea) => `${idea} · Liane`,
  skip: 'Skip to the text',
  contents: 'Contents',
  main: 'Main',
  stops: {
    write: 'Write',
    perhaps: 'Perhaps',
    peace: 'In peace',
    introduce: 'Introduce',
    without: 'Without you',
    alone: 'The network',
    input: 'Your files',
    method: 'Method',
  },
  above: (idea, people, iso) => `${idea} · ${peopleEn(people)} read on ${day(iso, 'en')}`,
  opening(write, perhaps, peace) {
    if (write + perhaps + peace === 0) return 'There is nobody to think of yet.';
    const left =
      peace === 0
        ? ''
        : `leave ${write > 0 && perhaps === 0 ? theOthersEn(peace) : peopleEn(peace)} in peace`;
    if (write > 0) {
      const first = `Write to ${write === 1 ? 'this person' : `these ${spelled(write, 'en')}`}`;
      return left === '' ? `${first}.` : `${first}, ${left}.`;
    }
    if (perhaps > 0)
      return `Liane is sure of no one; for ${perhaps === 1 ? 'this person' : `these ${spelled(perhaps, 'en')}`}, you may know better.`;
    return `This idea probably concerns nobody here: ${left}.`;
  },
  lead(write, perhaps) {
    const hesitates =
      perhaps === 0
        ? ''
        : ` Liane hesitates about ${perhaps === 1 ? 'one person' : `${spelled(perhaps, 'en')} others`}: you may know better.`;
    if (write > 0)
      return `${write === 1 ? 'This person would' : 'They would'} probably like to be part of it. Write one letter at a time; the answers will tell where to look next.${hesitates}`;
    if (perhaps > 0)
      return 'One question for each would decide. Without an answer, better to write to nobody.';
    return 'That is an answer too. The idea told otherwise, or a few more words on each person, and Liane will look again.';
  },
  input: 'What Liane read, and what she could not tell',
  questions: (n) => (n === 1 ? 'One question for you' : `${spelled(n, 'en')} questions for you`),
  warnings: (n) => (n === 1 ? 'One remark on your files' : `${spelled(n, 'en')} remarks on your files`),
  nothingToSay: 'Everything was read, nothing was left aside.',
  method: 'How Liane counts',
  methodLead: 'Liane proposes, you decide. She shows no mark to anybody, of anybody.',
  methodOpen: 'Read the method and its sources',
  methods: (seed) => [
    [
      'Who would care',
      'The words of the idea are brought near what is noted of each person, field by field (BM25: Robertson and Zaragoza, 2009), then near kindred words and the people they know. A probability comes out; here it is said in words, and only --json gives it as a number.',
    ],
    [
      'Where the list stops',
      'At the share of error you accept: among those you write to, those whom the idea would not interest.',
    ],
    [
      'Whom to introduce',
      'The chance that both say yes (harmonic mean of the two sides: Pizzato et al., 2010), and what the tie would add to how the network holds, counted again after each choice.',
    ],
    [
      'Hold',
      'Once you have left, the share of pairs still in touch, on average over each next departure. The count is exact (depth-first search: Tarjan, 1972; Hopcroft and Tarjan, 1973). Below three people it has no meaning.',
    ],
    [
      'The fewest ties',
      'What it would take for no single departure to part anyone (Eswaran and Tarjan, 1976; Hsu and Ramachandran, 1993).',
    ],
    [
      'The curve',
      'At each step the person with most ties at that moment leaves (Holme, Kim, Yoon and Han, 2002).',
    ],
    [
      'The age of the network',
      'Four ages: fragments, a wheel, several hubs, a core and its edges (Krebs and Holley, 2002), read from the parts, centralisation (Freeman, 1978), ways and triangles beside chance, and the fit of a core (Borgatti and Everett, 2000).',
    ],
    [
      'The map',
      `Places are drawn with the seed ${seed}: the same network gives the same map. A place or a line only says who knows whom. A tie sleeps when its last act is over twelve months old; without a known date it counts as living.`,
    ],
  ],
  colophon: (iso) =>
    `This page was made on ${day(iso, 'en')} from your files, on your machine. It sent nothing to anyone and asks nothing of the internet. It speaks of people: keep it as you would keep a letter.`,
};

export const words = inBothLanguages({ fr, en });
