import type { Page } from '../../model/page.ts';
import { filledCells } from '../rules/filledCells.ts';
import type { Region } from '../grid/grid.ts';
import { layLines } from '../text/lines.ts';
import { inside } from './regions.ts';
import type { Word } from '../text/words.ts';

/** Filled cells belong to the table under or around them where they share so much of its width. */
const ALIKE = 0.8;
/** Cells that begin more than so many sizes over the region are of something else. */
const REACH = 8;

/**
 * A table that begins among filled cells begins with the first of them: a heading's upper lines, over few of the columns,
 * would stand outside else.
 */
export function withWholeCells({ shadings }: Page, region: Region, words: readonly Word[], size: number): Region {
  const { x0, x1, y0, y1 } = region;
  const over = filledCells(shadings.filter(({ box }) => box[1] < y1 && box[3] > y0 - size * REACH), size).find((cells) => cells.y0 < y0 && cells.y1 > y0 && Math.min(cells.x1, x1) - Math.max(cells.x0, x0) >= ALIKE * Math.max(cells.x1 - cells.x0, x1 - x0));
  if (over === undefined) return region;
  const wide = { ...region, x0: Math.min(x0, over.x0), x1: Math.max(x1, over.x1) };
  const left = words.filter((word) => !region.words.includes(word) && inside(word, { ...over, y1: y0 }, 0));
  if (left.length === 0) return wide;
  // A section's label stands alone under headings that are a table of their own.
  return layLines(left).some(({ pieces }) => pieces.length > 1) ? { ...wide, y0: over.y0, words: [...left, ...region.words] } : region;
}
