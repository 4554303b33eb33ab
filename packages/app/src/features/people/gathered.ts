import type { Held } from './hooks.ts';

/** Things of one kind, from one source, seen by the same people: read together, their source once. */
export interface Gathered extends Omit<Held, 'text'> {
  readonly texts: readonly string[];
}

/** In the order they came: only neighbours are gathered. */
export function gathered(held: readonly Held[]): Gathered[] {
  const groups: (Gathered & { texts: string[] })[] = [];
  for (const { text, ...rest } of held) {
    const last = groups.at(-1);
    if (last && last.what === rest.what && last.from === rest.from && last.seenBy === rest.seenBy)
      last.texts.push(text);
    else groups.push({ ...rest, texts: [text] });
  }
  return groups;
}
