import type { Language } from './languages.ts';

/*
 * One typographer for every sentence: authors type plain keys, it sets them as a printer would.
 * French: rules of the Imprimerie nationale. English: curly quotes, no space before signs.
 */

const NARROW = '\u202f';
const WIDE = '\u00a0';

/** Sets a sentence for print or screen. Setting it twice changes nothing; addresses of any kind are left alone. */
export function typeset(text: string, language: Language): string {
  const set = language === 'fr' ? french : english;
  return text
    .split(ADDRESS)
    .map((part, i) => (i % 2 === 1 ? part : set(part)))
    .join('');
}

/** URLs, e-mail addresses and file paths: a capturing group, so that `split` keeps them. */
const ADDRESS =
  /((?:https?:\/\/|www\.|mailto:)[^\s<>"«»“”‘’]+|[^\s<>"«»“”‘’@]{1,64}@[\p{L}\p{N}][\p{L}\p{N}.-]{0,254})/u;

function french(text: string): string {
  return text
    .replace(/\.\.\./g, '…')
    .replace(/(?<=\p{L})'/gu, '’')
    .replace(/"([^"]*)"/g, '«$1»')
    .replace(/«[ \u00a0\u202f]*/g, `«${WIDE}`)
    .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]*»/g, `${WIDE}»`)
    .replace(SIGN_AFTER_SPACE, `${NARROW}$1`)
    .replace(SIGN_GLUED, `${NARROW}$1`)
    .replace(/(?<=\S)[ \u00a0\u202f]+:(?=\s|$)/g, `${WIDE}:`)
    .replace(/(?<=[\p{L}\p{N}»)]):(?=\s|$)/gu, `${WIDE}:`)
    .replace(/(?<![\d,.])\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)/g, (number) => number.replace(/\s/g, NARROW))
    .replace(/(?<=\d) (?=h\b|h \d|%|€)|(?<=\d h) (?=\d)/g, WIDE)
    .replace(/(?<=(?:^|[^\p{L}])(?:M\.|MM\.|Mme|Mmes|Mlle|Dr)) (?=\p{Lu}|l[ea’])/gu, WIDE)
    .replace(DAY_OF_MONTH, WIDE);
}

/** A sign that already has a space before it. */
const SIGN_AFTER_SPACE = /(?<=\S)[ \u00a0]+([;!?])/g;
/** A sign glued to a word, at the end of a group: `a;b` and `?x=1` are left alone. */
const SIGN_GLUED = /(?<=[\p{L}\p{N}»)’])([;!?])(?=[\s!?»”)\],.…]|$)/gu;
const DAY_OF_MONTH =
  /(?<=\b(?:\d{1,2}|1er)) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\p{L}))/gu;

const ENGLISH_DAY =
  /(?<=\b\d{1,2}) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g;

function english(text: string): string {
  return text
    .replace(/\.\.\./g, '…')
    .replace(/"([^"]*)"/g, '“$1”')
    .replace(/(?<=^|[\s(“])'(?=\S)/g, '‘')
    .replace(/'/g, '’')
    .replace(/(?<=\b(?:M\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Mme|Mlle)) (?=\p{Lu})/gu, WIDE)
    .replace(ENGLISH_DAY, WIDE);
}

const UNITS = {
  fr: 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
};
const TENS = {
  fr: [
    '',
    '',
    'vingt',
    'trente',
    'quarante',
    'cinquante',
    'soixante',
    'soixante',
    'quatre-vingt',
    'quatre-vingt',
  ],
  en: ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
};

/**
 * A whole number as a sentence says it: in words up to ninety-nine, in figures beyond.
 * `feminine` is for French: *vingt et une personnes*.
 */
export function spelled(n: number, language: Language, { feminine = false } = {}): string {
  if (!Number.isInteger(n) || n < 0 || n > 99) return figures(n, language);
  const units = UNITS[language].split(' ');
  if (language === 'en') return n < 20 ? units[n]! : joined(TENS.en[Math.floor(n / 10)]!, n % 10, units);
  const word = spelledInFrench(n, units);
  return feminine && n % 10 === 1 && n !== 11 && n !== 71 && n !== 91 ? `${word}e` : word;
}

function joined(tens: string, rest: number, units: readonly string[]): string {
  return rest === 0 ? tens : `${tens}-${units[rest]}`;
}

function spelledInFrench(n: number, units: readonly string[]): string {
  if (n < 20) return units[n]!;
  const ten = Math.floor(n / 10);
  const rest = ten === 7 || ten === 9 ? (n % 10) + 10 : n % 10;
  const tens = TENS.fr[ten]!;
  if (ten === 8 && rest === 0) return `${tens}s`;
  if (ten < 8 && (rest === 1 || rest === 11)) return `${tens} et ${units[rest]}`;
  return joined(tens, rest, units);
}

/** A number in figures, with the thousands of the language (U+202F in French). */
export function figures(n: number, language: Language): string {
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 1 }).format(n);
}

