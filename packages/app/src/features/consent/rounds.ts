import { after, days } from './durations.ts';

/** Letters of a round: few enough to be written one by one, and to learn from before the next. */
export const lettersInARound = 6;

/** A letter without answer for so many days is a no. */
const silence = days(14);

/** A letter of an idea, as its round sees it. */
export interface RoundLetter {
  /** Null: approved, and still waiting to leave. */
  readonly leftAt: Date | null;
  /** Yes, no or later, by whatever way; also when the person has since erased everything. */
  readonly answered: boolean;
  readonly bounced: boolean;
}

export interface RoundState {
  /** Counts from one. */
  readonly round: number;
  /** Letters that may still be approved now. */
  readonly room: number;
  /** Letters of the round under way that wait for an answer. */
  readonly waiting: number;
  /** When room is made at the latest; null when there is room, or when a letter of the round has yet to leave. */
  readonly opensOn: Date | null;
}

/** A letter is silent, and its silence a no, from this moment. */
export function silentOn(leftAt: Date): Date {
  return after(leftAt, silence);
}

/** Promise 1: rounds of six; the next opens when each letter is answered, bounced, or silent for 14 days. */
export function roundState(letters: readonly RoundLetter[], now: Date): RoundState {
  const inOrder = letters.toSorted((a, b) => moment(a) - moment(b));
  const before = Math.max(0, Math.ceil(inOrder.length / lettersInARound) - 1) * lettersInARound;
  const current = inOrder.slice(before);
  const waiting = inOrder.filter((letter) => !settled(letter, now));
  const round = before / lettersInARound + 1;
  const full = current.length === lettersInARound;
  if (full && waiting.length === 0)
    return { round: round + 1, room: lettersInARound, waiting: 0, opensOn: null };
  if (!full && waiting.every((letter) => current.includes(letter)))
    return { round, room: lettersInARound - current.length, waiting: waiting.length, opensOn: null };
  return { round, room: 0, waiting: waiting.length, opensOn: lastSilence(waiting) };
}

function moment({ leftAt }: RoundLetter): number {
  return leftAt?.getTime() ?? Number.MAX_VALUE;
}

function settled({ leftAt, answered, bounced }: RoundLetter, now: Date): boolean {
  return answered || bounced || (leftAt !== null && now >= silentOn(leftAt));
}

function lastSilence(waiting: readonly RoundLetter[]): Date | null {
  let last: Date | null = null;
  for (const { leftAt } of waiting) {
    if (leftAt === null) return null;
    if (last === null || leftAt > last) last = leftAt;
  }
  return last && silentOn(last);
}
