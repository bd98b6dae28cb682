/** A bar with its length known, and the words that say the same. */
export function Progress(props: { value: number; of: number; label: string }) {
  return <progress class="progress" value={props.value} max={Math.max(props.of, 1)} aria-label={props.label} />;
}
