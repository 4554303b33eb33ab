import type { Child } from 'hono/jsx';
import type { Language } from '../../platform/languages.ts';
import { InTheirWords } from '../../ui/in-their-words.tsx';
import { Unbroken } from '../../ui/unbroken.tsx';
import type { Person } from '../people/person.ts';
import { pageWords } from './page-words.ts';
import type { Found, PeaceReason, Perhaps, Suggestion } from './types.ts';

type NameOf = (id: string) => string;

export interface ListProps {
  readonly found: Found;
  readonly people: ReadonlyMap<string, Person>;
  readonly name: NameOf;
  readonly language: Language;
  readonly options: { readonly tolerance: number; readonly answers: number; readonly write: number | null };
  readonly around?: Around;
}

/** What a page that can act adds to the lists; a report only reads. */
export interface Around {
  /** The record a name opens. */
  readonly to?: (id: string) => string | null;
  readonly source?: (id: string) => string;
  readonly deeds?: (suggestion: Suggestion | Perhaps) => Child;
  /** Lines that stand before the list, chosen by the initiator, and how many. */
  readonly chosen?: { readonly count: number; readonly lines: Child };
  /** After the list, beside it. */
  readonly margin?: Child;
  readonly nobody?: Child;
  readonly peaceAside?: Child;
  /** What a reason says besides, or under it. */
  readonly notes?: Readonly<Partial<Record<PeaceReason, Child>>>;
}

/** Reasons said for one person: more would be an argument, not a reason. */
const REASONS_SAID = 2;

/** *Écrire à ces …*: a name, why this person would care, where it is known from. It stops where Liane is no longer sure. */
export function WriteList({ found, people, name, language, options, around = {} }: ListProps) {
  const t = pageWords[language];
  const count = found.write.length + (around.chosen?.count ?? 0);
  if (count === 0) return <NobodyToWrite language={language} more={around.nobody} />;
  return (
    <section class="spread" aria-labelledby="ecrire">
      <div class="text">
        <h2 id="ecrire">{t.write(count)}</h2>
        <ol class="people">
          {around.chosen?.lines}
          {found.write.map((suggestion) => (
            <li>
              <Reasons
                suggestion={suggestion}
                people={people}
                name={name}
                language={language}
                around={around}
              />
              <Source id={suggestion.person} people={people} language={language} around={around} />
              {around.deeds?.(suggestion)}
            </li>
          ))}
        </ol>
        <p class="stop">
          {t.stops} <Curl />
        </p>
      </div>
      <aside class="margin">
        <h3>{t.whyThese(count)}</h3>
        <p>
          {options.write !== null && options.write <= count
            ? t.atMost(options.write)
            : t.tolerance(options.tolerance)}
        </p>
        <p>{t.taughtBy(options.answers)}</p>
        {around.margin ?? (
          <>
            <h3>{t.missing}</h3>
            <p>{t.missingWhy}</p>
          </>
        )}
      </aside>
    </section>
  );
}

function NobodyToWrite({ language, more }: { language: Language; more?: Child }) {
  const t = pageWords[language];
  return (
    <section class="spread" aria-labelledby="ecrire">
      <div class="text">
        {/* A page that can act says it in its title. */}
        <h2 id="ecrire" class={more ? 'visually-hidden' : undefined}>
          {t.nobodyToWrite}
        </h2>
        <p>{t.nobodyToWriteWhy}</p>
        {more}
      </div>
    </section>
  );
}

/** The end of a list, as a vine ends. */
function Curl() {
  return (
    <svg viewBox="0 0 112 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.4">
      <path d="M0 13C24 0 44 24 70 13 92 3 106 5 106 13 106 19 97 19 97 13.5 97 11 100 10 101.5 12" />
    </svg>
  );
}

interface SuggestionProps {
  readonly suggestion: Suggestion;
  readonly people: ReadonlyMap<string, Person>;
  readonly name: NameOf;
  readonly language: Language;
  readonly around: Around;
}

/** Why this person, in a sentence or two. */
export function whySaid(suggestion: Suggestion, name: NameOf, language: Language): string {
  const t = pageWords[language];
  return suggestion.reasons
    .slice(0, REASONS_SAID)
    .map((reason) => t.reason(reason, name))
    .join(' ');
}

export function Named({ id, name, to }: { id: string; name: NameOf; to: Around['to'] }) {
  const address = to?.(id) ?? null;
  return address === null ? <b>{name(id)}</b> : <a href={address}>{<b>{name(id)}</b>}</a>;
}

function Reasons({ suggestion, people, name, language, around }: SuggestionProps) {
  return (
    <p>
      <Named id={suggestion.person} name={name} to={around.to} />.{' '}
      <InTheirWords
        text={whySaid(suggestion, name, language)}
        language={language}
        theirs={people.get(suggestion.person)?.language}
      />
    </p>
  );
}

