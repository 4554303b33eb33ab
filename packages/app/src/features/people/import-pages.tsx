import { Hono } from 'hono';
import { LianeError } from '../../platform/errors.ts';
import { readForm, valuesOf } from '../../platform/http/forms.ts';
import { at } from '../../routes.ts';
import { emptyForm, type FormState } from '../../ui/form.tsx';
import type { Notice } from '../../ui/page.tsx';
import { authorise } from '../accounts/permissions.ts';
import { show } from '../accounts/show.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { param, type SiteEnv, type Visit, workspaceOf } from '../accounts/visit.ts';
import { columnsOf, linkColumnsOf } from './file-columns.ts';
import { ideasNamed } from './ideas-named.ts';
import { importPeople, lookAt, readImport, undoImport } from './import-actions.ts';
import { ImportChoose } from './import-choose.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportDone } from './import-done.tsx';
import { ImportDry } from './import-dry.tsx';
import { carried, filesIn, type ImportFiles } from './import-files.ts';
import { fieldOf, importSchema, toldIn } from './import-given.ts';
import type { ImportGiven, RefusedAmong } from './import-look.ts';
import { words } from './import-words.ts';
import { sayError } from './words.ts';

/** Files of people are read, looked at, then noted, and that can be undone for a day. */
export function importPages(refusedAmong: RefusedAmong): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get(at.import.path, async (c) => {
      const workspace = await importing(c);
      return showChoose(c, workspace, emptyForm(c.var.language));
    })
    .post(at.import.path, async (c) => {
      const workspace = await importing(c);
      return receive(c, workspace, refusedAmong);
    })
    .get(at.importDone.path, (c) => showDone(c))
    .post(at.importUndo.path, (c) => undo(c));
}

async function importing(c: Visit): Promise<WorkspaceOpen> {
  const workspace = await workspaceOf(c);
  authorise(c.var.actor, 'person:import', workspace.id);
  return workspace;
}

interface Received {
  readonly workspace: WorkspaceOpen;
  readonly form: FormData;
  readonly files: ImportFiles;
}

/** Each step sends all that was given before: nothing is kept in between. */
async function receive(c: Visit, workspace: WorkspaceOpen, refusedAmong: RefusedAmong): Promise<Response> {
  const { language } = c.var;
  const form = await c.req.formData();
  let files: ImportFiles | null = null;
  try {
    files = await filesIn(form);
    if (!files)
      return showChoose(c, workspace, { language, values: {}, errors: { 'people-file': 'no-file' } });
    const received = { workspace, form, files };
    const step = form.get('step');
    if (step !== 'look' && step !== 'note') return await showColumns(c, received);
    const said = readForm(importSchema, form);
    if (!said.ok) return await showColumns(c, received, said.errors);
    const given = { files, told: toldIn(form), ...said.value };
    return step === 'note'
      ? await note(c, received, given, refusedAmong)
      : await showDry(c, received, given, refusedAmong);
  } catch (error) {
    const said = error instanceof LianeError ? sayError(error, language) : null;
    if (said === null) throw error;
    if (files && isUnsaid(error)) return showColumns(c, { workspace, form, files }, { columns: 'nobody' });
    return showUnreadable(c, workspace, said);
  }
}

/** A human may still say which columns tell who is who. */
function isUnsaid(error: unknown): boolean {
  return error instanceof LianeError && error.code === 'people-no-column';
}

async function note(
  c: Visit,
  received: Received,
  given: ImportGiven,
  refusedAmong: RefusedAmong,
): Promise<Response> {
  const { actor, tools } = c.var;
  const { workspace } = received;
  const imported = await importPeople(actor, tools, workspace, given, refusedAmong);
  if (!imported.done) return showColumns(c, received, { idea: imported.because });
  const { sourceId: source } = imported.value;
  const here = { workspace: workspace.slug };
  return c.redirect(
    source === null ? `${at.import.to(here)}?done=known` : at.importDone.to({ ...here, source }),
    303,
  );
}

