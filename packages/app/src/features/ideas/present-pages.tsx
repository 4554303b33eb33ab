import { Hono } from 'hono';
import { LianeError } from '../../platform/errors.ts';
import { type FormErrors, type FormValues, readForm, valuesOf } from '../../platform/http/forms.ts';
import { networkAddress } from '../../platform/http/network-address.ts';
import { at } from '../../routes.ts';
import { emptyForm, type FormState } from '../../ui/form.tsx';
import { show } from '../accounts/show.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { doneSaid, type SiteEnv, type Visit, workspaceOf } from '../accounts/visit.ts';
import { words } from './intake-words.ts';
import { mayPresentTo, presentIdea } from './present-actions.ts';
import { PresentForm } from './present-form.tsx';
import { formArrives } from './rules.ts';
import { ideaGiven, presentation } from './schemas.ts';
import { openedAt, SEAL, sealForm, UNSEEN } from './sealed-form.ts';
import { weaversOf } from './store.ts';

/** *Présenter une idée*: open to anyone, signed in or not. */
export const presentPages = new Hono<SiteEnv>()
  .get(at.present.path, async (c) => {
    const workspace = await practiceOf(c);
    if (!(await mayPresentTo(c.var.tools, workspace))) return showClosed(c);
    return showForm(c, workspace, emptyForm(c.var.language, { language: c.var.language }));
  })
  .post(at.present.path, async (c) => {
    const workspace = await practiceOf(c);
    if (!(await mayPresentTo(c.var.tools, workspace))) return showClosed(c);
    return receive(c, workspace, await c.req.formData());
  });

/** A network was an idea once; ideas are brought to a practice. */
async function practiceOf(c: Visit): Promise<WorkspaceOpen> {
  const workspace = await workspaceOf(c);
  if (workspace.kind !== 'practice') throw new LianeError('not-found');
  return workspace;
}

/** Whatever is refused, the form comes back with all that was typed. */
async function receive(c: Visit, workspace: WorkspaceOpen, sent: FormData): Promise<Response> {
  const { actor, tools, site } = c.var;
  const typed = valuesOf(sent);
  const given = readForm(presentation, sent);
  if (!given.ok) return again(c, workspace, typed, given.errors);
  const opened = openedAt(tools, workspace, oneOf(typed, SEAL));
  const arrived = formArrives({ openedAt: opened, unseen: oneOf(typed, UNSEEN) }, tools.now);
  if (!arrived.allowed) return again(c, workspace, typed, { form: arrived.because });
  const idea = ideaGiven(given.value);
  const { door } = site.config;
  const presented = await presentIdea(actor, tools, { workspace, door, from: networkAddress(c), idea });
  if (!presented.done)
    return presented.because === 'closed'
      ? showClosed(c)
      : again(c, workspace, typed, { form: presented.because }, 429);
  site.wake();
  return c.redirect(`${at.presented.to(presented.value)}?done=presented`, 303);
}

function oneOf(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

function again(
  c: Visit,
  workspace: WorkspaceOpen,
  values: FormValues,
  errors: FormErrors,
  status: 422 | 429 = 422,
): Promise<Response> {
  return showForm(c, workspace, { language: c.var.language, values, errors }, status);
}

async function showForm(
  c: Visit,
  workspace: WorkspaceOpen,
  form: FormState,
  status: 200 | 422 | 429 = 200,
): Promise<Response> {
  const { tools, language } = c.var;
  const t = words[language];
  const weavers = (await weaversOf(tools.db, workspace.id, tools.now)).map(({ name }) => name);
  const kept = openedAt(tools, workspace, oneOf(form.values, SEAL)) && oneOf(form.values, SEAL);
  const text = doneSaid(c, t.done);
  return show(
    c,
    {
      title: t.title,
      width: 'narrow',
      faulty: status !== 200,
      status,
      robots: 'index',
      notice: text === undefined ? null : { text },
    },
    <>
      <div class="opening">
        <p class="note">{workspace.name}</p>
        <h1>{t.heading(weavers[0] ?? workspace.name)}</h1>
        <p>{t.lead}</p>
      </div>
      <PresentForm
        form={{ ...form, said: t.errors }}
        workspace={workspace}
        weavers={weavers}
        seal={kept ?? sealForm(tools, workspace)}
      />
    </>,
  );
}

/** Nobody answers for this instance yet: no page of it is public. */
function showClosed(c: Visit): Response {
  const { actor, language } = c.var;
  const t = words[language].closed;
  const isOwner = actor.kind === 'account' && actor.account.isOwner;
  return show(
    c,
    { title: t.title, width: 'narrow', status: 404 },
    <div class="opening">
      <h1>{t.title}</h1>
      <p>{isOwner ? t.owner : t.text}</p>
      {isOwner && (
        <p class="deeds">
          <a class="button" href={at.instance.to({})}>
            {t.deed}
          </a>
        </p>
      )}
    </div>,
  );
}
