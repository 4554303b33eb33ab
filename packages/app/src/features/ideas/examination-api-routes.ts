import { createRoute, z } from '@hono/zod-openapi';
import { line, optionalLine } from '../../platform/http/forms.ts';
import { answers, inWorkspace, refusals, takes, withToken } from '../accounts/api-base.ts';
import { outcomes, verdicts } from './examination-rules.ts';
import { answerGiven, judgement, newCondition, settling } from './examination-schemas.ts';
import { mandateGiven } from './mandate-schema.ts';

/* The charter, the examination, the draft of its letter and the mandate, for programs. Deciding is a human's alone. */

const one = '/workspaces/{workspace}/ideas/{idea}';
const oneIdea = inWorkspace.extend({ idea: z.string() });
const { 401: unknown, 403: forbidden, 404: missing, 409: refusal, 422: unusable } = refusals;
const read = { 401: unknown, 403: forbidden, 404: missing };
const written = { ...read, 409: refusal, 422: unusable };

const criterion = z.object({ key: z.uuid(), title: z.string(), question: z.string() });
const charter = z
  .object({ version: z.number().int(), criteria: z.array(criterion) })
  .openapi('Charter', { description: 'Version 0 is that of the essay, which nobody has kept yet.' });
const theCharter = answers(charter, 'The charter, as it is now.');

const examination = z
  .object({
    version: z.number().int(),
    newer: z.number().int().nullable(),
    criteria: z.array(
      criterion.extend({
        verdict: z.enum(verdicts),
        evidence: z.string(),
        source: z.string(),
        judgedAt: z.iso.datetime().nullable(),
      }),
    ),
    conditions: z.array(
      z.object({
        id: z.uuid(),
        criterion: z.string().nullable(),
        text: z.string(),
        dueOn: z.iso.date(),
        state: z.enum(['due', 'met', 'broken']),
        settledOn: z.iso.date().nullable(),
      }),
    ),
    outcome: z
      .object({ outcome: z.enum(outcomes), letter: z.string(), decidedAt: z.iso.datetime().nullable() })
      .nullable(),
  })
  .openapi('Examination');
const theExamination = answers(examination, 'The examination, as it is now.');

const mandate = z
  .object({
    payer: z.string(),
    paysFor: z.string(),
    until: z.iso.date().nullable(),
    refuses: z.string(),
    gives: z.string(),
    publishedAt: z.iso.datetime().nullable(),
  })
  .openapi('Mandate');
const theMandate = answers(mandate, 'The mandate, as it is now.');

export const readCharterRoute = createRoute({
  method: 'get',
  path: '/workspaces/{workspace}/charter',
  operationId: 'readCharter',
  summary: 'What the initiator asks of an idea before carrying it.',
  security: withToken,
  request: { params: inWorkspace },
  responses: { 200: theCharter, ...read },
});

const criteriaGiven = z.object({
  criteria: z
    .array(
      z.object({ key: z.uuid().nullable().default(null), title: line(200), question: optionalLine(1000) }),
    )
    .max(100, 'too-long'),
});

export const reviseCharterRoute = createRoute({
  method: 'put',
  path: '/workspaces/{workspace}/charter',
  operationId: 'reviseCharter',
  summary: 'Writes the next version of the charter, in the order given; earlier versions stay.',
  security: withToken,
  request: { params: inWorkspace, body: takes(criteriaGiven) },
  responses: { 200: theCharter, ...written },
});

export const readExaminationRoute = createRoute({
  method: 'get',
  path: `${one}/examination`,
  operationId: 'readExamination',
  summary: 'The idea held against the charter, criterion by criterion.',
  security: withToken,
  request: { params: oneIdea },
  responses: { 200: theExamination, ...read },
});

export const judgeRoute = createRoute({
  method: 'put',
  path: `${one}/criteria/{criterion}`,
  operationId: 'judgeCriterion',
  summary: 'Judges one criterion; the first judgement begins the examination.',
  security: withToken,
  request: { params: oneIdea.extend({ criterion: z.string() }), body: takes(judgement) },
  responses: { 200: theExamination, ...written },
});

export const moveRoute = createRoute({
  method: 'post',
  path: `${one}/examination/newest-charter`,
  operationId: 'moveToNewestCharter',
  summary: 'Goes on with the examination under the newest charter.',
  security: withToken,
  request: { params: oneIdea },
  responses: { 200: theExamination, ...written },
});

export const addConditionRoute = createRoute({
  method: 'post',
  path: `${one}/conditions`,
  operationId: 'setCondition',
  summary: 'Sets a dated condition, while the idea is examined.',
  security: withToken,
  request: { params: oneIdea, body: takes(newCondition) },
  responses: { 201: theExamination, ...written },
});

const oneCondition = oneIdea.extend({ condition: z.uuid() });

export const settleRoute = createRoute({
  method: 'patch',
  path: `${one}/conditions/{condition}`,
  operationId: 'settleCondition',
  summary: 'Says that a condition was kept, was broken, or is still due.',
  security: withToken,
  request: { params: oneCondition, body: takes(settling) },
  responses: { 200: theExamination, ...written },
});

export const removeConditionRoute = createRoute({
  method: 'delete',
  path: `${one}/conditions/{condition}`,
  operationId: 'removeCondition',
  summary: 'Takes a condition out, while the idea is examined.',
  security: withToken,
  request: { params: oneCondition },
  responses: { 200: theExamination, ...written },
});

export const draftRoute = createRoute({
  method: 'put',
  path: `${one}/outcome`,
  operationId: 'keepOutcomeDraft',
  summary: 'Keeps a draft of the letter of outcome; only a person on its page decides and sends it.',
  security: withToken,
  request: { params: oneIdea, body: takes(answerGiven) },
  responses: { 200: theExamination, ...written },
});

const draft = z
  .object({ outcome: z.enum(outcomes), letter: z.string(), kept: z.boolean() })
  .openapi('OutcomeDraft', {
    description: '`kept`: a draft someone kept; otherwise drawn from the examination.',
  });

export const readDraftRoute = createRoute({
  method: 'get',
  path: `${one}/outcome`,
  operationId: 'readOutcomeDraft',
  summary: 'The letter of an outcome: the draft that was kept, or one drawn from the examination.',
  security: withToken,
  request: { params: oneIdea, query: z.object({ outcome: z.enum(outcomes).optional() }) },
  responses: { 200: answers(draft, 'The letter, for whoever will make it theirs.'), ...read, 422: unusable },
});

export const readMandateRoute = createRoute({
  method: 'get',
  path: `${one}/mandate`,
  operationId: 'readMandate',
  summary: 'Who pays the initiator, what for, until when, and what is refused and given.',
  security: withToken,
  request: { params: oneIdea },
  responses: { 200: theMandate, ...read },
});

export const writeMandateRoute = createRoute({
  method: 'put',
  path: `${one}/mandate`,
  operationId: 'writeMandate',
  summary: 'Writes the mandate, and shows it to everyone if asked.',
  security: withToken,
  request: { params: oneIdea, body: takes(mandateGiven.extend({ show: z.boolean().default(false) })) },
  responses: { 200: theMandate, ...written },
});
