/** Examples to learn from: rows of `columns` numbers each. */
export interface Examples {
  readonly columns: number;
  readonly rows: Float64Array;
  /** 1 for yes, 0 for no; one entry a row. */
  readonly yes: Uint8Array;
  /** How many pairs each row stands for. */
  readonly weight: Float64Array;
}

/** A line through the columns, in their own units. */
export interface Line {
  readonly intercept: number;
  readonly slopes: Float64Array;
}

const mostSteps = 30;
/** A step that gains less than this share of the loss ends the search. */
const enough = 1e-7;

/**
 * Ridge logistic regression, by Newton steps (iteratively reweighted least squares) halved until they gain: columns
 * are brought to mean 0 and spread 1 first, so that `ridge` weighs on all alike; the intercept is free.
 *
 * @param ridge how strongly slopes are drawn towards 0, in examples; > 0
 * @throws RangeError if there is no yes or no no among the examples, or ridge is not > 0
 *
 * Time O(rows · columns²) a step, some ten steps. Hastie, Tibshirani & Friedman 2009, §4.4.
 */
export function fitLogistic(examples: Examples, ridge: number): Line {
  if (!(ridge > 0)) throw new RangeError(`ridge is a number > 0, not ${ridge}`);
  const { columns } = examples;
  const { centre, scale } = standard(examples);
  const rows = standardised(examples, centre, scale);
  const slopes = new Float64Array(columns + 1);
  slopes[0] = Math.log(shareOfYes(examples) / (1 - shareOfYes(examples)));
  let loss = lossOf(rows, examples, slopes, ridge);
  for (let step = 0; step < mostSteps; step++) {
    const direction = newtonStep(rows, examples, slopes, ridge);
    const better = walkDown(rows, examples, slopes, direction, ridge, loss);
    if (better === loss) break;
    const gained = loss - better;
    loss = better;
    if (gained < enough * Math.abs(loss)) break;
  }
  return inOwnUnits(slopes, centre, scale);
}

/**
 * The same, with the slopes of some columns never below 0: a column that would fall is left out, and the rest fitted
 * again. `rows` of the examples is changed: a column left out becomes zero.
 */
export function fitRising(examples: Examples, rising: readonly number[], ridge: number): Line {
  for (;;) {
    const line = fitLogistic(examples, ridge);
    const falling = rising.filter((column) => line.slopes[column]! < 0);
    if (falling.length === 0) return line;
    for (const column of falling) clearColumn(examples, column);
  }
}

/** A column of zeros says nothing: its slope is 0. */
export function clearColumn({ columns, rows }: Examples, column: number): void {
  for (let at = column; at < rows.length; at += columns) rows[at] = 0;
}

function shareOfYes({ yes, weight }: Examples): number {
  let total = 0;
  let positive = 0;
  for (let i = 0; i < yes.length; i++) {
    total += weight[i]!;
    positive += weight[i]! * yes[i]!;
  }
  if (!(positive > 0 && positive < total)) throw new RangeError('examples need at least one yes and one no');
  return positive / total;
}

/** Weighted mean and spread of each column; a column that never changes has spread 1. */
function standard({ columns, rows, weight }: Examples) {
  const centre = new Float64Array(columns);
  const scale = new Float64Array(columns);
  let total = 0;
  for (const w of weight) total += w;
  for (let i = 0, at = 0; i < weight.length; i++)
    for (let j = 0; j < columns; j++) centre[j]! += (weight[i]! * rows[at++]!) / total;
  for (let i = 0, at = 0; i < weight.length; i++)
    for (let j = 0; j < columns; j++) scale[j]! += (weight[i]! * (rows[at++]! - centre[j]!) ** 2) / total;
  for (let j = 0; j < columns; j++) scale[j] = scale[j]! > 1e-18 ? Math.sqrt(scale[j]!) : 1;
  return { centre, scale };
}

