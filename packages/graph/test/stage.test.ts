import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degree, type Graph } from '../src/graph.ts';
import { type StageName, stage } from '../src/measure/stage.ts';
import { randomBelow, seeded } from '../src/random.ts';
import { without } from '../src/view.ts';
import {
  among,
  apart,
  barbell,
  complete,
  coreWithPeriphery,
  drawn,
  empty,
  fromTies,
  groupsInARing,
  grown,
  karateClub,
  lesMiserables,
  path,
  ring,
  star,
  stars,
} from './graphs.ts';
import { plus, renumber } from './laws.ts';

const at = (graph: Graph) => {
  const { stage: name, between } = stage(graph, { random: seeded(1) });
  return between === null ? name : `${name}, perhaps ${between}`;
};

/** Everyone in the graph, and one more who knows them all. */
const known = (graph: Graph) =>
  plus(apart(graph, empty(1)), ...Array.from({ length: graph.n }, (_, v): [number, number] => [v, graph.n]));

const drawings: [what: string, graph: Graph, answer: string][] = [
  ['nobody', empty(0), 'fragments'],
  ['two friends', complete(2), 'fragments'],
  ['people who never met', empty(9), 'fragments'],
  ['four small groups', apart(complete(4), complete(3), path(3), star(4)), 'fragments'],
  ['many pairs', apart(...Array.from({ length: 12 }, () => complete(2))), 'fragments'],
  ['two halves', apart(complete(8), complete(8)), 'fragments, perhaps core-periphery'],
  ['a small star among many strangers', apart(star(10), empty(5)), 'fragments, perhaps hub-and-spoke'],
  ['a large star and a few strangers', apart(star(20), empty(3)), 'hub-and-spoke'],
  ['a star of five', star(5), 'hub-and-spoke'],
  ['a star of a hundred', star(100), 'hub-and-spoke'],
  ['a star whose neighbours form a ring', known(ring(19)), 'hub-and-spoke, perhaps multi-hub'],
  ['a star with a few ties around', known(drawn(40, 30, seeded(7))), 'hub-and-spoke'],
  ['a star and a small one beside it', stars([30, 5], [[0, 1]]), 'hub-and-spoke'],
  ['a star and half a star', stars([20, 10], [[0, 1]]), 'hub-and-spoke, perhaps multi-hub'],
  ['two stars, nearly equal', stars([12, 8], [[0, 1]]), 'multi-hub, perhaps hub-and-spoke'],
  ['two equal stars joined by their hubs', stars([10, 10], [[0, 1]]), 'multi-hub'],
  ['two small stars joined by their hubs', stars([5, 5], [[0, 1]]), 'multi-hub'],
  ['two stars that share a friend', stars([8, 8], [[0, 10]]), 'multi-hub'],
  [
    'three stars, hub to hub',
    stars(
      [8, 8, 8],
      [
        [0, 1],
        [1, 2],
      ],
    ),
    'multi-hub',
  ],
  [
    'three stars whose hubs all meet',
    stars(
      [4, 4, 4],
      [
        [0, 1],
        [1, 2],
        [0, 2],
      ],
    ),
    'multi-hub',
  ],
  ['five stars whose hubs all meet', stars([10, 10, 10, 10, 10], among(0, 5)), 'multi-hub'],
  ['six groups in a ring', groupsInARing(6, 5), 'multi-hub'],
  ['a network that grew', grown(100, 2, seeded(3)), 'multi-hub'],
  ['the karate club', karateClub(), 'multi-hub'],
  ['Les Misérables', lesMiserables().graph, 'multi-hub'],
  ['a ring of twelve', ring(12), 'multi-hub, perhaps fragments'],
  ['a ring of forty', ring(40), 'multi-hub, perhaps fragments'],
  ['a chain', path(12), 'multi-hub, perhaps fragments'],
  ['two groups and a thread', barbell(6), 'multi-hub, perhaps fragments'],
  ['a core of six, three people around each', coreWithPeriphery(6, 18, 1), 'core-periphery'],
  ['a core of six, people around tied to two', coreWithPeriphery(6, 12, 2), 'core-periphery'],
  ['a core of eight with a wide periphery', coreWithPeriphery(8, 20, 2), 'core-periphery'],
  ['a core that is not quite complete', roughCore(15, 60), 'core-periphery'],
  ['everyone knows everyone', complete(12), 'core-periphery'],
  ['three who know each other', complete(3), 'core-periphery, perhaps fragments'],
];

