import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasTie, neighbours, ties } from '../src/graph.ts';
import { blockCutTree } from '../src/measure/block-cut-tree.ts';
import { type Blocks, blocks } from '../src/measure/blocks.ts';
import { bridges } from '../src/measure/bridges.ts';
import { components, connectedPairs, largest } from '../src/measure/components.ts';
import { cutPoints } from '../src/measure/cutpoints.ts';
import { seeded } from '../src/random.ts';
import { isCutPoint, pairsInTouch, partsLeftBy, partsWithout } from './brute.ts';
import { apart, barbell, complete, drawn, empty, fromTies, karateClub, path, ring, star } from './graphs.ts';
import { moved, networks, relabelled, withOneMore } from './laws.ts';

const lists = ({ count, offsets, members }: Blocks) =>
  Array.from({ length: count }, (_, b) =>
    [...members.subarray(offsets[b]!, offsets[b + 1]!)].sort((x, y) => x - y),
  );
const pairsOf = ({ from, to }: { from: Int32Array; to: Int32Array }) =>
  Array.from(from, (a, i) => `${a}-${to[i]}`).sort();

describe('parts', () => {
  it('are numbered in the order of their first person', () => {
    const found = components(apart(path(2), empty(1), ring(3)));
    expect([...found.of]).toEqual([0, 0, 1, 2, 2, 2]);
    expect([...found.sizes]).toEqual([2, 1, 3]);
    expect(largest(found)).toBe(2);
  });

  it('of two equally large parts the first is called the largest; of nobody there is none', () => {
    expect(largest(components(apart(path(2), path(2))))).toBe(0);
    expect(largest(components(empty(0)))).toBe(-1);
  });

  it('are those one finds by asking around', () => {
    fc.assert(
      fc.property(networks(20), (graph) => {
        const { count, of, sizes } = components(graph);
        const parts = partsWithout(graph);
        expect(count).toBe(parts.length);
        parts.forEach((part, i) => {
          expect(sizes[i]).toBe(part.length);
          for (const v of part) expect(of[v]).toBe(i);
        });
      }),
    );
  });

  it('are right in networks large enough for shortcuts', () => {
    for (const m of [1500, 3000, 9000]) {
      const graph = drawn(3000, m, seeded(m));
      const { of } = components(graph);
      const parts = partsWithout(graph);
      expect(parts.every((part, i) => part.every((v) => of[v] === i))).toBe(true);
    }
  });

  it('share of connected pairs: all in a ring, under half in two halves, none among strangers', () => {
    expect(connectedPairs(ring(5))).toBe(1);
    expect(connectedPairs(apart(complete(4), complete(4)))).toBeCloseTo(12 / 28);
    expect(connectedPairs(empty(3))).toBe(0);
    expect(connectedPairs(empty(1))).toBeNull();
  });

  it('share of connected pairs is what counting finds, and one more tie never lowers it', () => {
    fc.assert(
      fc.property(withOneMore(), ({ graph, more }) => {
        const all = (graph.n * (graph.n - 1)) / 2;
        expect(connectedPairs(graph)).toBeCloseTo(pairsInTouch(graph) / all, 12);
        expect(connectedPairs(more)!).toBeGreaterThanOrEqual(connectedPairs(graph)!);
      }),
    );
  });
});

describe('cut points and bridges', () => {
  it('everyone between the ends of a path is a cut point, every tie of it a bridge', () => {
    expect([...cutPoints(path(5))]).toEqual([1, 2, 3]);
    expect(pairsOf(bridges(path(4)))).toEqual(['0-1', '1-2', '2-3']);
  });

  it('a ring has neither', () => {
    expect(cutPoints(ring(7))).toHaveLength(0);
    expect(bridges(ring(7)).from).toHaveLength(0);
  });

  it('two groups tied by one tie: its ends are the cut points, it is the bridge', () => {
    expect([...cutPoints(barbell(4))]).toEqual([3, 4]);
    expect(pairsOf(bridges(barbell(4)))).toEqual(['3-4']);
  });

  it('the karate club rests on its instructor', () => {
    expect([...cutPoints(karateClub())]).toEqual([0]);
    expect(pairsOf(bridges(karateClub()))).toEqual(['0-11']);
  });

  it('someone is a cut point exactly when taking them away parts those around them', () => {
    fc.assert(
      fc.property(networks(), (graph) => {
        const expected = [...Array(graph.n).keys()].filter((v) => isCutPoint(graph, v));
        expect([...cutPoints(graph)]).toEqual(expected);
        expect([...blocks(graph).cutpoints].flatMap((mark, v) => (mark ? [v] : []))).toEqual(expected);
      }),
    );
  });

  it('taking a bridge away adds exactly one part; taking any other tie away adds none', () => {
    fc.assert(
      fc.property(networks(), (graph) => {
        const list = ties(graph);
        const all = Array.from(list.from, (a, i): [number, number] => [a, list.to[i]!]);
        const found = new Set(pairsOf(bridges(graph)));
        const before = partsWithout(graph).length;
        for (const tie of all) {
          const after = partsWithout(
            fromTies(
              graph.n,
              all.filter((other) => other !== tie),
            ),
          ).length;
          expect(after - before).toBe(found.has(`${tie[0]}-${tie[1]}`) ? 1 : 0);
        }
      }),
    );
  });

  it('do not depend on how people are numbered', () => {
    fc.assert(
      fc.property(relabelled(), ({ graph, other, to }) => {
        expect([...blocks(other).cutpoints]).toEqual(moved(blocks(graph).cutpoints, to));
        const { from, to: ends } = bridges(graph);
        const expected = Array.from(from, (a, i) =>
          [to[a]!, to[ends[i]!]!].sort((x, y) => x - y).join('-'),
        ).sort();
        expect(pairsOf(bridges(other))).toEqual(expected);
      }),
    );
  });
});

