import { z } from '@hono/zod-openapi';
import { line } from '../../platform/http/forms.ts';
import { PERSON_FIELDS, type PersonField, type Told } from './columns.ts';

/** What a human says of what is imported: pages and programs alike. */
export const importSchema = z.object({
  purpose: line(300),
  idea: z
    .union([z.literal('').transform(() => null), z.uuid()], { error: 'not-a-choice' })
    .nullable()
    .default(null),
});

/** A column of a file as a field of a form; what a column is called may be any text. */
export function fieldOf(key: string): string {
  return `column-${encodeURIComponent(key.toWellFormed())}`;
}

const FIELD = /^column-(.*)$/s;

/** What a form says of the columns; anything else is passed over. */
export function toldIn(form: FormData): Told {
  const told = new Map<string, PersonField | 'aside'>();
  for (const [name, value] of form) {
    const key = keyOf(FIELD.exec(name)?.[1]);
    if (key !== null && isField(value)) told.set(key, value);
  }
  return told;
}

function keyOf(encoded: string | undefined): string | null {
  try {
    return encoded === undefined ? null : decodeURIComponent(encoded);
  } catch {
    return null;
  }
}

function isField(value: unknown): value is PersonField | 'aside' {
  return value === 'aside' || PERSON_FIELDS.some((field) => field === value);
}
