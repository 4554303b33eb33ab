import { describe, expect, test } from 'vitest';
import { someone, tie } from '../src/features/interest/village.fixture.ts';
import type { Folder } from './folder.ts';
import { evaluateInterest, interestTables, measure } from './interest.ts';

const scores = (...lists: number[][]) => lists.map((list) => Float64Array.from(list));
const truth = (...lists: number[][]) => lists.map((list) => new Set(list));

describe('protocol c', () => {
  test('one interested person ranked second of four: reciprocal rank 1/2, one contact in two uninterested', () => {
    const figures = measure(scores([4, 3, 2, 1]), truth([1]), [true]);
    expect(figures.reciprocalRank).toBe(1 / 2);
    expect(figures.uninterested).toBe(1 / 2);
    expect(figures.precision10).toBe(1 / 10);
    expect(figures.recall50).toBe(1);
  });

  test('always asking the same person wears them out: half of the contacts of two ideas', () => {
    const figures = measure(scores([4, 3, 0, 0], [4, 0, 3, 0]), truth([1], [2]), [true, true]);
    expect(figures.topShare).toBe(1 / 2);
  });

  test('a threshold that lets through fewer than twenty contacts does not count', () => {
    const figures = measure(scores([4, 3, 2, 1]), truth([0]), [true]);
    expect(figures.recallAtHalf).toBe(0);
  });

  test('one threshold for all ideas at which half of the contacts are right', () => {
    const ideas = Array.from({ length: 20 }, (_, n) => n);
    const sure = ideas.map(() => Float64Array.of(9, 0, 0, 0));
    const found = measure(
      sure,
      truth(...ideas.map((n) => [n < 10 ? 0 : 3])),
      ideas.map(() => true),
    );
    expect(found.recallAtHalf).toBe(1 / 2);
    expect(found.recallAtFourFifths).toBe(0);
  });

  test('ideas left out count for nothing', () => {
    const both = scores([1, 0], [0, 1]);
    expect(measure(both, truth([0], [0]), [true, false])).toEqual(
      measure(both.slice(0, 1), truth([0]), [true]),
    );
  });
});

describe('a folder', () => {
  const folder: Folder = {
    dir: 'village',
    name: 'village',
    people: [
      someone('aline', { about: 'Chante à la chorale\nDirige des chanteurs' }),
      someone('bastien', { about: 'Répare des vélos' }),
      someone('carole', { about: 'Cuit le pain' }),
    ],
    links: [{ ...tie('aline', 'carole'), at: null }],
    events: [],
    ideas: [
      {
        id: 'i1',
        title: 'Une chorale',
        text: 'Chanter ensemble',
        language: 'fr',
        split: 'dev',
        interested: ['aline'],
        nearDuplicate: false,
      },
    ],
    task: { kind: ['interest'], capacity: null, seeds: [1], hide: 0.1, known: 0.15 },
  };

  test('is measured with the product and the yardsticks side by side', () => {
    const report = evaluateInterest(folder);
    expect(Object.keys(report.all)).toEqual(['random', 'activity prior', 'BM25', 'TF-IDF centroid', 'Liane']);
    for (const name of ['activity prior', 'BM25', 'TF-IDF centroid', 'Liane'])
      expect([name, report.all[name]!.reciprocalRank]).toEqual([name, 1]);
    expect(interestTables(report).map(({ rows }) => rows.length)).toEqual([10, 2, 7]);
  });

  test('can be measured on one split only', () => {
    expect(evaluateInterest(folder, { split: 'test' }).ideas).toBe(0);
  });
});
