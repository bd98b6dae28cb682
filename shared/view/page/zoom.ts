/**
 * How large a page is shown. `fit` shows its whole width until a figure is chosen, and then at least so large that the
 * figure can be read; `width` stays at the whole width; a number is CSS pixels to a point.
 */
export type Zoom = 'fit' | 'width' | number;

/** CSS pixels to a point at which the 7-point type of a dense table is as tall as small print on a screen. */
const readable = 1.35;

const steps = [0.35, 0.5, 0.67, 0.8, 1, 1.2, 1.35, 1.6, 2, 2.5, 3, 4];

/** A canvas above this is refused by small tablets: 4,096 pixels a side, 12 million in all. */
const LONGEST = 4096;
const MOST_PIXELS = 12_000_000;

/** CSS pixels to a point. `width` is the viewport's in CSS pixels, `pageWidth` the page's in points. */
export function cssScale(zoom: Zoom, width: number, pageWidth: number, choosing: boolean): number {
  if (typeof zoom === 'number') return zoom;
  const whole = width / pageWidth;
  return zoom === 'fit' && choosing ? Math.max(whole, readable) : whole;
}

/** Pixels to a point for the drawing: the screen's own, unless the canvas would be too large. */
export function drawingScale(zoom: Zoom, width: number, pageWidth: number, pageHeight: number): number {
  const wanted = cssScale(zoom, width, pageWidth, true) * (globalThis.devicePixelRatio || 1);
  const allowed = Math.min(LONGEST / Math.max(pageWidth, pageHeight), Math.sqrt(MOST_PIXELS / (pageWidth * pageHeight)));
  return Math.min(wanted, allowed);
}

/** The next step up or down from where the page is now. */
export function nextZoom(scale: number, direction: 1 | -1): number {
  if (direction === 1) return steps.find((step) => step > scale * 1.02) ?? steps.at(-1)!;
  return steps.findLast((step) => step < scale * 0.98) ?? steps[0]!;
}