describe('blocks', () => {
  it('a path has a block for each tie, a ring is one block, someone alone is a block of one', () => {
    expect(lists(blocks(path(3)))).toEqual(
      expect.arrayContaining([
        [0, 1],
        [1, 2],
      ]),
    );
    expect(lists(blocks(ring(4)))).toEqual([[0, 1, 2, 3]]);
    expect(lists(blocks(empty(2)))).toEqual([[0], [1]]);
    expect(blocks(empty(0)).count).toBe(0);
  });

  it('every tie is in exactly one block, and two blocks share at most one person, a cut point', () => {
    fc.assert(
      fc.property(networks(), (graph) => {
        const found = blocks(graph);
        const groups = lists(found);
        const list = ties(graph);
        list.from.forEach((a, i) => {
          expect(groups.filter((group) => group.includes(a) && group.includes(list.to[i]!))).toHaveLength(1);
        });
        for (const one of groups)
          for (const two of groups) {
            const shared = one === two ? [] : one.filter((v) => two.includes(v));
            expect(shared.length).toBeLessThanOrEqual(1);
            for (const v of shared) expect(found.cutpoints[v]).toBe(1);
          }
        expect(new Set(groups.flat()).size).toBe(graph.n);
      }),
    );
  });

  it('within a block no departure parts anybody, and bridges are the blocks of two', () => {
    fc.assert(
      fc.property(networks(), (graph) => {
        const groups = lists(blocks(graph));
        for (const group of groups) {
          const outside = [...Array(graph.n).keys()].filter((v) => !group.includes(v));
          for (const v of group)
            expect(partsWithout(graph, [...outside, v]).length).toBeLessThanOrEqual(group.length > 1 ? 1 : 0);
        }
        const pairs = groups.filter((group) => group.length === 2).map((group) => group.join('-'));
        expect(pairsOf(bridges(graph))).toEqual(pairs.sort());
        expect(pairsOf(blocks(graph).bridges)).toEqual(pairs.sort());
      }),
    );
  });
});

describe('how blocks hang together', () => {
  it('two groups and the person between them: two leaves, two bridges', () => {
    const tree = blockCutTree(barbell(3, 1));
    expect(tree.blocks.count).toBe(4);
    expect([...tree.cutpoints]).toEqual([2, 3, 4]);
    expect(tree.leaves).toHaveLength(2);
    expect(tree.single).toHaveLength(0);
  });

  it('someone alone and a ring are single blocks', () => {
    const tree = blockCutTree(apart(empty(1), ring(3)));
    expect(tree.single).toHaveLength(2);
    expect(tree.forest.m).toBe(0);
  });

  it('is a forest with a tree for each part, and a block is tied to the cut points among its members', () => {
    fc.assert(
      fc.property(networks(), (graph) => {
        const { forest, blocks: found, cutpoints, nodeOf, leaves, single } = blockCutTree(graph);
        expect(forest.n).toBe(found.count + cutpoints.length);
        expect(forest.n - forest.m).toBe(partsWithout(graph).length);
        lists(found).forEach((group, b) => {
          const cuts = group.filter((v) => found.cutpoints[v] === 1);
          expect([...neighbours(forest, b)].map((node) => cutpoints[node - found.count])).toEqual(cuts);
          expect(leaves.includes(b)).toBe(cuts.length === 1);
          expect(single.includes(b)).toBe(cuts.length === 0);
          for (const v of group)
            if (found.cutpoints[v] === 1) expect(hasTie(forest, nodeOf[v]!, b)).toBe(true);
            else expect(nodeOf[v]).toBe(b);
        });
      }),
    );
  });

  it('says how large each part is that a cut point’s departure leaves, block by block', () => {
    fc.assert(
      fc.property(networks(), (graph) => {
        const tree = blockCutTree(graph);
        tree.cutpoints.forEach((person, i) => {
          const left = partsLeftBy(graph, person);
          const around = neighbours(tree.forest, tree.blocks.count + i);
          const sizes = tree.partSizes.subarray(tree.partOffsets[i]!, tree.partOffsets[i + 1]!);
          expect(sizes).toHaveLength(around.length);
          around.forEach((block, k) => {
            const { offsets, members } = tree.blocks;
            const other = [...members.subarray(offsets[block]!, offsets[block + 1]!)].find(
              (v) => v !== person,
            )!;
            expect(sizes[k]).toBe(left.find((part) => part.includes(other))!.length);
          });
        });
      }),
    );
  });

  it('a star is one cut point with a leaf block for everyone around', () => {
    const tree = blockCutTree(star(5));
    expect([...tree.cutpoints]).toEqual([0]);
    expect(tree.leaves).toHaveLength(4);
    expect([...tree.partSizes]).toEqual([1, 1, 1, 1]);
  });
});
