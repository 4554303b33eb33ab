import { inBothLanguages } from '../languages.ts';
import type { LaterCause } from './outcome.ts';

/** Why the mail server could not be given a mail, and what to do: for whoever runs it. */
export const causeWords = inBothLanguages<Readonly<Record<LaterCause, string>>>({
  fr: {
    dns: "Le nom du serveur de courrier n'existe pas, ou le réseau ne répond pas. Vérifiez le serveur dans SMTP_URL.",
    connection:
      "Le serveur de courrier n'ouvre pas. Vérifiez le serveur et le port dans SMTP_URL, et le pare-feu.",
    timeout: 'Le serveur de courrier ne répond pas à temps. Vérifiez le port dans SMTP_URL, et le pare-feu.',
    tls: 'Le serveur de courrier ne sait pas chiffrer comme il faut. Vérifiez son certificat, et smtps:// ou smtp:// dans SMTP_URL.',
    account: 'Le serveur de courrier refuse le nom ou le mot de passe. Vérifiez-les dans SMTP_URL.',
    reply: 'Le serveur de courrier a dit non pour le moment. Lisez sa réponse.',
  },
  en: {
    dns: 'The name of the mail server does not exist, or the network does not answer. Check the server in SMTP_URL.',
    connection: 'The mail server does not open. Check the server and the port in SMTP_URL, and the firewall.',
    timeout: 'The mail server does not answer in time. Check the port in SMTP_URL, and the firewall.',
    tls: 'The mail server does not encrypt as it must. Check its certificate, and smtps:// or smtp:// in SMTP_URL.',
    account: 'The mail server refuses the name or the password. Check them in SMTP_URL.',
    reply: 'The mail server said no for now. Read its answer.',
  },
});
