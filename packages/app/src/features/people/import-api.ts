import { createRoute, z } from '@hono/zod-openapi';
import { line } from '../../platform/http/forms.ts';
import type { Problem } from '../../platform/http/problem.ts';
import { answers, createApi, inWorkspace, refusals, takes, withToken } from '../accounts/api-base.ts';
import { param, workspaceOf } from '../accounts/visit.ts';
import { importPeople, lookAt, type RefusedAmong, undoImport } from './import-actions.ts';

const { 401: unknown, 403: forbidden, 404: missing, 409: refusal, 422: unusable } = refusals;

const given = z.object({
  name: line(200).openapi({
    description: 'Where these names come from: each person reads it on their page.',
  }),
  purpose: line(300),
  people: z
    .base64()
    .min(1, 'required')
    .openapi({ description: 'A file of people, in base64; 2 MB with the rest.' }),
  links: z.base64().optional(),
  dryRun: z.boolean().default(true).openapi({ description: 'True unless said otherwise: nothing is noted.' }),
});

const result = z.object({
  sourceId: z.uuid().nullable(),
  added: z.number().int(),
  known: z.number().int(),
  refused: z.number().int(),
  questions: z.number().int(),
  warnings: z.number().int(),
});

const importRoute = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/imports',
  operationId: 'importPeople',
  summary: 'Looks at a file of people, or notes them: the same file twice makes no twin.',
  security: withToken,
  request: { params: inWorkspace, body: takes(given) },
  responses: {
    200: answers(result, 'What it would change, or changed.'),
    401: unknown,
    403: forbidden,
    404: missing,
    422: unusable,
  },
});

const undoRoute = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/imports/{source}/undo',
  operationId: 'undoImport',
  summary: 'Takes an import back, within a day.',
  security: withToken,
  request: { params: inWorkspace.extend({ source: z.uuid() }) },
  responses: {
    200: answers(z.object({ removed: z.number().int() }), 'How many people went.'),
    ...{ 401: unknown, 403: forbidden, 404: missing, 409: refusal },
  },
});

const fileOf = (name: string, base64: string) => ({
  name,
  bytes: new Uint8Array(Buffer.from(base64, 'base64')),
});

/** Files of people, for programs. */
export function importApi(refusedAmong: RefusedAmong) {
  const api = createApi();
  api.openapi(importRoute, async (c) => {
    const { actor, tools } = c.var;
    const workspace = await workspaceOf(c);
    const { name, purpose, people, links, dryRun } = c.req.valid('json');
    const files = { people: fileOf(name, people), links: links === undefined ? null : fileOf(name, links) };
    const dry = await lookAt(actor, tools, workspace, files, refusedAmong);
    const counts = { refused: dry.refused, questions: dry.questions.length, warnings: dry.warnings.length };
    if (dryRun) {
      const known = dry.known.size;
      return c.json({ sourceId: null, added: dry.people.length - known, known, ...counts }, 200);
    }
    const { sourceId, added, known } = await importPeople(
      actor,
      tools,
      workspace,
      { files, purpose },
      refusedAmong,
    );
    return c.json({ sourceId, added, known, ...counts }, 200);
  });
  api.openapi(undoRoute, async (c) => {
    const undone = await undoImport(c.var.actor, c.var.tools, await workspaceOf(c), param(c, 'source'));
    if (undone.done) return c.json({ removed: undone.value }, 200);
    const said = {
      type: 'about:blank',
      title: undone.because,
      status: 409,
      code: undone.because,
    } satisfies Problem;
    return c.json(said, 409, { 'Content-Type': 'application/problem+json' });
  });
  return api;
}
