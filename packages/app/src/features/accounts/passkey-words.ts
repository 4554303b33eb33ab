import { inBothLanguages } from '../../platform/languages.ts';

export const words = inBothLanguages({
  fr: {
    heading: "Clés d'accès",
    lead: "Une clé d'accès vous laisse entrer sans courrier : votre appareil vous reconnaît au doigt, au visage ou à son code. De cela, rien n'arrive ici.",
    unable: "Ce navigateur ne sait pas en faire, ou ne le peut pas à l'adresse où vous êtes.",
    since: (day: string) => `Depuis le ${day}.`,
    remove: 'Retirer',
    name: 'Le nom de cet appareil',
    nameHint: 'Pour le reconnaître dans cette liste. Par exemple : le portable de la cuisine.',
    nameless: 'Un appareil',
    make: "Faire une clé d'accès",
    signIn: "Entrer par une clé d'accès",
    done: {
      'passkey-added': 'La clé est gardée : cet appareil vous laisse entrer.',
      'passkey-removed':
        "La clé est retirée : elle ne laisse plus entrer personne. L'appareil, lui, la garde ; effacez-la aussi de ses réglages.",
    } as Readonly<Record<string, string>>,
    said: {
      cancelled: "Rien n'a changé : vous avez renoncé, ou l'appareil n'a pas répondu.",
      'passkey-known': 'Cet appareil a déjà une clé ici.',
      'passkey-past': "Il s'est passé trop de temps. Recommencez.",
      'passkey-unknown': "Cette clé n'est pas connue ici, ou ne l'est plus. Entrez par un lien.",
      'too-many-tries': 'Trop de tentatives à la suite. Attendez quelques minutes.',
      failed: "La clé n'a pas pu être vérifiée. Rechargez la page et recommencez, ou entrez par un lien.",
    },
  },
  en: {
    heading: 'Passkeys',
    lead: 'A passkey lets you in without mail: your device knows you by your finger, your face or its code. Nothing of that comes here.',
    unable: 'This browser cannot make one, or cannot at the address where you are.',
    since: (day) => `Since ${day}.`,
    remove: 'Remove',
    name: 'The name of this device',
    nameHint: 'To know it again in this list. For example: the kitchen laptop.',
    nameless: 'A device',
    make: 'Make a passkey',
    signIn: 'Sign in with a passkey',
    done: {
      'passkey-added': 'The passkey is kept: this device lets you in.',
      'passkey-removed':
        'The passkey is removed: it lets nobody in any more. The device still keeps it; delete it from its settings too.',
    },
    said: {
      cancelled: 'Nothing has changed: you gave up, or the device did not answer.',
      'passkey-known': 'This device already has a passkey here.',
      'passkey-past': 'Too much time has passed. Try again.',
      'passkey-unknown': 'This passkey is not known here, or no longer is. Sign in by a link.',
      'too-many-tries': 'Too many tries in a row. Wait a few minutes.',
      failed: 'The passkey could not be checked. Reload the page and try again, or sign in by a link.',
    },
  },
});
