import type { Graph } from '../graph.ts';
import { components } from '../measure/components.ts';

/** People who can reach one another, to be drawn together. */
export interface Part {
  /** Numbers of the people, ascending. */
  readonly people: Int32Array;
  /** Does it hold the person in the middle? */
  readonly central: boolean;
}

/** The parts of a network as they are drawn: those with ties one by one, those without a tie all together. */
export interface Parts {
  /** Two people or more, or the person in the middle; the central part first, then the larger first. */
  readonly tied: readonly Part[];
  /** People without a tie, ascending. */
  readonly alone: Int32Array;
}

/** Splits a network into what is drawn as a shape and what is drawn in rows. O(n + m). */
export function drawnParts(graph: Graph, centre: number | null): Parts {
  const { count, of, sizes } = components(graph);
  const members = gather(of, sizes);
  const tied: Part[] = [];
  const alone: number[] = [];
  for (let part = 0; part < count; part++) {
    const people = members[part]!;
    const central = centre !== null && of[centre] === part;
    if (people.length > 1 || central) tied.push({ people, central });
    else alone.push(people[0]!);
  }
  tied.sort((a, b) => Number(b.central) - Number(a.central) || b.people.length - a.people.length);
  return { tied, alone: Int32Array.from(alone) };
}

function gather(of: Int32Array, sizes: Int32Array): Int32Array[] {
  const members = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(sizes.length);
  for (let v = 0; v < of.length; v++) {
    const part = of[v]!;
    members[part]![filled[part]!++] = v;
  }
  return members;
}
