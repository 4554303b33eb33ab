import type { LianeError } from '../platform/errors.ts';
import type { Language } from '../platform/languages.ts';
import { sayMailError } from '../platform/mail/words.ts';
import { capital } from '../platform/typographer.ts';
import { sentence } from './sentence.ts';

type Said = Readonly<Record<Language, string>>;

/** One thing the doctor looked at: what is so, and what to do where it is not well. */
export interface Check extends Said {
  readonly name: string;
  readonly well: boolean;
  /** It cannot be known from here, or not yet: nothing is held against it. */
  readonly unsure?: true;
}

export function well(name: string, said: Said): Check {
  return { name, well: true, ...said };
}

export function unwell(name: string, said: Said): Check {
  return { name, well: false, ...said };
}

export function unsure(name: string, { fr, en }: Said): Check {
  return { name, well: false, unsure: true, fr, en };
}

/** What stands in the way, as the server would say it at its start. */
export function refused(name: string, error: LianeError): Check {
  const said = (language: Language) =>
    capital(sayMailError(error, language) ?? sentence(error, language).replace(/^liane\s*:\s*/u, ''));
  return unwell(name, { fr: said('fr'), en: said('en') });
}
