import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundState } from '../consent/rounds.ts';
import { mayInvite } from '../consent/rules.ts';
import type { Carried, Letter } from './letter.ts';
import {
  isChangeable,
  isDraft,
  mayAnswer,
  mayNote,
  monthsAhead,
  pastInvitations,
  reachedAt,
  roundLetters,
  stateOf,
} from './rules.ts';

const now = new Date('2027-03-09T10:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

const carried = (state: Carried['state'], ago = 1, ended = true): Carried => ({
  ...{ id: 'mail', state, because: null, notBefore: inDays(-ago) },
  attemptedAt: state === 'waiting' || state === 'taken-back' ? null : inDays(-ago),
  endedAt: ended ? inDays(-ago) : null,
});

const letter: Letter = {
  ...{ workspaceId: 'w', id: 'l', kind: 'invitation', ideaId: 'school', personId: 'p', addressId: null },
  ...{ language: 'fr', subject: 'Une école', words: 'Monsieur', way: 'mail', writtenAt: inDays(-2) },
  ...{ approvedAt: null, mail: null, askedAt: null, answer: null, answeredAt: null, answeredThrough: null },
  ...{ reach: null, laterOn: null, memberId: null },
};
const with_ = (change: Partial<Letter>): Letter => ({ ...letter, ...change });
const carriedBy = (state: Carried['state'], ago = 1) => with_({ mail: carried(state, ago) });
const all: readonly Carried['state'][] = [
  'waiting',
  'leaving',
  'left',
  'by-hand',
  'unknown',
  'refused',
  'stopped',
  'taken-back',
  'bounced',
];

describe('Where a letter is', () => {
  it('is on our table until it is approved, and again once it is taken back', () => {
    expect(stateOf(letter, now)).toBe('draft');
    expect(stateOf(carriedBy('taken-back'), now)).toBe('draft');
    expect(stateOf(carriedBy('waiting'), now)).toBe('approved');
    expect(stateOf(carriedBy('leaving'), now)).toBe('leaving');
  });

  it('waits fourteen days for an answer; then its silence is a no', () => {
    expect(stateOf(carriedBy('left', 13), now)).toBe('waiting');
    expect(stateOf(carriedBy('left', 14), now)).toBe('silent');
    expect(stateOf(with_({ way: 'print', askedAt: inDays(-14) }), now)).toBe('silent');
  });

  it('is the answer, once there is one, whatever became of its mail', () => {
    for (const state of all) expect(stateOf(with_({ mail: carried(state), answer: 'no' }), now)).toBe('no');
  });

  it('says what did not work: refused by the server, stopped, come back, or nobody knows', () => {
    expect(stateOf(carriedBy('refused'), now)).toBe('stopped');
    expect(stateOf(carriedBy('stopped'), now)).toBe('stopped');
    expect(stateOf(carriedBy('bounced'), now)).toBe('bounced');
    expect(stateOf(carriedBy('unknown'), now)).toBe('unknown');
    expect(stateOf(with_({ mail: carried('by-hand', 1, false) }), now)).toBe('in-hand');
  });

  it('asks for nothing when it is a notice: it has told', () => {
    expect(stateOf(with_({ kind: 'notice', ideaId: null, mail: carried('left', 30) }), now)).toBe('told');
  });
});

describe('A letter', () => {
  it('may be changed only while nobody may have received it', () => {
    const drafts = all.filter((state) => isDraft(carriedBy(state)));
    expect(drafts).toEqual(['refused', 'stopped', 'taken-back']);
    expect(isDraft(with_({ askedAt: now }))).toBe(false);
    expect(isDraft(with_({ answer: 'yes' }))).toBe(false);
  });

  it('has reached its reader if it left, was asked aloud, or nobody knows; not if it came back', () => {
    const reached = all.filter((state) => reachedAt(carriedBy(state)) !== null);
    expect(reached).toEqual(['left', 'by-hand', 'unknown']);
    expect(reachedAt(with_({ askedAt: now }))).toEqual(now);
  });
});

describe('By their own link, a person', () => {
  const open = { now, open: true };

  it('answers for the first time however long it has been', () => {
    for (const answer of ['yes', 'no', 'later'] as const)
      expect(mayAnswer(answer, letter, open).allowed).toBe(true);
  });

  it('changes their answer for a day, and then only to no', () => {
    const yesterday = with_({ answer: 'yes', answeredAt: inDays(-1) });
    const today = with_({ answer: 'yes', answeredAt: inDays(-0.9) });
    expect(mayAnswer('later', today, open).allowed).toBe(true);
    expect(mayAnswer('later', yesterday, open)).toEqual({ allowed: false, because: 'settled' });
    expect(mayAnswer('no', yesterday, open).allowed).toBe(true);
    expect(isChangeable(today, now)).toBe(true);
    expect(isChangeable(yesterday, now)).toBe(false);
    expect(isChangeable(letter, now)).toBe(false);
  });

  it('can always say no, even to what is closed and whatever was answered', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('yes', 'no', 'later', null),
        fc.integer({ min: 0, max: 400 }),
        fc.boolean(),
        (answer, ago, isOpen) => {
          const at = { answer, answeredAt: answer === null ? null : inDays(-ago) };
          return mayAnswer('no', at, { now, open: isOpen }).allowed;
        },
      ),
    );
  });

  it('does not come into what is closed', () => {
    const closed = { now, open: false };
    expect(mayAnswer('yes', letter, closed)).toEqual({ allowed: false, because: 'closed' });
    expect(mayAnswer('later', letter, closed)).toEqual({ allowed: false, because: 'closed' });
  });
});

