/** What speaks for a person, each the larger the more it does; and what it is held against. */
export interface Evidence {
  /** What the record says of the idea: whole record and best lines, in [0, 3]. */
  readonly words: number;
  /** What the record says of it in other words (latent space), in [0, 1]. */
  readonly kin: number;
  /** Closeness to those who said yes or are likely to, in [0, 1). */
  readonly ties: number;
  /** How much is known of the person: lines of the record, capped. */
  readonly activity: number;
  /** Past answers of this person, weighed by how alike the ideas are. */
  readonly answered: number;
  /** The same `words` for the best and the fifth best of the people of other parts: is this one apart? */
  readonly best: number;
  readonly fifth: number;
  /** How many people there are: the more, the fewer of them a given idea is for. */
  readonly people: number;
  /** Past answers of the whole workspace: log-odds by which it says yes more often than expected. */
  readonly willing: number;
}

export interface Weights {
  readonly base: number;
  readonly words: number;
  readonly kin: number;
  readonly ties: number;
  /** Where the words tell nobody apart, whoever is active is the better guess. */
  readonly activity: number;
  readonly activityWhereFlat: number;
  readonly best: number;
  readonly fifth: number;
}

/** Below this, a record says next to nothing of an idea: one common word in a long text. */
const faint = 0.02;

/**
 * PROVISIONAL
 */
export const shippedWeights: Weights = {
  base: 4.5,
  words: 3.6,
  kin: 0.5,
  ties: 0.5,
  activity: 0,
  activityWhereFlat: 0.5,
  best: -0.8,
  fifth: -2.5,
};

/**
 * Probability that a person would care, in (0, 1). Each evidence about the person (`words`, `kin`, `ties`,
 * `activity`, `answered`) raises it or leaves it, never lowers it: no weight on them is negative.
 */
export function probabilityOf(evidence: Evidence, by: Weights = shippedWeights): number {
  return 1 / (1 + Math.exp(-logOdds(evidence, by)));
}

export function logOdds(evidence: Evidence, by: Weights): number {
  const flat = flatness(evidence);
  return (
    by.base -
    Math.log(evidence.people) +
    by.words * Math.log(faint + evidence.words) +
    by.best * Math.log(faint + evidence.best) +
    by.fifth * Math.log(faint + evidence.fifth) +
    by.kin * evidence.kin +
    by.ties * evidence.ties +
    (by.activity + by.activityWhereFlat * flat) * evidence.activity +
    evidence.answered +
    evidence.willing
  );
}

/** 1 where the fifth best is as near the idea as the best, 0 where one person stands alone. */
function flatness({ best, fifth }: Evidence): number {
  return best === 0 ? 1 : fifth / best;
}
