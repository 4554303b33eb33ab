import { inBothLanguages } from '../../platform/languages.ts';
import type { WayOut } from './way-out.ts';

export const words = inBothLanguages({
  fr: {
    title: 'Ce qui part',
    opening: (waiting: number, asked: number) => {
      if (asked > 0)
        return asked === 1
          ? 'Une lettre dont on ne sait pas si elle est partie.'
          : `${asked} lettres dont on ne sait pas si elles sont parties.`;
      if (waiting === 0) return "Rien n'attend de partir.";
      return waiting === 1 ? 'Une lettre attend de partir.' : `${waiting} lettres attendent de partir.`;
    },
    empty:
      "Ici paraîtra chaque courrier que Liane fait partir, avec son texte entier, avant et après. Il n'y en a pas d'autre.",
    modes: {
      hand: "Liane n'a pas de serveur de courrier : chaque lettre passe par le vôtre. Ouvrez-la, envoyez-la, dites-le ici.",
      nowhere:
        'Dans une démonstration, rien ne part. Pour voir la suite, ouvrez une lettre et faites comme si elle était partie.',
    },
    to: (name: string) => `À ${name}`,
    links: { answer: '(le lien pour répondre)', follow: '(le lien pour suivre votre idée)' },
    kinds: {
      invitation: 'Lettre',
      notice: 'Avis',
      'sign-in': 'Lien pour entrer',
      'owner-link': 'Lien pour entrer',
      'my-page-link': 'Lien vers sa page',
      'new-address': 'Confirmation de sa nouvelle adresse',
      'reopen-link': 'Lien pour rouvrir',
      joined: 'Après un oui',
      'idea-received': 'Accusé de réception',
      'idea-question': 'Question',
      'idea-outcome': "Lettre d'issue",
      'test-mail': 'Essai',
    } as Readonly<Record<string, string>>,
    states: {
      waiting: {
        liane: (when: string) => `Partira ${when}. Vous pouvez la reprendre jusque-là.`,
        hand: () => 'Attend que vous l’envoyiez vous-même.',
        nowhere: () => 'Approuvée. Dans une démonstration, elle ne part pas.',
      } as Readonly<Record<WayOut, (when: string) => string>>,
      leaving: 'Elle est en train de partir.',
      left: (when: string) => `Partie ${when}.`,
      'by-hand': 'Elle est entre vos mains.',
      sentByHand: (when: string) => `Envoyée par vous ${when}.`,
      unknown:
        'Le serveur de courrier s’est tu au dernier moment : on ne sait pas si elle est partie. Liane ne la renverra pas d’elle-même.',
      refused: 'Le serveur de courrier l’a refusée. Vos mots sont gardés.',
      stopped: 'Elle n’est pas partie, et ne partira pas.',
      'taken-back': 'Vous l’avez reprise. Elle n’est pas partie.',
      bounced:
        "Elle est revenue : l'adresse n'existe plus. Cela ne compte pas dans la mesure de la personne.",
    },
    deeds: {
      takeBack: 'La reprendre',
      byHand: { hand: "L'envoyer moi-même", nowhere: 'Faire comme si elle partait' },
      open: 'Ouvrir dans mon courrier',
      left: "C'est parti",
      notLeft: "Finalement, je ne l'envoie pas",
      knownLeft: 'Elle est partie',
      knownNotLeft: "Elle n'est pas partie",
      bounced: "Elle m'est revenue",
      back: 'Revenir à ce qui part',
    },
    copy: 'Le texte à copier',
    tooLong:
      'Elle est trop longue pour s’ouvrir toute seule dans votre courrier : copiez le texte ci-dessous.',
    subject: 'Objet',
    address: 'Adresse',
    lateRefusal:
      'Un refus est arrivé après l’envoi : la lettre était déjà partie. Plus rien d’autre ne partira.',
    done: {
      'taken-back': 'Reprise. Elle ne partira pas.',
      'by-hand': 'Elle est entre vos mains : envoyez-la, puis dites-le ici.',
      left: 'Noté : elle est partie.',
      'not-left': 'Noté : elle n’est pas partie.',
      bounced: "Noté : l'adresse n'existe plus.",
    } as Readonly<Record<string, string>>,
    because: {
      interrupted: 'La machine s’est arrêtée pendant l’envoi.',
    } as Readonly<Record<string, string>>,
    today: {
      unknown: {
        title: 'Dire si une lettre est partie',
        text: "Le serveur de courrier s'est tu au dernier moment. Regardez dans sa boîte d'envoi.",
        deed: 'Dire ce qu’il en est',
      },
      byHand: (count: number) => ({
        title: count === 1 ? 'Envoyer une lettre' : `Envoyer ${count} lettres`,
        text: 'Elles sont prêtes, et passent par votre propre courrier.',
        deed: 'Ouvrir ce qui part',
      }),
    },
  },
  en: {
    title: 'What leaves',
    opening: (waiting, asked) => {
      if (asked > 0)
        return asked === 1
          ? 'One letter of which nobody knows whether it left.'
          : `${asked} letters of which nobody knows whether they left.`;
      if (waiting === 0) return 'Nothing waits to leave.';
      return waiting === 1 ? 'One letter waits to leave.' : `${waiting} letters wait to leave.`;
    },
    empty:
      'Here will stand each mail that Liane sends, with its whole text, before and after. There are no others.',
    modes: {
      hand: 'Liane has no mail server: each letter goes through yours. Open it, send it, say so here.',
      nowhere:
        'In a demonstration, nothing leaves. To see what comes next, open a letter and act as if it had left.',
    },
    links: { answer: '(the link to answer)', follow: '(the link to follow your idea)' },
    to: (name) => `To ${name}`,
    kinds: {
      invitation: 'Letter',
      notice: 'Notice',
      'sign-in': 'Link to sign in',
      'owner-link': 'Link to sign in',
      'my-page-link': 'Link to their page',
      'new-address': 'Confirmation of their new address',
      'reopen-link': 'Link to reopen',
      joined: 'After a yes',
      'idea-received': 'Acknowledgement',
      'idea-question': 'Question',
      'idea-outcome': 'Letter of outcome',
      'test-mail': 'Trial',
    },
    states: {
      waiting: {
        liane: (when) => `Leaves ${when}. You can take it back until then.`,
        hand: () => 'Waits for you to send it.',
        nowhere: () => 'Approved. In a demonstration, it does not leave.',
      },
      leaving: 'It is leaving.',
      left: (when) => `Left ${when}.`,
      'by-hand': 'It is in your hands.',
      sentByHand: (when) => `Sent by you ${when}.`,
      unknown:
        'The mail server fell silent at the last moment: nobody knows whether it left. Liane will not send it again by herself.',
      refused: 'The mail server refused it. Your words are kept.',
      stopped: 'It did not leave, and will not.',
      'taken-back': 'You took it back. It did not leave.',
      bounced: 'It came back: the address no longer exists. It does not count in the person’s budget.',
    },
    deeds: {
      takeBack: 'Take it back',
      byHand: { hand: 'Send it myself', nowhere: 'Act as if it left' },
      open: 'Open in my mail program',
      left: 'It has left',
      notLeft: 'I will not send it after all',
      knownLeft: 'It left',
      knownNotLeft: 'It did not leave',
      bounced: 'It came back to me',
      back: 'Back to what leaves',
    },
    copy: 'The text to copy',
    tooLong: 'It is too long to open by itself in your mail program: copy the text below.',
    subject: 'Subject',
    address: 'Address',
    lateRefusal: 'A refusal came after it was sent: the letter had already left. Nothing else will leave.',
    done: {
      'taken-back': 'Taken back. It will not leave.',
      'by-hand': 'It is in your hands: send it, then say so here.',
      left: 'Noted: it left.',
      'not-left': 'Noted: it did not leave.',
      bounced: 'Noted: the address no longer exists.',
    },
    because: {
      interrupted: 'The machine stopped while it was being sent.',
    },
    today: {
      unknown: {
        title: 'Say whether a letter left',
        text: 'The mail server fell silent at the last moment. Look among what it sent.',
        deed: 'Say what is so',
      },
      byHand: (count) => ({
        title: count === 1 ? 'Send one letter' : `Send ${count} letters`,
        text: 'They are ready, and go through your own mail.',
        deed: 'Open what leaves',
      }),
    },
  },
});
