import { buildGraph, ties } from '../src/graph.ts';
import { randomBelow, seeded, shuffle } from '../src/random.ts';

/** How many ties there are for each person: ten, as in the issue that set the targets. */
const tiesPerPerson = 10;

/**
 * A network with skewed degrees (static model of Goh, Kahng & Kim 2001, exponent 3): each end of a tie falls on
 * person ⌊n·u²⌋, so that the best-connected has nearly 20·√n ties and half the people have fifteen or fewer.
 * Numbers are then dealt at random: real people do not come sorted. Repetitions and self-ties are left out.
 */
export function skewedTies(people: number, seed: number): { from: Int32Array; to: Int32Array } {
  const random = seeded(seed);
  const name = shuffle(
    Int32Array.from({ length: people }, (_, i) => i),
    random,
  );
  const end = () => name[Math.floor(people * random() ** 2)]!;
  const from = Int32Array.from({ length: people * tiesPerPerson }, end);
  const to = Int32Array.from({ length: people * tiesPerPerson }, end);
  const once = ties(buildGraph(people, from, to).graph);
  return mixOrder(once.from, once.to, random);
}

/** The order in which ties come says nothing either. */
function mixOrder(from: Int32Array, to: Int32Array, random: () => number) {
  for (let i = from.length - 1; i > 0; i--) {
    const j = randomBelow(random, i + 1);
    const [a, b] = [from[i]!, to[i]!];
    from[i] = from[j]!;
    to[i] = to[j]!;
    from[j] = a;
    to[j] = b;
  }
  return { from, to };
}
