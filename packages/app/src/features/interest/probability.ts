/** What speaks for a person, each the larger the more it does; and what it is held against. */
export interface Evidence {
  /** What the record says of the idea: whole record and best lines, in [0, 3). */
  readonly words: number;
  /** What the record says that goes with it (latent space), in [0, 1). */
  readonly kin: number;
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
  readonly ties: number;
  /** Against what the others say: an idea that speaks to many says less about each. */
  readonly best: number;
  readonly fifth: number;
}

/** Below this, a record says next to nothing of an idea: one common word in a long text. */
const faint = 0.02;

/** Kin words count for little beside the idea's own: more did not help on any set (docs/effect.md). */
const kinShare = 0.15;

/**
 * Fitted by `npm run -w packages/app fit-interest` (packages/app/eval/fit-interest.ts): logistic regression, no
 * negative weight on what speaks for a person, each set counting the same, on the `dev` ideas of debian-interest,
 * debian-interest-fr (who looks after this package?) and republique-numerique (who would argue on this proposal?).
 * Only these figures come from the sets. `ties` is not fitted: nobody has said yes there, and closeness to the
 * merely likely was measured to change nothing; one tie to a yes is taken to raise the odds by a half.
 */
export const shippedWeights: Weights = {
  base: 1.97,
  words: 1.85,
  apart: 3.9,
  pillar: 3.04,
  ties: 0.8,
  best: -1.03,
  fifth: -0.71,
};

/**
 * Probability that a person would care, in (0, 1). Each evidence about the person (`words`, `kin`, `ties`,
 * `pillar`, `answered`) raises it or leaves it, never lowers it: no weight on them is negative.
 */
export function probabilityOf(evidence: Evidence, by: Weights = shippedWeights): number {
  return 1 / (1 + Math.exp(-logOdds(evidence, by)));
}

function logOdds(evidence: Evidence, by: Weights): number {
  const { words, apart, best, fifth, fixed } = featuresOf(evidence);
  return (
    by.base +
    by.words * words +
    by.apart * apart +
    by.pillar * evidence.pillar +
    by.ties * evidence.ties +
    by.best * best +
    by.fifth * fifth +
    fixed
  );
}

/** The evidence as the weights meet it; `fixed` is what no weight is fitted for. */
export function featuresOf(evidence: Evidence) {
  const words = Math.log(faint + evidence.words + kinShare * evidence.kin);
  const fifth = Math.log(faint + evidence.fifth);
  return {
    words,
    apart: Math.max(0, words - fifth),
    pillar: evidence.pillar,
    best: Math.log(faint + evidence.best),
    fifth,
    fixed: evidence.answered + evidence.willing - Math.log(evidence.people),
  };
}