/** *a, b et c*. */
export function listed(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { type: 'conjunction' }).format(items);
}

/** A day, `YYYY-MM-DD`, in full: *22 novembre 2026*, *22 November 2026*. */
export function day(iso: string, language: Language): string {
  const [year, month, date] = iso.split('-').map(Number);
  const at = Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1);
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const said = format.format(at);
  return language === 'fr' ? said.replace(/^1 /, '1er ') : said;
}

/** What ends a sentence that a name ends: *M. Géborand.*, but *le conventionnel G.* */
export function fullStop(name: string): string {
  return /[.…!?]$/u.test(name) ? '' : '.';
}

/** First letter raised, accents kept: *Écrire*. */
export function capital(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return text === '' ? text : first.toLocaleUpperCase('fr') + text.slice(first.length);
}

/** Cuts a text at a whole character (letters with their accents, emoji with their parts), with an ellipsis. */
export function shortened(text: string, atMost: number): string {
  if (text.length <= atMost) return text;
  // However many marks a letter wears, no more of the text than this is looked at, or kept.
  const looked = text.slice(0, atMost * 16 + 64);
  const kept = [...new Intl.Segmenter('fr', { granularity: 'grapheme' }).segment(looked)];
  if (kept.length <= atMost && looked === text) return text;
  const parts = kept.slice(0, atMost - 1).map(({ segment }) => segment);
  return `${parts.join('').trimEnd()}…`;
}

/** Beyond this, a name in a sentence is an accident of the file, not a name. */
const LONGEST_NAME = 80;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * A name as a sentence may hold it: on one line, cut when absurdly long, without the invisible characters that
 * could turn the rest of the sentence around, and isolated when it is written from right to left.
 */
export function sayable(name: string, atMost = LONGEST_NAME): string {
  const plain = name
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const short = shortened(plain, atMost);
  return RIGHT_TO_LEFT.test(short) ? `\u2068${short}\u2069` : short;
}

/**
 * The words of a record, between the quotation marks of the language; those they hold themselves become inner ones.
 * Without a last full stop, which belongs to our sentence.
 */
export function quoted(text: string, language: Language, atMost = 180): string {
  const plain = sayable(text, atMost).replace(/(?<![.…])\.$/u, '');
  if (language === 'fr') return `« ${plain.replace(/«\s*|"(?=\S)/gu, '“').replace(/\s*»|(?<=\S)"/gu, '”')} »`;
  return `“${plain.replace(/«\s*|“|"(?=\S)/gu, '‘').replace(/\s*»|”|(?<=\S)"/gu, '’')}”`;
}

/** A name that is not the first word of a French sentence: *avec le colonel Pontmercy*, *et la Magnon*. */
export function midSentence(name: string): string {
  return name.replace(/^(?:Le|La|Les) (?=\S)|^L[’'](?=\p{Lu})/u, (article) => article.toLowerCase());
}
