/** A verdict as a shape, so that it never hangs on a colour: full, half, struck, dotted. */
export function VerdictShape({ verdict }: { verdict: 'met' | 'partly' | 'unmet' | 'unknown' }) {
  return (
    <svg class="mark-shape" viewBox="0 0 18 18" aria-hidden="true">
      {verdict === 'met' ? (
        <circle cx="9" cy="9" r="7" fill="currentColor" />
      ) : (
        <circle
          cx="9"
          cy="9"
          r="6.4"
          fill="none"
          stroke="currentColor"
          stroke-width="1.5"
          stroke-dasharray={verdict === 'unknown' ? '2 2' : undefined}
        />
      )}
      {verdict === 'partly' && <path d="M9 2.6a6.4 6.4 0 0 0 0 12.8z" fill="currentColor" />}
      {verdict === 'unmet' && <path d="M4.6 13.4 13.4 4.6" stroke="currentColor" stroke-width="1.5" />}
    </svg>
  );
}
