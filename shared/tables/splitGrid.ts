import type { Grid, GridCell } from './grid.ts';

const texts = (cells: GridCell[], row: number) =>
  cells
    .filter((cell) => cell.row === row && cell.words.length > 0)
    .map((cell) => `${cell.col}:${cell.words.map((word) => word.text).join('')}`)
    .join('|');

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
  const head = texts(grid.cells, 0);
  if (!head.includes('|')) return [grid];
  for (let row = 2; row + 1 < rows; row++) {
    const blank = !grid.cells.some((cell) => cell.words.length > 0 && cell.row <= row && cell.row + cell.rowSpan > row);
    if (blank && texts(grid.cells, row + 1) === head) return [part(grid, 0, row), ...splitGrid(part(grid, row + 1, rows))];
  }
  return [grid];
}
