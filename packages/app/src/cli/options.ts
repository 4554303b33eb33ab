import { parseArgs } from 'node:util';
import { LianeError } from '../platform/errors.ts';
import type { Language } from '../platform/languages.ts';

/** One option of a command. `value` names what follows it in the help; without it, the option is a switch. */
interface Option {
  readonly value?: string;
  /** May be given several times, or several values in a row. */
  readonly several?: true;
  readonly required?: true;
  readonly help: Readonly<Record<Language, string>>;
}

export type Options = Readonly<Record<string, Option>>;

export type Values<O extends Options> = {
  readonly [K in keyof O]: O[K] extends { several: true }
    ? readonly string[]
    : O[K] extends { required: true; value: string }
      ? string
      : O[K] extends { value: string }
        ? string | undefined
        : boolean;
};

/** Reads a command's arguments. Throws `LianeError` with a code of the form `option-…` on a wrong one. */
export function readOptions<O extends Options>(options: O, args: readonly string[]): Values<O> {
  const given = parse(options, args);
  const values: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(options)) {
    const value = given[name];
    if (option.required && value === undefined) throw new LianeError('option-missing', { option: name });
    values[name] = option.value ? givenOf(name, option, [value ?? []].flat()) : value !== undefined;
  }
  return values as Values<O>;
}

/**
 * An empty value is most often a variable nobody set, and of two files the first would be forgotten: people who
 * refused would be written to. Both are refused.
 */
function givenOf(name: string, option: Option, given: readonly unknown[]): unknown {
  if (given.some((value) => String(value).trim() === ''))
    throw new LianeError('option-value', { option: `--${name}` });
  if (option.several) return given;
  if (given.length > 1) throw new LianeError('option-twice', { option: name });
  return given[0];
}

function parse(options: Options, args: readonly string[]): Record<string, unknown> {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      { type: option.value ? ('string' as const) : ('boolean' as const), multiple: true },
    ]),
  );
  try {
    return parseArgs({ args: spread(options, joinBelowZero(args)), options: config, strict: true }).values;
  } catch (error) {
    throw usageError(error, options);
  }
}

/** `--write -1` means `--write=-1`: a number below zero is a wrong number, not an option nobody gave a value to. */
function joinBelowZero(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const follows = /^-[\d.]/.test(arg) && /^--[^=]+$/.test(joined.at(-1) ?? '');
    joined.push(follows ? `${joined.pop()}=${arg}` : arg);
  }
  return joined;
}

/** `--organisation a b` means `--organisation=a --organisation=b`; a bare `--organisation` stays, and is refused. */
function spread(options: Options, args: readonly string[]): string[] {
  const spreadArgs: string[] = [];
  let row: string | null = null;
  for (const [at, arg] of args.entries()) {
    const name = arg.startsWith('--') ? arg.slice(2) : null;
    const valueFollows = at + 1 < args.length && !args[at + 1]!.startsWith('--');
    if (name !== null) {
      row = options[name]?.several && valueFollows ? arg : null;
      if (!row) spreadArgs.push(arg);
    } else spreadArgs.push(row ? `${row}=${arg}` : arg);
  }
  return spreadArgs;
}

function usageError(error: unknown, options: Options): LianeError {
  const { code, message } = error as { code?: string; message: string };
  const quoted = /'(-[^ '<]*)/.exec(message)?.[1] ?? /'([^']*)'/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return new LianeError('option-unknown', { option: quoted });
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return new LianeError(options[quoted.slice(2)]?.value ? 'option-value' : 'option-switch', {
      option: quoted,
    });
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return new LianeError('option-unexpected', { word: quoted });
  throw error;
}

/** A number between two others, or `LianeError` `option-number`. */
export function numberOption(
  name: string,
  text: string | undefined,
  range: { readonly least: number; readonly most: number; readonly whole?: true },
): number | null {
  if (text === undefined) return null;
  // Not `1,000` for a whole number, which is a thousand here and one there; not `0x10` nor `1e3`, which nobody means.
  const written = range.whole ? /^\d+$/ : /^\d*[.,]?\d+$/;
  const value = written.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  if (!(value >= range.least && value <= range.most))
    throw new LianeError('option-number', {
      option: name,
      given: text,
      least: range.least,
      most: range.most,
    });
  return value;
}
