import { createRoute, z } from '@hono/zod-openapi';
import { choice, optionalLine } from '../../platform/http/forms.ts';
import type { Problem } from '../../platform/http/problem.ts';
import type { Language } from '../../platform/languages.ts';
import { sayable } from '../../platform/typographer.ts';
import { answers, createApi, inWorkspace, refusals, takes, withToken } from '../accounts/api-base.ts';
import { param, type Visit, workspaceOf } from '../accounts/visit.ts';
import { decide, type Finding, findFor, undecide } from './find-actions.ts';
import type { FindHooks } from './find-hooks.ts';
import { LONGEST_WHY } from './find-lists.tsx';
import { whySaid } from './pages.tsx';
import type { Suggestion } from './types.ts';

const { 401: unknown, 403: forbidden, 404: missing, 409: refusal, 422: unusable } = refusals;
const common = { 401: unknown, 403: forbidden, 404: missing };
const oneIdea = inWorkspace.extend({ idea: z.uuid() });
const onePerson = oneIdea.extend({ person: z.uuid() });

const suggestion = z.object({
  person: z.uuid(),
  probability: z
    .number()
    .openapi({ description: 'That this person would care, in [0, 1]; pages say it in words.' }),
  why: z.string().openapi({ description: 'In the language asked for.' }),
  reasons: z.array(z.string()).openapi({ description: 'The kind of each reason.' }),
});

const finding = z
  .object({
    tolerance: z
      .number()
      .openapi({ description: 'Share of people written to who may turn out not to care.' }),
    chosen: z.array(z.object({ person: z.uuid(), why: z.string() })),
    write: z.array(suggestion),
    perhaps: z.array(suggestion.extend({ wouldDecide: z.string() })),
    leaveInPeace: z
      .record(z.string(), z.number().int())
      .openapi({ description: 'How many people, by reason.' }),
  })
  .openapi('Finding');

const findRoute = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/ideas/{idea}/find',
  operationId: 'findForIdea',
  summary: 'Whom to write to for an open idea, whom only you can judge, and how many to leave in peace.',
  security: withToken,
  request: {
    params: oneIdea,
    query: z.object({ tolerance: z.coerce.number().int().min(2).max(100).optional() }),
  },
  responses: { 200: answers(finding, 'The three lists.'), ...common, 409: refusal, 422: unusable },
});

const decision = z.object({
  state: choice(['kept', 'aside', 'knows-better']),
  why: optionalLine(LONGEST_WHY),
});

const decideRoute = createRoute({
  method: 'put',
  path: '/workspaces/{workspace}/ideas/{idea}/find/{person}',
  operationId: 'decideSuggestion',
  summary: 'Chooses someone for an idea, sets them aside, or says that one knows better; they can read why.',
  security: withToken,
  request: { params: onePerson, body: takes(decision) },
  responses: { 204: { description: 'Kept.' }, ...common, 409: refusal, 422: unusable },
});

const undecideRoute = createRoute({
  method: 'delete',
  path: '/workspaces/{workspace}/ideas/{idea}/find/{person}',
  operationId: 'undecideSuggestion',
  summary: 'Takes such a decision back.',
  security: withToken,
  request: { params: onePerson },
  responses: { 204: { description: 'Taken back.' }, ...common },
});

/** *Find*, for programs: each address calls what its page calls. */
export function findApi(hooks: FindHooks) {
  const api = createApi();
  api.openapi(findRoute, async (c) => {
    const { actor, tools } = c.var;
    const here = { workspace: await workspaceOf(c), ideaId: param(c, 'idea') };
    const found = await findFor(actor, tools, here, hooks, c.req.valid('query').tolerance ?? null);
    return found.done ? c.json(asFinding(found.value, c.var.language), 200) : refuse(c, found.because);
  });
  api.openapi(decideRoute, async (c) => {
    const { actor, tools } = c.var;
    const here = { workspace: await workspaceOf(c), ideaId: param(c, 'idea') };
    const decided = await decide(actor, tools, here, { person: param(c, 'person'), ...c.req.valid('json') });
    return decided.done ? c.body(null, 204) : refuse(c, decided.because);
  });
  api.openapi(undecideRoute, async (c) => {
    const { actor, tools } = c.var;
    const here = { workspace: await workspaceOf(c), ideaId: param(c, 'idea') };
    await undecide(actor, tools, here, param(c, 'person'));
    return c.body(null, 204);
  });
  return api;
}

function asFinding({ found, people, chosen, tolerance }: Finding, language: Language) {
  const name = (id: string) => sayable(people.get(id)?.name ?? '');
  const said = (one: Suggestion) => ({
    ...{ person: one.person, probability: one.probability },
    why: whySaid(one, name, language),
    reasons: one.reasons.map(({ kind }) => kind),
  });
  const reasons = Object.entries(found.leaveInPeace.reasons).filter(
    ([because]) => because !== 'self' && because !== 'kept',
  );
  return {
    tolerance,
    chosen: chosen.map(({ personId, why }) => ({ person: personId, why })),
    write: found.write.map(said),
    perhaps: found.perhaps.map((one) => ({ ...said(one), wouldDecide: one.wouldDecide.kind })),
    leaveInPeace: Object.fromEntries(reasons.map(([because, of]) => [because, of.length])),
  };
}

/** A rule says no; the code says which. */
export function refuse(c: Visit, code: string) {
  const said = { type: 'about:blank', title: code, status: 409, code } satisfies Problem;
  return c.json(said, 409, { 'Content-Type': 'application/problem+json' });
}
