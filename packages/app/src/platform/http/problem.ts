import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Problem details (RFC 9457): `code` is stable, `errors` names the fields at fault. */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly errors?: Readonly<Record<string, string>>;
  readonly details?: Readonly<Record<string, string | number>>;
}

export function problem(
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  more: Pick<Problem, 'errors' | 'details'> = {},
): Response {
  const body: Problem = { type: 'about:blank', title: code, status, code, ...more };
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' });
}
