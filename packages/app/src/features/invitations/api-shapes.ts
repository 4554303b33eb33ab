import { z } from '@hono/zod-openapi';
import type { RoundState } from '../consent/rounds.ts';
import type { Letter } from './letter.ts';
import { stateOf } from './rules.ts';

/* Letters as programs read them. A no is a no here too: never how far it reached (promise 3). */

const instant = z.iso.datetime();

export const letterShape = z
  .object({
    id: z.uuid(),
    kind: z.enum(['invitation', 'notice']),
    idea: z.uuid().nullable(),
    person: z.uuid(),
    language: z.enum(['fr', 'en']),
    subject: z.string(),
    words: z.string(),
    way: z.enum(['mail', 'aloud', 'print']),
    state: z.enum([
      ...['draft', 'approved', 'leaving', 'in-hand', 'unknown', 'stopped', 'bounced', 'told'],
      ...['waiting', 'silent', 'yes', 'no', 'later'],
    ] as const),
    writtenAt: instant,
    answeredAt: instant.nullable(),
    laterOn: z.iso.date().nullable(),
    message: z.uuid().nullable().openapi({ description: 'Its mail, among what leaves.' }),
  })
  .openapi('Letter');

export const letterReadShape = letterShape
  .extend({
    fixedPart: z.string().openapi({ description: 'What Liane adds, exactly as it leaves.' }),
    mayBeApproved: z
      .boolean()
      .openapi({ description: 'By a person, on the page of the letter; never here.' }),
    stop: z.string().nullable().openapi({ description: 'The first promise that says no, by its code.' }),
  })
  .openapi('LetterRead');

export const roundShape = z
  .object({
    round: z.number().int(),
    room: z.number().int(),
    waiting: z.number().int(),
    opensOn: instant.nullable(),
  })
  .openapi('Round');

export function asLetter(letter: Letter, now: Date): z.output<typeof letterShape> {
  const { id, kind, ideaId, personId, language, subject, words, way, laterOn } = letter;
  return {
    ...{ id, kind, language, subject, words, way, laterOn, idea: ideaId, person: personId },
    state: stateOf(letter, now),
    writtenAt: letter.writtenAt.toISOString(),
    answeredAt: letter.answeredAt?.toISOString() ?? null,
    message: letter.mail?.id ?? null,
  };
}

export function asRound({ opensOn, ...state }: RoundState): z.output<typeof roundShape> {
  return { ...state, opensOn: opensOn?.toISOString() ?? null };
}
