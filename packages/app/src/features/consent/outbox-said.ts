import { dayAndHour } from '../../platform/dates.ts';
import type { Language } from '../../platform/languages.ts';
import type { Kept } from './outbox-store.ts';
import { words } from './outbox-words.ts';

interface View {
  readonly language: Language;
  readonly zone: string;
  readonly now: Date;
  /** Whether Liane has a mail server of her own. */
  readonly sends: boolean;
}

/** What became of a message, in a sentence. */
export function stateSaid(message: Kept, { language, zone, now, sends }: View): string {
  const { states } = words[language];
  const { state, not_before, ended_at } = message;
  const when = (date: Date) => dayAndHour(date, zone, language, now);
  if (state === 'waiting') return sends ? states.waiting(when(not_before)) : states.waitingByHand;
  if (state === 'left') return states.left(when(ended_at ?? now));
  if (state === 'by-hand' && ended_at) return states.sentByHand(when(ended_at));
  return states[state];
}
