import type { Box } from '../model/geometry.ts';
import type { Page, Ruling } from '../model/page.ts';
import type { Table } from '../model/table.ts';
import { buildTable } from './grid/buildTable.ts';
import { cleanRulings } from './rules/cleanRulings.ts';
import { bodyRuns } from './text/furniture.ts';
import { readGrid } from './grid/readGrid.ts';
import { readPage } from './readPage.ts';
import { median, splitWords } from './text/words.ts';

/** What an unforced reading must hold of the part's text, or the whole part is read as one table. */
const mostOfIt = 0.5;

/** What a reading is worth that nothing but a person's word says is a table. */
const vouchedOnly = 0.6;

/**
 * The tables in a part of a page that a person has drawn: what stands outside is left out of account. Where the usual
 * search sees no table there, the whole part is read as one by its columns of white, since somebody says that it is one.
 *
 * @param part page points, origin top left, y down
 */
export function readPart(page: Page, part: Box): Table[] {
  const clipped = clipPage(page, part);
  const found = readPage(clipped).tables.map(({ table }) => table);
  const tables = textIn(found) >= mostOfIt * textOf(clipped) ? found : [readWhole(clipped, part)].filter((table) => table !== null);
  return tables.map((table) => ({ ...table, evidence: { ...table.evidence, part: 'drawn by hand' } }));
}

/** The page with nothing on it but what lies in the part. Tags and pictures speak of the whole page, and are left out. */
export function clipPage(page: Page, part: Box): Page {
  const body = bodyRuns(page);
  return {
    ...page,
    // A table that its file marks as decoration is what somebody may have to point at.
    runs: body.filter(({ box }) => isIn(box, part)).map((run) => ({ ...run, artifact: false })),
    rulings: page.rulings.flatMap((ruling) => clipRuling(ruling, part)),
    shadings: page.shadings.flatMap((shading) => {
      const box = common(shading.box, part);
      return box ? [{ ...shading, box }] : [];
    }),
    drawings: page.drawings.filter(({ box }) => isIn(box, part)),
    images: [], tags: null, problems: [],
  };
}

/** Whether the middle of a box lies in the part. */
function isIn([x0, y0, x1, y1]: Box, part: Box): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x >= part[0] && x <= part[2] && y >= part[1] && y <= part[3];
}

function common(a: Box, b: Box): Box | null {
  const box: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[0] < box[2] && box[1] < box[3] ? box : null;
}

/** How far outside the part, in points, a line may run that was meant to bound it: a hand is not that steady. */
const unsteady = 4;

function clipRuling(ruling: Ruling, [x0, y0, x1, y1]: Box): Ruling[] {
  const [within, clipped] = [
    ruling.x1 >= x0 - unsteady && ruling.x0 <= x1 + unsteady && ruling.y1 >= y0 - unsteady && ruling.y0 <= y1 + unsteady,
    { ...ruling, x0: Math.max(ruling.x0, x0 - unsteady), x1: Math.min(ruling.x1, x1 + unsteady), y0: Math.max(ruling.y0, y0 - unsteady), y1: Math.min(ruling.y1, y1 + unsteady) },
  ];
  return within ? [clipped] : [];
}

/** Letters that stand in the tables' cells, and on the page. */
const textIn = (tables: Table[]) => letters(tables.flatMap(({ cells }) => cells.map(({ text }) => text)));
const textOf = ({ runs }: Page) => letters(runs.map(({ text }) => text));
const letters = (texts: string[]) => texts.reduce((sum, text) => sum + text.replace(/\s/g, '').length, 0);

/** Everything in the part as one table; null where it does not part into rows and columns. */
function readWhole(page: Page, [x0, y0, x1, y1]: Box): Table | null {
  const words = splitWords(page.runs).filter((word) => !word.turned);
  if (words.length === 0) return null;
  const size = median(words.map((word) => word.size));
  const rules = cleanRulings(page.rulings, size);
  const grid = readGrid({ x0, y0, x1, y1, rules, words }, size);
  if (grid.xs.length < 3 || grid.ys.length < 3) return null;
  return buildTable(page, { grid, reading: 'aligned', evidence: { found: 'no table here but by a person’s word' }, confidence: vouchedOnly, title: null });
}
