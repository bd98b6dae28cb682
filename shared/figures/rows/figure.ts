import type { Area, Basis, Doubt, Period, Rating, Value } from '../../model/observation.ts';
import type { Cell, Table } from '../../model/table.ts';
import type { FigureColumn } from '../columns/describeFigures.ts';
import type { TableTime } from '../columns/readTableTime.ts';
import type { Column } from '../columns/settleColumns.ts';
import type { ReadingContext } from '../context.ts';
import type { ParsedValue } from '../parseValue.ts';
import type { Grid } from './makeGrid.ts';
import type { NamedIndicator, NamedIndicators } from './nameIndicators.ts';
import type { Row } from './readRows.ts';

/** A table taken apart: everything its cells are read by. */
export interface TableParts {
  table: Table;
  grid: Grid;
  columns: readonly Column[];
  figures: readonly FigureColumn[];
  rows: readonly Row[];
  named: NamedIndicators;
  time: TableTime;
  /** The day to which the council's own months are filled in, ISO, or null. */
  reached: string | null;
  context: ReadingContext;
}

/** One cell that prints a figure, with everything known about it. */
export interface Figure {
  row: Row;
  column: FigureColumn;
  cell: Cell;
  indicator: NamedIndicator;
  parsed: ParsedValue;
  value: Value;
  area: Area;
  period: Period | null;
  basis: Basis | null;
  /** What the notes under the table say of the figure, its label or its heading. */
  note: string;
  doubts: Doubt[];
  rating: Rating | null;
}
