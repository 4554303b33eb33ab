import { Hono } from 'hono';
import { z } from 'zod';
import { choice, choices, optionalText, readForm, tick } from '../../platform/http/forms.ts';
import { at } from '../../routes.ts';
import { Button, Choices, Deeds, Form, type FormState, TextArea, Tick } from '../../ui/form.tsx';
import { show } from '../accounts/show.tsx';
import { param, type SiteEnv, type Visit } from '../accounts/visit.ts';
import { ANSWER } from '../consent/links.ts';
import type { PersonHook } from '../people/hooks.ts';
import { answeringOf, throughLink } from './answer-pages.tsx';
import { MOTIVATIONS, words } from './answer-words.ts';
import { addMore, aroundOfLetter, letterAtLink } from './answers.ts';
import { ownWords } from './join.ts';
import { membershipOf } from './membership-store.ts';
import { isChangeable } from './rules.ts';

const MONTHLY = ['0', '1', '2', '3'] as const;
const SHOWN_TO = ['weavers', 'members'] as const;
/** More than a page of them is no answer any more. */
const MOST_LINES = 20;

const listed = optionalText(4000).transform((text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, MOST_LINES),
);

const moreGiven = z.object({
  motivations: choices(MOTIVATIONS).default([]),
  offers: listed,
  seeks: listed,
  introductions: choice(MONTHLY).default('0').transform(Number),
  shownTo: choice(SHOWN_TO).default('weavers'),
  onMap: tick(),
});

/** After a yes: three questions, each of which may stay empty, and what others may see. */
export function morePages(hooks: readonly PersonHook[]): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get(at.answerMore.path, (c) => throughLink(c, () => showMore(c, hooks)))
    .post(at.answerMore.path, (c) => throughLink(c, () => keep(c, hooks)));
}

async function keep(c: Visit, hooks: readonly PersonHook[]): Promise<Response> {
  const token = param(c, 'token');
  const { language, tools } = c.var;
  const given = readForm(moreGiven, await c.req.formData());
  if (!given.ok) return showForm(c, token, { language, values: given.values, errors: given.errors });
  const { introductions, ...more } = given.value;
  const kept = await addMore(tools, token, answeringOf(c, hooks), {
    ...more,
    introductionsAMonth: introductions,
  });
  return c.redirect(kept.done ? `${at.answerMore.to({ token })}?done=kept` : at.answer.to({ token }), 303);
}

async function showMore(c: Visit, hooks: readonly PersonHook[]): Promise<Response> {
  const token = param(c, 'token');
  const { tools, language } = c.var;
  const letter = await letterAtLink(tools, ANSWER, token);
  const { idea } = await aroundOfLetter(tools, letter, answeringOf(c, hooks));
  const { memberId } = letter;
  if (letter.answer !== 'yes' || !memberId || !idea?.networkId || !isChangeable(letter, tools.now))
    return c.redirect(at.answer.to({ token }), 303);
  const values = await saidAlready(c, { workspaceId: idea.networkId, personId: memberId });
  return showForm(c, token, { language, values, errors: {} });
}

/** What was said a moment ago by this link; nothing is chosen for someone who has not chosen. */
async function saidAlready(
  c: Visit,
  member: { readonly workspaceId: string; readonly personId: string },
): Promise<FormState['values']> {
  const { db } = c.var.tools;
  const membership = await membershipOf(db, member);
  const own = await ownWords(c.var.tools, member);
  if (!membership) return {};
  const lines = (wanted: 'offer' | 'seek') =>
    own
      .filter(({ kind }) => kind === wanted)
      .map(({ text }) => text)
      .join('\n');
  const chosen = c.req.query('done') === 'kept';
  return {
    motivations: membership.motivations,
    offers: lines('offer'),
    seeks: lines('seek'),
    ...(chosen && { introductions: String(membership.introductionsAMonth), shownTo: membership.shownTo }),
    ...(membership.onMap && { onMap: 'yes' }),
  };
}

function showForm(c: Visit, token: string, form: FormState): Response {
  const t = words[c.var.language].more;
  const faulty = Object.keys(form.errors).length > 0;
  const notice = c.req.query('done') === 'kept' && !faulty ? { text: t.kept } : null;
  return show(
    c,
    { title: t.title, width: 'narrow', status: faulty ? 422 : 200, faulty, notice },
    <>
      <div class="opening">
        <h1>{t.heading}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      <MoreForm form={form} token={token} />
    </>,
  );
}

function MoreForm({ form, token }: { form: FormState; token: string }) {
  const t = words[form.language].more;
  return (
    <Form to={at.answerMore.to({ token })}>
      <Choices
        form={form}
        name="motivations"
        label={t.motivations}
        several
        optional
        options={MOTIVATIONS.map((value) => ({ value, text: t.kinds[value] }))}
      />
      <TextArea form={form} name="offers" label={t.offers} hint={t.oneALine} rows={3} optional />
      <TextArea form={form} name="seeks" label={t.seeks} hint={t.oneALine} rows={3} optional />
      <Choices
        form={form}
        name="introductions"
        label={t.introductions}
        optional
        options={MONTHLY.map((value) => ({ value, text: t.introductionsEach(Number(value)) }))}
      />
      <Choices
        form={form}
        name="shownTo"
        label={t.shown}
        optional
        options={SHOWN_TO.map((value) => ({ value, text: t.shownTo[value] }))}
      />
      <Tick form={form} name="onMap" label={t.onMap} />
      <Deeds>
        <Button>{t.deed}</Button>
        <a class="button plain-link" href={at.answer.to({ token })}>
          {t.skip}
        </a>
      </Deeds>
    </Form>
  );
}
