import type { Extent, Separator } from './columns.ts';
import { covered, covers } from '../grid/edges.ts';
import type { GridReading } from '../grid/gridReading.ts';
import { isFigure, isPeriod, isValue } from '../text/kinds.ts';
import { middleX, pieceOf, textOf, type Line, type Piece } from '../text/lines.ts';
import { cutOverGroups } from './repeatedGroups.ts';
import { columnAt } from './columnAt.ts';
import { median, type Word } from '../text/words.ts';

/** Cuts the pieces that hold the text of several columns. Words are never cut. */
export function cutPieces(reading: GridReading): void {
  const inner = reading.xs.slice(1, -1).filter((x) => !x.ruled);
  if (inner.length === 0) return;
  const headings = [...reading.lines.slice(0, reading.headingLines), ...reading.repeats];
  for (const line of headings) line.pieces = line.pieces.flatMap((piece) => cutHeading(reading, piece));
  cutOverGroups(reading.lines.slice(0, reading.headingLines), reading.xs, reading.extents);
  for (const line of reading.lines.slice(reading.headingLines)) {
    if (reading.repeats.has(line)) continue;
    const cut = runsOn(line) ? line.pieces : line.pieces.flatMap((piece) => cutFused(piece, inner, reading));
    reading.fusedCuts += cut.length - line.pieces.length;
    line.pieces = cut;
  }
}

/** "Care leavers aged 19 to 21 in suitable accommodation", alone on its line, is a section's label that runs on over the columns. */
function runsOn({ pieces: [piece, ...others] }: Line): boolean {
  return piece !== undefined && others.length === 0 && !isValue(piece.words[0]!.text) && !isValue(piece.words.at(-1)!.text);
}

/** Texts set from the left begin where their column does within this many sizes, behind white that is wider than a word space. */
const startWithin = 0.1;
const beforeStart = 0.38;

/** Cuts a piece where a white gap between its words lies on a separator and figures stand beside it, or where what begins with one column's texts goes on with the next one's. */
function cutFused(piece: Piece, xs: Separator[], { extents, size }: GridReading): Piece[] {
  if (piece.words.length < 2) return [piece];
  const parts: Word[][] = [[piece.words[0]!]];
  for (let i = 1; i < piece.words.length; i++) {
    const [left, right] = [piece.words[i - 1]!, piece.words[i]!];
    const on = xs.some((x) => x.at > left.x1 - 0.1 * size && x.at < right.x0 + 0.1 * size);
    const figures = isValue(left.text) || isFigure(right.text);
    const begins = ({ x0 }: Word) => extents.some((extent) => extent !== null && Math.abs(extent.x0 - x0) <= startWithin * size);
    const start = begins(parts.at(-1)![0]!) && begins(right);
    // A label may fill its cell to the end, where others leave more white.
    if ((on && figures) || (start && (on || right.x0 - left.x1 >= beforeStart * size))) parts.push([right]);
    else parts.at(-1)!.push(right);
  }
  return parts.length === 1 ? [piece] : parts.map(pieceOf);
}

/** The gap between two headings is this many times the word space within them, and this many sizes, at least. */
const headingGap = { times: 1.4, sizes: 0.42 };

/** Cuts headings that stand so close that they read as one piece: at its wide gaps, if the parts stand over different columns. */
function cutHeading(reading: GridReading, piece: Piece): Piece[] {
  if (piece.words.length < 2) return [piece];
  const gaps = piece.words.slice(1).map((word, i) => word.x0 - piece.words[i]!.x1);
  const inner = reading.xs.slice(1, -1).map((x) => x.at);
  const crossed = inner.filter((x) => x > piece.x0 && x < piece.x1).length;
  // "Q3 2020/21" is one period, over however many columns it stands.
  if (isJoined(reading, piece) || (isPeriod(textOf(piece)) && /\d$/.test(textOf(piece)))) return [piece];
  const periods = cutAtWidest(piece, gaps, crossed);
  if (periods.every((part) => isPeriod(textOf(part))) && standApart(reading, periods)) return periods;
  const edges = cutAtEdges(reading, piece);
  if (edges) return withoutOpenEnds(edges);
  const middles = cutAtMiddles(reading, piece);
  if (middles) return middles;
  const narrow = gaps.toSorted((a, b) => a - b).slice(0, Math.max(1, gaps.length - crossed));
  const space = narrow.length === gaps.length ? Infinity : median(narrow);
  const parts: Word[][] = [[piece.words[0]!]];
  gaps.forEach((gap, i) => {
    if (gap >= headingGap.sizes * reading.size && (gap >= headingGap.times * space || gaps.length <= crossed)) parts.push([piece.words[i + 1]!]);
    else parts.at(-1)!.push(piece.words[i + 1]!);
  });
  const cut = withoutOpenEnds(parts.map(pieceOf));
  return standApart(reading, cut) ? cut : [piece];
}

