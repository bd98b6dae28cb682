import type { Cell, Table } from '../../model/table.ts';
import type { Footnotes } from '../footnotes/footnotesOf.ts';
import { parseValue, type ParsedValue } from '../parseValue.ts';

/** A table's cells by place; a cell that spans stands in every place it covers. */
export interface Grid {
  rows: number;
  columns: number;
  at(row: number, column: number): Cell | undefined;
  /** The cell that begins at this very place: a merged value is one figure, not one for each row it covers. */
  startingAt(row: number, column: number): Cell | undefined;
  /** The cell's text as a value, read once: most questions about a table ask it again. */
  valueOf(cell: Cell): ParsedValue | null;
  /** What the notes under the table say of the cell; '' where they say nothing. */
  noteOf: Footnotes;
}

export function makeGrid(table: Table, noteOf: Footnotes = () => ''): Grid {
  const places = new Map<number, Cell>();
  const { rows, columns } = table;
  for (const cell of table.cells) {
    for (let row = cell.row; row < Math.min(rows, cell.row + cell.rowSpan); row += 1) {
      for (let column = cell.col; column < Math.min(columns, cell.col + cell.colSpan); column += 1) places.set(row * columns + column, cell);
    }
  }
  const at = (row: number, column: number): Cell | undefined => places.get(row * columns + column);
  const values = new Map<Cell, ParsedValue | null>();
  return {
    rows,
    columns,
    at,
    noteOf,
    valueOf: (cell) => {
      const known = values.get(cell);
      if (known !== undefined) return known;
      const parsed = parseValue(cell.text, { marks: cell.marks });
      values.set(cell, parsed);
      return parsed;
    },
    startingAt: (row, column) => {
      const cell = at(row, column);
      return cell && cell.row === row && cell.col === column ? cell : undefined;
    },
  };
}
