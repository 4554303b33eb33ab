import type { LianeError } from '../errors.ts';
import { inBothLanguages, type Language } from '../languages.ts';
import type { DkimFault } from './dkim.ts';
import type { SmtpUrlFault } from './smtp-url.ts';

type Details = Readonly<Record<string, string | number>>;

/** What is said of mail: the errors of this folder by their codes, and the sign of a letter that was cut. */
export const words = inBothLanguages({
  fr: {
    cutHere: '[La lettre est coupée ici. Remplacez tout par la lettre entière, copiée depuis la page.]',
    errors: {
      'config-smtp-url': (d: Details) =>
        `SMTP_URL : ${because.fr[d['because'] as Fault]} Par exemple : ${d['write']}`,
      'config-dkim-key': (d: Details) => `DKIM_KEY_FILE : ${because.fr[d['because'] as Fault]}`,
      'mail-address': () => 'cette adresse n’en est pas une. Vérifiez-la.',
      'mail-private-address': (d: Details) =>
        `la lettre contient « ${d['found']} », que personne ne peut atteindre depuis chez soi. Ôtez-le.`,
    },
  },
  en: {
    cutHere: '[The letter is cut here. Replace all of this with the whole letter, copied from the page.]',
    errors: {
      'config-smtp-url': (d: Details) =>
        `SMTP_URL: ${because.en[d['because'] as Fault]} For example: ${d['write']}`,
      'config-dkim-key': (d: Details) => `DKIM_KEY_FILE: ${because.en[d['because'] as Fault]}`,
      'mail-address': () => 'this is not an address. Check it.',
      'mail-private-address': (d: Details) =>
        `the letter holds “${d['found']}”, which nobody can reach from home. Take it out.`,
    },
  },
});

type Fault = SmtpUrlFault | DkimFault;

const because = inBothLanguages<Readonly<Record<Fault, string>>>({
  fr: {
    shape: 'commencez par smtps:// ou smtp://.',
    encode: 'un signe du nom ou du mot de passe s’écrit autrement ici : @ devient %40, # %23, / %2F, % %25.',
    host: 'il manque le nom du serveur.',
    port: 'ce port ne va pas. smtps:// parle au port 465, smtp:// au port 587.',
    parameter: 'après le point d’interrogation ne vont que from= et name=.',
    from: 'il manque l’adresse qui envoie. Écrivez-la dans SMTP_FROM ; le compte doit pouvoir s’en servir.',
    password: 'le nom et le mot de passe vont ensemble.',
    unreadable: 'impossible de lire ce fichier.',
    'not-a-key': 'ce fichier n’est pas une clé privée PEM.',
    'not-rsa': 'il faut une clé RSA.',
    'too-short': 'cette clé est trop courte. Il en faut une de 2048 bits.',
    half: 'DKIM_SELECTOR et DKIM_KEY_FILE vont ensemble.',
  },
  en: {
    shape: 'begin with smtps:// or smtp://.',
    encode:
      'a sign of the name or of the password is written differently here: @ becomes %40, # %23, / %2F, % %25.',
    host: 'the name of the server is missing.',
    port: 'this port does not fit. smtps:// speaks to port 465, smtp:// to port 587.',
    parameter: 'after the question mark only from= and name= may come.',
    from: 'the address that sends is missing. Write it in SMTP_FROM; the account must be allowed to use it.',
    password: 'the name and the password go together.',
    unreadable: 'this file cannot be read.',
    'not-a-key': 'this file is not a private key in PEM.',
    'not-rsa': 'it takes an RSA key.',
    'too-short': 'this key is too short. It takes 2048 bits.',
    half: 'DKIM_SELECTOR and DKIM_KEY_FILE go together.',
  },
});

type MailErrorCode = keyof (typeof words)['fr']['errors'];

/** What is wrong with the mail settings or with a mail, and what to do; null for an error of someone else. */
export function sayMailError({ code, details }: LianeError, language: Language): string | null {
  const { errors } = words[language];
  return Object.hasOwn(errors, code) ? errors[code as MailErrorCode](details) : null;
}
