import { Hono } from 'hono';
import { z } from 'zod';
import { LianeError } from '../../platform/errors.ts';
import { line, readForm, valuesOf } from '../../platform/http/forms.ts';
import { sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import {
  Button,
  Deeds,
  ErrorSummary,
  emptyForm,
  Field,
  FileField,
  Form,
  type FormState,
} from '../../ui/form.tsx';
import { authorise } from '../accounts/permissions.ts';
import { show } from '../accounts/show.tsx';
import { doneSaid, param, type SiteEnv, type Visit, workspaceOf } from '../accounts/visit.ts';
import { filesIn } from '../people/import-files.ts';
import { sayError } from '../people/words.ts';
import { type FindAt, ideaToFindFor, isOpen } from './find-actions.ts';
import { type FileGiven, findInFile, keepFromFile } from './find-file.ts';
import { FileLists } from './find-file-lists.tsx';
import { words } from './find-file-words.ts';
import type { FindHooks } from './find-hooks.ts';

const said = z.object({ purpose: line(300) });

/** A file read for one idea without recording anyone, and keeping only those one will write to. */
export function findFilePages(hooks: FindHooks): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get(at.findInFile.path, async (c) => showChoose(c, await fileAt(c), emptyForm(c.var.language)))
    .post(at.findInFile.path, async (c) => receive(c, await fileAt(c), hooks))
    .post(at.findKeep.path, async (c) => keep(c, await fileAt(c)));
}

async function fileAt(c: Visit): Promise<FindAt> {
  const workspace = await workspaceOf(c);
  authorise(c.var.actor, 'find:ask', workspace.id);
  return { workspace, ideaId: param(c, 'idea') };
}

async function receive(c: Visit, here: FindAt, hooks: FindHooks): Promise<Response> {
  const { language } = c.var;
  const form = await c.req.formData();
  const given = readForm(said, form);
  try {
    const files = await filesIn(form);
    const errors = { ...(files ? {} : { 'people-file': 'no-file' }), ...(given.ok ? {} : given.errors) };
    if (!files || !given.ok) return showChoose(c, here, { language, values: valuesOf(form), errors });
    return await showLists(c, here, hooks, { files, ...given.value });
  } catch (error) {
    const why = error instanceof LianeError ? sayError(error, language) : null;
    if (why === null) throw error;
    const errors = { 'people-file': 'unreadable' };
    return showChoose(c, here, { language, values: valuesOf(form), errors, said: { unreadable: why } });
  }
}

async function showLists(c: Visit, here: FindAt, hooks: FindHooks, given: FileGiven): Promise<Response> {
  const { actor, tools, language } = c.var;
  const found = await findInFile(actor, tools, here, hooks, given);
  if (!found.done) return c.redirect(toFind(here), 303);
  return show(
    c,
    { title: words[language].title, workspace: here.workspace, room: 'ideas' },
    <FileLists language={language} tools={tools} here={here} given={given} finding={found.value} />,
  );
}

async function keep(c: Visit, here: FindAt): Promise<Response> {
  const { actor, tools } = c.var;
  const form = await c.req.formData();
  const seals = form.getAll('keep').filter((seal) => typeof seal === 'string');
  const kept = await keepFromFile(actor, tools, here, seals);
  if (kept.done)
    return c.redirect(`${toFind(here)}?done=${kept.value.kept.length > 0 ? 'kept' : 'left'}`, 303);
  if (kept.because === 'idea-not-open') return c.redirect(toFind(here), 303);
  return c.redirect(`${toFile(here)}?done=${kept.because}`, 303);
}

const toFind = ({ workspace, ideaId }: FindAt) => at.find.to({ workspace: workspace.slug, idea: ideaId });
const toFile = ({ workspace, ideaId }: FindAt) =>
  at.findInFile.to({ workspace: workspace.slug, idea: ideaId });

async function showChoose(c: Visit, here: FindAt, state: FormState): Promise<Response> {
  const idea = await ideaToFindFor(c.var.tools, here);
  if (!isOpen(idea)) return c.redirect(toFind(here), 303);
  const t = words[c.var.language];
  const faulty = Object.keys(state.errors).length > 0;
  const text = faulty ? null : (doneSaid(c, t.done) ?? null);
  return show(
    c,
    {
      ...{ title: t.title, workspace: here.workspace, room: 'ideas', faulty, status: faulty ? 422 : 200 },
      notice: text === null ? null : { text },
    },
    <Choose
      here={here}
      idea={sayable(idea.title, 200)}
      form={{ ...state, said: { ...t.faults, ...state.said } }}
    />,
  );
}

const ACCEPT = '.csv,.tsv,.txt,.vcf,.vcard,.json,.gexf,.graphml,.xml';

function Choose({ here, idea, form }: { here: FindAt; idea: string; form: FormState }) {
  const t = words[form.language];
  return (
    <>
      <div class="opening">
        <p class="note">
          <a href={toFind(here)}>{idea}</a>
        </p>
        <h1>{t.heading}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      <section class="spread" aria-label={t.title}>
        <div class="text">
          <Form to={toFile(here)} file>
            <ErrorSummary form={form} labels={t.labels} />
            <FileField
              form={form}
              name="people-file"
              label={t.labels['people-file']}
              hint={t.peopleHint}
              accept={ACCEPT}
            />
            <FileField
              form={form}
              name="links-file"
              label={t.labels['links-file']}
              hint={t.linksHint}
              accept={ACCEPT}
              optional
            />
            <Field form={form} name="purpose" label={t.labels.purpose} hint={t.purposeHint} />
            <Deeds>
              <Button main>{t.deed}</Button>
            </Deeds>
          </Form>
        </div>
        <aside class="margin">
          <h2>{t.marginTitle}</h2>
          <p>{t.margin}</p>
        </aside>
      </section>
    </>
  );
}
