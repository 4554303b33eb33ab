import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { degree, ties } from '../src/graph.ts';
import {
  type Affinity,
  affinityColumns,
  bothSides,
  pairReader,
  pathColumns,
  patternColumns,
  tieColumnNames,
} from '../src/plan/columns.ts';
import { expected, latent } from '../src/plan/latent.ts';
import { fitReciprocity } from '../src/plan/learn.ts';
import { clearColumn, type Examples, fitLogistic, fitRising, type Line } from '../src/plan/logistic.ts';
import { type ReciprocityModel, reciprocity, shippedModel } from '../src/plan/reciprocity.ts';
import { seeded } from '../src/random.ts';
import { apart, complete, fromTies, karateClub, planted, ring, star } from './graphs.ts';
import { everyTwo, networks, pairsOf, untied } from './laws.ts';

const logistic = (odds: number) => 1 / (1 + Math.exp(-odds));
const rowsOf = ({ columns, rows }: Examples) =>
  Array.from({ length: rows.length / columns }, (_, i) => [...rows.subarray(i * columns, (i + 1) * columns)]);
const chanceOf = ({ intercept, slopes }: Line, row: readonly number[]) =>
  logistic(row.reduce((sum, value, j) => sum + value * slopes[j]!, intercept));

/** Answers given by a line: each row drawn in [−2, 2], each answer by its chance. */
function drawnExamples(count: number, intercept: number, slopes: readonly number[], seed: number): Examples {
  const random = seeded(seed);
  const columns = slopes.length;
  const rows = Float64Array.from({ length: count * columns }, () => 4 * random() - 2);
  const yes = Uint8Array.from({ length: count }, (_, i) => {
    const odds = slopes.reduce((sum, slope, j) => sum + slope * rows[i * columns + j]!, intercept);
    return random() < logistic(odds) ? 1 : 0;
  });
  return { columns, rows, yes, weight: new Float64Array(count).fill(1) };
}

const withRows = (examples: Examples, change: (value: number, column: number) => number): Examples => ({
  ...examples,
  rows: examples.rows.map((value, at) => change(value, at % examples.columns)),
});

/** Any examples with at least one yes and one no. */
const anyExamples = fc
  .integer({ min: 1, max: 3 })
  .chain((columns) =>
    fc.array(
      fc.tuple(
        fc.array(fc.integer({ min: -5, max: 5 }), { minLength: columns, maxLength: columns }),
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
      ),
      { minLength: 2, maxLength: 25 },
    ),
  )
  .filter((list) => new Set(list.map(([, yes]) => yes)).size === 2)
  .map(
    (list): Examples => ({
      columns: list[0]![0].length,
      rows: Float64Array.from(list.flatMap(([row]) => row)),
      yes: Uint8Array.from(list, ([, yes]) => (yes ? 1 : 0)),
      weight: Float64Array.from(list, ([, , weight]) => weight),
    }),
  );

