/** The wordmark: three moments on a line. */
export const Brand = () => (
  <>
    <svg width="34" height="14" viewBox="0 0 34 14" aria-hidden="true">
      <path d="M1 7h32" stroke="currentColor" strokeWidth="1.5" />
      <circle cx="6" cy="7" r="4" fill="currentColor" />
      <circle cx="17" cy="7" r="3.25" fill="var(--surface)" stroke="currentColor" strokeWidth="1.5" />
      <circle cx="28" cy="7" r="4" fill="currentColor" />
    </svg>
    <span>Throughline</span>
  </>
);
