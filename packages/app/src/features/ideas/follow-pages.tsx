import { Hono } from 'hono';
import { LianeError } from '../../platform/errors.ts';
import { type FormValues, readForm } from '../../platform/http/forms.ts';
import { at } from '../../routes.ts';
import { emptyForm, OneDeed } from '../../ui/form.tsx';
import { show } from '../accounts/show.tsx';
import { workspaceById } from '../accounts/store.ts';
import { doneSaid, param, type SiteEnv, type Visit } from '../accounts/visit.ts';
import { words } from './intake-words.ts';
import { answerQuestion, eraseByPresenter, followed, withdrawIdea } from './present-actions.ts';
import { type Followed, FollowPage } from './present-follow.tsx';
import { erasureOf, next } from './rules.ts';
import { message } from './schemas.ts';
import { answerOf, messagesOf, weaversOf } from './store.ts';

/** The page of whoever presented an idea, opened by a link of their own. Reading it changes nothing. */
export const followPages = new Hono<SiteEnv>()
  .get(at.presented.path, (c) => showFollow(c))
  .post(at.presentedAnswer.path, async (c) => {
    const given = readForm(message, await c.req.formData());
    if (!given.ok) return showFollow(c, given.values, given.errors);
    const token = param(c, 'token');
    const answered = await answerQuestion(c.var.tools, token, given.value.text);
    if (!answered.done) return showFollow(c, given.value, { text: answered.because });
    return c.redirect(`${at.presented.to({ token })}?done=answered`, 303);
  })
  .get(at.presentedWithdraw.path, (c) => showWithdraw(c))
  .post(at.presentedWithdraw.path, async (c) => {
    const token = param(c, 'token');
    const withdrawn = await withdrawIdea(c.var.tools, token);
    if (!withdrawn.done) return showWithdraw(c, 409);
    return c.redirect(`${at.presented.to({ token })}?done=withdrawn`, 303);
  })
  .get(at.presentedErase.path, (c) => showErase(c))
  .post(at.presentedErase.path, async (c) => {
    const { erased } = await eraseByPresenter(c.var.tools, param(c, 'token'));
    return showErased(c, erased);
  });

async function follow(c: Visit): Promise<Followed> {
  const { tools } = c.var;
  const idea = await followed(tools, param(c, 'token'));
  const workspace = await workspaceById(tools.db, idea.workspaceId);
  if (!workspace) throw new LianeError('link-past');
  const [weaver] = await weaversOf(tools.db, workspace.id, tools.now);
  const answer = await answerOf(tools.db, idea);
  return {
    workspace,
    idea,
    state: answer?.given === false ? 'examined' : idea.state,
    messages: await messagesOf(tools.db, idea),
    letter: answer?.given ? answer.letter : null,
    weaver: weaver?.name ?? workspace.name,
  };
}

async function showFollow(
  c: Visit,
  values: FormValues = {},
  errors: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { language } = c.var;
  const t = words[language];
  const seen = await follow(c);
  const faulty = Object.keys(errors).length > 0;
  const text = doneSaid(c, t.done);
  return show(
    c,
    {
      title: t.follow.heading[seen.state],
      width: 'narrow',
      faulty,
      status: faulty ? 422 : 200,
      notice: text === undefined ? null : { text },
    },
    <FollowPage
      {...seen}
      c={c}
      token={param(c, 'token')}
      form={{ ...emptyForm(language, values), errors, said: t.errors }}
    />,
  );
}

/** What it means is said before; a button does it. */
async function showWithdraw(c: Visit, status: 200 | 409 = 200): Promise<Response> {
  const t = words[c.var.language];
  const token = param(c, 'token');
  const { idea } = await follow(c);
  const may = next(idea.state, 'withdraw');
  return show(
    c,
    { title: t.withdrawing.title, width: 'narrow', status },
    <div class="opening">
      <p class="note" lang={idea.language} dir="auto">
        {idea.title}
      </p>
      <h1>{t.withdrawing.title}</h1>
      <p>{may.allowed ? t.withdrawing.text : t.withdrawing.no[may.because]}</p>
      <div class="deeds">
        {may.allowed && <OneDeed to={at.presentedWithdraw.to({ token })}>{t.withdrawing.title}</OneDeed>}
        <a class="button plain-link" href={at.presented.to({ token })}>
          {t.follow.back}
        </a>
      </div>
    </div>,
  );
}

async function showErase(c: Visit): Promise<Response> {
  const token = param(c, 'token');
  const { idea } = await follow(c);
  const { follow: f, erasing } = words[c.var.language];
  const t = erasing[erasureOf(idea)];
  return show(
    c,
    { title: t.title, width: 'narrow' },
    <div class="opening">
      <p class="note" lang={idea.language} dir="auto">
        {idea.title}
      </p>
      <h1>{t.title}</h1>
      <p>{t.text}</p>
      <div class="deeds">
        <OneDeed to={at.presentedErase.to({ token })}>{t.deed}</OneDeed>
        <a class="button plain-link" href={at.presented.to({ token })}>
          {f.back}
        </a>
      </div>
    </div>,
  );
}

/** The link is gone with the rest: the page that did it says so itself. */
function showErased(c: Visit, erased: 'everything' | 'presenter'): Response {
  const said = words[c.var.language].done[erased]!;
  return show(
    c,
    { title: said, width: 'narrow' },
    <div class="opening">
      <h1 role="status">{said}</h1>
    </div>,
  );
}