function Source({
  id,
  people,
  language,
  around,
}: Omit<SuggestionProps, 'suggestion' | 'name'> & { id: string }) {
  const source = people.get(id)?.sources[0];
  if (around.source) return <p class="note">{around.source(id)}</p>;
  return source ? <p class="note">{pageWords[language].source(source.file, source.line)}</p> : null;
}

/** *Vous savez peut-être mieux*: where Liane is unsure, and the one question that would settle each doubt. */
export function PerhapsList({ found, people, name, language, around = {} }: ListProps) {
  const t = pageWords[language];
  const count = found.perhaps.length;
  if (count === 0) return null;
  return (
    <section class="spread" aria-labelledby="peut-etre">
      <div class="text">
        <h2 id="peut-etre">{t.perhaps(count)}</h2>
        <p>{t.perhapsLead}</p>
        <ul class="people doubts">
          {found.perhaps.map((suggestion) => (
            <li>
              <Reasons
                suggestion={suggestion}
                people={people}
                name={name}
                language={language}
                around={around}
              />
              <Question suggestion={suggestion} name={name} language={language} />
              <Source id={suggestion.person} people={people} language={language} around={around} />
              {around.deeds?.(suggestion)}
            </li>
          ))}
        </ul>
      </div>
      <aside class="margin">
        <h3>{t.perhapsWhy}</h3>
        <p>{t.perhapsHow}</p>
      </aside>
    </section>
  );
}

/** Not yet known: an open, dotted circle, then the question. */
function Question({ suggestion, name, language }: { suggestion: Perhaps; name: NameOf; language: Language }) {
  const t = pageWords[language];
  return (
    <p class="doubt">
      <svg class="mark-shape" viewBox="0 0 18 18" aria-hidden="true">
        <circle
          cx="9"
          cy="9"
          r="6.4"
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
          stroke-dasharray="1 3.02"
          stroke-linecap="round"
        />
      </svg>
      <span>
        <span class="visually-hidden">{t.wouldDecide} </span>
        {t.doubt(suggestion.wouldDecide, name)}
      </span>
    </p>
  );
}

/** The order in which one reads why people are left alone: the simplest first, refusals without names. */
const ORDER: readonly Exclude<PeaceReason, 'self' | 'kept'>[] = [
  'nothing-touches',
  'not-sure-enough',
  'nothing-known',
  'over-the-number',
  'member',
  'asked',
  'set-aside',
  'worn',
  'budget-spent',
  'answered-already',
  'in-peace',
  'refused',
];
/** Who said no is nobody's business; who answered might have said it. */
const NEVER_NAMED: ReadonlySet<PeaceReason> = new Set([
  'refused',
  'answered-already',
  'in-peace',
  'budget-spent',
]);
const NAMES_SHOWN = 400;

/** Everyone left alone, the initiator and the organisation aside. */
export function inPeace(found: Found): number {
  return ORDER.reduce((sum, reason) => sum + (found.leaveInPeace.reasons[reason]?.length ?? 0), 0);
}

/** *Laisser en paix*: how many and why; names are folded away, and never shown for a refusal. */
export function PeaceList({ found, name, language, around = {} }: ListProps) {
  const t = pageWords[language];
  const count = inPeace(found);
  const { reasons } = found.leaveInPeace;
  return (
    <section class="spread" aria-labelledby="paix">
      <div class="text">
        <h2 id="paix">{count === 0 ? t.nobodyInPeace : <Unbroken text={t.peace(count)} />}</h2>
        <ul class="peace">
          {ORDER.map((reason) => {
            const people = reasons[reason] ?? [];
            if (people.length === 0) return null;
            return (
              <li>
                <span class="count">{people.length}</span>
                <div>
                  <p>{t.reasons[reason].said(people.length)}</p>
                  <p class="note">{t.reasons[reason].note}</p>
                  {around.notes?.[reason]}
                  {!NEVER_NAMED.has(reason) && !(around.notes && reason === 'set-aside') && (
                    <Names people={people} name={name} language={language} to={around.to} />
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      </div>
      {count > 0 && <aside class="margin">{around.peaceAside ?? <p>{t.peaceAside}</p>}</aside>}
    </section>
  );
}

interface NamesProps {
  readonly people: readonly string[];
  readonly name: NameOf;
  readonly language: Language;
  readonly to: Around['to'];
}

function Names({ people, name, language, to }: NamesProps) {
  const { compare } = new Intl.Collator(language);
  const sorted = people.map((id) => ({ id, said: name(id) })).sort((a, b) => compare(a.said, b.said));
  const more = sorted.length > NAMES_SHOWN ? '…' : '.';
  return (
    <details>
      <summary>{pageWords[language].names(people.length)}</summary>
      <p class="note">
        {sorted.slice(0, NAMES_SHOWN).map(({ id, said }, i) => (
          <>
            {i > 0 && ', '}
            {to?.(id) ? <a href={to(id)!}>{said}</a> : said}
          </>
        ))}
        {more}
      </p>
    </details>
  );
}
