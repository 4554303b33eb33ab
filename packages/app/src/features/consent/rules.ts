import { reopensOn } from './budget.ts';
import { isOpen, leavesAt, nextOpening, takenBackUntil } from './hours.ts';
import { type MailRules, rulesOf } from './mail-kinds.ts';
import { refusalCovers, widest } from './reach.ts';
import { roundState } from './rounds.ts';
import { toldState } from './told.ts';
import type {
  Decision,
  Departing,
  Facts,
  HiddenStop,
  PastInvitation,
  PromiseChecked,
  PromiseName,
  ShownStop,
  Stop,
} from './types.ts';

type Check = (message: Departing, facts: Facts, kind: MailRules) => Stop | null;

/**
 * Promise 1, with its share of 2 and 6: may this message leave now? The last thing read by the commit that sends.
 * It leaves when no check speaks, so nothing added to the facts makes a no into a yes.
 */
export function mayLeave(message: Departing, facts: Facts): Decision {
  const left = { ...facts, round: facts.round.filter(({ leftAt }) => leftAt !== null) };
  return decided([approved, ...Object.values(promises), halfAnHour, withinHours, real], message, left);
}

/**
 * May a human approve it? The same, but for what only an approval brings: itself, and its hour. Letters of the round
 * that were approved and wait take their place in it already.
 */
export function mayApprove(message: Departing, facts: Facts): Decision {
  return decided(Object.values(promises), message, facts);
}

/** Each promise that concerns this message, for the page where it is approved. */
export function promisesOf(message: Departing, facts: Facts): PromiseChecked[] {
  const kind = rulesOf(message.kind);
  const names = Object.keys(promises) as PromiseName[];
  return names.map((promise) => {
    const stop = promises[promise](message, facts, kind);
    return { promise, stop: stop && shownToWriter(stop) };
  });
}

/** What whoever writes is told: a refusal said elsewhere and a pause look the same, and have no date (promise 3). */
export function shownToWriter(stop: Stop): ShownStop {
  return isHidden(stop) ? { because: 'in-peace' } : stop;
}

/** The same, for a code that was kept. */
export function shownCode(because: string): string {
  return hidden.has(because) ? 'in-peace' : because;
}

const hidden: ReadonlySet<string> = new Set<HiddenStop['because']>([
  'refused-everything',
  'refused-organisation',
  'paused',
]);

function isHidden(stop: Stop): stop is HiddenStop {
  return hidden.has(stop.because);
}

/**
 * One invitation for a person and an idea, and one more if they answered *later* and their day has come. Silence is a
 * no, however long it lasts. One that bounced was never received.
 */
export function mayInvite(invitations: readonly PastInvitation[], now: Date): Decision {
  const stop = onceForAnIdea(invitations, now);
  return stop ? { allowed: false, ...stop } : { allowed: true };
}

function decided(checks: readonly Check[], message: Departing, facts: Facts): Decision {
  const kind = rulesOf(message.kind);
  for (const check of checks) {
    const stop = check(message, facts, kind);
    if (stop) return { allowed: false, ...stop };
  }
  return { allowed: true };
}

const approved: Check = ({ textHash }, { approval }, kind) => {
  if (kind.approval === 'none') return null;
  if (!approval || approval.by.trim() === '') return { because: 'not-approved' };
  if (approval.byToken) return { because: 'approved-by-token' };
  return approval.textHash === textHash ? null : { because: 'text-changed' };
};

/** What holds or not, whatever the hour. What the person asked for comes before what Liane counts. */
const promises: Readonly<Record<PromiseName, Check>> = {
  source: unasked((_message, { source }) =>
    source?.from.trim() && source.purpose.trim() ? null : { because: 'no-source' },
  ),
  open: unasked((_message, { closed }) => (closed ? { because: 'closed-network' } : null)),
  refusal: unasked((message, { refusals, pausedUntil, now }, { pausable }) => {
    const reach = widest(refusals.filter((refusal) => refusalCovers(refusal, message)));
    if (reach) return { because: `refused-${reach}` };
    return pausable && pausedUntil && pausedUntil > now ? { because: 'paused', until: pausedUntil } : null;
  }),
  told: unasked((_message, { telling, now }, { once }) => {
    const { state } = toldState(telling, now);
    if (state === 'to-purge') return { because: 'to-purge' };
    return state === 'told' && once === 'untold' ? { because: 'already-told' } : null;
  }),
  // A link asked for a minute ago is sent even where an older mail came back.
  address: (_message, { bounced }, { approval }) =>
    bounced && approval === 'text' ? { because: 'address-bounced' } : null,
  once: (_message, { invitations, now }, { once }) =>
    once === 'idea' ? onceForAnIdea(invitations, now) : null,
  budget: (_message, { spent, now }, { budget }) => {
    const until = budget === 'yearly' ? reopensOn(spent, now) : null;
    return until && { because: 'budget-spent', until };
  },
  round: (_message, { round, now }, { once }) => (once === 'idea' ? roundFull(round, now) : null),
};

/* What passes by itself, and what only the hand may do, come last: whoever is stopped by it is stopped by nothing else. */

const halfAnHour: Check = (_message, { approval, now, zone }, kind) => {
  if (kind.approval === 'none' || !approval) return null;
  const until = takenBackUntil(approval.at);
  if (now >= until) return null;
  return { because: 'too-soon', until: kind.hours === 'day' ? leavesAt(approval.at, now, zone) : until };
};

const withinHours: Check = (_message, { now, zone }, { hours }) =>
  hours === 'any' || isOpen(now, zone) ? null : { because: 'outside-hours', until: nextOpening(now, zone) };

/** Whatever server is set up: a letter of a demonstration leaves by no mail, not even a reply. */
const real: Check = (_message, { demonstration }) => (demonstration ? { because: 'demonstration' } : null);

/** A check of what comes to someone who did not ask for it. A reply answers their own act, and passes. */
function unasked(check: Check): Check {
  return (message, facts, kind) => (kind.class === 'reply' ? null : check(message, facts, kind));
}

function onceForAnIdea(invitations: readonly PastInvitation[], now: Date): Stop | null {
  const [first, second] = invitations.filter(({ bounced }) => !bounced);
  if (!first) return null;
  if (second || first.answer !== 'later' || !first.laterOn) return { because: 'already-invited' };
  return first.laterOn > now ? { because: 'later-not-yet', until: first.laterOn } : null;
}

function roundFull(letters: Facts['round'], now: Date): Stop | null {
  const { room, opensOn } = roundState(letters, now);
  if (room > 0) return null;
  return opensOn ? { because: 'round-full', until: opensOn } : { because: 'round-full' };
}
