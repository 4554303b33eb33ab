import type { Language } from '../platform/languages.ts';
import type { Options, Values } from './options.ts';
import type { Terminal } from './terminal.ts';

/** What the process ends with. */
export const EXIT = { done: 0, unusable: 1, usage: 2, broken: 70 } as const;

/** One command of `liane`. */
export interface Command<O extends Options = Options> {
  readonly name: string;
  readonly options: O;
  /** One line for the list of commands, then a paragraph for its own help. */
  readonly help: Readonly<Record<Language, { readonly line: string; readonly more: string }>>;
  run(values: Values<O>, terminal: Terminal): Promise<number>;
}

/** Keeps the types of the options while the list of commands holds them all alike. */
export function command<O extends Options>(definition: Command<O>): Command {
  return definition as unknown as Command;
}
