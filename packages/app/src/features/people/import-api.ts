import { createRoute, z } from '@hono/zod-openapi';
import { answers, createApi, inWorkspace, refusals, takes, withToken } from '../accounts/api-base.ts';
import { param, workspaceOf } from '../accounts/visit.ts';
import { refuse } from './api.ts';
import { importPeople, lookAt, undoImport } from './import-actions.ts';
import { asImport, filesOf, importGiven, importResult, toldOf } from './import-api-shapes.ts';
import type { RefusedAmong } from './import-look.ts';

const { 401: unknown, 403: forbidden, 404: missing, 409: refusal, 422: unusable } = refusals;

const importRoute = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/imports',
  operationId: 'importPeople',
  summary: 'Looks at files of people, or notes them: the same file twice makes no twin.',
  security: withToken,
  request: { params: inWorkspace, body: takes(importGiven) },
  responses: {
    200: answers(importResult, 'What it would change, or changed.'),
    401: unknown,
    403: forbidden,
    404: missing,
    409: refusal,
    422: unusable,
  },
});

const undone = z.object({
  removed: z.number().int().openapi({ description: 'People who went.' }),
  kept: z.array(z.uuid()).openapi({ description: 'People who got something since, and stay.' }),
});

const undoRoute = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/imports/{source}/undo',
  operationId: 'undoImport',
  summary: 'Takes an import back, within a day.',
  security: withToken,
  request: { params: inWorkspace.extend({ source: z.uuid() }) },
  responses: {
    200: answers(undone, 'Who went and who stays.'),
    ...{ 401: unknown, 403: forbidden, 404: missing, 409: refusal },
  },
});

/** Files of people, for programs. */
export function importApi(refusedAmong: RefusedAmong) {
  const api = createApi();
  api.openapi(importRoute, async (c) => {
    const { actor, tools } = c.var;
    const workspace = await workspaceOf(c);
    const body = c.req.valid('json');
    const { purpose, idea } = body;
    const given = { files: filesOf(body), told: toldOf(body), purpose, idea };
    const dry = asImport(await lookAt(actor, tools, workspace, given, refusedAmong));
    if (body.dryRun) return c.json({ sourceId: null, ...dry }, 200);
    const imported = await importPeople(actor, tools, workspace, given, refusedAmong);
    if (!imported.done) return refuse(c, imported.because);
    const { sourceId, added, known, facts, ties } = imported.value;
    return c.json({ ...dry, sourceId, added, known, facts, ties }, 200);
  });
  api.openapi(undoRoute, async (c) => {
    const taken = await undoImport(c.var.actor, c.var.tools, await workspaceOf(c), param(c, 'source'));
    if (!taken.done) return refuse(c, taken.because);
    const { removed, kept } = taken.value;
    return c.json({ removed, kept: [...kept] }, 200);
  });
  return api;
}
