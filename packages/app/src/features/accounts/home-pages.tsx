import { Hono } from 'hono';
import type { Language } from '../../platform/languages.ts';
import { at } from '../../routes.ts';
import type { Db } from '../../tables.ts';
import { OneDeed } from '../../ui/form.tsx';
import { isWeaver, type SignedIn } from './actor.ts';
import { words } from './home-words.ts';
import type { NextOf } from './hooks.ts';
import { publicPagesOpen } from './public-pages.ts';
import { show } from './show.tsx';
import { hasOwner, openPractices, type WorkspaceOpen, workspacesOf } from './store.ts';
import type { SiteEnv, Visit } from './visit.ts';

/** The first page: what Liane is, or where one's work goes on. `hasBegun` is whether a workspace holds anything. */
export function homePages(
  hasBegun: (db: Db, workspaceId: string) => Promise<boolean>,
  nextOf: NextOf,
): Hono<SiteEnv> {
  return new Hono<SiteEnv>().get(at.home.path, async (c) => {
    const { actor, tools } = c.var;
    if (actor.kind === 'outsider') return showWhatThisIs(c);
    const workspaces = await workspacesOf(tools.db, actor.roles);
    const [only] = workspaces;
    if (!only) return showNowhere(c);
    if (workspaces.length > 1) return showWorkspaces(c, workspaces, nextOf);
    if (!(await hasBegun(tools.db, only.id))) return showFirstDeeds(c, actor, only);
    return c.redirect(at.today.to({ workspace: only.slug }), 303);
  });
}

async function showWhatThisIs(c: Visit): Promise<Response> {
  const { tools, language } = c.var;
  const t = words[language];
  const opened = await hasOwner(tools.db);
  const practices = (await publicPagesOpen(tools.db)) ? await openPractices(tools.db) : [];
  return show(
    c,
    { title: t.title, width: 'narrow', robots: practices.length > 0 ? 'index' : 'noindex' },
    <>
      <div class="opening">
        <h1>{t.motto}</h1>
        <p>{t.what}</p>
        <p>{t.how}</p>
        {!opened && <p>{t.unopened}</p>}
      </div>
      {opened && (
        <div class="deeds">
          {practices.map(({ slug, name }) => (
            <a class="button" href={at.present.to({ workspace: slug })}>
              {t.present(name)}
            </a>
          ))}
          <a class="button" href={at.signIn.to({})}>
            {t.signIn}
          </a>
        </div>
      )}
    </>,
  );
}

function showFirstDeeds(c: Visit, { account }: SignedIn, workspace: WorkspaceOpen): Response {
  const t = words[c.var.language].first;
  const [before, title, after] = t.demo.split('*');
  return show(
    c,
    { title: words[c.var.language].title, workspace },
    <>
      <div class="opening">
        <p class="note">{workspace.name}</p>
        <h1>{t.heading(account.name)}</h1>
      </div>
      <section class="stack text">
        <p>{t.own}</p>
        <p class="deeds">
          <a class="button main" href={at.newIdea.to({ workspace: workspace.slug })}>
            {t.ownDeed}
          </a>
        </p>
      </section>
      <section class="stack text">
        <p>
          {before}
          <em>{title}</em>
          {after}
        </p>
        <div class="deeds">
          <OneDeed to={at.demo.to({})}>{t.demoDeed}</OneDeed>
        </div>
      </section>
    </>,
  );
}

function showNowhere(c: Visit): Response {
  const { title, nowhere } = words[c.var.language];
  return show(
    c,
    { title, width: 'narrow' },
    <div class="opening">
      <h1>{nowhere.heading}</h1>
      <p>{nowhere.text}</p>
      <p class="deeds">
        <a class="button" href={at.account.to({})}>
          {nowhere.account}
        </a>
      </p>
    </div>,
  );
}

/** *Today*, over every place where one works: the first deeds of each, in order, and the way in. */
async function showWorkspaces(
  c: Visit,
  workspaces: readonly WorkspaceOpen[],
  nextOf: NextOf,
): Promise<Response> {
  const { tools, language, actor } = c.var;
  const t = words[language];
  const places = await Promise.all(
    workspaces.map(async (workspace) => ({
      workspace,
      next: isWeaver(actor, workspace.id) ? await nextOf(tools, workspace, language) : null,
    })),
  );
  const waiting = places.filter(({ next }) => (next?.shown.length ?? 0) > 0).length;
  return show(
    c,
    { title: t.title },
    <>
      <div class="opening">
        <h1>{t.several(waiting)}</h1>
      </div>
      {places.map((place) => (
        <Place {...place} language={language} />
      ))}
    </>,
  );
}

/** As many deeds as one reads at a glance; the rest is inside. */
const AT_A_GLANCE = 3;

function Place({
  workspace: { slug, name, kind, demo },
  next,
  language,
}: {
  workspace: WorkspaceOpen;
  next: Awaited<ReturnType<NextOf>> | null;
  language: Language;
}) {
  const t = words[language];
  const shown = next?.shown.slice(0, AT_A_GLANCE) ?? [];
  const more = next ? next.shown.length - shown.length + next.behind : 0;
  return (
    <section class="spread" aria-label={name}>
      <div class="text">
        <h2>
          <a href={at.today.to({ workspace: slug })}>{name}</a>
        </h2>
        {next && shown.length === 0 && <p>{t.nothingPresses}</p>}
        {shown.length > 0 && (
          <ul class="list">
            {shown.map(({ title, to, margin }) => (
              <li>
                <p>
                  <a href={to}>{title}</a>
                </p>
                <p class="note">{margin}</p>
              </li>
            ))}
          </ul>
        )}
        {more > 0 && <p class="note">{t.more(more)}</p>}
      </div>
      <p class="margin">
        {t.kinds[kind]}
        {demo && `, ${t.demoWord}`}
      </p>
    </section>
  );
}
