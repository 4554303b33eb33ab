import type { MailKind } from './mail-kinds.ts';
import type { Refusal, Subject } from './reach.ts';
import type { RoundLetter } from './rounds.ts';
import type { Telling } from './told.ts';

/** A message that would leave, as far as the promises look at it. */
export interface Departing extends Subject {
  readonly kind: MailKind;
  /** Hash of `approvedText` as it stands now. */
  readonly textHash: string;
}

export interface Approval {
  /** Who approved: a named human. */
  readonly by: string;
  readonly at: Date;
  /** Hash of what was on the page when they approved. */
  readonly textHash: string;
  /** Approved by a program with an access token: that is no approval. */
  readonly byToken: boolean;
}

/** A letter that reached, or was to reach, this person for this idea; or a question asked aloud. */
export interface PastInvitation {
  readonly bounced: boolean;
  readonly answer: 'yes' | 'no' | 'later' | null;
  /** The day they chose when they answered *later*. */
  readonly laterOn: Date | null;
}

/** What is known at the moment of leaving. For a reply, only `now`, `zone`, `approval` and `bounced` are looked at. */
export interface Facts {
  readonly now: Date;
  /** IANA time zone of the workspace. */
  readonly zone: string;
  readonly approval: Approval | null;
  readonly source: { readonly from: string; readonly purpose: string } | null;
  readonly telling: Telling;
  /** All of this person's, at any of their addresses, from the whole instance. */
  readonly refusals: readonly Refusal[];
  readonly pausedUntil: Date | null;
  /** When the person's budget was spent, over the whole instance: see `spentBy`. */
  readonly spent: readonly Date[];
  /** To this person for this idea, without the message itself. */
  readonly invitations: readonly PastInvitation[];
  /** The idea's letters, without the message itself. */
  readonly round: readonly RoundLetter[];
  /** A mail came back from this very address. */
  readonly bounced: boolean;
  /** The idea or its network no longer stands: withdrawn, declined or closed. */
  readonly closed: boolean;
  /** The workspace is a demonstration: nobody in it is anyone. */
  readonly demonstration: boolean;
}

/**
 * What the person asked for. To whoever writes, these are one (promise 3): nobody learns from another's letter page who
 * refused what, or paused.
 */
export type HiddenStop =
  | { readonly because: 'refused-everything' | 'refused-organisation' }
  | { readonly because: 'paused'; readonly until: Date };

/** What whoever writes may read as it is. The initiator of an idea sees who answered no to it. */
type OpenStop =
  | { readonly because: 'not-approved' | 'approved-by-token' | 'text-changed' }
  | { readonly because: 'no-source' | 'closed-network' | 'refused-idea' | 'to-purge' | 'already-told' }
  | { readonly because: 'address-bounced' | 'already-invited' | 'demonstration' }
  | {
      readonly because: 'later-not-yet' | 'budget-spent' | 'too-soon' | 'outside-hours';
      readonly until: Date;
    }
  | { readonly because: 'round-full'; readonly until?: Date };

/** The first promise that does not hold, and the moment at which it will, if that is known. */
export type Stop = HiddenStop | OpenStop;

/** A stop as the one who writes may see it. */
export type ShownStop = OpenStop | { readonly because: 'in-peace' };

export type Decision = { readonly allowed: true } | ({ readonly allowed: false } & Stop);

/** The promises that stand or fall before anyone approves, in the order in which they are looked at. */
export type PromiseName = 'source' | 'open' | 'refusal' | 'told' | 'address' | 'once' | 'budget' | 'round';

/** One promise looked at for one message; null where it holds. */
export interface PromiseChecked {
  readonly promise: PromiseName;
  readonly stop: ShownStop | null;
}
