import { lowered, tokens } from './analyse.ts';
import { weighing } from './bm25.ts';
import type { Concept } from './concepts.ts';
import type { Index } from './people-index.ts';
import type { Passage } from './record.ts';

/** A word of a record that speaks for the idea, where it stands. */
export interface Said {
  readonly concept: Concept;
  readonly surface: string;
  readonly start: number;
  readonly worth: number;
  /** Said in the other language. */
  readonly translated: boolean;
}

/** What each word of the vocabulary says of the idea, ready to be read off line by line. */
export type Speech = ReadonlyMap<number, readonly { readonly concept: Concept; readonly worth: number }[]>;

/** How many people speak of a thing, counted once for each word they say it in. */
export function spread(concept: Concept, { vocabulary, passages, people }: Index): number {
  let count = 0;
  for (const word of concept.words) {
    let last = -1;
    for (let i = vocabulary.offsets[word]!, end = vocabulary.offsets[word + 1]!; i < end; i++) {
      const person = passages.person[vocabulary.passages[i]!]!;
      if (person !== last) count++;
      last = person;
    }
  }
  return Math.min(count, people.length);
}

/** The rarer a thing and the more the idea insists on it, the more a word for it says. */
export function speechOf(concepts: readonly Concept[], index: Index): Speech {
  const speech = new Map<number, { concept: Concept; worth: number }[]>();
  for (const concept of concepts) {
    const rarity = Math.log(1 + index.people.length / (1 + spread(concept, index)));
    concept.words.forEach((word, at) => {
      const known = speech.get(word) ?? [];
      known.push({ concept, worth: concept.weight * rarity * concept.counts[at]! });
      speech.set(word, known);
    });
  }
  return speech;
}

/** A word is named if it says at least this share of what the line's best word says. */
const telling = 0.35;

/** Words of a line that speak for the idea and say enough to be named, most telling first. */
export function saidIn(passage: Passage, speech: Speech, index: Index): Said[] {
  const onPurpose = weighing.fields[passage.field];
  const said: Said[] = [];
  for (const { surface, start } of tokens(passage.text)) {
    const word = index.vocabulary.numberOf.get(lowered(surface)) ?? -1;
    for (const { concept, worth } of speech.get(word) ?? [])
      said.push({
        concept,
        surface,
        start,
        worth: worth * onPurpose,
        translated: concept.translated.has(word),
      });
  }
  said.sort((a, b) => b.worth - a.worth);
  return said.filter(({ worth }) => worth >= telling * said[0]!.worth);
}

/** Each word once, however often it stands there. */
export function distinct(said: readonly Said[]): Said[] {
  const seen = new Set<string>();
  return said.filter(({ surface }) => !seen.has(lowered(surface)) && seen.add(lowered(surface)));
}

export function worthOf(said: readonly Said[]): number {
  return said.reduce((sum, { worth }) => sum + worth, 0);
}
