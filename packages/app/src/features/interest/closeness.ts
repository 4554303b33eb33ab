import { buildKeyedGraph, type Graph } from '@liane/graph';
import type { Link, Person } from '../people/person.ts';

/** The ties among people, as positions in their list. */
export function tiesAmong(people: readonly Person[], links: readonly Link[]): Graph {
  const ids = people.map((person) => person.id);
  return buildKeyedGraph(
    ids,
    links.map(({ from, to }) => ({ from, to })),
  ).keyed.graph;
}

/** What being tied to someone who said yes to this very idea is worth, as a chance of caring for it too. */
const tieToYes = 0.5;

/** The same for someone who is only likely to: at most this, and less for whoever is tied to many. */
const tieToLikely = 0.25;

/** Likelihood falls fast below the likeliest: half as near the idea counts for a sixteenth. */
const steepness = 4;

/** What one tie to `other` is worth, in [0, 1). `nearness` is 1 for whoever is nearest the idea. */
export function worthOfTie(graph: Graph, other: number, saidYes: boolean, nearness: number): number {
  if (saidYes) return tieToYes;
  if (nearness === 0) return 0;
  const likelihood = Math.min(1, nearness) ** steepness;
  const degree = graph.offsets[other + 1]! - graph.offsets[other]!;
  return (tieToLikely * likelihood) / Math.sqrt(Math.max(1, degree));
}

/**
 * Chance that at least one of a person's ties would bring them in, were each alone: 1 − Π(1 − worth). It grows with
 * every tie, so that taking away a tie a reason names lowers it. `nearness` is everybody's, as seen from the
 * person's part, and 0 for whoever does not count. Time linear in the person's ties.
 */
export function closeness(
  graph: Graph,
  person: number,
  saidYes: ReadonlySet<number>,
  nearness: (other: number) => number,
): number {
  let none = 1;
  for (let i = graph.offsets[person]!, end = graph.offsets[person + 1]!; i < end; i++) {
    const other = graph.targets[i]!;
    none *= 1 - worthOfTie(graph, other, saidYes.has(other), nearness(other));
  }
  return 1 - none;
}
