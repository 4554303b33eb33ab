import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NextDeed } from '../accounts/hooks.ts';
import { mostAtOnce, nextDeeds } from './rules.ts';

const deed = (order: number, title = `deed ${order}`): NextDeed => ({
  order,
  title,
  text: '',
  margin: '',
  to: '/',
  deed: 'Lire',
});

describe('Today', () => {
  it('puts first what passes first, and keeps the order of what weighs the same', () => {
    const { shown } = nextDeeds([deed(3), deed(1, 'a'), deed(2), deed(1, 'b')]);
    expect(shown.map(({ title }) => title)).toEqual(['a', 'b', 'deed 2', 'deed 3']);
  });

  it('never shows more than one can hold in mind, and says how many wait behind', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 })), (orders) => {
        const { shown, behind } = nextDeeds(orders.map((order) => deed(order)));
        expect(shown.length).toBeLessThanOrEqual(mostAtOnce);
        expect(shown.length + behind).toBe(orders.length);
        const last = shown.at(-1)?.order ?? Number.NEGATIVE_INFINITY;
        const later = orders.filter((order) => order > last).length;
        expect(behind).toBeGreaterThanOrEqual(later);
      }),
    );
  });

  it('is empty when nothing presses', () => {
    expect(nextDeeds([])).toEqual({ shown: [], behind: 0 });
  });
});
