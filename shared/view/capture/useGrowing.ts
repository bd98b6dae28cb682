import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows that come with everything else that is drawn for the first time; the next are there before anybody has read these. */
const first = 12;

/** What drawing some rows may take, in milliseconds: with laying them out it fits into a frame or two of 16 ms. */
const aim = 10;

/** Fewer rows at a time than these gain nothing; more would hold up a list whose rows differ much. */
const [fewest, most] = [6, 96];

/**
 * How many rows of a long list to draw by now: some at once, and the rest a few at a time, as many as this machine draws
 * in a moment, so that a pack with thousands of rows keeps nobody waiting. A list that got shorter, and then longer
 * again, grows anew from there.
 *
 * @param total rows in the whole list
 * @param needed rows that must be there now, because the chosen one is among them
 */
export function useGrowing(total: number, needed: number): number {
  const began = performance.now();
  const [drawn, setDrawn] = useState(first);
  const step = useRef(first);
  const now = Math.min(total, Math.max(drawn, needed));
  useLayoutEffect(() => {
    const took = performance.now() - began;
    if (took > 2 * aim) step.current = Math.max(fewest, step.current / 2);
    else if (took < aim / 2) step.current = Math.min(most, step.current * 2);
  }, [now]);
  useEffect(() => {
    if (now === total) {
      setDrawn(Math.max(first, total));
      return undefined;
    }
    const timer = setTimeout(() => setDrawn(now + step.current));
    return () => clearTimeout(timer);
  }, [now, total]);
  return now;
}
