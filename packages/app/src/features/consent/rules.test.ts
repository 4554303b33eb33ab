import { describe, expect, test } from 'vitest';
import {
  allHolds,
  approval,
  inDays,
  inMinutes,
  knowing,
  letter,
  notice,
  now,
  signIn,
  silent,
} from './consent.fixture.ts';
import { mailKinds } from './mail-kinds.ts';
import { mayApprove, mayInvite, mayLeave, promisesOf, shownToWriter } from './rules.ts';
import type { Departing, Facts } from './types.ts';

const leaves = (facts: Partial<Facts>, message: Departing = letter) => mayLeave(message, knowing(facts));
const stopped = (because: string, until?: Date) => ({ allowed: false, because, ...(until && { until }) });
const free = { allowed: true };

describe('a letter leaves', () => {
  test('when every promise holds', () => {
    expect(leaves({})).toEqual(free);
  });

  test('only if a named human approved it', () => {
    expect(leaves({ approval: null })).toEqual(stopped('not-approved'));
    expect(leaves({ approval: { ...approval, by: '  ' } })).toEqual(stopped('not-approved'));
  });

  test('never on the approval of a program', () => {
    expect(leaves({ approval: { ...approval, byToken: true } })).toEqual(stopped('approved-by-token'));
  });

  test('only as it was approved, word for word', () => {
    expect(leaves({}, { ...letter, textHash: 'with one more word' })).toEqual(stopped('text-changed'));
  });

  test('only if it is known where the name comes from, and what for', () => {
    expect(leaves({ source: null })).toEqual(stopped('no-source'));
    expect(leaves({ source: { from: '', purpose: 'une école' } })).toEqual(stopped('no-source'));
    expect(leaves({ source: { from: 'Courfeyrac', purpose: ' ' } })).toEqual(stopped('no-source'));
  });

  test('only while the idea stands', () => {
    expect(leaves({ closed: true })).toEqual(stopped('closed-network'));
  });

  test('half an hour after its approval at the earliest', () => {
    const at = inMinutes(-29);
    expect(leaves({ approval: { ...approval, at } })).toEqual(stopped('too-soon', inMinutes(1)));
    expect(leaves({ approval: { ...approval, at: inMinutes(-30) } })).toEqual(free);
  });

  test('between nine in the morning and six in the evening', () => {
    const at = (time: string) => ({ now: new Date(`2027-03-09T${time}+01:00`) });
    const early = { ...approval, at: inDays(-1) };
    const nine = new Date('2027-03-10T09:00:00+01:00');
    expect(leaves({ approval: early, ...at('08:59:59') })).toEqual(
      stopped('outside-hours', inDays(-1, nine)),
    );
    expect(leaves({ approval: early, ...at('09:00:00') })).toEqual(free);
    expect(leaves({ approval: early, ...at('17:59:59') })).toEqual(free);
    expect(leaves({ approval: early, ...at('18:00:00') })).toEqual(stopped('outside-hours', nine));
  });

  test('the next morning, when it was approved in the evening', () => {
    const evening = new Date('2027-03-09T17:45:00+01:00');
    expect(leaves({ now: evening, approval: { ...approval, at: evening } })).toEqual(
      stopped('too-soon', new Date('2027-03-10T09:00:00+01:00')),
    );
  });

  test('not to an address from which mail came back', () => {
    expect(leaves({ bounced: true })).toEqual(stopped('address-bounced'));
  });

  test('not to someone who should have been told long ago', () => {
    const telling = { recordedAt: inDays(-28), toldAt: null, selfGiven: false };
    expect(leaves({ telling })).toEqual(stopped('to-purge'));
    expect(leaves({ telling: { ...telling, selfGiven: true } })).toEqual(free);
  });
});

describe('a no stops a letter', () => {
  test('to this idea, to this organisation, to everything', () => {
    expect(leaves({ refusals: [{ reach: 'idea', idea: 'school' }] })).toEqual(stopped('refused-idea'));
    expect(leaves({ refusals: [{ reach: 'organisation', organisation: 'glassworks' }] })).toEqual(
      stopped('refused-organisation'),
    );
    expect(leaves({ refusals: [{ reach: 'everything' }] })).toEqual(stopped('refused-everything'));
  });

  test('but not about another idea of another organisation', () => {
    const elsewhere: Facts['refusals'] = [
      { reach: 'idea', idea: 'barricade' },
      { reach: 'organisation', organisation: 'musain' },
    ];
    expect(leaves({ refusals: elsewhere })).toEqual(free);
  });

  test('and so does a pause, until its end', () => {
    expect(leaves({ pausedUntil: inDays(5) })).toEqual(stopped('paused', inDays(5)));
    expect(leaves({ pausedUntil: now })).toEqual(free);
  });

  test('and whoever writes is not told which of these it was, nor until when', () => {
    const shown = (facts: Partial<Facts>) =>
      promisesOf(letter, knowing(facts)).find(({ promise }) => promise === 'refusal')?.stop;
    const peace = { because: 'in-peace' };
    expect(shown({ refusals: [{ reach: 'everything' }] })).toEqual(peace);
    expect(shown({ refusals: [{ reach: 'organisation', organisation: 'glassworks' }] })).toEqual(peace);
    expect(shown({ pausedUntil: inDays(5) })).toEqual(peace);
    expect(shown({ refusals: [{ reach: 'everything' }], pausedUntil: inDays(5) })).toEqual(peace);
    expect(shown({ refusals: [{ reach: 'idea', idea: 'school' }] })).toEqual({ because: 'refused-idea' });
  });
});

