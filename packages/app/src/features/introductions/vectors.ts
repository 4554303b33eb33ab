/** Sparse vectors of length 1 (or empty): row i is `terms[offsets[i]…offsets[i+1]]`, ascending, with its weights. */
export interface Vectors {
  readonly offsets: Int32Array;
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  readonly names: readonly string[];
  /** In how many rows each term stands. */
  readonly rows: Int32Array;
}

/**
 * Makes bags of terms into vectors: (1 + ln count) · ln((rows + 1) / (rows with it + ½)), brought to length 1, so
 * that a rare word shared says more than a common one (Salton & Buckley 1988).
 */
export function vectorsOf(bags: readonly (readonly string[])[]): Vectors {
  const index = new Map<string, number>();
  const counted = bags.map((bag) => countTerms(bag, index));
  const rows = new Int32Array(index.size);
  for (const counts of counted) for (const term of counts.keys()) rows[term]!++;
  const offsets = new Int32Array(bags.length + 1);
  counted.forEach((counts, i) => {
    offsets[i + 1] = offsets[i]! + counts.size;
  });
  const terms = new Int32Array(offsets[bags.length]!);
  const weights = new Float64Array(terms.length);
  counted.forEach((counts, i) => {
    const ascending = [...counts.keys()].sort((x, y) => x - y);
    const raw = ascending.map(
      (term) => (1 + Math.log(counts.get(term)!)) * Math.log((bags.length + 1) / (rows[term]! + 0.5)),
    );
    const length = Math.hypot(...raw) || 1;
    terms.set(ascending, offsets[i]!);
    weights.set(
      raw.map((weight) => Math.max(0, weight) / length),
      offsets[i]!,
    );
  });
  return { offsets, terms, weights, names: [...index.keys()], rows };
}

function countTerms(bag: readonly string[], index: Map<string, number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const word of bag) {
    let term = index.get(word);
    if (term === undefined) {
      term = index.size;
      index.set(word, term);
    }
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/**
 * Cosine of two rows, in [0, 1]. One row is kept open from call to call: asking about the same person again and again
 * costs O(terms of the other).
 */
export function closenessIn({ offsets, terms, weights, names }: Vectors): (i: number, j: number) => number {
  const open = new Float64Array(names.length);
  let opened = -1;
  const put = (row: number, on: boolean) => {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) open[terms[at]!] = on ? weights[at]! : 0;
  };
  return (i, j) => {
    if (opened !== i && opened !== j) {
      if (opened >= 0) put(opened, false);
      put(i, true);
      opened = i;
    }
    const other = opened === i ? j : i;
    let sum = 0;
    for (let at = offsets[other]!, end = offsets[other + 1]!; at < end; at++)
      sum += open[terms[at]!]! * weights[at]!;
    return Math.min(1, sum);
  };
}

/**
 * Terms two rows share, those that speak most for the pair first, and only those without which the two would be less
 * alike, whichever of the two dropped it: a word that is most of one row and hardly any of the other is none.
 */
export function sharedTerms({ offsets, terms, weights, names }: Vectors, i: number, j: number): string[] {
  const shared: { term: number; mine: number; theirs: number }[] = [];
  let cosine = 0;
  for (let x = offsets[i]!, y = offsets[j]!; x < offsets[i + 1]! && y < offsets[j + 1]!; ) {
    if (terms[x] === terms[y]) {
      shared.push({ term: terms[x]!, mine: weights[x]!, theirs: weights[y]! });
      cosine += weights[x]! * weights[y]!;
    }
    const ahead = terms[x]! - terms[y]!;
    if (ahead <= 0) x++;
    if (ahead >= 0) y++;
  }
  const without = (own: number, product: number) => {
    const rest = Math.sqrt(Math.max(0, 1 - own * own));
    return rest < 1e-9 ? 0 : (cosine - product) / rest;
  };
  return shared
    .map((one) => ({ ...one, product: one.mine * one.theirs }))
    .filter(
      ({ mine, theirs, product }) => Math.max(without(mine, product), without(theirs, product)) < cosine,
    )
    .sort((one, other) => other.product - one.product || one.term - other.term)
    .map(({ term }) => names[term]!);
}

/** For each term, the rows it stands in and their weights. */
export interface Postings {
  readonly offsets: Int32Array;
  readonly rows: Int32Array;
  readonly weights: Float64Array;
}

export function postingsOf(vectors: Vectors): Postings {
  const offsets = new Int32Array(vectors.names.length + 1);
  for (const term of vectors.terms) offsets[term + 1]!++;
  for (let term = 0; term < vectors.names.length; term++) offsets[term + 1]! += offsets[term]!;
  const next = offsets.slice();
  const rows = new Int32Array(vectors.terms.length);
  const weights = new Float64Array(vectors.terms.length);
  for (let row = 0; row < vectors.offsets.length - 1; row++)
    for (let at = vectors.offsets[row]!; at < vectors.offsets[row + 1]!; at++) {
      const to = next[vectors.terms[at]!]!++;
      rows[to] = row;
      weights[to] = vectors.weights[at]!;
    }
  return { offsets, rows, weights };
}
