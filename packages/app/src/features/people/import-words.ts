import { inBothLanguages } from '../../platform/languages.ts';

export const words = inBothLanguages({
  fr: {
    title: 'Importer un fichier',
    heading: 'Noter des gens depuis un fichier.',
    lead: 'Vos contacts LinkedIn, Google ou Outlook tels quels, une carte vCard, un tableau à vous, ou un fichier Kumu, GEXF ou GraphML. Rien n’est noté avant que vous ayez vu ce que cela changerait.',
    told: 'Chaque personne notée doit le savoir dans les vingt-huit jours, ou Liane l’efface.',
    labels: {
      file: 'Le fichier des personnes',
      links: 'Le fichier des liens',
      name: "D'où viennent ces noms",
      purpose: 'Pour quoi les noter',
      form: 'Le fichier',
    } as Readonly<Record<string, string>>,
    hints: {
      file: 'CSV, vCard, Kumu, GEXF ou GraphML, 16 Mo au plus.',
      links: 'Qui connaît qui : de, vers.',
      name: 'Chacun lira cette phrase sur sa page : « mon téléphone », « la liste du colloque de mars ».',
      purpose: "Par exemple : l'école du soir.",
    },
    look: 'Voir ce que cela changerait',
    dry: {
      heading: (added: number, known: number) => {
        if (added === 0) return 'Tout est déjà connu : ce fichier ne changerait presque rien.';
        const news = added === 1 ? 'Une personne serait notée' : `${added} personnes seraient notées`;
        if (known === 0) return `${news}.`;
        return `${news}, ${known === 1 ? 'une est déjà connue' : `${known} sont déjà connues`}.`;
      },
      tellBy: (day: string) => `À prévenir avant le ${day}.`,
      links: (count: number) => (count === 1 ? 'Un lien entre elles.' : `${count} liens entre elles.`),
      refused: (count: number) =>
        count === 1
          ? 'Une personne a refusé tout courrier : elle n’est pas notée.'
          : `${count} personnes ont refusé tout courrier : elles ne sont pas notées.`,
      joined: 'Rejoindraient quelqu’un de connu',
      fresh: 'Seraient notées',
      questions: 'Gardées séparées, faute de certitude',
      warnings: 'Laissé de côté, ou deviné',
      more: (count: number) => `… et ${count} de plus.`,
      nothing: 'Rien n’a encore été noté.',
      confirm: 'Noter ces personnes',
      back: 'Choisir un autre fichier',
    },
    done: {
      heading: (added: number, known: number) =>
        `${added === 1 ? 'Une personne notée' : `${added} personnes notées`}${known > 0 ? `, ${known === 1 ? 'une complétée' : `${known} complétées`}` : ''}.`,
      text: (name: string, purpose: string) => `D'après « ${name} », pour ${purpose}.`,
      undo: 'Défaire cet import',
      undoUntil: (when: string) =>
        `Il peut être défait jusqu'à ${when}. Ce que vous aurez ajouté d'ici là restera.`,
      late: 'Un jour a passé : il ne se défait plus d’un coup.',
      toTell: 'Voir qui prévenir',
      people: 'Voir les personnes',
    },
    undone: "L'import est défait.",
    errors: {
      'no-file': 'Choisissez un fichier.',
      'too-late': 'Un jour a passé : cet import ne se défait plus.',
      'idea-unknown': 'Cette idée n’est pas dans cet atelier.',
    } as Readonly<Record<string, string>>,
  },
  en: {
    title: 'Import a file',
    heading: 'Note people from a file.',
    lead: 'Your LinkedIn, Google or Outlook contacts as they are, a vCard, a table of your own, or a Kumu, GEXF or GraphML file. Nothing is noted before you have seen what it would change.',
    told: 'Each person noted must know it within twenty-eight days, or Liane erases them.',
    labels: {
      file: 'The file of people',
      links: 'The file of links',
      name: 'Where these names come from',
      purpose: 'What to note them for',
      form: 'The file',
    },
    hints: {
      file: 'CSV, vCard, Kumu, GEXF or GraphML, 16 MB at most.',
      links: 'Who knows whom: from, to.',
      name: 'Each will read this sentence on their page: “my telephone”, “the list of the March meeting”.',
      purpose: 'For example: the night school.',
    },
    look: 'See what it would change',
    dry: {
      heading: (added, known) => {
        if (added === 0) return 'Everything is known already: this file would change next to nothing.';
        const news = added === 1 ? 'One person would be noted' : `${added} people would be noted`;
        if (known === 0) return `${news}.`;
        return `${news}, ${known === 1 ? 'one is known already' : `${known} are known already`}.`;
      },
      tellBy: (day) => `To be told before ${day}.`,
      links: (count) => (count === 1 ? 'One link between them.' : `${count} links between them.`),
      refused: (count) =>
        count === 1
          ? 'One person refused all mail: they are not noted.'
          : `${count} people refused all mail: they are not noted.`,
      joined: 'Would join someone known',
      fresh: 'Would be noted',
      questions: 'Kept apart, for want of certainty',
      warnings: 'Left aside, or guessed',
      more: (count) => `… and ${count} more.`,
      nothing: 'Nothing has been noted yet.',
      confirm: 'Note these people',
      back: 'Choose another file',
    },
    done: {
      heading: (added, known) =>
        `${added === 1 ? 'One person noted' : `${added} people noted`}${known > 0 ? `, ${known === 1 ? 'one completed' : `${known} completed`}` : ''}.`,
      text: (name, purpose) => `From “${name}”, for ${purpose}.`,
      undo: 'Undo this import',
      undoUntil: (when) => `It can be undone until ${when}. What you add by then will stay.`,
      late: 'A day has passed: it can no longer be undone at once.',
      toTell: 'See whom to tell',
      people: 'See the people',
    },
    undone: 'The import is undone.',
    errors: {
      'no-file': 'Choose a file.',
      'too-late': 'A day has passed: this import can no longer be undone.',
      'idea-unknown': 'This idea is not in this practice.',
    },
  },
});
