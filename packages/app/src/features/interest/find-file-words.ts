import { inBothLanguages } from '../../platform/languages.ts';
import { capital, spelled } from '../../platform/typographer.ts';

export const words = inBothLanguages({
  fr: {
    title: 'Chercher dans un fichier',
    heading: 'Lire un fichier pour cette idée, sans rien en garder.',
    lead: 'Liane lit vos contacts, dit à qui écrire et qui laisser en paix, puis oublie tout. Seules les personnes que vous gardez pour une lettre sont notées.',
    labels: {
      'people-file': 'Le fichier des personnes',
      'links-file': 'Un fichier de liens',
      purpose: 'D’où vous connaissez ces personnes',
    },
    peopleHint:
      'Un tableau CSV, des cartes vCard, un export LinkedIn, Google ou Outlook, un réseau Kumu, GEXF ou GraphML.',
    linksHint: 'Qui connaît qui, si vous l’avez.',
    purposeHint: 'En une phrase. Qui sera gardé la lira dans votre lettre.',
    deed: 'Lire ce fichier',
    marginTitle: 'Ce qui se passe',
    margin:
      'Le fichier reste sur cette machine le temps de la page. Il n’est écrit nulle part, et personne n’est noté.',
    faults: {
      'no-file': 'Choisissez un fichier.',
    } as Readonly<Record<string, string>>,
    read: (people: number) =>
      people === 1
        ? 'Une personne lue, aucune notée.'
        : `${people > 16 ? people : capital(spelled(people, 'fr', { feminine: true }))} personnes lues, aucune notée.`,
    keep: 'Garder pour une lettre',
    keepDeed: 'Noter celles que j’ai choisies',
    keepText:
      'Ces personnes seront notées, avec votre phrase et le nom du fichier. Elles l’apprendront par votre lettre, ou seront oubliées dans les vingt-huit jours.',
    known: 'Déjà parmi vos personnes.',
    again: 'Lire un autre fichier',
    source: (file: string, line: number) => `D'après ${file}, ligne ${line}.`,
    peaceAside: 'Rien de ces personnes n’a été gardé.',
    done: {
      'nobody-chosen': 'Personne n’était choisi : rien n’a été noté. Relisez le fichier pour choisir.',
      'page-past':
        'Cette page était ouverte depuis plus de deux heures : rien n’a été noté. Relisez le fichier.',
    } as Readonly<Record<string, string>>,
  },
  en: {
    title: 'Look in a file',
    heading: 'Read a file for this idea, and keep none of it.',
    lead: 'Liane reads your contacts, says whom to write to and whom to leave in peace, then forgets it all. Only those you keep for a letter are noted.',
    labels: {
      'people-file': 'The file of people',
      'links-file': 'A file of links',
      purpose: 'Where you know these people from',
    },
    peopleHint:
      'A CSV table, vCards, an export from LinkedIn, Google or Outlook, a Kumu, GEXF or GraphML network.',
    linksHint: 'Who knows whom, if you have it.',
    purposeHint: 'In one sentence. Whoever is kept will read it in your letter.',
    deed: 'Read this file',
    marginTitle: 'What happens',
    margin:
      'The file stays on this machine for the time of the page. It is written nowhere, and nobody is noted.',
    faults: { 'no-file': 'Choose a file.' },
    read: (people) =>
      people === 1
        ? 'One person read, nobody noted.'
        : `${people > 16 ? people : capital(spelled(people, 'en'))} people read, nobody noted.`,
    keep: 'Keep for a letter',
    keepDeed: 'Note those I chose',
    keepText:
      'These people will be noted, with your sentence and the name of the file. They will learn it from your letter, or be forgotten within twenty-eight days.',
    known: 'Among your people already.',
    again: 'Read another file',
    source: (file, line) => `From ${file}, line ${line}.`,
    peaceAside: 'Nothing of these people was kept.',
    done: {
      'nobody-chosen': 'Nobody was chosen: nothing was noted. Read the file again to choose.',
      'page-past': 'This page had been open for more than two hours: nothing was noted. Read the file again.',
    },
  },
});
