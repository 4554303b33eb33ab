/** Who pays the initiator, for what, until when, and what is refused and given: the door's plate (promise 11). */
export interface Mandate {
  readonly payer: string;
  readonly paysFor: string;
  /** `YYYY-MM-DD`; null when no end is set. */
  readonly until: string | null;
  readonly refuses: string;
  readonly gives: string;
  readonly publishedAt: Date | null;
}

export type MandateNo = 'not-accepted' | 'incomplete';

/** A mandate is made for an idea that was accepted, and says all five things before it is shown. */
export function mayPublish(
  state: string,
  mandate: Pick<Mandate, 'payer' | 'paysFor' | 'refuses' | 'gives'>,
): { readonly allowed: true } | { readonly allowed: false; readonly because: MandateNo } {
  if (state !== 'accepted' && state !== 'conditions') return { allowed: false, because: 'not-accepted' };
  const { payer, paysFor, refuses, gives } = mandate;
  const whole = [payer, paysFor, refuses, gives].every((one) => one.trim() !== '');
  return whole ? { allowed: true } : { allowed: false, because: 'incomplete' };
}
