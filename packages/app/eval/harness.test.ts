import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildGraph, seeded } from '@liane/graph';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LianeError } from '../src/platform/errors.ts';
import { readFolder } from './folder.ts';
import { hideLinks, networkOf } from './network.ts';
import { liane, yardsticks } from './planners.ts';
import { areaUnder, measureRanking } from './ranking.ts';
import { largestPartOf, playResilience } from './resilience.ts';
import { sentenceOf } from './said.ts';
import { markdown, meanAndSpread, percent, share } from './table.ts';

const task = { kind: ['resilience'], capacity: 4, seeds: [1], hide: 0.1, known: 0.3, note: '' };
let dir: string;

/** Two groups of twelve: a ring with chords in each, two ties between them, and somebody apart. */
function writeNetwork(files: Readonly<Record<string, string>> = {}): void {
  const people = Array.from({ length: 25 }, (_, i) => `p${i},,music|group${Math.floor(i / 12)},,`);
  const links: string[] = [];
  for (const first of [0, 12])
    for (let i = 0; i < 12; i++)
      for (const step of [1, 3]) links.push(`p${first + i},p${first + ((i + step) % 12)},`);
  const written = {
    'people.csv': `id,about,interests,groups,lang\n${people.join('\n')}\n`,
    'links.csv': `from,to,at\n${links.join('\n')}\np0,p12,\np5,p20,\n`,
    'task.json': JSON.stringify(task),
    ...files,
  };
  for (const [name, text] of Object.entries(written)) writeFileSync(join(dir, name), text);
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'liane-eval-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('a folder of real data', () => {
  const broken: readonly (readonly [string, Readonly<Record<string, string>>, string, number | undefined])[] =
    [
      ['a repeated id', { 'people.csv': 'id,about,interests,groups,lang\na,,,,\na,,,,\n' }, 'id-repeated', 3],
      ['a missing column', { 'people.csv': 'id,about\na,\n' }, 'column-missing', 1],
      [
        'a language nobody knows',
        { 'people.csv': 'id,about,interests,groups,lang\na,,,,xx\n' },
        'language-unknown',
        2,
      ],
      ['a link to nobody', { 'links.csv': 'from,to,at\np0,zoe,\n' }, 'person-unknown', 2],
      ['a link given twice', { 'links.csv': 'from,to,at\np0,p1,\np1,p0,\n' }, 'link-repeated', 3],
      ['a link to oneself', { 'links.csv': 'from,to,at\np0,p0,\n' }, 'link-to-self', 2],
      ['a date that is none', { 'links.csv': 'from,to,at\np0,p1,soon\n' }, 'date-broken', 2],
      [
        'a quote that never closes',
        { 'people.csv': 'id,about,interests,groups,lang\n"a,,,,\n' },
        'csv-broken',
        2,
      ],
      [
        'a task without seeds',
        { 'task.json': JSON.stringify({ ...task, seeds: [] }) },
        'field-wrong',
        undefined,
      ],
      ['a task that is no JSON', { 'task.json': '{' }, 'json-broken', undefined],
    ];
  for (const [what, files, code, line] of broken)
    test(`with ${what} is refused, with the file and the line`, () => {
      writeNetwork(files);
      let found: unknown = null;
      try {
        readFolder(dir);
      } catch (error) {
        found = error;
      }
      expect(found).toBeInstanceOf(LianeError);
      const error = found as LianeError;
      expect(error.code).toBe(code);
      expect(error.where?.line).toBe(line);
      expect(error.where?.file).toContain(Object.keys(files)[0]);
      expect(sentenceOf(error)).not.toContain(code);
    });

  test('that does not exist is refused', () => {
    expect(() => readFolder(join(dir, 'nowhere'))).toThrow(LianeError);
  });

  test('is read as it stands', () => {
    writeNetwork();
    const folder = readFolder(dir);
    expect(folder.people).toHaveLength(25);
    expect(folder.people[3]!.interests).toEqual(['music', 'group0']);
    expect(folder.links).toHaveLength(50);
  });
});

describe('hidden links', () => {
  test('never isolating, everyone who had a link keeps one', () => {
    writeNetwork();
    const network = networkOf(readFolder(dir));
    const { known, hidden } = hideLinks(network.n, network.links, 0.5, true, seeded(1));
    expect(known.a.length + hidden.a.length).toBe(50);
    const left = new Set([...known.a, ...known.b]);
    for (let v = 0; v < 24; v++) expect(left.has(v)).toBe(true);
  });

  test('a method that knows the answer has every figure at its best, and one that knows nothing half the area', () => {
    writeNetwork();
    const network = networkOf(readFolder(dir));
    const { known, hidden } = hideLinks(network.n, network.links, 0.3, false, seeded(2));
    const graph = buildGraph(network.n, known.a, known.b).graph;
    const secret = new Set(Array.from(hidden.a, (a, i) => [a, hidden.b[i]!].sort((x, y) => x - y).join()));
    const oracle = measureRanking(
      graph,
      hidden,
      ({ a, b }) =>
        Float64Array.from(a, (x, i) => (secret.has([x, b[i]!].sort((p, q) => p - q).join()) ? 1 : 0)),
      seeded(3),
    );
    expect(oracle).toEqual({ auc: 1, hits50: 1, precision100: 1 });
    const none = measureRanking(graph, hidden, ({ a }) => new Float64Array(a.length), seeded(3));
    expect(none.auc).toBe(0.5);
  });

  test('the area under the curve counts equals by half', () => {
    expect(areaUnder(Float64Array.from([1, 0]), Float64Array.from([0, 0]))).toBe(0.75);
  });
});

describe('resilience', () => {
  for (const [name, maker] of Object.entries({ ...yardsticks, Liane: liane }))
    test(`${name} plays by the rules: no pair twice, none that is tied, figures that can be`, () => {
      writeNetwork();
      const part = largestPartOf(readFolder(dir));
      expect(part.people).toHaveLength(24);
      const run = playResilience(part, networkOf(part), maker, 'mixed', 1);
      for (const { largest, afterBest, hold, isolated, accepted } of [run.half, run.end])
        for (const figure of [largest, afterBest, hold, isolated, accepted]) {
          expect(figure).toBeGreaterThanOrEqual(0);
          expect(figure).toBeLessThanOrEqual(1);
        }
      expect(run.end.largest).toBeGreaterThanOrEqual(run.start.largest);
    });
});

test('figures are written short, with their spread over seeds', () => {
  expect(share(0.5)).toBe('.500');
  expect(share(1)).toBe('1.000');
  expect(share(Number.NaN)).toBe('–');
  expect(meanAndSpread([0.1, 0.3], percent)).toBe('20.0 ± 10.0');
  const table = markdown({ title: 'T', columns: ['who', 'n'], rows: [['a', '1']] });
  expect(table.split('\n')[3]).toBe('|-----|----:|');
});
