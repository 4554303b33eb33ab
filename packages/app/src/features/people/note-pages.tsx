import { Hono } from 'hono';
import { type FormErrors, type FormValues, readForm, valuesOf } from '../../platform/http/forms.ts';
import { sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { Button, Deeds, ErrorSummary, Field, Form, type FormState, Select, Tick } from '../../ui/form.tsx';
import type { Notice } from '../../ui/page.tsx';
import type { SignedIn } from '../accounts/actor.ts';
import { authorise } from '../accounts/permissions.ts';
import { show } from '../accounts/show.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { type SiteEnv, type Visit, workspaceOf } from '../accounts/visit.ts';
import { type IdeaNamed, ideasNamed } from './ideas-named.ts';
import { noteSchema } from './inputs.ts';
import { notePerson } from './note-person.ts';
import { words } from './page-words.ts';
import { recordsOf } from './person-store.ts';
import { findSource, lastPurpose } from './source-store.ts';
import { type Twin, twinsOf } from './twins-store.ts';

/** *Who do you know?*: one name after the other, at a table or at a café. */
export const notePages = new Hono<SiteEnv>()
  .get(at.newPerson.path, async (c) => {
    const workspace = await noting(c);
    const { actor, tools } = c.var;
    const last = await findSource(tools.db, workspace.id, c.req.query('source') ?? '');
    const purpose =
      last?.purpose ?? (await lastPurpose(tools.db, workspace.id, (actor as SignedIn).account.id));
    return showNote(c, workspace, { values: { purpose, idea: last?.ideaId ?? '' }, errors: {} });
  })
  .post(at.newPerson.path, async (c) => {
    const workspace = await noting(c);
    const form = await c.req.formData();
    const given = readForm(noteSchema, form);
    if (!given.ok) return showNote(c, workspace, given);
    const noted = await notePerson(c.var.actor, c.var.tools, workspace, given.value);
    if (!noted.done) {
      const errors = noted.because === 'idea-unknown' ? { idea: 'not-a-choice' } : { ties: noted.because };
      return showNote(c, workspace, { values: valuesOf(form), errors });
    }
    const { personId, sourceId, added, alsoNoted } = noted.value;
    const after = new URLSearchParams({
      person: personId,
      source: sourceId,
      done: added ? 'added' : 'known',
    });
    if (alsoNoted > 0) after.set('also', String(alsoNoted));
    return c.redirect(`${at.newPerson.to({ workspace: workspace.slug })}?${after}`, 303);
  });

async function noting(c: Visit): Promise<WorkspaceOpen> {
  const workspace = await workspaceOf(c);
  authorise(c.var.actor, 'person:write', workspace.id);
  return workspace;
}

interface Typed {
  readonly values: FormValues;
  readonly errors: FormErrors;
}

async function showNote(c: Visit, workspace: WorkspaceOpen, { values, errors }: Typed): Promise<Response> {
  const { language, tools } = c.var;
  const t = words[language];
  const form: FormState = { language, values, errors, said: t.faults };
  const faulty = Object.keys(errors).length > 0;
  const [ideas, before] = await Promise.all([
    ideasNamed(tools.db, workspace.id),
    faulty ? null : justNoted(c, workspace),
  ]);
  const notice = before && noticeOf(c, before);
  const status = faulty ? 422 : 200;
  return show(
    c,
    { title: t.note.title, workspace, room: 'people', faulty, notice, status },
    <>
      {before && <After c={c} workspace={workspace} before={before} />}
      <div class="opening">
        <h1>{t.note.title}</h1>
        <p class="lead">{t.note.lead}</p>
      </div>
      <section class="spread">
        <div class="text">
          <NoteForm workspace={workspace} form={form} ideas={ideas} />
        </div>
        <Margin language={language} />
      </section>
    </>,
  );
}

interface Before {
  readonly id: string;
  readonly name: string;
  readonly twins: readonly Twin[];
}

/** Who was noted a moment ago, to say it, and to ask whether they are someone else too. */
async function justNoted(c: Visit, workspace: WorkspaceOpen): Promise<Before | null> {
  const { db } = c.var.tools;
  const [root] = await recordsOf(db, workspace.id, c.req.query('person') ?? '');
  if (!root) return null;
  return { id: root.id, name: sayable(root.name), twins: await twinsOf(db, workspace.id, root.id) };
}

function noticeOf(c: Visit, { name }: Before): Notice | null {
  const t = words[c.var.language].noted;
  const also = Number.parseInt(c.req.query('also') ?? '0', 10);
  const done = c.req.query('done');
  if (done === 'known') return { text: t.known(name) };
  return done === 'added' ? { text: t.added(name, also > 0 && also <= 50 ? also : 0) } : null;
}

function After({ c, workspace, before }: { c: Visit; workspace: WorkspaceOpen; before: Before }) {
  const t = words[c.var.language].noted;
  const here = { workspace: workspace.slug, person: before.id };
  const [twin] = before.twins;
  return (
    <p class="note">
      {twin && (
        <>
          <a href={`${at.personMerge.to(here)}?other=${twin.id}`}>{t.twins(sayable(twin.name))}</a>{' '}
        </>
      )}
      <a href={at.person.to(here)}>{t.open}</a>
    </p>
  );
}

interface FormProps {
  readonly workspace: WorkspaceOpen;
  readonly form: FormState;
  readonly ideas: readonly IdeaNamed[];
}

function NoteForm({ workspace, form, ideas }: FormProps) {
  const t = words[form.language].note;
  const { name, about, ties, address, purpose, idea, guardian } = t;
  const faulty = Object.keys(form.errors).length > 0;
  return (
    <Form to={at.newPerson.to({ workspace: workspace.slug })}>
      <ErrorSummary form={form} labels={{ name, about, ties, address, purpose, idea, guardian }} />
      <Field form={form} name="name" label={name} autofocus={!faulty} />
      <Field form={form} name="about" label={about} hint={t.aboutHint} optional />
      <Field form={form} name="ties" label={ties} hint={t.tiesHint} optional />
      <Tick form={form} name="tiedToMe" label={t.tiedToMe} />
      <Field form={form} name="address" type="email" label={address} hint={t.addressHint} optional />
      <Field form={form} name="purpose" label={purpose} hint={t.purposeHint} />
      <More form={form} ideas={ideas} />
      <Deeds>
        <Button main>{t.deed}</Button>
        <a class="button plain-link" href={at.people.to({ workspace: workspace.slug })}>
          {t.back}
        </a>
      </Deeds>
    </Form>
  );
}

/** What is seldom needed: open when something in it was filled in. */
function More({ form, ideas }: Omit<FormProps, 'workspace'>) {
  const t = words[form.language].note;
  const { idea = '', minor = '', guardian = '' } = form.values;
  const options = [
    { value: '', text: t.noIdea },
    ...ideas.map(({ id, title }) => ({ value: id, text: title })),
  ];
  const open = [idea, minor, guardian].some((value) => value !== '') || 'guardian' in form.errors;
  return (
    <details open={open}>
      <summary>{t.more}</summary>
      {ideas.length > 0 && <Select form={form} name="idea" label={t.idea} options={options} />}
      <Tick form={form} name="minor" label={t.minor} />
      <Field form={form} name="guardian" label={t.guardian} hint={t.guardianHint} optional />
    </details>
  );
}

function Margin({ language }: { language: 'fr' | 'en' }) {
  const t = words[language].note;
  return (
    <aside class="margin">
      <h2>{t.marginTitle}</h2>
      <p>{t.margin}</p>
      <p>{t.notHere}</p>
      <h2>{t.clockTitle}</h2>
      <p>{t.clock}</p>
    </aside>
  );
}
