import type { Language } from '../../platform/languages.ts';
import { InTheirWords } from '../../ui/in-their-words.tsx';
import type { Person } from '../people/person.ts';
import { pageWords } from './page-words.ts';
import type { PlannedIntroduction, Why } from './types.ts';

type NameOf = (id: string) => string;

export interface IntroductionsProps {
  readonly introductions: readonly PlannedIntroduction[];
  readonly people: ReadonlyMap<string, Person>;
  readonly name: NameOf;
  readonly language: Language;
  /** Introductions one person can be part of. */
  readonly capacity: number;
  /** Is somebody imagined to leave? */
  readonly leaving: boolean;
}

/** Reasons said for each of the two. */
const WHYS_SAID = 2;
/** A page of pairs; `introductions.csv` holds them all. */
const MOST_PAIRS = 40;

/** *Mettre en relation*: pairs, both whys side by side, and what the tie would do for the network. */
export function Introductions(props: IntroductionsProps) {
  const { introductions, people, name, language, capacity, leaving } = props;
  const t = pageWords[language];
  const count = introductions.length;
  const shown = introductions.slice(0, MOST_PAIRS);
  return (
    <section class="stack" aria-labelledby="relier">
      <div class="spread">
        <div class="text">
          <h2 id="relier">{count === 0 ? t.none : t.heading(count)}</h2>
          <p>{count === 0 ? t.noneWhy : t.lead(introductions.some(helps))}</p>
        </div>
        {count > 0 && (
          <aside class="margin">
            <h3>{t.measure}</h3>
            <p>{t.measureWhy(capacity)}</p>
          </aside>
        )}
      </div>
      {count > 0 && (
        <>
          <ol class="pairs">
            {shown.map((pair) => (
              <Pair pair={pair} people={people} name={name} language={language} leaving={leaving} />
            ))}
          </ol>
          {count > shown.length && <p class="note">{t.shown(shown.length, count)}</p>}
          <p class="note blind">
            <b>{t.blind}.</b> {t.blindWhy}
          </p>
        </>
      )}
    </section>
  );
}

function helps({ network }: PlannedIntroduction): boolean {
  return network.saves > 0 || network.joinsParts || network.relieves.length > 0;
}

interface PairProps {
  readonly pair: PlannedIntroduction;
  readonly people: ReadonlyMap<string, Person>;
  readonly name: NameOf;
  readonly language: Language;
  readonly leaving: boolean;
}

function Pair({ pair, people, name, language, leaving }: PairProps) {
  const t = pageWords[language];
  const [one, other] = [people.get(pair.a)?.language, people.get(pair.b)?.language];
  const theirs = one === other ? one : null;
  return (
    <li aria-label={t.and(name(pair.a), name(pair.b))}>
      <Side person={pair.a} whys={pair.whyA} other={pair.b} theirs={theirs} name={name} language={language} />
      <Tie />
      <Side person={pair.b} whys={pair.whyB} other={pair.a} theirs={theirs} name={name} language={language} />
      <p class="note effect">
        <b>{t.forNetwork}</b> {t.network(pair.network, name, leaving)}
      </p>
    </li>
  );
}

interface SideProps {
  readonly person: string;
  readonly whys: readonly Why[];
  readonly other: string;
  readonly theirs: Language | null | undefined;
  readonly name: NameOf;
  readonly language: Language;
}

function Side({ person, whys, other, theirs, name, language }: SideProps) {
  const t = pageWords[language];
  return (
    <div class="side">
      <h3>{name(person)}</h3>
      {whys.slice(0, WHYS_SAID).map((why) => (
        <p>
          <InTheirWords text={t.why(why, name(other), name)} language={language} theirs={theirs} />
        </p>
      ))}
    </div>
  );
}

/** The tie that is not yet: dashes between two dots; upright on a phone. */
function Tie() {
  return (
    <>
      <svg class="tie-drawn across" viewBox="0 0 120 48" aria-hidden="true" fill="none">
        <path d="M6 33C36-6 78 62 114 15" stroke="currentColor" stroke-width="2" stroke-dasharray="8 6" />
        <circle class="end" cx="6" cy="33" r="5.5" />
        <circle class="end" cx="114" cy="15" r="5.5" />
      </svg>
      <svg class="tie-drawn down" viewBox="0 0 60 56" aria-hidden="true" fill="none">
        <path d="M9 7C46 18 0 38 9 49" stroke="currentColor" stroke-width="2" stroke-dasharray="8 6" />
        <circle class="end" cx="9" cy="7" r="5.5" />
        <circle class="end" cx="9" cy="49" r="5.5" />
      </svg>
    </>
  );
}
