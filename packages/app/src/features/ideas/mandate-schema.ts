import { z } from 'zod';
import { optionalDate, optionalLine, optionalText } from '../../platform/http/forms.ts';

/** What a mandate says, by a form or as JSON. */
export const mandateGiven = z.object({
  payer: optionalLine(300),
  paysFor: optionalLine(500),
  until: optionalDate(),
  refuses: optionalText(5000),
  gives: optionalText(5000),
});
