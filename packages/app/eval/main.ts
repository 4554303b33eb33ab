import { parseArgs } from 'node:util';
import { LianeError } from '../src/platform/errors.ts';
import { type Folder, type Kind, readFolder } from './folder.ts';
import { evaluateFuture, futureTables } from './future.ts';
import { evaluateHidden, hiddenTables } from './hidden.ts';
import { evaluateInterest, interestTables } from './interest.ts';
import { type Progress, progressOn } from './progress.ts';
import { type Acceptance, acceptanceModels } from './resilience.ts';
import { evaluateResilience, resilienceTables } from './resilience-tables.ts';
import { help, sentenceOf } from './said.ts';
import { markdown, type Table } from './table.ts';

const exit = { done: 0, unusable: 1, usage: 2 } as const;

const protocols: Readonly<Record<string, Kind>> = {
  a: 'hidden-links',
  b: 'future-links',
  c: 'interest',
  d: 'resilience',
};

interface Wanted {
  readonly dir: string;
  readonly protocol: string | null;
  readonly seeds: readonly number[] | null;
  readonly acceptance: readonly Acceptance[];
  readonly json: boolean;
}

/** What one protocol gave: figures for `--json`, tables for people. */
interface Outcome {
  readonly figures: unknown;
  readonly tables: readonly Table[];
}

process.exitCode = run(process.argv.slice(2));

function run(args: readonly string[]): number {
  try {
    const wanted = readCommand(args);
    if (wanted === null) {
      process.stdout.write(`${help}\n`);
      return exit.done;
    }
    report(wanted);
    return exit.done;
  } catch (error) {
    if (!(error instanceof LianeError)) throw error;
    process.stderr.write(`eval: ${sentenceOf(error)}\n`);
    return error.code === 'option-wrong' ? exit.usage : exit.unusable;
  }
}

/** Null when help was asked for. */
function readCommand(args: readonly string[]): Wanted | null {
  const values = readOptions(args);
  if (values.help === true) return null;
  if (values.dir === undefined) throw wrong('Say which folder: --dir DIR (more with --help).');
  const { protocol, acceptance } = values;
  if (protocol !== undefined && !Object.hasOwn(protocols, protocol))
    throw wrong(`--protocol is a, b, c or d, not “${protocol}”.`);
  if (acceptance !== undefined && !Object.hasOwn(acceptanceModels, acceptance))
    throw wrong(`--acceptance is ${Object.keys(acceptanceModels).join(', ')}, not “${acceptance}”.`);
  return {
    dir: values.dir,
    protocol: protocol ?? null,
    seeds: values.seeds === undefined ? null : readSeeds(values.seeds),
    acceptance: (acceptance === undefined ? Object.keys(acceptanceModels) : [acceptance]) as Acceptance[],
    json: values.json === true,
  };
}

function readOptions(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { dir: text, protocol: text, seeds: text, acceptance: text, json: flag, help: flag };
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw wrong(`${(error as Error).message} (more with --help).`);
  }
}

function wrong(problem: string): LianeError {
  return new LianeError('option-wrong', { problem });
}

function readSeeds(given: string): number[] {
  const seeds = given.split(',').map(Number);
  if (!seeds.every(Number.isInteger))
    throw wrong(`--seeds are whole numbers with commas between, not “${given}”.`);
  return seeds;
}

function report({ dir, protocol, seeds, acceptance, json }: Wanted): void {
  const folder = readFolder(dir);
  const asked = Object.keys(protocols).filter(
    (letter) => folder.task.kind.includes(protocols[letter]!) && (protocol ?? letter) === letter,
  );
  if (asked.length === 0)
    throw new LianeError('protocol-absent', { protocol: protocol ?? '' }, { file: dir });
  const progress = progressOn(process.stderr);
  const outcomes = asked.map((letter) => {
    const outcome = measure(letter, folder, seeds ?? folder.task.seeds, acceptance, progress);
    progress.done();
    if (!json) process.stdout.write(outcome.tables.map((table) => `${markdown(table)}\n`).join(''));
    return [letter, outcome.figures] as const;
  });
  if (json)
    process.stdout.write(
      `${JSON.stringify({ set: folder.name, protocols: Object.fromEntries(outcomes) })}\n`,
    );
}

function measure(
  letter: string,
  folder: Folder,
  seeds: readonly number[],
  acceptance: readonly Acceptance[],
  progress: Progress,
): Outcome {
  switch (letter) {
    case 'a': {
      const figures = evaluateHidden(folder, seeds, progress);
      return { figures, tables: hiddenTables(folder, figures) };
    }
    case 'b': {
      const figures = evaluateFuture(folder, seeds[0]!, progress);
      return { figures, tables: futureTables(folder, figures) };
    }
    case 'c': {
      progress('c');
      const figures = evaluateInterest(folder);
      return { figures, tables: interestTables(figures) };
    }
    default: {
      const figures = evaluateResilience(folder, seeds, acceptance, progress);
      return { figures, tables: resilienceTables(folder, figures) };
    }
  }
}
