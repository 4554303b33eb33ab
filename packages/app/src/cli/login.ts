import { ownerLink } from '../features/accounts/opening.ts';
import { signInToken } from '../features/accounts/sign-in.ts';
import { accountByEmail, ownerAccount } from '../features/accounts/store.ts';
import { readConfig } from '../platform/config.ts';
import { LianeError } from '../platform/errors.ts';
import { foldAddress } from '../platform/text.ts';
import type { Tools } from '../platform/tools.ts';
import { at } from '../routes.ts';
import { command, EXIT } from './command.ts';
import { words } from './serve-words.ts';
import { withTools } from './with-tools.ts';

/** Prints a one-time link, for whoever can run a command on this machine: no mail is needed to come in. */
export const login = command({
  name: 'login',
  options: {
    email: {
      value: 'ADRESSE',
      help: {
        fr: "l'adresse du compte ; sans elle, celui de l'hôte",
        en: 'the address of the account; without it, that of the host',
      },
    },
  },
  help: {
    fr: {
      line: 'donne un lien pour entrer, sans courrier',
      more: "Le lien vaut une demi-heure, et une seule fois. Se lance sur la machine de Liane, qu'elle tourne ou non.",
    },
    en: {
      line: 'gives a link to sign in, without mail',
      more: 'The link is good for half an hour, and once. Run it on the machine of Liane, whether she runs or not.',
    },
  },
  async run({ email }, terminal) {
    const config = readConfig(process.env);
    const path = await withTools(config, (tools) => linkFor(tools, email));
    terminal.out(words[terminal.language].signInLink(new URL(path, config.url).href));
    return EXIT.done;
  },
});

async function linkFor(tools: Tools, email: string | undefined): Promise<string> {
  const account = await (email === undefined
    ? ownerAccount(tools.db)
    : accountByEmail(tools.db, foldAddress(email)));
  if (account) return at.signInLink.to({ token: await signInToken(tools, account) });
  const opening = email === undefined ? await ownerLink(tools) : null;
  if (opening === null) throw new LianeError('account-unknown', { email: email ?? '' });
  return at.open.to({ token: opening });
}
