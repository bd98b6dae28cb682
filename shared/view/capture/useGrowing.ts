import { useEffect, useState } from 'preact/hooks';

/** More rows than a tablet's height holds; they come with everything else that is drawn for the first time. */
const first = 24;

/** So many rows are drawn in about a frame on a tablet. */
const step = 48;

/**
 * How many rows of a long list to draw by now: a screenful at once, and the rest a step at a time, so that a pack with
 * thousands of rows keeps nobody waiting. A list that got shorter, and then longer again, grows anew from there.
 *
 * @param total rows in the whole list
 * @param needed rows that must be there now, because the chosen one is among them
 */
export function useGrowing(total: number, needed: number): number {
  const [drawn, setDrawn] = useState(first);
  const now = Math.min(total, Math.max(drawn, needed));
  useEffect(() => {
    if (now === total) {
      setDrawn(Math.max(first, total));
      return undefined;
    }
    const timer = setTimeout(() => setDrawn(now + step));
    return () => clearTimeout(timer);
  }, [now, total]);
  return now;
}
