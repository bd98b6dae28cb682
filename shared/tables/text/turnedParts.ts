import type { Box } from '../../model/geometry.ts';
import type { Page } from '../../model/page.ts';
import { opposite, quarterOf, turnBox, type Quarter } from './frame.ts';
import type { PlacedTable } from '../grid/joinTables.ts';

/** A table read on a turned page, in the page's own frame again. */
export function turnBack(placed: PlacedTable, page: Page, quarter: Quarter): PlacedTable {
  if (quarter === 0) return placed;
  const [width, height] = quarter === 2 ? [page.width, page.height] : [page.height, page.width];
  const back = (box: Box) => turnBox(box, opposite(quarter), width, height);
  const { table } = placed;
  return { ...placed, table: { ...table, boxes: table.boxes.map(back), cells: table.cells.map((cell) => ({ ...cell, bbox: back(cell.bbox) })) } };
}

/** Text set across the page's main direction makes a table of its own from this many runs on. */
const leastTurned = 10;

/** Tables drawn turned on a page that otherwise reads another way. Headings turned over upright figures are too few to be one. */
export function turnedParts(page: Page): { page: Page; quarter: Quarter }[] {
  const { runs } = page;
  return ([1, 2, 3] as const).flatMap((quarter) => {
    const own = runs.filter((run) => opposite(quarterOf(run.angle)) === quarter);
    if (own.length < leastTurned) return [];
    const box = own.reduce<Box>((all, { box }) => [Math.min(all[0], box[0]), Math.min(all[1], box[1]), Math.max(all[2], box[2]), Math.max(all[3], box[3])], [Infinity, Infinity, -Infinity, -Infinity]);
    const within = runs.filter((run) => run.box[0] >= box[0] - 1 && run.box[2] <= box[2] + 1 && run.box[1] >= box[1] - 1 && run.box[3] <= box[3] + 1);
    return own.length >= 0.7 * within.length ? [{ page: { ...page, runs: own }, quarter }] : [];
  });
}
