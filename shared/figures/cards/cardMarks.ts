import type { Box } from '../../model/geometry.ts';
import type { Rating } from '../../model/observation.ts';
import type { Page } from '../../model/page.ts';
import { readArrowShape } from '../marks/readArrowShape.ts';
import { readDirection, type Direction } from '../marks/readGlyph.ts';
import { ratingOfColour } from '../marks/ratingOfColour.ts';
import { readRatingWord } from '../marks/readRatingWord.ts';
import { area, contains } from './regions/findBoxes.ts';
import type { Piece } from './lines/layLines.ts';
import { isChange } from './lines/readLoneValue.ts';

type Line = readonly Piece[];

/** By a word that stands alone in the card, else by the most telling of the fills in it. */
export function ratingIn(box: Box, lines: readonly Line[], page: Page): Rating | null {
  const word = lines.flat().map(({ text }) => readRatingWord(text)).find((rating) => rating !== null);
  if (word) return word;
  const fills = [...page.shadings, ...page.drawings].filter((shape) => contains(box, shape.box) && area(shape.box) < 0.35 * area(box));
  const rated = fills.map(({ box: fill, colour }) => ({ rating: ratingOfColour(colour), top: fill[1] })).filter(({ rating }) => rating !== null && rating !== 'blue');
  return rated.toSorted((a, b) => a.top - b.top)[0]?.rating ?? null;
}

/** By a glyph that stands alone in the card, else by its largest drawn arrow: markers of charts are small. */
export function directionIn(box: Box, lines: readonly Line[], page: Page): Direction | null {
  const written = lines.flat().map(({ text }) => (text.trim().length <= 12 || isChange(text) ? readDirection(text) : null)).find((direction) => direction !== null);
  if (written) return written;
  const drawn = page.drawings.filter((drawing) => contains(box, drawing.box)).toSorted((a, b) => area(b.box) - area(a.box));
  return drawn.map(readArrowShape).find((direction) => direction !== null) ?? null;
}
