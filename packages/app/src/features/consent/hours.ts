import { after, minutes } from './durations.ts';

/** Letters leave between these hours, where the workspace is: nobody is woken, and a reply finds someone awake. */
const opensAt = 9;
const closesAt = 18;

/** Half an hour to think again. */
const takeBack = minutes(30);

/** Clock and calendar of a place. */
interface Local {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Whether a name is an IANA time zone that this machine knows. */
export function isZone(name: string): boolean {
  try {
    return clockOf(name) !== undefined;
  } catch {
    return false;
  }
}

/** Whether letters leave at this moment; 9 h is open, 18 h is not. */
export function isOpen(at: Date, zone: string): boolean {
  const { hour } = localTime(at, zone);
  return hour >= opensAt && hour < closesAt;
}

/** The first moment from `from` on at which letters leave. */
export function nextOpening(from: Date, zone: string): Date {
  if (isOpen(from, zone)) return from;
  const { year, month, day } = localTime(from, zone);
  // Two days suffice, but for islands that crossed the date line: Apia had no 30 December 2011.
  for (let ahead = 0; ; ahead++) {
    const opening = momentOf(new Date(Date.UTC(year, month - 1, day + ahead, opensAt)), zone);
    if (opening >= from && isOpen(opening, zone)) return opening;
  }
}

/** A text that was approved can be taken back until this moment, at least. */
export function takenBackUntil(approvedAt: Date): Date {
  return after(approvedAt, takeBack);
}

/** When an approved letter leaves: half an hour after its approval at the earliest, and within hours. */
export function leavesAt(approvedAt: Date, now: Date, zone: string): Date {
  const earliest = takenBackUntil(approvedAt);
  return nextOpening(earliest > now ? earliest : now, zone);
}

/** The moment at which clocks of the zone show what `shown` shows in UTC. Asked twice: summer time may lie between. */
function momentOf(shown: Date, zone: string): Date {
  const guess = after(shown, -aheadOfUtc(shown, zone));
  return after(shown, -aheadOfUtc(guess, zone));
}

/** Milliseconds by which the clocks of a zone are ahead of UTC, at a whole second. */
function aheadOfUtc(at: Date, zone: string): number {
  const { year, month, day, hour, minute, second } = localTime(at, zone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at.getTime() / 1000) * 1000;
}

function localTime(at: Date, zone: string): Local {
  const local = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of clockOf(zone).formatToParts(at))
    if (type in local) local[type as keyof Local] = Number(value);
  return local;
}

/** Making one takes a thousand times as long as reading it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
}
