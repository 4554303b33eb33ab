import { z } from 'zod';
import { choice, isoDate, line, optionalLine, optionalText, text } from '../../platform/http/forms.ts';
import { outcomes, verdicts } from './examination-rules.ts';

/* What is sent while an idea is examined, by a form or as JSON. */

export const judgement = z.object({
  verdict: choice(verdicts),
  evidence: optionalText(5000),
  source: optionalLine(300),
});

export const newCondition = z.object({
  text: text(2000),
  dueOn: isoDate(),
  criterion: z
    .union([z.literal('').transform(() => null), line(60)])
    .nullable()
    .default(null),
});

export const settling = z.object({ state: choice(['due', 'met', 'broken']) });

export const answerGiven = z.object({ outcome: choice(outcomes), letter: text(20_000) });
