/** What speaks for a person, each the larger the more it does; and what it is held against. */
export interface Evidence {
  /** What the record says of the idea: whole record and best lines, in [0, 3). */
  readonly words: number;
  /** What the record says that goes with it (latent space), in [0, 1). */
  readonly kin: number;
  /** What offers, seeks and interests say of the idea, line by line, from 0. */
  readonly declared: number;
  /** Closeness to those who said yes or are likely to, in [0, 1). */
  readonly ties: number;
  /** By how much a person's share of all that is known is outsized: 0 for nearly everybody (log of the excess). */
  readonly pillar: number;
  /** Past answers of this person, weighed by how alike the ideas are: log-odds. */
  readonly answered: number;
  /** The `words` of the best and the fifth best of the people of other parts: does this one stand apart? */
  readonly best: number;
  readonly fifth: number;
  /** How many people there are: the more, the fewer of them a given idea is for. */
  readonly people: number;
  /** Past answers of the whole workspace: log-odds by which it says yes more often than expected. */
  readonly willing: number;
}

export interface Weights {
  readonly base: number;
  /** What the record says, on a log scale. */
  readonly words: number;
  /** How far that is above the fifth best, where it is. */
  readonly apart: number;
  readonly pillar: number;
  readonly declared: number;
  readonly ties: number;
  /** Against what the others say: an idea that speaks to many says less about each. */
  readonly best: number;
  readonly fifth: number;
}

/** Below this, a record says next to nothing of an idea: one common word in a long text. */
const faint = 0.02;

/** Offers, seeks and interests that answer this share of the idea speak half as loud as any could. */
const halfDeclared = 0.05;

/** Kin words count for little beside the idea's own: more of them was no gain in whom to write to (docs/effect.md). */
const kinShare = 0.15;

/** Nobody is known so well from a record as to be certain. A ceiling judged, and not part of the fit. */
const surest = 0.95;

/**
 * Fitted by packages/app/eval/fit-interest.ts (its first lines say how to run it): logistic regression, no
 * negative weight on what speaks for a person, each set counting the same, on the `dev` ideas of debian-interest,
 * debian-interest-fr (who looks after this package?) and republique-numerique (who would argue on this proposal?).
 * Only these figures come from the sets. Two are not fitted but judged, until a workspace's own answers tell: those
 * archives hold no offer or wish, and what someone offers or seeks is said in order to be asked (`declared`, set by
 * reading the list it gives on examples/miserables, so that example proves nothing about it); nobody
 * has said yes there, and one tie to a yes is taken to raise the odds by a half (`ties`; closeness to the merely
 * likely was measured to gain nothing).
 */
export const shippedWeights: Weights = {
  base: 2.09,
  words: 1.71,
  apart: 4.01,
  pillar: 3.16,
  declared: 4.5,
  ties: 0.8,
  best: -0.86,
  fifth: -0.46,
};

/**
 * Probability that a person would care, in (0, 1). Each evidence about the person (`words`, `kin`, `ties`,
 * `pillar`, `answered`) raises it or leaves it, never lowers it: no weight on them is negative.
 */
export function probabilityOf(evidence: Evidence, by: Weights = shippedWeights): number {
  return surest / (1 + Math.exp(-logOdds(evidence, by)));
}

function logOdds(evidence: Evidence, by: Weights): number {
  const { words, apart, declared, best, fifth, fixed } = featuresOf(evidence);
  return (
    by.base +
    by.words * words +
    by.apart * apart +
    by.pillar * evidence.pillar +
    by.declared * declared +
    by.ties * evidence.ties +
    by.best * best +
    by.fifth * fifth +
    fixed
  );
}

/**
 * The range the sets show: the best of the others is hardly ever below this, nor the fifth, nor is anyone further
 * above the fifth than this (about one idea in 100 for the first two, a few in 100 for the last). Beyond it the weights would be guessing, so it counts no further.
 */
const seen = { best: 0.3, fifth: 0.2, apart: Math.log(4) };

/** The evidence as the weights meet it; `fixed` is what no weight is fitted for. */
export function featuresOf(evidence: Evidence) {
  const words = Math.log(faint + evidence.words + kinShare * evidence.kin);
  const fifth = Math.log(faint + Math.max(seen.fifth, evidence.fifth));
  return {
    words,
    apart: Math.min(seen.apart, Math.max(0, words - fifth)),
    pillar: evidence.pillar,
    declared: evidence.declared / (evidence.declared + halfDeclared),
    best: Math.log(faint + Math.max(seen.best, evidence.best)),
    fifth,
    fixed: evidence.answered + evidence.willing - Math.log(evidence.people),
  };
}
