/** One thing the initiator asks of an idea. Its key is the same from version to version. */
export interface Criterion {
  readonly key: string;
  readonly title: string;
  readonly question: string;
}

/** A criterion as a page sends it back: without a key it is new. */
export interface CriterionGiven {
  readonly key: string | null;
  readonly title: string;
  readonly question: string;
  /** Where the initiator wants it; equal places keep the order they came in. */
  readonly place: number;
  readonly dropped: boolean;
}

/** Beyond this nobody holds them in mind. */
export const mostCriteria = 20;

export type CharterNo = 'none-left' | 'too-many' | 'title-missing';

export type Revised =
  | { readonly allowed: true; readonly changed: boolean; readonly criteria: readonly Criterion[] }
  | { readonly allowed: false; readonly because: CharterNo };

/**
 * The charter as it would be: in the order asked for, without what is dropped or left empty. A key that was never in
 * the charter is taken for none: nobody makes one up. `newKey` gives a fresh one.
 */
export function revised(
  current: readonly Criterion[],
  given: readonly CriterionGiven[],
  newKey: () => string,
): Revised {
  const known = new Set(current.map(({ key }) => key));
  const kept = given
    .filter(({ dropped, title, question }) => !dropped && (title !== '' || question !== ''))
    .toSorted((a, b) => a.place - b.place);
  if (kept.length === 0) return { allowed: false, because: 'none-left' };
  if (kept.length > mostCriteria) return { allowed: false, because: 'too-many' };
  if (kept.some(({ title }) => title === '')) return { allowed: false, because: 'title-missing' };
  const taken = new Set<string>();
  const criteria = kept.map(({ key, title, question }): Criterion => {
    const own = key !== null && known.has(key) && !taken.has(key) ? key : newKey();
    taken.add(own);
    return { key: own, title, question };
  });
  return { allowed: true, changed: !same(current, criteria), criteria };
}

function same(a: readonly Criterion[], b: readonly Criterion[]): boolean {
  return a.length === b.length && a.every((one, i) => equal(one, b[i]!));
}

function equal(a: Criterion, b: Criterion): boolean {
  return a.key === b.key && a.title === b.title && a.question === b.question;
}

/** What became of the criteria from one version of a charter to a later one. */
export interface Changes {
  readonly added: readonly Criterion[];
  readonly retired: readonly Criterion[];
  readonly reworded: readonly { readonly before: Criterion; readonly after: Criterion }[];
  /** Those that stayed do not stand in the same order. */
  readonly reordered: boolean;
}

export function changesBetween(before: readonly Criterion[], after: readonly Criterion[]): Changes {
  const then = new Map(before.map((one) => [one.key, one]));
  const now = new Set(after.map(({ key }) => key));
  const stayed = after.filter(({ key }) => then.has(key));
  const order = before.filter(({ key }) => now.has(key)).map(({ key }) => key);
  return {
    added: after.filter(({ key }) => !then.has(key)),
    retired: before.filter(({ key }) => !now.has(key)),
    reworded: stayed
      .map((one) => ({ before: then.get(one.key)!, after: one }))
      .filter((pair) => !equal(pair.before, pair.after)),
    reordered: stayed.some(({ key }, i) => key !== order[i]),
  };
}
