import { createMiddleware } from 'hono/factory';
import { problem } from '../../platform/http/problem.ts';
import type { SiteEnv } from './visit.ts';

/** Where every address of the API begins. */
export const API = '/api/v1';

/**
 * Only a personal access token opens the API. A browser's session does not, so that no page of a stranger can speak
 * through the browser of someone who signed in, and so that what a human alone may do stays on a page (promise 1).
 */
export const tokenOnly = createMiddleware<SiteEnv>(async (c, next) => {
  const { actor } = c.var;
  c.header('Cache-Control', 'no-store');
  if (actor.kind === 'account' && actor.through.kind === 'token') return next();
  const given = c.req.header('authorization') !== undefined;
  c.header('WWW-Authenticate', given ? 'Bearer error="invalid_token"' : 'Bearer');
  return problem(c, 401, 'token-needed');
});
