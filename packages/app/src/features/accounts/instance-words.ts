import { inBothLanguages } from '../../platform/languages.ts';
import { capital, figures, spelled } from '../../platform/typographer.ts';

/** The pages of whoever answers for an instance. */
export const words = inBothLanguages({
  fr: {
    title: 'Cette instance',
    opening: (workspaces: number) =>
      workspaces === 0
        ? "Aucun atelier n'est encore ouvert ici."
        : workspaces === 1
          ? 'Un atelier est ouvert ici.'
          : `${capital(spelled(workspaces, 'fr'))} ateliers sont ouverts ici.`,
    lead: "Vous en répondez. Vous voyez ce qui la fait tourner, et jamais ce qui s'écrit dans un atelier qui n'est pas le vôtre.",
    toAnswer: {
      title: 'Six questions avant les pages publiques.',
      text: "Tant qu'elles sont sans réponse, personne ne peut présenter une idée ni lire un mandat. Vos réponses font les mentions légales, la page sur la vie privée et le registre.",
      deed: 'Répondre aux six questions',
    },
    answered: {
      title: 'Qui répond de cette instance',
      deed: 'Changer une réponse',
      margin: 'Ces réponses se lisent sur les mentions légales et la page sur la vie privée.',
      register: 'Lire le registre des traitements',
    },
    workspaces: {
      title: 'Les ateliers',
      none: 'Le premier naît avec le premier compte.',
      kinds: { practice: 'Atelier', network: 'Réseau' },
      demo: 'de démonstration',
      weavers: (names: string) => `Tenu par ${names}.`,
      nobody: 'Personne ne le tient.',
      people: (count: number) =>
        count === 0
          ? "Personne n'y est noté."
          : count === 1
            ? 'Une personne y est notée.'
            : `${figures(count, 'fr')} personnes y sont notées.`,
      opened: (day: string) => `Ouvert le ${day}.`,
      closed: (day: string) => `Fermé le ${day}.`,
      margin: 'Un nom, qui le tient, combien de personnes : rien d’autre ne se voit d’ici.',
    },
    machine: {
      title: 'La machine',
      free: (size: string) => `Il reste ${size} sur le disque.`,
      freeUnknown: 'Le disque ne dit pas combien de place il reste.',
      low: "C'est trop peu : Liane n'écrit plus rien de nouveau tant qu'il n'y a pas au moins 200 Mo. Lire reste possible.",
      database: {
        embedded: (version: string, size: string) =>
          `La base de données est celle que Liane apporte, PostgreSQL ${version}. Elle occupe ${size}.`,
        external: (version: string, size: string) =>
          `La base de données est la vôtre, PostgreSQL ${version}, par DATABASE_URL. Elle occupe ${size}.`,
      },
      liane: (version: string) => `Liane est en version ${version}.`,
    },
    door: {
      title: 'La porte',
      open: (url: string) => `Elle est ouverte : chacun peut suivre un lien jusqu'à ${url}.`,
      closed: (url: string) =>
        `Elle est fermée : ${url} ne s'atteint que d'ici. Aucune lettre ne porte de lien ; on répond oui, non ou plus tard avec des mots, et vous notez la réponse.`,
      how: "Pour l'ouvrir, donnez à Liane une adresse que tout le monde peut atteindre en https, puis relancez-la. Devant elle, un serveur tel que Caddy ou nginx tient le certificat et lui passe les demandes.",
      example: 'LIANE_URL=https://liane.exemple.org',
    },
    backup: {
      title: 'Les sauvegardes',
      none: "Liane ne fait pas encore de sauvegarde elle-même : il n'y en a donc aucune, sauf celles que vous faites.",
      embedded: (folder: string) =>
        `Pour en faire une : arrêtez Liane, copiez tout le dossier ${folder} sur un autre disque, relancez-la. Pour revenir à une copie : arrêtez Liane, remettez le dossier à sa place, relancez-la.`,
      external: (folder: string) =>
        `Pour en faire une : sauvegardez la base de DATABASE_URL par ses propres outils (pg_dump), et copiez le dossier ${folder} au même moment.`,
      keys: "Le sous-dossier keys en fait partie, et n'est nulle part ailleurs : il contient la clé des refus. Sans elle, chaque non serait oublié. Gardez la copie là où vous seul pouvez la lire.",
    },
    mail: {
      title: 'Le courrier',
      server: (host: string, from: string) => `Les lettres partent par ${host}, au nom de ${from}.`,
      none: 'Aucun serveur de courrier : chaque lettre attend que vous l’envoyiez depuis votre propre messagerie.',
      how: 'Pour que Liane envoie elle-même, donnez-lui un compte de courrier, puis relancez-la. La commande « npx liane doctor » vérifie ensuite le serveur, la signature et le domaine.',
      example: 'SMTP_URL=smtps://nom:motdepasse@smtp.exemple.org?from=vous@exemple.org',
    },
    testMail: {
      deed: "M'envoyer une lettre d'essai",
      to: (address: string) => `La lettre d'essai va à votre adresse, ${address}, et à nulle autre.`,
      letter: {
        subject: 'Essai de Liane',
        body: "Si vous lisez ceci, les lettres de Liane arrivent jusqu'à vous.\n\nRegardez aussi où celle-ci est tombée : si c'est parmi les indésirables, la commande « npx liane doctor » dit ce qui manque au domaine qui envoie.",
      },
      states: {
        waiting:
          "La lettre d'essai est prête et part dans la minute. Rechargez cette page pour savoir ce qu'il en est.",
        again: (when: string) => `La lettre d'essai n'a pas pu partir. Liane réessaie ${when}.`,
        leaving:
          "La lettre d'essai est en train de partir. Rechargez cette page pour savoir ce qu'il en est.",
        left: (when: string) =>
          `La dernière lettre d'essai est partie ${when} : le serveur l'a acceptée. Regardez si elle est arrivée.`,
        unknown:
          "Le serveur s'est tu au dernier moment : on ne sait pas si la dernière lettre d'essai est partie. Regardez si elle est arrivée.",
        refused: (reply: string) =>
          reply === ''
            ? "Le serveur de courrier a refusé la dernière lettre d'essai."
            : `Le serveur de courrier a refusé la dernière lettre d'essai. Sa réponse : ${reply}`,
        stopped: "La dernière lettre d'essai n'est pas partie, et ne partira pas.",
      },
    },
    invite: {
      title: 'Inviter quelqu’un à tenir un atelier',
      text: "Liane prépare un lien qui ouvre un compte et un atelier à part, une seule fois, pendant sept jours. Elle n'écrit à personne : vous le donnez vous-même, de vive voix ou par votre propre messagerie.",
      closed: 'La porte est fermée : le lien ne s’ouvre que sur cette machine.',
      deed: 'Préparer un lien',
      waiting: (count: number, day: string) =>
        count === 1
          ? `Un lien attend encore, jusqu'au ${day}.`
          : `${count} liens attendent encore, le premier jusqu'au ${day}.`,
      takeBack: (count: number): string => (count === 1 ? 'Le reprendre' : 'Les reprendre tous'),
      made: {
        title: 'Le lien est prêt.',
        text: (day: string) =>
          `Il ouvre un compte et un atelier, une seule fois, jusqu'au ${day}. Donnez-le à une personne, et à elle seule.`,
        once: "Il n'est écrit nulle part : cette page est la seule à le montrer, une fois.",
        back: "Revenir à l'instance",
      },
    },
    abuse: {
      text: (address: string) =>
        `Qui veut signaler un texte publié écrit à ${address}. Ce courrier mérite une réponse, avec ses raisons.`,
    },
    done: {
      answers: 'Vos réponses sont gardées. Les pages publiques sont ouvertes.',
      'test-mail': "La lettre d'essai est prête.",
      'taken-back': "C'est repris : ces liens n'ouvrent plus rien.",
    } as Readonly<Record<string, string>>,
    because: {
      'no-server': "Il n'y a pas de serveur de courrier à essayer.",
      'already-waiting': "Une lettre d'essai attend déjà de partir.",
    },
    form: {
      title: 'Six questions',
      opening: 'Six questions sur cette instance.',
      lead: 'Une page publique a toujours quelqu’un derrière elle. Vos réponses sont publiques, et vous pouvez les changer.',
      save: 'Garder ces réponses',
      margin:
        "En France, la loi demande à qui publie de se nommer, et de nommer qui l'héberge. Ailleurs en Europe, des règles voisines le demandent.",
      questions: [
        'Qui publie cette instance ?',
        'À quelle adresse postale ?',
        'Comment vous joindre ?',
        'Qui héberge la machine ?',
        'À qui écrire au sujet d’un texte publié ?',
        'Qui répond des données personnelles, et où est la machine ?',
      ],
      fields: {
        publisher: 'Nom de la personne ou de l’organisation',
        publisherAddress: 'Adresse postale',
        contact: 'Adresse électronique',
        phone: 'Téléphone',
        host: 'Nom de l’hébergeur',
        hostAddress: 'Son adresse postale',
        moderation: 'Adresse électronique pour les signalements',
        protection: 'Adresse électronique pour les données personnelles',
        country: 'Pays où se trouve la machine',
      },
      hints: {
        publisher: 'Une organisation donne aussi le nom de qui la représente.',
        publisherAddress: '',
        contact: '',
        phone: '',
        host: "Si la machine est chez vous, c'est vous : redites votre nom.",
        hostAddress: 'Avec son téléphone, s’il en a un.',
        moderation: 'Quelqu’un doit lire ce courrier et y répondre.',
        protection: 'Cela peut être la même.',
        country: '',
      },
    },
  },
  en: {
    title: 'This instance',
    opening: (workspaces) =>
      workspaces === 0
        ? 'No workspace is open here yet.'
        : workspaces === 1
          ? 'One workspace is open here.'
          : `${capital(spelled(workspaces, 'en'))} workspaces are open here.`,
    lead: 'You answer for it. You see what makes it run, and never what is written in a workspace that is not yours.',
    toAnswer: {
      title: 'Six questions before the public pages.',
      text: 'Until they are answered, nobody can present an idea or read a mandate. Your answers make the legal notice, the privacy page and the register.',
      deed: 'Answer the six questions',
    },
    answered: {
      title: 'Who answers for this instance',
      deed: 'Change an answer',
      margin: 'These answers are read on the legal notice and on the privacy page.',
      register: 'Read the processing register',
    },
    workspaces: {
      title: 'The workspaces',
      none: 'The first comes with the first account.',
      kinds: { practice: 'Practice', network: 'Network' },
      demo: 'for demonstration',
      weavers: (names) => `Kept by ${names}.`,
      nobody: 'Nobody keeps it.',
      people: (count) =>
        count === 0
          ? 'Nobody is noted there.'
          : count === 1
            ? 'One person is noted there.'
            : `${figures(count, 'en')} people are noted there.`,
      opened: (day) => `Opened on ${day}.`,
      closed: (day) => `Closed on ${day}.`,
      margin: 'A name, who keeps it, how many people: nothing else is seen from here.',
    },
    machine: {
      title: 'The machine',
      free: (size) => `${size} are left on the disk.`,
      freeUnknown: 'The disk does not say how much room is left.',
      low: 'That is too little: Liane writes nothing new until there are 200 MB at least. Reading goes on.',
      database: {
        embedded: (version, size) =>
          `The database is the one Liane brings, PostgreSQL ${version}. It takes ${size}.`,
        external: (version, size) =>
          `The database is yours, PostgreSQL ${version}, by DATABASE_URL. It takes ${size}.`,
      },
      liane: (version) => `This is Liane ${version}.`,
    },
    door: {
      title: 'The door',
      open: (url) => `It is open: anyone can follow a link to ${url}.`,
      closed: (url) =>
        `It is closed: ${url} can only be reached from here. No letter carries a link; people answer yes, no or later in words, and you record the answer.`,
      how: 'To open it, give Liane an address that everyone can reach over https, then start her again. In front of her, a server such as Caddy or nginx holds the certificate and passes requests on.',
      example: 'LIANE_URL=https://liane.example.org',
    },
    backup: {
      title: 'Backups',
      none: 'Liane does not make backups herself yet: there is none, then, but those you make.',
      embedded: (folder) =>
        `To make one: stop Liane, copy the whole folder ${folder} to another disk, start her again. To go back to a copy: stop Liane, put the folder back in its place, start her again.`,
      external: (folder) =>
        `To make one: back up the database of DATABASE_URL with its own tools (pg_dump), and copy the folder ${folder} at the same moment.`,
      keys: 'The subfolder keys belongs to it, and is nowhere else: it holds the key of the refusals. Without it, every no would be forgotten. Keep the copy where you alone can read it.',
    },
    mail: {
      title: 'Mail',
      server: (host, from) => `Letters leave by ${host}, in the name of ${from}.`,
      none: 'No mail server: each letter waits for you to send it from your own mail program.',
      how: 'For Liane to send by herself, give her a mail account, then start her again. The command “npx liane doctor” then checks the server, the signature and the domain.',
      example: 'SMTP_URL=smtps://name:password@smtp.example.org?from=you@example.org',
    },
    testMail: {
      deed: 'Send me a test letter',
      to: (address) => `The test letter goes to your address, ${address}, and to no other.`,
      letter: {
        subject: 'A test from Liane',
        body: 'If you are reading this, the letters of Liane reach you.\n\nLook also at where this one landed: if it is among the junk, the command “npx liane doctor” says what the sending domain lacks.',
      },
      states: {
        waiting:
          'The test letter is ready and leaves within a minute. Load this page again to know what became of it.',
        again: (when) => `The test letter could not leave. Liane tries again ${when}.`,
        leaving: 'The test letter is leaving. Load this page again to know what became of it.',
        left: (when) => `The last test letter left ${when}: the server accepted it. See whether it arrived.`,
        unknown:
          'The server fell silent at the last moment: nobody knows whether the last test letter left. See whether it arrived.',
        refused: (reply) =>
          reply === ''
            ? 'The mail server refused the last test letter.'
            : `The mail server refused the last test letter. Its answer: ${reply}`,
        stopped: 'The last test letter did not leave, and will not.',
      },
    },
    invite: {
      title: 'Invite someone to keep a workspace',
      text: 'Liane prepares a link that opens an account and a workspace of their own, once, for seven days. She writes to nobody: you hand it over yourself, aloud or by your own mail.',
      closed: 'The door is closed: the link opens on this machine only.',
      deed: 'Prepare a link',
      waiting: (count, day) =>
        count === 1
          ? `One link still waits, until ${day}.`
          : `${count} links still wait, the first until ${day}.`,
      takeBack: (count) => (count === 1 ? 'Take it back' : 'Take them all back'),
      made: {
        title: 'The link is ready.',
        text: (day) =>
          `It opens one account and one workspace, once, until ${day}. Give it to one person, and to them alone.`,
        once: 'It is written down nowhere: this page alone shows it, once.',
        back: 'Back to the instance',
      },
    },
    abuse: {
      text: (address) =>
        `Whoever wants to report a published text writes to ${address}. Such a letter deserves an answer, with its reasons.`,
    },
    done: {
      answers: 'Your answers are kept. The public pages are open.',
      'test-mail': 'The test letter is ready.',
      'taken-back': 'Taken back: those links open nothing any more.',
    },
    because: {
      'no-server': 'There is no mail server to try.',
      'already-waiting': 'A test letter is already waiting to leave.',
    },
    form: {
      title: 'Six questions',
      opening: 'Six questions about this instance.',
      lead: 'A public page always has someone behind it. Your answers are public, and you can change them.',
      save: 'Keep these answers',
      margin:
        'In France, the law asks whoever publishes to give their name, and the name of whoever hosts them. Elsewhere in Europe, similar rules do.',
      questions: [
        'Who publishes this instance?',
        'At which postal address?',
        'How can you be reached?',
        'Who hosts the machine?',
        'Whom to write to about a published text?',
        'Who answers about personal data, and where is the machine?',
      ],
      fields: {
        publisher: 'Name of the person or organisation',
        publisherAddress: 'Postal address',
        contact: 'E-mail address',
        phone: 'Telephone',
        host: 'Name of the host',
        hostAddress: 'Their postal address',
        moderation: 'E-mail address for reports',
        protection: 'E-mail address for personal data',
        country: 'Country where the machine is',
      },
      hints: {
        publisher: 'An organisation also gives the name of who represents it.',
        publisherAddress: '',
        contact: '',
        phone: '',
        host: 'If the machine is at your place, that is you: say your name again.',
        hostAddress: 'With their telephone number, if they have one.',
        moderation: 'Someone must read these letters and answer them.',
        protection: 'It may be the same.',
        country: '',
      },
    },
  },
});
