import type { Box } from '../model/geometry.ts';
import type { Run } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import type { Rules } from './rules/cleanRulings.ts';
import type { Quarter } from './text/frame.ts';
import type { Grid } from './grid/grid.ts';
import type { PlacedTable } from './grid/joinTables.ts';
import type { Line } from './text/lines.ts';

/** A part of the page that was looked at as a table, and what came of it. */
export interface Candidate {
  box: Box;
  kind: 'lattice' | 'stack' | 'open' | 'tagged';
  kept: boolean;
  why: string;
  grid: Grid;
  /** How far the tags agree, 0–1; null where there are none to be believed. */
  tagAgreement: number | null;
}

/** What was read from one page, intermediates included. */
export interface PageReading {
  tables: PlacedTable[];
  /** How far the page was turned before it was read; `rules`, `lines` and `candidates` are in that frame. */
  quarter: Quarter;
  rules: Rules;
  lines: Line[];
  candidates: Candidate[];
  /** Runs that are in no table's cell. */
  unassigned: Run[];
  /** Running heads and feet as the next page will know them again. */
  running: Set<string>;
  problems: Problem[];
}

/** What the page before leaves to the next: its running heads and feet, and the table it ended with. */
export interface PageBefore {
  running: Set<string>;
  open: PlacedTable | null;
}

export const nothingBefore: PageBefore = { running: new Set(), open: null };

/** A grid without cells, for a part of the page that was refused before it was read. */
export const emptyGrid = ([x0, y0, x1, y1]: Box): Grid => ({
  xs: [x0, x1].map((at) => ({ at, ruled: false })),
  ys: [y0, y1].map((at) => ({ at, ruled: false })),
  cells: [],
  headerRows: 0,
  marks: { lines: 0, rowEdges: 1, ruledRows: 0, ruledColumns: 1, splitBands: 0, closed: false, walls: 0, fusedCuts: 0 },
});

export const boxOf = (grid: Grid): Box => [grid.xs[0]!.at, grid.ys[0]!.at, grid.xs.at(-1)!.at, grid.ys.at(-1)!.at];

/** The parts that are tables. */
export const kept = (out: PageReading) => out.candidates.filter((candidate) => candidate.kept);
