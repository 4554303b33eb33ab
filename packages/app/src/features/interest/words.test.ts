import { expect, test } from 'vitest';
import { likelihoodSaid } from './words.ts';

test('a likelier person is never said to be less likely, in either language', () => {
  for (const language of ['fr', 'en'] as const) {
    const said = Array.from({ length: 101 }, (_, n) => likelihoodSaid(n / 100, language));
    expect(new Set(said).size).toBe(5);
    for (const [n, words] of said.entries())
      if (n > 0) expect(said.lastIndexOf(words)).toBeGreaterThanOrEqual(n);
    expect(said.filter((words, n) => words !== said[n - 1]).length).toBe(5);
  }
});

test('no number is ever said', () => {
  expect(likelihoodSaid(0.73, 'fr')).toBe('en serait sans doute');
  expect(likelihoodSaid(0.05, 'en')).toBe('is unlikely to be part of it');
});
