import { Hono } from 'hono';
import { type FormErrors, type FormValues, readForm } from '../../platform/http/forms.ts';
import { at } from '../../routes.ts';
import { emptyForm, type FormState } from '../../ui/form.tsx';
import { authorise } from '../accounts/permissions.ts';
import { show } from '../accounts/show.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { doneSaid, param, type SiteEnv, type Visit, workspaceOf } from '../accounts/visit.ts';
import {
  askPresenter,
  editIdea,
  enterIdea,
  type IdeaAt,
  listIdeas,
  readIdea,
  withdrawOwn,
} from './actions.ts';
import { ExaminationSection } from './examination-section.tsx';
import { loadExamination } from './examination-store.ts';
import { words as examinationWords } from './examination-words.ts';
import type { IdeaLine } from './idea.ts';
import { IdeaFilePage } from './idea-file.tsx';
import { IdeaForm } from './idea-form.tsx';
import { IdeaList } from './idea-list.tsx';
import { words as intakeWords } from './intake-words.ts';
import { mayPresentTo } from './present-actions.ts';
import { groupOf, mayEdit } from './rules.ts';
import { fieldsOf, ideaGiven, ownIdea, question } from './schemas.ts';
import { words } from './words.ts';

/** The initiator's pages: every idea of the practice, the file of one, and writing one down. */
export const ideaPages = new Hono<SiteEnv>()
  .get(at.ideas.path, async (c) => {
    const workspace = await workspaceOf(c);
    const { actor, tools } = c.var;
    const ideas = await listIdeas(actor, tools, workspace);
    return showIdeas(c, workspace, ideas, await mayPresentTo(tools, workspace));
  })
  .get(at.newIdea.path, async (c) => {
    const workspace = await workspaceOf(c);
    authorise(c.var.actor, 'idea:write', workspace.id);
    return showForm(c, workspace, null, { language: workspace.language });
  })
  .post(at.newIdea.path, async (c) => {
    const workspace = await workspaceOf(c);
    const { actor, tools } = c.var;
    authorise(actor, 'idea:write', workspace.id);
    const given = readForm(ownIdea, await c.req.formData());
    if (!given.ok) return showForm(c, workspace, null, given.values, given.errors);
    const { id } = await enterIdea(actor, tools, workspace, ideaGiven(given.value));
    return c.redirect(`${at.idea.to({ workspace: workspace.slug, idea: id })}?done=noted`, 303);
  })
  .get(at.idea.path, async (c) => showFile(c, await ideaAt(c)))
  .get(at.ideaEdit.path, async (c) => {
    const here = await ideaAt(c);
    const { idea } = await readIdea(c.var.actor, c.var.tools, here);
    const may = mayEdit(idea);
    if (!may.allowed) return back(c, here, may.because);
    return showForm(c, here.workspace, here.ideaId, fieldsOf(idea));
  })
  .post(at.ideaEdit.path, async (c) => {
    const here = await ideaAt(c);
    const { actor, tools } = c.var;
    authorise(actor, 'idea:write', here.workspace.id);
    const given = readForm(ownIdea, await c.req.formData());
    if (!given.ok) return showForm(c, here.workspace, here.ideaId, given.values, given.errors);
    const edited = await editIdea(actor, tools, here, () => ideaGiven(given.value));
    return back(c, here, edited.done ? 'edited' : edited.because);
  })
  .post(at.ideaWithdraw.path, async (c) => {
    const here = await ideaAt(c);
    const withdrawn = await withdrawOwn(c.var.actor, c.var.tools, here);
    return back(c, here, withdrawn.done ? 'withdrawn' : withdrawn.because);
  })
  .post(at.ideaQuestion.path, async (c) => {
    const here = await ideaAt(c);
    const { actor, tools, site } = c.var;
    authorise(actor, 'idea:write', here.workspace.id);
    const given = readForm(question, await c.req.formData());
    if (!given.ok) return showFile(c, here, given);
    const asking = { door: site.config.door, text: given.value.question };
    const asked = await askPresenter(actor, tools, here, asking);
    if (!asked.done) return back(c, here, asked.because);
    site.wake();
    return back(c, here, asked.value.mailed ? 'asked-by-mail' : 'asked');
  });

