import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, degree, type Graph, hasTie, neighbours } from '../src/graph.ts';
import { buildKeyedGraph } from '../src/keys.ts';
import { components } from '../src/measure/components.ts';
import { corePeriphery } from '../src/measure/core-periphery.ts';
import { fallOff, restsOn } from '../src/measure/hold.ts';
import { openness } from '../src/measure/openness.ts';
import { distancesFrom } from '../src/measure/paths.ts';
import { resilience } from '../src/measure/resilience.ts';
import { shapeOf } from '../src/measure/shape.ts';
import { stage, stageOf } from '../src/measure/stage.ts';
import { seeded } from '../src/random.ts';
import { among, drawn } from './graphs.ts';
import { networks, relabelled, withOneMore } from './laws.ts';

describe('how far people are', () => {
  it('tied people are at most one step apart from anyone, and someone at every step but the last leads on', () => {
    fc.assert(
      fc.property(networks(14, 1), fc.nat(), (graph, pick) => {
        const source = pick % graph.n;
        const distance = distancesFrom(graph, source);
        expect([...distance.keys()].filter((v) => distance[v] === 0)).toEqual([source]);
        for (let v = 0; v < graph.n; v++) {
          const around = [...neighbours(graph, v)].map((w) => distance[w]!);
          for (const other of around) expect(Math.abs(other - distance[v]!)).toBeLessThanOrEqual(1);
          if (distance[v]! > 0) expect(around).toContain(distance[v]! - 1);
        }
        const { of } = components(graph);
        distance.forEach((steps, v) => {
          expect(steps >= 0).toBe(of[v] === of[source]);
        });
      }),
    );
  });

  it('one more tie never makes anyone farther', () => {
    fc.assert(
      fc.property(withOneMore(), ({ graph, more }) => {
        const far = (steps: number) => (steps < 0 ? Number.POSITIVE_INFINITY : steps);
        const [before, after] = [distancesFrom(graph, 0), distancesFrom(more, 0)];
        before.forEach((steps, v) => {
          expect(far(after[v]!)).toBeLessThanOrEqual(far(steps));
        });
      }),
    );
  });
});

