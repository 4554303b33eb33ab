import {
  type Affinity,
  fitReciprocity,
  type Graph,
  type Pairs,
  reciprocity,
  seeded,
  shuffle,
} from '@liane/graph';
import type { Folder } from './folder.ts';
import { type ByMethod, rankingTable } from './hidden.ts';
import { graphOf } from './network.ts';
import type { Progress } from './progress.ts';
import { allPairs, areaUnder, measureRanking, type RankingFigures, type Scorer } from './ranking.ts';
import { scorers } from './scorers.ts';
import { percent, type Table } from './table.ts';

export interface FutureFigures {
  readonly all: ByMethod;
  /** AUC among the pairs at distance two at the cut, as a share. */
  readonly atTwo: Readonly<Record<string, number>>;
}

/** What was known at a moment, and what came after it. */
interface Cut {
  readonly known: Graph;
  readonly affinities: readonly Affinity[];
  /** People who had an event by then. */
  readonly seen: readonly number[];
  readonly coming: Pairs;
}

const cutAt = 2 / 3;
const mostAtTwo = 10_000;

/** Protocol b: future links. One split; the seed only draws non-links and breaks ties. */
export function evaluateFuture(folder: Folder, seed: number, progress: Progress): FutureFigures {
  const events = indexedEvents(folder);
  const n = folder.people.length;
  const at = events[Math.floor(cutAt * events.length)]!.at;
  const cut = cutOf(n, events, at);
  const methods = { ...methodsOf(cut, seed), Liane: () => learnedFromPast(n, events, at, cut, seed) };
  const all: Record<string, RankingFigures[]> = {};
  const atTwo: Record<string, number> = {};
  for (const [name, make] of Object.entries(methods)) {
    progress(`b, ${name}`);
    const scorer = make();
    all[name] = [measureRanking(cut.known, cut.coming, scorer, seeded(seed), cut.seen)];
    atTwo[name] = areaAtTwo(cut, scorer, seed);
  }
  return { all, atTwo };
}

interface Happening {
  readonly a: number;
  readonly b: number;
  readonly at: number;
}

function indexedEvents(folder: Folder): Happening[] {
  const index = new Map(folder.people.map(({ id }, at) => [id, at]));
  return folder.events
    .map(({ from, to, at }) => ({ a: index.get(from)!, b: index.get(to)!, at }))
    .sort((x, y) => x.at - y.at);
}

function cutOf(n: number, events: readonly Happening[], at: number, until = Number.POSITIVE_INFINITY): Cut {
  const before = events.filter((event) => event.at <= at);
  const known = graphOf(n, {
    a: Int32Array.from(before, ({ a }) => a),
    b: Int32Array.from(before, ({ b }) => b),
  });
  const isSeen = new Uint8Array(n);
  for (const { a, b } of before) isSeen[a] = isSeen[b] = 1;
  const tied = new Set(before.map(({ a, b }) => Math.min(a, b) * n + Math.max(a, b)));
  const coming: { a: number; b: number }[] = [];
  for (const { a, b, at: when } of events) {
    const pair = Math.min(a, b) * n + Math.max(a, b);
    if (when <= at || when > until || isSeen[a] === 0 || isSeen[b] === 0 || tied.has(pair)) continue;
    tied.add(pair);
    coming.push({ a: Math.min(a, b), b: Math.max(a, b) });
  }
  return {
    known,
    affinities: livelinessOf(n, before),
    seen: Array.from({ length: n }, (_, v) => v).filter((v) => isSeen[v] === 1),
    coming: { a: Int32Array.from(coming, ({ a }) => a), b: Int32Array.from(coming, ({ b }) => b) },
  };
}

/** Share of the past that counts as lately. */
const lately = 0.1;

/**
 * Whoever was there lately is likely to meet people soon: where someone stands, among all, by their last event and by
 * how many they had lately, from 0 (first to go quiet) to 1.
 */
function livelinessOf(n: number, before: readonly Happening[]): Affinity[] {
  const last = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
  const often = new Float64Array(n);
  const since = before[Math.floor((1 - lately) * before.length)]!.at;
  for (const { a, b, at } of before)
    for (const person of [a, b]) {
      last[person] = Math.max(last[person]!, at);
      if (at >= since) often[person]!++;
    }
  const lastStanding = standing(last);
  const mostOften = Math.log1p(often.reduce((most, one) => Math.max(most, one), 0));
  return [
    { name: 'last', towards: (_, b) => lastStanding[b]! },
    { name: 'lately', towards: (_, b) => Math.log1p(often[b]!) / (mostOften || 1) },
  ];
}

/** Share of the others that stand lower; equals share a place. */
function standing(values: Float64Array): Float64Array {
  const ascending = values.slice().sort();
  return values.map((value) => {
    let low = 0;
    let high = ascending.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ascending[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low / values.length;
  });
}

function methodsOf(cut: Cut, seed: number): Record<string, () => Scorer> {
  return Object.fromEntries(
    Object.entries(scorers)
      .filter(([name]) => name !== 'profile match')
      .map(([name, method]) => [name, () => method({ known: cut.known, affinities: [], seed })]),
  );
}

/** Moments of the known past, as shares of its events, at which the next ties are asked for. */
const pastCuts = [1 / 2, 2 / 3, 4 / 5];

/** The product, taught by the past: what was known at earlier moments, and the ties that came next. */
function learnedFromPast(
  n: number,
  events: readonly Happening[],
  at: number,
  cut: Cut,
  seed: number,
): Scorer {
  const before = events.filter((event) => event.at <= at);
  const lessons = pastCuts
    .map((share) => cutOf(n, before, before[Math.floor(share * before.length)]!.at))
    .map(({ known, coming, affinities }) => ({ graph: known, hidden: coming, affinities }));
  const model = fitReciprocity(cut.known, { lessons, seed });
  return reciprocity(cut.known, cut.affinities, model, seed).of;
}

function areaAtTwo({ known, coming, seen }: Cut, scorer: Scorer, seed: number): number {
  const random = seeded(seed);
  const isComing = new Set(Array.from(coming.a, (a, i) => a * known.n + coming.b[i]!));
  const common = scorers['common neighbours']!({ known, affinities: [], seed });
  const linked: [number, number][] = [];
  const never: [number, number][] = [];
  for (const pairs of allPairs(known, seen)) {
    const shared = common(pairs);
    for (let i = 0; i < shared.length; i++) {
      if (shared[i] === 0) continue;
      const pair: [number, number] = [pairs.a[i]!, pairs.b[i]!];
      (isComing.has(Math.min(...pair) * known.n + Math.max(...pair)) ? linked : never).push(pair);
    }
  }
  const scored = (list: [number, number][]) => {
    const drawn = shuffle(list, random)
      .slice(0, mostAtTwo)
      .sort((x, y) => x[0] - y[0]);
    return scorer({ a: Int32Array.from(drawn, ([a]) => a), b: Int32Array.from(drawn, ([, b]) => b) });
  };
  return areaUnder(scored(linked), scored(never).sort());
}

export function futureTables(folder: Folder, figures: FutureFigures): Table[] {
  const table = rankingTable(`${folder.name}: future links`, figures.all);
  return [
    {
      ...table,
      columns: [...table.columns, 'AUC at distance two'],
      rows: table.rows.map((row) => [...row, percent(figures.atTwo[row[0]!]!)]),
    },
  ];
}
