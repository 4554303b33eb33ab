import { readFileSync } from 'node:fs';
import { buildGraph, type Graph } from '../src/graph.ts';
import { buildKeyedGraph, type KeyedGraph } from '../src/keys.ts';
import { type Random, randomBelow } from '../src/random.ts';

/** Graphs one can draw, and two that everybody knows. */

export function fromTies(n: number, ties: readonly (readonly [number, number])[]): Graph {
  return buildGraph(
    n,
    ties.map((tie) => tie[0]),
    ties.map((tie) => tie[1]),
  ).graph;
}

export function empty(n: number): Graph {
  return fromTies(n, []);
}

export function path(n: number): Graph {
  const from = Int32Array.from({ length: Math.max(0, n - 1) }, (_, i) => i);
  return buildGraph(
    n,
    from,
    from.map((i) => i + 1),
  ).graph;
}

export function ring(n: number): Graph {
  const from = Int32Array.from({ length: n }, (_, i) => i);
  return buildGraph(
    n,
    from,
    from.map((i) => (i + 1) % n),
  ).graph;
}

/** Person 0 in the middle of `n − 1` others. */
export function star(n: number): Graph {
  const to = Int32Array.from({ length: n - 1 }, (_, i) => i + 1);
  return buildGraph(n, new Int32Array(n - 1), to).graph;
}

export function complete(n: number): Graph {
  return fromTies(n, among(0, n));
}

/** Everyone in first…first+size−1 tied to everyone else there. */
export function among(first: number, size: number): [number, number][] {
  const ties: [number, number][] = [];
  for (let a = first; a < first + size; a++) for (let b = a + 1; b < first + size; b++) ties.push([a, b]);
  return ties;
}

/** Two complete groups of `size`, tied by a way with `between` people on it. */
export function barbell(size: number, between = 0): Graph {
  const ties = [...among(0, size), ...among(size + between, size)];
  for (let v = size - 1; v < size + between; v++) ties.push([v, v + 1]);
  return fromTies(2 * size + between, ties);
}

/** Stars side by side: star i has `leaves[i]` people around its hub; the hubs are the first people. */
export function stars(leaves: readonly number[], hubTies: readonly (readonly [number, number])[]): Graph {
  const ties: (readonly [number, number])[] = [...hubTies];
  let next = leaves.length;
  leaves.forEach((count, hub) => {
    for (let i = 0; i < count; i++) ties.push([hub, next++]);
  });
  return fromTies(next, ties);
}

/** A complete core; everyone around it is tied to `each` people of the core, in turn. */
export function coreWithPeriphery(core: number, periphery: number, each: number): Graph {
  const ties = among(0, core);
  for (let i = 0; i < periphery; i++)
    for (let k = 0; k < each; k++) ties.push([core + i, (i * each + k) % core]);
  return fromTies(core + periphery, ties);
}

/** Complete groups of `size`, each tied to the next by one tie, the last to the first. */
export function groupsInARing(groups: number, size: number): Graph {
  const ties: [number, number][] = [];
  for (let i = 0; i < groups; i++) {
    ties.push(...among(i * size, size));
    ties.push([i * size, (((i + 1) % groups) * size + 1) % (groups * size)]);
  }
  return fromTies(groups * size, ties);
}

/** Each group apart from the others. */
export function apart(...graphs: Graph[]): Graph {
  const ties: [number, number][] = [];
  let first = 0;
  for (const graph of graphs) {
    for (let v = 0; v < graph.n; v++)
      for (let i = graph.offsets[v]!; i < graph.offsets[v + 1]!; i++)
        if (graph.targets[i]! > v) ties.push([first + v, first + graph.targets[i]!]);
    first += graph.n;
  }
  return fromTies(first, ties);
}

/** `m` ties drawn between `n` people, repetitions and self-ties left out. */
export function drawn(n: number, m: number, random: Random): Graph {
  const ends = () => Int32Array.from({ length: n < 1 ? 0 : m }, () => randomBelow(random, n));
  return buildGraph(n, ends(), ends()).graph;
}

/** Groups of `size` people: two of one group are tied with chance `inside`, two of different groups with `outside`. */
export function planted(
  groups: number,
  size: number,
  inside: number,
  outside: number,
  random: Random,
): Graph {
  const same = (a: number, b: number) => Math.floor(a / size) === Math.floor(b / size);
  return fromTies(
    groups * size,
    among(0, groups * size).filter(([a, b]) => random() < (same(a, b) ? inside : outside)),
  );
}

/** Everyone new ties to `each` of those there, the well-connected rather (Barabási & Albert 1999). */
export function grown(n: number, each: number, random: Random): Graph {
  const ties = among(0, each + 1);
  const ends = ties.flat();
  for (let v = each + 1; v < n; v++) {
    const chosen = new Set<number>();
    while (chosen.size < each) chosen.add(ends[randomBelow(random, ends.length)]!);
    for (const w of chosen) {
      ties.push([v, w]);
      ends.push(v, w);
    }
  }
  return fromTies(n, ties);
}

/**
 * Zachary's karate club: 34 members, 78 ties outside the club; person 0 is the instructor, person 33 the president
 * (W. W. Zachary, "An Information Flow Model for Conflict and Fission in Small Groups", 1977).
 */
export function karateClub(): Graph {
  const neighboursAfter: Record<number, number[]> = {
    0: [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31],
    1: [2, 3, 7, 13, 17, 19, 21, 30],
    2: [3, 7, 8, 9, 13, 27, 28, 32],
    3: [7, 12, 13],
    4: [6, 10],
    5: [6, 10, 16],
    6: [16],
    8: [30, 32, 33],
    9: [33],
    13: [33],
    14: [32, 33],
    15: [32, 33],
    18: [32, 33],
    19: [33],
    20: [32, 33],
    22: [32, 33],
    23: [25, 27, 29, 32, 33],
    24: [25, 27, 31],
    25: [31],
    26: [29, 33],
    27: [33],
    28: [31, 33],
    29: [32, 33],
    30: [32, 33],
    31: [32, 33],
    32: [33],
  };
  const ties = Object.entries(neighboursAfter).flatMap(([a, others]) =>
    others.map((b): [number, number] => [Number(a), b]),
  );
  return fromTies(34, ties);
}

/** The 77 characters of Les Misérables and their 254 ties (D. E. Knuth, The Stanford GraphBase, 1993). */
export function lesMiserables(): KeyedGraph {
  const file = new URL('../../../examples/miserables/links.csv', import.meta.url);
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  const list = rows.map((row) => {
    const [from, to] = row.split(',');
    return { from: from!, to: to! };
  });
  return buildKeyedGraph(new Set(list.flatMap((tie) => [tie.from, tie.to])), list).keyed;
}
