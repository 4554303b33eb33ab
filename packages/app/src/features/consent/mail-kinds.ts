import type { Reach } from './reach.ts';

/** What one kind of mail may do. Promise 1: every kind that Liane sends has its line here, and no setting changes it. */
export interface MailRules {
  /** A solicitation comes to someone who asked for nothing; a reply answers the person's own act; a digest was chosen. */
  readonly class: 'solicitation' | 'reply' | 'digest';
  /** `text`: a named human approved this very text for this person, and has half an hour to take it back. */
  readonly approval: 'text' | 'none';
  /** `yearly`: one of the three that a person may receive in 365 days, over the whole instance. */
  readonly budget: 'yearly' | 'none';
  /** Whether a person who pauses stops it. */
  readonly pausable: boolean;
  /** `day`: leaves between 9 h and 18 h where the workspace is. */
  readonly hours: 'day' | 'any';
  /** `idea`: one for each person and idea, in rounds of six; `untold`: only while the person has not been told. */
  readonly once: 'idea' | 'untold' | 'no';
  /** What the one click of List-Unsubscribe (RFC 8058) refuses. */
  readonly unsubscribes: Reach | 'none';
}

const solicitation = {
  class: 'solicitation',
  approval: 'text',
  budget: 'yearly',
  pausable: true,
  hours: 'day',
} as const;

const reply = {
  class: 'reply',
  approval: 'none',
  budget: 'none',
  pausable: false,
  hours: 'any',
  once: 'no',
  unsubscribes: 'none',
} as const;

/** Every kind of mail there is. */
export const mailKinds = {
  /** A letter: the initiator's own words, and the three answers. */
  invitation: { ...solicitation, once: 'idea', unsubscribes: 'idea' },
  /** *Here is what is noted about you*, without any request. It names no idea: refusing it can only mean everything. */
  notice: { ...solicitation, once: 'untold', unsubscribes: 'everything' },

  /** To whoever asked to sign in. */
  'sign-in': reply,
  /** To whoever runs the instance, who asked for it in the terminal. */
  'owner-link': reply,
  /** To whoever asked, at the recorded address, to see what is noted about them. */
  'my-page-link': reply,
  /** To an address that someone gives on their page: it is theirs once they follow the link. */
  'new-address': reply,
  /** To whoever refused and asks to be written to again. */
  'reopen-link': reply,
  /** After a yes: what happens next, and the way to one's page. Refusing it is leaving the idea. */
  joined: { ...reply, unsubscribes: 'idea' },
  /** To whoever presented an idea: it arrived, and where to follow it. */
  'idea-received': reply,
  /** The initiator's question about the idea, in their own words. */
  'idea-question': { ...reply, approval: 'text' },
  /** The letter that says what became of the idea, and why. */
  'idea-outcome': { ...reply, approval: 'text' },
  /** To whoever runs the instance and tries the mail server. */
  'test-mail': reply,
} as const satisfies Readonly<Record<string, MailRules>>;

export type MailKind = keyof typeof mailKinds;

/** The line of a kind. */
export function rulesOf(kind: MailKind): MailRules {
  return mailKinds[kind];
}