async function ideaAt(c: Visit): Promise<IdeaAt> {
  return { workspace: await workspaceOf(c), ideaId: param(c, 'idea') };
}

/** Back to the file, which says what was done, or why it was not. */
function back(c: Visit, { workspace, ideaId }: IdeaAt, code: string): Response {
  return c.redirect(`${at.idea.to({ workspace: workspace.slug, idea: ideaId })}?done=${code}`, 303);
}

/** What was typed in a form of the file, and what is to be mended in it. */
export interface Typed {
  readonly values: FormValues;
  readonly errors: FormErrors;
}

const NOTHING: Typed = { values: {}, errors: {} };

/** The file of an idea, with the question or the judgement that was being written. */
export async function showFile(
  c: Visit,
  here: IdeaAt,
  asking: Typed = NOTHING,
  examining: Typed = NOTHING,
): Promise<Response> {
  const { actor, tools, language } = c.var;
  const t = words[language];
  const file = await readIdea(actor, tools, here);
  const examined = await loadExamination(tools.db, here.workspace, file.idea);
  const { done, errors } = examinationWords[language];
  const examination = (
    <ExaminationSection
      c={c}
      workspace={here.workspace}
      idea={file.idea}
      examination={examined}
      form={{ language, ...examining, said: errors }}
    />
  );
  const faulty = Object.keys({ ...asking.errors, ...examining.errors }).length > 0;
  const text = doneSaid(c, t.done, t.no, done, errors);
  return show(
    c,
    {
      title: file.idea.title === '' ? t.erased : file.idea.title,
      workspace: here.workspace,
      room: 'ideas',
      faulty,
      status: faulty ? 422 : 200,
      notice: text === undefined ? null : { text },
    },
    <IdeaFilePage
      {...file}
      c={c}
      workspace={here.workspace}
      form={{ language, ...asking }}
      examination={examination}
    />,
  );
}

function showIdeas(c: Visit, workspace: WorkspaceOpen, ideas: readonly IdeaLine[], open: boolean): Response {
  const t = words[c.var.language];
  const count = (group: string) => ideas.filter((idea) => groupOf(idea) === group).length;
  const address = new URL(at.present.to({ workspace: workspace.slug }), c.var.site.config.url).href;
  return show(
    c,
    { title: t.title, workspace, room: 'ideas' },
    <>
      <div class="opening">
        <p class="note">{workspace.name}</p>
        <h1>{t.opening(count('to-examine'), count('open'))}</h1>
        {ideas.length === 0 && <p class="lead">{t.empty}</p>}
        <p class="deeds">
          <a
            class={count('to-examine') > 0 ? 'button' : 'button main'}
            href={at.newIdea.to({ workspace: workspace.slug })}
          >
            {t.note}
          </a>
        </p>
      </div>
      <IdeaList language={c.var.language} workspace={workspace} ideas={ideas} />
      {!workspace.demo && (
        <p class="note">
          {open ? (
            <>
              {t.publicPage} <a href={address}>{address}</a>
            </>
          ) : (
            t.publicClosed
          )}
        </p>
      )}
    </>,
  );
}

function showForm(
  c: Visit,
  workspace: WorkspaceOpen,
  ideaId: string | null,
  values: FormValues,
  errors: FormErrors = {},
): Response {
  const { language } = c.var;
  const t = words[language].entry;
  const faulty = Object.keys(errors).length > 0;
  const form: FormState = { ...emptyForm(language, values), errors, said: intakeWords[language].errors };
  return show(
    c,
    {
      title: ideaId === null ? t.title : t.editTitle,
      workspace,
      room: 'ideas',
      faulty,
      status: faulty ? 422 : 200,
    },
    <>
      <div class="opening">
        <h1>{ideaId === null ? t.heading : t.editHeading}</h1>
        {ideaId === null && <p class="lead">{t.lead}</p>}
      </div>
      <IdeaForm form={form} workspace={workspace} ideaId={ideaId} />
    </>,
  );
}
