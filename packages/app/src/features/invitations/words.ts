import { inBothLanguages } from '../../platform/languages.ts';
import { capital, spelled } from '../../platform/typographer.ts';
import type { LetterState } from './rules.ts';

/** *deuxième*, *troisième*. */
function ordinal(n: number): string {
  return `${spelled(n, 'fr').replace(/e$/, '').replace(/q$/, 'qu').replace(/f$/, 'v')}ième`;
}

/** The sentences of the workbench where letters are written. */
export const words = inBothLanguages({
  fr: {
    title: 'Lettres',
    /** The one sentence of the page of letters. */
    opening: (waiting: number, drafts: number) => {
      if (waiting > 0)
        return waiting === 1
          ? 'Une lettre attend une réponse.'
          : `${capital(spelled(waiting, 'fr', { feminine: true }))} lettres attendent une réponse.`;
      if (drafts > 0)
        return drafts === 1
          ? 'Une lettre attend vos mots.'
          : `${capital(spelled(drafts, 'fr', { feminine: true }))} lettres attendent vos mots.`;
      return 'Aucune lettre ne presse.';
    },
    empty: {
      title: 'Ici paraîtront vos lettres, une personne à la fois.',
      lead: 'Elles commencent par une idée ouverte : Liane y propose à qui écrire, et qui laisser en paix.',
      deed: 'Voir les idées',
    },
    notices: 'Les avis',
    openIdea: 'Chercher à qui écrire',
    round: (round: number, waiting: number, room: number, opensOn: string | null) => {
      const which = round === 1 ? 'Premier tour' : `${capital(ordinal(round))} tour`;
      if (room > 0) {
        const left =
          room === 1
            ? 'une lettre peut encore être approuvée'
            : `${spelled(room, 'fr', { feminine: true })} lettres peuvent encore être approuvées`;
        return `${which} : ${left}.`;
      }
      const wait =
        waiting === 1
          ? 'une réponse est attendue'
          : `${spelled(waiting, 'fr', { feminine: true })} réponses sont attendues`;
      return `${which}, complet : ${wait}. ${opensOn === null ? "Le suivant s'ouvre quand toutes y sont." : `Le suivant s'ouvre le ${opensOn} au plus tard.`}`;
    },
    groups: {
      drafts: 'À écrire',
      leaving: 'Approuvées',
      waiting: 'Attendent une réponse',
      yes: 'Ont dit oui',
      later: 'Plus tard',
      no: 'Ont dit non',
      silent: "N'ont pas répondu : c'est non",
      ended: "N'ont pas pu partir",
      told: 'Prévenues',
    },
    states: {
      draft: () => 'Brouillon.',
      approved: (when) => `Partira ${when}.`,
      leaving: () => 'Part en ce moment.',
      'in-hand': () => 'Est entre vos mains.',
      unknown: () => 'Personne ne sait si elle est partie : dites-le sur la page des départs.',
      stopped: () => "N'est pas partie.",
      bounced: () => "Est revenue : l'adresse n'existe plus.",
      told: (when) => `Partie ${when}.`,
      waiting: (when, silence) => `Partie ${when}. Sans réponse ${silence}, c'est non.`,
      silent: (when) => `Partie ${when}.`,
      yes: (when) => `Oui, ${when}.`,
      no: (when) => `Non, ${when}.`,
      later: (when, until) => `Plus tard, ${when}. On peut lui récrire une fois, à partir du ${until}.`,
    } as Readonly<Record<LetterState, (when: string, other: string) => string>>,
    asked: 'Demandé de vive voix.',
    heading: (name: string) => `Lettre à ${name}`,
    headingNotice: (name: string) => `Avis à ${name}`,
    draftOf: (day: string) => `brouillon du ${day}`,
    notice: 'Sans demande',
    labels: {
      subject: 'Objet',
      words: 'Vos mots',
      language: 'La langue de la lettre',
      address: "L'adresse",
      form: 'La lettre',
    },
    noticeWords: 'Un mot de vous, si vous voulez',
    noticeSubject: 'Ce qui est noté sur vous',
    addedByLiane: 'Ajouté par Liane à chaque lettre, sans exception',
    answerHere: '(ici, le lien de sa réponse)',
    to: (name: string, address: string) => `À ${name}, ${address}`,
    noAddress:
      "Liane n'a pas d'adresse pour cette personne : demandez-lui de vive voix, ou donnez-lui une demi-page.",
    minor: (name: string) => `Cette personne est mineure : la lettre va à ${name}.`,
    approve: (name: string) => `Approuver cette lettre pour ${name}`,
    approveNotice: (name: string) => `Approuver cet avis pour ${name}`,
    keep: 'Garder en brouillon',
    remove: 'Jeter ce brouillon',
    leaves: (when: string) => `Elle partira ${when}. Jusque-là, vous pouvez la reprendre.`,
    inHandMode:
      "Liane n'a pas de serveur de courrier : vous l'enverrez vous-même, depuis la page des départs.",
    seeMail: 'Voir le départ',
    writeAgain: 'Récrire, une fois',
    languages: { fr: 'Français', en: 'Anglais' },
    checked: 'Ce que Liane a vérifié',
    why: 'Pourquoi cette personne',
    whyNothing: "Vous n'avez pas noté pourquoi. Vos mots le diront.",
    reuse: {
      label: 'Reprendre un texte de vous',
      none: 'Aucun',
      deed: 'Le mettre ici',
      hint: 'Il reste à le relire et à le changer : chaque lettre est approuvée pour elle-même.',
    },
    aloud: {
      title: 'Autrement que par courrier',
      lead: "Demandé de vive voix, ou donné sur papier : notez-le ici. Cela compte dans ce qu'une personne reçoit en un an.",
      titleAnswer: 'Noter sa réponse',
      leadAnswer:
        "Une réponse venue par courrier ou de vive voix. Ce qu'une personne dit par son lien passe avant.",
      how: 'Comment',
      hows: {
        aloud: 'Je le lui ai demandé de vive voix',
        print: 'Je lui ai donné la demi-page',
        reply: 'Elle a répondu à ma lettre',
      },
      answer: 'Sa réponse',
      answers: {
        none: 'Pas encore : elle y réfléchit',
        yes: 'Oui',
        'no-idea': 'Non, à cette idée',
        'no-organisation': (name: string) => `Non, à toute idée de ${name}`,
        'no-everything': 'Non, à tout',
        later: 'Plus tard',
      },
      month: 'Quand lui récrire, si c’est plus tard',
      told: 'Je lui ai dit ce qui est noté',
      deed: 'Noter',
      print: 'Imprimer une demi-page',
    },
    print: {
      title: (name: string) => `Une demi-page pour ${name}`,
      lead: "Elle dit ce que la lettre dirait, avec un code qui ouvre sa page. Le code n'est montré qu'une fois ; en refaire un éteint le précédent.",
      deed: 'Faire la demi-page',
      now: "Imprimez cette page maintenant : le code n'y sera plus ensuite.",
      code: (where: string) =>
        `Votre code, pour voir ce qui est noté sur vous : ouvrez ${where}, ou donnez-le à la personne qui vous remet cette page.`,
      codeClosed: (initiator: string) =>
        `Votre code, pour voir ce qui est noté sur vous : donnez-le à ${initiator}, qui ouvrira votre page devant vous.`,
      until: (day: string) => `Il ouvre votre page jusqu'au ${day}.`,
      back: 'Revenir à la lettre',
      refused: 'Un refus s’y oppose : il n’y a rien à lui remettre.',
    },
    done: {
      kept: 'Gardée en brouillon. Rien ne part.',
      approved: 'Approuvée. Vous pouvez la reprendre jusqu’à son départ.',
      noted: "C'est noté.",
      'noted-late': "C'est noté. Une lettre était déjà en train de partir ; rien d'autre ne partira.",
      removed: 'Le brouillon est jeté.',
      begun: 'Écrivez avec vos mots : rien ne part avant votre accord.',
      'not-a-draft':
        'Cette lettre est approuvée ou partie : elle ne se change plus. On peut la reprendre tant qu’elle n’est pas partie.',
    } as Readonly<Record<string, string>>,
    errors: {
      'not-a-draft': 'Cette lettre est déjà approuvée.',
      'text-changed':
        'Ce que Liane ajoute a changé depuis que cette page est ouverte. Relisez, puis décidez.',
      'no-address':
        "Liane n'a pas d'adresse pour cette personne. Demandez-lui de vive voix, ou donnez-lui une demi-page.",
      'no-words': 'Il manque vos mots. Une lettre sans eux serait une circulaire.',
      'no-subject': 'Écrivez un objet, en quelques mots.',
      'private-address':
        'Ce texte contient une adresse que seule cette machine peut ouvrir. Ôtez-la : la personne ne pourrait pas la suivre.',
      promise: "Une promesse s'y oppose pour le moment : elle est dite en marge.",
      'already-answered': "Cette personne a déjà répondu elle-même : c'est sa réponse qui compte.",
      closed: "Cette idée n'est plus ouverte : on n'y entre plus.",
      'not-a-choice': "Cette réponse n'existe pas pour cette lettre.",
      'not-asked': "Cette lettre n'est pas partie : dites comment vous lui avez demandé.",
      month: 'Choisissez le mois où lui récrire.',
      'is-yourself': "C'est vous. On ne s'écrit pas à soi-même ici.",
      'idea-not-open': "Cette idée n'est pas encore acceptée : on n'écrit à personne pour elle.",
    } as Readonly<Record<string, string>>,
    cannotBegin: 'Cette lettre ne peut pas être commencée.',
    back: 'Toutes les lettres',
    person: 'Sa fiche',
    today: {
      drafts: {
        title: (name: string) => `Écrire à ${name}`,
        text: (idea: string) => `Une lettre commencée : ${idea}.`,
        deed: 'Ouvrir la lettre',
        margin: (day: string) => `Commencée le ${day}.`,
      },
      moreDrafts: {
        title: (n: number) => `Écrire ${spelled(n, 'fr', { feminine: true })} lettres`,
        text: 'Elles sont commencées, et attendent vos mots.',
        deed: 'Ouvrir les lettres',
      },
      later: {
        title: (name: string) => `Récrire à ${name}, une fois`,
        text: (idea: string) => `Sa réponse était « plus tard » : ${idea}.`,
        deed: 'Commencer la lettre',
        margin: (day: string) => `Le jour choisi était le ${day}.`,
      },
    },
    held: {
      letter: (subject: string) => `Lettre : ${subject}`,
      noticed: 'Avis',
      draft: 'Brouillon, pas envoyé',
      answer: {
        yes: 'Réponse : oui',
        no: 'Réponse : non',
        later: 'Réponse : plus tard',
      },
      from: (initiator: string, day: string) => `Écrit par ${initiator}, le ${day}`,
      answeredFrom: (day: string) => `Le ${day}`,
      seenBy: 'Vous, et qui vous a écrit',
      suggestion: 'Suggestion pour une idée',
      suggestionText: {
        kept: 'Gardé pour une lettre',
        aside: 'Laissé de côté',
        'knows-better': 'Jugé de mémoire',
      },
      membership: 'Place dans le réseau',
      membershipText: (motivations: string, monthly: number, shown: string, map: boolean) =>
        [
          motivations,
          `rencontres proposées par mois : ${monthly}`,
          shown,
          map ? 'nom montré sur la carte' : 'nom absent de la carte',
        ]
          .filter((part) => part !== '')
          .join(' ; '),
      shownTo: { weavers: 'lu par qui tisse le réseau', members: 'lu par les membres' },
      membershipFrom: (day: string) => `Depuis le oui du ${day}`,
      left: (day: string) => `Départ le ${day}`,
    },
  },
  en: {
    title: 'Letters',
    opening: (waiting, drafts) => {
      if (waiting > 0)
        return waiting === 1
          ? 'One letter waits for an answer.'
          : `${capital(spelled(waiting, 'en'))} letters wait for an answer.`;
      if (drafts > 0)
        return drafts === 1
          ? 'One letter waits for your words.'
          : `${capital(spelled(drafts, 'en'))} letters wait for your words.`;
      return 'No letter is pressing.';
    },
    empty: {
      title: 'Here will stand your letters, one person at a time.',
      lead: 'They begin with an open idea: there Liane proposes whom to write to, and whom to leave in peace.',
      deed: 'See the ideas',
    },
    notices: 'Notices',
    openIdea: 'Look for whom to write to',
    round: (round, waiting, room, opensOn) => {
      const which = round === 1 ? 'First round' : `Round ${spelled(round, 'en')}`;
      if (room > 0)
        return `${which}: ${spelled(room, 'en')} more ${room === 1 ? 'letter' : 'letters'} may be approved.`;
      const wait = waiting === 1 ? 'one answer is awaited' : `${spelled(waiting, 'en')} answers are awaited`;
      return `${which}, full: ${wait}. ${opensOn === null ? 'The next opens when all have come.' : `The next opens on ${opensOn} at the latest.`}`;
    },
    groups: {
      drafts: 'To be written',
      leaving: 'Approved',
      waiting: 'Waiting for an answer',
      yes: 'Said yes',
      later: 'Later',
      no: 'Said no',
      silent: 'Did not answer: that is a no',
      ended: 'Could not leave',
      told: 'Told',
    },
    states: {
      draft: () => 'Draft.',
      approved: (when) => `Will leave ${when}.`,
      leaving: () => 'Is leaving now.',
      'in-hand': () => 'Is in your hands.',
      unknown: () => 'Nobody knows whether it left: say so on the page of what leaves.',
      stopped: () => 'Did not leave.',
      bounced: () => 'Came back: the address no longer exists.',
      told: (when) => `Left ${when}.`,
      waiting: (when, silence) => `Left ${when}. Without an answer ${silence}, it is no.`,
      silent: (when) => `Left ${when}.`,
      yes: (when) => `Yes, ${when}.`,
      no: (when) => `No, ${when}.`,
      later: (when, until) => `Later, ${when}. You may write once more, from ${until} on.`,
    },
    asked: 'Asked aloud.',
    heading: (name) => `Letter to ${name}`,
    headingNotice: (name) => `Notice to ${name}`,
    draftOf: (day) => `draft of ${day}`,
    notice: 'Without request',
    labels: {
      subject: 'Subject',
      words: 'Your words',
      language: 'The language of the letter',
      address: 'The address',
      form: 'The letter',
    },
    noticeWords: 'A word of yours, if you like',
    noticeSubject: 'What is noted about you',
    addedByLiane: 'Added by Liane to every letter, without exception',
    answerHere: '(here, the link to their answer)',
    to: (name, address) => `To ${name}, ${address}`,
    noAddress: 'Liane has no address for this person: ask aloud, or give them a half page.',
    minor: (name) => `This person is a minor: the letter goes to ${name}.`,
    approve: (name) => `Approve this letter for ${name}`,
    approveNotice: (name) => `Approve this notice for ${name}`,
    keep: 'Keep as a draft',
    remove: 'Throw this draft away',
    leaves: (when) => `It will leave ${when}. Until then, you can take it back.`,
    inHandMode: 'Liane has no mail server: you will send it yourself, from the page of what leaves.',
    seeMail: 'See it leave',
    writeAgain: 'Write once more',
    languages: { fr: 'French', en: 'English' },
    checked: 'What Liane has checked',
    why: 'Why this person',
    whyNothing: 'You have not noted why. Your words will say it.',
    reuse: {
      label: 'Start from a text of yours',
      none: 'None',
      deed: 'Put it here',
      hint: 'It remains to be read again and changed: each letter is approved for itself.',
    },
    aloud: {
      title: 'Otherwise than by mail',
      lead: 'Asked aloud, or given on paper: note it here. It counts in what a person receives in a year.',
      titleAnswer: 'Note their answer',
      leadAnswer: 'An answer that came by mail or aloud. What a person says by their own link comes first.',
      how: 'How',
      hows: {
        aloud: 'I asked them aloud',
        print: 'I gave them the half page',
        reply: 'They replied to my letter',
      },
      answer: 'Their answer',
      answers: {
        none: 'Not yet: they are thinking about it',
        yes: 'Yes',
        'no-idea': 'No, to this idea',
        'no-organisation': (name) => `No, to any idea of ${name}`,
        'no-everything': 'No, to everything',
        later: 'Later',
      },
      month: 'When to write again, if it is later',
      told: 'I told them what is noted',
      deed: 'Note it',
      print: 'Print a half page',
    },
    print: {
      title: (name) => `A half page for ${name}`,
      lead: 'It says what the letter would say, with a code that opens their page. The code is shown once; making another puts out the one before.',
      deed: 'Make the half page',
      now: 'Print this page now: the code will not be on it afterwards.',
      code: (where) =>
        `Your code, to see what is noted about you: open ${where}, or give it to whoever hands you this page.`,
      codeClosed: (initiator) =>
        `Your code, to see what is noted about you: give it to ${initiator}, who will open your page in front of you.`,
      until: (day) => `It opens your page until ${day}.`,
      back: 'Back to the letter',
      refused: 'A refusal stands in its way: there is nothing to hand over.',
    },
    done: {
      kept: 'Kept as a draft. Nothing leaves.',
      approved: 'Approved. You can take it back until it leaves.',
      noted: 'It is noted.',
      'noted-late': 'It is noted. A letter was already leaving; nothing else will.',
      removed: 'The draft is thrown away.',
      begun: 'Write in your own words: nothing leaves before you approve it.',
      'not-a-draft':
        'This letter is approved or has left: it no longer changes. It can be taken back as long as it has not left.',
    },
    errors: {
      'not-a-draft': 'This letter is approved already.',
      'text-changed': 'What Liane adds has changed since this page was opened. Read it again, then decide.',
      'no-address': 'Liane has no address for this person. Ask aloud, or give them a half page.',
      'no-words': 'Your words are missing. A letter without them would be a circular.',
      'no-subject': 'Write a subject, in a few words.',
      'private-address':
        'This text holds an address that only this machine can open. Take it out: the person could not follow it.',
      promise: 'A promise stands in its way for now: the margin says which.',
      'already-answered': 'This person has answered by themselves: that answer is the one that counts.',
      closed: 'This idea is no longer open: nobody comes in any more.',
      'not-a-choice': 'There is no such answer to this letter.',
      'not-asked': 'This letter has not left: say how you asked them.',
      month: 'Choose the month to write to them again.',
      'is-yourself': 'This is you. One does not write to oneself here.',
      'idea-not-open': 'This idea is not accepted yet: nobody is written to about it.',
    },
    cannotBegin: 'This letter cannot be begun.',
    back: 'All letters',
    person: 'Their file',
    today: {
      drafts: {
        title: (name) => `Write to ${name}`,
        text: (idea) => `A letter that is begun: ${idea}.`,
        deed: 'Open the letter',
        margin: (day) => `Begun on ${day}.`,
      },
      moreDrafts: {
        title: (n) => `Write ${spelled(n, 'en')} letters`,
        text: 'They are begun, and wait for your words.',
        deed: 'Open the letters',
      },
      later: {
        title: (name) => `Write to ${name} again, once`,
        text: (idea) => `Their answer was “later”: ${idea}.`,
        deed: 'Begin the letter',
        margin: (day) => `The day chosen was ${day}.`,
      },
    },
    held: {
      letter: (subject) => `Letter: ${subject}`,
      noticed: 'Notice',
      draft: 'Draft, not sent',
      answer: { yes: 'Answer: yes', no: 'Answer: no', later: 'Answer: later' },
      from: (initiator, day) => `Written by ${initiator}, on ${day}`,
      answeredFrom: (day) => `On ${day}`,
      seenBy: 'You, and whoever wrote to you',
      suggestion: 'Suggestion for an idea',
      suggestionText: {
        kept: 'Kept for a letter',
        aside: 'Set aside',
        'knows-better': 'Judged from memory',
      },
      membership: 'Place in the network',
      membershipText: (motivations, monthly, shown, map) =>
        [
          motivations,
          `introductions proposed a month: ${monthly}`,
          shown,
          map ? 'name shown on the map' : 'name not on the map',
        ]
          .filter((part) => part !== '')
          .join('; '),
      shownTo: { weavers: 'read by those who weave the network', members: 'read by the members' },
      membershipFrom: (day) => `Since the yes of ${day}`,
      left: (day) => `Left on ${day}`,
    },
  },
});
