import { drawsColumns } from '../columns/drawsColumns.ts';
import { covered, covers, type Edge } from '../grid/edges.ts';
import type { GridCell, Placed, Slot } from '../grid/grid.ts';
import type { GridReading } from '../grid/gridReading.ts';
import { isValue } from '../text/kinds.ts';
import { hull, middleX, middleY, textOf } from '../text/lines.ts';
import type { RowLayout } from './layRows.ts';
import type { Word } from '../text/words.ts';

/** A stretch of one row that is one cell across. */
interface Segment {
  from: number;
  to: number;
  items: Placed[];
}

/** A column's line that stands over this share of the table's height, or for a row of figures of theirs, is meant: where it is missing, cells are joined. */
const standingFrom = 0.5;
/** A side that runs on past two rows over this share of them holds them together where the rule between them is missing. */
const sideFrom = 0.8;
/** Lines of one heading lie at most this many sizes apart. */
const sameHeading = 0.6;

/**
 * Joins the slots of the grid into cells. Across: over a drawn column line that is missing in this row, or where text
 * stands over a white one. Down: where a drawn row line is missing between two slots.
 */
export function joinSlots(reading: GridReading, layout: RowLayout): GridCell[] {
  const byRow = layout.rows.map(() => [] as Placed[]);
  for (const item of layout.placed) for (let r = item.rows[0]; r <= item.rows[1]; r++) byRow[r]!.push(item);
  const body = layout.rows[layout.headerRows]?.y0 ?? reading.region.y0;
  return joinDown(reading, layout, layout.rows.map((row, r) => joinAcross(reading, { ...row, from: r < layout.headerRows ? reading.region.y0 : body }, byRow[r]!, r + 1 < layout.headerRows)));
}

function edgeAt(reading: GridReading, column: number): Edge | undefined {
  const x = reading.xs[column]!;
  return x.ruled ? reading.columnEdges.find((edge) => edge.at === x.at) : undefined;
}

/** A row, and from where on the column lines that it might miss stand: filled headings' own edges part no figures. */
type SlotAcross = Slot & { from: number };

/** One row's segments. */
function joinAcross(reading: GridReading, row: SlotAcross, items: Placed[], isOverHeadings: boolean): Segment[] {
  const columns = reading.xs.length - 1;
  const at = Array.from({ length: columns }, () => [] as Placed[]);
  for (const item of items) for (let c = item.columns[0]; c <= item.columns[1]; c++) at[c]!.push(item);
  const open = at.map((_, c) => c + 1 < columns && opensRight(reading, row, at, c, isOverHeadings && isWalled(reading, row)));
  const segments: Segment[] = [];
  let from = 0;
  for (let c = 0; c < columns; c++) {
    if (open[c]) continue;
    segments.push(...partTexts(reading, from, c, items));
    from = c + 1;
  }
  // Text that runs over a wall belongs where it begins.
  for (const segment of segments) segment.items = items.filter((item) => item.columns[0] >= segment.from && item.columns[0] <= segment.to);
  return segments;
}

/** Whether lines part cells in a row. */
function isWalled({ columnEdges }: GridReading, row: Slot): boolean {
  return columnEdges.slice(1, -1).some((edge) => covered(edge, row.y0, row.y1) >= covers);
}

/** Whether a slot and the next are of one cell. Over other headings, in a row whose groups lines part, white parts nothing. */
function opensRight(reading: GridReading, row: SlotAcross, at: Placed[][], c: number, ofGroups: boolean): boolean {
  const edge = edgeAt(reading, c + 1);
  const walled = edge !== undefined && covered(edge, row.y0, row.y1) >= covers;
  if (walled) return coversWall(reading, at, c);
  if (at[c]!.some((item) => at[c + 1]!.includes(item))) return true;
  const blank = at[c]!.length === 0 || at[c + 1]!.length === 0;
  if (blank && edge === undefined) return ofGroups;
  return blank && edge !== undefined && (covered(edge, row.from, reading.region.y1) >= standingFrom || headsGroup(reading, row, edge));
}

/** In the first row, a column line that is drawn in the next, beside others that are drawn in this one, is left out over a group. */
function headsGroup({ lines, region, columnEdges, size }: GridReading, row: Slot, edge: Edge): boolean {
  const below = lines.find((line) => middleY(line) > row.y1);
  if (below === undefined || row.y0 > region.y0 + size) return false;
  return covered(edge, row.y1, below.y1) >= covers && columnEdges.slice(1, -1).some((other) => covered(other, row.y0, row.y1) >= covers);
}

/** A text over a wall stands in the middle of its cells within this share of their width. */
const centredOver = 0.08;

/** Whether one text, alone in two columns, stands across the middle of both: the wall under it was painted over. */
function coversWall({ xs, size }: GridReading, at: Placed[][], c: number): boolean {
  const items = [...new Set([...at[c]!, ...at[c + 1]!])];
  if (items.length !== 1) return false;
  const { x0, x1 } = hull(items[0]!.words);
  const [left, right] = [xs[c]!.at, xs[c + 2]!.at];
  const wall = xs[c + 1]!.at;
  return x0 < wall - 0.5 * size && x1 > wall + 0.5 * size && Math.abs((x0 + x1) / 2 - (left + right) / 2) <= centredOver * (right - left);
}

