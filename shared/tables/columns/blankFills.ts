import type { Page, Shading } from '../../model/page.ts';
import type { Region } from '../grid/grid.ts';
import type { Extent } from './columns.ts';
import { inside } from '../regions/regions.ts';
import { median } from '../text/words.ts';

/** Fills of one column begin and end at one place within this many points. */
const FLUSH = 1;
/** So many of them, in several colours, are a column; each at least as high as most of a line. */
const FEWEST = 3;
const COLOURS = 2;
const LINE = 0.9;
/** A column of ratings is narrow: at most this share of its table's width. */
const WIDEST = 0.25;

/**
 * The columns whose cells are rated by their colour alone: no text stands in them to show where they are, and their
 * headings would read on from the ones before.
 */
export function blankFills({ shadings }: Page, region: Region): Extent[] {
  const { x0, x1, y0, y1, words } = region;
  const size = median(words.map((word) => word.size));
  const own = shadings.filter(({ box }) => box[0] >= x0 - size && box[2] <= x1 + size && box[1] >= y0 && box[3] <= y1 + size && box[3] - box[1] >= LINE * size && box[2] - box[0] >= size && box[2] - box[0] <= WIDEST * (x1 - x0));
  const columns = [...Map.groupBy(own, ({ box }) => `${Math.round(box[0] / FLUSH)} ${Math.round(box[2] / FLUSH)}`).values()];
  return columns.filter((column) => isBlank(column, region)).map(([{ box }]) => ({ x0: box[0], x1: box[2] }));
}

function isBlank(column: Shading[], { words }: Region): column is [Shading, ...Shading[]] {
  const holdsWords = ({ box: [x0, top, x1, bottom] }: Shading): boolean => words.some((word) => inside(word, { x0, y0: top, x1, y1: bottom }, 0));
  return column.length >= FEWEST && new Set(column.map(({ colour }) => colour)).size >= COLOURS && !column.some(holdsWords);
}
