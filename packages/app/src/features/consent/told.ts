import { DAYS_TO_TELL } from '../people/told.ts';
import { after, days } from './durations.ts';

/** GDPR art. 14 gives a month at most; the shortest month has 28 days. */
const toldWithin = days(DAYS_TO_TELL);

export interface Telling {
  readonly recordedAt: Date;
  /** When a letter or a notice that did not bounce said what is noted, or the initiator noted having said it aloud. */
  readonly toldAt: Date | null;
  /** The person gave their data themselves. */
  readonly selfGiven: boolean;
}

export type ToldState =
  | { readonly state: 'told' }
  | { readonly state: 'to-tell'; readonly by: Date; readonly daysLeft: number }
  | { readonly state: 'to-purge'; readonly since: Date };

/** The moment at which a person who has not been told is purged. */
export function tellBy(recordedAt: Date): Date {
  return after(recordedAt, toldWithin);
}

/** Promise 6: known means told, within 28 days, or purged. Whoever gave their own data knows. */
export function toldState({ recordedAt, toldAt, selfGiven }: Telling, now: Date): ToldState {
  if (selfGiven || (toldAt !== null && toldAt <= now)) return { state: 'told' };
  const by = tellBy(recordedAt);
  if (now >= by) return { state: 'to-purge', since: by };
  return { state: 'to-tell', by, daysLeft: Math.ceil((by.getTime() - now.getTime()) / days(1)) };
}
