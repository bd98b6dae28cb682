import type { Box } from '../../../model/geometry.ts';
import type { Shading } from '../../../model/page.ts';
import { isKnownTitle, titleBlocks } from '../cardTitle.ts';
import type { Block } from '../lines/intoBlocks.ts';
import type { Piece } from '../lines/layLines.ts';
import { isFigure } from '../lines/readLoneValue.ts';
import { contains } from './findBoxes.ts';

/** A title stands no further over its form, in sizes of its type. */
const OVER = 1.5;
/** And its bar is no higher, in points. */
const HIGHEST_BAR = 44;

/**
 * Forms of one indicator each that were taken for no table with their title: what runs from one title to the next where
 * several were taken for one table, what stands under a title without a frame, and what stands under a title's bar.
 */
export function formsUnderTitles(pieces: readonly Piece[], tableBoxes: readonly Box[], shadings: readonly Shading[]): Box[] {
  const titles = titleBlocks(pieces).filter(({ text }) => isKnownTitle(text)).filter((title) => standsAlone(title, pieces));
  return [...tableBoxes.flatMap((table) => partsOf(table, titles)), ...underBars(titles, pieces, shadings)];
}

/** No figure stands beside it, as beside the label of a row. */
function standsAlone({ box }: Block, pieces: readonly Piece[]): boolean {
  return !pieces.some((piece) => isFigure(piece.text) && piece.box[1] < box[3] && piece.box[3] > box[1]);
}

/** The parts of a table from each title on: one of the titles may stand right over it. */
function partsOf(table: Box, titles: readonly Block[]): Box[] {
  const [left, top, right, bottom] = table;
  const isOver = ({ box, size }: Block): boolean => box[3] <= top + 2 && top - box[3] < OVER * size && box[0] > left - size && box[0] < right;
  const over = titles.findLast(isOver);
  const own = [...(over === undefined ? [] : [over]), ...titles.filter(({ box }) => contains(table, box))].toSorted((a, b) => a.box[1] - b.box[1]);
  // Titles beside each other are those of tiles.
  if (own.some(({ box }, at) => own[at + 1] !== undefined && own[at + 1]!.box[1] < box[3])) return [];
  return over === undefined && own.length < 2 ? [] : own.map(({ box }, at): Box => [Math.min(left, box[0]), box[1] - 1, Math.max(right, box[2]), (own[at + 1]?.box[1] ?? bottom + 1) - 1]);
}

/** What stands under bars of one width that each hold a title: from one bar to the next, and no further under the last than under the highest before. */
function underBars(titles: readonly Block[], pieces: readonly Piece[], shadings: readonly Shading[]): Box[] {
  const bars = shadings.map(({ box }) => box).filter((box) => box[3] - box[1] <= HIGHEST_BAR && titles.some((title) => contains(box, title.box))).toSorted((a, b) => a[1] - b[1]);
  const columns = Map.groupBy(bars, ([x0, , x1]) => `${Math.round(x0)} ${Math.round(x1)}`);
  return [...columns.values()].filter((column) => column.length > 1).flatMap((column) => {
    const highest = Math.max(...column.slice(1).map((bar, at) => bar[1] - column[at]![1]));
    return column.map(([x0, y0, x1], at): Box => {
      const end = column[at + 1]?.[1] ?? y0 + highest;
      return [x0, y0, x1, Math.min(end, Math.max(y0, ...pieces.filter(({ box }) => box[1] < end && box[3] <= end + 2).map(({ box }) => box[3])))];
    });
  });
}
