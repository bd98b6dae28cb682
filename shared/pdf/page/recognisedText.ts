import type { Box } from '../../model/geometry.ts';
import { areaOf, intersect } from '../paint/matrix.ts';
import type { PaintedPicture, Show } from '../paint/painting.ts';

/** A scan covers at least this share of its page. */
const SCAN = 0.5;
/** Beside a scan's recognised text there may stand a stamp or a page number: this share of its letters, no more. */
const STAMPS = 0.25;

/**
 * Tells text laid without ink over a scanned page, which is the only text there is, from text hidden on a page that has
 * text of its own. On a scan all of it is given; elsewhere only what was painted with ink.
 */
export function recognisedText(shows: readonly Show[], pictures: readonly PaintedPicture[], page: Box): { shows: Show[]; recognised: boolean } {
  const inked = shows.filter((show) => !show.inkless);
  if (inked.length === shows.length) return { shows: inked, recognised: false };
  const covered = pictures.reduce((sum, { box }) => sum + areaOf(intersect(box, page)), 0);
  const recognised = covered >= SCAN * areaOf(page) && letters(inked) <= STAMPS * (letters(shows) - letters(inked));
  return { shows: recognised ? [...shows] : inked, recognised };
}

const letters = (shows: readonly Show[]): number => shows.reduce((sum, { cells }) => sum + cells.filter(({ text }) => text !== ' ').length, 0);
