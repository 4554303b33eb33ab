import { start } from '../main.ts';
import { readConfig } from '../platform/config.ts';
import { LianeError } from '../platform/errors.ts';
import { command, EXIT } from './command.ts';
import { words } from './serve-words.ts';
import type { Terminal } from './terminal.ts';

const ROLES = ['all', 'web', 'worker'] as const;
export type ServeRole = (typeof ROLES)[number];

/** Serves Liane until it is told to stop. */
export const serve = command({
  name: 'serve',
  options: {
    role: {
      value: 'all|web|worker',
      help: {
        fr: 'ce que fait ce processus : tout, les pages seules, ou le travail de fond seul',
        en: 'what this process does: everything, pages alone, or background work alone',
      },
    },
  },
  help: {
    fr: {
      line: 'ouvre Liane dans le navigateur, sur la base embarquée ou la vôtre',
      more: `Règle par l'environnement :
  PORT          où elle écoute ; 4400
  LIANE_DATA    son dossier ; ./data
  LIANE_URL     l'adresse par où l'on vient ; http://localhost:PORT
  DATABASE_URL  un PostgreSQL 15 ou plus récent ; sans elle, celui que Liane apporte, dans LIANE_DATA
  SMTP_URL      par où partent les lettres ; sans elle, vous les envoyez vous-même
                smtps://nom:motdepasse@smtp.exemple.org?from=vous@exemple.org
  LIANE_SECRET  ce qui signe les liens ; sans elle, fait une fois et gardé dans LIANE_DATA`,
    },
    en: {
      line: 'opens Liane in the browser, on the embedded database or yours',
      more: `Set by the environment:
  PORT          where it listens; 4400
  LIANE_DATA    its folder; ./data
  LIANE_URL     the address people come by; http://localhost:PORT
  DATABASE_URL  a PostgreSQL 15 or newer; without it, the one Liane brings, in LIANE_DATA
  SMTP_URL      what letters leave by; without it, you send them yourself
                smtps://name:password@smtp.example.org?from=you@example.org
  LIANE_SECRET  what signs links; without it, made once and kept in LIANE_DATA`,
    },
  },
  async run({ role }, terminal) {
    const running = await start(readConfig(process.env), readRole(role));
    sayOpen(running, terminal);
    const signal = await firstSignal();
    terminal.err(words[terminal.language].stopping);
    await running.stop();
    return signal === 'SIGINT' ? 130 : EXIT.done;
  },
});

function readRole(given: string | undefined): ServeRole {
  const role = ROLES.find((one) => one === (given ?? 'all'));
  if (!role)
    throw new LianeError('option-choice', { option: 'role', choices: ROLES.join(', '), given: given! });
  return role;
}

function sayOpen(running: Awaited<ReturnType<typeof start>>, terminal: Terminal): void {
  const t = words[terminal.language];
  const { config, ownerLink } = running;
  terminal.out(t.listening(config.url.href));
  if (ownerLink) terminal.out(t.ownerLink(ownerLink));
  if (config.door === 'closed') terminal.err(t.closedDoor);
  if (!config.smtp) terminal.err(t.noMail);
}

function firstSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve(signal));
  });
}
