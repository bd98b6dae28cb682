import type { Rules } from '../rules/cleanRulings.ts';
import type { Extent, Separator } from '../columns/columns.ts';
import type { Word } from '../text/words.ts';

/** A part of the page that may be a table: what is drawn and written in it. */
export interface Region {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  rules: Rules;
  words: Word[];
  /** Where the columns part, both ends included, when the page before has shown it. */
  columns?: number[];
  /** Columns that hold colours only: no text runs across their sides. */
  blanks?: Extent[];
}

/** A place in the grid, with the words that stand there. */
export interface GridCell {
  row: number;
  col: number;
  rowSpan: number;
  colSpan: number;
  words: Word[];
}

export interface RowEdge {
  at: number;
  ruled: boolean;
}

export interface Grid {
  xs: Separator[];
  ys: RowEdge[];
  cells: GridCell[];
  /** Rows above the body, as far as the rulings and the figures show them. */
  headerRows: number;
  /** What the reading found, for inspection and for the table's evidence. */
  marks: { lines: number; rowEdges: number; ruledRows: number; ruledColumns: number; splitBands: number; closed: boolean; walls: number; fusedCuts: number };
}

/** A row while it is laid out. */
export interface Slot {
  y0: number;
  y1: number;
  /** Whether the band it ends ends here: at a ruling, or where headings and body part. */
  ruledBelow: boolean;
}

/** Words that belong together, with the rows and the columns they stand in (inclusive). */
export interface Placed {
  words: Word[];
  rows: [number, number];
  columns: [number, number];
}
