import type { Graph } from '../graph.ts';
import { type Random, seeded } from '../random.ts';

/** A network in few dimensions: the share of its ties that a handful of patterns explain. */
export interface Latent {
  readonly rank: number;
  /** Weight of each pattern, strongest first (by absolute value). */
  readonly values: Float64Array;
  /** `vectors[v * rank + r]`: how much person v takes part in pattern r. */
  readonly vectors: Float64Array;
}

const extraDirections = 8;
const rounds = 12;
/** Directions are set apart again after this many rounds: by then they lean towards the strongest, not yet too far. */
const roundsTogether = 3;
/** What is left of a column's square below this share is rounding. */
const dependent = 1e-13;

/**
 * The strongest eigenpairs of the network's ties, by block power iteration from random directions and a small exact
 * problem at the end (randomised subspace iteration: Halko, Martinsson & Tropp 2011). Ties that are not there and
 * that these patterns expect are likely (as in Pech et al. 2017; the patterns find groups nobody named).
 *
 * @param balanced each tie a–b weighs 1/√((1 + ties of a)(1 + ties of b)), so that the well-linked do not decide all
 * @throws RangeError if rank is not a whole number ≥ 1
 *
 * Time O(rounds · (m · rank + n · rank²)), memory 16 n · rank bytes. Approximate where strengths nearly agree; the
 * same seed gives the same patterns. See also {@link expected}.
 */
export function latent(graph: Graph, rank: number, options: { balanced: boolean; seed: number }): Latent {
  if (!(Number.isInteger(rank) && rank >= 1)) throw new RangeError(`rank is a whole number ≥ 1, not ${rank}`);
  const width = Math.min(graph.n, rank + extraDirections);
  const kept = Math.min(graph.n, rank);
  const scale = scales(graph, options.balanced);
  let basis = randomDirections(graph.n, width, seeded(options.seed));
  for (let round = 1; round <= rounds; round++) {
    basis = applyTies(graph, scale, basis, width);
    if (round % roundsTogether === 0) orthonormalise(basis, graph.n, width);
  }
  orthonormalise(basis, graph.n, width);
  return bestWithin(graph, scale, basis, width, kept);
}

/** How strongly the first `rank` patterns expect a tie between two people. O(rank). */
export function expected({ rank, values, vectors }: Latent, a: number, b: number, first = rank): number {
  let sum = 0;
  for (let r = 0; r < Math.min(first, rank); r++)
    sum += values[r]! * vectors[a * rank + r]! * vectors[b * rank + r]!;
  return sum;
}

function scales({ n, offsets }: Graph, balanced: boolean): Float64Array {
  const scale = new Float64Array(n).fill(1);
  if (balanced) for (let v = 0; v < n; v++) scale[v] = 1 / Math.sqrt(1 + offsets[v + 1]! - offsets[v]!);
  return scale;
}

function randomDirections(n: number, width: number, random: Random): Float64Array {
  return Float64Array.from({ length: n * width }, () => random() - 0.5);
}

function applyTies({ n, offsets, targets }: Graph, scale: Float64Array, basis: Float64Array, width: number) {
  const moved = new Float64Array(n * width);
  for (let v = 0; v < n; v++) {
    for (let i = offsets[v]!, end = offsets[v + 1]!; i < end; i++) {
      const w = targets[i]!;
      const weight = scale[v]! * scale[w]!;
      for (let r = 0; r < width; r++) moved[v * width + r]! += weight * basis[w * width + r]!;
    }
  }
  return moved;
}

/**
 * Makes the columns orthonormal by the Cholesky factor of their products (done twice at the end, for safety: Yamamoto
 * et al. 2015), row by row, where Gram–Schmidt would jump from column to column. A column that vanishes becomes zero.
 */
function orthonormalise(basis: Float64Array, n: number, width: number): void {
  const factor = choleskyOf(products(basis, n, width), width);
  for (let row = 0; row < n * width; row += width) {
    for (let r = 0; r < width; r++) {
      let value = basis[row + r]!;
      for (let q = 0; q < r; q++) value -= factor[r * width + q]! * basis[row + q]!;
      const size = factor[r * width + r]!;
      basis[row + r] = size > 0 ? value / size : 0;
    }
  }
}