/** Rows with a leading 1 for the intercept. */
function standardised({ columns, rows, weight }: Examples, centre: Float64Array, scale: Float64Array) {
  const made = new Float64Array(weight.length * (columns + 1));
  for (let i = 0, from = 0, to = 0; i < weight.length; i++) {
    made[to++] = 1;
    for (let j = 0; j < columns; j++) made[to++] = (rows[from++]! - centre[j]!) / scale[j]!;
  }
  return made;
}

function dotRow(rows: Float64Array, at: number, slopes: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < slopes.length; j++) sum += rows[at + j]! * slopes[j]!;
  return sum;
}

/** Negative log-likelihood and the ridge. */
function lossOf(rows: Float64Array, { yes, weight }: Examples, slopes: Float64Array, ridge: number): number {
  const width = slopes.length;
  let loss = 0;
  for (let i = 0; i < yes.length; i++) {
    const sum = dotRow(rows, i * width, slopes);
    const softplus = sum > 0 ? sum + Math.log1p(Math.exp(-sum)) : Math.log1p(Math.exp(sum));
    loss += weight[i]! * (softplus - yes[i]! * sum);
  }
  for (let j = 1; j < width; j++) loss += (ridge * slopes[j]! ** 2) / 2;
  return loss;
}

function newtonStep(rows: Float64Array, { yes, weight }: Examples, slopes: Float64Array, ridge: number) {
  const width = slopes.length;
  const slope = new Float64Array(width);
  const curve = new Float64Array(width * width);
  for (let i = 0; i < yes.length; i++) {
    const at = i * width;
    const chance = 1 / (1 + Math.exp(-dotRow(rows, at, slopes)));
    const off = weight[i]! * (yes[i]! - chance);
    const bend = weight[i]! * chance * (1 - chance);
    for (let j = 0; j < width; j++) {
      slope[j]! += off * rows[at + j]!;
      const part = bend * rows[at + j]!;
      for (let k = 0; k <= j; k++) curve[j * width + k]! += part * rows[at + k]!;
    }
  }
  for (let j = 0; j < width; j++) {
    if (j > 0) slope[j]! -= ridge * slopes[j]!;
    curve[j * width + j]! += (j > 0 ? ridge : 0) + 1e-9;
  }
  return solvePositive(curve, slope);
}

/** Moves `slopes` along the direction, half as far each time until the loss falls; returns the loss. */
function walkDown(
  rows: Float64Array,
  examples: Examples,
  slopes: Float64Array,
  direction: Float64Array,
  ridge: number,
  loss: number,
): number {
  for (let length = 1; length > 1e-4; length /= 2) {
    const tried = slopes.map((slope, j) => slope + length * direction[j]!);
    const found = lossOf(rows, examples, tried, ridge);
    if (found < loss) {
      slopes.set(tried);
      return found;
    }
  }
  return loss;
}

/** Solves M x = y for a positive definite M, of which the lower half is read and overwritten (Cholesky). */
function solvePositive(matrix: Float64Array, y: Float64Array): Float64Array {
  const n = y.length;
  for (let j = 0; j < n; j++) {
    for (let k = 0; k <= j; k++) {
      let sum = matrix[j * n + k]!;
      for (let i = 0; i < k; i++) sum -= matrix[j * n + i]! * matrix[k * n + i]!;
      matrix[j * n + k] = j === k ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[k * n + k]!;
    }
  }
  const x = y.slice();
  for (let j = 0; j < n; j++) {
    for (let k = 0; k < j; k++) x[j]! -= matrix[j * n + k]! * x[k]!;
    x[j]! /= matrix[j * n + j]!;
  }
  for (let j = n - 1; j >= 0; j--) {
    for (let k = j + 1; k < n; k++) x[j]! -= matrix[k * n + j]! * x[k]!;
    x[j]! /= matrix[j * n + j]!;
  }
  return x;
}

function inOwnUnits(slopes: Float64Array, centre: Float64Array, scale: Float64Array): Line {
  const own = new Float64Array(centre.length);
  let intercept = slopes[0]!;
  for (let j = 0; j < own.length; j++) {
    own[j] = slopes[j + 1]! / scale[j]!;
    intercept -= own[j]! * centre[j]!;
  }
  return { intercept, slopes: own };
}
