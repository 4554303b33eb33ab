import { seeded } from '@liane/graph';
import type { Folder } from './folder.ts';
import { graphOf, hideLinks, type Network, networkOf } from './network.ts';
import type { Progress } from './progress.ts';
import { measureRanking, type RankingFigures } from './ranking.ts';
import { liane, type Method, scorers } from './scorers.ts';
import { meanAndSpread, percent, type Table } from './table.ts';

/** Figures of each method, one entry a seed. */
export type ByMethod = Readonly<Record<string, RankingFigures[]>>;

export interface HiddenFigures {
  readonly plain: ByMethod;
  readonly neverIsolating: ByMethod;
}

/** Protocol a: hidden links, both variants. */
export function evaluateHidden(folder: Folder, seeds: readonly number[], progress: Progress): HiddenFigures {
  const network = networkOf(folder);
  const variant = (neverIsolating: boolean) =>
    gather(methodsFor(network), seeds, (method, seed) => {
      progress(`a, ${neverIsolating ? 'never isolating' : 'plain'}, seed ${seed}`);
      const split = hideLinks(network.n, network.links, folder.task.hide, neverIsolating, seeded(seed));
      const known = graphOf(network.n, split.known);
      const scorer = method({ known, affinities: network.affinities, seed });
      return measureRanking(known, split.hidden, scorer, seeded(seed + 1000));
    });
  return { plain: variant(false), neverIsolating: variant(true) };
}

/** Where there are no profiles, nobody is matched by them. */
function methodsFor({ affinities }: Network): Readonly<Record<string, Method>> {
  const all = { ...scorers, Liane: liane };
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => name !== 'profile match' || affinities.length > 0),
  );
}

function gather(
  methods: Readonly<Record<string, Method>>,
  seeds: readonly number[],
  measure: (method: Method, seed: number) => RankingFigures,
): ByMethod {
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [name, seeds.map((seed) => measure(method, seed))]),
  );
}

/** AUC, hits@50 and P@100 in per cent, mean ± spread. */
export function rankingTable(title: string, figures: ByMethod): Table {
  return {
    title,
    columns: ['method', 'AUC', 'hits@50', 'P@100'],
    rows: Object.entries(figures).map(([name, runs]) => [
      name,
      meanAndSpread(
        runs.map(({ auc }) => auc),
        percent,
      ),
      meanAndSpread(
        runs.map(({ hits50 }) => hits50),
        percent,
      ),
      meanAndSpread(
        runs.map(({ precision100 }) => precision100),
        percent,
      ),
    ]),
  };
}

export function hiddenTables(folder: Folder, figures: HiddenFigures): Table[] {
  return [
    rankingTable(`${folder.name}: hidden links, plain`, figures.plain),
    rankingTable(`${folder.name}: hidden links, never isolating`, figures.neverIsolating),
  ];
}
