import { describe, expect, test } from 'vitest';
import { approvedText, type MailText } from './approved-text.ts';
import { type Contact, leftThisYear, reopensOn, spentBy } from './budget.ts';
import { inDays, now } from './consent.fixture.ts';
import { isOpen, isZone, leavesAt, nextOpening } from './hours.ts';
import { type MailRules, mailKinds } from './mail-kinds.ts';
import { refusalCovers, widest } from './reach.ts';
import { type RoundLetter, roundState } from './rounds.ts';
import { tellBy, toldState } from './told.ts';

describe('the table of mails', () => {
  const kinds: readonly MailRules[] = Object.values(mailKinds);

  test('lets no solicitation go without approval, budget, pause, hours and a way to refuse', () => {
    const solicitations = kinds.filter((kind) => kind.class === 'solicitation');
    expect(solicitations).toHaveLength(2);
    for (const kind of solicitations) {
      expect(kind).toMatchObject({ approval: 'text', budget: 'yearly', pausable: true, hours: 'day' });
      expect(kind.unsubscribes).not.toBe('none');
    }
  });

  test('takes nothing from the budget for a reply, and lets no pause stop it', () => {
    for (const kind of kinds.filter((one) => one.class === 'reply'))
      expect(kind).toMatchObject({ budget: 'none', pausable: false, once: 'no' });
  });
});

describe('the reach of a no', () => {
  const school = { idea: 'school', organisation: 'glassworks' };

  test('goes as far as the person said, and no farther', () => {
    expect(refusalCovers({ reach: 'idea', idea: 'school' }, school)).toBe(true);
    expect(refusalCovers({ reach: 'idea', idea: 'lamps' }, school)).toBe(false);
    expect(refusalCovers({ reach: 'organisation', organisation: 'glassworks' }, school)).toBe(true);
    expect(refusalCovers({ reach: 'organisation', organisation: 'musain' }, school)).toBe(false);
    expect(refusalCovers({ reach: 'everything' }, { idea: null, organisation: null })).toBe(true);
    expect(refusalCovers({ reach: 'idea', idea: 'school' }, { idea: null, organisation: null })).toBe(false);
  });

  test('is that of the widest, in whatever order they were said', () => {
    const idea = { reach: 'idea', idea: 'school' } as const;
    const organisation = { reach: 'organisation', organisation: 'glassworks' } as const;
    expect(widest([])).toBeNull();
    expect(widest([idea, organisation])).toBe('organisation');
    expect(widest([{ reach: 'everything' }, organisation, idea])).toBe('everything');
  });
});

describe('the budget of a person', () => {
  const contact = (kind: Contact['kind'], bounced = false): Contact => ({ kind, at: now, bounced });

  test('is spent by letters, notices and questions asked aloud, not by replies nor by what came back', () => {
    expect(spentBy([contact('invitation'), contact('notice'), contact('asked-aloud')])).toHaveLength(3);
    expect(spentBy([contact('sign-in'), contact('joined'), contact('idea-outcome')])).toEqual([]);
    expect(spentBy([contact('invitation', true), contact('asked-aloud', true)])).toEqual([]);
  });

  test('comes back a year after each, to the second', () => {
    const spent = [inDays(-364), inDays(-10), inDays(-5)];
    expect(leftThisYear(spent, now)).toBe(0);
    expect(reopensOn(spent, now)).toEqual(inDays(1));
    expect(leftThisYear(spent, inDays(1))).toBe(1);
    expect(reopensOn(spent, inDays(1))).toBeNull();
  });

  test('overdrawn by questions asked aloud, waits for as many as were too many', () => {
    const spent = [inDays(-300), inDays(-200), inDays(-100), inDays(-50), inDays(-1)];
    expect(leftThisYear(spent, now)).toBe(0);
    expect(reopensOn(spent, now)).toEqual(inDays(265));
  });
});

describe('rounds', () => {
  const sent = (days: number, more: Partial<RoundLetter> = {}): RoundLetter => ({
    leftAt: inDays(-days),
    answered: false,
    bounced: false,
    ...more,
  });

  test('begin empty, and hold six', () => {
    expect(roundState([], now)).toEqual({ round: 1, room: 6, waiting: 0, opensOn: null });
    expect(roundState([sent(3), sent(2, { answered: true })], now)).toEqual({
      round: 1,
      room: 4,
      waiting: 1,
      opensOn: null,
    });
  });

  test('open when each letter is answered, came back, or was met by fourteen days of silence', () => {
    const six = [
      sent(20),
      sent(14),
      sent(2, { answered: true }),
      sent(2, { bounced: true }),
      sent(15),
      sent(1),
    ];
    expect(roundState(six, now)).toEqual({ round: 1, room: 0, waiting: 1, opensOn: inDays(13) });
    expect(roundState(six, inDays(13))).toEqual({ round: 2, room: 6, waiting: 0, opensOn: null });
    expect(roundState([...six.slice(0, 5), sent(1, { answered: true })], now).round).toBe(2);
  });

  test('go on to a second of six', () => {
    const settled = Array.from({ length: 6 }, () => sent(30, { answered: true }));
    expect(roundState([...settled, sent(1)], now)).toMatchObject({ round: 2, room: 5, waiting: 1 });
  });

  test('have no date while a letter has yet to leave', () => {
    const six = [...Array.from({ length: 5 }, () => sent(1)), sent(0, { leftAt: null })];
    expect(roundState(six, now)).toEqual({ round: 1, room: 0, waiting: 6, opensOn: null });
  });
});

