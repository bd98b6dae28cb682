import type { Cell, Table } from '../../model/table.ts';

/** A table's cells by place; a cell that spans stands in every place it covers. */
export interface Grid {
  rows: number;
  columns: number;
  at(row: number, column: number): Cell | undefined;
  /** The cell that begins at this very place: a merged value is one figure, not one for each row it covers. */
  startingAt(row: number, column: number): Cell | undefined;
}

export function makeGrid(table: Table): Grid {
  const places = new Map<number, Cell>();
  const { rows, columns } = table;
  for (const cell of table.cells) {
    for (let row = cell.row; row < Math.min(rows, cell.row + cell.rowSpan); row += 1) {
      for (let column = cell.col; column < Math.min(columns, cell.col + cell.colSpan); column += 1) places.set(row * columns + column, cell);
    }
  }
  const at = (row: number, column: number): Cell | undefined => places.get(row * columns + column);
  return {
    rows,
    columns,
    at,
    startingAt: (row, column) => {
      const cell = at(row, column);
      return cell && cell.row === row && cell.col === column ? cell : undefined;
    },
  };
}
