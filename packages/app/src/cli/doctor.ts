import { availableParallelism, freemem, totalmem } from 'node:os';
import { command, EXIT } from './command.ts';

const LEAST_NODE = [22, 18] as const;
const MEGABYTE = 1024 * 1024;
/** A network of 5,000 people and its report take about 150 MB; twice that leaves room for the rest. */
const LEAST_MEMORY = 300 * MEGABYTE;

interface Check {
  readonly well: boolean;
  readonly fr: string;
  readonly en: string;
}

/** Is this machine fit to run Liane? Ends with 0 if it is, 1 if something must change. */
export const doctor = command({
  name: 'doctor',
  options: {},
  help: {
    fr: {
      line: 'examine la machine : Node, mémoire, langues, horloge',
      more: 'Dit ce qui va, ce qui manque, et quoi faire. Ne change rien.',
    },
    en: {
      line: 'checks the machine: Node, memory, languages, clock',
      more: 'Says what is well, what is missing, and what to do. Changes nothing.',
    },
  },
  async run(_values, terminal) {
    const checks = [
      checkNode(process.versions.node),
      checkMemory(totalmem(), freemem()),
      checkLanguages(),
      checkClock(new Date()),
    ];
    for (const check of checks) terminal.out(`${check.well ? '●' : '⊘'} ${check[terminal.language]}`);
    return checks.every((check) => check.well) ? EXIT.done : EXIT.unusable;
  },
});

export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const well = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  return {
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
    well,
    fr: `Mémoire : ${amount} Mo, dont ${left} libres ; cœurs : ${cores}${well ? '' : '. C’est trop peu : il faut 300 Mo.'}`,
    en: `Memory: ${amount} MB, ${left} of them free; cores: ${cores}${well ? '' : '. Too little: 300 MB are needed.'}`,
  };
}

/** A Node built with few languages would sort and write French as English. */
function checkLanguages(): Check {
  const well = new Intl.DateTimeFormat('fr', { month: 'long' }).format(new Date(0)) === 'janvier';
  return {
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
    well,
    fr: well ? `Horloge : ${day}` : `L’horloge dit ${day} : réglez-la, les liens s’endorment à la date.`,
    en: well ? `Clock: ${day}` : `The clock says ${day}: set it, for ties fall asleep by the date.`,
  };
}
