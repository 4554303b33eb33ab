import { inBothLanguages } from '../src/platform/languages.ts';
import type { Option } from '../src/ui/form.tsx';
import type { Promised } from '../src/ui/kept.tsx';

type Verdict = 'met' | 'partly' | 'unmet' | 'unknown';
const judged = (verdict: Verdict, name: string, said: string, because: string) => ({
  verdict,
  name,
  said,
  because,
});
const promised = (state: Promised['state'], promise: string, fact: string): Promised => ({
  state,
  promise,
  fact,
});

/** Words to fill the look with: people of *Les Misérables*, as in the drawings. */
export const words = inBothLanguages({
  fr: {
    rooms: ["Aujourd'hui", 'Idées', 'Personnes', 'Réseau'] as readonly string[],
    around: ['Votre compte', 'Mentions légales'] as readonly string[],
    payer: "La verrerie paie M. Madeleine huit jours par mois, jusqu'au 30 juin 2027.",
    mandate: 'Lire le mandat',
    uncounted: 'Liane ne compte ni les ouvertures, ni les clics, ni les visites.',
    notice: 'La lettre partira demain à 9 h 30.',
    above: 'Une école du soir à Montreuil-sur-Mer · mardi 9 mars',
    title: 'Tout ce dont une page est faite, à regarder avant de la montrer.',
    lead: 'Une phrase vraie, en grand ; puis ce qui est, et ce qui reste à faire. La marge le prouve.',
    steps: { label: 'Étapes', all: ['Le fichier', 'Les colonnes', 'D’où il vient', 'Relire'] },
    letter: 'Lettre à Combeferre',
    subject: 'Une école du soir, et votre phrase sur les maîtres',
    words:
      "Monsieur,\n\nCourfeyrac me répète une phrase de vous : que l'avenir est dans la main du maître d'école.\n\nSi cela ne vous dit rien, un mot suffit, et même pas.",
    fixed: 'Ajouté par Liane à chaque lettre, sans exception',
    fixedText:
      "Trois réponses, sans compte ni mot de passe : oui, non, plus tard. Si vous ne répondez pas, c'est non.",
    leaves: 'Elle partira demain à 9 h 30. Jusque-là, vous pouvez la reprendre.',
    checked: 'Ce que Liane a vérifié',
    promises: [
      promised('kept', "On sait d'où vient son nom", 'De Courfeyrac, le 21 février.'),
      promised('closed', 'Sa mesure est atteinte', 'Elle se rouvre le 6 mai.'),
      promised('waiting', 'Votre accord', 'Il manque, et lui seul.'),
    ],
    why: 'Pourquoi lui',
    whyText: "Il aime expliquer, et ce que cherche l'école est ce qu'il offre.",
    criteria: {
      title: 'Quatre critères',
      all: [
        judged('met', "L'idée me plaît", 'Rempli', "J'ai vu des hommes signer d'une croix."),
        judged('partly', 'Nos éthiques se rejoignent', 'En partie', 'Le règlement le permettait.'),
        judged('unmet', "Une conscience de l'environnement", 'Pas rempli', 'La fumée retombe.'),
        judged('unknown', 'La propriété, dans l’intérêt de tous', 'Pas encore su', "Rien n'en est dit."),
      ],
    },
    condition: {
      name: 'Condition.',
      text: 'Dire en public ce que brûle le four.',
      by: 'À tenir avant le 30 juin 2027.',
    },
    facts: [
      ['Qui la présente', 'La verrerie, société commerciale'],
      ["Ce qu'elle donnerait", 'La salle, le bois, les lampes'],
    ] as readonly (readonly [string, string])[],
    list: {
      title: 'Quarante personnes',
      filters: 'Lesquelles',
      kinds: ['toutes', 'à prévenir', 'sans adresse'],
      search: 'Chercher quelqu’un',
      searchDeed: 'Chercher',
      people: [
        ['Mabeuf', 'Il donne ses livres plutôt que de les vendre.', 'D’après vous, le 8 mars.'],
        ['Éponine', 'Elle sait lire, et cherche à qui l’apprendre.', 'D’après Marius, le 2 mars.'],
      ] as readonly (readonly [string, string, string])[],
      write: 'Lui écrire',
      aside: 'Mettre de côté',
      pages: 'Pages',
      next: 'Suivantes',
    },
    form: 'Un formulaire de papier',
    labels: {
      subject: 'Objet',
      words: 'Vos mots',
      name: 'Son nom',
      by: 'Avant le',
      address: 'Son adresse',
      count: 'Présentations par mois',
      when: 'Me récrire une fois',
      reach: 'Son refus va',
      motives: 'Pourquoi vous venez',
      tick: 'Le lui dire aussi par lettre',
      file: 'Votre fichier',
    },
    addressHint: 'Elle ne sert qu’à lui écrire. Personne d’autre ne la voit.',
    fileHint: 'Un carnet d’adresses (CSV ou vCard), 64 Mo au plus. Rien n’en est gardé.',
    months: [
      { value: 'april', text: 'en avril' },
      { value: 'september', text: 'à la rentrée de septembre' },
    ] as readonly Option[],
    reaches: [
      { value: 'idea', text: 'à cette idée' },
      { value: 'organisation', text: 'à toute idée de la verrerie' },
      { value: 'everything', text: 'à tout', hint: 'de qui que ce soit ici' },
    ] as readonly Option[],
    motives: [
      { value: 'discover', text: 'découvrir' },
      { value: 'help', text: 'aider' },
    ] as readonly Option[],
    deeds: {
      approve: 'Approuver cette lettre pour Combeferre',
      keep: 'Garder en brouillon',
      read: 'Lire ce fichier',
    },
    table: {
      title: 'Ce que dit le fichier',
      head: ['Colonne', 'Ce qu’elle devient', 'Lignes'],
      rows: [
        ['Prénom', 'le nom', '57'],
        ['Centres d’intérêt', 'ce qui l’intéresse', '31'],
      ] as readonly (readonly [string, string, string])[],
    },
    code: 'Le code imprimé',
    address:
      'Écrivez une adresse comme fantine@faubourg.example, ou ouvrez https://liane.example/me?lang=fr;x.',
    progress: 'Quatre mille personnes lues sur dix mille',
    fold: 'Voir leurs noms',
    empty: {
      title: 'Ici paraîtra la carte de ceux qui se connaissent. Elle commence avec deux personnes.',
      deed: 'Noter une première personne',
    },
  },
  en: {
    rooms: ['Today', 'Ideas', 'People', 'Network'],
    around: ['Your account', 'Legal notice'],
    payer: 'The glassworks pays M. Madeleine eight days a month, until 30 June 2027.',
    mandate: 'Read the mandate',
    uncounted: 'Liane counts no openings, no clicks, no visits.',
    notice: 'The letter leaves tomorrow at 9:30.',
    above: 'An evening school in Montreuil-sur-Mer · Tuesday 9 March',
    title: 'All that a page is made of, to be looked at before it is shown.',
    lead: 'One true sentence, in large; then what is so, and what is left to do. The margin proves it.',
    steps: { label: 'Steps', all: ['The file', 'The columns', 'Where it is from', 'Read again'] },
    letter: 'Letter to Combeferre',
    subject: 'An evening school, and your word about teachers',
    words:
      'Dear Sir,\n\nCourfeyrac tells me a saying of yours: that the future is in the hand of the schoolmaster.\n\nIf it is not for you, one word is enough, or not even that.',
    fixed: 'Added by Liane to every letter, without exception',
    fixedText: 'Three answers, no account, no password: yes, no, later. If you do not answer, that is a no.',
    leaves: 'It leaves tomorrow at 9:30. Until then, you can take it back.',
    checked: 'What Liane looked at',
    promises: [
      promised('kept', 'We know where his name is from', 'From Courfeyrac, on 21 February.'),
      promised('closed', 'He has had what he accepts', 'He can be written to again from 6 May.'),
      promised('waiting', 'Your agreement', 'It is missing, and nothing else.'),
    ],
    why: 'Why him',
    whyText: 'He likes to explain, and what the school looks for is what he offers.',
    criteria: {
      title: 'Four criteria',
      all: [
        judged('met', 'I like the idea', 'Met', 'I have seen men sign with a cross.'),
        judged('partly', 'Our ethics meet', 'Partly', 'The rules allowed it.'),
        judged('unmet', 'A conscience of the environment', 'Not met', 'The smoke falls on the suburb.'),
        judged('unknown', 'What is written, in the interest of all', 'Not known yet', 'Nothing is said.'),
      ],
    },
    condition: {
      name: 'Condition.',
      text: 'Say in public what the furnace burns.',
      by: 'To be kept before 30 June 2027.',
    },
    facts: [
      ['Who presents it', 'The glassworks, a company'],
      ['What it would give', 'The room, the wood, the lamps'],
    ],
    list: {
      title: 'Forty people',
      filters: 'Which',
      kinds: ['all', 'to be told', 'no address'],
      search: 'Look for someone',
      searchDeed: 'Search',
      people: [
        ['Mabeuf', 'He gives his books rather than sell them.', 'From you, on 8 March.'],
        ['Éponine', 'She can read, and looks for someone to teach.', 'From Marius, on 2 March.'],
      ],
      write: 'Write to them',
      aside: 'Set aside',
      pages: 'Pages',
      next: 'Next',
    },
    form: 'A paper form',
    labels: {
      subject: 'Subject',
      words: 'Your words',
      name: 'Their name',
      by: 'Before',
      address: 'Their address',
      count: 'Introductions a month',
      when: 'Write to me once more',
      reach: 'Their refusal covers',
      motives: 'Why you come',
      tick: 'Tell them by letter as well',
      file: 'Your file',
    },
    addressHint: 'It serves to write to them, and nothing else. Nobody else sees it.',
    fileHint: 'An address book (CSV or vCard), 64 MB at most. Nothing of it is kept.',
    months: [
      { value: 'april', text: 'in April' },
      { value: 'september', text: 'in September' },
    ],
    reaches: [
      { value: 'idea', text: 'this idea' },
      { value: 'organisation', text: 'any idea of the glassworks' },
      { value: 'everything', text: 'everything', hint: 'whoever it is from' },
    ],
    motives: [
      { value: 'discover', text: 'to discover' },
      { value: 'help', text: 'to help' },
    ],
    deeds: { approve: 'Approve this letter for Combeferre', keep: 'Keep as a draft', read: 'Read this file' },
    table: {
      title: 'What the file says',
      head: ['Column', 'What it becomes', 'Lines'],
      rows: [
        ['First name', 'the name', '57'],
        ['Interests', 'what they care about', '31'],
      ],
    },
    code: 'The printed code',
    address: 'Write an address like fantine@faubourg.example, or open https://liane.example/me?lang=en;x.',
    progress: 'Four thousand people read, of ten thousand',
    fold: 'See their names',
    empty: {
      title: 'Here the map of those who know one another will appear. It begins with two people.',
      deed: 'Note a first person',
    },
  },
});
