import type { Language } from '../../platform/languages.ts';
import { capital } from '../../platform/typographer.ts';
import type { Link } from '../people/person.ts';
import { pageWords } from './page-words.ts';
import type { Health } from './rules.ts';
import { someNames } from './some-names.ts';
import type { NameOf } from './words.ts';

interface ListProps {
  readonly health: Health;
  readonly links: readonly Link[];
  readonly name: NameOf;
  readonly language: Language;
}

/** Beyond this a page is no longer the place: `people.csv` is. */
const LIST_LIMIT = 1000;
const NEIGHBOURS_SAID = 20;

/** The map as a list: everyone, who each is tied to without the initiator, and what their own departure would do. */
export function PeopleList({ health, links, name, language }: ListProps) {
  const t = pageWords[language];
  const leaving = new Set(health.leaving);
  const everyone = health.ids.filter((id) => !leaving.has(id));
  const sorted = everyone.map((id) => ({ id, name: name(id) })).sort(byName(language));
  const shown = sorted.slice(0, LIST_LIMIT);
  const tied = neighboursOf(links, new Set(shown.map(({ id }) => id)), leaving);
  const lose = new Map(health.restsOn.map(({ person, loseTouch }) => [person, loseTouch]));
  return (
    <details>
      <summary>{t.list(everyone.length)}</summary>
      <table class="register folds">
        <thead>
          <tr>
            {t.listHead.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((person) => (
            <tr>
              <th scope="row">{capital(person.name)}</th>
              <td data-label={t.tiedLabel}>{tiedTo(tied.get(person.id), name, language)}</td>
              <td data-label={t.leavesLabel}>{t.lose(lose.get(person.id) ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > LIST_LIMIT && <p class="note">{t.listLimit(LIST_LIMIT, sorted.length)}</p>}
    </details>
  );
}

function byName(language: Language) {
  const { compare } = new Intl.Collator(language);
  return (a: { name: string }, b: { name: string }) => compare(a.name, b.name);
}

interface Tied {
  readonly to: Set<string>;
  /** Tied to someone who leaves. */
  you: boolean;
}

function neighboursOf(links: readonly Link[], shown: ReadonlySet<string>, leaving: ReadonlySet<string>) {
  const tied = new Map<string, Tied>();
  for (const id of shown) tied.set(id, { to: new Set(), you: false });
  for (const { from, to } of links) {
    if (from === to) continue;
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const entry = tied.get(one);
      if (!entry) continue;
      if (leaving.has(other)) entry.you = true;
      else entry.to.add(other);
    }
  }
  return tied;
}

function tiedTo(tied: Tied | undefined, name: NameOf, language: Language): string {
  const t = pageWords[language];
  const known = [...(tied?.to ?? [])];
  if (known.length > 0) return someNames(known.map(name), NEIGHBOURS_SAID, language);
  return tied?.you ? t.onlyYou : t.nobodyElse;
}
