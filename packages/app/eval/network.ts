import { type Affinity, buildGraph, type Graph, type Pairs, type Random, shuffle } from '@liane/graph';
import { likenessOf } from '../src/features/introductions/likeness.ts';
import type { Folder } from './folder.ts';

/** A folder as the protocols read it: people as numbers, in the order of people.csv. */
export interface Network {
  readonly name: string;
  readonly n: number;
  /** Every link, as the folder gives them. */
  readonly links: Pairs;
  /** What profiles say of a pair; empty where the folder has neither texts nor tags nor groups. */
  readonly affinities: readonly Affinity[];
}

export function networkOf(folder: Folder): Network {
  const index = new Map(folder.people.map((person, at) => [person.id, at]));
  return {
    name: folder.name,
    n: folder.people.length,
    links: {
      a: Int32Array.from(folder.links, ({ from }) => index.get(from)!),
      b: Int32Array.from(folder.links, ({ to }) => index.get(to)!),
    },
    affinities: likenessOf(folder.people).affinities,
  };
}

/** Some of the pairs, by their positions. */
function pick({ a, b }: Pairs, positions: readonly number[]): Pairs {
  return {
    a: Int32Array.from(positions, (i) => a[i]!),
    b: Int32Array.from(positions, (i) => b[i]!),
  };
}

export function graphOf(n: number, { a, b }: Pairs): Graph {
  return buildGraph(n, a, b).graph;
}

export interface Split {
  readonly known: Pairs;
  readonly hidden: Pairs;
}

/**
 * Hides a share of the links. `neverIsolating`: going through the shuffled links, one is hidden only if both its
 * people keep a known link.
 */
export function hideLinks(
  n: number,
  links: Pairs,
  hide: number,
  neverIsolating: boolean,
  random: Random,
): Split {
  const order = shuffle(
    Array.from(links.a, (_, i) => i),
    random,
  );
  const wanted = Math.round(hide * order.length);
  if (!neverIsolating)
    return { hidden: pick(links, order.slice(0, wanted)), known: pick(links, order.slice(wanted)) };
  const left = new Int32Array(n);
  for (const i of order) {
    left[links.a[i]!]!++;
    left[links.b[i]!]!++;
  }
  const hidden: number[] = [];
  const known: number[] = [];
  for (const i of order) {
    const spared = left[links.a[i]!]! > 1 && left[links.b[i]!]! > 1;
    if (hidden.length >= wanted || !spared) {
      known.push(i);
      continue;
    }
    left[links.a[i]!]!--;
    left[links.b[i]!]!--;
    hidden.push(i);
  }
  return { known: pick(links, known), hidden: pick(links, hidden) };
}
