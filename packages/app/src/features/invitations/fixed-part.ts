import type { Language } from '../../platform/languages.ts';
import { gathered } from '../people/gathered.ts';
import { type Origin, words } from './fixed-words.ts';

export type { Origin };

/** A line of what is noted about the reader. */
interface Noted {
  readonly what: string;
  readonly text: string;
  readonly from: string;
}

/** All that Liane's part of a letter says. */
export interface FixedFacts {
  readonly kind: 'invitation' | 'notice';
  readonly door: 'open' | 'closed';
  /** Given by hand instead of sent. */
  readonly onPaper?: boolean;
  readonly language: Language;
  readonly initiator: string;
  readonly practice: string;
  /** What it is about; a notice is about no idea. */
  readonly idea: { readonly title: string; readonly organisation: string } | null;
  /** The minor it concerns, when it goes to whoever watches over them. */
  readonly minor: string | null;
  readonly name: Origin;
  /** Null when there is none, or when it came with the name. */
  readonly address: Origin | null;
  readonly hasAddress: boolean;
  readonly noted: readonly Noted[];
  /** Who pays, in a sentence, and where the mandate is read. */
  readonly payer: string | null;
  readonly mandateUrl: string | null;
}

/**
 * Liane's part of a letter, in whole: who writes and why, where the name and the address come from, the three answers,
 * what is noted and how to have it erased, who pays. With a closed door no link leaves: all is said in words, and
 * what is noted is written out (GDPR art. 14, promise 6).
 */
export function fixedPart(facts: FixedFacts): string {
  const t = words[facts.language];
  const parts = [
    facts.minor === null ? '' : t.minor(facts.minor),
    writes(facts),
    origins(facts),
    ...(facts.kind === 'invitation' ? answering(facts) : rights(facts)),
    payer(facts),
    facts.onPaper ? '' : t.unwatched,
    words[facts.language === 'fr' ? 'en' : 'fr'].other[facts.kind],
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function writes({ kind, language, initiator, practice, idea }: FixedFacts): string {
  const t = words[language].writes;
  if (kind === 'notice' || idea === null) return t.notice(initiator, practice);
  return idea.organisation === ''
    ? t.idea(initiator, practice, idea.title)
    : t.organisation(initiator, practice, idea.title, idea.organisation);
}

/** Where the name and the address come from, in a sentence or two. */
export function origins({
  language,
  name,
  address,
  hasAddress,
}: Pick<FixedFacts, 'language' | 'name' | 'address' | 'hasAddress'>): string {
  const t = words[language].origin;
  const both = hasAddress && address === null;
  const first = t[name.kind](both ? t.nameAndAddress : t.name, name, both);
  return address === null ? first : `${first} ${t[address.kind](t.address, address, false)}`;
}

function answering(facts: FixedFacts): string[] {
  const t = words[facts.language].answers;
  if (facts.door === 'open' && !facts.onPaper) return [t.open, t.silence, t.seeOpen];
  const organisation = facts.idea?.organisation ?? '';
  const asked = facts.onPaper ? t.paper(organisation, facts.initiator) : t.closed(organisation);
  return [asked, t.silence, ...notedInFull(facts)];
}

function rights(facts: FixedFacts): string[] {
  const t = words[facts.language].rights;
  const last = facts.door === 'open' && !facts.onPaper ? t.open : t.closed;
  return [...notedInFull(facts).slice(0, 1), t.nothingAsked, last];
}

function notedInFull({ language, noted, onPaper }: FixedFacts): string[] {
  const t = words[language].noted;
  const [first] = noted;
  const lines = gathered(noted.map((one) => ({ ...one, seenBy: '' }))).map(({ what, texts, from }) =>
    // Where the name comes from was said above: only what comes from elsewhere says it again.
    t.line(what, inARow(texts), from === first?.from ? '' : from),
  );
  return [[t.all, ...lines].join('\n'), onPaper ? t.erasePaper : t.erase];
}

function inARow(texts: readonly string[]): string {
  const [only] = texts;
  return texts.length === 1 ? only! : texts.map((text) => text.replace(/(?<!\.)\.$/, '')).join('; ');
}

function payer({ language, payer: said, mandateUrl }: FixedFacts): string {
  if (said === null) return '';
  return mandateUrl === null ? said : `${said}\n${words[language].mandate(mandateUrl)}`;
}
