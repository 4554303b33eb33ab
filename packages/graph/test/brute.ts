import { type Graph, neighbours } from '../src/graph.ts';

/** The measures by their definition, without a thought for speed and without a line of the engine's own search. */

/** The parts left when `gone` are away, each ascending, in the order of their first person. */
export function partsWithout(graph: Graph, gone: readonly number[] = []): number[][] {
  const seen = new Set(gone);
  const parts: number[][] = [];
  for (let v = 0; v < graph.n; v++) {
    if (seen.has(v)) continue;
    const part = [v];
    seen.add(v);
    for (const person of part)
      for (const other of neighbours(graph, person)) {
        if (seen.has(other)) continue;
        seen.add(other);
        part.push(other);
      }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts;
}

export function pairsInTouch(graph: Graph, gone: readonly number[] = []): number {
  return partsWithout(graph, gone).reduce((sum, part) => sum + (part.length * (part.length - 1)) / 2, 0);
}

export function holdByDefinition(graph: Graph): number | null {
  if (graph.n < 3) return null;
  const remaining = ((graph.n - 1) * (graph.n - 2)) / 2;
  let sum = 0;
  for (let v = 0; v < graph.n; v++) sum += pairsInTouch(graph, [v]) / remaining;
  return sum / graph.n;
}

/** Parts that the departure of `v` leaves of the part `v` is in. */
export function partsLeftBy(graph: Graph, v: number): number[][] {
  const own = partsWithout(graph).find((part) => part.includes(v))!;
  return partsWithout(graph, [v]).filter((part) => own.includes(part[0]!));
}

export function isCutPoint(graph: Graph, v: number): boolean {
  return partsLeftBy(graph, v).length > 1;
}

/**
 * For every network on `n` people (bit i of its number: is the i-th of `pairs` tied?), the fewest new ties after which
 * it is connected and stays so whoever leaves: 0, or one more than for the best network with one more tie.
 */
export function fewestNewTies(pairs: readonly (readonly [number, number])[], n: number): Int8Array {
  const fewest = new Int8Array(2 ** pairs.length);
  for (let set = fewest.length - 1; set >= 0; set--) {
    if (holdsWhoeverLeaves(pairs, n, set)) continue;
    let best = pairs.length;
    for (let i = 0; i < pairs.length; i++)
      if (((set >> i) & 1) === 0) best = Math.min(best, fewest[set | (1 << i)]! + 1);
    fewest[set] = best;
  }
  return fewest;
}

/** Sets of people are bits, too. */
function holdsWhoeverLeaves(pairs: readonly (readonly [number, number])[], n: number, set: number): boolean {
  const around = new Array<number>(n).fill(0);
  pairs.forEach(([a, b], i) => {
    if (((set >> i) & 1) === 0) return;
    around[a]! |= 1 << b;
    around[b]! |= 1 << a;
  });
  const everyone = 2 ** n - 1;
  for (let gone = -1; gone < n; gone++)
    if (!inTouch(around, gone < 0 ? everyone : everyone & ~(1 << gone))) return false;
  return true;
}

function inTouch(around: readonly number[], people: number): boolean {
  let reached = people & -people;
  for (let before = 0; before !== reached; ) {
    before = reached;
    around.forEach((others, v) => {
      if ((reached >> v) & 1) reached |= others & people;
    });
  }
  return reached === people;
}

export function trianglesByDefinition(graph: Graph): { count: number; of: number[] } {
  const of = new Array<number>(graph.n).fill(0);
  let count = 0;
  const tied = (a: number, b: number) => neighbours(graph, a).includes(b);
  for (let a = 0; a < graph.n; a++)
    for (let b = a + 1; b < graph.n; b++)
      for (let c = b + 1; c < graph.n; c++)
        if (tied(a, b) && tied(b, c) && tied(a, c)) {
          count++;
          for (const v of [a, b, c]) of[v]!++;
        }
  return { count, of };
}

/** The k-core by taking people away until nobody is left with fewer than k ties. */
export function coreByDefinition(graph: Graph, k: number): number[] {
  let inside = [...Array(graph.n).keys()];
  for (;;) {
    const kept = inside.filter((v) => neighbours(graph, v).filter((w) => inside.includes(w)).length >= k);
    if (kept.length === inside.length) return kept;
    inside = kept;
  }
}

/** 1 where two people are tied, row by row. */
export function matrixOf(graph: Graph): number[][] {
  return Array.from({ length: graph.n }, (_, a) => {
    const row = new Array<number>(graph.n).fill(0);
    for (const b of neighbours(graph, a)) row[b] = 1;
    return row;
  });
}

export function times(
  left: readonly (readonly number[])[],
  right: readonly (readonly number[])[],
): number[][] {
  return left.map((row) =>
    right.map((_, j) => row.reduce((sum, value, k) => sum + value * (right[k]?.[j] ?? 0), 0)),
  );
}

/** Steps between every two people by trying every person on the way (Floyd 1962); Infinity where there is no way. */
export function stepsByDefinition(graph: Graph): number[][] {
  const steps = matrixOf(graph).map((row, a) =>
    row.map((tied, b) => (a === b ? 0 : tied === 1 ? 1 : Number.POSITIVE_INFINITY)),
  );
  for (let via = 0; via < graph.n; via++)
    for (let a = 0; a < graph.n; a++)
      for (let b = 0; b < graph.n; b++)
        steps[a]![b] = Math.min(steps[a]![b]!, steps[a]![via]! + steps[via]![b]!);
  return steps;
}

/** Every shortest way from `a` to `b`, written out. */
export function shortestWays(graph: Graph, steps: readonly number[][], a: number, b: number): number[][] {
  if (a === b) return [[b]];
  return [...neighbours(graph, a)]
    .filter((v) => steps[v]![b]! === steps[a]![b]! - 1)
    .flatMap((v) => shortestWays(graph, steps, v, b).map((way) => [a, ...way]));
}

export function betweennessByDefinition(graph: Graph): number[] {
  const steps = stepsByDefinition(graph);
  const scores = new Array<number>(graph.n).fill(0);
  for (let a = 0; a < graph.n; a++)
    for (let b = 0; b < a; b++) {
      if (steps[a]![b] === Number.POSITIVE_INFINITY) continue;
      const ways = shortestWays(graph, steps, a, b);
      for (const way of ways) for (const v of way.slice(1, -1)) scores[v]! += 1 / ways.length;
    }
  return scores;
}
