import { describe, expect, it } from 'vitest';
import type { Graph } from '../src/graph.ts';
import { leastNewTies } from '../src/measure/augmentation.ts';
import { blockCutTree } from '../src/measure/block-cut-tree.ts';
import { blocks } from '../src/measure/blocks.ts';
import { bridges } from '../src/measure/bridges.ts';
import { components, connectedPairs } from '../src/measure/components.ts';
import { corePeriphery } from '../src/measure/core-periphery.ts';
import { cores } from '../src/measure/cores.ts';
import { cutPoints } from '../src/measure/cutpoints.ts';
import { fallOff, hold, restsOn } from '../src/measure/hold.ts';
import { distancesFrom } from '../src/measure/paths.ts';
import { resilience } from '../src/measure/resilience.ts';
import { clustering } from '../src/measure/triangles.ts';
import { without } from '../src/view.ts';
import { path, star } from './graphs.ts';

const million = 1_000_000;

/** A recursive search would overflow on the first, a quadratic one never end on the second. */
describe.each<[string, Graph]>([
  ['a path of a million people', path(million)],
  ['a star of a million people', star(million)],
])('%s', (name, graph) => {
  const isPath = name.includes('path');

  it('is one part, and all its ties are bridges', () => {
    expect(components(graph).count).toBe(1);
    expect(connectedPairs(graph)).toBe(1);
    expect(bridges(graph).from).toHaveLength(million - 1);
    expect(blocks(graph).count).toBe(million - 1);
  });

  it('has the cut points it should', () => {
    expect(cutPoints(graph)).toHaveLength(isPath ? million - 2 : 1);
    expect(restsOn(graph)[0]!.loseTouch).toBe(isPath ? million / 2 - 1 : million - 2);
    expect(blockCutTree(graph).leaves).toHaveLength(isPath ? 2 : million - 1);
  });

  it('holds as much as it should', () => {
    const { hold: mean } = hold(graph);
    expect(mean).toBeCloseTo(isPath ? 2 / 3 : 1, 5);
    expect(leastNewTies(graph)).toBe(isPath ? 1 : million - 2);
    expect(fallOff(graph, [0]).fallen).toHaveLength(isPath ? 0 : million - 2);
    expect(without(graph, [0]).graph.m).toBe(isPath ? million - 2 : 0);
  });

  it('has neither depth nor triangles, and ways as long as they are', () => {
    expect(cores(graph).deepest).toBe(1);
    expect(clustering(graph).global).toBe(0);
    expect(distancesFrom(graph, 0)[million - 1]).toBe(isPath ? million - 1 : 1);
    expect(corePeriphery(graph).fit).not.toBeNull();
    expect(resilience(graph, 1).largest[1]).toBe(isPath ? million - 2 : 1);
  });
});
