import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openKeys } from '../../platform/keys.ts';
import { approvedText, type MailText } from './approved-text.ts';
import { type Contact, lettersAYear, spentBy } from './budget.ts';
import { allHolds, approval, inDays, inMinutes, now } from './consent.fixture.ts';
import { leavesAt } from './hours.ts';
import { type MailKind, mailKinds } from './mail-kinds.ts';
import type { Refusal } from './reach.ts';
import { type RoundLetter, roundState } from './rounds.ts';
import { mayApprove, mayInvite, mayLeave, promisesOf } from './rules.ts';
import type { Approval, Departing, Facts, PastInvitation } from './types.ts';

const keys = openKeys({ secret: 's'.repeat(32), refusalKey: 'r'.repeat(32) });
const zones = ['Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'Pacific/Chatham'] as const;
const kinds = Object.keys(mailKinds) as MailKind[];
const solicitations = kinds.filter((kind) => mailKinds[kind].class === 'solicitation');

const name = (...names: string[]) => fc.constantFrom(...names);
const moment = (from: number, to: number) =>
  fc.integer({ min: from * 1440, max: to * 1440 }).map((count) => inMinutes(count));
const often = <T>(usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

const refusal: fc.Arbitrary<Refusal> = fc.oneof(
  fc.record({ reach: fc.constant('idea' as const), idea: name('school', 'lamps') }),
  fc.record({ reach: fc.constant('organisation' as const), organisation: name('glassworks', 'musain') }),
  fc.constant({ reach: 'everything' as const }),
);
const invitation: fc.Arbitrary<PastInvitation> = fc.record({
  bounced: fc.boolean(),
  answer: fc.constantFrom('yes', 'no', 'later', null),
  laterOn: fc.option(moment(-60, 60)),
});
const roundLetter: fc.Arbitrary<RoundLetter> = fc.record({
  leftAt: fc.option(moment(-40, 0), { freq: 9 }),
  answered: fc.boolean(),
  bounced: fc.boolean(),
});
const someApproval: fc.Arbitrary<Approval> = fc.record({
  by: often('M. Madeleine', name('', ' ')),
  at: moment(-2, 0),
  textHash: often(approval.textHash, name('other')),
  byToken: often(false, fc.boolean()),
});
const message: fc.Arbitrary<Departing> = fc.record({
  kind: name(...kinds) as fc.Arbitrary<MailKind>,
  textHash: fc.constant(approval.textHash),
  idea: fc.option(name('school', 'lamps')),
  organisation: fc.option(name('glassworks', 'musain')),
});

/** Worlds in which about one letter in eight may leave. */
const facts: fc.Arbitrary<Facts> = fc.record({
  now: fc.constantFrom(now, inMinutes(300), inMinutes(600)),
  zone: name(...zones),
  approval: often<Approval | null>({ ...approval }, fc.option(someApproval)),
  source: often<Facts['source']>({ from: 'Courfeyrac', purpose: 'école' }, fc.constant(null)),
  telling: fc.record({
    recordedAt: moment(-30, 0),
    toldAt: fc.option(moment(-30, 0)),
    selfGiven: fc.boolean(),
  }),
  refusals: often<Refusal[]>([], fc.array(refusal, { maxLength: 3 })),
  pausedUntil: often<Date | null>(null, moment(-3, 3)),
  spent: fc.array(moment(-500, 0), { maxLength: 4 }),
  invitations: often<PastInvitation[]>([], fc.array(invitation, { maxLength: 3 })),
  round: fc.array(roundLetter, { maxLength: 14 }),
  bounced: often(false, fc.boolean()),
  closed: often(false, fc.boolean()),
  demonstration: often(false, fc.boolean()),
});

/** Whatever is added, what might not leave before may not leave after. */
function neverHelps(change: (known: Facts, by: fc.GeneratorValue) => Facts): void {
  fc.assert(
    fc.property(message, facts, fc.gen(), (mail, known, by) => {
      if (!mayLeave(mail, known).allowed) expect(mayLeave(mail, change(known, by)).allowed).toBe(false);
      if (!mayApprove(mail, known).allowed) expect(mayApprove(mail, change(known, by)).allowed).toBe(false);
    }),
    { numRuns: 1000 },
  );
}

describe('nothing that is learned of a person makes a no into a yes', () => {
  test('not one more refusal', () => {
    neverHelps((known, by) => ({ ...known, refusals: [...known.refusals, by(() => refusal)] }));
  });

  test('not one more letter they received', () => {
    neverHelps((known, by) => ({ ...known, spent: [...known.spent, by(() => moment(-500, 0))] }));
  });

  test('not a longer pause, nor mail that came back', () => {
    neverHelps((known, by) => ({ ...known, pausedUntil: inDays(by(fc.nat) % 30, known.pausedUntil ?? now) }));
    neverHelps((known) => ({ ...known, bounced: true }));
  });

  test('not one more letter of the round without answer', () => {
    fc.assert(
      fc.property(fc.array(roundLetter, { maxLength: 14 }), (round) => {
        const more = [...round, { leftAt: now, answered: false, bounced: false }];
        const before = roundState(round, now).room;
        expect(roundState(more, now).room).toBeLessThanOrEqual(Math.max(0, before - 1));
      }),
    );
  });
});

describe('an approval', () => {
  test('given by a program never lets anything leave', () => {
    fc.assert(
      fc.property(message, facts, someApproval, (mail, known, given) => {
        fc.pre(mailKinds[mail.kind].approval === 'text');
        expect(mayLeave(mail, { ...known, approval: { ...given, byToken: true } }).allowed).toBe(false);
      }),
    );
  });

  test('is needed by every solicitation, whatever else is so', () => {
    fc.assert(
      fc.property(fc.constantFrom(...solicitations), message, facts, (kind, mail, known) => {
        expect(mayLeave({ ...mail, kind }, { ...known, approval: null }).allowed).toBe(false);
      }),
    );
  });

  const parts = ['subject', 'words', 'fixedPart', 'sender', 'person', 'address'] as const;
  const text: fc.Arbitrary<MailText> = fc.record({
    kind: fc.constant('invitation' as const),
    language: name('fr', 'en') as fc.Arbitrary<'fr' | 'en'>,
    person: fc.string({ minLength: 1 }),
    address: fc.string({ minLength: 1 }),
    sender: fc.string({ minLength: 1 }),
    subject: fc.string({ minLength: 1, unit: 'grapheme' }),
    words: fc.string({ minLength: 1, unit: 'grapheme' }),
    fixedPart: fc.string({ minLength: 1 }),
  });

  test('covers every character: with one changed, added or taken away, the letter does not leave', () => {
    fc.assert(
      fc.property(text, name(...parts), fc.nat(), name('', 'x', '’', ' ', 'xx'), (before, part, n, sign) => {
        const shown = before[part as (typeof parts)[number]] ?? '';
        const at = n % shown.length;
        const after = { ...before, [part]: shown.slice(0, at) + sign + shown.slice(at + 1) };
        fc.pre(after[part as (typeof parts)[number]] !== shown && !shown.includes('\r'));
        const hash = (one: MailText) => keys.textHash(approvedText(one)).toString('hex');
        const given = { ...approval, textHash: hash(before) };
        const known = { ...allHolds, approval: given };
        const mail = { kind: 'invitation', idea: 'school', organisation: null } as const;
        expect(mayLeave({ ...mail, textHash: hash(before) }, known)).toEqual({ allowed: true });
        expect(mayLeave({ ...mail, textHash: hash(after) }, known)).toEqual({
          allowed: false,
          because: 'text-changed',
        });
      }),
    );
  });

  test('that the page allows waits for its hour and nothing else, and what the page shows as kept is kept', () => {
    fc.assert(
      fc.property(message, facts, (mail, known) => {
        const page = mayApprove(mail, known);
        expect(promisesOf(mail, known).every(({ stop }) => stop === null)).toBe(page.allowed);
        if (!page.allowed) return;
        const decision = mayLeave(mail, { ...known, approval: { ...approval, at: known.now } });
        if (!decision.allowed)
          expect(['too-soon', 'outside-hours', 'demonstration']).toContain(decision.because);
      }),
      { numRuns: 500 },
    );
  });
});

describe('nobody is bothered', () => {
  /** An attempt to write to one person, so many minutes after the one before. */
  const attempts = fc.array(
    fc.record({
      wait: fc.integer({ min: 1, max: 60 * 1440 }),
      kind: fc.constantFrom(...solicitations),
      idea: name('school', 'lamps', 'choir', 'mill', 'garden'),
      bounces: fc.integer({ max: 9, min: 0 }).map((n) => n === 0),
      aloud: fc.integer({ max: 9, min: 0 }).map((n) => n === 0),
    }),
    { minLength: 10, maxLength: 60 },
  );

  test('no letter reaches a person who received three in any 365 days before it', () => {
    let left = 0;
    fc.assert(
      fc.property(attempts, facts, (all, known) => {
        const contacts: Contact[] = [];
        let at = now;
        for (const { wait, kind, idea, bounces, aloud } of all) {
          at = inMinutes(wait, at);
          const spent = spentBy(contacts);
          const before = spent.filter((one) => one > inDays(-365, at));
          if (aloud) contacts.push({ kind: 'asked-aloud', at, bounced: false });
          const mail = { kind, idea, organisation: null, textHash: approval.textHash };
          const telling = { recordedAt: at, toldAt: null, selfGiven: false };
          const fresh = {
            approval: { ...approval, at: inDays(-1, at) },
            telling,
            invitations: [],
            round: [],
          };
          if (!mayLeave(mail, { ...known, ...fresh, now: at, spent }).allowed) continue;
          expect(before.length).toBeLessThan(lettersAYear);
          contacts.push({ kind, at, bounced: bounces });
          left++;
        }
      }),
    );
    expect(left).toBeGreaterThan(0);
  });

  test('however time passes, silence opens no second invitation, and nobody gets a third', () => {
    fc.assert(
      fc.property(fc.array(invitation, { maxLength: 5 }), moment(0, 100_000), (invitations, at) => {
        const received = invitations.filter(({ bounced }) => !bounced);
        if (received.length > 1 || received.some(({ answer }) => answer !== 'later'))
          expect(mayInvite(invitations, at).allowed).toBe(false);
        if (received.length === 0) expect(mayInvite(invitations, at).allowed).toBe(true);
      }),
    );
  });

  /** Tries to write, day after day; some answer, at some time. */
  const days = fc.array(fc.record({ wait: fc.nat(4), tries: fc.nat(4), answers: fc.array(fc.nat()) }), {
    maxLength: 60,
  });

  test('never are more than six letters of an idea without answer, and each round waits for the one before', () => {
    fc.assert(
      fc.property(days, (all) => {
        const round: RoundLetter[] = [];
        let at = now;
        for (const { wait, tries, answers } of all) {
          at = inDays(wait, at);
          for (const n of answers)
            if (round.length > 0) {
              const which = n % round.length;
              round[which] = { ...round[which]!, answered: true };
            }
          for (let n = 0; n < tries; n++)
            if (roundState(round, at).room > 0) round.push({ leftAt: at, answered: false, bounced: false });
          const open = round.filter(({ leftAt, answered }) => !answered && leftAt! > inDays(-14, at));
          expect(open.length).toBeLessThanOrEqual(6);
          expect(
            open.every((letter) => round.indexOf(letter) >= 6 * Math.floor((round.length - 1) / 6)),
          ).toBe(true);
        }
      }),
    );
  });
});

describe('what the person asked for', () => {
  test('looks the same to whoever writes, be it a pause, a no to the organisation or a no to everything', () => {
    const asked = (known: Facts, more: Partial<Facts>) => ({
      ...known,
      refusals: [],
      pausedUntil: null,
      ...more,
    });
    fc.assert(
      fc.property(message, facts, fc.integer({ min: 1, max: 900 }), (mail, known, length) => {
        const about = { ...mail, organisation: 'glassworks' };
        const shown = (more: Partial<Facts>) => promisesOf(about, asked(known, more));
        const paused = shown({ pausedUntil: inDays(length) });
        expect(shown({ refusals: [{ reach: 'everything' }] })).toEqual(paused);
        expect(shown({ refusals: [{ reach: 'organisation', organisation: 'glassworks' }] })).toEqual(paused);
      }),
    );
  });

  test('never stops a reply to their own act', () => {
    const replies = kinds.filter((kind) => mailKinds[kind].class === 'reply');
    fc.assert(
      fc.property(message, facts, name(...replies), (mail, known, kind) => {
        const asked = { ...known, refusals: [{ reach: 'everything' } as const], pausedUntil: inDays(900) };
        const before = mayLeave({ ...mail, kind: kind as MailKind }, known);
        expect(mayLeave({ ...mail, kind: kind as MailKind }, asked)).toEqual(before);
      }),
    );
  });
});

describe('the hour at which a letter leaves', () => {
  /** Around the days on which clocks change somewhere, and ordinary ones. */
  const instant = fc
    .tuple(
      name('2027-03-14', '2027-03-28', '2027-04-04', '2027-09-26', '2027-10-31', '2027-11-07', '2028-02-29'),
      fc.integer({ min: -3 * 86_400_000, max: 3 * 86_400_000 }),
    )
    .map(([day, ms]) => new Date(Date.parse(`${day}T00:00:00Z`) + ms));
  const hourIn = (zone: string, at: Date) =>
    Number(at.toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', hour12: false }).slice(0, 2));
  const within = (zone: string, at: Date) => hourIn(zone, at) >= 9 && hourIn(zone, at) < 18;

  test('is within nine and eighteen, half an hour after approval, and the first such', () => {
    fc.assert(
      fc.property(name(...zones), instant, fc.nat(3 * 1440), (zone, approvedAt, later) => {
        const at = inMinutes(later, approvedAt);
        const leaving = leavesAt(approvedAt, at, zone);
        expect(within(zone, leaving)).toBe(true);
        const earliest = Math.max(at.getTime(), inMinutes(30, approvedAt).getTime());
        expect(leaving.getTime()).toBeGreaterThanOrEqual(earliest);
        for (let t = earliest; t < leaving.getTime(); t += 15 * 60_000)
          expect(within(zone, new Date(t))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('is the one at which the letter may indeed leave', () => {
    fc.assert(
      fc.property(name(...zones), instant, (zone, approvedAt) => {
        const at = leavesAt(approvedAt, approvedAt, zone);
        const mail = { kind: 'notice', textHash: 'x', idea: null, organisation: null } as const;
        const known: Facts = {
          ...allHolds,
          now: at,
          zone,
          approval: { ...approval, at: approvedAt, textHash: 'x' },
          telling: { recordedAt: approvedAt, toldAt: null, selfGiven: false },
        };
        expect(mayLeave(mail, known)).toEqual({ allowed: true });
        const before = { ...known, now: inMinutes(-1, at) };
        expect(mayLeave(mail, before)).toMatchObject({ allowed: false, until: at });
      }),
    );
  });
});

describe('a demonstration', () => {
  test('lets nothing leave, whatever kind of mail it is, and never speaks before a promise', () => {
    fc.assert(
      fc.property(message, facts, (mail, known) => {
        const real = mayLeave(mail, { ...known, demonstration: false });
        const shown = mayLeave(mail, { ...known, demonstration: true });
        expect(shown).toEqual(real.allowed ? { allowed: false, because: 'demonstration' } : real);
      }),
    );
  });
});
