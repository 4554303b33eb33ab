import { Hono } from 'hono';
import type { z } from 'zod';
import { LianeError } from '../../platform/errors.ts';
import { type FormRead, type FormValues, readForm, valuesOf } from '../../platform/http/forms.ts';
import { at } from '../../routes.ts';
import { param, type SiteEnv, type Visit, workspaceOf } from '../accounts/visit.ts';
import type { IdeaAt } from './actions.ts';
import { addCondition, judge, moveToNewest, removeCondition, settle } from './examination-actions.ts';
import { judgement, newCondition, settling } from './examination-schemas.ts';
import { showFile } from './pages.tsx';

/** What is done on the file of an idea while it is examined; each comes back to it. */
export const examinationPages = new Hono<SiteEnv>()
  .post(at.ideaAssess.path, async (c) => {
    const here = await ideaAt(c);
    const criterion = param(c, 'criterion');
    const given = readJudgement(valuesOf(await c.req.formData()), criterion);
    if (!given.ok) return showFile(c, here, undefined, given);
    const judged = await judge(c.var.actor, c.var.tools, here, { ...given.value, criterion });
    return back(c, here, judged.done ? 'judged' : judged.because, criterion);
  })
  .post(at.ideaCharter.path, async (c) => {
    const here = await ideaAt(c);
    const moved = await moveToNewest(c.var.actor, c.var.tools, here);
    return back(c, here, moved.done ? 'moved' : moved.because);
  })
  .post(at.ideaCondition.path, async (c) => {
    const here = await ideaAt(c);
    const given = readForm(newCondition, await c.req.formData());
    if (!given.ok) return showFile(c, here, undefined, given);
    const added = await addCondition(c.var.actor, c.var.tools, here, given.value);
    if (added.done) return back(c, here, 'condition-added');
    const field = FIELDS[added.because];
    if (field === undefined) return back(c, here, added.because);
    const values = { ...given.value, criterion: given.value.criterion ?? '' };
    return showFile(c, here, undefined, { values, errors: { [field]: added.because } });
  })
  .post(at.ideaConditionRemove.path, async (c) => {
    const here = await ideaAt(c);
    const removed = await removeCondition(c.var.actor, c.var.tools, here, param(c, 'condition'));
    return back(c, here, removed.done ? 'condition-removed' : removed.because);
  })
  .post(at.ideaConditionSettle.path, async (c) => {
    const here = await ideaAt(c);
    const given = readForm(settling, await c.req.formData());
    if (!given.ok) throw new LianeError('malformed');
    await settle(c.var.actor, c.var.tools, here, { condition: param(c, 'condition'), ...given.value });
    return back(c, here, 'settled');
  });

export async function ideaAt(c: Visit): Promise<IdeaAt> {
  return { workspace: await workspaceOf(c), ideaId: param(c, 'idea') };
}

/** Where a refusal of a condition is mended; the others are said by the file. */
const FIELDS: Readonly<Record<string, string>> = { 'day-past': 'dueOn', 'criterion-unknown': 'criterion' };

/** The fields of one criterion: each form on the page has its own names, so that labels find their fields. */
function readJudgement(values: FormValues, criterion: string): FormRead<z.output<typeof judgement>> {
  const named = (field: string) => `${field}-${criterion}`;
  const fields = ['verdict', 'evidence', 'source'].map((field) => [field, values[named(field)]]);
  const read = judgement.safeParse(Object.fromEntries(fields));
  if (read.success) return { ok: true, value: read.data };
  const errors = read.error.issues.map(({ path: [field], message }) => [
    named(String(field)),
    field === 'verdict' ? 'verdict-missing' : message,
  ]);
  return { ok: false, values, errors: Object.fromEntries(errors) };
}

function back(c: Visit, { workspace, ideaId }: IdeaAt, code: string, place = ''): Response {
  const page = at.idea.to({ workspace: workspace.slug, idea: ideaId });
  return c.redirect(`${page}?done=${code}${place === '' ? '' : `#${place}`}`, 303);
}
