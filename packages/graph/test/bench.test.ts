import { expect, it } from 'vitest';
import { skewedTies } from '../bench/generate.ts';
import { median, type Result, tables, time } from '../bench/kernel.ts';
import { buildGraph, degree } from '../src/graph.ts';

it('the graphs of the bench have ten ties a person, a few very well connected, and are the same each time', () => {
  const { from, to } = skewedTies(10_000, 1);
  const { graph, report } = buildGraph(10_000, from, to);
  expect(report).toEqual({ selfTies: 0, parallelTies: 0 });
  expect(graph.m / graph.n).toBeCloseTo(10, 0);
  expect(Math.max(...Array.from({ length: graph.n }, (_, v) => degree(graph, v)))).toBeGreaterThan(1000);
  expect(skewedTies(10_000, 1)).toEqual({ from, to });
});

it('what takes next to nothing is repeated; the median is the middle one', () => {
  expect(time(2, () => 'done').times.length).toBeGreaterThan(2);
  expect(time(2, () => 'done').value).toBe('done');
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
});

it('a table holds each tool against the first, and says when it found something else', () => {
  const result = (tool: string, milliseconds: number, answer: number): Result => ({
    input: '7 people',
    task: 'cores',
    tool,
    unit: 'ms',
    median: milliseconds,
    low: milliseconds,
    high: milliseconds,
    runs: 1,
    answer,
  });
  expect(tables([result('Liane', 2, 3), result('other', 5, 4)])).toBe(
    ['7 people', '        Liane   other', 'cores   2 ms    5 ms  2.5 ×  found 4!'].join('\n'),
  );
});
