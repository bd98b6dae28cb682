import type { Box, Colour } from '../../model/geometry.ts';
import type { Page, Shading } from '../../model/page.ts';
import type { Cell, Table, TableReading } from '../../model/table.ts';
import { cellText } from './cellText.ts';
import { isPeriod, isValue } from '../text/kinds.ts';
import type { Grid, GridCell } from './grid.ts';

/** A cell is filled when a shading covers at least this much of it. */
const filledFrom = 0.5;

const area = ([x0, y0, x1, y1]: Box) => Math.max(0, x1 - x0) * Math.max(0, y1 - y0);
const common = (a: Box, b: Box): Box => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];

/** The colour a reader sees behind the cell: the last painted of the shadings that cover it. White is none. */
function fillOf(box: Box, shadings: Shading[]): Colour | null {
  let seen: Colour | null = null;
  for (const shading of shadings) if (area(common(box, shading.box)) >= filledFrom * area(box)) seen = shading.colour;
  return seen === '#ffffff' ? null : seen;
}

function inkOf(cell: GridCell): Colour | null {
  const counts = new Map<Colour, number>();
  for (const word of cell.words) counts.set(word.run.colour, (counts.get(word.run.colour) ?? 0) + word.text.length);
  let best: Colour | null = null;
  for (const [colour, count] of counts) if (best === null || count > counts.get(best)!) best = colour;
  return best;
}

function boxOf(grid: Grid, cell: GridCell): Box {
  return [grid.xs[cell.col]!.at, grid.ys[cell.row]!.at, grid.xs[cell.col + cell.colSpan]!.at, grid.ys[cell.row + cell.rowSpan]!.at];
}

function cellsOf(grid: Grid, page: Page): Table['cells'] {
  const whole: Box = [grid.xs[0]!.at, grid.ys[0]!.at, grid.xs.at(-1)!.at, grid.ys.at(-1)!.at];
  const shadings = page.shadings.filter((shading) => area(common(shading.box, whole)) > 0);
  const drawings = page.drawings.filter((drawing) => area(drawing.box) === 0 || area(common(drawing.box, whole)) > 0);
  return grid.cells.flatMap((cell) => {
    const bbox = boxOf(grid, cell);
    const fill = fillOf(bbox, shadings);
    const inside = drawings.filter(({ box }) => (box[0] + box[2]) / 2 >= bbox[0] && (box[0] + box[2]) / 2 < bbox[2] && (box[1] + box[3]) / 2 >= bbox[1] && (box[1] + box[3]) / 2 < bbox[3]);
    const { text, marks } = cellText(cell.words);
    if (text === '' && fill === null && inside.length === 0) return [];
    return [{ row: cell.row, col: cell.col, rowSpan: cell.rowSpan, colSpan: cell.colSpan, text, marks, page: page.number, bbox, fill, ink: inkOf(cell), drawings: inside }];
  }).sort((a, b) => a.row - b.row || a.col - b.col);
}

/** A row with this share of figures that are no years is of the body. */
const bodyFrom = 0.3;
/** A heading block is no deeper than this. */
const deepestHeading = 6;

/**
 * How many rows are headings: those above the first row of figures, as far as they share the first row's fill, and never
 * past a row that is one label across the table. A row of years is a heading. `least` is what the rulings show.
 */
