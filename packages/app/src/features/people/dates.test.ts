import { describe, expect, test } from 'vitest';
import { dayOrderOf, readDay } from './dates.ts';

describe('a day is read as people write it', () => {
  test.each([
    ['2025-12-31', '2025-12-31'],
    ['2025-12-31T23:59:59Z', '2025-12-31'],
    ['2025-12-31 08:15', '2025-12-31'],
    ['2025/12/31', '2025-12-31'],
    ['2025.3.1', '2025-03-01'],
    ['20251231', '2025-12-31'],
    ['31/12/2025', '2025-12-31'],
    ['31.12.2025', '2025-12-31'],
    ['31-12-25', '2025-12-31'],
    ['31/12/2025 à 8h15', '2025-12-31'],
    ['12/31/2025', '2025-12-31'],
    ['12/31/2025 8:15 PM', '2025-12-31'],
    ['3/3/2025', '2025-03-03'],
    ['3 mars 2025', '2025-03-03'],
    ['le 1er août 2025', '2025-08-01'],
    ['lundi 3 mars 2025', '2025-03-03'],
    ['Mon, 3 March 2025', '2025-03-03'],
    ['March 3, 2025', '2025-03-03'],
    ['Mar. 3rd, 2025', '2025-03-03'],
    ['03 Mar 2025', '2025-03-03'],
    ['3-Mar-2025', '2025-03-03'],
    ['3 févr. 2025', '2025-02-03'],
    ['29/02/2024', '2024-02-29'],
    ['45747', '2025-03-31'],
    ['45747.5', '2025-03-31'],
  ])('%s is %s', (text, day) => {
    expect(readDay(text)).toEqual({ read: 'day', day, precise: true });
  });

  test.each([
    ['2025', '2025-01-01'],
    ['2025-03', '2025-03-01'],
    ['03/2025', '2025-03-01'],
    ['mars 2025', '2025-03-01'],
    ['Mar 2025', '2025-03-01'],
  ])('%s tells no day: its first one is taken, and it is told', (text, day) => {
    expect(readDay(text)).toEqual({ read: 'day', day, precise: false });
  });

  test('day and month that could change places are ambiguous, unless the column tells', () => {
    expect(readDay('3/12/2025')).toEqual({ read: 'ambiguous' });
    expect(readDay('3/12/2025', 'day-first')).toMatchObject({ day: '2025-12-03' });
    expect(readDay('3/12/2025', 'month-first')).toMatchObject({ day: '2025-03-12' });
  });

  test.each([
    '',
    'yesterday',
    '31/02/2025',
    '29/02/2025',
    '2025-13-01',
    '0/0/2025',
    '3 brumaire 2025',
    '1735603200',
    '12',
    '99999',
    '32/13/2025',
    '0000-01-01',
  ])('« %s » is no day', (text) => {
    expect(readDay(text)).toEqual({ read: 'unreadable' });
  });
});

describe('what a column tells of its days', () => {
  test('one day that reads one way only is enough, if none says the contrary', () => {
    expect(dayOrderOf(['3/12/2025', '31/12/2025'])).toBe('day-first');
    expect(dayOrderOf(['3/12/2025', '12/31/2025'])).toBe('month-first');
    expect(dayOrderOf(['3/12/2025', '2025-12-31'])).toBeNull();
    expect(dayOrderOf(['31/12/2025', '12/31/2025', '3/12/2025'])).toBeNull();
  });
});
