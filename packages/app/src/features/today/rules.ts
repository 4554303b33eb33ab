import type { NextDeed } from '../accounts/hooks.ts';

/** Five things can be held in mind; the sixth waits until one is done. */
export const mostAtOnce = 5;

/** What to do next, in order, and how many more wait behind. */
export function nextDeeds(deeds: readonly NextDeed[]): { shown: readonly NextDeed[]; behind: number } {
  const inOrder = deeds.toSorted((a, b) => a.order - b.order);
  const shown = inOrder.slice(0, mostAtOnce);
  return { shown, behind: inOrder.length - shown.length };
}