/** Seven in ten of the ties a core could have; two ties from each around, some among themselves. */
function roughCore(core: number, periphery: number): Graph {
  const random = seeded(7);
  const ties = among(0, core).filter(() => random() < 0.7);
  for (let v = core; v < core + periphery; v++) {
    ties.push([v, randomBelow(random, core)], [v, randomBelow(random, core)]);
    if (random() < 0.15) ties.push([v, core + randomBelow(random, periphery)]);
  }
  return fromTies(core + periphery, ties);
}

describe('the stage of a network one can draw', () => {
  it.each(drawings)('%s', (_, graph, answer) => {
    expect(at(graph)).toBe(answer);
  });

  it('does not depend on chance or on how people are numbered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...drawings), fc.integer(), ([, graph, answer], seed) => {
        const random = seeded(seed);
        const to = [...Array(graph.n).keys()];
        for (let i = graph.n - 1; i > 0; i--) {
          const j = randomBelow(random, i + 1);
          [to[i], to[j]] = [to[j]!, to[i]!];
        }
        const found = stage(renumber(graph, to), { random });
        expect(`${found.stage}${found.between ? `, perhaps ${found.between}` : ''}`).toBe(answer);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the reasons', () => {
  it('name the hub, and say when the hub is the initiator', () => {
    const { reasons } = stage(star(8), { random: seeded(1), initiator: 0 });
    expect(reasons).toEqual([
      { code: 'one-hub', person: 0, isInitiator: true, ties: 7, centralisation: 1, dependent: 1 },
    ]);
    expect(stage(star(8), { random: seeded(1), initiator: 3 }).reasons[0]).toMatchObject({
      isInitiator: false,
    });
  });

  it('of the karate club begin with its hubs: the president and the instructor', () => {
    const { reasons } = stage(karateClub(), { random: seeded(1) });
    expect(reasons[0]).toMatchObject({ code: 'several-hubs', people: [33, 0, 32, 2] });
    expect(reasons.map((reason) => reason.code)).toEqual(['several-hubs', 'clustered', 'short-ways']);
  });

  it('name people as in the whole network, also when its largest part starts elsewhere', () => {
    const { reasons } = stage(apart(empty(2), star(20)), { random: seeded(1) });
    expect(reasons[0]).toMatchObject({ code: 'one-hub', person: 2 });
    expect(reasons[1]).toMatchObject({ code: 'parts', parts: 3, people: 22, inLargest: 20 });
  });

  it('say on whom two groups hang', () => {
    const { reasons } = stage(barbell(6, 1), { random: seeded(1) });
    expect(reasons[0]).toMatchObject({ code: 'hangs-by-one', person: 6 });
  });

  it('are never missing', () => {
    for (const [, graph] of drawings) expect(stage(graph, { random: seeded(1) }).reasons).not.toEqual([]);
  });
});

it('as a weaver steps back from a star, the others first fall apart; from a woven network, they do not', () => {
  const order: StageName[] = ['fragments', 'hub-and-spoke', 'multi-hub', 'core-periphery'];
  const after = (graph: Graph) => {
    let hub = 0;
    for (let v = 0; v < graph.n; v++) if (degree(graph, v) > degree(graph, hub)) hub = v;
    return order.indexOf(stage(without(graph, [hub]).graph, { random: seeded(1) }).stage);
  };
  expect(after(star(20))).toBe(0);
  expect(after(karateClub())).toBeGreaterThan(1);
  expect(after(coreWithPeriphery(8, 20, 3))).toBe(3);
});
