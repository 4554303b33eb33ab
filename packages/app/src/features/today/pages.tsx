import { Hono } from 'hono';
import { weekdayIn } from '../../platform/dates.ts';
import { at } from '../../routes.ts';
import type { NextDeed, TodayHook } from '../accounts/hooks.ts';
import { authorise } from '../accounts/permissions.ts';
import { show } from '../accounts/show.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { type SiteEnv, type Visit, workspaceOf } from '../accounts/visit.ts';
import { nextDeeds } from './rules.ts';
import { words } from './words.ts';

/** *Today*: what to do next, in order, and nothing else. */
export function todayPages(hooks: readonly TodayHook[]): Hono<SiteEnv> {
  return new Hono<SiteEnv>().get(at.today.path, async (c) => {
    const workspace = await workspaceOf(c);
    authorise(c.var.actor, 'workspace:enter', workspace.id);
    const { tools, language } = c.var;
    const said = await Promise.all(hooks.map((hook) => hook(tools, workspace, language)));
    return showToday(c, workspace, said.flat());
  });
}

function showToday(c: Visit, workspace: WorkspaceOpen, deeds: readonly NextDeed[]): Response {
  const { language, tools } = c.var;
  const { now } = tools;
  const t = words[language];
  const { shown, behind } = nextDeeds(deeds);
  return show(
    c,
    { title: t.title, workspace, room: 'today' },
    <>
      <div class="opening">
        <p class="note">{`${workspace.name} · ${weekdayIn(now, workspace.timeZone, language, now)}`}</p>
        <h1>{t.opening(shown.length)}</h1>
      </div>
      {shown.length === 0 ? <Nothing workspace={workspace} t={t} /> : <Next deeds={shown} />}
      {behind > 0 && <p class="note">{t.behind(behind)}</p>}
    </>,
  );
}

type T = (typeof words)['fr'];

function Nothing({ workspace, t }: { workspace: WorkspaceOpen; t: T }) {
  return (
    <section class="stack">
      <p>{t.nothing}</p>
      <p>{t.first.text}</p>
      <p class="deeds">
        <a class="button" href={at.newIdea.to({ workspace: workspace.slug })}>
          {t.first.deed}
        </a>
      </p>
    </section>
  );
}

function Next({ deeds }: { deeds: readonly NextDeed[] }) {
  return (
    <ol class="next">
      {deeds.map(({ title, text, margin, to, deed }, i) => (
        <li>
          <div class="spread">
            <div>
              <h2>{title}</h2>
              <p>{text}</p>
              <p class="deeds">
                <a class={i === 0 ? 'button main' : 'button'} href={to}>
                  {deed}
                </a>
              </p>
            </div>
            <p class="margin">{margin}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
