import { fold } from '../../platform/text.ts';

/** Which of day and month comes first where both could be either. */
export type DayOrder = 'day-first' | 'month-first';

export type ReadDay =
  | {
      readonly read: 'day';
      readonly day: string /** A month or a year was given, no day. */;
      readonly precise: boolean;
    }
  | { readonly read: 'ambiguous' }
  | { readonly read: 'unreadable' };

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'january', 'janv', 'jan'],
  ['fevrier', 'february', 'fevr', 'fev', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'april', 'avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'july', 'juil', 'jul'],
  ['aout', 'august', 'aou', 'aug'],
  ['septembre', 'september', 'sept', 'sep'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
];

const MONTH_NUMBER = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

/** Days between 1899-12-30, day 0 of Excel, and 1970-01-01. */
const EXCEL_EPOCH = 25_569;
/** Excel serials taken for dates: 1954 to 2064. Other numbers mean something else. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 60_000;

/** « lundi », « Mon, » before a date. Not « mar. », which is March as well. */
const WEEKDAY =
  /^(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:lun|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)(?=[.,])),?\.? +/;

/**
 * The day a cell tells, as people write days: 2025-03-31, 2025-03-31T10:00Z, 31/03/2025, 31.3.2025, 3/31/2025,
 * 31 mars 2025, March 31, 2025, Mar 2025, 2025, 45747 (Excel). A time of day is left out. Where day and month could
 * change places it is ambiguous, unless `order` tells.
 */
export function readDay(text: string, order: DayOrder | null = null): ReadDay {
  const cell = fold(text)
    .replace(WEEKDAY, '')
    .replace(
      /[,.]? +(?:a +)?\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?(?: ?(?:z|utc|gmt|[+-]\d{2}:?\d{2}))?$/,
      '',
    );
  return (
    readYearFirst(cell) ??
    readNumbers(cell, order) ??
    readWords(cell) ??
    readSerial(cell) ?? { read: 'unreadable' }
  );
}

function readYearFirst(cell: string): ReadDay | undefined {
  const full =
    /^(\d{4})([-/.]?)(\d{2})\2(\d{2})(?:t.*)?$/.exec(cell) ??
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(cell);
  if (full) return day(Number(full[1]), Number(full[3]), Number(full[4]));
  const month = /^(\d{4})[-/](\d{1,2})$/.exec(cell);
  if (month) return imprecise(Number(month[1]), Number(month[2]));
  return /^(?:19|20)\d{2}$/.test(cell) ? imprecise(Number(cell), 1) : undefined;
}

function readNumbers(cell: string, order: DayOrder | null): ReadDay | undefined {
  const parts = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(cell);
  if (!parts) {
    const month = /^(\d{1,2})[-/.](\d{4})$/.exec(cell);
    return month ? imprecise(Number(month[2]), Number(month[1])) : undefined;
  }
  const a = Number(parts[1]);
  const b = Number(parts[3]);
  const year = fullYear(parts[4]!);
  if (a > 12 || a === b) return day(year, b, a);
  if (b > 12) return day(year, a, b);
  if (order === null) return { read: 'ambiguous' };
  return order === 'day-first' ? day(year, b, a) : day(year, a, b);
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function readWords(cell: string): ReadDay | undefined {
  const dayFirst = /^(?:le )?(\d{1,2})(?:er|st|nd|rd|th)?[- ](?:of )?([a-z]+)\.?,?[- ](\d{4}|\d{2})$/.exec(
    cell,
  );
  if (dayFirst) return named(dayFirst[2]!, Number(dayFirst[1]), fullYear(dayFirst[3]!));
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(cell);
  if (monthFirst) return named(monthFirst[1]!, Number(monthFirst[2]), Number(monthFirst[3]));
  const month = /^([a-z]+)\.?,?[- ](\d{4})$/.exec(cell);
  const number = month ? MONTH_NUMBER.get(month[1]!) : undefined;
  return month && number ? imprecise(Number(month[2]), number) : undefined;
}

function named(month: string, date: number, year: number): ReadDay {
  const number = MONTH_NUMBER.get(month);
  return number ? day(year, number, date) : { read: 'unreadable' };
}

function readSerial(cell: string): ReadDay | undefined {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(cell)) return undefined;
  const serial = Math.floor(Number(cell.replace(',', '.')));
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return undefined;
  return {
    read: 'day',
    day: new Date((serial - EXCEL_EPOCH) * 86_400_000).toISOString().slice(0, 10),
    precise: true,
  };
}

/** A month or a year alone: its first day, so that a link is not held more alive than is known. */
function imprecise(year: number, month: number): ReadDay {
  const found = day(year, month, 1);
  return found.read === 'day' ? { ...found, precise: false } : found;
}

function day(year: number, month: number, date: number): ReadDay {
  const time = new Date(Date.UTC(2000, 0, 1));
  time.setUTCFullYear(year, month - 1, date);
  if (year < 1 || time.getUTCMonth() !== month - 1 || time.getUTCDate() !== date)
    return { read: 'unreadable' };
  return { read: 'day', day: time.toISOString().slice(0, 10), precise: true };
}

/**
 * How a column writes its days, told by those that can be read one way only; null when none tells, or when they
 * disagree.
 */
export function dayOrderOf(cells: Iterable<string>): DayOrder | null {
  let dayFirst = false;
  let monthFirst = false;
  for (const cell of cells) {
    const parts = /^\s*(\d{1,2})([-/. ])(\d{1,2})\2\d{2,4}\b/.exec(cell);
    if (!parts) continue;
    if (Number(parts[1]) > 12) dayFirst = true;
    else if (Number(parts[3]) > 12) monthFirst = true;
  }
  return dayFirst === monthFirst ? null : dayFirst ? 'day-first' : 'month-first';
}
