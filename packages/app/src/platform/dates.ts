import type { Language } from './languages.ts';

/* Dates as a sentence says them, in the zone of the workspace: never in that of the machine. */

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a thousand times as long as using it. */
function format(
  language: Language,
  zone: string,
  name: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${name}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
}

/** *9 mars 2027*, *9 March 2027*. */
export function dayIn(date: Date, zone: string, language: Language): string {
  return first(format(language, zone, 'day', { dateStyle: 'long' }).format(date), language);
}

/** *mardi 9 mars*, *Tuesday 9 March*; with its year when it is not this one. */
export function weekdayIn(date: Date, zone: string, language: Language, now: Date): string {
  const year = isoDayIn(date, zone).slice(0, 4) === isoDayIn(now, zone).slice(0, 4);
  const options: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
  if (!year) options.year = 'numeric';
  return first(format(language, zone, year ? 'weekday' : 'weekday-year', options).format(date), language);
}

/** In French the first of a month is the *1er*. */
function first(said: string, language: Language): string {
  return language === 'fr' ? said.replace(/(^|\s)1(?=\s\p{L})/u, '$11er') : said;
}

/** *9 h 30*, *9:30*. */
export function hourIn(date: Date, zone: string, language: Language): string {
  const parts = format(language, zone, 'hour', { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const found = Object.fromEntries(parts.formatToParts(date).map(({ type, value }) => [type, value]));
  const [hour, minute] = [Number(found['hour']), found['minute']!];
  if (language === 'en') return `${hour}:${minute}`;
  return minute === '00' ? `${hour} h` : `${hour} h ${minute}`;
}

const NEAR = {
  fr: { '-1': 'hier', '0': "aujourd'hui", '1': 'demain', at: 'à' },
  en: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow', at: 'at' },
} as const;

/** *demain à 9 h 30*, *le mardi 16 mars à 9 h*; *tomorrow at 9:30*, *on Tuesday 16 March at 9:00*. */
export function dayAndHour(date: Date, zone: string, language: Language, now: Date): string {
  const { at } = NEAR[language];
  return `${nearDay(date, zone, language, now)} ${at} ${hourIn(date, zone, language)}`;
}

/** *demain*, *le mardi 16 mars*. */
export function nearDay(date: Date, zone: string, language: Language, now: Date): string {
  const away = daysBetween(isoDayIn(now, zone), isoDayIn(date, zone));
  const words: Readonly<Record<string, string>> = NEAR[language];
  const article = language === 'fr' ? 'le' : 'on';
  return words[String(away)] ?? `${article} ${weekdayIn(date, zone, language, now)}`;
}

/** The day an instant falls on there, `YYYY-MM-DD`. */
export function isoDayIn(date: Date, zone: string): string {
  const { year, month, day } = Object.fromEntries(
    format('en', zone, 'iso', { year: 'numeric', month: '2-digit', day: '2-digit' })
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  );
  return `${year}-${month}-${day}`;
}

/** Whole days from one day to another, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