describe('The initiator', () => {
  it('writes down what was said, and corrects what they wrote themselves', () => {
    expect(mayNote('yes', letter).allowed).toBe(true);
    expect(mayNote('later', with_({ answer: 'yes', answeredThrough: 'initiator' })).allowed).toBe(true);
  });

  it('never speaks over the person, and never takes a no back', () => {
    const no = { allowed: false, because: 'already-answered' };
    expect(mayNote('yes', with_({ answer: 'later', answeredThrough: 'link' }))).toEqual(no);
    expect(mayNote('yes', with_({ answer: 'no', answeredThrough: 'initiator' }))).toEqual(no);
    expect(mayNote('none', with_({ answer: 'yes', answeredThrough: 'initiator' }))).toEqual(no);
  });

  it('can always write down a no', () => {
    for (const through of ['link', 'initiator'] as const)
      expect(mayNote('no', with_({ answer: 'yes', answeredThrough: through })).allowed).toBe(true);
  });
});

describe('Who was asked already', () => {
  it('is whoever a letter reached or may have; when one is approved, also whoever one waits for', () => {
    const asked = (moment: 'approval' | 'leaving') =>
      all.filter((state) => pastInvitations([carriedBy(state)], moment).length > 0);
    expect(asked('leaving')).toEqual(['leaving', 'left', 'by-hand', 'unknown', 'bounced']);
    expect(asked('approval')).toEqual(['waiting', 'leaving', 'left', 'by-hand', 'unknown', 'bounced']);
    expect(pastInvitations([letter], 'approval')).toEqual([]);
    expect(pastInvitations([with_({ way: 'aloud', askedAt: now })], 'leaving')).toHaveLength(1);
  });

  it('may be asked once more after a later whose day has come, or if the letter came back', () => {
    const later = with_({ mail: carried('left', 30), answer: 'later', laterOn: '2027-03-01' });
    expect(mayInvite(pastInvitations([later], 'approval'), now).allowed).toBe(true);
    const tooSoon = { ...later, laterOn: '2027-04-01' };
    expect(mayInvite(pastInvitations([tooSoon], 'approval'), now).allowed).toBe(false);
    expect(mayInvite(pastInvitations([carriedBy('bounced')], 'approval'), now).allowed).toBe(true);
  });

  it('is written to no more after the second letter', () => {
    const later = with_({ mail: carried('left', 60), answer: 'later', laterOn: '2027-02-01' });
    const second = { ...later, id: 'second', laterOn: '2027-03-01' };
    expect(mayInvite(pastInvitations([later, second], 'approval'), now).allowed).toBe(false);
  });
});

describe('A round', () => {
  it('counts what is approved, left or came back; not drafts, nor what was asked aloud', () => {
    const counted = all.filter((state) => roundLetters([carriedBy(state)]).length > 0);
    expect(counted).toEqual(['waiting', 'leaving', 'left', 'by-hand', 'unknown', 'bounced']);
    expect(roundLetters([letter, with_({ way: 'aloud', askedAt: now })])).toEqual([]);
    expect(roundLetters([with_({ way: 'print', askedAt: now })])).toHaveLength(1);
  });

  it('is full with six, and opens again when each is answered, came back or stayed silent', () => {
    const six = Array.from({ length: 6 }, (_, i) => with_({ id: `${i}`, mail: carried('left', 3) }));
    expect(roundState(roundLetters(six), now)).toMatchObject({ room: 0, waiting: 6 });
    const answered = six.map((one) => ({ ...one, answer: 'yes' as const }));
    expect(roundState(roundLetters(answered), now)).toMatchObject({ round: 2, room: 6 });
  });
});

describe('The months of a later', () => {
  it('are the twelve to come, by their first day, over the end of the year too', () => {
    const months = monthsAhead('2027-03-31');
    expect(months).toHaveLength(12);
    expect([months[0], months[9], months[11]]).toEqual(['2027-04-01', '2028-01-01', '2028-03-01']);
    expect(monthsAhead('2027-12-01')[0]).toBe('2028-01-01');
  });
});
