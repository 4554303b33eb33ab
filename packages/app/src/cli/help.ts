import type { Language } from '../platform/languages.ts';
import type { Command } from './command.ts';
import { words } from './words.ts';

const GAP = 2;

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + GAP;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join('\n');
}

export function generalHelp(commands: readonly Command[], language: Language): string {
  const say = words[language];
  const list = commands.map(({ name, help }) => [name, help[language].line] as const);
  return [say.tagline, '', say.usage('COMMAND'), '', columns(list), '', say.more].join('\n');
}

export function commandHelp({ name, options, help }: Command, language: Language): string {
  const say = words[language];
  const rows = Object.entries(options).map(
    ([option, { value, help: line }]) => [`--${option}${value ? ` ${value}` : ''}`, line[language]] as const,
  );
  return [
    help[language].line,
    '',
    say.usage(name),
    '',
    help[language].more,
    '',
    columns(rows),
    '',
    say.exits,
  ].join('\n');
}
