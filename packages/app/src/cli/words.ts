import { inBothLanguages } from '../platform/languages.ts';

type Details = Readonly<Record<string, string | number>>;

/** What the command line itself says; each feature says its own. */
export const words = inBothLanguages({
  fr: {
    tagline: 'liane — lancer un réseau qui tient sans vous.',
    usage: (command: string) => `Usage : liane ${command} [options]`,
    more: 'liane COMMANDE --help dit tout d’une commande. --lang fr|en choisit la langue.',
    exits: 'Fin : 0 c’est fait · 1 ce qui est donné ne peut servir · 2 la commande est mal écrite · 70 Liane s’est trompée.',
    broken: (report: string) =>
      `liane : erreur imprévue, la faute est à Liane. Rien n’a été écrit à moitié.\n${report}`,
    errors: {
      'command-unknown': (d: Details) =>
        `liane : la commande « ${d['command']} » n’existe pas. Essayez liane --help.`,
      'option-unknown': (d: Details) =>
        `liane : l’option ${d['option']} n’existe pas. Ajoutez --help pour voir celles qui existent.`,
      'option-value': (d: Details) => `liane : l’option ${d['option']} attend une valeur.`,
      'option-unexpected': (d: Details) =>
        `liane : « ${d['word']} » n’est attendu nulle part. Chaque valeur suit son option, par exemple --people gens.csv.`,
      'option-missing': (d: Details) => `liane : il manque --${d['option']}. Ajoutez --help pour un exemple.`,
      'option-number': (d: Details) =>
        `liane : --${d['option']} attend un nombre entre ${d['least']} et ${d['most']}, pas « ${d['given']} ».`,
      'option-choice': (d: Details) =>
        `liane : --${d['option']} attend ${d['choices']}, pas « ${d['given']} ».`,
      'person-unknown': (d: Details) =>
        `liane : --${d['option']} nomme « ${d['given']} », que le fichier des personnes ne connaît pas.${d['near'] ? ` Vouliez-vous dire ${d['near']} ?` : ''}`,
      'file-unreadable': (d: Details) => `liane : impossible de lire ${d['file']} : ${d['cause']}.`,
      'file-unwritable': (d: Details) => `liane : impossible d’écrire dans ${d['file']} : ${d['cause']}.`,
    },
    causes: {
      ENOENT: 'il n’existe pas',
      EACCES: 'l’accès est refusé',
      EISDIR: 'c’est un dossier',
      ENOTDIR: 'un nom de ce chemin n’est pas un dossier',
      ENOSPC: 'le disque est plein',
      EEXIST: 'un fichier porte déjà ce nom',
    } as Readonly<Record<string, string>>,
  },
  en: {
    tagline: 'liane — start a network that holds without you.',
    usage: (command) => `Usage: liane ${command} [options]`,
    more: 'liane COMMAND --help says all about a command. --lang fr|en picks the language.',
    exits: 'Exit: 0 done · 1 what was given cannot be used · 2 the command is badly written · 70 Liane is at fault.',
    broken: (report) => `liane: unexpected error, and Liane is at fault. Nothing was left half written.\n${report}`,
    errors: {
      'command-unknown': (d) => `liane: there is no command “${d['command']}”. Try liane --help.`,
      'option-unknown': (d) => `liane: there is no option ${d['option']}. Add --help to see those there are.`,
      'option-value': (d) => `liane: option ${d['option']} needs a value.`,
      'option-unexpected': (d) =>
        `liane: “${d['word']}” is expected nowhere. Each value follows its option, for example --people people.csv.`,
      'option-missing': (d) => `liane: --${d['option']} is missing. Add --help for an example.`,
      'option-number': (d) =>
        `liane: --${d['option']} needs a number between ${d['least']} and ${d['most']}, not “${d['given']}”.`,
      'option-choice': (d) => `liane: --${d['option']} needs ${d['choices']}, not “${d['given']}”.`,
      'person-unknown': (d) =>
        `liane: --${d['option']} names “${d['given']}”, whom the people file does not know.${d['near'] ? ` Did you mean ${d['near']}?` : ''}`,
      'file-unreadable': (d) => `liane: cannot read ${d['file']}: ${d['cause']}.`,
      'file-unwritable': (d) => `liane: cannot write in ${d['file']}: ${d['cause']}.`,
    },
    causes: {
      ENOENT: 'it does not exist',
      EACCES: 'access is refused',
      EISDIR: 'it is a folder',
      ENOTDIR: 'a name in this path is not a folder',
      ENOSPC: 'the disk is full',
      EEXIST: 'a file already has that name',
    },
  },
});
