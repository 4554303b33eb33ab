import { Hono } from 'hono';
import type { SignedIn } from '../features/accounts/actor.ts';
import { authorise } from '../features/accounts/permissions.ts';
import { workspacesOf } from '../features/accounts/store.ts';
import type { SiteEnv } from '../features/accounts/visit.ts';
import { LianeError } from '../platform/errors.ts';
import { at } from '../routes.ts';
import { fillDemo } from './fill.ts';

/** Opens the demonstration, which each account has once. */
export const demoPages = new Hono<SiteEnv>().post(at.demo.path, async (c) => {
  const { actor, tools, language, site } = c.var;
  authorise(actor, 'account:keep', null);
  if (actor.kind === 'outsider') throw new LianeError('sign-in-needed');
  const open = (await workspacesOf(tools.db, actor.roles)).find(
    ({ demo, kind }) => demo && kind === 'practice',
  );
  const demo = open ?? (await fillDemo(actor satisfies SignedIn, tools, site.config, language));
  return c.redirect(at.today.to({ workspace: demo.slug }), 303);
});
