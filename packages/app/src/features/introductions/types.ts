import type { Link, Person } from '../people/person.ts';

/** Why someone would gain from meeting someone: made of records one can open. Words are those of the records. */
export type Why =
  /** The other offers what this one seeks. */
  | { readonly kind: 'finds'; readonly seek: string; readonly offer: string }
  /** This one offers what the other seeks. */
  | { readonly kind: 'gives'; readonly offer: string; readonly seek: string }
  | { readonly kind: 'shares'; readonly words: readonly string[] }
  | { readonly kind: 'same-group'; readonly group: string }
  /** People both know, by id. */
  | { readonly kind: 'known-in-common'; readonly people: readonly string[] }
  /** Has hardly anyone in the network yet. */
  | { readonly kind: 'newcomer' }
  /** Knows people in the network, and could be the first contact of the other, who hardly does. */
  | { readonly kind: 'welcomes' };

/** What the tie would do for the network without the initiator. */
export interface NetworkEffect {
  /** Hold before and after this one introduction, shares in [0, 1]; null when undefined. */
  readonly holdBefore: number | null;
  readonly holdAfter: number | null;
  /** How many people would lose touch if the initiator left: now, and with this one introduction. */
  readonly fallOffBefore: number;
  readonly fallOffAfter: number;
  /** How many people would no longer fall off: the difference of the two. */
  readonly saves: number;
  /** People (ids) on whom fewer others would depend, those relieved of most first. */
  readonly relieves: readonly string[];
  /** Does it join two parts that nothing joined? */
  readonly joinsParts: boolean;
}

export interface PlannedIntroduction {
  readonly a: string;
  readonly b: string;
  /** Probability that both would say yes, in [0, 1]. For `--json` only. */
  readonly probability: number;
  /** Why `a` would gain, and why `b` would; most telling first, never empty. */
  readonly whyA: readonly Why[];
  readonly whyB: readonly Why[];
  readonly network: NetworkEffect;
}

/** What an introduction that was made came to, for both or for neither: nobody is told which of the two declined. */
interface PastIntroduction {
  readonly a: string;
  readonly b: string;
  readonly accepted: boolean;
}

export interface IntroduceQuestion {
  readonly people: readonly Person[];
  readonly links: readonly Link[];
  /** The initiator: in no pair, and left out when the network is measured. */
  readonly me: string | null;
  /** People of the organisation, left out likewise. */
  readonly organisation: readonly string[];
  /** Ids of people who refused: in no pair, and their words serve nobody. */
  readonly refusals: ReadonlySet<string>;
  /** Pairs who must not meet, by ids. */
  readonly never: readonly (readonly [string, string])[];
  /** Introductions made before: never made again, and what they came to teaches whom to propose. */
  readonly past: readonly PastIntroduction[];
  /** Ids of people who have just come. Those without any link count as new in any case. */
  readonly newcomers: readonly string[];
  /** How many introductions, at most. */
  readonly count: number;
  /** The most introductions one person gets: one number for all, or by id where it differs. */
  readonly capacity: number | ReadonlyMap<string, number>;
  readonly seed: number;
}
