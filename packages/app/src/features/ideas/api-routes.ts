import { createRoute, z } from '@hono/zod-openapi';
import { answers, inWorkspace, refusals, takes, withToken } from '../accounts/api-base.ts';
import { ideaShape, lineShape } from './api-shapes.ts';
import { message, ownIdea, ownIdeaChange, presentation } from './schemas.ts';

/* The addresses of ideas, for programs: the same deeds as the pages, under the same names. */

const ideas = '/workspaces/{workspace}/ideas';
const one = `${ideas}/{idea}` as const;
const oneIdea = inWorkspace.extend({ idea: z.string() });
const { 401: unknown, 403: forbidden, 404: missing, 409: refusal, 422: unusable } = refusals;
const common = { 401: unknown, 403: forbidden, 404: missing };
const written = { ...common, 422: unusable };
const theIdea = answers(ideaShape, 'The idea, as it is now.');

export const presentRoute = createRoute({
  method: 'post',
  path: '/workspaces/{workspace}/presentations',
  operationId: 'presentIdea',
  summary: 'Presents an idea to a practice, as its public page does; a few an hour from one place.',
  security: withToken,
  request: { params: inWorkspace, body: takes(presentation) },
  responses: {
    201: answers(
      z.object({ id: z.uuid(), followUp: z.url() }),
      'Where whoever presented it follows it: this address is told once.',
    ),
    ...written,
    409: refusal,
  },
});

export const listRoute = createRoute({
  method: 'get',
  path: ideas,
  operationId: 'listIdeas',
  summary: 'Every idea of a practice, the latest first.',
  security: withToken,
  request: { params: inWorkspace },
  responses: { 200: answers(z.object({ ideas: z.array(lineShape) }), 'Ideas.'), ...common },
});

export const enterRoute = createRoute({
  method: 'post',
  path: ideas,
  operationId: 'enterIdea',
  summary: 'Writes down an idea of one’s own, or one that was told.',
  security: withToken,
  request: { params: inWorkspace, body: takes(ownIdea) },
  responses: { 201: theIdea, ...written },
});

export const readRoute = createRoute({
  method: 'get',
  path: one,
  operationId: 'readIdea',
  summary: 'The file of one idea, with what was asked and answered.',
  security: withToken,
  request: { params: oneIdea },
  responses: { 200: theIdea, ...common },
});

export const editRoute = createRoute({
  method: 'patch',
  path: one,
  operationId: 'editIdea',
  summary: 'Corrects an idea the initiator wrote down; the words of whoever presented one are never touched.',
  security: withToken,
  request: { params: oneIdea, body: takes(ownIdeaChange) },
  responses: { 200: theIdea, ...written, 409: refusal },
});

export const withdrawRoute = createRoute({
  method: 'post',
  path: `${one}/withdraw`,
  operationId: 'withdrawIdea',
  summary: 'Takes back an idea the initiator wrote down.',
  security: withToken,
  request: { params: oneIdea },
  responses: { 200: theIdea, ...common, 409: refusal },
});

export const askRoute = createRoute({
  method: 'post',
  path: `${one}/questions`,
  operationId: 'askOnPage',
  summary: 'Asks whoever presented an idea, on their own page; a mail is approved by a person, on a page.',
  security: withToken,
  request: { params: oneIdea, body: takes(message) },
  responses: { 201: theIdea, ...written, 409: refusal },
});
