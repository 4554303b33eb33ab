import type { Child } from 'hono/jsx';
import { KeptShape, VerdictShape } from './shapes.tsx';

/** A promise, and the fact that keeps it, or what is missing. */
export interface Promised {
  /** *waiting* is for the human's own agreement; *closed* says why the deed cannot be done, which is no fault. */
  readonly state: 'kept' | 'waiting' | 'closed';
  readonly promise: Child;
  readonly fact: Child;
}

/** What Liane looked at before a deed: each promise in its own words, and the fact beside it. */
export function Kept({ promises }: { promises: readonly Promised[] }) {
  return (
    <ul class="kept">
      {promises.map(({ state, promise, fact }) => (
        <li class={state}>
          <State state={state} />
          <div>
            <b>{promise}</b>
            {fact}
          </div>
        </li>
      ))}
    </ul>
  );
}

function State({ state }: Pick<Promised, 'state'>) {
  if (state === 'kept') return <KeptShape />;
  return <VerdictShape verdict={state === 'waiting' ? 'unknown' : 'unmet'} />;
}
