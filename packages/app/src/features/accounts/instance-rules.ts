import type { Language } from '../../platform/languages.ts';
import type { LaterCause } from '../../platform/mail/outcome.ts';

/** Where the last test letter stands, as one can say it. */
export type Trial =
  | { readonly is: 'waiting' | 'leaving' | 'unknown' | 'stopped' }
  | { readonly is: 'left'; readonly at: Date }
  | { readonly is: 'again'; readonly at: Date; readonly cause: LaterCause }
  | { readonly is: 'refused'; readonly reply: string };

interface Sent {
  readonly state: string;
  readonly because: string | null;
  readonly not_before: Date;
  readonly ended_at: Date | null;
}

const CAUSES: ReadonlySet<string> = new Set<LaterCause>([
  'dns',
  'connection',
  'timeout',
  'tls',
  'account',
  'reply',
]);

/** Reads the state of the outbox: what waits with a reason has been tried already. */
export function trialOf({ state, because, not_before, ended_at }: Sent): Trial {
  if (state === 'waiting' && because !== null && CAUSES.has(because))
    return { is: 'again', at: not_before, cause: because as LaterCause };
  if (state === 'waiting' || state === 'leaving' || state === 'unknown') return { is: state };
  if (state === 'left') return { is: 'left', at: ended_at ?? not_before };
  if (state === 'refused') return { is: 'refused', reply: because ?? '' };
  return { is: 'stopped' };
}

const UNITS = { fr: ['ko', 'Mo', 'Go', 'To'], en: ['kB', 'MB', 'GB', 'TB'] } as const;

/** *840 ko*, *12 Mo*, *3,4 Go*: a figure below ten keeps one digit after the mark. */
export function sizeSaid(bytes: number, language: Language): string {
  let [size, unit] = [bytes / 1000, 0];
  while (size >= 999.5 && unit < UNITS[language].length - 1) [size, unit] = [size / 1000, unit + 1];
  const digits = size < 9.95 ? 1 : 0;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(size);
  return `${number} ${UNITS[language][unit]}`;
}
