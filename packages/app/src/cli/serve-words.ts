import { inBothLanguages } from '../platform/languages.ts';

type Details = Readonly<Record<string, string | number>>;

/** What the server says in the terminal where it was started, and why it could not start. */
export const words = inBothLanguages({
  fr: {
    errors: {
      'config-port': (d: Details) =>
        `PORT vaut « ${d['given']} » : écrivez un nombre entre 1 et 65535, par exemple PORT=4400.`,
      'config-url': (d: Details) =>
        `LIANE_URL vaut « ${d['given']} » : écrivez l'adresse par où l'on vient, sans chemin, par exemple LIANE_URL=https://liane.exemple.org.`,
      'config-database-url': () =>
        'DATABASE_URL doit commencer par postgres://, par exemple postgres://liane@localhost/liane. Sans cette variable, Liane apporte sa propre base.',
      'config-secret': (d: Details) =>
        `LIANE_SECRET est trop court : il faut au moins ${d['least']} caractères. Sans cette variable, Liane en fait un et le garde.`,
      'data-folder-in-use': (d: Details) =>
        `un autre Liane tourne déjà sur le dossier ${d['folder']}. Arrêtez-le, ou donnez un autre dossier par LIANE_DATA. Rien n'a été touché.`,
      'data-folder-unreachable': (d: Details) =>
        `la base de données ne peut pas atteindre ${d['folder']} : mettez LIANE_DATA dans un dossier que tout le monde peut traverser, ou lancez Liane sans être root.`,
      'database-missing': () =>
        "il n'y a pas de base de données embarquée pour cette machine. Donnez un PostgreSQL 15 ou plus récent par DATABASE_URL.",
      'database-other-version': (d: Details) =>
        `le dossier de données vient d'un PostgreSQL ${d['found']}, et cette Liane apporte la version ${d['wanted']}. Reprenez celle d'avant.`,
      'database-too-old': (d: Details) =>
        `ce PostgreSQL est trop ancien (${d['version']}) : il faut la version 15 ou une plus récente.`,
      'database-unreachable': () =>
        'la base de DATABASE_URL ne répond pas : vérifiez l’adresse, le mot de passe, et qu’elle tourne.',
      'database-newer': () =>
        'cette base a été ouverte par une version plus récente de Liane. Reprenez cette version, ou une plus récente encore.',
      'migration-failed': (d: Details) => `l'étape ${d['migration']} de la base n'a pas pu être faite.`,
      'refusal-key-lost': () =>
        "la clé des refus n'est plus celle de cette base : remettez keys/refusals dans le dossier de données. Sans elle, tous les refus seraient oubliés, et Liane ne s'ouvre pas.",
      'key-short': (d: Details) => `la clé ${d['key']} est trop courte : ${d['least']} caractères au moins.`,
      'key-unreadable': (d: Details) => `la clé ${d['file']} ne se lit pas : ${d['cause']}.`,
      'key-unwritable': (d: Details) => `la clé ${d['file']} ne s'écrit pas : ${d['cause']}.`,
      'database-encoding': (d: Details) => `cette base est en ${d['encoding']} : il faut une base en UTF8.`,
      'database-incomplete': (d: Details) =>
        `la base embarquée est incomplète (${d['folder']}) : lancez npm rebuild, ou refaites npm ci avec le même utilisateur.`,
      'database-account-nameless': () =>
        "l'utilisateur qui lance Liane n'a pas de nom dans /etc/passwd : la base refuse de démarrer. Lancez Liane sous un utilisateur nommé.",
      'database-start-failed': (d: Details) => `la base n'a pas démarré. Elle dit : ${d['said']}`,
      'database-will-not-stop': (d: Details) =>
        `une base laissée par un Liane précédent (processus ${d['pid']}) ne s'arrête pas. Arrêtez-la, puis recommencez.`,
      'socket-folder-taken': (d: Details) =>
        `le dossier ${d['folder']} appartient à un autre utilisateur : ôtez-le, ou donnez un autre dossier temporaire par TMPDIR.`,
      'instance-unopened': () =>
        "cette Liane n'est encore à personne : lancez npm start, ouvrez le lien qu'elle donne, puis recommencez.",
      'account-unknown': (d: Details) => `aucun compte n'a l'adresse ${d['email']}.`,
      'port-taken': (d: Details) =>
        `le port ${d['port']} est déjà pris. Donnez-en un autre, par exemple PORT=4401.`,
    },
    listening: (url: string) => `Liane est ouverte : ${url}`,
    ownerLink: (url: string) =>
      `Elle n'est encore à personne. Le premier à ouvrir ce lien en devient l'hôte :\n  ${url}`,
    demoOpen: (url: string) => `La démonstration est prête : ${url}`,
    signInLink: (url: string) =>
      `Ouvrez ce lien pour entrer. Il vaut une demi-heure, et une seule fois :\n  ${url}`,
    closedDoor:
      'Porte fermée : personne d’autre que cette machine ne peut l’atteindre, aucune lettre ne portera de lien. Pour l’ouvrir, donnez une adresse https par LIANE_URL.',
    noMail: 'Sans SMTP_URL, rien ne part tout seul : les lettres attendent que vous les envoyiez vous-même.',
    stopping: 'Liane finit ce qui est commencé, puis s’arrête.',
  },
  en: {
    errors: {
      'config-port': (d) =>
        `PORT is “${d['given']}”: write a number between 1 and 65535, for example PORT=4400.`,
      'config-url': (d) =>
        `LIANE_URL is “${d['given']}”: write the address people come by, without a path, for example LIANE_URL=https://liane.example.org.`,
      'config-database-url': () =>
        'DATABASE_URL must begin with postgres://, for example postgres://liane@localhost/liane. Without it, Liane brings her own database.',
      'config-secret': (d) =>
        `LIANE_SECRET is too short: ${d['least']} characters at least. Without it, Liane makes one and keeps it.`,
      'data-folder-in-use': (d) =>
        `another Liane already runs on the folder ${d['folder']}. Stop it, or give another folder by LIANE_DATA. Nothing was touched.`,
      'data-folder-unreachable': (d) =>
        `the database cannot reach ${d['folder']}: put LIANE_DATA in a folder anyone may pass through, or start Liane as someone other than root.`,
      'database-missing': () =>
        'there is no embedded database for this machine. Give a PostgreSQL 15 or newer by DATABASE_URL.',
      'database-other-version': (d) =>
        `the data folder comes from a PostgreSQL ${d['found']}, and this Liane brings version ${d['wanted']}. Go back to the one before.`,
      'database-too-old': (d) =>
        `this PostgreSQL is too old (${d['version']}): version 15 or newer is needed.`,
      'database-unreachable': () =>
        'the database of DATABASE_URL does not answer: check the address, the password, and that it runs.',
      'database-newer': () =>
        'this database was opened by a newer version of Liane. Go back to that version, or to a newer one still.',
      'migration-failed': (d) => `step ${d['migration']} of the database could not be taken.`,
      'refusal-key-lost': () =>
        'the key of refusals is no longer that of this database: put keys/refusals back into the data folder. Without it every refusal would be forgotten, and Liane does not open.',
      'key-short': (d) => `the key ${d['key']} is too short: ${d['least']} characters at least.`,
      'key-unreadable': (d) => `the key ${d['file']} cannot be read: ${d['cause']}.`,
      'key-unwritable': (d) => `the key ${d['file']} cannot be written: ${d['cause']}.`,
      'database-encoding': (d) => `this database is in ${d['encoding']}: one in UTF8 is needed.`,
      'database-incomplete': (d) =>
        `the embedded database is incomplete (${d['folder']}): run npm rebuild, or npm ci again as the same user.`,
      'database-account-nameless': () =>
        'the user who starts Liane has no name in /etc/passwd: the database refuses to start. Start Liane as a user with a name.',
      'database-start-failed': (d) => `the database did not start. It says: ${d['said']}`,
      'database-will-not-stop': (d) =>
        `a database left by an earlier Liane (process ${d['pid']}) does not stop. Stop it, then try again.`,
      'socket-folder-taken': (d) =>
        `the folder ${d['folder']} belongs to another user: remove it, or give another temporary folder by TMPDIR.`,
      'instance-unopened': () =>
        "this Liane is nobody's yet: run npm start, open the link it gives, then try again.",
      'account-unknown': (d) => `no account has the address ${d['email']}.`,
      'port-taken': (d) => `port ${d['port']} is taken. Give another, for example PORT=4401.`,
    },
    listening: (url) => `Liane is open: ${url}`,
    ownerLink: (url) => `It is nobody's yet. The first to open this link becomes its host:\n  ${url}`,
    demoOpen: (url) => `The demonstration is ready: ${url}`,
    signInLink: (url) => `Open this link to come in. It is good for half an hour, and once:\n  ${url}`,
    closedDoor:
      'Closed door: only this machine can reach it, and no letter will carry a link. To open it, give an https address by LIANE_URL.',
    noMail: 'Without SMTP_URL nothing leaves by itself: letters wait for you to send them.',
    stopping: 'Liane finishes what is begun, then stops.',
  },
});

export type ServeErrorCode = keyof (typeof words)['fr']['errors'];
