import { useEffect, useState } from 'preact/hooks';

/** So many rows are drawn in about a frame on a tablet, and fill more than its height. */
const step = 48;

/**
 * How many rows of a long list to draw by now: a screenful at once, and the rest a step at a time, so that a pack with
 * thousands of rows keeps nobody waiting. A list that got shorter, and then longer again, grows anew from there.
 *
 * @param total rows in the whole list
 * @param needed rows that must be there now, because the chosen one is among them
 */
export function useGrowing(total: number, needed: number): number {
  const [drawn, setDrawn] = useState(step);
  const now = Math.min(total, Math.max(drawn, needed));
  useEffect(() => {
    if (now === total) {
      setDrawn(Math.max(step, total));
      return undefined;
    }
    const timer = setTimeout(() => setDrawn(now + step));
    return () => clearTimeout(timer);
  }, [now, total]);
  return now;
}
