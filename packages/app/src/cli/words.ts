import { inBothLanguages } from '../platform/languages.ts';

type Details = Readonly<Record<string, string | number>>;

/** What the command line itself says; each feature says its own. */
export const words = inBothLanguages({
  fr: {
    tagline: 'liane — lancer un réseau qui tient sans vous.',
    usage: (command: string) => `Usage : liane ${command} [options]`,
    more: 'liane COMMANDE --help dit tout d’une commande. --lang fr|en choisit la langue.',
    exits:
      'Fin : 0 c’est fait · 1 ce qui est donné ne peut servir · 2 la commande est mal écrite · 70 Liane s’est trompée.',
    broken: (report: string) =>
      `erreur imprévue, la faute est à Liane. Rien n’a été écrit à moitié.\n${report}`,
    errors: {
      'command-unknown': (d: Details) =>
        `la commande « ${d['command']} » n’existe pas. Essayez liane --help.`,
      'option-unknown': (d: Details) =>
        `l’option ${d['option']} n’existe pas. Ajoutez --help pour voir celles qui existent.`,
      'option-value': (d: Details) => `l’option ${d['option']} attend une valeur.`,
      'option-twice': (d: Details) => `--${d['option']} est donné deux fois. N’en gardez qu’un.`,
      'option-switch': (d: Details) => `l’option ${d['option']} se donne seule, sans valeur.`,
      'option-unexpected': (d: Details) =>
        `« ${d['word']} » n’est attendu nulle part. Chaque valeur suit son option, par exemple --people gens.csv.`,
      'option-missing': (d: Details) => `il manque --${d['option']}. Ajoutez --help pour un exemple.`,
      'option-number': (d: Details) =>
        `--${d['option']} attend un nombre entre ${d['least']} et ${d['most']}, pas « ${d['given']} ».`,
      'option-choice': (d: Details) => `--${d['option']} attend ${d['choices']}, pas « ${d['given']} ».`,
      'option-person-several': (d: Details) =>
        `--${d['option']} nomme « ${d['given']} », qui peut être plusieurs personnes : ${d['near']}. Donnez l’identifiant.`,
      'option-person-unknown': (d: Details) =>
        `--${d['option']} nomme « ${d['given']} », que les fichiers ne connaissent pas.${d['near'] ? ` Vouliez-vous dire ${d['near']} ?` : ''}`,
      'file-unreadable': (d: Details) => `impossible de lire ${d['file']} : ${d['cause']}.`,
      'file-unwritable': (d: Details) => `impossible d’écrire dans ${d['file']} : ${d['cause']}.`,
    },
    doing: {
      reading: 'Liane lit les fichiers…',
      finding: 'Liane cherche qui l’idée pourrait toucher…',
      introducing: 'Liane cherche qui gagnerait à se connaître…',
      measuring: 'Liane ôte vos liens et regarde ce qui tient…',
      writing: 'Liane écrit le rapport…',
    },
    written: (folder: string) => `Le rapport est écrit : ouvrez ${folder}/index.html.`,
    withoutYou: 'Sans vous',
    network: 'Le réseau',
    causes: {
      ENOENT: 'il n’existe pas',
      EACCES: 'l’accès est refusé',
      EISDIR: 'c’est un dossier',
      ENOTDIR: 'un nom de ce chemin n’est pas un dossier',
      ENOSPC: 'le disque est plein',
      EEXIST: 'un fichier porte déjà ce nom',
      EROFS: 'on ne peut rien écrire sur ce disque',
      EPERM: 'l’accès est refusé',
      ENAMETOOLONG: 'ce nom est trop long',
      ELOOP: 'ce lien mène à lui-même',
      EIO: 'le disque ne répond pas bien',
      ENXIO: 'rien ne s’y lit',
    } as Readonly<Record<string, string>>,
  },
  en: {
    tagline: 'liane — start a network that holds without you.',
    usage: (command) => `Usage: liane ${command} [options]`,
    more: 'liane COMMAND --help says all about a command. --lang fr|en picks the language.',
    exits:
      'Exit: 0 done · 1 what was given cannot be used · 2 the command is badly written · 70 Liane is at fault.',
    broken: (report) => `unexpected error, and Liane is at fault. Nothing was left half written.\n${report}`,
    errors: {
      'command-unknown': (d) => `there is no command “${d['command']}”. Try liane --help.`,
      'option-unknown': (d) => `there is no option ${d['option']}. Add --help to see those there are.`,
      'option-value': (d) => `option ${d['option']} needs a value.`,
      'option-twice': (d) => `--${d['option']} is given twice. Keep one.`,
      'option-switch': (d) => `option ${d['option']} stands alone, without a value.`,
      'option-unexpected': (d) =>
        `“${d['word']}” is expected nowhere. Each value follows its option, for example --people people.csv.`,
      'option-missing': (d) => `--${d['option']} is missing. Add --help for an example.`,
      'option-number': (d) =>
        `--${d['option']} needs a number between ${d['least']} and ${d['most']}, not “${d['given']}”.`,
      'option-choice': (d) => `--${d['option']} needs ${d['choices']}, not “${d['given']}”.`,
      'option-person-several': (d) =>
        `--${d['option']} names “${d['given']}”, who may be several people: ${d['near']}. Give the id.`,
      'option-person-unknown': (d) =>
        `--${d['option']} names “${d['given']}”, whom the files do not know.${d['near'] ? ` Did you mean ${d['near']}?` : ''}`,
      'file-unreadable': (d) => `cannot read ${d['file']}: ${d['cause']}.`,
      'file-unwritable': (d) => `cannot write in ${d['file']}: ${d['cause']}.`,
    },
    doing: {
      reading: 'Liane reads the files…',
      finding: 'Liane looks for whom the idea might touch…',
      introducing: 'Liane looks for who would gain by meeting…',
      measuring: 'Liane takes your ties away and looks at what holds…',
      writing: 'Liane writes the report…',
    },
    written: (folder) => `The report is written: open ${folder}/index.html.`,
    withoutYou: 'Without you',
    network: 'The network',
    causes: {
      ENOENT: 'it does not exist',
      EACCES: 'access is refused',
      EISDIR: 'it is a folder',
      ENOTDIR: 'a name in this path is not a folder',
      ENOSPC: 'the disk is full',
      EEXIST: 'a file already has that name',
      EROFS: 'nothing can be written on that disk',
      EPERM: 'access is refused',
      ENAMETOOLONG: 'that name is too long',
      ELOOP: 'that link leads to itself',
      EIO: 'the disk does not answer well',
      ENXIO: 'nothing can be read there',
    },
  },
});

export type CommandErrorCode = keyof (typeof words)['fr']['errors'];
