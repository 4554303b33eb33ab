import { Hono } from 'hono';
import { dayIn } from '../../platform/dates.ts';
import { isId } from '../../platform/ids.ts';
import { sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { authorise, may } from '../accounts/permissions.ts';
import { show } from '../accounts/show.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { doneSaid, type SiteEnv, type Visit, workspaceOf } from '../accounts/visit.ts';
import {
  type ListFilter,
  listPeople,
  PAGE_SIZE,
  type Summary,
  searchPeople,
  summaryOf,
} from './list-store.ts';
import {
  Filters,
  type Looking,
  Pages,
  People,
  Search,
  type Shown,
  Sources,
  TwinsList,
} from './list-view.tsx';
import { words } from './page-words.ts';
import { findSource, sourcesOf } from './source-store.ts';
import { allTwins } from './twins-store.ts';

/** Everyone who is known, and how to find one of them. */
export const listPages = new Hono<SiteEnv>().get(at.people.path, async (c) => {
  const workspace = await workspaceOf(c);
  authorise(c.var.actor, 'person:read', workspace.id);
  const typed = sayable(c.req.query('q') ?? '');
  if (typed !== '') return showFound(c, workspace, typed);
  if (c.req.query('filter') === 'twins') return showTwins(c, workspace);
  return showList(c, workspace);
});

async function showList(c: Visit, workspace: WorkspaceOpen): Promise<Response> {
  const { db } = c.var.tools;
  const filter = filterAsked(c);
  const asked = c.req.query('source') ?? '';
  const source = await findSource(db, workspace.id, asked);
  const page = Math.max(1, Math.min(100_000, Number.parseInt(c.req.query('page') ?? '1', 10) || 1));
  const [summary, sources, { people, total }] = await Promise.all([
    summaryOf(db, workspace.id),
    sourcesOf(db, workspace.id),
    listPeople(db, workspace.id, { filter, sourceId: source?.id ?? null, page }),
  ]);
  if (summary.people === 0) return showEmpty(c, workspace);
  const looking = { workspace, language: c.var.language };
  const t = words[c.var.language].list;
  const query = { ...(filter !== 'everyone' && { filter }), ...(source && { source: source.id }) };
  return showPeople(
    c,
    looking,
    <>
      <Opening c={c} looking={looking} summary={summary} />
      <Search looking={looking} typed="" />
      <section class="spread">
        <div class="text">
          <Filters looking={looking} shown={source ? null : filter} />
          {source && <h2>{t.ofSource(sayable(source.name))}</h2>}
          {people.length === 0 ? (
            <p>{t.nobodyHere[filter]}</p>
          ) : (
            <People looking={looking} people={people} clocks={filter === 'to-tell'} />
          )}
          <Pages looking={looking} page={page} total={total} query={query} />
        </div>
        <Sources looking={looking} sources={sources} />
      </section>
    </>,
  );
}

function filterAsked(c: Visit): ListFilter {
  const asked = c.req.query('filter') ?? '';
  return asked === 'to-tell' || asked === 'no-address' || asked === 'alone' ? asked : 'everyone';
}

function showPeople(
  c: Visit,
  { workspace, language }: Looking,
  children: ReturnType<typeof Opening>,
): Response {
  const t = words[language];
  const text = doneSaid(c, t.listDone);
  const notice = text === undefined ? null : { text };
  return show(c, { title: t.list.title, workspace, room: 'people', notice }, children);
}

function Opening({ c, looking, summary }: { c: Visit; looking: Looking; summary: Summary }) {
  const { workspace, language } = looking;
  const { people, sources, toTell, firstBy } = summary;
  const t = words[language].list;
  const here = { workspace: workspace.slug };
  return (
    <div class="opening">
      <p class="note">{t.title}</p>
      <h1>{t.opening(people, sources)}</h1>
      <p class="lead">
        {firstBy ? t.toTell(toTell, people, dayIn(firstBy, workspace.timeZone, language)) : t.allTold}{' '}
        {firstBy && <a href={at.toTell.to(here)}>{t.whomToTell}</a>}
      </p>
      {may(c.var.actor, 'person:write', workspace.id) && (
        <p class="deeds">
          <a class="button main" href={at.newPerson.to(here)}>
            {t.note}
          </a>
          <a class="button" href={at.import.to(here)}>
            {t.import}
          </a>
        </p>
      )}
    </div>
  );
}

function showEmpty(c: Visit, workspace: WorkspaceOpen): Response {
  const looking = { workspace, language: c.var.language };
  const t = words[c.var.language].list;
  const here = { workspace: workspace.slug };
  return showPeople(
    c,
    looking,
    <div class="opening">
      <p class="note">{t.title}</p>
      <h1>{t.empty.opening}</h1>
      <p class="lead">{t.empty.text}</p>
      <p>{t.empty.second}</p>
      <p class="deeds">
        <a class="button main" href={at.newPerson.to(here)}>
          {t.note}
        </a>
        <a class="button" href={at.import.to(here)}>
          {t.import}
        </a>
      </p>
    </div>,
  );
}

async function showFound(c: Visit, workspace: WorkspaceOpen, typed: string): Promise<Response> {
  const people = await searchPeople(c.var.tools.db, workspace.id, typed);
  const looking = { workspace, language: c.var.language };
  const t = words[c.var.language].list;
  const sought = c.var.language === 'fr' ? `« ${typed} »` : `“${typed}”`;
  return showPeople(
    c,
    looking,
    <>
      <div class="opening">
        <p class="note">
          <a href={at.people.to({ workspace: workspace.slug })}>{t.title}</a>
        </p>
        <h1>
          {people.length === PAGE_SIZE ? t.foundMost(PAGE_SIZE, sought) : t.found(people.length, sought)}
        </h1>
      </div>
      <Search looking={looking} typed={typed} />
      {people.length > 0 ? (
        <People looking={looking} people={people} />
      ) : (
        <p class="deeds">
          <a class="button" href={at.newPerson.to({ workspace: workspace.slug })}>
            {t.note}
          </a>
        </p>
      )}
    </>,
  );
}

async function showTwins(c: Visit, workspace: WorkspaceOpen): Promise<Response> {
  const pairs = await allTwins(c.var.tools.db, workspace.id);
  const looking = { workspace, language: c.var.language };
  const t = words[c.var.language].list;
  const shown: Shown = 'twins';
  return showPeople(
    c,
    looking,
    <>
      <div class="opening">
        <p class="note">
          <a href={at.people.to({ workspace: workspace.slug })}>{t.title}</a>
        </p>
        <h1>{t.twins.opening(pairs.length)}</h1>
      </div>
      <Filters looking={looking} shown={shown} />
      <TwinsList looking={looking} pairs={pairs} />
    </>,
  );
}

/** An id in the address, or nothing that could be one. */
export function idAsked(c: Visit, name: string): string | null {
  const asked = c.req.query(name) ?? '';
  return isId(asked) ? asked : null;
}
