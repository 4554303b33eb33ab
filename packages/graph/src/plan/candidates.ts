import { degree, type Graph, hasTie } from '../graph.ts';
import { distinctPairs, type Pairs } from './features.ts';
import { gains } from './gain.ts';

export interface CandidateOptions {
  /** People whom a person might care to meet by what they are and seek, most likely first. */
  readonly neighbours?: (person: number) => ArrayLike<number>;
  /** People who have just come: looked after first, like those who are tied to nobody. */
  readonly newcomers?: Iterable<number>;
  /** At most this many pairs of each kind for one person (default 12). */
  readonly most?: number;
  /** At most this many people are looked after, the least linked first (default 20,000). */
  readonly people?: number;
}

const defaultMost = 12;
const defaultPeople = 20_000;
/** A tie to someone known by more people than this says next to nothing of whom one could meet. */
const hub = 2_000;

/**
 * Pairs worth a thought, not tied yet, each once with `a < b`: for the people who need it most (newcomers, those
 * outside the largest part, the least linked), whom they could meet through someone both know, and whom by what they
 * are and seek; for those outside the largest part, the best linked people besides.
 *
 * Time O(people · (ties of their neighbours + most)), one block-cut tree, one sort of the people.
 * See also {@link planIntroductions}.
 */
export function likelyPairs(graph: Graph, options: CandidateOptions = {}): Pairs {
  const most = options.most ?? defaultMost;
  const first: number[] = [];
  const second: number[] = [];
  const propose = (a: number, b: number) => {
    if (a === b || hasTie(graph, a, b)) return;
    first.push(a);
    second.push(b);
  };
  const reached = new Float64Array(graph.n);
  const wellLinked = bestLinked(graph, most);
  const { partSize } = gains(graph);
  let largest = 0;
  for (const size of partSize) if (size > largest) largest = size;
  for (const person of mostInNeed(graph, partSize, options)) {
    for (const other of friendsOfFriends(graph, person, most, reached)) propose(person, other);
    const alike = options.neighbours?.(person) ?? [];
    for (let i = 0; i < Math.min(most, alike.length); i++) propose(person, alike[i]!);
    if (partSize[person]! < largest) for (const other of wellLinked) propose(person, other);
  }
  return distinctPairs(graph.n, first, second);
}

/** Newcomers first, then small parts before large ones, then few ties before many. */
function mostInNeed(graph: Graph, partSize: Int32Array, options: CandidateOptions): number[] {
  const isNew = new Uint8Array(graph.n);
  for (const person of options.newcomers ?? []) isNew[person] = 1;
  return Array.from(isNew.keys())
    .sort(
      (x, y) =>
        isNew[y]! - isNew[x]! || partSize[x]! - partSize[y]! || degree(graph, x) - degree(graph, y) || x - y,
    )
    .slice(0, options.people ?? defaultPeople);
}

function bestLinked(graph: Graph, most: number): number[] {
  const people = Array.from({ length: graph.n }, (_, person) => person);
  return people.sort((x, y) => degree(graph, y) - degree(graph, x) || x - y).slice(0, most);
}

/** The `most` people at distance two with the highest resource allocation. `reached` is zero before and after. */
function friendsOfFriends(graph: Graph, person: number, most: number, reached: Float64Array): number[] {
  const { offsets, targets } = graph;
  const found: number[] = [];
  for (let i = offsets[person]!, end = offsets[person + 1]!; i < end; i++) {
    const u = targets[i]!;
    const count = degree(graph, u);
    if (count > hub) continue;
    for (let j = offsets[u]!, last = offsets[u + 1]!; j < last; j++) {
      const v = targets[j]!;
      if (reached[v] === 0) found.push(v);
      reached[v]! += 1 / count;
    }
  }
  const near: number[] = [];
  for (const v of found) {
    const last = near[near.length - 1];
    if (near.length === most && comesBefore(reached, last!, v)) continue;
    if (v === person || hasTie(graph, person, v)) continue;
    let at = near.length < most ? near.length : most - 1;
    while (at > 0 && comesBefore(reached, v, near[at - 1]!)) near[at] = near[--at]!;
    near[at] = v;
  }
  for (const v of found) reached[v] = 0;
  return near;
}

function comesBefore(reached: Float64Array, v: number, w: number): boolean {
  return reached[v]! > reached[w]! || (reached[v] === reached[w] && v < w);
}
