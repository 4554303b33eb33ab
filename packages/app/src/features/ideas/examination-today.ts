import { isoDayIn } from '../../platform/dates.ts';
import { day } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import type { NextDeed, TodayHook } from '../accounts/hooks.ts';
import { conditionNow } from './examination-rules.ts';
import { words } from './examination-words.ts';

/** A fortnight before its day, a condition is remembered. */
const SOON_DAYS = 14;

/** Conditions whose day draws near or has passed, ideas that wait for their answer, mandates not shown yet. */
export const examinationToday: TodayHook = async ({ db, now }, workspace, language) => {
  const t = words[language].today;
  const today = isoDayIn(now, workspace.timeZone);
  const soon = isoDayIn(new Date(now.getTime() + SOON_DAYS * 86_400_000), workspace.timeZone);
  const to = (idea: string) => at.idea.to({ workspace: workspace.slug, idea });
  const conditions = await db
    .selectFrom('condition')
    .innerJoin('idea', (join) =>
      join
        .onRef('idea.workspace_id', '=', 'condition.workspace_id')
        .onRef('idea.id', '=', 'condition.idea_id'),
    )
    .select(['condition.text', 'condition.due_on', 'condition.state', 'idea.id'])
    .where('condition.workspace_id', '=', workspace.id)
    .where('condition.state', '=', 'due')
    .where('condition.due_on', '<=', soon)
    .where('idea.state', '=', 'conditions')
    .orderBy('condition.due_on')
    .execute();
  const due = conditions.map(({ text, due_on, state, id }): NextDeed => {
    const broken = conditionNow({ state, dueOn: due_on }, today) === 'broken';
    const on = day(due_on, language);
    return {
      order: broken ? 12 : 30,
      title: broken ? t.due.broken : t.due.title,
      text,
      margin: broken ? t.due.marginBroken(on) : t.due.margin(on),
      to: to(id),
      deed: t.due.deed,
    };
  });
  const ideas = await db
    .selectFrom('idea')
    .leftJoin('mandate', (join) =>
      join.onRef('mandate.workspace_id', '=', 'idea.workspace_id').onRef('mandate.idea_id', '=', 'idea.id'),
    )
    .select(['idea.id', 'idea.title', 'idea.state', 'idea.presented_at', 'mandate.published_at'])
    .where('idea.workspace_id', '=', workspace.id)
    .where('idea.state', 'in', ['examined', 'accepted', 'conditions'])
    .orderBy('idea.presented_at')
    .execute();
  const waiting = ideas.flatMap(({ id, title, state, presented_at, published_at }): NextDeed[] => {
    if (state === 'examined') {
      const margin = t.answer.margin(day(isoDayIn(presented_at, workspace.timeZone), language));
      return [{ ...t.answer, order: 25, title: t.answer.title(title), margin, to: to(id) }];
    }
    if (published_at !== null) return [];
    const page = at.ideaMandate.to({ workspace: workspace.slug, idea: id });
    return [{ ...t.mandate, order: 35, text: t.mandate.text(title), to: page }];
  });
  return [...due, ...waiting];
};
