import { inBothLanguages } from '../../platform/languages.ts';
import { capital, spelled } from '../../platform/typographer.ts';
import type { Undone } from './undo-source.ts';

const elles = (count: number) => spelled(count, 'fr', { feminine: true });
const them = (count: number) => spelled(count, 'en');
const people = (count: number) => `${elles(count)} personne${count > 1 ? 's' : ''}`;
const persons = (count: number) => `${them(count)} ${count === 1 ? 'person' : 'people'}`;
const liens = (count: number) => `${spelled(count, 'fr')} lien${count > 1 ? 's' : ''}`;
const links = (count: number) => `${them(count)} link${count > 1 ? 's' : ''}`;

/** The pages of an import. What each field of a person is called stands in `import-field-words.ts`. */
export const words = inBothLanguages({
  fr: {
    title: 'Importer un fichier',
    stepsLabel: 'Les étapes d’un import',
    steps: ['Le fichier', 'Les colonnes', 'Ce que cela changerait', 'C’est noté'],
    choose: {
      heading: 'Des gens que vous avez dans un fichier.',
      lead: 'Vos contacts LinkedIn, Google ou Outlook tels quels, des cartes vCard, un tableau à vous, ou un réseau Kumu, GEXF ou GraphML.',
      first: 'D’abord, faut-il les noter ?',
      firstText:
        'Pour une idée, on écrit à quelques personnes, une par une. Liane peut lire ce fichier sans rien en garder, et ne noter que celles à qui vous écrirez.',
      find: (idea: string) => `Lire un fichier pour ${idea}, sans rien en garder`,
      noIdea: 'Commencer par une idée',
      form: 'Les noter quand même',
      labels: { 'people-file': 'Le fichier des personnes', 'links-file': 'Un fichier de liens' },
      peopleHint: 'CSV, vCard, Kumu, GEXF ou GraphML, 64 Mo au plus.',
      linksHint: 'Qui connaît qui : une colonne « de », une colonne « vers ».',
      deed: 'Lire ce fichier',
      marginTitle: 'Rien n’est noté avant votre accord',
      margin:
        'Vous verrez d’abord comment chaque colonne est lue, puis qui serait noté, qui rejoindrait quelqu’un de connu, et ce qui serait laissé de côté. D’ici là, le fichier reste dans votre navigateur : Liane n’en garde rien.',
      clock:
        'Chaque personne notée doit l’apprendre dans les vingt-huit jours, par une lettre ou par une notice. Sinon Liane l’efface.',
    },
    columns: {
      heading: 'Voici comment Liane lit ce fichier.',
      kinds: {
        table:
          'Chaque colonne, et ce qu’elle devient. Corrigez ce qui est mal compris. Une colonne laissée de côté n’est pas notée.',
        cards:
          'Ce sont des cartes vCard : le nom, les adresses e-mail, la fonction, les organisations, la ville, les notes et les proches sont lus. Les photos, les téléphones et les adresses postales ne le sont pas.',
        graph:
          'C’est un réseau : les personnes et leurs liens sont lus. Voici ce que devient le reste de ce qu’il dit d’elles.',
      },
      unknown:
        'Liane ne reconnaît pas qui sont les personnes. Elle prend la première ligne pour l’en-tête : dites au moins quelle colonne est le nom, l’adresse ou l’identifiant.',
      group: 'Les colonnes',
      example: (text: string) => `Par exemple : ${text}`,
      noName: (place: string) => `Colonne ${place}`,
      links: 'Les liens',
      link: (heading: string, part: string) => `${heading} : ${part}`,
      source: 'D’où, et pour quoi',
      labels: { purpose: 'D’où connaissez-vous ces personnes', idea: 'Pour quoi les noter' },
      purposeHint: (file: string) =>
        `Une phrase. Chacune la lira, avec le nom du fichier, ${file}. Par exemple : « Les contacts de mon téléphone ».`,
      addressBook: 'Pour mon carnet d’adresses',
      forIdea: (idea: string) => `Pour ${idea}`,
      deed: 'Voir ce que cela changerait',
      back: 'Choisir un autre fichier',
    },
    dry: {
      heading: (added: number, known: number) => {
        const others =
          known === 0
            ? ''
            : known === 1
              ? ' Une autre est déjà connue.'
              : ` ${capital(elles(known))} autres sont déjà connues.`;
        return `${capital(people(added))} ${added === 1 ? 'serait notée' : 'seraient notées'}.${others}`;
      },
      nobodyNew: (known: number): string =>
        known === 0 ? 'Personne ne serait noté.' : 'Ces personnes sont déjà toutes connues.',
      allKnown: 'Tout est déjà connu : ce fichier n’apprend rien de neuf.',
      nothing: 'Rien n’a encore été noté.',
      tell: (count: number, day: string) =>
        count === 1
          ? `À prévenir avant le ${day}, ou Liane l’efface.`
          : `${capital(people(count))} à prévenir avant le ${day}, ou Liane les efface.`,
      refused: (count: number) =>
        count === 1
          ? 'Une personne a demandé qu’on la laisse en paix : elle n’est pas notée.'
          : `${capital(people(count))} ont demandé qu’on les laisse en paix : elles ne sont pas notées.`,
      adds: (facts: number, ties: number) => {
        if (facts === 0) return `${capital(liens(ties))} de plus entre elles.`;
        const lines = `${capital(elles(facts))} ligne${facts > 1 ? 's' : ''} de plus sur elles`;
        return ties === 0 ? `${lines}.` : `${lines}, et ${liens(ties)} entre elles.`;
      },
      from: (file: string, purpose: string) => `D’après ${file} : ${purpose}`,
      joined: (count: number) => `Rejoindraient quelqu’un de connu (${count})`,
      join: (name: string, where: string) => `${name} (${where}) rejoindrait `,
      yourself: 'vous',
      united: (count: number) => `Réunies, car elles ont même adresse ou même identifiant (${count})`,
      unitedFrom: (name: string, where: string) => `${name} : ${where}`,
      namesakes: (count: number) => `Portent le nom de quelqu’un de connu, et restent à part (${count})`,
      namesake: (name: string, where: string) => `${name} (${where}). Vous connaissez déjà `,
      namesakesHint: 'Si c’est la même personne, vous pourrez les réunir ensuite.',
      questions: (count: number) => `Gardées à part, faute de certitude (${count})`,
      fresh: (count: number) => `Seraient notées (${count})`,
      warnings: (count: number) => `Laissé de côté, ou deviné (${count})`,
      places: 'Tous les endroits',
      more: (count: number) => `… et ${elles(count)} de plus.`,
      confirm: 'Noter ces personnes',
      complete: 'Noter ce qui est nouveau',
      seconds: 'Dix mille personnes demandent quelques secondes.',
      columns: 'Revoir les colonnes',
      other: 'Choisir un autre fichier',
    },
    done: {
      heading: (begun: number, completed: number) => {
        const [noted, more] = [`notée${begun > 1 ? 's' : ''}`, `complétée${completed > 1 ? 's' : ''}`];
        if (begun > 0 && completed > 0)
          return `${capital(people(begun))} ${noted}, ${elles(completed)} ${more}.`;
        if (begun > 0) return `${capital(people(begun))} ${noted}.`;
        return completed > 0 ? `${capital(people(completed))} ${more}.` : 'Des liens ont été notés.';
      },
      ties: (count: number) =>
        `${capital(liens(count))} ${count === 1 ? 'vient' : 'viennent'} de ce fichier.`,
      from: (file: string, day: string, purpose: string) => `D’après ${file}, le ${day} : ${purpose}`,
      tell: (count: number, day: string) =>
        count === 1
          ? `Une personne ne sait pas encore que vous avez noté son nom : à lui dire avant le ${day}.`
          : `${capital(people(count))} ne savent pas encore que vous avez noté leur nom : à leur dire avant le ${day}.`,
      toTell: 'Voir qui prévenir',
      people: 'Voir ces personnes',
      undoTitle: 'Défaire',
      undoUntil: (when: string) =>
        `Jusqu’à ${when}. Ce qui est venu de ce fichier s’en va, et rien d’autre : qui a reçu quelque chose depuis reste.`,
      undo: 'Défaire cet import',
      late: 'Un jour a passé : cet import ne se défait plus d’un coup. Une personne s’efface sur sa fiche.',
    },
    said: {
      undone: ({ removed, kept }: Pick<Undone, 'removed'> & { kept: number }) => {
        const gone =
          removed === 0
            ? 'L’import est défait.'
            : `L’import est défait : ${people(removed)} ${removed === 1 ? 's’en va' : 's’en vont'}.`;
        if (kept === 0) return gone;
        return `${gone} ${kept === 1 ? 'Une autre a reçu quelque chose depuis, et reste.' : `${capital(elles(kept))} autres ont reçu quelque chose depuis, et restent.`}`;
      },
      known: 'Tout est déjà connu : ce fichier n’apprend rien de neuf, et rien n’a été noté.',
      'too-late': 'Un jour a passé : cet import ne se défait plus.',
    },
    faults: {
      'no-file': 'Choisissez un fichier.',
      'idea-unknown': 'Cette idée n’est plus dans cet atelier.',
      nobody: 'dites quelle colonne est le nom, l’adresse ou l’identifiant.',
    } as Readonly<Record<string, string>>,
  },
  en: {
    title: 'Import a file',
    stepsLabel: 'The steps of an import',
    steps: ['The file', 'The columns', 'What it would change', 'It is noted'],
    choose: {
      heading: 'People you have in a file.',
      lead: 'Your LinkedIn, Google or Outlook contacts as they are, vCards, a table of your own, or a Kumu, GEXF or GraphML network.',
      first: 'First, need they be noted?',
      firstText:
        'For an idea, one writes to a few people, one by one. Liane can read this file and keep none of it, and note only those you will write to.',
      find: (idea) => `Read a file for ${idea}, and keep none of it`,
      noIdea: 'Begin with an idea',
      form: 'Note them all the same',
      labels: { 'people-file': 'The file of people', 'links-file': 'A file of links' },
      peopleHint: 'CSV, vCard, Kumu, GEXF or GraphML, 64 MB at most.',
      linksHint: 'Who knows whom: a column “from”, a column “to”.',
      deed: 'Read this file',
      marginTitle: 'Nothing is noted before you agree',
      margin:
        'You will first see how each column is read, then who would be noted, who would join someone known, and what would be left aside. Until then the file stays in your browser: Liane keeps none of it.',
      clock:
        'Each person noted must learn of it within twenty-eight days, by a letter or a notice. Otherwise Liane erases them.',
    },
    columns: {
      heading: 'This is how Liane reads the file.',
      kinds: {
        table: 'Each column, and what it becomes. Correct what is misread. A column left aside is not noted.',
        cards:
          'These are vCards: the name, e-mail addresses, job, organisations, town, notes and relations are read. Pictures, telephone numbers and postal addresses are not.',
        graph:
          'This is a network: people and their links are read. Here is what becomes of the rest of what it says of them.',
      },
      unknown:
        'Liane does not recognise who the people are. She takes the first line for the headings: say at least which column is the name, the address or the id.',
      group: 'The columns',
      example: (text) => `For example: ${text}`,
      noName: (place) => `Column ${place}`,
      links: 'The links',
      link: (heading, part) => `${heading}: ${part}`,
      source: 'Where from, and what for',
      labels: { purpose: 'Where do you know these people from', idea: 'What to note them for' },
      purposeHint: (file) =>
        `One sentence. Each of them will read it, with the name of the file, ${file}. For example: “The contacts in my telephone”.`,
      addressBook: 'For my address book',
      forIdea: (idea) => `For ${idea}`,
      deed: 'See what it would change',
      back: 'Choose another file',
    },
    dry: {
      heading: (added, known) => {
        const others =
          known === 0
            ? ''
            : known === 1
              ? ' One more is known already.'
              : ` ${capital(them(known))} more are known already.`;
        return `${capital(persons(added))} would be noted.${others}`;
      },
      nobodyNew: (known) =>
        known === 0 ? 'Nobody would be noted.' : 'All of these people are known already.',
      allKnown: 'Everything is known already: this file has nothing new to say.',
      nothing: 'Nothing has been noted yet.',
      tell: (count, day) =>
        count === 1
          ? `To be told before ${day}, or Liane erases them.`
          : `${capital(persons(count))} to be told before ${day}, or Liane erases them.`,
      refused: (count) =>
        count === 1
          ? 'One person asked to be left in peace: they are not noted.'
          : `${capital(persons(count))} asked to be left in peace: they are not noted.`,
      adds: (facts, ties) => {
        if (facts === 0) return `${capital(them(ties))} more link${ties > 1 ? 's' : ''} between them.`;
        const lines = `${capital(them(facts))} more line${facts > 1 ? 's' : ''} about them`;
        return ties === 0 ? `${lines}.` : `${lines}, and ${links(ties)} between them.`;
      },
      from: (file, purpose) => `From ${file}: ${purpose}`,
      joined: (count) => `Would join someone known (${count})`,
      join: (name, where) => `${name} (${where}) would join `,
      yourself: 'you',
      united: (count) => `United, having the same address or the same id (${count})`,
      unitedFrom: (name, where) => `${name}: ${where}`,
      namesakes: (count) => `Have the name of someone known, and stay apart (${count})`,
      namesake: (name, where) => `${name} (${where}). You know already `,
      namesakesHint: 'If it is one person, you can unite them afterwards.',
      questions: (count) => `Kept apart, for want of certainty (${count})`,
      fresh: (count) => `Would be noted (${count})`,
      warnings: (count) => `Left aside, or guessed (${count})`,
      places: 'Every place',
      more: (count) => `… and ${them(count)} more.`,
      confirm: 'Note these people',
      complete: 'Note what is new',
      seconds: 'Ten thousand people take a few seconds.',
      columns: 'Go over the columns again',
      other: 'Choose another file',
    },
    done: {
      heading: (begun, completed) => {
        const more = completed === 0 ? '' : `${them(completed)} completed`;
        if (begun > 0) return `${capital(persons(begun))} noted${more && `, ${more}`}.`;
        return completed === 0 ? 'Links were noted.' : `${capital(persons(completed))} completed.`;
      },
      ties: (count) => `${capital(links(count))} ${count === 1 ? 'comes' : 'come'} from this file.`,
      from: (file, day, purpose) => `From ${file}, ${day}: ${purpose}`,
      tell: (count, day) =>
        count === 1
          ? `One person does not know yet that you noted their name: to be told before ${day}.`
          : `${capital(persons(count))} do not know yet that you noted their names: to be told before ${day}.`,
      toTell: 'See whom to tell',
      people: 'See these people',
      undoTitle: 'Undo',
      undoUntil: (when) =>
        `Until ${when}. What came from this file goes, and nothing else: whoever got something since stays.`,
      undo: 'Undo this import',
      late: 'A day has passed: this import can no longer be undone at once. A person is erased from their file.',
    },
    said: {
      undone: ({ removed, kept }) => {
        const gone =
          removed === 0 ? 'The import is undone.' : `The import is undone: ${persons(removed)} gone.`;
        if (kept === 0) return gone;
        return `${gone} ${kept === 1 ? 'One more got something since, and stays.' : `${capital(them(kept))} more got something since, and stay.`}`;
      },
      known: 'Everything is known already: this file has nothing new to say, and nothing was noted.',
      'too-late': 'A day has passed: this import can no longer be undone.',
    },
    faults: {
      'no-file': 'Choose a file.',
      'idea-unknown': 'This idea is not in this practice any more.',
      nobody: 'say which column is the name, the address or the id.',
    },
  },
});
