/** Links are living things: each sleeps when nothing has happened for long. */
export interface Living {
  readonly living: number;
  readonly sleeping: number;
  /** Ties about which no date is known: not counted in the share. */
  readonly unknown: number;
  /** living / (living + sleeping), in [0, 1]; null when no date is known. */
  readonly share: number | null;
}

/**
 * Share of ties that still live.
 *
 * @param days for each tie, days since the last act that kept it alive; Infinity: never any; NaN: unknown
 * @param threshold days after which a tie sleeps (at exactly `threshold` it lives)
 * @throws RangeError if a number of days or the threshold is negative, or the threshold is NaN
 *
 * Time O(m).
 */
export function livingShare(days: ArrayLike<number>, threshold: number): Living {
  if (!(threshold >= 0))
    throw new RangeError(`a tie cannot sleep after ${threshold} days: give a number ≥ 0`);
  let living = 0;
  let unknown = 0;
  for (let i = 0; i < days.length; i++) {
    const since = days[i]!;
    if (since < 0) throw new RangeError(`tie ${i}: ${since} days since its last act: a number ≥ 0, or NaN`);
    if (Number.isNaN(since)) unknown++;
    else if (since <= threshold) living++;
  }
  const known = days.length - unknown;
  return { living, sleeping: known - living, unknown, share: known === 0 ? null : living / known };
}