/** Whether several parts of a heading stand over a column each. */
function standApart({ xs }: GridReading, parts: readonly Piece[]): boolean {
  return parts.length > 1 && new Set(parts.map((part) => columnAt(xs, middleX(part)))).size === parts.length;
}

/** "Q1 2024/25 Q2 2024/25": a word space may part what stands over columns that close, and the widest part it. */
function cutAtWidest({ words }: Piece, gaps: readonly number[], cuts: number): Piece[] {
  const widest = new Set(gaps.map((gap, i) => ({ gap, i })).sort((a, b) => b.gap - a.gap).slice(0, cuts).map(({ i }) => i));
  return words.reduce<Word[][]>((parts, word, i) => (i === 0 || widest.has(i - 1) ? [...parts, [word]] : [...parts.slice(0, -1), [...parts.at(-1)!, word]]), []).map(pieceOf);
}

/** "Comparators, 2021": behind a comma a heading goes on. */
function withoutOpenEnds(parts: readonly Piece[]): Piece[] {
  return parts.reduce<Piece[]>((whole, part) => {
    const last = whole.at(-1);
    return last?.words.at(-1)!.text.endsWith(',') ? [...whole.slice(0, -1), pieceOf([...last.words, ...part.words])] : [...whole, part];
  }, []);
}

/** Whether a heading runs on over drawn columns whose lines are left out where it stands, and drawn beside it. */
function isJoined({ xs, columnEdges }: GridReading, piece: Piece): boolean {
  const crossed = xs.slice(1, -1).filter((x) => x.at > piece.x0 && x.at < piece.x1);
  return crossed.length > 0 && crossed.every((x) => x.ruled) && columnEdges.slice(1, -1).some((edge) => covered(edge, piece.y0, piece.y1) >= covers);
}

/** A word ends or begins with its column's figures within this many sizes. */
const edgeWithin = 0.3;

/** Cuts one run of headings, spaced by single blanks, where its words end or begin with the columns' figures. */
function cutAtEdges({ extents, xs, size }: GridReading, piece: Piece): Piece[] | null {
  // A heading wider than its figures reaches over the white beside its column: flush with them it is that column's all the same.
  const flush = (word: Word) => extents.findIndex((extent) => extent !== null && (Math.abs(word.x0 - extent.x0) <= edgeWithin * size || Math.abs(word.x1 - extent.x1) <= edgeWithin * size));
  const [first, last] = [piece.words[0]!, piece.words.at(-1)!];
  const from = flush(first) >= 0 ? flush(first) : columnAt(xs, first.x1);
  const to = flush(last) >= 0 ? flush(last) : columnAt(xs, last.x0);
  const parts: Word[][] = [];
  let rest = piece.words;
  for (let c = from; c < to; c++) {
    const [here, next] = [extents[c], extents[c + 1]];
    if (!here || !next) return null;
    const end = rest.findIndex((word, i) => i + 1 < rest.length && (Math.abs(word.x1 - here.x1) <= edgeWithin * size || Math.abs(rest[i + 1]!.x0 - next.x0) <= edgeWithin * size));
    if (end < 0) return null;
    parts.push(rest.slice(0, end + 1));
    rest = rest.slice(end + 1);
  }
  const cut = [...parts, rest].map(pieceOf);
  return cut.length > 2 || (cut.length === 2 && standAlike(cut, extents.slice(from, to + 1), size)) ? cut : null;
}

/** A heading set in the middle stands off that of its column's cells by at most so many sizes. */
const middleWithin = 0.35;

/** Cuts one run of headings that are set in the middle, each over the cells of its own column, and over no other headings: "Target RAG DoT". */
function cutAtMiddles({ xs, extents, size, lines, headingLines }: GridReading, piece: Piece): Piece[] | null {
  const parts = [...Map.groupBy(piece.words, (word) => columnAt(xs, middleX(word)))];
  const isOver = (part: Piece, cells: Extent | null | undefined): boolean => !!cells && Math.abs(middleX(part) - middleX(cells)) <= middleWithin * size;
  const headsOthers = lines.slice(0, headingLines).some((line) => line.y0 > piece.y1 - 0.5 * size && line.pieces.some((lower) => lower.x0 < piece.x1 && lower.x1 > piece.x0));
  return parts.length > 1 && !headsOthers && parts.every(([column, words]) => isOver(pieceOf(words), extents[column])) ? parts.map(([, words]) => pieceOf(words)) : null;
}

/** Two words may be one heading over both columns, but not where each stands at the same edge of its own within this many sizes. */
const alikeWithin = 0.1;

function standAlike(cut: readonly Piece[], columns: readonly (Extent | null)[], size: number): boolean {
  const within = alikeWithin * size;
  const stand = (edge: 'x0' | 'x1'): boolean => cut.every((part, i) => columns[i] !== null && Math.abs(part[edge] - columns[i]![edge]) <= within);
  return stand('x0') || stand('x1');
}
