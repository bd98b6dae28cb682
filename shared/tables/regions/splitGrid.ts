import type { Grid } from '../grid/grid.ts';

/** What stands in each row, as one text to compare; '' where a row is blank. */
function rowTexts(grid: Grid): { texts: string[]; filled: boolean[] } {
  const rows = grid.ys.length - 1;
  const texts = Array.from({ length: rows }, () => [] as string[]);
  const filled = Array.from({ length: rows }, () => false);
  for (const cell of grid.cells) {
    if (cell.words.length === 0) continue;
    texts[cell.row]!.push(`${cell.col}:${cell.words.map((word) => word.text).join('')}`);
    filled.fill(true, cell.row, cell.row + cell.rowSpan);
  }
  return { texts: texts.map((row) => row.join('|')), filled };
}

/** Rows `from` to `to` (exclusive) as a grid of their own. */
function part(grid: Grid, from: number, to: number): Grid {
  return {
    ...grid,
    ys: grid.ys.slice(from, to + 1),
    cells: grid.cells.filter((cell) => cell.row >= from && cell.row < to).map((cell) => ({ ...cell, row: cell.row - from })),
    headerRows: from === 0 ? Math.min(grid.headerRows, to) : Math.min(1, to - from),
  };
}

/** Two tables drawn in one frame: a blank row, and then the first row's headings again. */
export function splitGrid(grid: Grid): Grid[] {
  const rows = grid.ys.length - 1;
  const { texts, filled } = rowTexts(grid);
  const head = texts[0]!;
  if (!head.includes('|')) return [grid];
  for (let row = 2; row + 1 < rows; row++) {
    if (!filled[row] && texts[row + 1] === head) return [part(grid, 0, row), ...splitGrid(part(grid, row + 1, rows))];
  }
  return [grid];
}
