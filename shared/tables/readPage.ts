import type { Box } from '../model/geometry.ts';
import type { Page, Run } from '../model/page.ts';
import type { Table } from '../model/table.ts';
import { buildTable } from './buildTable.ts';
import { cleanRulings, snapTolerance, type Rules } from './cleanRulings.ts';
import { mainQuarter, opposite, turnBox, turnPage } from './frame.ts';
import { findLattices, type Lattice } from './lattice.ts';
import { layLines, textOf, type Line } from './lines.ts';
import { findOpenRegions, type OpenRegion } from './openRegions.ts';
import { readGrid, type Grid, type Region } from './readGrid.ts';
import { shareStruck } from './struck.ts';
import { median, splitWords, type Word } from './words.ts';
import { cutZones } from './zones.ts';

export interface PageReading {
  tables: Table[];
  rules: Rules;
  regions: { box: Box; kind: string; kept: boolean; why: string }[];
  unassigned: Run[];
}

const inside = (word: Word, box: { x0: number; y0: number; x1: number; y1: number }, slack: number) => {
  const [x, y] = [(word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2];
  return x >= box.x0 - slack && x <= box.x1 + slack && y >= box.y0 - slack && y <= box.y1 + slack;
};

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

/** Refusals after which no other reading of the same words is tried. */
const charted = new Set(['words on lines', 'a picture', 'rows of one cell']);

/** Why what is drawn in a region says that it is a chart, or null. */
function drawn(region: Region, page: Page, words: Word[]): string | null {
  if (shareStruck(region, words) > mostStruck) return 'words on lines';
  const whole = (region.x1 - region.x0) * (region.y1 - region.y0);
  const shapes = [...page.images, ...page.drawings.map((drawing) => drawing.box)];
  let pictured = 0;
  for (const [x0, y0, x1, y1] of shapes) {
    // A picture that reaches far beyond the region, or over the page's width, is the page's ground, or a scan.
    if ((x1 - x0) * (y1 - y0) > 2 * whole || x1 - x0 > 0.95 * page.width) continue;
    pictured += Math.max(0, Math.min(x1, region.x1) - Math.max(x0, region.x0)) * Math.max(0, Math.min(y1, region.y1) - Math.max(y0, region.y0));
  }
  if (pictured > mostPictured * whole) return 'a picture';
  return null;
}

/** Why a lattice is no table, or null. */
function refuse(grid: Grid, region: Region, page: Page, words: Word[]): string | null {
  const filled = grid.cells.filter((cell) => cell.words.length > 0);
  const columns = new Set(filled.map((cell) => cell.col)).size;
  const rows = new Set(filled.map((cell) => cell.row)).size;
  if (filled.length < 2 || (grid.marks.ruledColumns < 2 && grid.marks.rowEdges < 2)) return 'one cell or none';
  if (columns < 2 && (rows < 3 || grid.xs.length < 3)) return 'one column';
  if (rows < 2 && columns < 3) return 'one row';
  if (filled.length < 0.1 * (grid.xs.length - 1) * (grid.ys.length - 1)) return 'nearly empty';
  if (rowsOfTwo(grid) < 0.4) return 'rows of one cell';
  return drawn(region, page, words);
}

function latticeRegion(lattice: Lattice, words: Word[], slack: number): Region {
  return { x0: lattice.x0, y0: lattice.y0, x1: lattice.x1, y1: lattice.y1, rules: lattice.rules, words: words.filter((word) => inside(word, lattice, slack)) };
}

/** An open region's box runs to the full-width rules that bound it. */
function openRegion({ zone, from, to }: OpenRegion, rules: Rules, words: Word[]): Region {
  const lines = zone.lines.slice(from, to + 1);
  const size = median(lines.map((line) => line.size));
  const own = new Set(lines.flatMap((line) => line.pieces.flatMap((piece) => piece.words)));
  const x0 = Math.min(...lines.map((line) => line.x0));
  const x1 = Math.max(...lines.map((line) => line.x1));
  const y0 = lines[0]!.y0;
  const y1 = lines.at(-1)!.y1;
  const across = rules.across.filter((rule) => rule.at > y0 - 1.2 * size && rule.at < y1 + 1.2 * size && Math.min(rule.to, x1) - Math.max(rule.from, x0) > 0.5 * Math.min(rule.to - rule.from, x1 - x0) && rule.from > x0 - 60 && rule.to < x1 + 60);
  const down = rules.down.filter((rule) => rule.at > x0 - 2 && rule.at < x1 + 2 && Math.min(rule.to, y1) - Math.max(rule.from, y0) > 0);
  const left = Math.min(x0, ...across.map((rule) => rule.from));
  const right = Math.max(x1, ...across.map((rule) => rule.to));
  const turned = words.filter((word) => word.turned && inside(word, { x0, y0, x1, y1 }, 0));
  return { x0: left - 1, y0: Math.min(y0 - 1, ...across.map((rule) => rule.at)), x1: right + 1, y1: Math.max(y1 + 1, ...across.map((rule) => rule.at)), rules: { across, down }, words: [...own, ...turned] };
}

function titleAbove(lines: Line[], box: Box): string | null {
  const above = lines.filter((line) => line.y1 <= box[1] + 2 && line.x1 > box[0] && line.x0 < box[2]).at(-1);
  if (!above || box[1] - above.y1 > 2.5 * above.size || above.pieces.length > 2) return null;
  const text = above.pieces.map(textOf).join(' ');
  return text.length > 160 || /[.;,]$/.test(text) ? null : text;
}

/** All tables of one page, read upright, in the page's own frame again. */
export function readPage(page: Page): PageReading {
  const quarter = opposite(mainQuarter(page.runs));
  const upright = turnPage(page, quarter);
  const reading = readUpright(upright);
  if (quarter === 0) return reading;
  const back = (box: Box) => turnBox(box, opposite(quarter), upright.width, upright.height);
  return { ...reading, tables: reading.tables.map((table) => ({ ...table, boxes: table.boxes.map(back), cells: table.cells.map((cell) => ({ ...cell, bbox: back(cell.bbox) })) })) };
}

function readUpright(page: Page): PageReading {
  const words = splitWords(page.runs.filter((run) => !run.artifact));
  const size = median(words.map((word) => word.size)) || 10;
  const rules = cleanRulings(page.rulings, size);
  const slack = snapTolerance(size);
  const lattices = findLattices(rules, slack).filter((lattice) => lattice.joints >= 4);
  const out: PageReading = { tables: [], rules, regions: [], unassigned: [] };
  let free = words;
  // The smallest lattice first, so that a table inside another's cell keeps its words.
  for (const lattice of lattices.toSorted((a, b) => (a.x1 - a.x0) * (a.y1 - a.y0) - (b.x1 - b.x0) * (b.y1 - b.y0))) {
    const region = latticeRegion(lattice, free, 0.5);
    if (region.words.length === 0) continue;
    const grid = readGrid(region, size);
    const why = refuse(grid, region, page, words);
    out.regions.push({ box: [region.x0, region.y0, region.x1, region.y1], kind: 'lattice', kept: why === null, why: why ?? '' });
    if (why !== null && charted.has(why)) free = free.filter((word) => !inside(word, lattice, 3 * size));
    if (why !== null) continue;
    keep(out, page, grid, 'ruled', words);
    const own = new Set(region.words);
    free = free.filter((word) => !own.has(word));
  }
  const lines = layLines(free, rules.down);
  for (const zone of cutZones(lines, page.width)) {
    for (const open of findOpenRegions(zone, rules)) {
      const region = openRegion(open, rules, free);
      const grid = readGrid(region, size);
      out.regions.push({ box: [region.x0, region.y0, region.x1, region.y1], kind: 'open', kept: true, why: JSON.stringify(open.reasons) });
      if (grid.xs.length < 3 || drawn(region, page, words) !== null) continue;
      keep(out, page, grid, 'aligned', words);
    }
  }
  out.tables.sort((a, b) => a.boxes[0]![1] - b.boxes[0]![1] || a.boxes[0]![0] - b.boxes[0]![0]);
  return out;
}

function keep(out: PageReading, page: Page, grid: Grid, reading: 'ruled' | 'aligned', words: Word[]): void {
  const box: Box = [grid.xs[0]!.at, grid.ys[0]!.at, grid.xs.at(-1)!.at, grid.ys.at(-1)!.at];
  const title = titleAbove(layLines(words), box);
  out.tables.push(buildTable(page, { grid, reading, evidence: { ...grid.marks, closed: String(grid.marks.closed) }, confidence: reading === 'ruled' ? 0.9 : 0.7, title }));
}
