/** The tie, between the parts of a page. */
export function Between() {
  return (
    <svg
      class="between"
      viewBox="0 0 88 19"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.4"
    >
      <path d="M4 13C26-4 58 22 84 6" />
      <circle cx="4" cy="13" r="2.6" fill="currentColor" stroke="none" />
      <circle cx="84" cy="6" r="2.6" fill="currentColor" stroke="none" />
    </svg>
  );
}
