import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shape } from '../src/measure/shape.ts';
import { type Stage, type StageReason, stage, stageOf } from '../src/measure/stage.ts';
import { seeded } from '../src/random.ts';
import { complete, fromTies, path, star } from './graphs.ts';

/** Forty people in one part, a few hubs, short ways: nothing stands out. */
const plain: Shape = {
  people: 40,
  parts: 1,
  connectedPairs: 1,
  inLargest: 40,
  ties: 90,
  density: 0.12,
  centralisation: 0.2,
  best: 7,
  mostTies: 11,
  restsOnBest: 0.1,
  hinge: 7,
  restsOnHinge: 0.1,
  hubs: [7, 3, 9],
  clustering: 0.3,
  randomClustering: 0.1,
  ways: 2.6,
  randomWays: 2.4,
  core: 6,
  coreFit: 0.2,
  coreDensity: 0.5,
  coreTies: 0.1,
};

const told = (more: Partial<Shape>, initiator?: number) => stageOf({ ...plain, ...more }, initiator);
const said = (more: Partial<Shape>) => {
  const { stage: name, between } = told(more);
  return between === null ? name : `${name}, perhaps ${between}`;
};
const codes = ({ reasons }: Stage) => reasons.map(({ code }) => code);

describe('where the lines between stages are drawn', () => {
  const cored = { coreFit: 0.8, coreTies: 0.5, core: 8 };
  const lines: [string, Partial<Shape>, string][] = [
    ['nothing stands out', {}, 'multi-hub'],
    ['under two fifths of the pairs are in touch', { connectedPairs: 0.39, parts: 6 }, 'fragments'],
    ['nearly half are', { connectedPairs: 0.49, parts: 3 }, 'fragments, perhaps multi-hub'],
    ['more than half are', { connectedPairs: 0.51, parts: 3 }, 'multi-hub, perhaps fragments'],
    ['seven tenths are', { connectedPairs: 0.7, parts: 3 }, 'multi-hub'],
    ['four people only', { people: 4, inLargest: 4 }, 'multi-hub, perhaps fragments'],
    ['five people', { people: 5, inLargest: 5 }, 'multi-hub'],
    ['one hub, and all rests on it', { centralisation: 0.75, restsOnBest: 0.6 }, 'hub-and-spoke'],
    ['one hub, less clearly', { centralisation: 0.74, restsOnBest: 0.6 }, 'hub-and-spoke, perhaps multi-hub'],
    [
      'one hub, but others know each other',
      { centralisation: 0.8, restsOnBest: 0.1 },
      'hub-and-spoke, perhaps multi-hub',
    ],
    [
      'one hub among many who all know each other',
      { centralisation: 0.8, restsOnBest: 0.1, density: 0.5 },
      'hub-and-spoke, perhaps core-periphery',
    ],
    ['the best linked are only somewhat ahead', { centralisation: 0.55 }, 'multi-hub, perhaps hub-and-spoke'],
    [
      'a single hub, a third as central as a star',
      { centralisation: 0.35, hubs: [7] },
      'multi-hub, perhaps hub-and-spoke',
    ],
    ['a single hub, less central than that', { centralisation: 0.34, hubs: [7] }, 'multi-hub'],
    ['a core that fits well', cored, 'core-periphery'],
    ['a core that fits rather well', { ...cored, coreFit: 0.7 }, 'core-periphery, perhaps multi-hub'],
    ['a core that might be one', { ...cored, coreFit: 0.62 }, 'multi-hub, perhaps core-periphery'],
    ['a core of three people is a few hubs who meet', { ...cored, core: 3 }, 'multi-hub'],
    ['a core with few of the ties', { ...cored, coreTies: 0.2 }, 'multi-hub'],
    ['a core that hangs by one person', { ...cored, restsOnHinge: 0.35 }, 'multi-hub'],
    ['nearly everyone knows nearly everyone', { density: 0.6 }, 'core-periphery'],
    ['half of all know each other', { density: 0.5 }, 'core-periphery, perhaps multi-hub'],
    ['half of all, in two halves that hang by one', { density: 0.5, restsOnHinge: 0.5 }, 'multi-hub'],
    ['no hub, short ways, enough ties', { hubs: [] }, 'multi-hub'],
    ['no hub and long ways', { hubs: [], ways: 6 }, 'multi-hub, perhaps fragments'],
    ['no hub and hardly a tie a person', { hubs: [], ties: 45 }, 'multi-hub, perhaps fragments'],
    ['no hub, and all hangs by one person', { hubs: [], restsOnHinge: 0.4 }, 'multi-hub, perhaps fragments'],
  ];

  it.each(lines)('%s', (_, more, answer) => {
    expect(said(more)).toBe(answer);
  });

  it('a hub counts before a core, and fragments before both', () => {
    expect(said({ ...cored, centralisation: 0.8, restsOnBest: 0.6 })).toBe('hub-and-spoke');
    expect(said({ ...cored, centralisation: 0.8, restsOnBest: 0.6, connectedPairs: 0.1 })).toBe('fragments');
  });
});

