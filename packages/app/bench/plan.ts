import { buildGraph, planIntroductions } from '@liane/graph';
import { skewedTies } from '../../graph/bench/generate.ts';
import { type Result, type Suite, summary, time } from '../../graph/bench/kernel.ts';

const sizes = [5000, 100_000];
const introductions = 10;
const seed = 1;

/** A plan of ten introductions with the shipped weights: candidates, chances, and a choice read again each time. */
export const run: Suite = async ({ people, runs }, say) => {
  const results: Result[] = [];
  for (const size of people.length > 0 ? people : sizes) {
    const { from, to } = skewedTies(size, seed);
    const { graph } = buildGraph(size, from, to);
    const input = `${size.toLocaleString('en')} people, ${graph.m.toLocaleString('en')} ties`;
    say(`${input}: planning`);
    const { times, value } = time(runs, () => planIntroductions(graph, { count: introductions, seed }));
    results.push({
      input,
      task: `plan of ${introductions} introductions`,
      tool: 'Liane',
      unit: 'ms',
      ...summary(times),
      answer: value.introductions.length,
    });
  }
  return results;
};
