import type { Area, Arrow, Basis, Period, Rating, Role, Value } from '../../../shared/model/observation.ts';
import type { TruthCell, TruthObservation, TruthTable } from '../truth.ts';

/** A period as the truth states it: without the words a reader would write. */
export type Span = Omit<Period, 'label'>;

/** What one printed cell means. What is left out is null, and the area is then the paper's own council. */
export interface Said {
  label: string;
  role: Role;
  value: Value;
  period: Span | null;
  area?: Area;
  basis?: Basis | null;
  raw?: string;
  rating?: Rating | null;
  arrow?: Arrow | null;
  parts?: { numerator: number; denominator: number };
  section?: string | null;
  optional?: boolean;
  openPeriod?: boolean;
}

/** One cell to be drawn. Positions that a span covers are null in the rows, like blank ones. */
export interface Cell {
  text: string;
  rows?: number;
  cols?: number;
  fill?: string;
  ink?: string;
  bold?: boolean;
  align?: 'left' | 'centre' | 'right';
  /** Degrees, clockwise: -90 reads upwards. */
  turned?: 90 | -90 | -45;
  /** A drawn arrow; it has no text. */
  arrow?: { direction: 'up' | 'down' | 'level'; colour: string };
  /** A raised footnote mark after the text. */
  mark?: string;
  /** Words that follow the text in the file, cut off from view by the cell's edge. */
  cut?: string;
  /** The text is shown in these pieces, one after the other. */
  pieces?: string[];
  said?: Said;
}

/** A table to be drawn: every row has one entry a column. */
export interface DrawnTable {
  /** Points, or shares of the width where the producer lays out by itself. */
  widths: number[];
  headerRows: number;
  rows: (Cell | null)[][];
  sectionRows: number[];
  /** Page of each row, from 1. */
  pageOfRow: (row: number) => number;
}

export function cell(text: string, more: Omit<Cell, 'text'> = {}): Cell {
  return { text, ...more };
}

export const onPage = (page: number) => () => page;

/** The truth of a table and of the figures in it. `index` is the table's place in its paper, in order of appearance. */
export function truthOfTable(table: DrawnTable, index: number, council: Area): { table: TruthTable; observations: TruthObservation[] } {
  const cells: TruthCell[] = [];
  const observations: TruthObservation[] = [];
  for (const [row, line] of table.rows.entries()) {
    if (line.length !== table.widths.length) throw new Error(`Row ${row} has ${line.length} cells, not ${table.widths.length}`);
    for (const [col, cell] of line.entries()) {
      if (cell === null) continue;
      const page = table.pageOfRow(row);
      const text = cell.mark === undefined ? cell.text : `${cell.text} ${cell.mark}`;
      if (text !== '') cells.push({ row, col, rowSpan: cell.rows ?? 1, colSpan: cell.cols ?? 1, text, page });
      if (cell.said) observations.push({ ...observationOf(cell.said, cell.text, council, page, 'table'), cell: { table: index, row, col } });
    }
  }
  const pages = [...new Set(cells.map((cell) => cell.page))].sort((a, b) => a - b);
  const { headerRows, sectionRows, widths, rows } = table;
  return { table: { pages, rows: rows.length, columns: widths.length, headerRows, sectionRows, cells }, observations };
}

export function observationOf(said: Said, text: string, council: Area, page: number, how: TruthObservation['how']): TruthObservation {
  return {
    how,
    label: said.label,
    area: said.area ?? council,
    role: said.role,
    period: said.period,
    basis: said.basis ?? null,
    value: said.value,
    parts: said.parts ?? null,
    raw: said.raw ?? text,
    rating: said.rating ?? null,
    arrow: said.arrow ?? null,
    page,
    cell: null,
    section: said.section ?? null,
    optional: said.optional ?? false,
    openPeriod: said.openPeriod ?? false,
  };
}
