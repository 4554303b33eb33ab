import { inBothLanguages } from '../../platform/languages.ts';

export const words = inBothLanguages({
  fr: {
    title: 'Mon compte',
    heading: (name: string) => `${name}, votre compte.`,
    lead: (email: string) => `Vous entrez ici par ${email}.`,
    details: {
      heading: 'Vous',
      name: 'Votre nom',
      nameHint: "Tel qu'on le lit au bas de vos lettres.",
      language: 'La langue de vos pages',
      languages: { fr: 'français', en: 'anglais' },
      keep: 'Garder',
    },
    workspaces: 'Vos ateliers et vos réseaux',
    roles: {
      weaver: 'vous y tissez',
      organisation: "vous y parlez pour l'organisation",
      moderator: 'vous y modérez',
      member: 'vous en êtes membre',
    },
    another: { label: 'Le nom d’un autre atelier', open: 'Ouvrir un autre atelier' },
    tokens: {
      heading: 'Clés pour un programme',
      lead: "Une clé laisse un programme lire ou écrire à votre place, par l'interface décrite à",
      limit:
        "Aucune n'approuve une lettre, ne décide d'une idée, ni ne touche à ce compte : cela reste à un humain sur une page.",
      label: 'À quoi sert-elle ?',
      scope: 'Ce qu’elle peut',
      scopes: { read: 'lire', write: 'lire et écrire' },
      make: 'Faire une clé',
      made: 'Voici la clé. Elle ne sera plus montrée : gardez-la en lieu sûr.',
      until: (scope: string, day: string) => `Peut ${scope}, jusqu'au ${day}.`,
      remove: 'Retirer',
    },
    out: { heading: 'Sortir', here: 'Sortir', everywhere: 'Sortir de partout' },
    done: {
      kept: 'Gardé.',
      removed: 'La clé est retirée : elle ne vaut plus rien.',
    } as Readonly<Record<string, string>>,
  },
  en: {
    title: 'My account',
    heading: (name) => `${name}, your account.`,
    lead: (email) => `You come in by ${email}.`,
    details: {
      heading: 'You',
      name: 'Your name',
      nameHint: 'As it is read at the end of your letters.',
      language: 'The language of your pages',
      languages: { fr: 'French', en: 'English' },
      keep: 'Keep',
    },
    workspaces: 'Your practices and your networks',
    roles: {
      weaver: 'you weave there',
      organisation: 'you speak there for the organisation',
      moderator: 'you moderate there',
      member: 'you are a member',
    },
    another: { label: 'The name of another practice', open: 'Open another practice' },
    tokens: {
      heading: 'Keys for a program',
      lead: 'A key lets a program read or write in your place, through the interface described at',
      limit:
        'None approves a letter, decides on an idea, or touches this account: that stays with a human on a page.',
      label: 'What is it for?',
      scope: 'What it may do',
      scopes: { read: 'read', write: 'read and write' },
      make: 'Make a key',
      made: 'Here is the key. It will not be shown again: keep it safe.',
      until: (scope, day) => `May ${scope}, until ${day}.`,
      remove: 'Remove',
    },
    out: { heading: 'Leaving', here: 'Sign out', everywhere: 'Sign out everywhere' },
    done: {
      kept: 'Kept.',
      removed: 'The key is removed: it is worth nothing now.',
    },
  },
});
