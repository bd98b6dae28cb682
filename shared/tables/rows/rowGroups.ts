import { columnsOf } from '../columns/columns.ts';
import { endsUnit } from '../text/endsUnit.ts';
import type { Placed, Slot } from '../grid/grid.ts';
import type { GridReading } from '../grid/gridReading.ts';
import { isValue } from '../text/kinds.ts';
import { hull, middleY, textOf, type Line } from '../text/lines.ts';
import { median } from '../text/words.ts';

/** A column names groups of rows where its text stands on less than `onRows` of the lines with figures, and makes fewer lines than `lines` of them; the next one's makes more than `named`. */
const groups = { onRows: 0.6, lines: 0.9, named: 0.8 };
/** Lines of one label are at most this many sizes apart. */
const oneLabel = 1.5;
/** A label stands at the top of its rows within this many sizes, and in their middle within this share of a row. */
const atTop = 0.2;
const inMiddle = 0.3;

const firstColumn = ({ extents }: GridReading) => Math.max(0, extents.findIndex((extent) => extent !== null));

/** The column whose words name each row: the first with text in the body, or the second where the first names groups of them. */
export function stubOf(reading: GridReading): number {
  const first = firstColumn(reading);
  const body = reading.lines.slice(reading.headingLines).map((line) => columnsIn(reading, line));
  const rows = body.filter((columns) => columns.some(({ column, value }) => value && column > first + 1));
  const share = (column: number, lines: typeof body): number => lines.filter((columns) => columns.some((other) => other.column === column && !other.value)).length / rows.length;
  // Numbers of the rows name no groups, though sections' names stand over them.
  const numbered = rows.some((columns) => columns.some(({ column, value }) => column === first && value));
  const isGroups = rows.length > 2 && !numbered && share(first, rows) < groups.onRows && share(first, body) < groups.lines && share(first + 1, body) > groups.named;
  return isGroups || (!numbered && namesOneGroup(reading, body)) ? first + 1 : first;
}

/** Whether one label stands beside all rows, which a column without a heading names: "Actual", "Target", "RAG". */
function namesOneGroup(reading: GridReading, body: ReturnType<typeof columnsIn>[]): boolean {
  const first = firstColumn(reading);
  const heads = reading.lines.slice(0, reading.headingLines).flatMap((line) => columnsIn(reading, line));
  const rows = body.filter((columns) => columns.some(({ column }) => column > first + 1));
  const on = (column: number): number => rows.filter((columns) => columns.some((other) => other.column === column && !other.value)).length;
  if (heads.length === 0 || heads.some(({ column }) => column === first + 1) || rows.length < 2 || on(first + 1) <= groups.onRows * rows.length) return false;
  // A line of label for each row may be the label of each.
  const lines = body.filter((columns) => columns.some(({ column }) => column === first)).length;
  return lines > 0 && (on(first) < rows.length || lines !== rows.length) && labelsIn(reading, -Infinity, Infinity).length === 1;
}

function columnsIn({ xs, extents, lines }: GridReading, line: Line): { column: number; value: boolean }[] {
  const over = lines.slice(0, lines.indexOf(line));
  return line.pieces.map((piece) => ({ column: columnsOf(piece, xs, extents)[0], value: isValue(textOf(piece)) && !endsUnit(piece, over) }));
}

/** What stands in the first column as one label: its lines' tops, bottoms and middle, in page points. */
interface GroupLabel {
  first: Line;
  y0: number;
  y1: number;
}

/**
 * Whether the rows up to each of `rows` are of one group with the next: one label stands beside all that two rules part from
 * the others, or every label stands at the top, or in the middle, of its own.
 */
export function goesOnFrom(reading: GridReading, rows: readonly Slot[], placed: readonly Placed[], headerRows: number): boolean[] {
  const goesOn = rows.map(() => false);
  const ends = rows.flatMap((row, r) => (r >= headerRows && (row.ruledBelow || r === rows.length - 1) ? [r] : []));
  let from = headerRows;
  for (const to of ends) {
    const parted = from > headerRows || to < rows.length - 1;
    const starts = startsOf(reading, rows.slice(from, to + 1), placed.filter((item) => item.rows[0] >= from && item.rows[0] <= to), parted);
    for (let r = from; r < to; r++) goesOn[r] = starts !== null && !starts.has(r + 1 - from);
    from = to + 1;
  }
  return goesOn;
}

/** Which rows of a stretch begin a group; null where nothing says. */
function startsOf(reading: GridReading, rows: readonly Slot[], placed: readonly Placed[], parted: boolean): Set<number> | null {
  const labels = labelsIn(reading, rows[0]!.y0, rows.at(-1)!.y1);
  if (rows.length < 2 || labels.length === 0) return null;
  if (labels.length === 1 && parted) return new Set([0]);
  const texts = rows.map(({ y0, y1 }) => {
    const words = placed.filter((item) => item.columns[0] > firstColumn(reading)).flatMap((item) => item.words).filter((word) => middleOf(word) > y0 && middleOf(word) < y1);
    return words.length === 0 ? { y0, y1 } : hull(words);
  });
  return atTops(labels, rows, reading) ?? inMiddles(labels, texts);
}

const middleOf = ({ y0, y1 }: { y0: number; y1: number }) => (y0 + y1) / 2;

function labelsIn(reading: GridReading, y0: number, y1: number): GroupLabel[] {
  const first = firstColumn(reading);
  const out: GroupLabel[] = [];
  let before: number | null = null;
  for (const line of reading.lines.slice(reading.headingLines)) {
    if (middleY(line) < y0 || middleY(line) > y1) continue;
    const piece = line.pieces.find((own) => columnsOf(own, reading.xs, reading.extents)[0] === first);
    if (!piece) continue;
    // Its lines may stand near those of rows, which lie farther apart.
    const base = median(piece.words.map((word) => word.base));
    if (before !== null && base - before <= oneLabel * line.size) out.at(-1)!.y1 = piece.y1;
    else out.push({ first: line, y0: piece.y0, y1: piece.y1 });
    before = base;
  }
  return out;
}

/** Every label begins on the line of a row, and the first row has one. */
function atTops(labels: readonly GroupLabel[], rows: readonly Slot[], { lines, size }: GridReading): Set<number> | null {
  const starts = labels.map(({ first }) => {
    const r = rows.findIndex(({ y0, y1 }) => middleY(first) > y0 && middleY(first) < y1);
    const upper = lines.find((line) => r >= 0 && middleY(line) > rows[r]!.y0);
    const onLine = first.pieces.length > 1 || lines.some((line) => line !== first && Math.abs(line.base - first.base) <= atTop * size);
    return onLine && upper !== undefined && upper.base >= first.base - atTop * size ? r : -1;
  });
  return starts[0] === 0 && starts.every((r, i) => r >= 0 && r !== starts[i - 1]) ? new Set(starts) : null;
}

/** Every label stands in the middle of rows that follow one another, from the first to the last. */
function inMiddles(labels: readonly GroupLabel[], texts: readonly { y0: number; y1: number }[]): Set<number> | null {
  const lead = median(texts.slice(1).map((text, i) => middleOf(text) - middleOf(texts[i]!)));
  const starts: number[] = [];
  let from = 0;
  for (const label of labels) {
    const to = texts.findIndex((text, r) => r >= from && Math.abs((texts[from]!.y0 + text.y1) / 2 - middleOf(label)) <= inMiddle * lead);
    if (to < 0) return null;
    starts.push(from);
    from = to + 1;
  }
  return from === texts.length ? new Set(starts) : null;
}