describe('a line through answers', () => {
  test('finds the line that made them, to a tenth, also when yes is rare', () => {
    const line = fitLogistic(drawnExamples(30_000, -3, [1.5, -0.7, 0], 11), 1);
    [-3, 1.5, -0.7, 0].forEach((value, j) => {
      expect(Math.abs((j === 0 ? line.intercept : line.slopes[j - 1]!) - value)).toBeLessThan(0.1);
    });
  });

  test('of those told one in five, one in five said yes, and so for every tenth of the chances', () => {
    const learned = fitLogistic(drawnExamples(10_000, -0.5, [1.2, 0.6], 1), 1);
    const fresh = drawnExamples(20_000, -0.5, [1.2, 0.6], 2);
    const told = rowsOf(fresh).map((row, i) => ({ chance: chanceOf(learned, row), yes: fresh.yes[i]! }));
    for (let tenth = 0; tenth < 10; tenth++) {
      const here = told.filter(({ chance }) => Math.floor(chance * 10) === tenth);
      if (here.length < 300) continue;
      const mean = (of: (one: { chance: number; yes: number }) => number) =>
        here.reduce((sum, one) => sum + of(one), 0) / here.length;
      expect(Math.abs(mean(({ chance }) => chance) - mean(({ yes }) => yes))).toBeLessThan(0.05);
    }
  });

  test('the chances add up to the yeses there were', () => {
    fc.assert(
      fc.property(anyExamples, fc.double({ min: 0.1, max: 10, noNaN: true }), (examples, ridge) => {
        const line = fitLogistic(examples, ridge);
        let off = 0;
        let total = 0;
        rowsOf(examples).forEach((row, i) => {
          off += examples.weight[i]! * (chanceOf(line, row) - examples.yes[i]!);
          total += examples.weight[i]!;
        });
        expect(Math.abs(off) / total).toBeLessThan(1e-3);
      }),
    );
  });

  test('no small step aside fits better', () => {
    fc.assert(
      fc.property(anyExamples, (examples) => {
        const line = fitLogistic(examples, 1);
        const best = lossOf(examples, line, 1);
        for (let j = 0; j < examples.columns; j++)
          for (const step of [-0.05, 0.05]) {
            const slopes = line.slopes.map((slope, i) => (i === j ? slope + step : slope));
            expect(lossOf(examples, { ...line, slopes }, 1)).toBeGreaterThan(
              best - 1e-6 * Math.abs(best) - 1e-9,
            );
          }
      }),
    );
  });

  test('an answer that stands for three is the same as three answers', () => {
    fc.assert(
      fc.property(anyExamples, (examples) => {
        const times = [...examples.weight.keys()].flatMap((i) =>
          new Array<number>(examples.weight[i]!).fill(i),
        );
        const listed: Examples = {
          columns: examples.columns,
          rows: Float64Array.from(times.flatMap((i) => rowsOf(examples)[i]!)),
          yes: Uint8Array.from(times, (i) => examples.yes[i]!),
          weight: new Float64Array(times.length).fill(1),
        };
        const [one, other] = [fitLogistic(examples, 1), fitLogistic(listed, 1)];
        expect(one.intercept).toBeCloseTo(other.intercept, 6);
        one.slopes.forEach((slope, j) => {
          expect(slope).toBeCloseTo(other.slopes[j]!, 6);
        });
      }),
    );
  });

  test('neither the unit of a column nor where it starts changes a chance', () => {
    const examples = drawnExamples(400, 0.3, [1, -1], 5);
    const moved = withRows(examples, (value, column) => (column === 0 ? 1000 * value + 7 : value / 50 - 3));
    const [here, there] = [fitLogistic(examples, 1), fitLogistic(moved, 1)];
    expect(there.slopes[0]).toBeCloseTo(here.slopes[0]! / 1000, 8);
    expect(there.slopes[1]).toBeCloseTo(here.slopes[1]! * 50, 4);
    rowsOf(examples).forEach((row, i) => {
      expect(chanceOf(there, rowsOf(moved)[i]!)).toBeCloseTo(chanceOf(here, row), 6);
    });
  });

  test('yes and no exchanged turn the line round', () => {
    const examples = drawnExamples(300, 0.5, [1, 0.4], 6);
    const [line, turned] = [
      fitLogistic(examples, 1),
      fitLogistic({ ...examples, yes: examples.yes.map((one) => 1 - one) }, 1),
    ];
    expect(turned.intercept).toBeCloseTo(-line.intercept, 5);
    turned.slopes.forEach((slope, j) => {
      expect(slope).toBeCloseTo(-line.slopes[j]!, 5);
    });
  });

  test('the stronger the pull to nothing, the smaller the slopes; at last only the share of yeses is left', () => {
    const examples = drawnExamples(500, -1, [2], 7);
    const slopes = [0.1, 10, 1000, 1e7].map((ridge) => fitLogistic(examples, ridge).slopes[0]!);
    for (let i = 1; i < slopes.length; i++) expect(slopes[i]!).toBeLessThan(slopes[i - 1]!);
    const share = examples.yes.reduce((sum, one) => sum + one, 0) / 500;
    expect(logistic(fitLogistic(examples, 1e9).intercept)).toBeCloseTo(share, 4);
  });

  test('answers that one column explains without exception still give a finite line', () => {
    const rows = Float64Array.from({ length: 40 }, (_, i) => i - 20);
    const line = fitLogistic(
      {
        columns: 1,
        rows,
        yes: Uint8Array.from(rows, (x) => (x < 0 ? 0 : 1)),
        weight: new Float64Array(40).fill(1),
      },
      0.5,
    );
    expect(Number.isFinite(line.intercept)).toBe(true);
    expect(line.slopes[0]!).toBeGreaterThan(0);
    expect(line.slopes[0]!).toBeLessThan(10);
  });

  test('a column that never changes says nothing', () => {
    const examples = withRows(drawnExamples(200, 0, [1, 1], 8), (value, column) =>
      column === 1 ? 4 : value,
    );
    expect(fitLogistic(examples, 1).slopes[1]).toBeCloseTo(0, 9);
  });

  test('without a yes, without a no, or without a pull it is refused', () => {
    const examples = drawnExamples(20, 0, [1], 9);
    expect(() => fitLogistic({ ...examples, yes: new Uint8Array(20) }, 1)).toThrow('at least one yes');
    expect(() => fitLogistic({ ...examples, yes: new Uint8Array(20).fill(1) }, 1)).toThrow('one no');
    expect(() => fitLogistic(examples, 0)).toThrow('not 0');
    expect(() => fitLogistic(examples, Number.NaN)).toThrow('NaN');
  });
});

