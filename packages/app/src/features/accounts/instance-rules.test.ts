import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered } from './instance.fixture.ts';
import { houseAnswers, houseIn, writeTo } from './instance-answers.ts';
import { sizeSaid, trialOf } from './instance-rules.ts';

const at = new Date('2027-03-09T08:00:00Z');
const mail = (state: string, because: string | null = null) => ({
  state,
  because,
  not_before: at,
  ended_at: at,
});

describe('The test letter', () => {
  it('that waits with a reason has been tried already, and the reason is said', () => {
    expect(trialOf(mail('waiting'))).toEqual({ is: 'waiting' });
    expect(trialOf(mail('waiting', 'account'))).toEqual({ is: 'again', at, cause: 'account' });
    expect(trialOf(mail('waiting', 'outside-hours'))).toEqual({ is: 'waiting' });
  });

  it('is told apart when it left, was refused, or nobody knows', () => {
    expect(trialOf(mail('left'))).toEqual({ is: 'left', at });
    expect(trialOf({ ...mail('left'), ended_at: null })).toEqual({ is: 'left', at });
    expect(trialOf(mail('refused', '550 no such user'))).toEqual({
      is: 'refused',
      reply: '550 no such user',
    });
    expect(trialOf(mail('refused'))).toEqual({ is: 'refused', reply: '' });
    for (const state of ['leaving', 'unknown'] as const) expect(trialOf(mail(state))).toEqual({ is: state });
    for (const state of ['stopped', 'taken-back', 'bounced'])
      expect(trialOf(mail(state))).toEqual({ is: 'stopped' });
  });
});

describe('A size on the disk', () => {
  it('is said in the unit a person would use', () => {
    expect(sizeSaid(840_000, 'fr')).toBe('840 ko');
    expect(sizeSaid(12_345_678, 'fr')).toBe('12 Mo');
    expect(sizeSaid(3_440_000_000, 'fr')).toBe('3,4 Go');
    expect(sizeSaid(3_440_000_000, 'en')).toBe('3.4 GB');
    expect(sizeSaid(999_600_000, 'en')).toBe('1 GB');
    expect(sizeSaid(0, 'en')).toBe('0 kB');
  });

  it('never has more than four signs before its unit, however large the disk', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_000_000_000_000 }), (bytes) => {
        expect(sizeSaid(bytes, 'en')).toMatch(/^\d{1,3}(\.\d)? [kMGT]B$/);
      }),
    );
  });
});

describe('The six answers', () => {
  it('are complete only when each question has one; the telephone may stay unsaid', () => {
    expect(houseIn(answered)).toEqual(answered);
    expect(houseIn({ ...answered, phone: undefined })?.phone).toBe('');
    for (const name of Object.keys(houseAnswers.shape).filter((field) => field !== 'phone')) {
      expect(houseIn({ ...answered, [name]: ' ' })).toBeNull();
      expect(houseIn({ ...answered, [name]: undefined })).toBeNull();
    }
    for (const nothing of [null, undefined, 'house', 4, []]) expect(houseIn(nothing)).toBeNull();
  });

  it('hold no line end where a line is asked for, so that none reaches the head of a mail', () => {
    const house = houseIn({ ...answered, publisher: 'Les amis\r\nBcc: tous@montreuil.example' });
    expect(house?.publisher).toBe('Les amis Bcc: tous@montreuil.example');
  });

  it('refuse an address that would add a recipient, and a link to it adds none', () => {
    for (const wrong of [
      'a@b.example,c@d.example',
      'a@b.example\nBcc: c@d.example',
      'a b@c.example',
      'nobody',
    ])
      expect(houseIn({ ...answered, contact: wrong })).toBeNull();
    expect(writeTo('who?cc=all&x@montreuil.example')).toBe('mailto:who%3Fcc%3Dall%26x@montreuil.example');
  });
});
