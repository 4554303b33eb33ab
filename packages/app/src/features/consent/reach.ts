/** How far a *no* goes: this idea, this organisation (whatever the idea), everything on this instance. */
export type Reach = 'idea' | 'organisation' | 'everything';

export type Refusal =
  | { readonly reach: 'idea'; readonly idea: string }
  | { readonly reach: 'organisation'; readonly organisation: string }
  | { readonly reach: 'everything' };

/** What a message is about. A notice is about no idea; an idea may come from no organisation. */
export interface Subject {
  readonly idea: string | null;
  readonly organisation: string | null;
}

const width: Readonly<Record<Reach, number>> = { idea: 1, organisation: 2, everything: 3 };

/** Promise 2: a refusal covers every path of the instance, as far as the person chose. */
export function refusalCovers(refusal: Refusal, about: Subject): boolean {
  switch (refusal.reach) {
    case 'idea':
      return refusal.idea === about.idea;
    case 'organisation':
      return refusal.organisation === about.organisation;
    case 'everything':
      return true;
  }
}

/** The farthest of some refusals: a narrower one said later takes nothing back. */
export function widest(refusals: readonly Refusal[]): Reach | null {
  const reaches = refusals.map(({ reach }) => reach);
  return reaches.toSorted((a, b) => width[b] - width[a])[0] ?? null;
}
