import type { Tools } from '../platform/tools.ts';

export const DAY = 86_400_000;
/** Mid-morning in Europe: a letter is not said to have left at night because a demonstration was opened then. */
const MORNING = 9.2 * 3_600_000;

/** The same tools, some days ago in the morning, and so many minutes into it. */
export function daysAgo(tools: Tools, days: number, minutes = 0): Tools {
  const midnight = Math.floor(tools.now.getTime() / DAY) * DAY;
  return { ...tools, now: new Date(midnight - days * DAY + MORNING + minutes * 60_000) };
}
