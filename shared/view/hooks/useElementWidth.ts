import { useLayoutEffect, useState } from 'preact/hooks';

/** The inner width of an element in CSS pixels, followed as it changes; 0 before it is laid out. */
export function useElementWidth(element: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    setWidth(target.clientWidth);
    const watch = new ResizeObserver(() => setWidth(target.clientWidth));
    watch.observe(target);
    return () => watch.disconnect();
  }, []);
  return width;
}
