import { type Random, seeded } from '@liane/graph';

/** A sparse matrix in compressed rows. */
export interface SparseRows {
  readonly rows: number;
  readonly columns: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly values: Float64Array;
}

/** Vectors of as many numbers as `rank`, one after the other. */
export interface Vectors {
  readonly rank: number;
  readonly values: Float64Array;
}

/** Extra directions, dropped at the end, and rounds of sharpening: what Halko et al. advise for slow spectra. */
const oversampling = 8;
const powerRounds = 2;

/**
 * The right singular vectors of a matrix, each stretched by its singular value: one vector a column, such that
 * columns that occur in the same rows lie close. Columns are vectors of length `rank` in the result.
 *
 * Randomised singular value decomposition with power iterations (Halko, Martinsson & Tropp 2011, algorithms 4.4 and
 * 5.1). Time O(entries × rank + (rows + columns) × rank²); the same seed gives the same vectors.
 */
export function columnVectors(matrix: SparseRows, rank: number, seed: number): Vectors {
  const width = Math.min(rank + oversampling, matrix.rows, matrix.columns);
  const kept = Math.min(rank, width);
  if (kept === 0) return { rank: 0, values: new Float64Array(0) };
  let basis = gaussian(matrix.columns, width, seeded(seed));
  for (let round = 0; round <= powerRounds; round++) {
    const image = timesRows(matrix, basis, width);
    orthonormalise(image, matrix.rows, width);
    basis = timesColumns(matrix, image, width);
    if (round < powerRounds) orthonormalise(basis, matrix.columns, width);
  }
  return strongest(basis, matrix.columns, width, kept);
}

/**
 * `basis` holds Aᵀ Q, whose Gram matrix has the squared singular values as eigenvalues; turned by its eigenvectors,
 * its columns are the right singular vectors times the singular values.
 */
function strongest(basis: Float64Array, rows: number, width: number, kept: number): Vectors {
  const { values, vectors } = symmetricEigen(gram(basis, rows, width), width);
  const order = [...values.keys()].sort((a, b) => values[b]! - values[a]!).slice(0, kept);
  const turned = new Float64Array(rows * kept);
  for (let row = 0; row < rows; row++)
    order.forEach((column, at) => {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += basis[row * width + k]! * vectors[k * width + column]!;
      turned[row * kept + at] = sum;
    });
  return { rank: kept, values: turned };
}

/** Standard normal numbers (Box & Muller 1958). */
function gaussian(rows: number, width: number, random: Random): Float64Array {
  const values = new Float64Array(rows * width);
  for (let i = 0; i < values.length; i++)
    values[i] = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return values;
}

function timesRows({ rows, offsets, targets, values }: SparseRows, basis: Float64Array, width: number) {
  const image = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++)
    for (let i = offsets[row]!, end = offsets[row + 1]!; i < end; i++)
      addScaled(image, row * width, basis, targets[i]! * width, values[i]!, width);
  return image;
}

function timesColumns(
  { rows, columns, offsets, targets, values }: SparseRows,
  image: Float64Array,
  width: number,
) {
  const basis = new Float64Array(columns * width);
  for (let row = 0; row < rows; row++)
    for (let i = offsets[row]!, end = offsets[row + 1]!; i < end; i++)
      addScaled(basis, targets[i]! * width, image, row * width, values[i]!, width);
  return basis;
}

function addScaled(
  to: Float64Array,
  at: number,
  from: Float64Array,
  start: number,
  by: number,
  width: number,
) {
  for (let k = 0; k < width; k++) to[at + k]! += by * from[start + k]!;
}

/** Makes the columns orthonormal, in place: modified Gram–Schmidt, twice; a column that vanishes is left at zero. */
function orthonormalise(matrix: Float64Array, rows: number, width: number): void {
  for (let column = 0; column < width; column++) {
    const before = lengthOf(matrix, rows, width, column);
    for (let pass = 0; pass < 2; pass++)
      for (let other = 0; other < column; other++) takeAway(matrix, rows, width, column, other);
    const after = lengthOf(matrix, rows, width, column);
    const by = after > 1e-10 * before ? 1 / after : 0;
    for (let row = 0; row < rows; row++) matrix[row * width + column]! *= by;
  }
}

function lengthOf(matrix: Float64Array, rows: number, width: number, column: number): number {
  let sum = 0;
  for (let at = column; at < rows * width; at += width) sum += matrix[at]! * matrix[at]!;
  return Math.sqrt(sum);
}

function takeAway(matrix: Float64Array, rows: number, width: number, column: number, other: number): void {
  let dot = 0;
  for (let at = 0; at < rows * width; at += width) dot += matrix[at + column]! * matrix[at + other]!;
  for (let at = 0; at < rows * width; at += width) matrix[at + column]! -= dot * matrix[at + other]!;
}

function gram(matrix: Float64Array, rows: number, width: number): Float64Array {
  const product = new Float64Array(width * width);
  for (let row = 0; row < rows; row++)
    for (let a = 0; a < width; a++)
      addScaled(product, a * width, matrix, row * width, matrix[row * width + a]!, width);
  return product;
}

const sweeps = 30;

/** Eigenvalues and eigenvectors (columns) of a small symmetric matrix: cyclic Jacobi rotations. O(width³) a sweep. */
export function symmetricEigen(symmetric: Float64Array, width: number) {
  const matrix = symmetric.slice();
  const vectors = new Float64Array(width * width);
  for (let k = 0; k < width; k++) vectors[k * width + k] = 1;
  for (let sweep = 0; sweep < sweeps && offDiagonal(matrix, width) > 1e-22; sweep++)
    for (let p = 0; p < width; p++) for (let q = p + 1; q < width; q++) rotate(matrix, vectors, width, p, q);
  return { values: Float64Array.from({ length: width }, (_, k) => matrix[k * width + k]!), vectors };
}

/** Squares off the diagonal, as a share of all. */
function offDiagonal(matrix: Float64Array, width: number): number {
  let off = 0;
  let all = 1e-300;
  matrix.forEach((value, at) => {
    all += value * value;
    if (Math.floor(at / width) !== at % width) off += value * value;
  });
  return off / all;
}

function rotate(matrix: Float64Array, vectors: Float64Array, width: number, p: number, q: number): void {
  const between = matrix[p * width + q]!;
  if (between === 0) return;
  const theta = (matrix[q * width + q]! - matrix[p * width + p]!) / (2 * between);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < width; k++) turn(matrix, k * width + p, k * width + q, c, s);
  for (let k = 0; k < width; k++) turn(matrix, p * width + k, q * width + k, c, s);
  for (let k = 0; k < width; k++) turn(vectors, k * width + p, k * width + q, c, s);
}

function turn(values: Float64Array, a: number, b: number, c: number, s: number): void {
  const x = values[a]!;
  const y = values[b]!;
  values[a] = c * x - s * y;
  values[b] = s * x + c * y;
}
