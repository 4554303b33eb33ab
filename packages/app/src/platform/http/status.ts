import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** The status of each refusal that is not a fault in a form (422) or a rule that says no (409). */
const STATUSES: Readonly<Record<string, ContentfulStatusCode>> = {
  'sign-in-needed': 401,
  forbidden: 403,
  'cross-site': 403,
  'not-found': 404,
  'link-past': 410,
  'file-too-large': 413,
  'too-many-tries': 429,
  'space-low': 507,
};

/** The status of a LianeError; 400 for what was given and cannot be used. */
export function statusOf(code: string): ContentfulStatusCode {
  return STATUSES[code] ?? 400;
}
