import { z } from 'zod';
import { choice } from '../../platform/http/forms.ts';
import type { Refusal } from './reach.ts';

/** A no as an initiator notes it: how far, and of which idea or organisation. */
export const refusalSchema = z.object({
  reach: choice(['idea', 'organisation', 'everything']).default('everything'),
  scope: z.uuid({ error: 'not-a-choice' }).optional(),
});

/** An idea or an organisation must be named; without one, a no is to everything: never to less than was said. */
export function refusalOf({ reach, scope }: z.output<typeof refusalSchema>): Refusal {
  if (reach === 'idea' && scope) return { reach, idea: scope };
  if (reach === 'organisation' && scope) return { reach, organisation: scope };
  return { reach: 'everything' };
}
