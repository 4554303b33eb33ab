import { dayIn } from '../../platform/dates.ts';
import type { Language } from '../../platform/languages.ts';
import { sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';
import type { IdeaLine } from './idea.ts';
import { type Group, groupOf } from './rules.ts';
import { words } from './words.ts';

interface Props {
  readonly language: Language;
  readonly workspace: WorkspaceOpen;
  readonly ideas: readonly IdeaLine[];
}

/** The ideas of a practice, in sentences, where one would look for each; what was set aside is folded, at the end. */
export function IdeaList({ ideas, ...rest }: Props) {
  const t = words[rest.language];
  const of = (group: Group) => ideas.filter((idea) => groupOf(idea) === group);
  const aside = of('aside');
  return (
    <>
      {(['to-examine', 'open', 'closed'] as const).map((group) => (
        <IdeaGroup {...rest} name={t.groups[group]} ideas={of(group)} id={group} />
      ))}
      {aside.length > 0 && (
        <details>
          <summary>
            {t.groups.aside} ({aside.length})
          </summary>
          <p class="note">{t.aside}</p>
          <Lines {...rest} ideas={aside} />
        </details>
      )}
    </>
  );
}

function IdeaGroup({ name, id, ideas, ...rest }: Props & { name: string; id: string }) {
  if (ideas.length === 0) return null;
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <Lines {...rest} ideas={ideas} />
    </section>
  );
}

function Lines({ language, workspace, ideas }: Props) {
  return (
    <ul class="list">
      {ideas.map((idea) => (
        <li>
          <p>
            <a
              href={at.idea.to({ workspace: workspace.slug, idea: idea.id })}
              lang={idea.title === '' ? undefined : idea.language}
              dir="auto"
            >
              {idea.title === '' ? words[language].erased : idea.title}
            </a>
          </p>
          <p class="note">{lineOf(idea, workspace.timeZone, language)}</p>
        </li>
      ))}
    </ul>
  );
}

/** What happened to an idea, in two sentences at most. */
function lineOf(idea: IdeaLine, zone: string, language: Language): string {
  const day = (date: Date) => dayIn(date, zone, language);
  const { line } = words[language];
  const alive = idea.state !== 'declined' && idea.state !== 'withdrawn';
  const said = [stateLine(idea, day, language)];
  if (alive && idea.lastAt)
    said.push(idea.lastSide === 'presenter' ? line.answered(day(idea.lastAt)) : line.asked(day(idea.lastAt)));
  return said.join(' ');
}

function stateLine(idea: IdeaLine, day: (date: Date) => string, language: Language): string {
  const { line } = words[language];
  const { state, presentedAt, decidedAt } = idea;
  if (state === 'examined') return `${arrivalOf(idea, day, language)} ${line.examined}`;
  if (state === 'presented') return arrivalOf(idea, day, language);
  return line[state](day(decidedAt ?? presentedAt));
}

/** By whom an idea came, and when. */
export function arrivalOf(
  idea: Pick<IdeaLine, 'presentedBy' | 'presenterName' | 'organisationName' | 'presentedAt'>,
  day: (date: Date) => string,
  language: Language,
): string {
  const { line } = words[language];
  const when = day(idea.presentedAt);
  const who = whoPresents(idea, language);
  if (idea.presentedBy === 'presenter') return line.presented(when, who);
  return who === '' ? line.noted(when) : line.told(when, who);
}

export function whoPresents(
  { presenterName, organisationName }: Pick<IdeaLine, 'presenterName' | 'organisationName'>,
  language: Language,
): string {
  const [name, organisation] = [sayable(presenterName), sayable(organisationName)];
  return name === '' ? organisation : words[language].who(name, organisation);
}
