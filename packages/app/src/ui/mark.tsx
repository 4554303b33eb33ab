/** The sign of Liane: a tie and its two ends. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 18" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6">
      <path d="M4 13C10-3 20 21 28 5" />
      <circle cx="4" cy="13" r="2.6" fill="currentColor" stroke="none" />
      <circle cx="28" cy="5" r="2.6" fill="currentColor" stroke="none" />
    </svg>
  );
}