async function showDry(
  c: Visit,
  { workspace, form, files }: Received,
  given: ImportGiven,
  refusedAmong: RefusedAmong,
): Promise<Response> {
  const { actor, tools, language } = c.var;
  const ideas = await ideasNamed(tools.db, workspace.id);
  const idea = ideas.find(({ id }) => id === given.idea);
  if (given.idea !== null && !idea)
    return showColumns(c, { workspace, form, files }, { idea: 'idea-unknown' });
  const dry = await lookAt(actor, tools, workspace, given, refusedAmong);
  const said = new Map([
    ...(await carried(files)),
    ['purpose', given.purpose],
    ['idea', given.idea ?? ''],
    ...[...toldIn(form)].map(([key, field]) => [fieldOf(key), field] as const),
  ]);
  return show(
    c,
    { title: words[language].title, workspace, room: 'people' },
    <ImportDry
      workspace={workspace}
      language={language}
      dry={dry}
      said={{ file: files.people.name, purpose: given.purpose, idea: idea?.title ?? null }}
      carried={said}
    />,
  );
}

async function showColumns(
  c: Visit,
  { workspace, form, files }: Received,
  errors: FormState['errors'] = {},
): Promise<Response> {
  const { language, tools } = c.var;
  const t = words[language];
  const faulty = Object.keys(errors).length > 0;
  const state: FormState = { language, values: valuesOf(form), errors, said: t.faults };
  return show(
    c,
    { title: t.title, workspace, room: 'people', faulty, status: faulty ? 422 : 200 },
    <ImportColumns
      workspace={workspace}
      form={state}
      fileName={files.people.name}
      read={columnsOf(files.people)}
      links={files.links ? linkColumnsOf(files.links) : []}
      ideas={await ideasNamed(tools.db, workspace.id)}
      carried={await carried(files)}
    />,
  );
}

function showUnreadable(c: Visit, workspace: WorkspaceOpen, said: string): Promise<Response> {
  const { language } = c.var;
  return showChoose(c, workspace, {
    language,
    values: {},
    errors: { 'people-file': 'unreadable' },
    said: { unreadable: said },
  });
}

async function showChoose(c: Visit, workspace: WorkspaceOpen, state: FormState): Promise<Response> {
  const t = words[c.var.language];
  const faulty = Object.keys(state.errors).length > 0;
  const form = { ...state, said: { ...t.faults, ...state.said } };
  const ideas = await ideasNamed(c.var.tools.db, workspace.id);
  return show(
    c,
    {
      title: t.title,
      workspace,
      room: 'people',
      faulty,
      status: faulty ? 422 : 200,
      notice: faulty ? null : noticeOf(c),
    },
    <ImportChoose workspace={workspace} form={form} ideas={ideas} />,
  );
}

function noticeOf(c: Visit): Notice | null {
  const { said } = words[c.var.language];
  const count = (name: string) =>
    Math.max(0, Math.min(1_000_000, Number.parseInt(c.req.query(name) ?? '', 10) || 0));
  const done = c.req.query('done');
  if (done === 'undone') return { text: said.undone({ removed: count('removed'), kept: count('kept') }) };
  return done === 'known' ? { text: said.known } : null;
}

async function showDone(c: Visit): Promise<Response> {
  const { actor, tools, language } = c.var;
  const workspace = await workspaceOf(c);
  const kept = await readImport(actor, tools, workspace, param(c, 'source'));
  const t = words[language];
  const notice = c.req.query('done') === 'too-late' ? { text: t.said['too-late'] } : null;
  return show(
    c,
    { title: t.title, workspace, room: 'people', notice },
    <ImportDone workspace={workspace} language={language} now={tools.now} kept={kept} />,
  );
}

async function undo(c: Visit): Promise<Response> {
  const workspace = await workspaceOf(c);
  const source = param(c, 'source');
  const here = { workspace: workspace.slug };
  const undone = await undoImport(c.var.actor, c.var.tools, workspace, source);
  if (!undone.done) return c.redirect(`${at.importDone.to({ ...here, source })}?done=${undone.because}`, 303);
  const { removed, kept } = undone.value;
  return c.redirect(`${at.import.to(here)}?done=undone&removed=${removed}&kept=${kept.length}`, 303);
}
