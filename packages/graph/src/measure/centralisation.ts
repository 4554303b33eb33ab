import { degree, type Graph } from '../graph.ts';
import { betweenness } from './betweenness.ts';

/**
 * How far one person has more ties than everyone else: 1 for a star, 0 when all have as many; null below three
 * people (Freeman 1978).
 *
 * Time O(n). See also {@link betweennessCentralisation}, {@link stage}.
 */
export function degreeCentralisation(graph: Graph): number | null {
  const { n } = graph;
  if (n < 3) return null;
  let most = 0;
  for (let v = 0; v < n; v++) most = Math.max(most, degree(graph, v));
  return (n * most - 2 * graph.m) / ((n - 1) * (n - 2));
}

/**
 * How far one person lies between all others: 1 for a star, 0 when all do equally; null below three people
 * (Freeman 1978).
 *
 * @param scores what {@link betweenness} gave with `normalised: true`, if at hand
 *
 * Time O(n·m), or O(n) with `scores`. See also {@link degreeCentralisation}.
 */
export function betweennessCentralisation(
  graph: Graph,
  scores: Float64Array = betweenness(graph, { normalised: true }),
): number | null {
  if (graph.n < 3) return null;
  let most = 0;
  let sum = 0;
  for (const score of scores) {
    most = Math.max(most, score);
    sum += score;
  }
  return (graph.n * most - sum) / (graph.n - 1);
}
