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

/** Connected, and connected whoever leaves. */
export function holdsWhoeverLeaves(graph: Graph): boolean {
  if (partsWithout(graph).length > 1) return false;
  for (let v = 0; v < graph.n; v++) if (partsWithout(graph, [v]).length > 1) return false;
  return true;
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
