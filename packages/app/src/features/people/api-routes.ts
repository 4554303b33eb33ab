import { createRoute, z } from '@hono/zod-openapi';
import { line } from '../../platform/http/forms.ts';
import { answers, inWorkspace, refusals, takes, withToken } from '../accounts/api-base.ts';
import { listedShape, personShape } from './api-shapes.ts';
import {
  addressSchema,
  factSchema,
  factTextSchema,
  name,
  noteSchema,
  otherSchema,
  tieSchema,
} from './inputs.ts';

/* The addresses of people, for programs: the same deeds as the pages, under the same names. */

const people = '/workspaces/{workspace}/people';
const one = `${people}/{person}` as const;
const onePerson = inWorkspace.extend({ person: z.string() });
const { 401: unknown, 403: forbidden, 404: missing, 409: refusal, 422: unusable } = refusals;
const common = { 401: unknown, 403: forbidden, 404: missing };
const written = { ...common, 422: unusable };
const nothing = { description: 'Done.' };
const thePerson = answers(personShape, 'The person, as it is now.');

export const listRoute = createRoute({
  method: 'get',
  path: people,
  operationId: 'listPeople',
  summary: 'People a workspace knows, by name, fifty a page; or the fifty nearest to what is sought.',
  security: withToken,
  request: {
    params: inWorkspace,
    query: z.object({
      q: z.string().optional().openapi({ description: 'A name, an address, a word; slips are forgiven.' }),
      filter: z.enum(['everyone', 'to-tell', 'no-address', 'alone']).default('everyone'),
      source: z.uuid().optional(),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
    }),
  },
  responses: {
    200: answers(z.object({ people: z.array(listedShape), total: z.number().int() }), 'People.'),
    ...written,
  },
});

export const noteRoute = createRoute({
  method: 'post',
  path: people,
  operationId: 'notePerson',
  summary: 'Notes someone; an address already known adds to who has it.',
  security: withToken,
  request: { params: inWorkspace, body: takes(noteSchema) },
  responses: {
    201: answers(
      z.object({ person: z.uuid(), added: z.boolean(), alsoNoted: z.number().int() }),
      'Who was noted, or known already, and how many were named and not known.',
    ),
    ...written,
    409: refusal,
  },
});

export const readRoute = createRoute({
  method: 'get',
  path: one,
  operationId: 'readPerson',
  summary: 'All that is noted of one person, line by line, each with its source.',
  security: withToken,
  request: { params: onePerson },
  responses: { 200: thePerson, ...common },
});

export const correctRoute = createRoute({
  method: 'patch',
  path: one,
  operationId: 'correctPerson',
  summary: 'Corrects a name, a language, or who watches over a minor.',
  security: withToken,
  request: {
    params: onePerson,
    body: takes(
      z.object({
        name: name().optional(),
        language: z.enum(['fr', 'en']).nullable().optional(),
        guardian: line().nullable().optional(),
      }),
    ),
  },
  responses: { 200: thePerson, ...written },
});

export const eraseRoute = createRoute({
  method: 'delete',
  path: one,
  operationId: 'erasePerson',
  summary: 'Forgets someone in every table; a no they said outlives it as an unreadable print.',
  security: withToken,
  request: { params: onePerson },
  responses: { 204: nothing, ...common, 409: refusal },
});

export const addFactRoute = createRoute({
  method: 'post',
  path: `${one}/facts`,
  operationId: 'addFact',
  summary: 'Adds a line, which its subject can read.',
  security: withToken,
  request: { params: onePerson, body: takes(factSchema) },
  responses: { 201: thePerson, ...written },
});

const oneFact = onePerson.extend({ fact: z.string() });

export const changeFactRoute = createRoute({
  method: 'patch',
  path: `${one}/facts/{fact}`,
  operationId: 'correctFact',
  summary: 'Corrects a line; it is then by the word of who corrected it.',
  security: withToken,
  request: { params: oneFact, body: takes(factTextSchema) },
  responses: { 200: thePerson, ...written },
});

export const removeFactRoute = createRoute({
  method: 'delete',
  path: `${one}/facts/{fact}`,
  operationId: 'removeFact',
  summary: 'Removes a line.',
  security: withToken,
  request: { params: oneFact },
  responses: { 204: nothing, ...common },
});

export const addAddressRoute = createRoute({
  method: 'post',
  path: `${one}/addresses`,
  operationId: 'addAddress',
  summary: 'Adds an address; one that is there already changes nothing.',
  security: withToken,
  request: { params: onePerson, body: takes(addressSchema) },
  responses: { 201: thePerson, ...written },
});

export const removeAddressRoute = createRoute({
  method: 'delete',
  path: `${one}/addresses/{address}`,
  operationId: 'removeAddress',
  summary: 'Removes an address.',
  security: withToken,
  request: { params: onePerson.extend({ address: z.string() }) },
  responses: { 204: nothing, ...common },
});

export const addTieRoute = createRoute({
  method: 'post',
  path: `${one}/ties`,
  operationId: 'addTie',
  summary: 'Notes that two people know one another; the other is named, or told by an address.',
  security: withToken,
  request: { params: onePerson, body: takes(tieSchema) },
  responses: { 201: thePerson, ...written, 409: refusal },
});

export const removeTieRoute = createRoute({
  method: 'delete',
  path: `${one}/ties/{other}`,
  operationId: 'removeTie',
  summary: 'Removes a tie, whoever spoke of it.',
  security: withToken,
  request: { params: onePerson.extend({ other: z.string() }) },
  responses: { 204: nothing, ...common },
});

export const mergeRoute = createRoute({
  method: 'post',
  path: `${one}/merge`,
  operationId: 'mergePeople',
  summary: 'Makes one person of two, because a human says so; nothing is lost.',
  security: withToken,
  request: { params: onePerson, body: takes(otherSchema) },
  responses: { 200: thePerson, ...written, 409: refusal },
});

export const apartRoute = createRoute({
  method: 'put',
  path: `${one}/apart`,
  operationId: 'tellPeopleApart',
  summary:
    'Says that two who look like one person are two, or takes that back: nothing asks about them again.',
  security: withToken,
  request: { params: onePerson, body: takes(otherSchema.extend({ apart: z.boolean().default(true) })) },
  responses: { 204: { description: 'Kept.' }, ...written },
});

export const unmergeRoute = createRoute({
  method: 'post',
  path: `${one}/unmerge`,
  operationId: 'unmergePerson',
  summary: 'Takes a record out of the person it was joined to, as it was before.',
  security: withToken,
  request: { params: onePerson, body: takes(z.object({ record: z.uuid() })) },
  responses: { 200: thePerson, ...written },
});
