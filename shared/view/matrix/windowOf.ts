/** Which rows or columns of a long run are in sight, with a few to spare on both sides. */
export interface Window {
  first: number;
  /** One past the last. */
  end: number;
}

/** Drawn beyond the edges, so that a fast scroll does not show blank space. */
const SPARE = 2;

/**
 * @param offset how far the run is scrolled, in pixels
 * @param room the pixels in sight
 * @param size of one row or column, in pixels
 */
export function windowOf(offset: number, room: number, size: number, count: number): Window {
  const first = Math.max(0, Math.floor(offset / size) - SPARE);
  return { first, end: Math.min(count, Math.ceil((offset + room) / size) + SPARE) };
}
