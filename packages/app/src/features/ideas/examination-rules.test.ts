import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Condition,
  conditionNow,
  counted,
  type Judged,
  mayAnswerSo,
  mayTakeBack,
  outcomes,
  standingOf,
  verdicts,
} from './examination-rules.ts';

const due = (dueOn: string, state: Condition['state'] = 'due') => ({ dueOn, state });
const keys = ['a', 'b', 'c'];

describe('A condition', () => {
  it('is due until its day is over, and broken the day after, whoever noticed', () => {
    expect(conditionNow(due('2027-06-30'), '2027-06-30')).toBe('due');
    expect(conditionNow(due('2027-06-30'), '2027-07-01')).toBe('broken');
  });

  it('that was kept stays kept, however late it is', () => {
    expect(conditionNow(due('2027-06-30', 'met'), '2029-01-01')).toBe('met');
  });

  it('broken, closes new demands until it is kept', () => {
    const broken = [due('2027-06-30'), due('2027-03-01', 'met')];
    expect(standingOf(broken, '2027-06-30')).toBe('good');
    expect(standingOf(broken, '2027-07-01')).toBe('condition-broken');
    expect(standingOf([due('2027-06-30', 'met')], '2027-07-01')).toBe('good');
    expect(standingOf([], '2027-07-01')).toBe('good');
  });

  it('never gets better by waiting', () => {
    const day = fc
      .integer({ min: 0, max: 700 })
      .map((n) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10));
    const one = fc.record({
      dueOn: day,
      state: fc.constantFrom('due' as const, 'met' as const, 'broken' as const),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 5 }), day, day, (conditions, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        if (standingOf(conditions, early) === 'condition-broken')
          expect(standingOf(conditions, late)).toBe('condition-broken');
      }),
    );
  });
});

describe('An examination', () => {
  it('counts as not known what nobody has judged yet', () => {
    const judged: Judged[] = [
      { criterion: 'a', verdict: 'met' },
      { criterion: 'b', verdict: 'unmet' },
    ];
    expect(counted(keys, judged)).toEqual({ met: 1, partly: 0, unmet: 1, unknown: 1 });
  });

  it('counts each criterion of its charter once, and none of another', () => {
    const judgement = fc.record({
      criterion: fc.constantFrom('a', 'b', 'c', 'other'),
      verdict: fc.constantFrom(...verdicts),
    });
    fc.assert(
      fc.property(fc.array(judgement), (judged) => {
        const { met, partly, unmet, unknown } = counted(keys, judged);
        expect(met + partly + unmet + unknown).toBe(keys.length);
      }),
    );
  });
});

describe('An answer', () => {
  const unmet: Judged[] = [{ criterion: 'a', verdict: 'unmet' }];

  it('never accepts in silence what is not met: a condition mends it, or the idea is declined', () => {
    expect(mayAnswerSo('accepted', keys, unmet, [])).toEqual({
      allowed: false,
      because: 'unmet-without-condition',
    });
    expect(mayAnswerSo('conditions', keys, unmet, [{ criterion: 'b' }])).toEqual({
      allowed: false,
      because: 'unmet-without-condition',
    });
    expect(mayAnswerSo('conditions', keys, unmet, [{ criterion: 'a' }])).toEqual({ allowed: true });
    expect(mayAnswerSo('declined', keys, unmet, [])).toEqual({ allowed: true });
  });

  it('says the conditions it makes, and makes those it says', () => {
    expect(mayAnswerSo('accepted', keys, [], [{ criterion: null }])).toEqual({
      allowed: false,
      because: 'has-conditions',
    });
    expect(mayAnswerSo('conditions', keys, [], [])).toEqual({ allowed: false, because: 'no-condition' });
  });

  it('may live with what is not known yet', () => {
    expect(mayAnswerSo('accepted', keys, [{ criterion: 'a', verdict: 'unknown' }], [])).toEqual({
      allowed: true,
    });
  });

  it('weighs nothing of a criterion that the charter no longer has', () => {
    expect(mayAnswerSo('accepted', ['b', 'c'], unmet, [])).toEqual({ allowed: true });
  });

  it('of yes to something unmet always says a condition for it, whatever was judged', () => {
    const judgement = fc.record({
      criterion: fc.constantFrom(...keys, 'retired'),
      verdict: fc.constantFrom(...verdicts),
    });
    const set = fc.record({ criterion: fc.constantFrom(...keys, null) });
    fc.assert(
      fc.property(
        fc.constantFrom(...outcomes),
        fc.array(judgement),
        fc.array(set),
        (outcome, judged, made) => {
          if (outcome === 'declined' || !mayAnswerSo(outcome, keys, judged, made).allowed) return;
          const unmended = judged.filter(
            ({ criterion, verdict }) =>
              verdict === 'unmet' &&
              keys.includes(criterion) &&
              !made.some((one) => one.criterion === criterion),
          );
          expect(unmended).toEqual([]);
        },
      ),
    );
  });
});

describe('Taking an answer back', () => {
  const decided = new Date('2027-03-09T08:00:00Z');
  const after = (minutes: number) => new Date(decided.getTime() + minutes * 60_000);

  it('is possible while its letter has not begun to leave, however long that takes', () => {
    for (const letter of ['waiting', 'taken-back', 'stopped', 'refused'])
      expect(mayTakeBack(letter, decided, after(90_000))).toBe(true);
    for (const letter of ['leaving', 'left', 'by-hand', 'unknown', 'bounced'])
      expect(mayTakeBack(letter, decided, after(1))).toBe(false);
  });

  it('is possible for half an hour where no letter is sent', () => {
    expect(mayTakeBack(null, decided, after(29))).toBe(true);
    expect(mayTakeBack(null, decided, after(30))).toBe(false);
  });
});
