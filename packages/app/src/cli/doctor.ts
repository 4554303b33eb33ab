import { availableParallelism, freemem, totalmem } from 'node:os';
import { readConfig } from '../platform/config.ts';
import { LianeError } from '../platform/errors.ts';
import { command, EXIT } from './command.ts';
import { type Check, refused } from './doctor-check.ts';
import { checkMail } from './doctor-mail.ts';
import { checkDatabase, checkDoor, checkFolder, checkPort, checkSpace } from './doctor-server.ts';
import { settings } from './settings.ts';

const LEAST_NODE = [22, 18] as const;
const MEGABYTE = 1024 * 1024;
/** A network of 5,000 people and its report take about 150 MB; twice that leaves room for the rest. */
const LEAST_MEMORY = 300 * MEGABYTE;

/** Is this machine fit to run Liane? Ends with 0 if it is, 1 if something must change. */
export const doctor = command({
  name: 'doctor',
  options: { json: settings.json },
  help: {
    fr: {
      line: 'examine la machine et les réglages : base, disque, port, porte, courrier',
      more: `Dit ce qui va, ce qui manque, et quoi faire. Ne change rien, n’envoie rien. Lit les mêmes variables que « liane serve ».
● va · ⊘ à changer · ◌ ne peut pas se savoir d’ici`,
    },
    en: {
      line: 'checks the machine and the settings: database, disk, port, door, mail',
      more: `Says what is well, what is missing, and what to do. Changes nothing, sends nothing. Reads the same variables as “liane serve”.
● well · ⊘ to change · ◌ cannot be known from here`,
    },
  },
  async run({ json }, terminal) {
    const checks = [...machineChecks(), ...(await settingsChecks(process.env))];
    const { language } = terminal;
    const fit = checks.every(({ well, unsure }) => well || unsure);
    const said = checks.map((check) => ({
      name: check.name,
      state: stateOf(check),
      said: check[language],
    }));
    if (json) terminal.out(JSON.stringify({ fit, checks: said }, null, 2));
    else for (const { state, said: sentence } of said) terminal.out(`${SIGNS[state]} ${sentence}`);
    return fit ? EXIT.done : EXIT.unusable;
  },
});

const SIGNS = { well: '●', unwell: '⊘', unknown: '◌' } as const;

function stateOf({ well, unsure }: Check): keyof typeof SIGNS {
  return well ? 'well' : unsure ? 'unknown' : 'unwell';
}

function machineChecks(): Check[] {
  return [
    checkNode(process.versions.node),
    checkMemory(totalmem(), freemem()),
    checkLanguages(),
    checkClock(new Date()),
  ];
}

/** What `liane serve` would meet under these settings; a wrong one is said, and the rest cannot be looked at. */
export async function settingsChecks(env: Readonly<Record<string, string | undefined>>): Promise<Check[]> {
  try {
    const config = readConfig(env);
    const server = [checkFolder(config), checkSpace(config), checkDatabase(config), checkPort(config)];
    const [found, mail] = await Promise.all([Promise.all(server), checkMail(config)]);
    return [...found, checkDoor(config), ...mail];
  } catch (error) {
    if (error instanceof LianeError) return [refused('settings', error)];
    throw error;
  }
}

export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const well = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  return {
    name: 'node',
    well,
    fr: well ? `Node ${version}` : `Node ${version} est trop ancien : lancez npm ci, ou installez Node 24.`,
    en: well ? `Node ${version}` : `Node ${version} is too old: run npm ci, or install Node 24.`,
  };
}

export function checkMemory(total: number, free: number): Check {
  const amount = Math.round(total / MEGABYTE);
  const left = Math.round(free / MEGABYTE);
  const cores = availableParallelism();
  const well = total >= LEAST_MEMORY;
  return {
    name: 'memory',
    well,
    fr: `Mémoire : ${amount} Mo, dont ${left} libres ; cœurs : ${cores}${well ? '' : '. C’est trop peu : il faut 300 Mo.'}`,
    en: `Memory: ${amount} MB, ${left} of them free; cores: ${cores}${well ? '' : '. Too little: 300 MB are needed.'}`,
  };
}

/** A Node built with few languages would sort and write French as English. */
function checkLanguages(): Check {
  const well = new Intl.DateTimeFormat('fr', { month: 'long' }).format(new Date(0)) === 'janvier';
  return {
    name: 'languages',
    well,
    fr: well
      ? 'Français et anglais'
      : 'Ce Node ne connaît pas le français : installez un Node complet (full-icu).',
    en: well ? 'French and English' : 'This Node does not know French: install a full one (full-icu).',
  };
}

/** Ties sleep and budgets end by the clock: one that is years off would mislead both. */
export function checkClock(now: Date): Check {
  const well = now.getUTCFullYear() >= 2026;
  const day = now.toISOString().slice(0, 10);
  return {
    name: 'clock',
    well,
    fr: well ? `Horloge : ${day}` : `L’horloge dit ${day} : réglez-la, les liens s’endorment à la date.`,
    en: well ? `Clock: ${day}` : `The clock says ${day}: set it, for ties fall asleep by the date.`,
  };
}
