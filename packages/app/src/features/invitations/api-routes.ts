import { createRoute, z } from '@hono/zod-openapi';
import { isoDate, line, text, tick } from '../../platform/http/forms.ts';
import { answers, inWorkspace, refusals, takes, withToken } from '../accounts/api-base.ts';
import { letterReadShape, letterShape, roundShape } from './api-shapes.ts';

/* The addresses of letters, for programs. Approving is a person's, on the page that shows the text: it is not here. */

const letters = '/workspaces/{workspace}/letters';
const one = `${letters}/{letter}` as const;
const oneLetter = inWorkspace.extend({ letter: z.string() });
const { 401: unknown, 403: forbidden, 404: missing, 409: refusal, 422: unusable } = refusals;
const common = { 401: unknown, 403: forbidden, 404: missing };
const written = { ...common, 409: refusal, 422: unusable };
const theLetter = answers(letterReadShape, 'The letter, as it is now.');

export const listRoute = createRoute({
  method: 'get',
  path: letters,
  operationId: 'listLetters',
  summary: 'Every letter of a practice, the latest first.',
  security: withToken,
  request: { params: inWorkspace, query: z.object({ idea: z.uuid().optional() }) },
  responses: {
    200: answers(z.object({ letters: z.array(letterShape) }), 'Letters.'),
    ...common,
    422: unusable,
  },
});

export const beginRoute = createRoute({
  method: 'post',
  path: letters,
  operationId: 'beginLetter',
  summary:
    'Begins a letter to someone about an open idea, or a notice without one; the draft begun already, if there is one.',
  security: withToken,
  request: {
    params: inWorkspace,
    body: takes(z.object({ person: z.uuid(), idea: z.uuid().nullable().default(null) })),
  },
  responses: { 201: theLetter, ...written },
});

export const readRoute = createRoute({
  method: 'get',
  path: one,
  operationId: 'readLetter',
  summary: 'One letter, with what Liane adds to it and what a promise says.',
  security: withToken,
  request: { params: oneLetter },
  responses: { 200: theLetter, ...common },
});

export const keepRoute = createRoute({
  method: 'patch',
  path: one,
  operationId: 'keepLetter',
  summary: 'Changes the words of a draft; a letter that was approved does not change.',
  security: withToken,
  request: {
    params: oneLetter,
    body: takes(
      z.object({
        subject: line(200).optional(),
        words: text(20_000).optional(),
        language: z.enum(['fr', 'en']).optional(),
        addressId: z.uuid().nullable().optional(),
      }),
    ),
  },
  responses: { 200: theLetter, ...written },
});

export const removeRoute = createRoute({
  method: 'delete',
  path: one,
  operationId: 'removeLetter',
  summary: 'Throws a draft away; a letter that left stays.',
  security: withToken,
  request: { params: oneLetter },
  responses: { 204: { description: 'It is gone.' }, ...common, 409: refusal },
});

export const answerRoute = createRoute({
  method: 'post',
  path: `${one}/answer`,
  operationId: 'noteAnswer',
  summary: 'Writes down an answer given aloud, on paper or by reply; it counts in the person’s year.',
  security: withToken,
  request: {
    params: oneLetter,
    body: takes(
      z.object({
        how: z.enum(['aloud', 'print', 'reply']),
        answer: z.enum(['none', 'yes', 'no-idea', 'no-organisation', 'no-everything', 'later']),
        month: isoDate().optional(),
        told: tick().openapi({ type: 'boolean' }),
      }),
    ),
  },
  responses: { 200: theLetter, ...written },
});

export const roundRoute = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/ideas/{idea}/round',
  operationId: 'readRound',
  summary: 'The round of letters under way for an idea.',
  security: withToken,
  request: { params: inWorkspace.extend({ idea: z.string() }) },
  responses: { 200: answers(roundShape, 'The round.'), ...common },
});
