import { Hono } from 'hono';
import { z } from 'zod';
import { LianeError } from '../../platform/errors.ts';
import type { NamedFile } from '../../platform/files.ts';
import { line, readForm } from '../../platform/http/forms.ts';
import { at } from '../../routes.ts';
import { emptyForm, type FormState } from '../../ui/form.tsx';
import { authorise } from '../accounts/permissions.ts';
import { show } from '../accounts/show.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { param, type SiteEnv, type Visit, workspaceOf } from '../accounts/visit.ts';
import {
  type ImportFiles,
  importPeople,
  lookAt,
  type RefusedAmong,
  readImport,
  undoImport,
} from './import-actions.ts';
import { LARGEST_IMPORT, unpacked } from './import-carried.ts';
import { ImportDone, ImportDry, ImportForm } from './import-sheet.tsx';
import { words } from './import-words.ts';
import { sayError } from './words.ts';

const given = z.object({ name: line(200), purpose: line(300) });

/** A file is looked at, then noted, and can be undone for a day. */
export function importPages(refusedAmong: RefusedAmong): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get(at.import.path, async (c) => {
      const workspace = await workspaceOf(c);
      authorise(c.var.actor, 'person:import', workspace.id);
      return showForm(c, workspace, emptyForm(c.var.language));
    })
    .post(at.import.path, async (c) => {
      const workspace = await workspaceOf(c);
      authorise(c.var.actor, 'person:import', workspace.id);
      return receive(c, workspace, refusedAmong);
    })
    .get(at.importDone.path, (c) => showDone(c))
    .post(at.importUndo.path, async (c) => {
      const workspace = await workspaceOf(c);
      const source = param(c, 'source');
      const undone = await undoImport(c.var.actor, c.var.tools, workspace, source);
      if (undone.done) return c.redirect(`${at.import.to({ workspace: workspace.slug })}?done=undone`, 303);
      return c.redirect(
        `${at.importDone.to({ workspace: workspace.slug, source })}?done=${undone.because}`,
        303,
      );
    });
}

/** Looks at a file that comes in, or notes one that comes back. */
async function receive(c: Visit, workspace: WorkspaceOpen, refusedAmong: RefusedAmong): Promise<Response> {
  const { actor, tools, language } = c.var;
  const form = await c.req.formData();
  const read = readForm(given, form);
  if (!read.ok) return showForm(c, workspace, { language, ...read });
  const { name, purpose } = read.value;
  try {
    const files = await filesIn(form, name);
    if (!files) return showForm(c, workspace, { language, values: read.value, errors: { file: 'no-file' } });
    if (form.get('step') === 'note') {
      const recorded = await importPeople(actor, tools, workspace, { files, purpose }, refusedAmong);
      const { sourceId: source, added, known } = recorded;
      const query = new URLSearchParams({ added: String(added), known: String(known) });
      return c.redirect(`${at.importDone.to({ workspace: workspace.slug, source })}?${query}`, 303);
    }
    const dry = await lookAt(actor, tools, workspace, files, refusedAmong);
    return show(
      c,
      { title: words[language].title, workspace, room: 'people' },
      <ImportDry c={c} workspace={workspace} dry={dry} files={files} purpose={purpose} />,
    );
  } catch (error) {
    const said = error instanceof LianeError ? sayError(error, language) : null;
    if (said === null) throw error;
    return showForm(c, workspace, {
      language,
      values: read.value,
      errors: { file: 'unreadable' },
      said: { unreadable: said },
    });
  }
}

/** The files of the form: chosen now, or carried from the page before. Their source is named by a human. */
async function filesIn(form: FormData, name: string): Promise<ImportFiles | null> {
  const people = await fileIn(form, 'file', name);
  return people && { people, links: await fileIn(form, 'links', name) };
}

async function fileIn(form: FormData, field: string, name: string): Promise<NamedFile | null> {
  const packed = form.get(`${field}-carried`);
  if (typeof packed === 'string' && packed !== '') return unpacked(name, packed);
  const file = form.get(field);
  if (!(file instanceof File) || file.size === 0) return null;
  if (file.size > LARGEST_IMPORT) {
    const details = { megabytes: Math.ceil(file.size / 1e6), limit: LARGEST_IMPORT / 1e6 };
    throw new LianeError('file-too-large', details, { file: file.name });
  }
  return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function showForm(c: Visit, workspace: WorkspaceOpen, state: FormState): Response {
  const t = words[c.var.language];
  const faulty = Object.keys(state.errors).length > 0;
  const form = { ...state, said: { ...t.errors, ...state.said } };
  return show(
    c,
    {
      title: t.title,
      workspace,
      room: 'people',
      faulty,
      status: faulty ? 422 : 200,
      notice: c.req.query('done') === 'undone' ? { text: t.undone } : null,
    },
    <ImportForm workspace={workspace} form={form} />,
  );
}

async function showDone(c: Visit): Promise<Response> {
  const { actor, tools, language } = c.var;
  const workspace = await workspaceOf(c);
  const source = await readImport(actor, tools, workspace, param(c, 'source'));
  const t = words[language];
  const code = c.req.query('done') ?? '';
  const text = Object.hasOwn(t.errors, code) ? t.errors[code]! : null;
  return show(
    c,
    { title: t.title, workspace, room: 'people', notice: text === null ? null : { text } },
    <ImportDone c={c} workspace={workspace} source={source} />,
  );
}
