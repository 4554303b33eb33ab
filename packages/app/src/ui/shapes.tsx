/** A verdict as a shape, so that it never hangs on a colour: full, half, struck, dotted. */
export function VerdictShape({ verdict }: { verdict: 'met' | 'partly' | 'unmet' | 'unknown' }) {
  return (
    <svg class="mark-shape" viewBox="0 0 18 18" aria-hidden="true" fill="none" stroke="currentColor">
      {verdict === 'met' && <circle cx="9" cy="9" r="7" fill="currentColor" stroke="none" />}
      {(verdict === 'partly' || verdict === 'unmet') && <circle cx="9" cy="9" r="6.4" stroke-width="1.5" />}
      {verdict === 'partly' && <path d="M9 2.6a6.4 6.4 0 0 0 0 12.8z" fill="currentColor" stroke="none" />}
      {verdict === 'unmet' && <path d="M4.6 13.4 13.4 4.6" stroke-width="1.5" />}
      {verdict === 'unknown' && (
        <circle cx="9" cy="9" r="6.4" stroke-width="1.6" stroke-dasharray="1 3.02" stroke-linecap="round" />
      )}
    </svg>
  );
}

/** A promise that is kept. */
export function KeptShape() {
  return (
    <svg class="mark-shape" viewBox="0 0 18 18" aria-hidden="true" fill="none" stroke="currentColor">
      <path d="M3.5 9.6 7.2 13.4 14.8 4.4" stroke-width="1.7" />
    </svg>
  );
}
