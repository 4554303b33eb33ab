import { OpenAPIHono, z } from '@hono/zod-openapi';
import { problem } from '../../platform/http/problem.ts';
import type { SiteEnv } from './visit.ts';

/** A router of the API: what does not fit its schema is answered with the fields at fault. */
export function createApi(): OpenAPIHono<SiteEnv> {
  return new OpenAPIHono<SiteEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const errors = result.error.issues.map(({ path, message }) => [path.join('.') || 'body', message]);
      return problem(c, 422, 'invalid', { errors: Object.fromEntries(errors) });
    },
  });
}

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    errors: z.record(z.string(), z.string()).optional(),
    details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .openapi('Problem', { description: 'RFC 9457. `code` is stable.' });

const asProblem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** What every address of the API may answer besides its result. */
export const refusals = {
  401: asProblem('No token, or one that is not known any more.'),
  403: asProblem('This token may not do that, or only a person on a page may.'),
  404: asProblem('There is no such thing here.'),
  409: asProblem('A promise says no; `code` says which.'),
  422: asProblem('Something in the body or the address cannot be used; `errors` names the fields.'),
};

/** A result, as JSON. */
export function answers<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** A body, as JSON. */
export function takes<S extends z.ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } };
}

/** Only a token may come this way: a browser's session has pages. */
export const withToken = [{ token: [] as string[] }];

export const inWorkspace = z.object({ workspace: z.string().openapi({ example: 'atelier' }) });
