import type { Box } from '../../../model/geometry.ts';
import { isKnownTitle, titleBlocks } from '../cardTitle.ts';
import type { ChartedPage } from '../charts/chartSeries.ts';
import type { Piece } from '../lines/layLines.ts';
import { readFramed, type Card } from '../readCard.ts';
import { contains } from './findBoxes.ts';
import { WHOLE_TABLE } from './judgeCard.ts';

type Line = readonly Piece[];

/** A title stands no further over the frame of its card than this, in sizes of its type, and reaches out of it by no more than this, in points. */
const OVER = 2;
const ASIDE = 6;

/** The card of a frame that has its known title right over it, and none of its own within; null where none stands there. */
export function underTitle(frame: Box, lines: readonly Line[], page: ChartedPage, frames: readonly Box[], tables: readonly Box[]): Card | null {
  const [left, top, right, bottom] = frame;
  const near = lines.flat().filter(({ box, size }) => box[1] < top && top - box[3] < (OVER + MOST_LINES) * size && box[3] <= top + 2 && box[0] > left - ASIDE && box[2] < right + ASIDE);
  // What another frame, or a bar, holds is of that one.
  const others = [...frames, ...page.shadings.map(({ box }) => box)];
  const free = near.filter(({ box }) => !others.some((other) => contains(other, box) && !contains(other, frame)));
  const title = titleBlocks(free).findLast(({ box, size }) => top - box[3] < OVER * size);
  if (title === undefined || !isKnownTitle(title.text)) return null;
  // Over a table whose first rows a frame holds stands the title of all of it.
  if (tables.some((table) => contains(table, frame) && !contains(table, title.box) && !contains(frame, table, WHOLE_TABLE))) return null;
  const isTitled = (card: Card | null): card is Card => card?.title === title.text.replace(/\s+/g, ' ');
  // One frame around both is the card's.
  if (frames.some((other) => contains(other, title.box) && contains(other, frame) && isTitled(readFramed(other, lines, page)))) return null;
  const card = readFramed([Math.min(left, title.box[0]), title.box[1], Math.max(right, title.box[2]), bottom], lines, page);
  return isTitled(card) ? card : null;
}

/** Lines of a title. */
const MOST_LINES = 4;
