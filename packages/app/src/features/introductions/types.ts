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
  | { readonly kind: 'newcomer' };

/** What the tie would do for the network without the initiator. */
export interface NetworkEffect {
  /** Hold before and after this one introduction, shares in [0, 1]; null when undefined. */
  readonly holdBefore: number | null;
  readonly holdAfter: number | null;
  /** How many people would no longer fall off. */
  readonly saves: number;
  /** People (ids) who would rest less on one person. */
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
