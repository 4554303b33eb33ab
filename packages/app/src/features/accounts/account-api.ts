import { createRoute, z } from '@hono/zod-openapi';
import { seeAccount } from './account-actions.ts';
import { answers, createApi, refusals, withToken } from './api-base.ts';

const role = z.enum(['weaver', 'organisation', 'moderator', 'member']);

const me = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    language: z.enum(['fr', 'en']).nullable(),
    isOwner: z.boolean().openapi({ description: 'Whether this account answers for the instance.' }),
    scopes: z.array(z.enum(['read', 'write'])).openapi({ description: 'What this token may do.' }),
    roles: z.array(z.object({ workspace: z.string(), role })),
  })
  .openapi('Me');

const workspace = z
  .object({
    slug: z.string(),
    name: z.string(),
    kind: z.enum(['practice', 'network']),
    language: z.enum(['fr', 'en']),
    timeZone: z.string(),
    demo: z.boolean(),
    roles: z.array(role).openapi({ description: 'What one may be there.' }),
  })
  .openapi('Workspace');

const readMe = createRoute({
  method: 'get',
  path: '/me',
  operationId: 'readMe',
  summary: 'Whose token this is, what it may do, and in which workspaces.',
  security: withToken,
  responses: { 200: answers(me, 'The account.'), 401: refusals[401], 403: refusals[403] },
});

const listWorkspaces = createRoute({
  method: 'get',
  path: '/workspaces',
  operationId: 'listWorkspaces',
  summary: 'The workspaces where this account holds a role, oldest first.',
  security: withToken,
  responses: {
    200: answers(z.object({ workspaces: z.array(workspace) }), 'The workspaces.'),
    401: refusals[401],
    403: refusals[403],
  },
});

export const accountApi = createApi()
  .openapi(readMe, async (c) => {
    const { signedIn, scopes, workspaces } = await seeAccount(c.var.actor, c.var.tools);
    const { id, name, email, language, isOwner } = signedIn.account;
    const roles = workspaces.flatMap(({ workspace: { slug }, roles: held }) =>
      held.map((one) => ({ workspace: slug, role: one })),
    );
    return c.json({ id, name, email, language, isOwner, scopes: [...scopes], roles }, 200);
  })
  .openapi(listWorkspaces, async (c) => {
    const { workspaces } = await seeAccount(c.var.actor, c.var.tools);
    return c.json(
      {
        workspaces: workspaces.map(({ workspace: { slug, name, kind, language, timeZone, demo }, roles }) => {
          return { slug, name, kind, language, timeZone, demo, roles: [...roles] };
        }),
      },
      200,
    );
  });