describe('what speaks for the answer', () => {
  const reason = (found: Stage, code: StageReason['code']) => found.reasons.find((one) => one.code === code);

  it('one hub is named with their ties, and as the initiator only if they are', () => {
    const more = { centralisation: 0.8, restsOnBest: 0.6 };
    expect(reason(told(more, 7), 'one-hub')).toEqual({
      code: 'one-hub',
      person: 7,
      isInitiator: true,
      ties: 11,
      centralisation: 0.8,
      dependent: 0.6,
    });
    expect(reason(told(more, 3), 'one-hub')).toMatchObject({ isInitiator: false });
    expect(reason(told(more), 'one-hub')).toMatchObject({ isInitiator: false });
  });

  it('several hubs are all named, the best linked first', () => {
    expect(reason(told({}), 'several-hubs')).toEqual({
      code: 'several-hubs',
      people: [7, 3, 9],
      centralisation: 0.2,
    });
  });

  it('clustering counts beside the random network and only from a tenth on', () => {
    expect(codes(told({}))).toContain('clustered');
    expect(codes(told({ clustering: 0.12 }))).toContain('not-clustered');
    expect(codes(told({ clustering: 0.09, randomClustering: 0.01 }))).toContain('not-clustered');
  });

  it('ways may be somewhat longer where people are clustered', () => {
    const ways = 1.8 * plain.randomWays;
    expect(codes(told({ ways }))).toContain('short-ways');
    expect(codes(told({ ways, clustering: 0.05 }))).toContain('long-ways');
    expect(codes(told({ ways: 2.1 * plain.randomWays }))).toContain('long-ways');
  });

  it('parts are mentioned last where they do not decide, and first where they do', () => {
    expect(codes(told({ parts: 2, connectedPairs: 0.9 })).at(-1)).toBe('parts');
    expect(codes(told({ parts: 9, connectedPairs: 0.1 }))).toEqual(['parts']);
    expect(codes(told({}))).not.toContain('parts');
  });

  it('a thin network that hangs by one person says both', () => {
    const found = told({ hubs: [], ties: 45, restsOnHinge: 0.5, hinge: 12 });
    expect(codes(found)).toEqual(['hangs-by-one', 'thin', 'no-hub', 'clustered', 'short-ways']);
    expect(reason(found, 'hangs-by-one')).toMatchObject({ person: 12, dependent: 0.5 });
    expect(reason(found, 'no-hub')).toMatchObject({ mostTies: 11, meanTies: 90 / 40 });
  });

  it('with one or two people, or nobody, it says that they are few and nothing more', () => {
    for (const graph of [fromTies(0, []), fromTies(1, []), path(2)])
      expect(stage(graph, { random: seeded(1) })).toEqual({
        stage: 'fragments',
        between: null,
        reasons: [{ code: 'few-people', people: graph.n }],
      });
  });

  it('every shape gets a stage with reasons, never between itself and itself', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const shapes = fc.record({
      connectedPairs: share,
      centralisation: share,
      density: share,
      restsOnBest: share,
      restsOnHinge: share,
      clustering: share,
      coreFit: share,
      coreTies: share,
      core: fc.nat({ max: 12 }),
      people: fc.integer({ min: 3, max: 60 }),
      hubs: fc.constantFrom([], [7], [7, 3]),
    });
    fc.assert(
      fc.property(shapes, (more) => {
        const found = told(more);
        expect(found.between).not.toBe(found.stage);
        expect(found.reasons.length).toBeGreaterThan(0);
        expect(new Set(codes(found)).size).toBe(found.reasons.length);
      }),
    );
  });
});

it('the initiator of a star is its hub; of a complete group nobody is', () => {
  const found = stage(star(12), { random: seeded(1), initiator: 0 });
  expect(found.reasons[0]).toMatchObject({ code: 'one-hub', person: 0, isInitiator: true, dependent: 1 });
  expect(codes(stage(complete(9), { random: seeded(1), initiator: 0 }))).toEqual(['all-core']);
});