describe('three letters a year', () => {
  const spent = [inDays(-300), inDays(-200), inDays(-100)];

  test('and the day of the next is known', () => {
    expect(leaves({ spent })).toEqual(stopped('budget-spent', inDays(65)));
    expect(leaves({ spent: spent.slice(1) })).toEqual(free);
  });

  test('notices included', () => {
    expect(leaves({ spent }, notice)).toEqual(stopped('budget-spent', inDays(65)));
  });
});

describe('one invitation for a person and an idea', () => {
  const later = { ...silent, answer: 'later', laterOn: inDays(10) } as const;
  const back = { ...silent, bounced: true };

  test('silence means no, however long it lasts', () => {
    expect(mayInvite([], now)).toEqual(free);
    expect(mayInvite([silent], now)).toEqual(stopped('already-invited'));
    expect(mayInvite([silent], inDays(10_000))).toEqual(stopped('already-invited'));
  });

  test('a yes or a no is not asked again', () => {
    for (const answer of ['yes', 'no'] as const)
      expect(mayInvite([{ ...silent, answer }], now)).toEqual(stopped('already-invited'));
  });

  test('one more for whoever answered later, when their day has come', () => {
    expect(mayInvite([later], now)).toEqual(stopped('later-not-yet', inDays(10)));
    expect(mayInvite([later], inDays(10))).toEqual(free);
    expect(mayInvite([{ ...later, laterOn: null }], inDays(10))).toEqual(stopped('already-invited'));
  });

  test('and no third, whatever the second answer', () => {
    expect(mayInvite([later, later], inDays(100))).toEqual(stopped('already-invited'));
    expect(mayInvite([later, silent], inDays(100))).toEqual(stopped('already-invited'));
  });

  test('one that came back was never received', () => {
    expect(mayInvite([back, back], now)).toEqual(free);
    expect(mayInvite([back, later], inDays(10))).toEqual(free);
    expect(mayInvite([back, silent], now)).toEqual(stopped('already-invited'));
  });

  test('is what a letter is held to, not a notice', () => {
    expect(leaves({ invitations: [silent] })).toEqual(stopped('already-invited'));
    expect(leaves({ invitations: [silent] }, notice)).toEqual(free);
  });
});

describe('a round of six', () => {
  const sent = (count: number, days: number) =>
    Array(count).fill({ leftAt: inDays(-days), answered: false, bounced: false });
  const waiting = { leftAt: null, answered: false, bounced: false };

  test('keeps the seventh letter until the six have their answers', () => {
    expect(leaves({ round: sent(5, 3) })).toEqual(free);
    expect(leaves({ round: sent(6, 3) })).toEqual(stopped('round-full', inDays(11)));
    expect(leaves({ round: sent(6, 14) })).toEqual(free);
    expect(leaves({ round: sent(6, 3) }, notice)).toEqual(free);
  });

  test('letters approved and not yet gone take their place before another is approved, and never hold each other back', () => {
    const round = Array(6).fill(waiting);
    expect(mayApprove(letter, knowing({ round }))).toEqual(stopped('round-full'));
    expect(leaves({ round })).toEqual(free);
  });
});

describe('a notice without request', () => {
  test('leaves once, to someone who has not been told', () => {
    expect(leaves({}, notice)).toEqual(free);
    const told = { ...allHolds.telling, toldAt: inDays(-1) };
    expect(leaves({ telling: told }, notice)).toEqual(stopped('already-told'));
    expect(leaves({ telling: told })).toEqual(free);
  });
});

describe('a reply to what the person did', () => {
  const everything: Partial<Facts> = {
    now: new Date('2027-03-09T03:00:00+01:00'),
    approval: null,
    source: null,
    refusals: [{ reach: 'everything' }],
    pausedUntil: inDays(30),
    spent: [now, now, now],
    bounced: true,
    closed: true,
    telling: { recordedAt: inDays(-100), toldAt: null, selfGiven: false },
  };

  test('leaves at once, at night, during a pause, and after a no to everything: they asked for it', () => {
    for (const kind of Object.keys(mailKinds) as Departing['kind'][])
      if (mailKinds[kind].class === 'reply' && mailKinds[kind].approval === 'none')
        expect(leaves(everything, { ...signIn, kind })).toEqual(free);
  });

  test('written by a human is approved, and can be taken back for half an hour', () => {
    const outcome: Departing = { ...signIn, kind: 'idea-outcome', textHash: approval.textHash };
    const night = everything.now!;
    const facts = { ...everything, bounced: false };
    expect(leaves(facts, outcome)).toEqual(stopped('not-approved'));
    const justNow = { ...approval, at: inMinutes(-10, night) };
    expect(leaves({ ...facts, approval: justNow }, outcome)).toEqual(
      stopped('too-soon', inMinutes(20, night)),
    );
    expect(leaves({ ...facts, approval: { ...approval, at: inMinutes(-30, night) } }, outcome)).toEqual(free);
    expect(leaves({ ...everything, approval: { ...approval, at: inDays(-1) } }, outcome)).toEqual(
      stopped('address-bounced'),
    );
  });
});

describe('before a letter is approved', () => {
  test('only its approval and its hour may be missing', () => {
    const night = new Date('2027-03-09T23:00:00+01:00');
    expect(mayApprove(letter, knowing({ approval: null, now: night }))).toEqual(free);
    expect(mayApprove(letter, knowing({ approval: null, closed: true }))).toEqual(stopped('closed-network'));
  });

  test('each promise is looked at, not the first broken one alone', () => {
    const broken = promisesOf(letter, knowing({ source: null, closed: true, bounced: true }))
      .filter(({ stop }) => stop)
      .map(({ promise }) => promise);
    expect(broken).toEqual(['source', 'open', 'address']);
  });

  test('what may be shown as it is, is', () => {
    expect(shownToWriter({ because: 'budget-spent', until: now })).toEqual({
      because: 'budget-spent',
      until: now,
    });
  });
});
