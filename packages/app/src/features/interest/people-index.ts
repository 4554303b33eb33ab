import type { Graph } from '@liane/graph';
import type { Language } from '../../platform/languages.ts';
import type { Person } from '../people/person.ts';
import type { Vectors } from './latent.ts';
import type { Passage } from './record.ts';

/**
 * Into how many parts the people are dealt. What is learned from the text (how rare a word is, which words go
 * together) is learned for each part from the others, so that nobody's record weighs on its own measure: that is
 * why taking a word away can only lower what it spoke for. Four leaves three quarters to learn from.
 */
export const parts = 4;

/** What is known of everybody, ready to be asked about an idea. */
export interface Index {
  readonly people: readonly Person[];
  readonly positionOf: ReadonlyMap<string, number>;
  /** Part of each person, 0…parts−1: a matter of the id alone. */
  readonly part: Uint8Array;
  readonly passages: Passages;
  readonly vocabulary: Vocabulary;
  /** Words that say something, by person. */
  readonly lengths: Int32Array;
  /** Mean length of a record and of a passage, as seen from each part (from the people outside it). */
  readonly outside: readonly Outside[];
  /** Which words go together, as learned for each part from the others. */
  readonly kinship: readonly Kinship[];
  readonly ties: Graph;
}

export interface Outside {
  readonly people: number;
  /** Mean number of lines of a record. */
  readonly lines: number;
  /** Mean number of telling words. */
  readonly recordLength: number;
  readonly passageLength: number;
}

/** Lines of records, in the order of people. */
export interface Passages {
  readonly text: readonly Passage[];
  readonly person: Int32Array;
  /** Position in `fields`. */
  readonly field: Uint8Array;
  readonly lengths: Int32Array;
}

/**
 * Each different word as written in lower case, with the passages it stands in (compressed rows). A word is kept
 * under its French and under its English stem: which one counts is for the idea's language to say, and no guess
 * about the language of a few words of somebody's record can change the result.
 */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly wordsOfStem: Readonly<Record<Language, ReadonlyMap<string, readonly number[]>>>;
  readonly offsets: Int32Array;
  readonly passages: Int32Array;
  readonly counts: Uint16Array;
}

export interface Stem {
  readonly language: Language;
  readonly stem: string;
  readonly rarity: number;
  readonly commonplace: boolean;
}

/** Which words go together in what is known of people, as learned from the people outside one part. */
export interface Kinship {
  readonly stems: readonly Stem[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Of length one. */
  readonly vectors: Vectors;
}
