import { Hono } from 'hono';
import { readForm, valuesOf } from '../../platform/http/forms.ts';
import { at } from '../../routes.ts';
import { param, type SiteEnv, type Visit, workspaceOf } from '../accounts/visit.ts';
import type { IdeaAt } from './actions.ts';
import { addCondition, judge, moveToNewest, removeCondition, settle } from './examination-actions.ts';
import { judgement, newCondition, settling } from './examination-schemas.ts';

/** What is done on the file of an idea while it is examined; each comes back to it. */
export const examinationPages = new Hono<SiteEnv>()
  .post(at.ideaAssess.path, async (c) => {
    const here = await ideaAt(c);
    const criterion = param(c, 'criterion');
    const given = judgement.safeParse(judgementIn(valuesOf(await c.req.formData()), criterion));
    if (!given.success) return back(c, here, 'verdict-missing', criterion);
    const judged = await judge(c.var.actor, c.var.tools, here, { ...given.data, criterion });
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
    if (!given.ok) return back(c, here, 'condition-incomplete');
    const added = await addCondition(c.var.actor, c.var.tools, here, given.value);
    return back(c, here, added.done ? 'condition-added' : added.because);
  })
  .post(at.ideaConditionRemove.path, async (c) => {
    const here = await ideaAt(c);
    const removed = await removeCondition(c.var.actor, c.var.tools, here, param(c, 'condition'));
    return back(c, here, removed.done ? 'condition-removed' : removed.because);
  })
  .post(at.ideaConditionSettle.path, async (c) => {
    const here = await ideaAt(c);
    const given = readForm(settling, await c.req.formData());
    if (!given.ok) return back(c, here, 'condition-incomplete');
    await settle(c.var.actor, c.var.tools, here, { condition: param(c, 'condition'), ...given.value });
    return back(c, here, 'settled');
  });

export async function ideaAt(c: Visit): Promise<IdeaAt> {
  return { workspace: await workspaceOf(c), ideaId: param(c, 'idea') };
}

/** The fields of one criterion: each form on the page has its own names, so that labels find their fields. */
function judgementIn(values: ReturnType<typeof valuesOf>, criterion: string) {
  return {
    verdict: values[`verdict-${criterion}`],
    evidence: values[`evidence-${criterion}`],
    source: values[`source-${criterion}`],
  };
}

function back(c: Visit, { workspace, ideaId }: IdeaAt, code: string, place = ''): Response {
  const page = at.idea.to({ workspace: workspace.slug, idea: ideaId });
  return c.redirect(`${page}?done=${code}${place === '' ? '' : `#${place}`}`, 303);
}
