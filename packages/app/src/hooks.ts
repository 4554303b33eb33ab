import type { TodayHook } from './features/accounts/hooks.ts';
import type { LetterFactsHook } from './features/consent/departure.ts';
import { outboxToday } from './features/consent/outbox-today.ts';
import { toldToday } from './features/consent/told-today.ts';
import type { PersonHook } from './features/people/hooks.ts';

/* What must act on everything: each feature exports its hooks, and they are handed over as lists. */

export const personHooks: readonly PersonHook[] = [];
export const todayHooks: readonly TodayHook[] = [outboxToday, toldToday];

/** Who answers for a letter when it is about to leave. */
export const letterFacts: LetterFactsHook = async () => null;
