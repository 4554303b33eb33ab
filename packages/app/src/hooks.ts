import type { TodayHook } from './features/accounts/hooks.ts';
import type { PersonHook } from './features/people/hooks.ts';

/* What must act on everything: each feature exports its hooks, and they are handed over as lists. */

export const personHooks: readonly PersonHook[] = [];
export const todayHooks: readonly TodayHook[] = [];
