import type { Language } from '../../platform/languages.ts';

/** Where a record came from, so that a person can be told: a file and the line it began on. */
export interface Source {
  readonly file: string;
  readonly line: number;
}

/** What is known of someone, in the words it was given. Lists are in the order given, without empty entries. */
export interface Person {
  /** As given by the file, else made from the name. Compared without regard to case and accents. */
  readonly id: string;
  readonly name: string;
  /** Other ids and names the files give this person, where several were merged. */
  readonly aliases?: readonly string[];
  /** Case-folded, NFKC. */
  readonly emails: readonly string[];
  /** Free text, one source a line. */
  readonly about: string;
  readonly offers: readonly string[];
  readonly seeks: readonly string[];
  readonly interests: readonly string[];
  /** Organisations, departments, places: what puts people in the same room. */
  readonly groups: readonly string[];
  readonly notes: string;
  readonly language: Language | null;
  readonly sources: readonly Source[];
}

/** A tie between two people of the list, as read from a file. */
export interface Link {
  /** Ids of people. */
  readonly from: string;
  readonly to: string;
  /** The act that keeps it alive, where the file says. */
  readonly kind: 'gift' | 'sociability' | 'exchange' | null;
  /** Day of the last act, ISO `YYYY-MM-DD`. */
  readonly last: string | null;
  /** As the file gives it; 1 when it does not. */
  readonly strength: number;
}
