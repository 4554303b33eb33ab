import { type Graph, hasTie, type Pairs, type Random, randomBelow, shuffle } from '@liane/graph';

/** Scores pairs of people; higher means likelier. Pairs come with ascending first person. */
export type Scorer = (pairs: Pairs) => Float64Array;

/** The three figures of protocols a and b, as shares. */
export interface RankingFigures {
  /** A hidden link scores above a random non-link; ties count half. */
  readonly auc: number;
  /** Share of the hidden links above the 50th best of the non-links. */
  readonly hits50: number;
  /** Share of hidden links among the 100 best of all pairs not known. */
  readonly precision100: number;
}

const nonLinksDrawn = 100_000;
const best = 100;
const above = 50;
/** Pairs scored at a time. */
const chunk = 200_000;

/**
 * Measures a scorer over all pairs of `people` (default: everyone) that are not known links.
 * `random` draws the non-links and breaks ties.
 */
export function measureRanking(
  known: Graph,
  hidden: Pairs,
  scorer: Scorer,
  random: Random,
  people: readonly number[] = Array.from({ length: known.n }, (_, v) => v),
): RankingFigures {
  const isHidden = new Set(Array.from(hidden.a, (a, i) => code(known.n, a, hidden.b[i]!)));
  const non = drawNonLinks(known, isHidden, people, random);
  const of = scorer(sorted(hidden));
  const against = scorer(sorted(non)).sort();
  const most = Math.min(best, hidden.a.length);
  const found = bestPairs(known, scorer, people, most, random).filter((pair) => isHidden.has(pair)).length;
  const bar = against[Math.max(0, against.length - above)]!;
  return {
    auc: areaUnder(of, against),
    hits50: of.filter((score) => score > bar).length / of.length,
    precision100: found / most,
  };
}

function code(n: number, x: number, y: number): number {
  return Math.min(x, y) * n + Math.max(x, y);
}

function sorted({ a, b }: Pairs): Pairs {
  const order = Array.from(a, (_, i) => i).sort((x, y) => a[x]! - a[y]!);
  return { a: Int32Array.from(order, (i) => a[i]!), b: Int32Array.from(order, (i) => b[i]!) };
}

/** Random pairs that are neither known nor hidden, without repeats; where there are few, nine in ten of them. */
function drawNonLinks(
  known: Graph,
  hidden: ReadonlySet<number>,
  people: readonly number[],
  random: Random,
): Pairs {
  const all = (people.length * (people.length - 1)) / 2;
  if (all < 4 * nonLinksDrawn) return drawOfAll(known, hidden, people, random);
  const seen = new Set<number>();
  const a: number[] = [];
  const b: number[] = [];
  while (a.length < nonLinksDrawn) {
    const x = people[randomBelow(random, people.length)]!;
    const y = people[randomBelow(random, people.length)]!;
    const pair = code(known.n, x, y);
    if (x === y || seen.has(pair) || hidden.has(pair) || hasTie(known, x, y)) continue;
    seen.add(pair);
    a.push(x);
    b.push(y);
  }
  return { a: Int32Array.from(a), b: Int32Array.from(b) };
}

function drawOfAll(
  known: Graph,
  hidden: ReadonlySet<number>,
  people: readonly number[],
  random: Random,
): Pairs {
  const a: number[] = [];
  const b: number[] = [];
  for (const pairs of allPairs(known, people))
    for (let i = 0; i < pairs.a.length; i++) {
      if (hidden.has(code(known.n, pairs.a[i]!, pairs.b[i]!))) continue;
      a.push(pairs.a[i]!);
      b.push(pairs.b[i]!);
    }
  const drawn = shuffle(
    Array.from(a, (_, i) => i),
    random,
  ).slice(0, Math.min(nonLinksDrawn, Math.floor(0.9 * a.length)));
  return { a: Int32Array.from(drawn, (i) => a[i]!), b: Int32Array.from(drawn, (i) => b[i]!) };
}

/** Every pair that is not a known link, in chunks. */
export function* allPairs(known: Graph, people: readonly number[]): Generator<Pairs> {
  let a: number[] = [];
  let b: number[] = [];
  const isTied = new Uint8Array(known.n);
  for (let i = 0; i < people.length; i++) {
    const x = people[i]!;
    const ties = known.targets.subarray(known.offsets[x]!, known.offsets[x + 1]!);
    for (const w of ties) isTied[w] = 1;
    for (let j = i + 1; j < people.length; j++) {
      if (isTied[people[j]!] === 1) continue;
      a.push(x);
      b.push(people[j]!);
    }
    for (const w of ties) isTied[w] = 0;
    if (a.length < chunk && i < people.length - 1) continue;
    yield { a: Int32Array.from(a), b: Int32Array.from(b) };
    a = [];
    b = [];
  }
}

/** Area under the ROC curve of scores `of` against ascending scores `against`; ties count half. */
export function areaUnder(of: Float64Array, against: Float64Array): number {
  let sum = 0;
  for (const score of of) sum += (firstNotBelow(against, score) + firstAbove(against, score)) / 2;
  return sum / (of.length * against.length);
}

function firstNotBelow(ascending: Float64Array, score: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < score) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstAbove(ascending: Float64Array, score: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= score) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Ranked {
  readonly pair: number;
  readonly score: number;
  readonly lot: number;
}

/** The best pairs of all; ties are broken by lot. */
function bestPairs(
  known: Graph,
  scorer: Scorer,
  people: readonly number[],
  most: number,
  random: Random,
): number[] {
  let kept: Ranked[] = [];
  const better = (x: Ranked, y: Ranked) => y.score - x.score || x.lot - y.lot;
  for (const pairs of allPairs(known, people)) {
    const scores = scorer(pairs);
    const bar = kept.length < most ? Number.NEGATIVE_INFINITY : kept[most - 1]!.score;
    for (let i = 0; i < scores.length; i++)
      if (scores[i]! >= bar)
        kept.push({ pair: code(known.n, pairs.a[i]!, pairs.b[i]!), score: scores[i]!, lot: random() });
    kept = kept.sort(better).slice(0, most);
  }
  return kept.map(({ pair }) => pair);
}
