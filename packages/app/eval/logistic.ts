/** One column of figures a feature; a row an example. */
export interface Examples {
  readonly features: readonly Float64Array[];
  /** 1 for yes, 0 for no. */
  readonly answers: Uint8Array;
  /** How much each example counts. */
  readonly counts: Float64Array;
  /** Added to each example's log-odds as it is. */
  readonly offsets: Float64Array;
}

/** A little drawn towards zero, so that features that say the same share what they say. */
const ridge = 0.01;
const rounds = 30;
const longestStep = 2;

/**
 * Logistic regression by Newton's method. A feature that may not be `free` gets no negative weight: where it would,
 * it is left out and the others are fitted again.
 */
export function fitLogistic(examples: Examples, free: readonly boolean[]): number[] {
  const left = free.map(() => true);
  for (;;) {
    const weights = newton(examples, left);
    const wrong = weights.findIndex((weight, k) => !free[k]! && weight < 0);
    if (wrong < 0) return weights;
    left[wrong] = false;
  }
}

function newton(examples: Examples, left: readonly boolean[]): number[] {
  const used = [...left.keys()].filter((k) => left[k]);
  const weights = left.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    const { curvature, slope } = derivatives(examples, weights, used);
    const step = solve(curvature, slope);
    used.forEach((k, at) => {
      weights[k]! += Math.max(-longestStep, Math.min(longestStep, step[at]!));
    });
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return weights;
}

function derivatives(
  { features, answers, counts, offsets }: Examples,
  weights: readonly number[],
  used: number[],
) {
  const columns = used.map((k) => features[k]!);
  const slope = used.map((k) => -ridge * weights[k]!);
  const curvature = used.map((_, a) => used.map((_, b) => (a === b ? ridge : 0)));
  for (let i = 0; i < answers.length; i++) {
    let odds = offsets[i]!;
    for (let a = 0; a < used.length; a++) odds += weights[used[a]!]! * columns[a]![i]!;
    const probability = 1 / (1 + Math.exp(-odds));
    const off = counts[i]! * (answers[i]! - probability);
    const bend = counts[i]! * probability * (1 - probability);
    for (let a = 0; a < used.length; a++) {
      const value = columns[a]![i]!;
      slope[a]! += off * value;
      for (let b = 0; b <= a; b++) curvature[a]![b]! += bend * value * columns[b]![i]!;
    }
  }
  for (let a = 0; a < used.length; a++) for (let b = 0; b < a; b++) curvature[b]![a] = curvature[a]![b]!;
  return { curvature, slope };
}

/** Gauss–Jordan elimination with pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, k) => [...row, right[k]!]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const by = rows[row]![column]! / rows[column]![column]!;
      for (let k = column; k <= size; k++) rows[row]![k]! -= by * rows[column]![k]!;
    }
  }
  return rows.map((row, k) => row[size]! / row[k]!);
}
