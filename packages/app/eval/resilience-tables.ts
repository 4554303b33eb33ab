import type { Folder } from './folder.ts';
import { networkOf } from './network.ts';
import { liane, yardsticks } from './planners.ts';
import type { Progress } from './progress.ts';
import { type Acceptance, largestPartOf, playResilience, type ResilienceRun } from './resilience.ts';
import { mean, meanAndSpread, share, type Table } from './table.ts';

/** For each acceptance model and planner, one run a seed. */
export interface ResilienceReport {
  readonly people: number;
  readonly links: number;
  readonly runs: Readonly<Partial<Record<Acceptance, Readonly<Record<string, readonly ResilienceRun[]>>>>>;
}

/** Protocol d: does the network hold after introductions, and who had to be asked? */
export function evaluateResilience(
  folder: Folder,
  seeds: readonly number[],
  acceptance: readonly Acceptance[],
  progress: Progress,
): ResilienceReport {
  const part = largestPartOf(folder);
  const network = networkOf(part);
  const planners = Object.entries({ ...yardsticks, Liane: liane });
  const play = (model: Acceptance) =>
    Object.fromEntries(
      planners.map(([name, maker]) => [
        name,
        seeds.map((seed) => {
          progress(`d, ${model}, ${name}, seed ${seed}`);
          return playResilience(part, network, maker, model, seed);
        }),
      ]),
    );
  return {
    people: network.n,
    links: network.links.a.length,
    runs: Object.fromEntries(acceptance.map((model) => [model, play(model)])),
  };
}

/** One table a model of who says yes. */
export function resilienceTables(folder: Folder, report: ResilienceReport): Table[] {
  return Object.entries(report.runs).map(([model, byPlanner]) => ({
    title: `${folder.name}: resilience, ${model} (${report.people} people, ${report.links} links)`,
    columns: ['planner', 'K', 'LCC', '−5%', 'HOLD', 'isolated', 'true', 'accepted', 'most'],
    rows: [
      startRow(Object.values(byPlanner)[0]!),
      ...Object.entries(byPlanner).flatMap(([name, runs]) => [
        row(name, 'n/2', runs, 'half'),
        row(name, '2n', runs, 'end'),
      ]),
    ],
  }));
}

function startRow(runs: readonly ResilienceRun[]): string[] {
  const of = (read: (run: ResilienceRun) => number) => meanAndSpread(runs.map(read), share);
  return [
    'at the start',
    '0',
    of(({ start }) => start.largest),
    of(({ start }) => start.afterBest),
    of(({ start }) => start.hold),
    of(({ start }) => start.isolated),
    '',
    '',
    '',
  ];
}

function row(name: string, after: string, runs: readonly ResilienceRun[], moment: 'half' | 'end'): string[] {
  const of = (figure: keyof ResilienceRun['end']) => runs.map((run) => run[moment][figure]);
  const said = (figure: keyof ResilienceRun['end']) => meanAndSpread(of(figure), share);
  return [
    name,
    after,
    said('largest'),
    said('afterBest'),
    said('hold'),
    said('isolated'),
    said('real'),
    said('accepted'),
    `${mean(of('mostInAll')).toFixed(0)} / ${mean(of('mostInRound')).toFixed(0)}`,
  ];
}
