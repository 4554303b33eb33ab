import { after, days } from '../consent/durations.ts';
import { type RoundLetter, silentOn } from '../consent/rounds.ts';
import type { PastInvitation } from '../consent/types.ts';
import type { AnswerGiven, Carried, Letter } from './letter.ts';

/** Where a letter is, in the words of the list. */
export type LetterState =
  | 'draft'
  | 'approved'
  | 'leaving'
  | 'in-hand'
  | 'unknown'
  | 'stopped'
  | 'bounced'
  | 'told'
  | 'waiting'
  | 'silent'
  | AnswerGiven;

type Moving = Pick<Letter, 'kind' | 'mail' | 'askedAt' | 'answer' | 'laterOn'>;

export function stateOf(letter: Moving, now: Date): LetterState {
  if (letter.answer !== null) return letter.answer;
  const reached = reachedAt(letter);
  if (reached !== null && letter.mail?.state !== 'unknown') return afterwards(letter, reached, now);
  return letter.mail ? ON_ITS_WAY[letter.mail.state] : 'draft';
}

function afterwards({ kind }: Moving, reached: Date, now: Date): LetterState {
  if (kind === 'notice') return 'told';
  return now < silentOn(reached) ? 'waiting' : 'silent';
}

const ON_ITS_WAY: Readonly<Record<Carried['state'], LetterState>> = {
  waiting: 'approved',
  leaving: 'leaving',
  'by-hand': 'in-hand',
  unknown: 'unknown',
  refused: 'stopped',
  stopped: 'stopped',
  bounced: 'bounced',
  'taken-back': 'draft',
  left: 'waiting',
};

/** When it reached its reader, or may have; null while it has not left, or if it came back. */
export function reachedAt({ mail, askedAt }: Pick<Letter, 'mail' | 'askedAt'>): Date | null {
  if (askedAt) return askedAt;
  if (mail?.state === 'left' || mail?.state === 'unknown') return mail.attemptedAt;
  return mail?.state === 'by-hand' && mail.endedAt ? mail.attemptedAt : null;
}

/** Its words may be changed, and it may be approved: it is nowhere but on our table. */
export function isDraft({ mail, askedAt, answer }: Pick<Letter, 'mail' | 'askedAt' | 'answer'>): boolean {
  if (askedAt || answer) return false;
  return mail === null || mail.state === 'taken-back' || mail.state === 'stopped' || mail.state === 'refused';
}

/** An answer may be changed by the same link for so long. */
export const CHANGEABLE = days(1);

/**
 * By the person's own link. A no never comes too late; anything else is said once, and changed for a day. A yes or a
 * later needs an idea that still stands.
 */
export function mayAnswer(
  answer: AnswerGiven,
  { answer: before, answeredAt }: Pick<Letter, 'answer' | 'answeredAt'>,
  { now, open }: { readonly now: Date; readonly open: boolean },
): { readonly allowed: true } | { readonly allowed: false; readonly because: 'settled' | 'closed' } {
  const settled = before !== null && answeredAt !== null && now >= after(answeredAt, CHANGEABLE);
  if (settled && answer !== 'no') return { allowed: false, because: 'settled' };
  if (answer !== 'no' && !open) return { allowed: false, because: 'closed' };
  return { allowed: true };
}

/** The answer is still the person's to change, but for a no, which always is. */
export function isChangeable({ answeredAt }: Pick<Letter, 'answeredAt'>, now: Date): boolean {
  return answeredAt !== null && now < after(answeredAt, CHANGEABLE);
}

/**
 * Noted by the initiator, for someone who said it aloud or wrote back. Nobody speaks over what a person said by their
 * own link, and only the person takes a no back; a no is always heard.
 */
export function mayNote(
  answer: AnswerGiven | 'none',
  letter: Pick<Letter, 'answer' | 'answeredThrough'>,
): { readonly allowed: true } | { readonly allowed: false; readonly because: 'already-answered' } {
  if (answer === 'no' || letter.answer === null) return { allowed: true };
  const ours = letter.answeredThrough === 'initiator' && letter.answer !== 'no' && answer !== 'none';
  return ours ? { allowed: true } : { allowed: false, because: 'already-answered' };
}

/** Mails that took their place: approved ones wait for their hour, and nobody is to be written to twice meanwhile. */
const TRIED: ReadonlySet<Carried['state']> = new Set(['leaving', 'left', 'by-hand', 'unknown', 'bounced']);

/**
 * The letters and questions that a person has had about an idea. When one is approved, those that wait count too; when
 * one leaves, only those that were tried: or two of them would stop each other.
 */
export function pastInvitations(
  letters: readonly Letter[],
  moment: 'approval' | 'leaving',
): PastInvitation[] {
  return letters
    .filter((letter) => wasAsked(letter, moment))
    .map(({ mail, answer, laterOn }) => ({
      bounced: mail?.state === 'bounced' && answer === null,
      answer,
      laterOn: laterOn === null ? null : new Date(`${laterOn}T00:00:00Z`),
    }));
}

function wasAsked({ mail, askedAt, answer }: Letter, moment: 'approval' | 'leaving'): boolean {
  if (askedAt || answer) return true;
  if (mail === null) return false;
  return TRIED.has(mail.state) || (moment === 'approval' && mail.state === 'waiting');
}

/** Letters as their round counts them; what is said aloud is no letter, and never waits for its turn. */
export function roundLetters(letters: readonly Letter[]): RoundLetter[] {
  return letters.filter(hasPlace).map(({ mail, askedAt, answer }) => ({
    leftAt: askedAt ?? (mail?.state === 'waiting' ? null : (mail?.attemptedAt ?? null)),
    answered: answer !== null,
    bounced: mail?.state === 'bounced',
  }));
}

function hasPlace({ mail, askedAt, way }: Letter): boolean {
  if (askedAt) return way === 'print';
  return mail !== null && (TRIED.has(mail.state) || mail.state === 'waiting');
}

/** The twelve months to come, each by its first day, from the one after this day: `YYYY-MM-DD`. */
export function monthsAhead(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: 12 }, (_, i) =>
    new Date(Date.UTC(year, month + i, 1)).toISOString().slice(0, 10),
  );
}
