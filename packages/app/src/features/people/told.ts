/** Promise 6: whoever is noted without having given their data is told within so many days, or forgotten. */
export const DAYS_TO_TELL = 28;

/** The last moment to tell a person noted at this one. */
export function tellBy(recordedAt: Date): Date {
  return new Date(recordedAt.getTime() + DAYS_TO_TELL * 86_400_000);
}
