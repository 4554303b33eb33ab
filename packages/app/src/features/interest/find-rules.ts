/** Share of people written to who may turn out not to care, while answers are few: one in two. */
const WHILE_LEARNING = 1 / 2;
/** One in five once this many have answered, or kept silent. */
const TAUGHT = 30;
const ONCE_TAUGHT = 1 / 5;

/** What an initiator may pick instead: one in so many. */
export const TOLERANCES = [2, 3, 5, 10] as const;

/** The tolerance of a list: what the initiator picked, else what the answers heard so far allow (DESIGN.md, Interest). */
export function toleranceFor(heard: number, picked: number | null): number {
  if (picked !== null) return 1 / picked;
  return heard >= TAUGHT ? ONCE_TAUGHT : WHILE_LEARNING;
}

/** One in so many, from an address; null for anything else. */
export function pickedTolerance(given: string | undefined): number | null {
  return TOLERANCES.find((one) => String(one) === given) ?? null;
}
