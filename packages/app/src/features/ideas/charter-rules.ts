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
