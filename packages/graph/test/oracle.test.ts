import { UndirectedGraph } from 'graphology';
import { connectedComponents } from 'graphology-components';
import metrics from 'graphology-metrics';
import { describe, expect, it } from 'vitest';
import { type Graph, ties } from '../src/graph.ts';
import { betweenness } from '../src/measure/betweenness.ts';
import { degreeCentralisation } from '../src/measure/centralisation.ts';
import { components } from '../src/measure/components.ts';
import { pathLengths } from '../src/measure/paths.ts';
import { seeded } from '../src/random.ts';
import { apart, complete, drawn, grown, karateClub, lesMiserables, ring, star } from './graphs.ts';

const { betweenness: betweennessCentrality } = metrics.centrality;

/** The same network for graphology, another library: what both say, neither says by a slip of ours. */
function forGraphology(graph: Graph) {
  const other = new UndirectedGraph();
  for (let v = 0; v < graph.n; v++) other.addNode(v);
  const list = ties(graph);
  list.from.forEach((a, i) => {
    other.addEdge(a, list.to[i]!);
  });
  return other;
}

const networks: [string, Graph][] = [
  ['the karate club', karateClub()],
  ['Les Misérables', lesMiserables().graph],
  ['a star, a ring and a group', apart(star(6), ring(5), complete(4))],
  ['300 people and 450 ties drawn at random', drawn(300, 450, seeded(1))],
  ['200 people who came one by one', grown(200, 3, seeded(2))],
];

describe.each(networks)('%s, as graphology sees it', (_, graph) => {
  const other = forGraphology(graph);

  it('has the same parts', () => {
    const { count, of } = components(graph);
    const parts = connectedComponents(other).map((part) => part.map(Number));
    expect(count).toBe(parts.length);
    for (const part of parts) expect(new Set(part.map((v) => of[v])).size).toBe(1);
  });

  it('has the same people between others', () => {
    const expected = betweennessCentrality(other, { getEdgeWeight: null, normalized: true });
    betweenness(graph, { normalised: true }).forEach((score, v) => {
      expect(score).toBeCloseTo(expected[v]!, 10);
    });
  });

  it('has the same most ties, and ways as long', () => {
    const most = Math.max(...other.mapNodes((v) => other.degree(v)));
    const expected = (graph.n * most - 2 * graph.m) / ((graph.n - 1) * (graph.n - 2));
    expect(degreeCentralisation(graph)).toBeCloseTo(expected, 12);
    expect(pathLengths(graph, seeded(1), graph.n).mean).toBeCloseTo(meanWay(other), 10);
  });
});

function meanWay(other: UndirectedGraph): number {
  let total = 0;
  let reached = 0;
  other.forEachNode((start) => {
    const distance = new Map([[start, 0]]);
    for (const [v, d] of distance) {
      total += d;
      if (d > 0) reached++;
      other.forEachNeighbor(v, (w) => {
        if (!distance.has(w)) distance.set(w, d + 1);
      });
    }
  });
  return total / reached;
}
