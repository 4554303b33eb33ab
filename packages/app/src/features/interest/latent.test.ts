import { seeded } from '@liane/graph';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnVectors, type SparseRows, symmetricEigen } from './latent.ts';

function sparse(rows: readonly (readonly number[])[]): SparseRows {
  const entries = rows.map((row) => [...row.keys()].filter((column) => row[column] !== 0));
  const offsets = [0];
  for (const row of entries) offsets.push(offsets.at(-1)! + row.length);
  return {
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    offsets: Int32Array.from(offsets),
    targets: Int32Array.from(entries.flat()),
    values: Float64Array.from(entries.flatMap((row, at) => row.map((column) => rows[at]![column]!))),
  };
}

const gramOf = (rows: readonly (readonly number[])[]) =>
  rows[0]!.map((_, a) => rows[0]!.map((_, b) => rows.reduce((sum, row) => sum + row[a]! * row[b]!, 0)));

const small = fc.integer({ min: -4, max: 4 });
const matrix = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(small, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('the latent space', () => {
  test('with every direction kept, vectors have the inner products of the columns', () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        const { rank, values } = columnVectors(sparse(rows), 8, 1);
        gramOf(rows).forEach((line, a) => {
          line.forEach((expected, b) => {
            let dot = 0;
            for (let k = 0; k < rank; k++) dot += values[a * rank + k]! * values[b * rank + k]!;
            expect(dot).toBeCloseTo(expected, 5);
          });
        });
      }),
    );
  });

  test('with few kept, words of one subject lie close and words of another far', () => {
    const choir = [3, 2, 2, 0, 0, 0];
    const bikes = [0, 0, 0, 3, 2, 2];
    const { rank, values } = columnVectors(sparse([choir, bikes, choir, bikes, choir]), 2, 1);
    const cosine = (a: number, b: number) => {
      const [x, y] = [a, b].map((at) => values.slice(at * rank, (at + 1) * rank));
      const dot = (u: Float64Array, v: Float64Array) => u.reduce((sum, value, k) => sum + value * v[k]!, 0);
      return dot(x!, y!) / Math.sqrt(dot(x!, x!) * dot(y!, y!));
    };
    expect(cosine(0, 1)).toBeGreaterThan(0.999);
    expect(Math.abs(cosine(0, 4))).toBeLessThan(0.001);
  });

  test('the same seed gives the same vectors', () => {
    const rows = [
      [1, 2, 0],
      [0, 1, 3],
    ];
    expect(columnVectors(sparse(rows), 2, 7)).toEqual(columnVectors(sparse(rows), 2, 7));
  });

  test('nothing to learn from gives nothing', () => {
    expect(columnVectors(sparse([]), 4, 1)).toEqual({ rank: 0, values: new Float64Array(0) });
  });
});

describe('eigenvalues of a symmetric matrix', () => {
  test('rebuild it, with their vectors', () => {
    const random = seeded(3);
    const width = 6;
    const values = new Float64Array(width * width);
    for (let a = 0; a < width; a++)
      for (let b = 0; b <= a; b++) {
        values[a * width + b] = random() - 0.5;
        values[b * width + a] = values[a * width + b]!;
      }
    const found = symmetricEigen(values, width);
    for (let a = 0; a < width; a++)
      for (let b = 0; b < width; b++) {
        let rebuilt = 0;
        for (let k = 0; k < width; k++)
          rebuilt += found.values[k]! * found.vectors[a * width + k]! * found.vectors[b * width + k]!;
        expect(rebuilt).toBeCloseTo(values[a * width + b]!, 9);
      }
  });
});
