import * as z from 'zod/mini';
import { Box, Colour } from './geometry.ts';
import type { Drawing } from './page.ts';

/** How a table, or a figure outside one, was read. */
export const TableReading = z.enum(['tagged', 'ruled', 'aligned']);
export type TableReading = z.infer<typeof TableReading>;

/** One cell. `row` and `col` count from 0 over the whole table, headings and blank columns included. */
export const Cell = z.object({
  row: z.number(),
  col: z.number(),
  rowSpan: z.number(),
  colSpan: z.number(),
  /** Everything printed in the cell, lines joined by a newline, raised marks set apart by a space. */
  text: z.string(),
  /** Raised footnote marks, in order; they are part of `text` but of no number. */
  marks: z.array(z.string()),
  page: z.number(),
  bbox: Box,
  /** The colour the cell is filled with, or null for none (white ground counts as none). */
  fill: z.nullable(Colour),
  /** The colour of most of the text, or null in a blank cell. */
  ink: z.nullable(Colour),
});
export type Cell = z.infer<typeof Cell> & {
  /** Small shapes drawn in the cell: arrows, ticks, blobs. */
  drawings: Drawing[];
};

/** A table as it was printed, over as many pages as it runs. */
export interface Table {
  /** Pages it runs over, ascending. */
  pages: number[];
  /** One box a page, in the order of `pages`. */
  boxes: Box[];
  reading: TableReading;
  rows: number;
  columns: number;
  /** How many of the first rows are headings. */
  headerRows: number;
  /** Header path of each column, top to bottom: `["Benchmarking and trend", "England"]`. */
  header: string[][];
  /** Cells with text or a fill, heading cells included, by row and then column. Blank positions have none. */
  cells: Cell[];
  /** Rows that are one label across the table, and hold for the rows under them. */
  sectionRows: number[];
  /** The line printed directly above the table, when it names it. */
  title: string | null;
  /** 0–1. */
  confidence: number;
  /** Why this reading was chosen, for whoever debugs the next odd paper. */
  evidence: Record<string, number | string>;
}
