/** Two columns of one height under one line: like for like. */
export function Wordmark() {
  return (
    <svg viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="14" fill="#12436d" />
      <path d="M14 18h36" stroke="#f46a25" stroke-width="5" stroke-linecap="round" />
      <rect x="17" y="27" width="11" height="24" rx="2.5" fill="#fff" />
      <rect x="36" y="27" width="11" height="24" rx="2.5" fill="#fff" />
    </svg>
  );
}
