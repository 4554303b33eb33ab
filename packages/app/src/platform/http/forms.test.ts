import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sayFormError } from './form-words.ts';
import {
  choice,
  choices,
  email,
  isoDate,
  line,
  optionalDate,
  optionalEmail,
  optionalLine,
  optionalText,
  readForm,
  text,
  tick,
} from './forms.ts';

const schema = z.object({
  name: line(20),
  about: optionalLine(),
  words: text(200),
  more: optionalText(),
  address: email(),
  other: optionalEmail(),
  day: isoDate(),
  until: optionalDate(),
  reach: choice(['idea', 'everything']),
  kinds: choices(['help', 'discover']),
  tell: tick(),
});

const GOOD = {
  name: 'Fantine',
  words: 'Bonjour.',
  address: 'fantine@faubourg.example',
  day: '2027-03-09',
  reach: 'idea',
};

function form(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' ? [value] : value) data.append(name, one);
  return data;
}

/** The code of one field, all others being right. */
function faultOf(name: keyof typeof GOOD | 'other' | 'until' | 'kinds', value: string): string | undefined {
  const read = readForm(schema, form({ ...GOOD, [name]: value }));
  return read.ok ? undefined : (read.errors[name] ?? JSON.stringify(read.errors));
}

describe('What a form sends', () => {
  it('is read as its value; what may be left empty is empty, and no box is ticked by itself', () => {
    expect(readForm(schema, form(GOOD))).toEqual({
      ok: true,
      value: { ...GOOD, about: '', more: '', other: '', until: null, kinds: [], tell: false },
    });
  });

  it('says the same to a program that sends JSON', () => {
    const json = { ...GOOD, kinds: ['help'], tell: true, until: '2027-04-01' };
    expect(schema.parse(json)).toMatchObject(json);
    expect(schema.parse(GOOD)).toMatchObject({ kinds: [], tell: false, until: null });
    expect(schema.safeParse({ ...GOOD, name: 7 }).error?.issues[0]?.message).toBe('required');
  });

  it('has one kind of line end, one way to write an accent, no sign that is no writing, and no end blanks', () => {
    const read = readForm(schema, form({ ...GOOD, words: ' un\r\ndeux\rtrois\t\u0000\u0007e\u0301 ' }));
    expect(read).toMatchObject({ ok: true, value: { words: 'un\ndeux\ntrois\té' } });
    expect(readForm(schema, form({ ...GOOD, name: ' Jean \n Valjean ' }))).toMatchObject({
      value: { name: 'Jean Valjean' },
    });
  });

  it('keeps the direction marks of a text, and half a character is no character', () => {
    const read = readForm(schema, form({ ...GOOD, words: 'a\u202eb' }));
    expect(read).toMatchObject({ value: { words: 'a\u202eb' } });
    expect(text().parse('a\ud800')).toBe('a\ufffd');
  });

  it.each([
    ['name', '', 'required'],
    ['name', ' \n\u0000 ', 'required'],
    ['name', 'x'.repeat(21), 'too-long'],
    ['words', 'x'.repeat(201), 'too-long'],
    ['address', '', 'required'],
    ['address', 'fantine', 'not-an-address'],
    ['address', 'a@b', 'not-an-address'],
    ['address', 'a@b.example, c@d.example', 'not-an-address'],
    ['address', 'a@b.example\nBcc: c@d.example', 'not-an-address'],
    ['address', '<a@b.example>', 'not-an-address'],
    ['other', 'fantine@', 'not-an-address'],
    ['day', '2027-02-29', 'not-a-date'],
    ['day', '9/3/2027', 'not-a-date'],
    ['until', '2027-13-01', 'not-a-date'],
    ['reach', 'all', 'not-a-choice'],
    ['reach', '', 'not-a-choice'],
  ] as const)('%s cannot be %j: %s', (name, value, code) => {
    expect(faultOf(name, value)).toBe(code);
  });

  it('folds an address, whatever alphabet it is written in', () => {
    expect(email().parse(' Fantine@Faubourg.EXAMPLE ')).toBe('fantine@faubourg.example');
    expect(email().parse('user@例え.jp')).toBe('user@例え.jp');
  });

  it('comes back whole with all that was typed when something is to be mended, files aside', () => {
    const data = form({ ...GOOD, name: '', kinds: ['help', 'discover'] });
    data.append('file', new File(['x'], 'gens.csv'));
    expect(readForm(schema, data)).toEqual({
      ok: false,
      errors: { name: 'required' },
      values: { ...GOOD, name: '', kinds: ['help', 'discover'] },
    });
  });

  it('takes one tick or several for a list', () => {
    expect(readForm(schema, form({ ...GOOD, kinds: 'help' }))).toMatchObject({ value: { kinds: ['help'] } });
    expect(readForm(schema, form({ ...GOOD, tell: 'on' }))).toMatchObject({ value: { tell: true } });
  });

  it('is only what it is: no field reaches what lies behind an object', () => {
    const data = form({ ...GOOD, name: '', constructor: 'z' });
    for (const value of ['x', 'y']) data.append('__proto__', value);
    const read = readForm(schema, data);
    expect(read.ok || Object.getPrototypeOf(read.values)).toBe(Object.prototype);
  });

  it('throws at nothing, whatever is sent', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()))), (fields) => {
        expect(readForm(schema, form(fields)).ok).toBe(false);
      }),
    );
  });

  it('is told what to write instead, in both languages, by the feature first', () => {
    expect(sayFormError('not-an-address', 'fr')).toBe('Écrivez une adresse comme nom@exemple.org.');
    expect(sayFormError('not-an-address', 'en')).toBe('Write an address like name@example.org.');
    expect(sayFormError('required', 'fr', { required: 'Dites son nom.' })).toBe('Dites son nom.');
    expect(sayFormError('no-such-code', 'en')).toBe('Write something here.');
  });
});
