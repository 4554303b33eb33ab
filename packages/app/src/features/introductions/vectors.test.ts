import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closenessIn, postingsOf, sharedTerms, vectorsOf } from './vectors.ts';

const bags = fc.array(
  fc.array(fc.constantFrom('roue', 'papier', 'jardin', 'oiseau', 'pain'), { maxLength: 6 }),
  {
    minLength: 2,
    maxLength: 6,
  },
);

test('closeness is between 0 and 1, the same both ways, and 1 with oneself', () => {
  fc.assert(
    fc.property(bags, (list) => {
      const vectors = vectorsOf(list);
      const closeness = closenessIn(vectors);
      list.forEach((bag, i) => {
        const own = vectors.weights
          .slice(vectors.offsets[i]!, vectors.offsets[i + 1]!)
          .some((one) => one > 0);
        if (bag.length > 0 && own) expect(closeness(i, i)).toBeCloseTo(1, 9);
        list.forEach((_, j) => {
          expect(closeness(i, j)).toBeGreaterThanOrEqual(0);
          expect(closeness(i, j)).toBeLessThanOrEqual(1);
          expect(closeness(i, j)).toBeCloseTo(closeness(j, i), 12);
        });
      });
    }),
  );
});

test('a rare word that two people share brings them closer than a common one', () => {
  const closeness = closenessIn(
    vectorsOf([['rare', 'pain'], ['rare', 'vin'], ['pain', 'eau'], ['pain'], ['pain']]),
  );
  expect(closeness(0, 1)).toBeGreaterThan(closeness(0, 2));
});

test('the words said to be shared are shared, and each counts', () => {
  fc.assert(
    fc.property(bags, (list) => {
      const vectors = vectorsOf(list);
      for (const term of sharedTerms(vectors, 0, 1)) {
        expect(list[0]).toContain(term);
        expect(list[1]).toContain(term);
      }
    }),
  );
});

test('every word leads back to those who say it', () => {
  const vectors = vectorsOf([['a', 'b'], ['b'], []]);
  const { offsets, rows } = postingsOf(vectors);
  const b = vectors.names.indexOf('b');
  expect([...rows.slice(offsets[b]!, offsets[b + 1]!)]).toEqual([0, 1]);
});
