import { z } from 'zod';

/* One way to read what is sent by a form or as JSON. Messages are codes; form-words.ts turns them into sentences. */

export type FormErrors = Readonly<Record<string, string>>;
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

export type FormRead<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: FormErrors; readonly values: FormValues };

/** Reads a form: what is right as its value; else the fields at fault, each with a code, and all that was typed. */
export function readForm<S extends z.ZodType>(schema: S, form: FormData): FormRead<z.output<S>> {
  const values = valuesOf(form);
  const read = schema.safeParse(values);
  if (read.success) return { ok: true, value: read.data };
  const errors: Record<string, string> = {};
  for (const { path, message } of read.error.issues) errors[path.join('.') || 'form'] ??= message;
  return { ok: false, errors, values };
}

/** What was typed, files aside: a field given twice is a list. */
export function valuesOf(form: FormData): FormValues {
  const values = new Map<string, string | string[]>();
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((value) => typeof value === 'string');
    if (all.length > 0) values.set(name, all.length === 1 ? all[0]! : all);
  }
  return Object.fromEntries(values);
}

/** Line ends of one kind, one way to write an accent, and no sign that is no writing. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .toWellFormed()
    .trim();
}

const given = () => z.string({ error: 'required' }).overwrite(tidy);
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** A line that must be there. */
export function line(most = 200) {
  return given().overwrite(oneLine).min(1, 'required').max(most, 'too-long');
}

/** A line that may be left empty. */
export function optionalLine(most = 200) {
  return given().overwrite(oneLine).max(most, 'too-long').default('');
}

/** A text of several paragraphs that must be there. */
export function text(most = 20_000) {
  return given().min(1, 'required').max(most, 'too-long');
}

export function optionalText(most = 20_000) {
  return given().max(most, 'too-long').default('');
}

const ADDRESS = /^[^\s@<>()[\],;:\\"]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;

/** An address one can write to, folded. */
export function email() {
  return given()
    .overwrite((address) => address.normalize('NFKC').toLowerCase())
    .min(1, 'required')
    .max(254, 'too-long')
    .regex(ADDRESS, 'not-an-address');
}

export function optionalEmail() {
  return z.union([z.literal(''), email()], { error: 'not-an-address' }).default('');
}

/** A day, `YYYY-MM-DD`, that exists. */
export function isoDate() {
  return given().refine(isDay, 'not-a-date');
}

export function optionalDate() {
  return z.union([z.literal('').transform(() => null), isoDate()], { error: 'not-a-date' }).default(null);
}

function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/** One of a few. */
export function choice<const C extends readonly [string, ...string[]]>(choices: C) {
  return z.enum(choices, { error: 'not-a-choice' });
}

/** Some of a few. */
export function choices<const C extends readonly [string, ...string[]]>(all: C) {
  const some = z.array(choice(all));
  return z.preprocess(
    (value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value),
    some,
  );
}

/** A box: ticked by a hand, or not there. */
export function tick() {
  return z.preprocess((value) => value === true || value === 'on' || value === 'yes', z.boolean());
}
