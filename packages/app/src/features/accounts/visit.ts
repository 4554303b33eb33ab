import type { Context } from 'hono';
import type { Config } from '../../platform/config.ts';
import { LianeError } from '../../platform/errors.ts';
import type { Language } from '../../platform/languages.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Assets } from '../../ui/assets.ts';
import type { Actor } from './actor.ts';
import { type WorkspaceOpen, workspaceBySlug } from './store.ts';

/** What stays the same from one request to the next. */
export interface Site {
  readonly config: Config;
  readonly assets: Assets;
  /** Tells whoever sends that the outbox has something new. */
  readonly wake: () => void;
}

/** What each request knows: who acts, in which language they read, and what an action works with. */
export interface SiteEnv {
  Variables: {
    actor: Actor;
    language: Language;
    tools: Tools;
    site: Site;
    /** Where one works, for whoever works in several places; nothing for all others. */
    workspaces: readonly WorkspaceOpen[];
  };
}

export type Visit = Context<SiteEnv>;

/** The workspace named in the address. @throws LianeError `not-found` */
export async function workspaceOf(c: Visit): Promise<WorkspaceOpen> {
  const slug = c.req.param('workspace');
  const workspace = slug === undefined ? null : await workspaceBySlug(c.var.tools.db, slug);
  if (!workspace) throw new LianeError('not-found');
  return workspace;
}

/** A part of the address that must be there: the router guarantees it, the compiler cannot know. */
export function param(c: Visit, name: string): string {
  const value = c.req.param(name);
  if (value === undefined) throw new LianeError('not-found');
  return value;
}

/**
 * The sentence for what was just done, whose code the address carries: one of ours, or nothing. An address may carry
 * anything, `constructor` too.
 */
export function doneSaid(c: Visit, ...said: readonly Readonly<Record<string, string>>[]): string | undefined {
  const code = c.req.query('done') ?? '';
  return said.find((one) => Object.hasOwn(one, code))?.[code];
}
