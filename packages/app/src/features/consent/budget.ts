import { days } from './durations.ts';
import { type MailKind, rulesOf } from './mail-kinds.ts';

/** Promise 1: letters and notices a person may receive in a rolling year, whoever writes them. */
export const lettersAYear = 3;
const year = days(365);

/** Something that reached a person: a mail that left, or a question asked aloud and noted by the initiator. */
export interface Contact {
  readonly kind: MailKind | 'asked-aloud';
  readonly at: Date;
  readonly bounced: boolean;
}

/** When the budget was spent. Asked aloud counts as a letter does; what bounced reached nobody and spends nothing. */
export function spentBy(contacts: readonly Contact[]): Date[] {
  const spends = ({ kind, bounced }: Contact) =>
    !bounced && (kind === 'asked-aloud' || rulesOf(kind).budget === 'yearly');
  return contacts.filter(spends).map(({ at }) => at);
}

/** How many more may reach the person now. */
export function leftThisYear(spent: readonly Date[], now: Date): number {
  return Math.max(0, lettersAYear - stillCounting(spent, now).length);
}

/** When the next letter may leave; null when one may leave now. */
export function reopensOn(spent: readonly Date[], now: Date): Date | null {
  const counting = stillCounting(spent, now).toSorted((a, b) => a - b);
  const last = counting.at(-lettersAYear);
  return last === undefined ? null : new Date(last + year);
}

function stillCounting(spent: readonly Date[], now: Date): number[] {
  return spent.map((at) => at.getTime()).filter((at) => now.getTime() - at < year);
}
