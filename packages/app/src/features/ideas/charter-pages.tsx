import { Hono } from 'hono';
import { z } from 'zod';
import {
  type FormErrors,
  type FormValues,
  optionalLine,
  optionalText,
  valuesOf,
} from '../../platform/http/forms.ts';
import { at } from '../../routes.ts';
import {
  Button,
  Deeds,
  ErrorSummary,
  Field,
  Form,
  type FormState,
  Hidden,
  TextArea,
  Tick,
} from '../../ui/form.tsx';
import { authorise } from '../accounts/permissions.ts';
import { show } from '../accounts/show.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { doneSaid, type SiteEnv, type Visit, workspaceOf } from '../accounts/visit.ts';
import { reviseCharter } from './charter-actions.ts';
import { ChangesSaid, Earlier, showEarlier, versionSaid } from './charter-earlier.tsx';
import { type CriterionGiven, mostCriteria } from './charter-rules.ts';
import { type Charter, charterVersion, charterVersions, latestCharter } from './charter-store.ts';
import { words } from './charter-words.ts';

/** The charter: read, reworded, reordered, and its earlier versions. */
export const charterPages = new Hono<SiteEnv>()
  .get(at.charter.path, async (c) => {
    const workspace = await workspaceOf(c);
    authorise(c.var.actor, 'charter:read', workspace.id);
    const asked = Number(c.req.query('version'));
    if (Number.isInteger(asked) && asked > 0) return showEarlier(c, workspace, asked);
    const charter = await latestCharter(c.var.tools.db, workspace.id, workspace.language);
    const form = { language: c.var.language, values: valuesFrom(charter), errors: {} };
    return showCharter(c, workspace, charter, form);
  })
  .post(at.charter.path, async (c) => {
    const workspace = await workspaceOf(c);
    authorise(c.var.actor, 'charter:write', workspace.id);
    const values = valuesOf(await c.req.formData());
    const given = criteriaIn(values);
    if (!given.ok) return again(c, workspace, { values, errors: given.errors });
    const kept = await reviseCharter(c.var.actor, c.var.tools, workspace, given.value);
    if (kept.done)
      return c.redirect(`${at.charter.to({ workspace: workspace.slug })}?done=${kept.value}`, 303);
    const field = kept.because === 'title-missing' ? nameless(given.value) : 'form';
    return again(c, workspace, { values, errors: { [field]: kept.because } });
  });

async function again(
  c: Visit,
  workspace: WorkspaceOpen,
  given: Pick<FormState, 'values' | 'errors'>,
): Promise<Response> {
  const charter = await latestCharter(c.var.tools.db, workspace.id, workspace.language);
  return showCharter(c, workspace, charter, { language: c.var.language, ...given });
}

/** Where a page's fields begin, and one empty line after the last. */
function valuesFrom({ criteria }: Charter): Record<string, string> {
  const lines = [...criteria, { key: '', title: '', question: '' }];
  return Object.fromEntries(
    lines.flatMap(({ key, title, question }, i) => [
      [`key-${i}`, key],
      [`title-${i}`, title],
      [`question-${i}`, question],
      [`place-${i}`, String(i + 1)],
    ]),
  );
}

const one = z.object({
  title: optionalLine(200),
  question: optionalText(1000),
  // Without a place that can be read, it comes last.
  place: z.coerce.number().int().min(0).max(999).catch(999),
});

type CriteriaRead =
  | { readonly ok: true; readonly value: readonly CriterionGiven[] }
  | { readonly ok: false; readonly errors: FormErrors };

/** The lines of the form, as many as it has; a text too long comes back whole, to be shortened. */
function criteriaIn(values: FormValues): CriteriaRead {
  const lines: CriterionGiven[] = [];
  const errors: Record<string, string> = {};
  for (let i = 0; i <= mostCriteria + 1 && `title-${i}` in values; i++) {
    const fields = ['title', 'question', 'place'].map((field) => [field, values[`${field}-${i}`]]);
    const read = one.safeParse(Object.fromEntries(fields));
    for (const { path, message } of read.error?.issues ?? []) errors[`${path.join('')}-${i}`] = message;
    const key = values[`key-${i}`];
    if (read.success)
      lines.push({
        ...read.data,
        key: typeof key === 'string' && key !== '' ? key : null,
        dropped: `drop-${i}` in values,
      });
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value: lines };
}

function nameless(given: readonly CriterionGiven[]): string {
  return `title-${given.findIndex(({ title, question, dropped }) => !dropped && title === '' && question !== '')}`;
}

async function showCharter(
  c: Visit,
  workspace: WorkspaceOpen,
  charter: Charter,
  given: FormState,
): Promise<Response> {
  const { language, tools } = c.var;
  const t = words[language];
  const form = { ...given, said: t.errors };
  const faulty = Object.keys(form.errors).length > 0;
  const notice = doneSaid(c, t.done);
  const before = await charterVersion(tools.db, workspace.id, charter.version - 1);
  const lines = Object.keys(form.values).filter((name) => name.startsWith('title-')).length;
  return show(
    c,
    {
      title: t.title,
      workspace,
      room: 'ideas',
      faulty,
      status: faulty ? 422 : 200,
      notice: notice === undefined ? null : { text: notice },
    },
    <>
      <div class="opening">
        <p class="note">{versionSaid(c, workspace, charter)}</p>
        <h1>{t.heading}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      <Form to={at.charter.to({ workspace: workspace.slug })}>
        <ErrorSummary form={form} labels={labelsOf(form, lines)} />
        {Array.from({ length: lines }, (_, i) => (
          <CriterionLine form={form} at={i} last={i === lines - 1} />
        ))}
        <Deeds>
          <Button main>{t.keep}</Button>
          <a class="button plain-link" href={at.ideas.to({ workspace: workspace.slug })}>
            {t.back}
          </a>
        </Deeds>
      </Form>
      {before && <ChangesSaid heading={t.changes.here} from={before} to={charter} language={language} />}
      <Earlier c={c} workspace={workspace} versions={await charterVersions(tools.db, workspace.id)} />
    </>,
  );
}

/** What each field is called in the list of what is to be mended: with the place of its criterion. */
function labelsOf({ language }: FormState, lines: number): Record<string, string> {
  const t = words[language];
  const each = Array.from({ length: lines }, (_, i) => [
    [`title-${i}`, `${t.criterion(i + 1)}, ${t.labels.title.toLocaleLowerCase(language)}`],
    [`question-${i}`, `${t.criterion(i + 1)}, ${t.labels.question.toLocaleLowerCase(language)}`],
  ]);
  return { form: t.title, ...Object.fromEntries(each.flat()) };
}

function CriterionLine({ form, at: i, last }: { form: FormState; at: number; last: boolean }) {
  const t = words[form.language];
  const key = form.values[`key-${i}`];
  return (
    <fieldset class="criterion">
      <legend>{last ? t.more : t.criterion(i + 1)}</legend>
      <Hidden name={`key-${i}`} value={typeof key === 'string' ? key : ''} />
      <Field form={form} name={`title-${i}`} label={t.labels.title} hint={last ? t.hint : undefined} />
      <TextArea form={form} name={`question-${i}`} label={t.labels.question} rows={2} />
      <div class="two-fields">
        <Field form={form} name={`place-${i}`} type="number" label={t.labels.place} />
        {!last && <Tick form={form} name={`drop-${i}`} label={t.drop} />}
      </div>
    </fieldset>
  );
}
