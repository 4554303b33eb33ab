import { dayIn, isoDayIn } from '../../platform/dates.ts';
import type { Language } from '../../platform/languages.ts';
import { day } from '../../platform/typographer.ts';
import { show } from '../accounts/show.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import type { Visit } from '../accounts/visit.ts';
import { type Condition, conditionNow } from './examination-rules.ts';
import { conditionsOf } from './examination-store.ts';
import { words as examinationWords } from './examination-words.ts';
import type { Idea } from './idea.ts';
import { Fact, Said, Written } from './idea-words.tsx';
import type { Mandate } from './mandate-rules.ts';
import { words } from './mandate-words.ts';
import { weaversOf } from './store.ts';

type Published = Mandate & { readonly publishedAt: Date };

/** The door's plate (promise 11): what the initiator wrote in their language, under labels in that of the reader. */
export async function showPublic(
  c: Visit,
  workspace: WorkspaceOpen,
  idea: Idea,
  mandate: Published,
): Promise<Response> {
  const { language, tools } = c.var;
  const t = words[language];
  const [weaver] = await weaversOf(tools.db, workspace.id, tools.now);
  const conditions = await conditionsOf(tools.db, idea);
  const since = dayIn(mandate.publishedAt, workspace.timeZone, language);
  return show(
    c,
    {
      ...{ title: t.heading(idea.title), width: 'narrow', demonstration: workspace.demo },
      robots: workspace.demo ? 'noindex' : 'index',
    },
    <>
      <div class="opening">
        <p class="note">{t.page.note(weaver?.name ?? workspace.name)}</p>
        <h1 lang={idea.language} dir="auto">
          {idea.title}
        </h1>
        <p class="note">{t.page.since(since)}</p>
      </div>
      <Facts mandate={mandate} by={workspace} language={language} />
      <Conditions
        conditions={conditions}
        today={isoDayIn(tools.now, workspace.timeZone)}
        by={workspace}
        language={language}
      />
      <section class="stack">
        <h2>{t.page.idea}</h2>
        <Written text={idea.pitch} idea={idea} />
      </section>
    </>,
  );
}

interface Shown {
  /** In whose language the initiator writes. */
  readonly by: WorkspaceOpen;
  readonly language: Language;
}

function Facts({ mandate, by, language }: Shown & { readonly mandate: Mandate }) {
  const { labels, page } = words[language];
  const { payer, paysFor, until, gives, refuses } = mandate;
  return (
    <dl class="facts">
      <Fact name={labels.payer}>
        <Said text={payer} idea={by} />
      </Fact>
      <Fact name={labels.paysFor}>
        <Said text={paysFor} idea={by} />
      </Fact>
      <Fact name={labels.until}>{until === null ? page.untilNone : day(until, language)}</Fact>
      <Fact name={labels.gives}>
        <Written text={gives} idea={by} />
      </Fact>
      <Fact name={page.refuses}>
        <Written text={refuses} idea={by} />
      </Fact>
    </dl>
  );
}

/** What was asked for, by when, and whether it was kept: a day that passed in silence is said, too. */
function Conditions({
  conditions,
  today,
  by,
  language,
}: Shown & { readonly conditions: readonly Condition[]; readonly today: string }) {
  if (conditions.length === 0) return null;
  const t = examinationWords[language].condition;
  return (
    <section class="stack">
      <h2>{words[language].page.conditions}</h2>
      {conditions.map((condition) => {
        const state = conditionNow(condition, today);
        const said = state === 'met' ? (condition.settledOn ?? condition.dueOn) : condition.dueOn;
        return (
          <p class={`condition ${state}`}>
            <Said text={condition.text} idea={by} /> <span class="note">{t[state](day(said, language))}</span>
          </p>
        );
      })}
    </section>
  );
}
