import type { Language } from '../../platform/languages.ts';
import { capital } from '../../platform/typographer.ts';
import type { Person } from '../people/person.ts';
import { enough } from './enough.ts';
import { pageWords } from './page-words.ts';
import type { Health, LoosePart } from './rules.ts';
import { someNames } from './some-names.ts';
import { type NameOf, words } from './words.ts';

interface PartsProps {
  readonly health: Health;
  readonly people: ReadonlyMap<string, Person>;
  readonly name: NameOf;
  readonly language: Language;
}

/** Rows a reader can take in; the rest are counted in one last row, with their names folded. */
const MOST_ROWS = 14;

/** Who would lose touch, and what would hold them: a row a part, the lone ones without a tie proposed together. */
export function PartsTable({ health, people, name, language }: PartsProps) {
  const t = pageWords[language];
  if (health.loose.length === 0) return null;
  const groups = health.loose.filter(({ people, heldBy }) => people.length > 1 || heldBy.length > 0);
  const shown = groups.slice(0, MOST_ROWS);
  const rest = health.loose.filter((part) => !shown.includes(part));
  return (
    <table class="register folds">
      <caption>{health.me === null ? t.tableAlone : t.table}</caption>
      <thead>
        <tr>
          {t.tableHead.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((part) => (
          <tr>
            <th scope="row">{partName(part, people, name, language)}</th>
            <td>
              {part.people.length === 1
                ? alone(part, health, language)
                : someNames(part.people.map(name), 12, language)}
            </td>
            <td data-label={t.enoughLabel}>{enough(part, name, language)}</td>
          </tr>
        ))}
        <Rest parts={rest} health={health} name={name} language={language} />
      </tbody>
    </table>
  );
}

/** A part is called after the group most of its people share, if there is one. */
function partName(part: LoosePart, people: PartsProps['people'], name: NameOf, language: Language): string {
  const [first] = part.people;
  if (part.people.length === 1 && first !== undefined) return name(first);
  const count = words[language].people(part.people.length);
  const group = sharedGroup(part.people, people);
  return group === null ? capital(count) : `${capital(group)}, ${count}`;
}

function sharedGroup(ids: readonly string[], people: PartsProps['people']): string | null {
  const counts = new Map<string, number>();
  for (const id of ids)
    for (const group of people.get(id)?.groups ?? []) counts.set(group, (counts.get(group) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 2 > ids.length && best[0].length <= 40 ? best[0] : null;
}

function alone(part: LoosePart, health: Health, language: Language): string {
  const t = pageWords[language];
  return part.alreadyApart || health.me === null ? t.knowsNobody : t.knowsOnlyYou;
}

function Rest({
  parts,
  health,
  name,
  language,
}: Omit<PartsProps, 'people'> & { parts: readonly LoosePart[] }) {
  const t = pageWords[language];
  if (parts.length === 0) return null;
  const [only] = parts;
  const everyone = parts.flatMap((part) => part.people);
  const single = everyone.length === 1 && only !== undefined;
  return (
    <tr>
      <th scope="row">
        {single
          ? name(everyone[0]!)
          : parts.length === everyone.length
            ? t.manySingles(everyone.length)
            : t.manyParts(parts.length)}
      </th>
      <td>
        {single ? (
          alone(only, health, language)
        ) : (
          <details class="on-paper">
            <summary>{t.showNames(everyone.length)}</summary>
            {someNames(everyone.map(name), 300, language)}
          </details>
        )}
      </td>
      <td data-label={t.enoughLabel}>{t.nothingProposed}</td>
    </tr>
  );
}
