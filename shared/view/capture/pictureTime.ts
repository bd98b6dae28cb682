import { count } from '../words/formatDate.ts';

/** Seconds that an ordinary machine takes for a page of text, its drawing included. */
const SECONDS_A_PAGE = 5;

/** About how long reading so many pictures takes, in words. */
export function pictureTime(pages: number): string {
  const seconds = pages * SECONDS_A_PAGE;
  return seconds < 90 ? `${seconds} seconds` : count(Math.round(seconds / 60), 'minute');
}
