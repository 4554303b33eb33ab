import { z } from '@hono/zod-openapi';
import {
  choice,
  email,
  line,
  optionalEmail,
  optionalLine,
  optionalText,
  text,
  tick,
} from '../../platform/http/forms.ts';
import { tidyName } from './rules.ts';

/* What pages and programs may say of people: one schema for both. */

/** A line nobody sees is no name. */
export const name = () => line().overwrite(tidyName).min(1, 'required');

const language = () =>
  z
    .union([z.literal('').transform(() => null), choice(['fr', 'en'])])
    .nullable()
    .default(null);

const guardianNeeded = {
  holds: ({ minor, guardian }: { minor: boolean; guardian: string }) => !minor || guardian !== '',
  says: { path: ['guardian'], message: 'guardian-needed' },
};

/** Names, with commas between them in a form. */
const names = z.preprocess(
  (given) => (typeof given === 'string' ? given.split(/[,;\n]/) : (given ?? [])),
  z.array(optionalLine()).max(50, 'too-long'),
);

export const noteSchema = z
  .object({
    name: name(),
    about: optionalText(5000),
    address: optionalEmail(),
    ties: names,
    tiedToMe: tick(),
    purpose: line(500),
    idea: z
      .union([z.literal('').transform(() => null), z.uuid()], { error: 'not-a-choice' })
      .nullable()
      .default(null),
    minor: tick(),
    guardian: optionalLine(),
  })
  .refine(guardianNeeded.holds, guardianNeeded.says);

export type Note = z.output<typeof noteSchema>;

export const detailsSchema = z
  .object({ name: name(), language: language(), minor: tick(), guardian: optionalLine() })
  .refine(guardianNeeded.holds, guardianNeeded.says);

export type Details = z.output<typeof detailsSchema>;

export const FACT_KINDS = ['about', 'offer', 'seek', 'interest', 'group', 'note', 'alias'] as const;

export const factSchema = z.object({ kind: choice(FACT_KINDS), text: text(5000) });
export type FactGiven = z.output<typeof factSchema>;

export const factTextSchema = factSchema.pick({ text: true });

export const addressSchema = z.object({ address: email() });

/** A name, or an address where several have the name. */
export const tieSchema = z.object({ who: line() });

export const otherSchema = z.object({ other: z.uuid({ error: 'not-a-choice' }) });
