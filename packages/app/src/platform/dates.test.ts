import { describe, expect, it } from 'vitest';
import { dayAndHour, dayIn, daysBetween, hourIn, isoDayIn, nearDay, weekdayIn } from './dates.ts';

const paris = 'Europe/Paris';
const now = new Date('2027-03-09T08:00:00Z');

describe('Dates in a sentence', () => {
  it('are those of the place of the workspace, not of the machine', () => {
    const late = new Date('2027-03-09T23:30:00Z');
    expect(isoDayIn(late, paris)).toBe('2027-03-10');
    expect(isoDayIn(late, 'America/New_York')).toBe('2027-03-09');
    expect(dayIn(late, paris, 'fr')).toBe('10 mars 2027');
    expect(dayIn(late, paris, 'en')).toBe('10 March 2027');
  });

  it('say the hour as each language does, in winter and in summer', () => {
    expect(hourIn(new Date('2027-03-09T08:30:00Z'), paris, 'fr')).toBe('9 h 30');
    expect(hourIn(new Date('2027-07-09T08:30:00Z'), paris, 'fr')).toBe('10 h 30');
    expect(hourIn(new Date('2027-03-09T08:00:00Z'), paris, 'fr')).toBe('9 h');
    expect(hourIn(new Date('2027-03-09T23:05:00Z'), paris, 'en')).toBe('0:05');
  });

  it('say yesterday, today and tomorrow, also across a change of the clocks', () => {
    const eve = new Date('2027-03-27T22:30:00Z');
    expect(nearDay(new Date('2027-03-28T10:00:00Z'), paris, 'fr', eve)).toBe('demain');
    expect(dayAndHour(new Date('2027-03-10T08:30:00Z'), paris, 'fr', now)).toBe('demain à 9 h 30');
    expect(dayAndHour(new Date('2027-03-08T08:30:00Z'), paris, 'en', now)).toBe('yesterday at 9:30');
    expect(dayAndHour(now, paris, 'fr', now)).toBe("aujourd'hui à 9 h");
  });

  it('name the day farther off, with its year when it is another one', () => {
    expect(nearDay(new Date('2027-03-16T08:00:00Z'), paris, 'fr', now)).toBe('le mardi 16 mars');
    expect(nearDay(new Date('2027-03-16T08:00:00Z'), paris, 'en', now)).toBe('on Tuesday 16 March');
    expect(weekdayIn(new Date('2028-05-01T08:00:00Z'), paris, 'fr', now)).toBe('lundi 1er mai 2028');
  });

  it('count whole days, whatever the clocks did in between', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
    expect(daysBetween('2027-03-01', '2027-02-28')).toBe(-1);
  });
});