describe('core and periphery, by definition', () => {
  it('is the best of all cuts in the order of ties, by plain correlation', () => {
    fc.assert(
      fc.property(networks(9, 3), (graph) => {
        const { fit, core } = corePeriphery(graph);
        const order = [...Array(graph.n).keys()].sort((a, b) => degree(graph, b) - degree(graph, a) || a - b);
        const fits = order.map((_, i) => correlationOf(graph, new Set(order.slice(0, i + 1))));
        const best = Math.max(...fits.filter((value) => !Number.isNaN(value)));
        if (fit === null) expect(best).toBe(Number.NEGATIVE_INFINITY);
        else {
          expect(fit).toBeCloseTo(best, 9);
          expect([...core]).toEqual(order.slice(0, core.length));
          expect(correlationOf(graph, new Set(core))).toBeCloseTo(best, 9);
        }
      }),
    );
  });

  it('the fit is a correlation: never outside −1 … 1', () => {
    fc.assert(
      fc.property(networks(12), (graph) => {
        expect(Math.abs(corePeriphery(graph).fit ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

/** Pearson's correlation over the pairs on one side of the cut: tied or not, in the core or not. */
function correlationOf(graph: Graph, core: ReadonlySet<number>): number {
  const cells = among(0, graph.n)
    .filter(([a, b]) => core.has(a) === core.has(b))
    .map(([a, b]) => [hasTie(graph, a, b) ? 1 : 0, core.has(a) ? 1 : 0] as const);
  const mean = (i: 0 | 1) => cells.reduce((sum, cell) => sum + cell[i], 0) / cells.length;
  const [tied, inside] = [mean(0), mean(1)];
  const together = cells.reduce((sum, cell) => sum + (cell[0] - tied) * (cell[1] - inside), 0);
  const spread = (i: 0 | 1, centre: number) => cells.reduce((sum, cell) => sum + (cell[i] - centre) ** 2, 0);
  const product = spread(0, tied) * spread(1, inside);
  return product < 1e-12 ? Number.NaN : together / Math.sqrt(product);
}

describe('openness, by definition', () => {
  it('counts every tie once: within, beyond, or with someone of unknown group', () => {
    const grouped = networks(10, 1).chain((graph) =>
      fc.record({
        graph: fc.constant(graph),
        groups: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: graph.n, maxLength: graph.n }),
      }),
    );
    fc.assert(
      fc.property(grouped, ({ graph, groups }) => {
        const found = openness(graph, Int32Array.from(groups));
        expect(found.external + found.internal + found.unknown).toBe(graph.m);
        for (let v = 0; v < graph.n; v++) {
          const known = [...neighbours(graph, v)].filter((w) => groups[v]! >= 0 && groups[w]! >= 0);
          const beyond = known.filter((w) => groups[w] !== groups[v]).length;
          if (known.length === 0) expect(found.ofPerson[v]).toBeNaN();
          else expect(found.ofPerson[v]).toBeCloseTo((2 * beyond - known.length) / known.length, 12);
        }
      }),
    );
  });
});

describe('names outside, numbers inside', () => {
  it('a graph by keys is the graph by numbers, and every tie left out is reported', () => {
    const key = fc.constantFrom('ana', 'bob', 'cleo', 'dan', 'eve', 'zoe');
    fc.assert(
      fc.property(fc.uniqueArray(key), fc.array(fc.record({ from: key, to: key })), (people, list) => {
        const { keyed, report } = buildKeyedGraph(people, list);
        const known = list.filter((tie) => people.includes(tie.from) && people.includes(tie.to));
        const numbered = buildGraph(
          people.length,
          known.map((tie) => people.indexOf(tie.from)),
          known.map((tie) => people.indexOf(tie.to)),
        );
        expect(keyed.graph).toEqual(numbered.graph);
        expect(report.unknownEnds.map((position) => list[position])).toEqual(
          list.filter((tie) => !known.includes(tie)),
        );
        for (const person of people) expect(keyed.keys[keyed.indexOf(person)!]).toBe(person);
      }),
    );
  });
});

describe('who leaves and who falls off, however people are numbered', () => {
  it('as many depend on each, and as many fall off when there is one largest part', () => {
    fc.assert(
      fc.property(relabelled(), fc.nat(), ({ graph, other, to }, pick) => {
        const loss = (found: ReturnType<typeof restsOn>) =>
          found.map(({ loseTouch, parts }) => [loseTouch, parts]);
        expect(loss(restsOn(other))).toEqual(loss(restsOn(graph)));
        if (graph.n === 0) return;
        const here = fallOff(graph, [pick % graph.n]);
        const there = fallOff(other, [to[pick % graph.n]!]);
        const sizes = (found: typeof here) => found.parts.map((part) => part.length);
        expect(sizes(there)).toEqual(sizes(here));
        if (here.parts.length < 2 || here.parts[0]!.length > here.parts[1]!.length) {
          const moved = [...here.fallen].map((v) => to[v]!).sort((a, b) => a - b);
          expect([...there.fallen]).toEqual(moved);
        }
      }),
    );
  });

  it('the largest part never grows as people leave, nor the pairs in touch', () => {
    fc.assert(
      fc.property(networks(14), (graph) => {
        const { largest, pairsOfAll } = resilience(graph);
        for (let k = 1; k < largest.length; k++) {
          expect(largest[k]!).toBeLessThanOrEqual(largest[k - 1]!);
          expect(pairsOfAll[k]!).toBeLessThanOrEqual(pairsOfAll[k - 1]!);
        }
      }),
    );
  });
});

describe('a stage for every network', () => {
  it('is one of four, never between itself and itself, and the decision is a function of the shape', () => {
    fc.assert(
      fc.property(networks(16), fc.integer(), (graph, seed) => {
        const found = stage(graph, { random: seeded(seed) });
        expect(['fragments', 'hub-and-spoke', 'multi-hub', 'core-periphery']).toContain(found.stage);
        expect(found.between).not.toBe(found.stage);
        expect(found.reasons.length).toBeGreaterThan(0);
        if (graph.n >= 3) expect(stageOf(shapeOf(graph, seeded(seed)))).toEqual(found);
      }),
    );
  });

  it('the same seed gives the same answer, also where ways are measured from a sample', () => {
    const graph = drawn(20_000, 60_000, seeded(1));
    expect(stage(graph, { random: seeded(2) })).toEqual(stage(graph, { random: seeded(2) }));
  });
});