function countHeaderRows(cells: Cell[], rows: number, columns: number, least: number): number {
  const byRow = Map.groupBy(cells.filter((cell) => cell.text !== ''), (cell) => cell.row);
  const fillOf = (row: number) => new Set(cells.filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row).map((cell) => cell.fill));
  const ground = fillOf(0);
  const shaded = ground.size > 0 && !ground.has(null);
  for (let r = 0; r < Math.min(rows, deepestHeading + 1); r++) {
    const row = byRow.get(r) ?? [];
    const rest = row.filter((cell) => cell.col > 0 && cell.colSpan === 1);
    const texts = rest.map((cell) => cell.text.replaceAll('\n', ' '));
    const periods = texts.filter(isPeriod).length;
    const values = texts.filter((text) => isValue(text) && !isPeriod(text)).length;
    if (values >= Math.max(1, bodyFrom * rest.length, periods)) return Math.max(r, Math.min(least, r + 1));
    const label = row.length === 1 && (row[0]!.colSpan >= 0.6 * columns || (row[0]!.col === 0 && row[0]!.rowSpan === 1 && r >= least));
    if (r > 0 && label && headed(cells, columns, r)) return r;
    if (r >= Math.max(1, least) && shaded && headed(cells, columns, r) && [...fillOf(r)].every((fill) => fill === null || !ground.has(fill))) return r;
  }
  return Math.max(Math.min(least, rows), rows > 1 ? 1 : 0);
}

/** Whether most columns have a heading above row `r`. */
function headed(cells: Cell[], columns: number, r: number): boolean {
  const covered = new Set<number>();
  for (const cell of cells) if (cell.row < r && cell.text !== '' && cell.colSpan < columns) for (let c = cell.col; c < cell.col + cell.colSpan; c++) covered.add(c);
  return covered.size >= 0.5 * columns;
}

/** The headings over each column, top to bottom, without repeats. */
function headerPaths(cells: Cell[], columns: number, headerRows: number): string[][] {
  const heads = cells.filter((cell) => cell.row < headerRows && cell.text !== '').sort((a, b) => a.row - b.row);
  return Array.from({ length: columns }, (_, c) => heads.filter((cell) => cell.col <= c && cell.col + cell.colSpan > c).map((cell) => cell.text.replaceAll('\n', ' ')));
}

/** Rows of one label: over most columns where columns are drawn, or in a bar of a colour that no figures stand on; otherwise alone in the stub. */
function findSectionRows(cells: Cell[], rows: number, columns: number, headerRows: number, walled: boolean): number[] {
  const byRow = Map.groupBy(cells.filter((cell) => cell.text !== ''), (cell) => cell.row);
  const grounds = new Set(cells.filter(({ row, text }) => row >= headerRows && isValue(text)).map(({ fill }) => fill));
  const isBar = ({ row, fill }: Cell): boolean => {
    const level = cells.filter((other) => other.row === row);
    return fill !== null && !grounds.has(fill) && level.length > 1 && level.every((other) => other.fill === fill);
  };
  const out: number[] = [];
  for (let r = headerRows; r < rows; r++) {
    const row = byRow.get(r) ?? [];
    if (row.length !== 1 || isValue(row[0]!.text)) continue;
    const cell = row[0]!;
    const under = cells.some((other) => other.text !== '' && other.row < r && other.row + other.rowSpan > r);
    if (under || cell.rowSpan > 1) continue;
    if (cell.colSpan >= 0.6 * columns || (cell.col === 0 && columns > 1 && (!walled || isBar(cell)))) out.push(r);
  }
  return out;
}

export interface Built {
  grid: Grid;
  reading: TableReading;
  evidence: Record<string, number | string>;
  confidence: number;
  title: string | null;
}

export function buildTable(page: Page, { grid, reading, evidence, confidence, title }: Built): Table {
  const rows = grid.ys.length - 1;
  const columns = grid.xs.length - 1;
  const cells = cellsOf(grid, page);
  const headerRows = countHeaderRows(cells, rows, columns, grid.headerRows);
  return {
    pages: [page.number],
    boxes: [[grid.xs[0]!.at, grid.ys[0]!.at, grid.xs.at(-1)!.at, grid.ys.at(-1)!.at]],
    reading,
    rows,
    columns,
    headerRows,
    header: headerPaths(cells, columns, headerRows),
    cells,
    sectionRows: findSectionRows(cells, rows, columns, headerRows, grid.marks.walls > 0),
    title,
    confidence,
    evidence,
  };
}
