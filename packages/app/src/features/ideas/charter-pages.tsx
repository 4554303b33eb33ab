import { Hono } from 'hono';
import { z } from 'zod';
import { dayIn } from '../../platform/dates.ts';
import { LianeError } from '../../platform/errors.ts';
import { valuesOf } from '../../platform/http/forms.ts';
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
import { type SiteEnv, type Visit, workspaceOf } from '../accounts/visit.ts';
import { reviseCharter } from './charter-actions.ts';
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
    const values = valuesOf(await c.req.formData());
    const given = criteriaIn(values);
    const kept = await reviseCharter(c.var.actor, c.var.tools, workspace, given);
    if (kept.done)
      return c.redirect(`${at.charter.to({ workspace: workspace.slug })}?done=${kept.value}`, 303);
    const charter = await latestCharter(c.var.tools.db, workspace.id, workspace.language);
    const errors = { [kept.because === 'title-missing' ? nameless(given) : 'form']: kept.because };
    return showCharter(c, workspace, charter, { language: c.var.language, values, errors });
  });

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
  title: z.string().trim().max(200).catch(''),
  question: z.string().trim().max(1000).catch(''),
  place: z.coerce.number().int().min(0).max(999).catch(999),
});

function criteriaIn(values: FormState['values']): CriterionGiven[] {
  const lines: CriterionGiven[] = [];
  for (let i = 0; i <= mostCriteria + 1 && `title-${i}` in values; i++) {
    const { title, question, place } = one.parse({
      title: values[`title-${i}`],
      question: values[`question-${i}`],
      place: values[`place-${i}`],
    });
    const key = values[`key-${i}`];
    lines.push({
      key: typeof key === 'string' && key !== '' ? key : null,
      title,
      question,
      place,
      dropped: `drop-${i}` in values,
    });
  }
  return lines;
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
  const notice = t.done[c.req.query('done') ?? ''];
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
        <ErrorSummary form={form} labels={{ form: t.title }} />
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
      <Earlier c={c} workspace={workspace} versions={await charterVersions(tools.db, workspace.id)} />
    </>,
  );
}

function versionSaid(c: Visit, workspace: WorkspaceOpen, { version, writtenAt }: Charter): string {
  const t = words[c.var.language];
  return writtenAt === null
    ? t.notYet
    : t.version(version, dayIn(writtenAt, workspace.timeZone, c.var.language));
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
      <Field form={form} name={`place-${i}`} type="number" label={t.labels.place} />
      {!last && <Tick form={form} name={`drop-${i}`} label={t.drop} />}
    </fieldset>
  );
}

function Earlier({
  c,
  workspace,
  versions,
}: {
  c: Visit;
  workspace: WorkspaceOpen;
  versions: readonly { readonly version: number; readonly writtenAt: Date }[];
}) {
  if (versions.length < 2) return null;
  const t = words[c.var.language];
  const page = at.charter.to({ workspace: workspace.slug });
  return (
    <section class="stack">
      <h2>{t.earlier}</h2>
      <ul class="plain">
        {versions.slice(1).map(({ version, writtenAt }) => (
          <li>
            <a href={`${page}?version=${version}`}>
              {t.version(version, dayIn(writtenAt, workspace.timeZone, c.var.language))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function showEarlier(c: Visit, workspace: WorkspaceOpen, version: number): Promise<Response> {
  const t = words[c.var.language];
  const charter = await charterVersion(c.var.tools.db, workspace.id, version);
  if (!charter) throw new LianeError('not-found');
  return show(
    c,
    { title: t.title, workspace, room: 'ideas' },
    <>
      <div class="opening">
        <h1>{versionSaid(c, workspace, charter)}</h1>
      </div>
      <ol class="criteria">
        {charter.criteria.map(({ title, question }) => (
          <li>
            <h2>{title}</h2>
            <p>{question}</p>
          </li>
        ))}
      </ol>
      <p>
        <a href={at.charter.to({ workspace: workspace.slug })}>{t.title}</a>
      </p>
    </>,
  );
}
