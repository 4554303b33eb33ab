import { dayIn } from '../../platform/dates.ts';
import type { Language } from '../../platform/languages.ts';
import { sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import type { NextDeed, TodayHook } from '../accounts/hooks.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';
import type { IdeaLine } from './idea.ts';
import { whoPresents } from './idea-list.tsx';
import { groupOf } from './rules.ts';
import { ideasOf } from './store.ts';
import { words } from './words.ts';

/* Someone who waits for an answer comes before what the initiator wrote down for themselves. */
const ANSWERED = 20;
const PRESENTED = 25;
const OWN = 40;

/** Ideas that wait to be examined, and answers that arrived; what was set aside is not announced. */
export const ideasToday: TodayHook = async ({ db }, workspace, language) => {
  const ideas = (await ideasOf(db, workspace.id)).filter((idea) => groupOf(idea) === 'to-examine');
  return ideas
    .toReversed()
    .map((idea) => deedOf(idea, workspace, language))
    .filter((deed) => deed !== null);
};

function deedOf(idea: IdeaLine, workspace: WorkspaceOpen, language: Language): NextDeed | null {
  const to = at.idea.to({ workspace: workspace.slug, idea: idea.id });
  const day = (date: Date) => dayIn(date, workspace.timeZone, language);
  const { answered, examine } = words[language].today;
  const title = sayable(idea.title);
  const who = whoPresents(idea, language);
  if (idea.lastSide === 'presenter' && idea.lastAt)
    return {
      ...{
        order: ANSWERED,
        to,
        deed: answered.deed,
        title: answered.title(sayable(idea.presenterName) || who),
      },
      text: answered.text(title),
      margin: answered.margin(day(idea.lastAt)),
    };
  if (idea.state !== 'presented') return null;
  const common = { to, deed: examine.deed, title: examine.title(title) };
  const when = day(idea.presentedAt);
  if (idea.presentedBy === 'initiator')
    return { ...common, order: OWN, text: examine.own, margin: examine.marginOwn(when) };
  return { ...common, order: PRESENTED, text: examine.text(who), margin: examine.margin(when) };
}
