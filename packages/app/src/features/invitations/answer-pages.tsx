import { Hono } from 'hono';
import { z } from 'zod';
import { isoDayIn } from '../../platform/dates.ts';
import { LianeError } from '../../platform/errors.ts';
import { choice, isoDate, readForm } from '../../platform/http/forms.ts';
import { at } from '../../routes.ts';
import { show } from '../accounts/show.tsx';
import { workspaceById } from '../accounts/store.ts';
import { param, type SiteEnv, type Visit } from '../accounts/visit.ts';
import { ANSWER } from '../consent/links.ts';
import { weaversOf } from '../ideas/store.ts';
import type { PersonHook } from '../people/hooks.ts';
import { AnswerSheet, type Opened } from './answer-sheet.tsx';
import { words } from './answer-words.ts';
import { type Answering, answerByLink, aroundOfLetter, letterAtLink, type Said } from './answers.ts';
import { monthsAhead } from './rules.ts';

const answers = ['yes', 'no-idea', 'no-organisation', 'no-everything', 'later'] as const;
const answerGiven = z.object({ answer: choice(answers), month: isoDate().optional() });

/** The page of whoever was written to: three doors of the same size. Opening it changes nothing. */
export function answerPages(hooks: readonly PersonHook[]): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get(at.answer.path, (c) => throughLink(c, () => showAnswer(c, hooks)))
    .post(at.answer.path, (c) => throughLink(c, () => answer(c, hooks)));
}

/** A link that does not open says so, and where to ask for another. */
export async function throughLink(c: Visit, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LianeError && error.code === 'link-past') return showPast(c);
    throw error;
  }
}

function showPast(c: Visit): Response {
  const t = words[c.var.language].past;
  return show(
    c,
    { title: t.title, width: 'narrow', status: 410 },
    <div class="opening">
      <h1>{t.title}</h1>
      <p>{t.text}</p>
      <p>{t.ask}</p>
      <p class="deeds">
        <a class="button" href={at.myPageDoor.to({})}>
          {t.deed}
        </a>
      </p>
    </div>,
  );
}

export function answeringOf(c: Visit, hooks: readonly PersonHook[]): Answering {
  return { house: c.var.site.config, hooks };
}

async function opened(c: Visit, hooks: readonly PersonHook[]): Promise<Opened> {
  const { tools } = c.var;
  const letter = await letterAtLink(tools, ANSWER, param(c, 'token'));
  const around = await aroundOfLetter(tools, letter, answeringOf(c, hooks));
  const [weaver] = await weaversOf(tools.db, letter.workspaceId, tools.now);
  return { letter, around, initiator: weaver?.name ?? around.workspace.name };
}

async function showAnswer(
  c: Visit,
  hooks: readonly PersonHook[],
  error: string | null = null,
): Promise<Response> {
  const t = words[c.var.language];
  const seen = await opened(c, hooks);
  const late = c.req.query('done') === 'late' && seen.letter.answer === 'no';
  const said = error === null ? (late ? t.alreadyLeaving : null) : t.errors[error];
  return show(
    c,
    {
      title: t.title(seen.initiator),
      width: 'narrow',
      status: error === null ? 200 : 422,
      faulty: error !== null,
      notice: said ? { text: said } : null,
      colophon: <Colophon c={c} />,
      demonstration: seen.around.workspace.demo,
    },
    <AnswerSheet c={c} token={param(c, 'token')} {...seen} />,
  );
}

function Colophon({ c }: { c: Visit }) {
  return <>{words[c.var.language].unwatched}</>;
}

async function answer(c: Visit, hooks: readonly PersonHook[]): Promise<Response> {
  const token = param(c, 'token');
  const given = readForm(answerGiven, await c.req.formData());
  const said = given.ok ? await saidIn(c, given.value) : null;
  if (!said) return showAnswer(c, hooks, given.ok ? 'month' : 'not-a-choice');
  const answered = await answerByLink(c.var.tools, token, answeringOf(c, hooks), said);
  if (!answered.done) return showAnswer(c, hooks, answered.because);
  c.var.site.wake();
  if (said.answer === 'yes') return c.redirect(at.answerMore.to({ token }), 303);
  const late = answered.value.alreadyLeaving ? '?done=late' : '';
  return c.redirect(`${at.answer.to({ token })}${late}`, 303);
}

/** What a button said; null for a month that is not one of the twelve to come. */
async function saidIn(
  c: Visit,
  { answer: button, month }: z.output<typeof answerGiven>,
): Promise<Said | null> {
  if (button === 'yes') return { answer: 'yes' };
  if (button === 'no-idea') return { answer: 'no', reach: 'idea' };
  if (button === 'no-organisation') return { answer: 'no', reach: 'organisation' };
  if (button === 'no-everything') return { answer: 'no', reach: 'everything' };
  const letter = await letterAtLink(c.var.tools, ANSWER, param(c, 'token'));
  const workspace = await workspaceById(c.var.tools.db, letter.workspaceId);
  const ahead = monthsAhead(isoDayIn(c.var.tools.now, workspace!.timeZone));
  return month !== undefined && ahead.includes(month) ? { answer: 'later', laterOn: month } : null;
}
