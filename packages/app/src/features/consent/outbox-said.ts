import { dayAndHour } from '../../platform/dates.ts';
import type { Language } from '../../platform/languages.ts';
import type { Kept } from './outbox-store.ts';
import { words } from './outbox-words.ts';
import type { WayOut } from './way-out.ts';

interface View {
  readonly language: Language;
  readonly zone: string;
  readonly now: Date;
  readonly way: WayOut;
}

/** What became of a message, in a sentence. */
export function stateSaid(message: Kept, { language, zone, now, way }: View): string {
  const { states } = words[language];
  const { state, not_before, ended_at } = message;
  const when = (date: Date) => dayAndHour(date, zone, language, now);
  if (state === 'waiting') return states.waiting[way](when(not_before));
  if (state === 'left') return states.left(when(ended_at ?? now));
  if (state === 'by-hand' && ended_at) return states.sentByHand(when(ended_at));
  return states[state];
}
