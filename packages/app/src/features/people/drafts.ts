import type { Language } from '../../platform/languages.ts';
import { fold, foldAddress } from '../../platform/text.ts';
import type { Source } from './person.ts';

/** What one row, card or node says of a person, before twins are merged and ids are made. */
export interface Draft {
  /** As given, or null: then it is made from the name. */
  readonly id: string | null;
  /** Empty when only an id or an address is given. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly emails: readonly string[];
  readonly about: string;
  readonly offers: readonly string[];
  readonly seeks: readonly string[];
  readonly interests: readonly string[];
  readonly groups: readonly string[];
  readonly notes: string;
  readonly language: Language | null;
  readonly source: Source;
}

export function emptyDraft(source: Source): Draft {
  return {
    id: null,
    name: '',
    aliases: [],
    emails: [],
    about: '',
    offers: [],
    seeks: [],
    interests: [],
    groups: [],
    notes: '',
    language: null,
    source,
  };
}

/** Shared by the many who say nothing. */
const NONE: readonly string[] = [];

/** Values without the repeated ones; the first spelling is kept. */
export function distinct(
  values: readonly string[],
  sameAs: (value: string) => string = fold,
): readonly string[] {
  if (values.length === 0) return NONE;
  const seen = new Set<string>();
  return values.filter((value) => {
    // Some signs fold to nothing, and are something all the same.
    const key = sameAs(value) || value.trim();
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Texts one below the other, without repeated or empty ones. */
export function joinTexts(texts: readonly string[]): string {
  if (texts.length === 0) return '';
  const trimmed = texts.map((text) => text.trim());
  return [...new Set(trimmed)].filter((text) => text !== '').join('\n');
}

const ADDRESS = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+$/u;

/** The addresses of a cell (`a@x.org; Bo <b@x.org>`), as they are compared, and what was no address. */
export function readAddresses(cell: string): { emails: readonly string[]; refused: readonly string[] } {
  const emails: string[] = [];
  const refused: string[] = [];
  for (const part of cell.split(/[|;,\n]|:::/)) {
    const text = part.trim();
    if (text === '') continue;
    const bare = /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text;
    const address = foldAddress(bare.trim().replace(/^mailto:/i, ''));
    if (ADDRESS.test(address)) emails.push(address);
    else refused.push(text);
  }
  return { emails: distinct(emails, foldAddress), refused };
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  fr: 'fr',
  fra: 'fr',
  fre: 'fr',
  french: 'fr',
  francais: 'fr',
  en: 'en',
  eng: 'en',
  english: 'en',
  anglais: 'en',
};

/** The first of French and English that a cell names; undefined when it names neither. */
export function readLanguage(cell: string): Language | undefined {
  for (const word of fold(cell).split(/[^a-z]+/)) {
    const language = LANGUAGES[word];
    if (language) return language;
  }
  return undefined;
}

/** « Mme », « Dr »: headed « Title » by Outlook, and no occupation. */
const HONORIFICS = new Set('m,mm,mr,mrs,ms,miss,mx,dr,pr,prof,mme,mlle,monsieur,madame,sir'.split(','));

export function isHonorific(text: string): boolean {
  return HONORIFICS.has(fold(text).replace(/\.$/, ''));
}
