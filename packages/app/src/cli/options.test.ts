import { describe, expect, it } from 'vitest';
import { LianeError } from '../platform/errors.ts';
import { numberOption, readOptions } from './options.ts';

const help = { fr: '', en: '' };
const options = {
  people: { value: 'FILE', required: true, help },
  organisation: { value: 'ID', several: true, help },
  lang: { value: 'fr|en', help },
  json: { help },
} as const;

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof LianeError) return error.code;
    throw error;
  }
  return 'none';
};

describe('What is typed after a command', () => {
  it('is read by name, in any order, with a switch off unless it is given', () => {
    expect(readOptions(options, ['--lang=en', '--people', 'a.csv'])).toEqual({
      people: 'a.csv',
      organisation: [],
      lang: 'en',
      json: false,
    });
  });

  it('may give several values in a row, or repeat the option', () => {
    const row = readOptions(options, ['--people', 'a', '--organisation', 'x', 'y', '--json']);
    const repeated = readOptions(options, [
      '--organisation=x',
      '--people',
      'a',
      '--json',
      '--organisation',
      'y',
    ]);
    expect(row.organisation).toEqual(['x', 'y']);
    expect(repeated).toEqual(row);
  });

  it('is refused with a code for each mistake', () => {
    expect(codeOf(() => readOptions(options, []))).toBe('option-missing');
    expect(codeOf(() => readOptions(options, ['--peple', 'a']))).toBe('option-unknown');
    expect(codeOf(() => readOptions(options, ['--people']))).toBe('option-value');
    expect(codeOf(() => readOptions(options, ['--people', 'a', 'stray']))).toBe('option-unexpected');
    expect(codeOf(() => readOptions(options, ['--people', 'a', '--organisation']))).toBe('option-value');
    expect(codeOf(() => readOptions(options, ['--people', 'a', '--json=yes']))).toBe('option-switch');
  });

  it('is refused when a value is empty: a variable nobody set must not pass for no file', () => {
    for (const empty of [['--people', ''], ['--people=  '], ['--people', 'a', '--organisation', 'x', '']])
      expect(codeOf(() => readOptions(options, empty))).toBe('option-value');
  });

  it('is refused when it names two files where one is read: the refusals of the first would be forgotten', () => {
    expect(codeOf(() => readOptions(options, ['--people', 'a', '--people', 'b']))).toBe('option-twice');
    expect(readOptions(options, ['--people', 'a', '--json', '--json']).json).toBe(true);
  });

  it('takes a number below zero for a value, so that what is said is that it is too small', () => {
    expect(readOptions(options, ['--people', '-1']).people).toBe('-1');
  });
});

describe('A number', () => {
  it('may be written with a comma, as in French', () => {
    expect(numberOption('tolerance', '0,5', { least: 0, most: 1 })).toBe(0.5);
  });

  it('is refused when it is no number, out of range, or broken where a whole one is needed', () => {
    for (const text of ['', 'six', '7', '-1', 'NaN', '0x', '1e9'])
      expect(codeOf(() => numberOption('tolerance', text, { least: 0, most: 1 }))).toBe('option-number');
    expect(codeOf(() => numberOption('write', '2.5', { least: 0, most: 9, whole: true }))).toBe(
      'option-number',
    );
  });

  it('is written with digits: neither a thousand with its comma nor what only programs write', () => {
    for (const text of ['1,000', '1.000', '0x10', '1e1', ' 3', '+3', '-0'])
      expect(codeOf(() => numberOption('write', text, { least: 0, most: 99, whole: true }))).toBe(
        'option-number',
      );
  });

  it('that is not given is nothing', () => {
    expect(numberOption('write', undefined, { least: 0, most: 9 })).toBeNull();
  });
});