/** Columns without a wall between them that hold several texts are several cells: parted so that each text stands in the middle of its own. */
function partTexts(reading: GridReading, from: number, to: number, items: Placed[]): Segment[] {
  if (from === to) return [{ from, to, items: [] }];
  const { xs } = reading;
  const texts = items.filter((item) => item.columns[0] >= from && item.columns[0] <= to && item.words.length > 0).sort((a, b) => a.columns[0] - b.columns[0]);
  const next = texts.find((item) => item.columns[0] > texts[0]!.columns[1]);
  if (!next) return [{ from, to, items: [] }];
  const middle = (item: Placed) => {
    const { x0, x1 } = hull(item.words);
    return (x0 + x1) / 2;
  };
  const off = (item: Placed, a: number, b: number) => Math.abs(middle(item) - (xs[a]!.at + xs[b]!.at) / 2);
  let best = texts[0]!.columns[1] + 1;
  for (let b = best; b <= next.columns[0]; b++) if (off(texts[0]!, from, b) + off(next, b, to + 1) < off(texts[0]!, from, best) + off(next, best, to + 1)) best = b;
  return [{ from, to: best - 1, items: [] }, ...partTexts(reading, best, to, items)];
}

function wordsOf(items: Placed[]): Word[] {
  return [...new Set(items.flatMap((item) => item.words))];
}

function joinDown(reading: GridReading, layout: RowLayout, rows: Segment[][]): GridCell[] {
  const cells: GridCell[] = [];
  let open = new Map<string, GridCell>();
  rows.forEach((segments, r) => {
    const next = new Map<string, GridCell>();
    for (const segment of segments) {
      const key = `${segment.from}-${segment.to}`;
      const above = open.get(key);
      const words = wordsOf(segment.items);
      const runsOn = segment.items.some((item) => item.rows[0] < r);
      if (above && (runsOn || opensBelow(reading, layout, r - 1, segment, above, words))) {
        above.rowSpan = r - above.row + 1;
        above.words = [...new Set([...above.words, ...words])];
        next.set(key, above);
        continue;
      }
      const cell: GridCell = { row: r, col: segment.from, rowSpan: 1, colSpan: segment.to - segment.from + 1, words: runsOn ? wordsOf(segment.items.filter((item) => item.rows[0] === r)) : words };
      cells.push(cell);
      next.set(key, cell);
    }
    open = next;
  });
  return cells;
}

/** Of a group's text such a rule takes at most this share, and of all the others at least that. */
const leftOut = { stub: 0.2, rest: 0.9 };

/**
 * Whether a rule between two rows begins right of a column, at one whose words name both rows: the columns before it then
 * name what those are of, "1.1" and "Referrals" beside "Number" and "Rate per 10,000". A rule that begins at figures only
 * parts a total from its items.
 */
function leavesOutGroup(reading: GridReading, edge: Edge, { from, to }: Segment, rows: [Slot, Slot]): boolean {
  const { xs, extents, lines } = reading;
  const ends = xs.at(-1)!.at;
  const first = extents.findIndex((extent) => extent !== null && covered(edge, extent.x0, extent.x1) > leftOut.stub);
  const named = extents[first];
  // Groups, rows' names and figures.
  if (from !== to || to >= first || drawsColumns(reading) || xs.length < first + 3 || !named || covered(edge, named.x0, ends) < leftOut.rest) return false;
  const names = ({ y0, y1 }: Slot) => lines.flatMap((line) => (middleY(line) > y0 && middleY(line) < y1 ? line.pieces : [])).some((piece) => middleX(piece) > xs[first]!.at && middleX(piece) < xs[first + 1]!.at && !isValue(textOf(piece)));
  return rows.every(names);
}

/** Whether the rule that parts other columns below row `r` is missing here, and cell and words below it are one. */
function opensBelow(reading: GridReading, { rows, headerRows, stub, goesOn }: RowLayout, r: number, segment: Segment, above: GridCell, words: Word[]): boolean {
  const { xs, rowEdges, size, columnEdges } = reading;
  if (!rows[r]!.ruledBelow) return segment.to < stub && goesOn[r] === true;
  const edge = rowEdges.find((candidate) => Math.abs(candidate.at - rows[r]!.y1) < 0.01);
  if (!edge || edge.rules.length === 0) return false;
  if (covered(edge, xs[segment.from]!.at + 0.5, xs[segment.to + 1]!.at - 0.5) >= covers) return false;
  const held = [segment.from, segment.to + 1].map((column) => {
    // The table's own edge holds what stands at it, drawn or not, where columns are drawn.
    if ((column === 0 || column === xs.length - 1) && columnEdges.length > 2) return true;
    const side = edgeAt(reading, column);
    return side !== undefined && covered(side, rows[r]!.y0, rows[r + 1]!.y1) >= sideFrom;
  });
  if (held[0] && held[1]) return true;
  if (r + 1 >= headerRows) return r >= headerRows && leavesOutGroup(reading, edge, segment, [rows[r]!, rows[r + 1]!]);
  if (above.words.length > 0 && words.length > 0) return hull(words).y0 - hull(above.words).y1 <= sameHeading * size;
  return held[0] === true || held[1] === true || columnEdges.length <= 2;
}
