import type { Box } from '../../../model/geometry.ts';
import type { Page } from '../../../model/page.ts';
import { announced, type Meaning } from '../lines/cardWords.ts';
import type { Piece } from '../lines/layLines.ts';
import { hullOf, type PlacedItem } from '../items/placeItems.ts';
import { readLoneValue } from '../lines/readLoneValue.ts';
import { areInOrder, marksOf, middle, stepOf, type Mark, type Series } from './chartSeries.ts';

type Line = readonly Piece[];
type Drawn = Pick<Page, 'shadings' | 'drawings' | 'images'>;

/** Years under fewer bars than this are a tile's. */
const FEWEST_MARKS = 3;
/** A figure's middle is no further from that of its mark than this share of the way to the next one. */
const CENTRED = 0.3;
/** A row stands this far under the one before at most, in sizes of its type. */
const NEXT = 2;
/** What is drawn of a chart stands no higher over its marks than this, in points, and over so many of them at least. */
const HIGHEST = 220;
const FEWEST_DRAWN = 2;

/** A row of the table under a chart: whose figures it holds, where that is plain, and the figures, one under each mark. */
interface Row {
  name: Piece;
  meaning: Meaning | null;
  values: (Piece | undefined)[];
}

/**
 * The figures of the small table that a chart may have under its axis: its years or quarters stand over columns, and each
 * series has its row, behind its name. What is drawn over the columns tells it from any other table.
 */
export function readChartTables(axes: readonly (readonly Piece[])[], lines: readonly Line[], drawn: Drawn): Series[] {
  const pieces = lines.flat();
  return axes.flatMap((axis) => readChartTable(axis, lines, pieces, drawn) ?? []);
}

function readChartTable(axis: readonly Piece[], lines: readonly Line[], pieces: readonly Piece[], drawn: Drawn): Series | null {
  const marks = marksOf(axis, pieces);
  if (marks.length < FEWEST_MARKS || !areInOrder(marks) || new Set(marks.map(({ text }) => text)).size < marks.length) return null;
  const chart = drawnOver(marks, drawn);
  const rows = chart === null || standsUnderRows(chart, marks, lines) ? [] : rowsUnder(marks, lines);
  if (chart === null || !rows.some(({ meaning }) => meaning !== null && meaning.role === 'actual')) return null;
  const labels = [...axis, ...rows.flatMap(({ name, values }) => [name, ...values.filter((value) => value !== undefined)])];
  const items = rows.flatMap(({ meaning, values, name }) => (meaning === null ? [] : values.flatMap((value, at) => itemOf(value, marks[at]!, meaning, name))));
  return { items, labels, box: hullOf([chart, ...labels.map(({ box }) => box)]), colour: null, grouped: false, named: true };
}

function itemOf(value: Piece | undefined, mark: Mark, meaning: Meaning, name: Piece): PlacedItem[] {
  const parsed = value === undefined ? null : readLoneValue(value.text);
  if (value === undefined || parsed === null) return [];
  const raw = value.text.trim();
  return [{ ...meaning, kind: meaning.kind === 'latest' ? 'dated' : meaning.kind, period: mark.text, parsed, from: 0, at: 0, to: 0, raw, bbox: value.box, line: `${mark.text} ${name.text.trim()} ${raw}`, paired: true }];
}

/** Bars, points or a picture over several of the marks, from the highest down; null where nothing is drawn over them. */
function drawnOver(marks: readonly Mark[], { shadings, drawings, images }: Drawn): Box | null {
  const [left, right, foot] = [marks[0]!.box[0], marks.at(-1)!.box[2], marks[0]!.box[1]];
  const step = stepOf(marks);
  const isOver = (box: Box): boolean => box[3] <= foot + 2 && foot - box[1] < HIGHEST && box[2] > left - step / 2 && box[0] < right + step / 2;
  const small = [...shadings, ...drawings].map(({ box }) => box).filter((box) => isOver(box) && box[2] - box[0] < step);
  const wide = [...drawings.map(({ box }) => box), ...images].filter((box) => isOver(box) && Math.min(box[2], right) - Math.max(box[0], left) > step);
  const under = marks.filter((mark) => small.some((box) => Math.abs(middle(box) - middle(mark.box)) < step / 2));
  if (under.length < FEWEST_DRAWN && wide.length === 0) return null;
  return hullOf([...(under.length < FEWEST_DRAWN ? [] : small), ...wide]);
}

/** What is drawn in the cells of another table over the marks, whose columns go on in theirs, is no chart. */
function standsUnderRows(chart: Box, marks: readonly Mark[], lines: readonly Line[]): boolean {
  return lines.some((line) => rowAmong(line.filter(({ box }) => box[1] >= chart[1] - 2 && box[3] <= marks[0]!.box[1]), marks) !== null);
}

/** The rows right under some marks, as far as they go on. */
function rowsUnder(marks: readonly Mark[], lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let end = Math.max(...marks.map(({ box }) => box[3]));
  for (const line of lines) {
    const row = rowAmong(line.filter(({ box, size }) => box[1] > end - 0.3 * size), marks);
    if (row === null) continue;
    if (row.name.box[1] - end > NEXT * row.name.size) break;
    rows.push(row);
    end = Math.max(row.name.box[3], ...row.values.map((value) => value?.box[3] ?? 0));
  }
  return rows;
}

/** The figures of a line under some marks, and right before them the name of whose they are; null where it holds others, or none. */
function rowAmong(line: Line, marks: readonly Mark[]): Row | null {
  const step = stepOf(marks);
  const values = marks.map(({ box }) => line.find((piece) => readLoneValue(piece.text) !== null && Math.abs(middle(piece.box) - middle(box)) <= CENTRED * step));
  const first = values.find((value) => value !== undefined);
  if (first === undefined || 2 * values.filter((value) => value !== undefined).length <= marks.length) return null;
  const [from, to] = [Math.min(first.box[0], marks[0]!.box[0]), marks.at(-1)!.box[2]];
  if (line.some((piece) => piece.box[0] > from && piece.box[2] < to && !values.includes(piece))) return null;
  const name = line.findLast(({ box }) => box[2] <= from + 1);
  if (name === undefined || !/\p{L}{2}/u.test(name.text)) return null;
  return { name, meaning: nameOf(name.text), values };
}

/** The council's own figures, another's, or the targets; none where it tells of its own period, or of nobody known. */
function nameOf(text: string): Meaning | null {
  const meaning = announced(text.trim());
  return meaning !== null && meaning.period === null && ['latest', 'benchmark', 'target', 'floor'].includes(meaning.kind) ? meaning : null;
}
