import { Hono } from 'hono';
import { z } from 'zod';
import { LianeError } from '../../platform/errors.ts';
import { choice, line, optionalLine, readForm } from '../../platform/http/forms.ts';
import { at } from '../../routes.ts';
import { EmptyPage } from '../../ui/empty.tsx';
import { emptyForm, type FormState } from '../../ui/form.tsx';
import { show } from '../accounts/show.tsx';
import { doneSaid, param, type SiteEnv, type Visit, workspaceOf } from '../accounts/visit.ts';
import { decide, type FindAt, type Finding, findFor, knowBetter, undecide, writeTo } from './find-actions.ts';
import type { FindHooks } from './find-hooks.ts';
import { FindLists, LONGEST_WHY } from './find-lists.tsx';
import { pickedTolerance } from './find-rules.ts';
import { sourcesFor } from './find-store.ts';
import { words } from './find-words.ts';

const deciding = z.object({
  deed: choice(['write', 'aside', 'better', 'back']),
  why: optionalLine(LONGEST_WHY),
});
const better = z.object({ who: line(200), why: line(LONGEST_WHY) });

/** Whom to write to for an idea; choosing, setting aside, knowing better. */
export function findPages(hooks: FindHooks): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get(at.find.path, async (c) => showFind(c, await findAt(c), hooks, emptyForm(c.var.language)))
    .post(at.findBetter.path, async (c) => {
      const here = await findAt(c);
      const { language, actor, tools } = c.var;
      const given = readForm(better, await c.req.formData());
      if (!given.ok) return showFind(c, here, hooks, { language, ...given });
      const known = await knowBetter(actor, tools, here, given.value);
      if (known.done) return back(c, here, '?done=better');
      return showFind(c, here, hooks, {
        ...{ language, values: given.value, errors: { who: known.because } },
        said: words[language].errors,
      });
    })
    .post(at.suggestion.path, async (c) => {
      const here = await findAt(c);
      const given = readForm(deciding, await c.req.formData());
      if (given.ok) return act(c, here, hooks, given.value);
      if (given.errors['deed']) throw new LianeError('not-found');
      return showFind(c, here, hooks, { language: c.var.language, ...given, prefix: param(c, 'person') });
    });
}

async function findAt(c: Visit): Promise<FindAt> {
  return { workspace: await workspaceOf(c), ideaId: param(c, 'idea') };
}

function back(c: Visit, { workspace, ideaId }: FindAt, query: string): Response {
  return c.redirect(at.find.to({ workspace: workspace.slug, idea: ideaId }) + query, 303);
}

async function act(
  c: Visit,
  here: FindAt,
  hooks: FindHooks,
  given: z.output<typeof deciding>,
): Promise<Response> {
  const { actor, tools } = c.var;
  const person = param(c, 'person');
  const { deed, why } = given;
  if (deed === 'back') {
    await undecide(actor, tools, here, person);
    return back(c, here, '?done=back');
  }
  if (deed === 'write') {
    const begun = await writeTo(actor, tools, here, hooks, { person, why });
    if (!begun.done) return back(c, here, '');
    return c.redirect(
      `${at.letter.to({ workspace: here.workspace.slug, letter: begun.value })}?done=begun`,
      303,
    );
  }
  const state = deed === 'aside' ? 'aside' : 'knows-better';
  const decided = await decide(actor, tools, here, { person, state, why });
  return back(c, here, decided.done ? `?done=${deed}&of=${decided.value}` : '');
}

async function showFind(c: Visit, here: FindAt, hooks: FindHooks, form: FormState): Promise<Response> {
  const { actor, tools } = c.var;
  const { workspace } = here;
  const found = await findFor(actor, tools, here, hooks, pickedTolerance(c.req.query('tolerance')));
  if (!found.done) return showNotOpen(c, here);
  const finding = found.value;
  if (finding.people.size - (finding.found.leaveInPeace.reasons.self?.length ?? 0) === 0)
    return showNobody(c, here);
  const faulty = Object.keys(form.errors).length > 0;
  const sources = await sourcesFor(tools.db, workspace.id, shownIn(finding));
  return show(
    c,
    {
      title: words[c.var.language].title,
      ...{ workspace, room: 'ideas', faulty, status: faulty ? 422 : 200 },
      notice: faulty ? null : noticeOf(c, here),
    },
    <FindLists
      c={c}
      slug={workspace.slug}
      zone={workspace.timeZone}
      finding={finding}
      sources={sources}
      form={form}
    />,
  );
}

function shownIn({ found, chosen }: Finding): string[] {
  return [...found.write, ...found.perhaps]
    .map(({ person }) => person)
    .concat(chosen.map(({ personId }) => personId));
}

function noticeOf(c: Visit, { workspace, ideaId }: FindAt) {
  const { done } = words[c.var.language];
  const deed = c.req.query('done') ?? '';
  const text = doneSaid(c, done);
  if (text === undefined) return null;
  const person = c.req.query('of');
  if (deed !== 'aside' || !person) return { text };
  const to = at.suggestion.to({ workspace: workspace.slug, idea: ideaId, person });
  return { text, undo: { to, values: { deed: 'back' } } };
}

function showNobody(c: Visit, { workspace, ideaId }: FindAt): Response {
  const t = words[c.var.language];
  const { title, lead, deed, or, orDeed } = t.nobodyKnown;
  const to = at.findInFile.to({ workspace: workspace.slug, idea: ideaId });
  const note = (
    <>
      {lead} {or} <a href={at.newPerson.to({ workspace: workspace.slug })}>{orDeed}</a>.
    </>
  );
  return show(
    c,
    { title: t.title, workspace, room: 'ideas' },
    <EmptyPage above={t.title} title={title} lead={note} deed={{ to, text: deed }} />,
  );
}

function showNotOpen(c: Visit, { workspace, ideaId }: FindAt): Response {
  const t = words[c.var.language];
  const { title, lead, deed } = t.notOpen;
  const to = at.idea.to({ workspace: workspace.slug, idea: ideaId });
  return show(
    c,
    { title, workspace, room: 'ideas', status: 409 },
    <EmptyPage above={t.title} title={title} lead={lead} deed={{ to, text: deed }} />,
  );
}