function lossOf(examples: Examples, line: Line, ridge: number): number {
  const spreads = spreadsOf(examples);
  const pulled = line.slopes.reduce((sum, slope, j) => sum + (slope * spreads[j]!) ** 2, 0);
  return rowsOf(examples).reduce(
    (sum, row, i) => {
      const chance = chanceOf(line, row);
      return sum - examples.weight[i]! * Math.log(examples.yes[i] === 1 ? chance : 1 - chance);
    },
    (ridge * pulled) / 2,
  );
}

function spreadsOf(examples: Examples): number[] {
  const rows = rowsOf(examples);
  const total = examples.weight.reduce((sum, one) => sum + one, 0);
  const mean = (of: (row: readonly number[]) => number) =>
    rows.reduce((sum, row, i) => sum + examples.weight[i]! * of(row), 0) / total;
  return Array.from({ length: examples.columns }, (_, j) => {
    const centre = mean((row) => row[j]!);
    return Math.sqrt(mean((row) => (row[j]! - centre) ** 2));
  });
}

describe('a line that may only rise', () => {
  test('never falls where it may not, and is the plain line where nothing would fall', () => {
    fc.assert(
      fc.property(anyExamples, (examples) => {
        const plain = fitLogistic({ ...examples, rows: examples.rows.slice() }, 1);
        const all = [...plain.slopes.keys()];
        const line = fitRising({ ...examples, rows: examples.rows.slice() }, all, 1);
        for (const slope of line.slopes) expect(slope).toBeGreaterThanOrEqual(0);
        if (plain.slopes.every((slope) => slope >= 0)) expect(line).toEqual(plain);
        expect(fitRising({ ...examples, rows: examples.rows.slice() }, [], 1)).toEqual(plain);
      }),
    );
  });

  test('leaves a falling column out, and fits the others as if it had never been', () => {
    const examples = drawnExamples(1000, 0, [1, -1.5], 3);
    const line = fitRising({ ...examples, rows: examples.rows.slice() }, [0, 1], 1);
    const alone: Examples = { ...examples, columns: 1, rows: examples.rows.filter((_, at) => at % 2 === 0) };
    expect(line.slopes[1]).toBe(0);
    expect(line.slopes[0]).toBeCloseTo(fitLogistic(alone, 1).slopes[0]!, 6);
  });

  test('a column wiped is zero in every row, and the others are untouched', () => {
    const examples = drawnExamples(5, 0, [1, 1, 1], 4);
    const before = rowsOf(examples);
    clearColumn(examples, 1);
    expect(rowsOf(examples)).toEqual(before.map(([x, , z]) => [x, 0, z]));
  });
});

describe('two sides as one number', () => {
  const share = fc.nat({ max: 1_000_000 }).map((part) => part / 1_000_000);

  test('lies between the two, no more than twice the lower, and is the same whoever is named first', () => {
    fc.assert(
      fc.property(share, share, (one, other) => {
        const both = bothSides(one, other);
        expect(both).toBe(bothSides(other, one));
        expect(both).toBeLessThanOrEqual(2 * Math.min(one, other) + 1e-15);
        expect(both).toBeLessThanOrEqual(Math.max(one, other) + 1e-15);
        expect(both).toBeGreaterThanOrEqual(Math.min(one, other) - 1e-15);
      }),
    );
  });

  test('more interest on either side never lowers it', () => {
    fc.assert(
      fc.property(share, share, share, (one, other, more) => {
        const higher = Math.max(one, more);
        expect(bothSides(higher, other)).toBeGreaterThanOrEqual(bothSides(one, other) - 1e-15);
      }),
    );
  });
});

