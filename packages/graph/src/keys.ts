import { type BuildReport, buildGraph, type Graph } from './graph.ts';

/** A graph whose people are known by keys: names outside, integers inside. */
export interface KeyedGraph {
  readonly graph: Graph;
  /** Key of person `v`: `keys[v]`. */
  readonly keys: readonly string[];
  /** Person of a key, or undefined. */
  indexOf(key: string): number | undefined;
}

export interface KeyedTie {
  readonly from: string;
  readonly to: string;
  readonly weight?: number;
}

export interface KeyedReport extends BuildReport {
  /** Keys listed more than once among the people; the first is kept. */
  readonly repeatedKeys: readonly string[];
  /** Ties that name someone who is not among the people; left out. Positions in the list of ties. */
  readonly unknownEnds: readonly number[];
}

/**
 * Builds a graph from people's keys and ties between keys. Keys are compared as they are.
 * A tie with an unknown end is left out and reported; so are self-ties and ties given twice.
 *
 * @throws RangeError if a weight is negative or not finite
 *
 * Time O(n + m), one hash look-up an end. See also {@link buildGraph}.
 */
export function buildKeyedGraph(
  people: Iterable<string>,
  list: readonly KeyedTie[],
): { keyed: KeyedGraph; report: KeyedReport } {
  const index = new Map<string, number>();
  const repeatedKeys: string[] = [];
  for (const key of people) {
    if (index.has(key)) repeatedKeys.push(key);
    else index.set(key, index.size);
  }
  const { from, to, weights, unknownEnds } = indexTies(index, list);
  const built = buildGraph(index.size, from, to, weights);
  const keyed: KeyedGraph = {
    graph: built.graph,
    keys: [...index.keys()],
    indexOf: (key) => index.get(key),
  };
  return { keyed, report: { ...built.report, repeatedKeys, unknownEnds } };
}

function indexTies(index: ReadonlyMap<string, number>, list: readonly KeyedTie[]) {
  const from: number[] = [];
  const to: number[] = [];
  const given: number[] = [];
  const unknownEnds: number[] = [];
  let weighted = false;
  list.forEach((tie, position) => {
    const a = index.get(tie.from);
    const b = index.get(tie.to);
    if (a === undefined || b === undefined) {
      unknownEnds.push(position);
      return;
    }
    from.push(a);
    to.push(b);
    given.push(tie.weight ?? 1);
    weighted ||= tie.weight !== undefined && tie.weight !== 1;
  });
  return { from, to, weights: weighted ? given : undefined, unknownEnds };
}
