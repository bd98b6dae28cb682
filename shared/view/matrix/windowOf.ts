/** Which rows or columns of a long run are in the document: those in sight, and a few where the scroll is heading. */
export interface Window {
  first: number;
  /** One past the last. */
  end: number;
}

/** How far a run is scrolled, in pixels, and whether it was last scrolled towards its end or its beginning. */
export interface Along {
  offset: number;
  heading: 'end' | 'beginning';
}

/** Drawn beyond the edge that the scroll is heading for, so that a fast one does not show blank space. */
const AHEAD = 2;

/**
 * @param room the pixels in sight
 * @param size of one row or column, in pixels
 */
export function windowOf({ offset, heading }: Along, room: number, size: number, count: number): Window {
  const first = Math.floor(offset / size) - (heading === 'beginning' ? AHEAD : 0);
  const end = Math.ceil((offset + room) / size) + (heading === 'end' ? AHEAD : 0);
  return { first: Math.max(0, first), end: Math.min(count, end) };
}

/** How many rows or columns a window holds at the most, scrolled to a whole one. */
export function mostIn(room: number, size: number): number {
  return Math.ceil(room / size) + AHEAD;
}
