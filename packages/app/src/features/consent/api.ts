import { createRoute, z } from '@hono/zod-openapi';
import { LianeError } from '../../platform/errors.ts';
import type { Problem } from '../../platform/http/problem.ts';
import { answers, createApi, inWorkspace, refusals, takes, withToken } from '../accounts/api-base.ts';
import { authorise } from '../accounts/permissions.ts';
import { param, type Visit, workspaceOf } from '../accounts/visit.ts';
import type { LetterFactsHook } from './departure.ts';
import { sayBounced, sayWhetherLeft, takeBack, takeByHand } from './outbox-actions.ts';
import { findMessage, type Kept, recentMessages } from './outbox-store.ts';
import { refusalOf, refusalSchema } from './refusal-given.ts';
import { noteRefusal, sayTold } from './told-actions.ts';

const { 401: unknown, 403: forbidden, 404: missing, 409: refusal, 422: unusable } = refusals;
const common = { 401: unknown, 403: forbidden, 404: missing };
const oneMessage = inWorkspace.extend({ message: z.uuid() });
const onePerson = inWorkspace.extend({ person: z.uuid() });

const shape = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    to: z.string(),
    language: z.enum(['fr', 'en']),
    subject: z.string(),
    body: z.string(),
    state: z.string(),
    leavesAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
  })
  .openapi('Mail', {
    description: 'A mail that leaves or left. Why one was stopped is told on its page alone.',
  });

function asMail({ id, kind, to_name, language, subject, body, state, not_before, ended_at }: Kept) {
  const times = { leavesAt: not_before.toISOString(), endedAt: ended_at?.toISOString() ?? null };
  return { id, kind, to: to_name, language, subject, body, state, ...times };
}

const theMail = answers(shape, 'The mail, as it is now.');

const listRoute = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/outbox',
  operationId: 'listMails',
  summary: 'What leaves or left, the latest first.',
  security: withToken,
  request: { params: inWorkspace },
  responses: { 200: answers(z.object({ mails: z.array(shape) }), 'Mails.'), ...common },
});

const deed = (name: 'take-back' | 'by-hand' | 'bounced', operationId: string, summary: string) =>
  createRoute({
    method: 'post',
    path: `/workspaces/{workspace}/outbox/{message}/${name}`,
    operationId,
    summary,
    security: withToken,
    request: { params: oneMessage },
    responses: { 200: theMail, ...common, 409: refusal },
  });

const takeBackRoute = deed('take-back', 'takeBackMessage', 'Takes a mail back, before it begins to leave.');
const byHandRoute = deed(
  'by-hand',
  'takeMessageInHand',
  'Takes a mail to send it oneself, if every promise holds; it counts from then on.',
);
const bouncedRoute = deed('bounced', 'sayMessageBounced', 'Says that a mail came back: it reached nobody.');

const endRoute = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/outbox/{message}/end',
  operationId: 'sayWhetherMessageLeft',
  summary: 'Says what became of a mail in hand, or of one of which nobody knew.',
  security: withToken,
  request: { params: oneMessage, body: takes(z.object({ left: z.boolean() })) },
  responses: { 200: theMail, ...common, 409: refusal, 422: unusable },
});

const toldRoute = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/people/{person}/told',
  operationId: 'recordTold',
  summary: 'Notes that a person was told aloud what is noted about them.',
  security: withToken,
  request: { params: onePerson },
  responses: { 204: { description: 'Noted.' }, ...common },
});

const refusedRoute = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/people/{person}/refusals',
  operationId: 'recordRefusal',
  summary: 'Notes a no said aloud; only the person can take it back.',
  security: withToken,
  request: { params: onePerson, body: takes(refusalSchema) },
  responses: {
    200: answers(z.object({ alreadyLeaving: z.boolean() }), 'Whether a letter was already leaving.'),
    ...common,
    422: unusable,
  },
});

function refuse(c: Visit, code: string) {
  const said = { type: 'about:blank', title: code, status: 409, code } satisfies Problem;
  return c.json(said, 409, { 'Content-Type': 'application/problem+json' });
}

async function messageAt(c: Visit) {
  return { workspaceId: (await workspaceOf(c)).id, id: param(c, 'message') };
}

async function mailNow(c: Visit, { workspaceId, id }: { workspaceId: string; id: string }) {
  const mail = await findMessage(c.var.tools.db, workspaceId, id);
  if (!mail) throw new LianeError('not-found');
  return asMail(mail);
}

async function personAt(c: Visit) {
  return { workspaceId: (await workspaceOf(c)).id, personId: param(c, 'person') };
}

/** What leaves, and what an initiator may note of someone, for programs. No text is approved here. */
export function consentApi(letterFacts: LetterFactsHook) {
  const api = createApi();
  api.openapi(listRoute, async (c) => {
    const workspace = await workspaceOf(c);
    authorise(c.var.actor, 'outbox:read', workspace.id);
    const mails = await recentMessages(c.var.tools.db, workspace.id);
    return c.json({ mails: mails.map(asMail) }, 200);
  });
  api.openapi(takeBackRoute, async (c) => {
    const here = await messageAt(c);
    const taken = await takeBack(c.var.actor, c.var.tools, here);
    return taken.done ? c.json(await mailNow(c, here), 200) : refuse(c, taken.because);
  });
  api.openapi(byHandRoute, async (c) => {
    const here = await messageAt(c);
    const taken = await takeByHand(c.var.actor, c.var.tools, here, letterFacts);
    return taken.done ? c.json(await mailNow(c, here), 200) : refuse(c, taken.because);
  });
  api.openapi(bouncedRoute, async (c) => {
    const here = await messageAt(c);
    const said = await sayBounced(c.var.actor, c.var.tools, here);
    return said.done ? c.json(await mailNow(c, here), 200) : refuse(c, said.because);
  });
  api.openapi(endRoute, async (c) => {
    const here = await messageAt(c);
    const { left } = c.req.valid('json');
    const said = await sayWhetherLeft(c.var.actor, c.var.tools, here, left);
    return said.done ? c.json(await mailNow(c, here), 200) : refuse(c, said.because);
  });
  api.openapi(toldRoute, async (c) => {
    await sayTold(c.var.actor, c.var.tools, await personAt(c));
    return c.body(null, 204);
  });
  api.openapi(refusedRoute, async (c) => {
    const given = refusalOf(c.req.valid('json'));
    return c.json(await noteRefusal(c.var.actor, c.var.tools, await personAt(c), given), 200);
  });
  return api;
}
