import { dayIn } from '../../platform/dates.ts';
import type { Language } from '../../platform/languages.ts';
import { fullStop, quoted, sayable, shortened } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { emptyForm, Field } from '../../ui/form.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { type Listed, type ListFilter, PAGE_SIZE } from './list-store.ts';
import { words } from './page-words.ts';
import type { SourceCounted } from './source-store.ts';
import type { TwinPair } from './twins-store.ts';

/** Who looks, and where. */
export interface Looking {
  readonly workspace: WorkspaceOpen;
  readonly language: Language;
}

export type Shown = ListFilter | 'twins';

/** What a line of the list says at most: the rest is on the file. */
const LINE_SAID = 160;

interface PeopleProps {
  readonly looking: Looking;
  readonly people: readonly Listed[];
  /** Says of each by when they must be told: said of everyone, it would be a wall. */
  readonly clocks?: boolean;
}

export function People({ looking, people, clocks = false }: PeopleProps) {
  return (
    <ul class="list">
      {people.map((person) => (
        <Line looking={looking} person={person} clock={clocks} />
      ))}
    </ul>
  );
}

/** Cut between two words. */
function atAWord(line: string): string {
  const short = shortened(line, LINE_SAID);
  return short === line ? line : short.replace(/[\s,;:]+\S*…$/u, '…');
}

function Line({ looking, person, clock }: { looking: Looking; person: Listed; clock: boolean }) {
  const { workspace, language } = looking;
  const t = words[language].list;
  const day = (date: Date) => dayIn(date, workspace.timeZone, language);
  return (
    <li>
      <p>
        <a href={at.person.to({ workspace: workspace.slug, person: person.id })}>
          <b>{sayable(person.name)}</b>
        </a>
        {`${fullStop(person.name)} `}
        {person.line === '' ? (
          <span class="quiet">{t.nothingSaid}</span>
        ) : (
          <span lang={person.language ?? undefined}>{atAWord(person.line)}</span>
        )}
      </p>
      <p class="note">
        {t.from(sayable(person.sourceName), day(person.recordedAt))}
        {!person.hasAddress && ` ${t.noAddress}`}
        {clock && person.mustTellBy && ` ${t.tellBy(day(person.mustTellBy))}`}
      </p>
    </li>
  );
}

export function Search({ looking: { workspace, language }, typed }: { looking: Looking; typed: string }) {
  const t = words[language].list;
  return (
    <form class="search" method="get" action={at.people.to({ workspace: workspace.slug })}>
      <Field form={emptyForm(language, { q: typed })} name="q" type="search" label={t.search} />
      <div class="deeds">
        <button type="submit" class="button">
          {t.searchDeed}
        </button>
      </div>
      <p class="hint">{t.searchHint}</p>
    </form>
  );
}

export function Filters({
  looking: { workspace, language },
  shown,
}: {
  looking: Looking;
  shown: Shown | null;
}) {
  const t = words[language].list;
  const here = at.people.to({ workspace: workspace.slug });
  return (
    <nav class="filters" aria-label={t.filtersLabel}>
      {(Object.keys(t.filters) as Shown[]).map((filter) => (
        <a
          href={filter === 'everyone' ? here : `${here}?filter=${filter}`}
          aria-current={filter === shown ? 'page' : undefined}
        >
          {t.filters[filter]}
        </a>
      ))}
    </nav>
  );
}

interface PagesProps {
  readonly looking: Looking;
  readonly page: number;
  readonly total: number;
  /** What else the address holds. */
  readonly query: Readonly<Record<string, string>>;
}

export function Pages({ looking: { workspace, language }, page, total, query }: PagesProps) {
  if (total <= PAGE_SIZE) return null;
  const t = words[language].list;
  const last = Math.ceil(total / PAGE_SIZE);
  const to = (number: number) =>
    `${at.people.to({ workspace: workspace.slug })}?${new URLSearchParams({ ...query, page: String(number) })}`;
  return (
    <nav class="pages" aria-label={t.pagesLabel}>
      {page > 1 ? <a href={to(page - 1)}>{t.previous}</a> : <span />}
      <span class="tab">{t.place((page - 1) * PAGE_SIZE + 1, Math.min(page * PAGE_SIZE, total), total)}</span>
      {page < last ? <a href={to(page + 1)}>{t.next}</a> : <span />}
    </nav>
  );
}

/** Sources shown in the margin: the last ones. */
const SOURCES_SHOWN = 12;

export function Sources({ looking, sources }: { looking: Looking; sources: readonly SourceCounted[] }) {
  const { workspace, language } = looking;
  const t = words[language].list;
  const shown = sources.filter(({ kind, people }) => kind !== 'self' && people > 0).slice(0, SOURCES_SHOWN);
  if (shown.length < 2) return null;
  return (
    <aside class="margin">
      <h2>{t.sources}</h2>
      <ul class="plain">
        {shown.map(({ id, kind, name, purpose, people, recordedAt }) => (
          <li>
            <a href={`${at.people.to({ workspace: workspace.slug })}?source=${id}`}>
              {t.sourceLine(
                kind === 'hand' ? quoted(purpose, language, 60) : sayable(name),
                people,
                dayIn(recordedAt, workspace.timeZone, language),
              )}
            </a>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** Pairs compared at once. */
const PAIRS_SHOWN = 50;

export function TwinsList({ looking, pairs }: { looking: Looking; pairs: readonly TwinPair[] }) {
  const { workspace, language } = looking;
  const t = words[language];
  return (
    <>
      <p>{t.list.twins.lead}</p>
      <ul class="list">
        {pairs.slice(0, PAIRS_SHOWN).map(({ one, other, because }) => (
          <li>
            <p>
              <b>{sayable(one.name)}</b> {t.list.twins.and} <b>{sayable(other.name)}</b>. {t.because[because]}
            </p>
            <p class="deeds">
              <a
                class="button"
                href={`${at.personMerge.to({ workspace: workspace.slug, person: one.id })}?other=${other.id}`}
              >
                {t.list.twins.compare}
                <span class="visually-hidden">
                  {' '}
                  {sayable(one.name)} {t.list.twins.and} {sayable(other.name)}
                </span>
              </a>
            </p>
          </li>
        ))}
      </ul>
      {pairs.length > PAIRS_SHOWN && <p class="note">{t.list.twins.more(PAIRS_SHOWN)}</p>}
    </>
  );
}
