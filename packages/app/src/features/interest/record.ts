import type { Person } from '../people/person.ts';
import type { Reason } from './types.ts';

/** The parts of what is known of someone. */
export type Field = Extract<Reason, { kind: 'words' }>['field'];

export const fields: readonly Field[] = ['about', 'offers', 'seeks', 'interests', 'notes', 'groups'];

/** A line of what is known of someone. */
export interface Passage {
  readonly field: Field;
  readonly text: string;
}

/** What is known of someone, line by line: `about` and `notes` hold one source a line, the others an entry each. */
export function passagesOf(person: Person): Passage[] {
  return fields.flatMap((field) => entries(person[field]).map((text) => ({ field, text })));
}

function entries(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? value.split('\n').filter((line) => line.trim() !== '') : value;
}
