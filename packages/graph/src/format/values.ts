import type { Attributes, AttributeValue } from './file.ts';

/** The four kinds of values, whatever a format calls them. */
export type ValueKind = 'string' | 'number' | 'boolean' | 'list';

function kindOf(value: AttributeValue): ValueKind {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'list';
}

/** A text read as a number or a boolean; undefined when it is not one. Lists are each format's own business. */
export function readScalar(text: string, kind: ValueKind): AttributeValue | undefined {
  const trimmed = text.trim();
  if (kind === 'number') {
    const number = trimmed === '' ? Number.NaN : Number(trimmed.replace(/^([+-]?)INF$/, '$1Infinity'));
    return Number.isNaN(number) ? undefined : number;
  }
  if (kind === 'boolean') return BOOLEANS[trimmed.toLowerCase()];
  return text;
}

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, '1': true, false: false, '0': false };

/** A declared attribute: its title as people see it, and its kind. One title may stand for several kinds. */
export interface Declared {
  readonly id: string;
  readonly title: string;
  readonly kind: ValueKind;
}

/** The attributes to declare: each title once per kind, numbered in the order they are met. */
export function declareAttributes(all: readonly Attributes[], prefix: string): Declared[] {
  const declared = new Map<string, Declared>();
  for (const attributes of all)
    for (const [title, value] of Object.entries(attributes)) {
      const kind = kindOf(value);
      const key = `${kind}\n${title}`;
      if (!declared.has(key)) declared.set(key, { id: `${prefix}${declared.size}`, title, kind });
    }
  return [...declared.values()];
}

/** Finds the declaration of a value. */
export function declarationsByKey(
  declared: readonly Declared[],
): (title: string, value: AttributeValue) => Declared {
  const byKey = new Map(declared.map((one) => [`${one.kind}\n${one.title}`, one]));
  return (title, value) => byKey.get(`${kindOf(value)}\n${title}`)!;
}