describe('the chance of two yeses', () => {
  const model: ReciprocityModel = {
    intercept: -1,
    weights: { common: 0.5, allocation: 2, words: 1.5, pattern5: 0.3, nobodyKnowsThis: 7 },
  };
  const words: Affinity = { name: 'words', towards: (a, b) => ((a * 3 + b) % 5) / 5 };

  test('is the model’s line through the columns, read one by one', () => {
    fc.assert(
      fc.property(networks(10, 2), (graph) => {
        const pairs = pairsOf(everyTwo(graph.n));
        const reader = pairReader(graph, [words], { patterns: true, seed: 1 });
        const values = reader.read(pairs);
        const chances = reciprocity(graph, [words], model).of(pairs);
        chances.forEach((chance, i) => {
          const odds = reader.names.reduce(
            (sum, name, j) => sum + (model.weights[name] ?? 0) * values[i * reader.names.length + j]!,
            model.intercept,
          );
          expect(chance).toBeCloseTo(logistic(odds), 9);
        });
      }),
    );
  });

  test('stays between the least and the most that the model allows', () => {
    const bounded = { ...shippedModel, least: 0.2, most: 0.6 };
    const graph = karateClub();
    const pairs = pairsOf(untied(graph));
    const free = reciprocity(graph).of(pairs);
    reciprocity(graph, [], bounded)
      .of(pairs)
      .forEach((chance, i) => {
        expect(chance).toBeCloseTo(0.2 + 0.4 * free[i]!, 12);
      });
  });

  test('is the same both ways', () => {
    fc.assert(
      fc.property(networks(9, 2), (graph) => {
        const list = untied(graph);
        const here = reciprocity(graph, [words], model).of(pairsOf(list));
        const there = reciprocity(graph, [words], model).of(
          pairsOf(list.map(([a, b]): [number, number] => [b, a])),
        );
        here.forEach((chance, i) => {
          expect(there[i]).toBeCloseTo(chance, 12);
        });
      }),
    );
  });

  test('without paths, the columns of chains of three are nothing and all others are the same', () => {
    const graph = karateClub();
    const pairs = pairsOf(untied(graph));
    const options = { patterns: false, seed: 1 };
    const whole = pairReader(graph, [words], options);
    const short = pairReader(graph, [words], { ...options, paths: false }).read(pairs);
    const isPath = (at: number) => pathColumns.includes(whole.names[at % whole.names.length]!);
    expect(whole.read(pairs).filter((value, at) => isPath(at) && value > 0).length).toBeGreaterThan(100);
    expect([...short]).toEqual(Array.from(whole.read(pairs), (value, at) => (isPath(at) ? 0 : value)));
  });

  test('the shipped weights are of columns there are, and none is below nothing', () => {
    const kinds = ['interests', 'words', 'groups', 'exchange'].flatMap(affinityColumns);
    for (const [name, weight] of Object.entries(shippedModel.weights)) {
      expect([...tieColumnNames, ...kinds]).toContain(name);
      expect(weight).toBeGreaterThan(0);
    }
  });

  test('columns are those of ties, then of patterns, then two for each interest', () => {
    const named = (patterns: boolean) => pairReader(star(4), [words], { patterns, seed: 1 }).names;
    expect(named(true)).toEqual([...tieColumnNames, ...patternColumns, ...affinityColumns('words')]);
    expect(named(false)).toEqual([...tieColumnNames, 'words', 'wordsRoot']);
  });
});

