import type { Approval, Departing, Facts, PastInvitation } from './types.ts';

/** Tuesday 9 March 2027, eleven in the morning in Paris. */
export const now = new Date('2027-03-09T10:00:00Z');

export const inDays = (count: number, from: Date = now): Date =>
  new Date(from.getTime() + count * 86_400_000);
export const inMinutes = (count: number, from: Date = now): Date => new Date(from.getTime() + count * 60_000);

/** M. Madeleine's letter to Combeferre about the evening school, for the glassworks. */
export const letter: Departing = {
  kind: 'invitation',
  textHash: 'as it stands',
  idea: 'school',
  organisation: 'glassworks',
};
export const notice: Departing = { ...letter, kind: 'notice', idea: null, organisation: null };
export const signIn: Departing = { ...notice, kind: 'sign-in' };

export const approval: Approval = {
  by: 'M. Madeleine',
  at: inMinutes(-45),
  textHash: 'as it stands',
  byToken: false,
};

/** Everything holds: the letter may leave at once. */
export const allHolds: Facts = {
  now,
  zone: 'Europe/Paris',
  approval,
  source: { from: 'Courfeyrac', purpose: 'une école du soir' },
  telling: { recordedAt: inDays(-16), toldAt: null, selfGiven: false },
  refusals: [],
  pausedUntil: null,
  spent: [],
  invitations: [],
  round: [],
  bounced: false,
  closed: false,
  demonstration: false,
};

export const knowing = (facts: Partial<Facts>): Facts => ({ ...allHolds, ...facts });

export const silent: PastInvitation = { bounced: false, answer: null, laterOn: null };
