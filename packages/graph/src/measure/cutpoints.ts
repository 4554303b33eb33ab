import type { Graph } from '../graph.ts';
import { markCutPoints } from './blocks.ts';
import { walk } from './depth-first.ts';

/**
 * The cut points (articulation points): people whose departure would part others. Ascending.
 *
 * Tarjan 1972. Time O(n + m), memory 22 bytes a person. See also {@link restsOn}, which says how many depend on each.
 */
export function cutPoints(graph: Graph): Int32Array {
  const marks = markCutPoints(walk(graph));
  let count = 0;
  for (const mark of marks) count += mark;
  const people = new Int32Array(count);
  let next = 0;
  for (let v = 0; v < marks.length; v++) if (marks[v] === 1) people[next++] = v;
  return people;
}
