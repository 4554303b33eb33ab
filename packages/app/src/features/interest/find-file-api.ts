import { createRoute, z } from '@hono/zod-openapi';
import { sayable } from '../../platform/typographer.ts';
import { answers, createApi, inWorkspace, refusals, takes, withToken } from '../accounts/api-base.ts';
import { param, type Visit, workspaceOf } from '../accounts/visit.ts';
import { filesOf, importGiven } from '../people/import-api-shapes.ts';
import { refuse } from './find-api.ts';
import { findInFile, keepFromFile, sealStranger } from './find-file.ts';
import type { FindHooks } from './find-hooks.ts';
import { LONGEST_WHY } from './find-lists.tsx';
import { whySaid } from './pages.tsx';
import type { Suggestion } from './types.ts';

const { 401: unknown, 403: forbidden, 404: missing, 409: refusal, 422: unusable } = refusals;
const common = { 401: unknown, 403: forbidden, 404: missing, 409: refusal, 422: unusable };
const oneIdea = inWorkspace.extend({ idea: z.uuid() });

const suggested = z.object({
  name: z.string(),
  person: z.uuid().nullable().openapi({ description: 'The record, when this person is known already.' }),
  keep: z.string().nullable().openapi({
    description: 'Sealed, for two hours: what to send to keep this person. Null when known already.',
  }),
  probability: z.number(),
  why: z.string(),
});

const fileFinding = z
  .object({
    read: z.number().int().openapi({ description: 'People in the file. None is recorded.' }),
    tolerance: z.number(),
    write: z.array(suggested),
    perhaps: z.array(suggested),
    leaveInPeace: z.record(z.string(), z.number().int()),
  })
  .openapi('FileFinding');

const findRoute = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/ideas/{idea}/find/file',
  operationId: 'findInFile',
  summary:
    'Reads a file of people for one idea: whom to write to, whom to leave in peace. Nobody is recorded.',
  security: withToken,
  request: {
    params: oneIdea,
    body: takes(importGiven.pick({ people: true, links: true, purpose: true })),
  },
  responses: { 200: answers(fileFinding, 'The three lists.'), ...common },
});

const keepRoute = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/ideas/{idea}/find/keep',
  operationId: 'keepFromFile',
  summary: 'Records those chosen of a file that was read for an idea, and no one else.',
  security: withToken,
  request: { params: oneIdea, body: takes(z.object({ keep: z.array(z.string()).max(50) })) },
  responses: {
    200: answers(
      z.object({
        kept: z.array(z.uuid()),
        leftAlone: z.number().int().openapi({ description: 'Not to be written to now: not recorded.' }),
      }),
      'Who was recorded.',
    ),
    ...common,
  },
});

/** A file read for one idea, for programs. */
export function findFileApi(hooks: FindHooks) {
  const api = createApi();
  api.openapi(findRoute, async (c) => {
    const { actor, tools, language } = c.var;
    const here = await hereOf(c);
    const { purpose, ...body } = c.req.valid('json');
    const given = { files: filesOf(body), purpose };
    const done = await findInFile(actor, tools, here, hooks, given);
    if (!done.done) return refuse(c, done.because);
    const { found, people, known, tolerance, readPeople } = done.value;
    const name = (id: string) => sayable(people.get(id)?.name ?? '');
    const said = (one: Suggestion) => {
      const why = whySaid(one, name, language).slice(0, LONGEST_WHY).toWellFormed();
      const isKnown = known.has(one.person);
      return {
        ...{ name: people.get(one.person)?.name ?? '', probability: one.probability, why },
        person: isKnown ? one.person : null,
        keep: isKnown ? null : sealStranger(tools, here, given, done.value, { id: one.person, why }),
      };
    };
    const reasons = Object.entries(found.leaveInPeace.reasons).filter(([because]) => because !== 'self');
    return c.json(
      {
        ...{ read: readPeople, tolerance, write: found.write.map(said), perhaps: found.perhaps.map(said) },
        leaveInPeace: Object.fromEntries(reasons.map(([because, of]) => [because, of.length])),
      },
      200,
    );
  });
  api.openapi(keepRoute, async (c) => {
    const kept = await keepFromFile(c.var.actor, c.var.tools, await hereOf(c), c.req.valid('json').keep);
    if (!kept.done) return refuse(c, kept.because);
    return c.json({ kept: [...kept.value.kept], leftAlone: kept.value.leftAlone }, 200);
  });
  return api;
}

async function hereOf(c: Visit) {
  return { workspace: await workspaceOf(c), ideaId: param(c, 'idea') };
}
