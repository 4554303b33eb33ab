import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { at } from '../../routes.ts';
import { type Frame, type NavLink, type PageContent, renderPage } from '../../ui/page.tsx';
import { isWeaver } from './actor.ts';
import { may } from './permissions.ts';
import type { WorkspaceOpen } from './store.ts';
import type { Visit } from './visit.ts';
import { words } from './words.ts';

/** The rooms of a workspace, as the running head names them. */
type Room = 'today' | 'ideas' | 'people' | 'letters' | 'outbox';

export interface Shown extends Omit<PageContent, 'children'> {
  /** The workspace whose rooms stand in the running head; none on public pages. */
  readonly workspace?: WorkspaceOpen | null;
  /** Said on every page of a demonstration; of its workspace, unless a page outside it says so. */
  readonly demonstration?: boolean;
  readonly room?: Room;
  /** Who pays, or whatever else stands at the foot; what Liane does not count otherwise. */
  readonly colophon?: Child;
  readonly status?: ContentfulStatusCode;
}

/** Answers with a page, in the frame of who is looking. */
export function show(c: Visit, shown: Shown, children: Child): Response {
  const { workspace = null, room, colophon, status = 200, demonstration, ...content } = shown;
  const frame = frameOf(c, workspace, room, colophon);
  const demo = demonstration ?? workspace?.demo ?? false;
  c.header('Cache-Control', 'no-store');
  return c.html(renderPage({ ...frame, demo }, { ...content, children }), status);
}

function frameOf(
  c: Visit,
  workspace: WorkspaceOpen | null,
  room: Room | undefined,
  colophon: Child,
): Omit<Frame, 'demo'> {
  const { language, actor, site } = c.var;
  const t = words[language];
  const rooms = workspace && isWeaver(actor, workspace.id) ? roomsOf(workspace, room, t.rooms) : [];
  return {
    language,
    path: c.req.path,
    assets: site.assets,
    nav: rooms,
    place: placeOf(c, workspace),
    contents: [...rooms, ...settingsOf(c, workspace), ...otherPlaces(c, workspace), ...aroundOf(c)],
    who:
      actor.kind === 'account' ? { to: at.account.to({}), text: actor.account.name, current: false } : null,
    colophon: colophon ?? t.colophon,
  };
}

/** Whoever works in several places reads, beside the mark, in which one they are. */
function placeOf(c: Visit, workspace: WorkspaceOpen | null): NavLink | null {
  if (!workspace || !c.var.workspaces.some(({ id }) => id === workspace.id)) return null;
  return { to: at.today.to({ workspace: workspace.slug }), text: workspace.name, current: false };
}

function settingsOf(c: Visit, workspace: WorkspaceOpen | null): NavLink[] {
  if (!workspace || !may(c.var.actor, 'workspace:keep', workspace.id)) return [];
  const to = at.workspaceSettings.to({ workspace: workspace.slug });
  return [{ to, text: words[c.var.language].around.settings, current: c.req.path === to }];
}

function otherPlaces(c: Visit, workspace: WorkspaceOpen | null): NavLink[] {
  return c.var.workspaces
    .filter(({ id }) => id !== workspace?.id)
    .map(({ slug, name }) => ({ to: at.today.to({ workspace: slug }), text: name, current: false }));
}

function roomsOf({ slug }: WorkspaceOpen, room: Room | undefined, names: Record<Room, string>): NavLink[] {
  const here = { workspace: slug };
  const link = (name: Room, to: string): NavLink => ({ to, text: names[name], current: name === room });
  return [
    link('today', at.today.to(here)),
    link('ideas', at.ideas.to(here)),
    link('people', at.people.to(here)),
    link('letters', at.letters.to(here)),
    link('outbox', at.outbox.to(here)),
  ];
}

/** What stands at the end of every page, whoever looks. */
function aroundOf(c: Visit): NavLink[] {
  const { actor, language } = c.var;
  const { around } = words[language];
  const link = (to: string, text: string): NavLink => ({ to, text, current: c.req.path === to });
  const own =
    actor.kind === 'account'
      ? [link(at.account.to({}), around.account)]
      : [link(at.signIn.to({}), around.signIn)];
  const house =
    actor.kind === 'account' && actor.account.isOwner ? [link(at.instance.to({}), around.instance)] : [];
  return [...own, ...house, link(at.legal.to({}), around.legal), link(at.privacy.to({}), around.privacy)];
}
