import type { Box } from '../../model/geometry.ts';
import type { Page } from '../../model/page.ts';
import { shareOfCharts, type Scale } from '../rules/chartScale.ts';
import type { Rules } from '../rules/cleanRulings.ts';
import { doubleRule, gatherEdges, narrowColumn } from '../grid/edges.ts';
import type { Grid, Region } from '../grid/grid.ts';
import { middleX, middleY } from '../text/lines.ts';
import { shareStruck } from '../rules/struck.ts';
import type { Word } from '../text/words.ts';

/** More of a region's words than this on the height of its lines, and it is a chart. */
const mostStruck = 0.15;

/** The share of rows that fill two cells or more. */
function rowsOfTwo(grid: Grid): number {
  const counts = grid.ys.slice(1).map(() => 0);
  for (const cell of grid.cells) if (cell.words.length > 0) for (let r = cell.row; r < cell.row + cell.rowSpan; r++) counts[r]!++;
  return counts.filter((count) => count > 1).length / counts.length;
}

/** Pictures or drawn shapes over more of a region than this make it a chart. */
const mostPictured = 0.25;

/** A frame of whose area charts take at least this share is that of a card. */
const leastCharted = 0.15;

/** Refusals after which no other reading of the same words is tried. */
export const charted = new Set(['words on lines', 'a picture', 'rows of one cell', 'a chart']);

interface Area {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** What is known of the page beyond the region itself. */
export interface Surroundings {
  page: Page;
  rules: Rules;
  words: Word[];
  /** Scales of charts, whose marks and lines are not among the words and rules. */
  scales: readonly Scale[];
  /** What stands between two tables and runs into neither. */
  parting: readonly Box[];
  /** Regions found to be charts. */
  charts: Area[];
}

const inside = (word: Word, { x0, y0, x1, y1 }: Area) => middleX(word) > x0 && middleX(word) < x1 && middleY(word) > y0 && middleY(word) < y1;

const overlap = (a: Area, b: Area) => Math.max(0, Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)) * Math.max(0, Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0));

/** Why what is drawn in a region says that it is a chart, or null. */
export function drawn(region: Region, { page, rules, words, scales, charts }: Surroundings): string | null {
  const across = rules.across.filter((rule) => rule.at > region.y0 && rule.at < region.y1 && rule.to > region.x0 && rule.from < region.x1);
  const marks = scales.flatMap((scale) => scale.marks).filter((mark) => inside(mark, region)).length;
  const share = shareStruck({ ...region, rules: { across, down: region.rules.down } }, words);
  if (share > mostStruck || share * region.words.length + marks > mostStruck * (region.words.length + marks)) return 'words on lines';
  if (shareOfCharts(region, scales) > leastCharted) return 'a chart';
  const held = charts.reduce((sum, chart) => sum + overlap(chart, region), 0);
  if (held > mostPictured * (region.x1 - region.x0) * (region.y1 - region.y0)) return 'a chart';
  const whole = (region.x1 - region.x0) * (region.y1 - region.y0);
  const shapes = [...page.images, ...page.drawings.map((drawing) => drawing.box)];
  let pictured = 0;
  for (const [x0, y0, x1, y1] of shapes) {
    // A picture that reaches far beyond the region, or over the page's width, is the page's ground, or a scan.
    if ((x1 - x0) * (y1 - y0) > 2 * whole || x1 - x0 > 0.95 * page.width) continue;
    pictured += overlap({ x0, y0, x1, y1 }, region);
  }
  if (pictured > mostPictured * whole) return 'a picture';
  return null;
}

/** A table fills at least this share of its cells. */
const leastFilled = 0.1;

/** Whether rulings make so many more cells than there are words that nearly all must be blank: maps and plans, whose grids are not worth reading. */
export function mostlyBlank({ x0, y0, x1, y1, rules, words }: Region, size: number): boolean {
  const columns = gatherEdges(rules.down, x0, x1, size, words.map(middleX), narrowColumn).length - 1;
  const rows = gatherEdges(rules.across, y0, y1, size, words.map(middleY), doubleRule).length - 1;
  return words.length < leastFilled * columns * rows;
}

/** Why a lattice in which nothing is drawn like a chart is no table all the same, or null. */
export function refuse(grid: Grid): string | null {
  const filled = grid.cells.filter((cell) => cell.words.length > 0);
  const columns = new Set(filled.map((cell) => cell.col)).size;
  const rows = new Set(filled.map((cell) => cell.row)).size;
  if (filled.length < 2 || (grid.marks.ruledColumns < 2 && grid.marks.rowEdges < 2)) return 'one cell or none';
  if (columns < 2) return 'one column';
  if (rows < 2 && columns < 3) return 'one row';
  if (filled.length < leastFilled * (grid.xs.length - 1) * (grid.ys.length - 1)) return 'nearly empty';
  return rowsOfTwo(grid) < 0.4 ? 'rows of one cell' : null;
}
