import { fillDemo } from '../demo/fill.ts';
import { ownerAccount, rolesOf } from '../features/accounts/store.ts';
import { readConfig } from '../platform/config.ts';
import { LianeError } from '../platform/errors.ts';
import { at } from '../routes.ts';
import { command, EXIT } from './command.ts';
import { words } from './serve-words.ts';
import { withTools } from './with-tools.ts';

/** Fills a practice with *Les Misérables*, for the host of this instance. */
export const demo = command({
  name: 'demo',
  options: {},
  help: {
    fr: {
      line: 'remplit un atelier avec les Misérables, pour essayer',
      more: "Un atelier de plus, à l'hôte de cette instance. Ses adresses ne sont à personne, et rien n'en part.",
    },
    en: {
      line: 'fills a practice with Les Misérables, to try things out',
      more: "One more practice, for the host of this instance. Its addresses are nobody's, and nothing leaves it.",
    },
  },
  async run(_values, terminal) {
    const config = readConfig(process.env);
    const path = await withTools(config, async (tools) => {
      const account = await ownerAccount(tools.db);
      if (!account) throw new LianeError('instance-unopened');
      const roles = await rolesOf(tools.db, account.id, tools.now);
      const actor = { kind: 'account', account, roles, through: { kind: 'session' } } as const;
      const { slug } = await fillDemo(actor, tools, config, account.language ?? terminal.language);
      return at.today.to({ workspace: slug });
    });
    terminal.out(words[terminal.language].demoOpen(new URL(path, config.url).href));
    return EXIT.done;
  },
});