/** Lower half of the columns' inner products. */
function products(basis: Float64Array, n: number, width: number): Float64Array {
  const sums = new Float64Array(width * width);
  for (let row = 0; row < n * width; row += width) {
    for (let r = 0; r < width; r++) {
      const value = basis[row + r]!;
      for (let q = 0; q <= r; q++) sums[r * width + q]! += value * basis[row + q]!;
    }
  }
  return sums;
}

/** Lower Cholesky factor, in place; a column that depends on those before it gets 0 on the diagonal. */
function choleskyOf(matrix: Float64Array, n: number): Float64Array {
  for (let r = 0; r < n; r++) {
    const before = matrix[r * n + r]!;
    for (let q = 0; q <= r; q++) {
      let sum = matrix[r * n + q]!;
      for (let k = 0; k < q; k++) sum -= matrix[r * n + k]! * matrix[q * n + k]!;
      const size = matrix[q * n + q]!;
      if (q < r) matrix[r * n + q] = size > 0 ? sum / size : 0;
      else matrix[r * n + r] = sum > dependent * before ? Math.sqrt(sum) : 0;
    }
  }
  return matrix;
}

/** The exact eigenpairs of the ties seen within the basis (Rayleigh–Ritz), the strongest `kept`. */
function bestWithin(
  graph: Graph,
  scale: Float64Array,
  basis: Float64Array,
  width: number,
  kept: number,
): Latent {
  const { n } = graph;
  const moved = applyTies(graph, scale, basis, width);
  const small = new Float64Array(width * width);
  for (let v = 0; v < n; v++)
    for (let q = 0; q < width; q++)
      for (let r = 0; r < width; r++) small[q * width + r]! += basis[v * width + q]! * moved[v * width + r]!;
  const { values, vectors } = eigenOfSymmetric(small, width);
  const order = Array.from({ length: width }, (_, r) => r)
    .sort((x, y) => Math.abs(values[y]!) - Math.abs(values[x]!))
    .slice(0, kept);
  const result = new Float64Array(n * kept);
  for (let v = 0; v < n; v++)
    for (let r = 0; r < kept; r++) {
      let sum = 0;
      for (let q = 0; q < width; q++) sum += basis[v * width + q]! * vectors[q * width + order[r]!]!;
      result[v * kept + r] = sum;
    }
  return { rank: kept, values: Float64Array.from(order, (r) => values[r]!), vectors: result };
}

const sweeps = 30;

/** All eigenpairs of a small symmetric matrix by cyclic Jacobi rotations; column r of `vectors` belongs to `values[r]`. */
function eigenOfSymmetric(matrix: Float64Array, n: number): { values: Float64Array; vectors: Float64Array } {
  const m = matrix.slice();
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  for (let sweep = 0; sweep < sweeps && offDiagonal(m, n) > 1e-18; sweep++)
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(m, vectors, n, p, q);
  return { values: Float64Array.from({ length: n }, (_, i) => m[i * n + i]!), vectors };
}

function offDiagonal(m: Float64Array, n: number): number {
  let sum = 0;
  for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) sum += m[p * n + q]! ** 2;
  return sum;
}

function rotate(m: Float64Array, vectors: Float64Array, n: number, p: number, q: number): void {
  const off = m[p * n + q]!;
  if (Math.abs(off) < 1e-15) return;
  const turn = (m[q * n + q]! - m[p * n + p]!) / (2 * off);
  const tangent = Math.sign(turn || 1) / (Math.abs(turn) + Math.sqrt(turn * turn + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let k = 0; k < n; k++) {
    const kp = m[k * n + p]!;
    const kq = m[k * n + q]!;
    m[k * n + p] = cosine * kp - sine * kq;
    m[k * n + q] = sine * kp + cosine * kq;
  }
  for (let k = 0; k < n; k++) {
    const pk = m[p * n + k]!;
    const qk = m[q * n + k]!;
    m[p * n + k] = cosine * pk - sine * qk;
    m[q * n + k] = sine * pk + cosine * qk;
    const vp = vectors[k * n + p]!;
    const vq = vectors[k * n + q]!;
    vectors[k * n + p] = cosine * vp - sine * vq;
    vectors[k * n + q] = sine * vp + cosine * vq;
  }
}
