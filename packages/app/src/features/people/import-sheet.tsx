import { dayAndHour, dayIn } from '../../platform/dates.ts';
import { sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import {
  Button,
  Deeds,
  ErrorSummary,
  Field,
  FileField,
  Form,
  type FormState,
  Hidden,
  OneDeed,
} from '../../ui/form.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import type { Visit } from '../accounts/visit.ts';
import { type DryRun, type ImportFiles, UNDO_FOR } from './import-actions.ts';
import { carried } from './import-carried.ts';
import { words } from './import-words.ts';
import type { Person } from './person.ts';
import type { SourceKept } from './source-store.ts';
import { tellBy } from './told.ts';
import { countWarnings } from './warnings.ts';
import { sayQuestion, sayWarning } from './words.ts';

export function ImportForm({ workspace, form }: { workspace: WorkspaceOpen; form: FormState }) {
  const t = words[form.language];
  return (
    <>
      <div class="opening">
        <p class="note">{t.title}</p>
        <h1>{t.heading}</h1>
        <p class="lead">{t.lead}</p>
        <p class="note">{t.told}</p>
      </div>
      <Form to={at.import.to({ workspace: workspace.slug })} file>
        <ErrorSummary form={form} labels={t.labels} />
        <FileField form={form} name="file" label={t.labels['file']} hint={t.hints.file} />
        <FileField form={form} name="links" label={t.labels['links']} hint={t.hints.links} optional />
        <Field form={form} name="name" label={t.labels['name']} hint={t.hints.name} />
        <Field form={form} name="purpose" label={t.labels['purpose']} hint={t.hints.purpose} />
        <Deeds>
          <Button main>{t.look}</Button>
        </Deeds>
      </Form>
    </>
  );
}

interface DryProps {
  readonly c: Visit;
  readonly workspace: WorkspaceOpen;
  readonly dry: DryRun;
  readonly files: ImportFiles;
  readonly purpose: string;
}

export function ImportDry({ c, workspace, dry, files, purpose }: DryProps) {
  const { language, tools } = c.var;
  const t = words[language].dry;
  const fresh = dry.people.filter(({ id }) => !dry.known.has(id));
  const joined = dry.people.filter(({ id }) => dry.known.has(id));
  const day = dayIn(tellBy(tools.now), workspace.timeZone, language);
  const page = at.import.to({ workspace: workspace.slug });
  return (
    <>
      <div class="opening">
        <p class="note">{t.nothing}</p>
        <h1>{t.heading(fresh.length, joined.length)}</h1>
        {fresh.length > 0 && <p class="lead">{t.tellBy(day)}</p>}
        {dry.links.length > 0 && <p>{t.links(dry.links.length)}</p>}
        {dry.refused > 0 && <p>{t.refused(dry.refused)}</p>}
      </div>
      <section class="stack">
        <Names head={t.fresh} people={fresh} more={t.more} />
        <Names head={t.joined} people={joined} more={t.more} />
        <Sentences
          head={t.questions}
          list={dry.questions.map((one) => sayQuestion(one, language))}
          more={t.more}
        />
        <Sentences
          head={t.warnings}
          list={countWarnings(dry.warnings).map((one) => sayWarning(one, language))}
          more={t.more}
        />
      </section>
      <Form to={page}>
        <Hidden name="step" value="note" />
        <Hidden name="name" value={files.people.name} />
        <Hidden name="purpose" value={purpose} />
        <Hidden name="file-carried" value={carried(files.people)} />
        {files.links && <Hidden name="links-carried" value={carried(files.links)} />}
        <Deeds>
          <Button main>{t.confirm}</Button>
          <a class="button plain-link" href={page}>
            {t.back}
          </a>
        </Deeds>
      </Form>
    </>
  );
}

/** Enough to recognise a file by; the rest is counted. */
const SHOWN = 50;

function Names({
  head,
  people,
  more,
}: {
  head: string;
  people: readonly Person[];
  more: (count: number) => string;
}) {
  const names = people.map(({ name, id }) => sayable(name) || id);
  return <Sentences head={`${head} (${people.length})`} list={names} more={more} />;
}

function Sentences({
  head,
  list,
  more,
}: {
  head: string;
  list: readonly string[];
  more: (count: number) => string;
}) {
  if (list.length === 0) return null;
  return (
    <details>
      <summary>{head}</summary>
      <ul class="plain">
        {list.slice(0, SHOWN).map((one) => (
          <li>{one}</li>
        ))}
        {list.length > SHOWN && <li>{more(list.length - SHOWN)}</li>}
      </ul>
    </details>
  );
}

export function ImportDone({
  c,
  workspace,
  source,
}: {
  c: Visit;
  workspace: WorkspaceOpen;
  source: SourceKept;
}) {
  const { language, tools } = c.var;
  const t = words[language].done;
  const until = new Date(source.recordedAt.getTime() + UNDO_FOR);
  const open = tools.now <= until;
  const count = (name: string) => Number(c.req.query(name)) || 0;
  const here = { workspace: workspace.slug };
  return (
    <>
      <div class="opening">
        <p class="note">{t.text(source.name, source.purpose)}</p>
        <h1>{t.heading(count('added'), count('known'))}</h1>
        <p class="note">
          {open ? t.undoUntil(dayAndHour(until, workspace.timeZone, language, tools.now)) : t.late}
        </p>
      </div>
      <div class="deeds">
        <a class="button main" href={at.toTell.to(here)}>
          {t.toTell}
        </a>
        <a class="button" href={at.people.to(here)}>
          {t.people}
        </a>
        {open && (
          <OneDeed to={at.importUndo.to({ ...here, source: source.id })} quiet>
            {t.undo}
          </OneDeed>
        )}
      </div>
    </>
  );
}