describe('learning from a network which pairs are tied', () => {
  const graph = planted(6, 12, 0.5, 0.02, seeded(12));
  const sameGroup: Affinity = {
    name: 'groups',
    towards: (a, b) => (Math.floor(a / 12) === Math.floor(b / 12) ? 1 : 0.05),
  };
  const noise: Affinity = { name: 'words', towards: (a, b) => ((a * 31 + b * 17) % 10) / 10 };

  /** Chance that a tie taken away stands before a pair that was never tied. */
  function order(model: ReciprocityModel, affinities: readonly Affinity[], seed: number): number {
    const random = seeded(seed);
    const { from, to } = ties(graph);
    const kept: [number, number][] = [];
    const hidden: [number, number][] = [];
    from.forEach((a, i) => {
      (random() < 0.15 ? hidden : kept).push([a, to[i]!]);
    });
    const known = fromTies(graph.n, kept);
    const reader = reciprocity(known, affinities, model);
    const told = reader.of(pairsOf(hidden));
    const others = reader.of(pairsOf(untied(graph)));
    let before = 0;
    for (const yes of told) for (const no of others) before += yes > no ? 1 : yes === no ? 0.5 : 0;
    return before / (told.length * others.length);
  }

  test('groups that were planted are found, by their ties alone', () => {
    expect(order(fitReciprocity(graph, { patterns: false }), [], 1)).toBeGreaterThan(0.85);
    expect(order(fitReciprocity(graph), [], 1)).toBeGreaterThan(0.85);
  });

  test('an interest that tells the groups counts, one that tells nothing hardly does', () => {
    const model = fitReciprocity(graph, { affinities: [sameGroup, noise], patterns: false });
    const weight = (name: string) =>
      affinityColumns(name).reduce((sum, one) => sum + (model.weights[one] ?? 0), 0);
    expect(weight('groups')).toBeGreaterThan(4 * weight('words'));
    expect(order(model, [sameGroup, noise], 2)).toBeGreaterThan(0.8);
  });

  test('no interest ever lowers a chance, even where those alike avoid each other', () => {
    const contrary: Affinity = { name: 'groups', towards: (a, b) => 1.05 - sameGroup.towards(a, b) };
    const { weights } = fitReciprocity(graph, { affinities: [contrary], patterns: false });
    for (const name of affinityColumns('groups')) expect(weights[name]!).toBeGreaterThanOrEqual(0);
  });

  test('told to learn through two columns, it learns through no other, and never downwards', () => {
    const { weights } = fitReciprocity(graph, { columns: ['common', 'degreeGap'], patterns: false });
    for (const [name, weight] of Object.entries(weights))
      if (name === 'common' || name === 'degreeGap') expect(weight).toBeGreaterThanOrEqual(0);
      else expect(Math.abs(weight)).toBe(0);
    expect(new Map(Object.entries(weights)).get('common')!).toBeGreaterThan(0);
  });

  test('from the past: ties that came next are learned from as they were', () => {
    const hidden = pairsOf(
      untied(graph)
        .filter(([a, b]) => Math.floor(a / 12) === Math.floor(b / 12))
        .slice(0, 60),
    );
    const model = fitReciprocity(graph, { lessons: [{ graph, hidden, affinities: [] }], patterns: false });
    const mean = (chances: Float64Array) => chances.reduce((sum, one) => sum + one, 0) / chances.length;
    const reader = reciprocity(graph, [], model);
    expect(mean(reader.of(hidden))).toBeGreaterThan(3 * mean(reader.of(pairsOf(untied(graph)))));
  });

  test('the graph it learns from is left as it was, and the same seed teaches the same', () => {
    const before = structuredClone(graph);
    const options = { rounds: 1, patterns: false, seed: 3 };
    expect(fitReciprocity(graph, options)).toEqual(fitReciprocity(graph, options));
    expect(graph).toEqual(before);
    expect(fitReciprocity(graph, { ...options, seed: 4 })).not.toEqual(fitReciprocity(graph, options));
  });

  test('a star, and a group where everyone knows everyone, teach nothing: the shipped weights stand', () => {
    for (const silent of [star(150), star(12), complete(16), apart(star(8), star(9))])
      expect(fitReciprocity(silent, { rounds: 2 })).toEqual(shippedModel);
  });

  test('what the balanced patterns expect is read on the scale of ties', () => {
    const reader = pairReader(graph, [], { patterns: true, seed: 4 });
    const pairs = pairsOf(untied(graph).slice(0, 50));
    const values = reader.read(pairs);
    for (const balanced of [true, false]) {
      const found = latent(graph, 40, { balanced, seed: 4 });
      const at = reader.names.indexOf(balanced ? 'balanced15' : 'pattern15');
      pairs.a.forEach((a, i) => {
        const b = pairs.b[i]!;
        const size = balanced ? Math.sqrt((1 + degree(graph, a)) * (1 + degree(graph, b))) : 1;
        expect(values[i * reader.names.length + at]).toBeCloseTo(size * expected(found, a, b, 15), 9);
      });
    }
  });

  test('what cannot be is refused with the value received', () => {
    expect(() => fitReciprocity(graph, { rounds: 0 })).toThrow('not 0');
    expect(() => fitReciprocity(graph, { rounds: 1.5 })).toThrow('not 1.5');
    expect(() => fitReciprocity(graph, { hide: Number.NaN })).toThrow('NaN');
    expect(() => fitReciprocity(ring(9))).toThrow('9 ties are too few');
  });
});
