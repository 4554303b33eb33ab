import type { Child } from 'hono/jsx';
import { dayIn } from '../../platform/dates.ts';
import type { Language } from '../../platform/languages.ts';
import { quoted, sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { Button, Deeds, Form, Hidden } from '../../ui/form.tsx';
import { Steps } from '../../ui/steps.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { type DryRun, NO_RECORD } from './import-look.ts';
import { words } from './import-words.ts';
import type { MergeQuestion } from './merge.ts';
import type { Person } from './person.ts';
import { type CountedWarning, countWarnings, type Warning } from './warnings.ts';
import { sayPlace, sayQuestion, sayWarning } from './words.ts';

interface Looking {
  readonly workspace: WorkspaceOpen;
  readonly language: Language;
  readonly dry: DryRun;
}

interface Props extends Looking {
  /** The file, the sentence beside it, and the idea it is for. */
  readonly said: { readonly file: string; readonly purpose: string; readonly idea: string | null };
  /** The files and what was said of them, on their way back. */
  readonly carried: ReadonlyMap<string, string>;
}

/** What noting a file would change, before anything is noted: every merge, every question, every line left aside. */
export function ImportDry(props: Props) {
  const { language, dry } = props;
  const { dry: t, steps, stepsLabel, title } = words[language];
  const { known, people, adds } = dry;
  const nothing = addsNothing(dry);
  const counted = adds.added > 0 ? t.heading(adds.added, known.size) : t.nobodyNew(people.length);
  return (
    <>
      <div class="opening">
        <p class="note">{title}</p>
        <h1>{nothing && people.length > 0 ? t.allKnown : counted}</h1>
        <Steps label={stepsLabel} steps={steps} here={2} />
      </div>
      <Sums {...props} />
      <section class="stack">
        <Joined {...props} />
        <United {...props} />
        <Namesakes {...props} />
        <Questions {...props} />
        <Warnings {...props} />
        <Fresh {...props} />
      </section>
      <Confirm {...props} nothing={nothing} />
    </>
  );
}

/** A purpose is shown whole: people will read it. */
const LONGEST_PURPOSE = 300;

function addsNothing({ adds }: DryRun): boolean {
  return adds.added + adds.facts + adds.ties + adds.addresses === 0;
}

function Sums({ workspace, language, dry, said: { file, purpose, idea } }: Props) {
  const { dry: t, columns } = words[language];
  const { adds, refused, tellBy } = dry;
  return (
    <section class="stack">
      {adds.added > 0 && <p>{t.tell(adds.added, dayIn(tellBy, workspace.timeZone, language))}</p>}
      {adds.facts + adds.ties > 0 && <p>{t.adds(adds.facts, adds.ties)}</p>}
      {refused > 0 && <p>{t.refused(refused)}</p>}
      <p class="note">
        {t.from(sayable(file), sayable(purpose, LONGEST_PURPOSE))}
        <br />
        {idea === null ? columns.addressBook : columns.forIdea(quoted(idea, language))}. {t.nothing}
      </p>
    </section>
  );
}

function Confirm({ workspace, language, carried, dry, nothing }: Props & { nothing: boolean }) {
  const t = words[language].dry;
  const page = at.import.to({ workspace: workspace.slug });
  return (
    <Form to={page} file>
      {[...carried].map(([name, value]) => (
        <Hidden name={name} value={value} />
      ))}
      {dry.adds.added > MANY && <p class="note">{t.seconds}</p>}
      <Deeds>
        {!nothing && (
          <Button main name="step" value="note">
            {dry.adds.added > 0 ? t.confirm : t.complete}
          </Button>
        )}
        <Button name="step" value="read">
          {t.columns}
        </Button>
        <a class="button plain-link" href={page}>
          {t.other}
        </a>
      </Deeds>
    </Form>
  );
}

/** Beyond this many, one sees that it takes a moment. */
const MANY = 2000;

/** Every line is shown, until no one could read them. */
const SHOWN = 2000;

interface LinesProps<T> {
  readonly language: Language;
  readonly head: string;
  readonly items: readonly T[];
  readonly open?: boolean;
  readonly hint?: string;
  readonly most?: number;
  readonly line: (item: T) => Child;
}

function Lines<T>({ language, head, items, open = true, hint, most = SHOWN, line }: LinesProps<T>) {
  if (items.length === 0) return null;
  return (
    <details open={open && items.length <= OPEN_UP_TO}>
      <summary>{head}</summary>
      {hint && <p class="note">{hint}</p>}
      <ul class="plain">
        {items.slice(0, most).map((item) => (
          <li>{line(item)}</li>
        ))}
        {items.length > most && <li>{words[language].dry.more(items.length - most)}</li>}
      </ul>
    </details>
  );
}

/** A list longer than a page waits to be opened. */
const OPEN_UP_TO = 40;

function nameOf({ name, id }: Pick<Person, 'name' | 'id'>): string {
  return sayable(name) || sayable(id);
}

/** « ligne 3, ligne 8 ». A graph has no lines. */
function whereOf({ sources }: Pick<Person, 'sources'>, language: Language): string {
  return sources.map(({ line }) => sayPlace({ file: '', line }, language)).join(', ');
}

function Joined({ workspace, language, dry: { people, known } }: Looking) {
  const t = words[language].dry;
  return (
    <Lines
      language={language}
      head={t.joined(known.size)}
      items={people.filter(({ id }) => known.has(id))}
      line={(person) => {
        const { id, names } = known.get(person.id)!;
        return (
          <>
            {t.join(nameOf(person), whereOf(person, language))}
            {id === NO_RECORD ? (
              t.yourself
            ) : (
              <a href={at.person.to({ workspace: workspace.slug, person: id })}>{sayable(names[0] ?? '')}</a>
            )}
          </>
        );
      }}
    />
  );
}

function United({ language, dry: { people } }: Looking) {
  const t = words[language].dry;
  const united = people.filter(({ sources }) => sources.length > 1);
  return (
    <Lines
      language={language}
      head={t.united(united.length)}
      items={united}
      line={(person) => t.unitedFrom(nameOf(person), whereOf(person, language))}
    />
  );
}

function Namesakes({ workspace, language, dry: { people, namesakes } }: Looking) {
  const t = words[language].dry;
  return (
    <Lines
      language={language}
      head={t.namesakes(namesakes.size)}
      hint={t.namesakesHint}
      items={people.filter(({ id }) => namesakes.has(id))}
      line={(person) => {
        const { id, name } = namesakes.get(person.id)!;
        return (
          <>
            {t.namesake(nameOf(person), whereOf(person, language))}
            <a href={at.person.to({ workspace: workspace.slug, person: id })}>{sayable(name)}</a>
          </>
        );
      }}
    />
  );
}

function Questions({ language, dry: { people, questions } }: Looking) {
  const byId = new Map(people.map((person) => [person.id, person]));
  const named = ({ people: ids, ...question }: MergeQuestion): MergeQuestion => ({
    ...question,
    people: ids.map((id) => {
      const person = byId.get(id)!;
      return `${nameOf(person)} (${whereOf(person, language)})`;
    }),
  });
  return (
    <Lines
      language={language}
      head={words[language].dry.questions(questions.length)}
      items={questions}
      line={(question) => sayQuestion(named(question), language)}
    />
  );
}

function Warnings({ language, dry: { warnings } }: Looking) {
  const t = words[language].dry;
  const counted = countWarnings(warnings);
  return (
    <Lines
      language={language}
      head={t.warnings(warnings.length)}
      items={counted}
      line={(one) => (
        <>
          {sayWarning(one, language)}
          {one.count > one.examples.length && <Places language={language} all={warnings} kind={one} />}
        </>
      )}
    />
  );
}

/** Each place of a warning that comes more often than its sentence says. */
function Places({
  language,
  all,
  kind: { code, file },
}: {
  language: Language;
  all: readonly Warning[];
  kind: CountedWarning;
}) {
  const these = all.filter((one) => one.code === code && one.where.file === file);
  return (
    <Lines
      language={language}
      head={words[language].dry.places}
      open={false}
      items={these}
      line={(one) => sayWarning({ code, file, count: 1, examples: [one] }, language)}
    />
  );
}

/** Names of those who would be new: enough to recognise the file by. */
const NAMES_SHOWN = 200;

function Fresh({ language, dry: { people, known } }: Looking) {
  const fresh = people.filter(({ id }) => !known.has(id));
  return (
    <Lines
      language={language}
      head={words[language].dry.fresh(fresh.length)}
      items={fresh}
      most={NAMES_SHOWN}
      open={fresh.length <= 10}
      line={nameOf}
    />
  );
}