describe('known means told', () => {
  const record = { recordedAt: now, toldAt: null, selfGiven: false };

  test('within twenty-eight days, or purged', () => {
    expect(tellBy(now)).toEqual(inDays(28));
    expect(toldState(record, now)).toEqual({ state: 'to-tell', by: inDays(28), daysLeft: 28 });
    expect(toldState(record, inDays(27.2))).toMatchObject({ state: 'to-tell', daysLeft: 1 });
    expect(toldState(record, inDays(28))).toEqual({ state: 'to-purge', since: inDays(28) });
  });

  test('whoever was told, or gave their data, is never purged for it', () => {
    expect(toldState({ ...record, toldAt: inDays(3) }, inDays(400))).toEqual({ state: 'told' });
    expect(toldState({ ...record, selfGiven: true }, inDays(400))).toEqual({ state: 'told' });
    expect(toldState({ ...record, toldAt: inDays(3) }, inDays(2))).toMatchObject({ state: 'to-tell' });
  });
});

describe('the hours of letters', () => {
  const paris = (text: string) => new Date(text);

  test('are those of the place, also on the night summer time begins or ends', () => {
    const saturday = paris('2027-03-27T17:50:00+01:00');
    expect(leavesAt(saturday, saturday, 'Europe/Paris')).toEqual(paris('2027-03-28T09:00:00+02:00'));
    const october = paris('2027-10-30T19:00:00+02:00');
    expect(leavesAt(october, october, 'Europe/Paris')).toEqual(paris('2027-10-31T09:00:00+01:00'));
  });

  test('are found where clocks are a quarter of an hour off', () => {
    const night = new Date('2027-01-10T00:00:00+13:45');
    expect(nextOpening(night, 'Pacific/Chatham')).toEqual(new Date('2027-01-10T09:00:00+13:45'));
    expect(isOpen(new Date('2027-01-10T17:59:00+05:30'), 'Asia/Kolkata')).toBe(true);
    expect(isOpen(new Date('2027-01-10T18:00:00+05:30'), 'Asia/Kolkata')).toBe(false);
  });

  test('are found where a day was left out of the calendar', () => {
    const evening = new Date('2011-12-30T05:00:00Z');
    expect(nextOpening(evening, 'Pacific/Apia')).toEqual(new Date('2011-12-30T19:00:00Z'));
  });

  test('are asked of a zone that exists', () => {
    expect(isZone('Europe/Paris')).toBe(true);
    expect(isZone('Europe/Montreuil')).toBe(false);
    expect(isZone('')).toBe(false);
  });
});

describe('what an approval covers', () => {
  const text: MailText = {
    kind: 'invitation',
    person: 'combeferre',
    address: 'combeferre@abc.example',
    sender: 'M. Madeleine',
    language: 'fr',
    subject: 'Une école du soir',
    words: 'Monsieur,\nCourfeyrac me répète une phrase de vous.',
    fixedPart: 'Trois réponses, sans compte ni mot de passe.',
  };

  test('is each part of it, and whom it is for', () => {
    const others: readonly Partial<MailText>[] = [
      { kind: 'notice' },
      { person: 'enjolras' },
      { address: 'combeferre@abc.example.org' },
      { address: null },
      { sender: 'Jean Valjean' },
      { language: 'en' },
      { subject: 'Une école' },
      { words: `${text.words} ` },
      { fixedPart: '' },
    ];
    for (const other of others) expect(approvedText({ ...text, ...other })).not.toBe(approvedText(text));
  });

  test('is the same whatever the ends of the lines, which browsers change', () => {
    expect(approvedText({ ...text, words: text.words.replace('\n', '\r\n') })).toBe(approvedText(text));
  });

  test('does not confuse a word that moves from one part to the next', () => {
    const moved = { ...text, subject: 'Une école', words: `du soir${text.words}` };
    const other = { ...text, subject: 'Une écoledu soir', words: text.words };
    expect(approvedText(moved)).not.toBe(approvedText(other));
  });
});
