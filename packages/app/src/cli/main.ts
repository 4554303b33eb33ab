import { LianeError } from '../platform/errors.ts';
import { type Command, EXIT } from './command.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { health } from './health.ts';
import { commandHelp, generalHelp } from './help.ts';
import { login } from './login.ts';
import { readOptions } from './options.ts';
import { plan } from './plan.ts';
import { sentence } from './sentence.ts';
import { serve } from './serve.ts';

import { languageOf, type Streams, type Terminal, terminalOn } from './terminal.ts';
import { words } from './words.ts';

const commands: readonly Command[] = [serve, login, demo, plan, health, doctor];

const LANG = {
  value: 'fr|en',
  help: { fr: 'langue de ce qui est dit et écrit', en: 'language of what is said and written' },
} as const;

/** Runs one command line and returns the exit code. Never throws. */
export async function main(args: readonly string[], streams: Streams = process): Promise<number> {
  const terminal = terminalOn(streams, languageOf(askedLanguage(args), process.env));
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    terminal.err(spoken(error, terminal));
    return error instanceof LianeError ? exitOf(error) : EXIT.broken;
  }
}

function dispatch(args: readonly string[], terminal: Terminal): number | Promise<number> {
  const [name, ...rest] = args[0] === 'help' ? [...args.slice(1), '--help'] : args;
  if (name === undefined || name === '--help' || name === '-h') {
    terminal.out(generalHelp(commands, terminal.language));
    return EXIT.done;
  }
  const found = commands.find((command) => command.name === name);
  if (!found) throw new LianeError('command-unknown', { command: name });
  const full = { ...found, options: { ...found.options, lang: LANG } };
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(commandHelp(full, terminal.language));
    return EXIT.done;
  }
  const values = readOptions(full.options, rest);
  checkLanguage(values.lang);
  return found.run(values, terminal);
}

function askedLanguage(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  return at < 0 ? undefined : (args[at]!.split('=')[1] ?? args[at + 1]);
}

function checkLanguage(given: string | undefined): void {
  if (given !== undefined && given !== 'fr' && given !== 'en')
    throw new LianeError('option-choice', { option: 'lang', choices: 'fr, en', given });
}

function exitOf(error: LianeError): number {
  return error.code.startsWith('option-') || error.code === 'command-unknown' ? EXIT.usage : EXIT.unusable;
}

function spoken(error: unknown, terminal: Terminal): string {
  if (error instanceof LianeError) return sentence(error, terminal.language);
  return words[terminal.language].broken(
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  );
}
