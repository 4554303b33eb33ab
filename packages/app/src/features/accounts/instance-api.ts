import { createRoute, z } from '@hono/zod-openapi';
import { answers, createApi, refusals, withToken } from './api-base.ts';
import { seeInstance } from './instance-actions.ts';

const workspace = z.object({
  slug: z.string(),
  name: z.string(),
  kind: z.enum(['practice', 'network']),
  demo: z.boolean(),
  weavers: z.array(z.string()),
  people: z.number().int(),
  createdAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
});

const instance = z
  .object({
    version: z.string(),
    door: z.enum(['open', 'closed']),
    publicPages: z.boolean().openapi({ description: 'Whether the six questions are answered.' }),
    mailServer: z.string().nullable(),
    database: z.object({
      kind: z.enum(['embedded', 'external']),
      version: z.string(),
      bytes: z.number().int(),
    }),
    free: z.number().int().nullable().openapi({ description: 'Bytes left on the disk.' }),
    workspaces: z.array(workspace),
  })
  .openapi('Instance');

const readInstance = createRoute({
  method: 'get',
  path: '/instance',
  operationId: 'readInstance',
  summary: 'What makes this instance run, for its owner; no content of any workspace.',
  security: withToken,
  responses: {
    200: answers(instance, 'The instance.'),
    401: refusals[401],
    403: refusals[403],
  },
});

export const instanceApi = createApi().openapi(readInstance, async (c) => {
  const { actor, tools, site } = c.var;
  const seen = await seeInstance(actor, tools, site.config);
  const { version, house, database, free, workspaces } = seen;
  const { door, smtp } = site.config;
  return c.json(
    {
      version,
      door,
      publicPages: house !== null,
      mailServer: smtp?.host ?? null,
      database,
      free,
      workspaces: workspaces.map(({ createdAt, closedAt, weavers, ...one }) => ({
        ...one,
        weavers: [...weavers],
        createdAt: createdAt.toISOString(),
        closedAt: closedAt?.toISOString() ?? null,
      })),
    },
    200,
  );
});
