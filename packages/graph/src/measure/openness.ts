import type { Graph } from '../graph.ts';

/** How far people reach beyond their own group. */
export interface Openness {
  /** Ties between two groups, and within one. */
  readonly external: number;
  readonly internal: number;
  /** Ties with an end whose group is unknown: not counted above. */
  readonly unknown: number;
  /** (external − internal) / (external + internal): −1 closed … +1 open; null without a counted tie. */
  readonly index: number | null;
  /**
   * The index if ties fell on pairs of people at random, given how large the groups are; null when nobody's group is
   * known or there is a single person. A network of few groups is closed by arithmetic alone: compare with this.
   */
  readonly expected: number | null;
  /** The index of each person's own ties; NaN for whom none counts; length n. */
  readonly ofPerson: Float64Array;
}

/**
 * The E-I index (Krackhardt & Stern 1988) of groups given by the caller.
 *
 * @param groups a whole number per person; any negative number: unknown
 * @throws RangeError if there is not exactly one group per person
 *
 * Time O(n + m). See also {@link components}, {@link clustering}.
 */
export function openness(graph: Graph, groups: Int32Array): Openness {
  const { n, offsets, targets } = graph;
  if (groups.length !== n) throw new RangeError(`${groups.length} groups for ${n} people: one each`);
  const ofPerson = new Float64Array(n);
  let outward = 0;
  let inward = 0;
  for (let v = 0; v < n; v++) {
    const own = groups[v]!;
    let out = 0;
    let within = 0;
    for (let i = offsets[v]!, end = offsets[v + 1]!; i < end; i++) {
      const other = groups[targets[i]!]!;
      if (own < 0 || other < 0) continue;
      if (other === own) within++;
      else out++;
    }
    ofPerson[v] = (out - within) / (out + within);
    outward += out;
    inward += within;
  }
  const counted = outward + inward;
  return {
    external: outward / 2,
    internal: inward / 2,
    unknown: graph.m - counted / 2,
    index: counted === 0 ? null : (outward - inward) / counted,
    expected: expectedIndex(groups),
    ofPerson,
  };
}

function expectedIndex(groups: Int32Array): number | null {
  const sizes = new Map<number, number>();
  let known = 0;
  for (const group of groups) {
    if (group < 0) continue;
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
    known++;
  }
  if (known < 2) return null;
  let within = 0;
  for (const size of sizes.values()) within += size * (size - 1);
  return 1 - (2 * within) / (known * (known - 1));
}
