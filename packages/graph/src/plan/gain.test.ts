import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGraph, type Graph, hasTie, ties } from '../graph.ts';
import { hold } from '../measure/hold.ts';
import { gains } from './gain.ts';

export const network = fc.integer({ min: 1, max: 14 }).chain((n) =>
  fc.array(fc.tuple(fc.nat({ max: n - 1 }), fc.nat({ max: n - 1 })), { maxLength: 24 }).map(
    (list) =>
      buildGraph(
        n,
        list.map(([a]) => a),
        list.map(([, b]) => b),
      ).graph,
  ),
);

function withTie(graph: Graph, a: number, b: number): Graph {
  const { from, to } = ties(graph);
  return buildGraph(graph.n, [...from, a], [...to, b]).graph;
}

test('what a tie would add to hold, read off the block-cut tree, is what measuring again says', () => {
  fc.assert(
    fc.property(network, (graph) => {
      const gain = gains(graph);
      const before = hold(graph).hold;
      for (let a = 0; a < graph.n; a++)
        for (let b = 0; b < graph.n; b++) {
          if (a === b) continue;
          const after = hold(withTie(graph, a, b)).hold;
          expect(gain.of(a, b)).toBeCloseTo(before === null ? 0 : after! - before, 10);
          if (hasTie(graph, a, b)) expect(gain.of(a, b)).toBeCloseTo(0, 12);
        }
    }),
    { numRuns: 300 },
  );
});

test('two people are in one part exactly when the parts agree', () => {
  const { graph } = buildGraph(5, [0, 1, 3], [1, 2, 4]);
  const { part, partSize } = gains(graph);
  expect([part[0] === part[2], part[0] === part[3], part[3] === part[4]]).toEqual([true, false, true]);
  expect([...partSize]).toEqual([3, 3, 3, 2, 2]);
});

test('someone outside the network is refused', () => {
  const { graph } = buildGraph(3, [0], [1]);
  expect(() => gains(graph).of(0, 3)).toThrow(RangeError);
});
