import type { Scale } from '../rules/chartScale.ts';
import { breaksOff, goesOn, isCaption, isFigure, isNote, isPeriod, isValue } from '../text/kinds.ts';
import { middleX, textOf, type Line, type Piece } from '../text/lines.ts';
import { columnsOfLine, isTabular, wordsIn, type Column, type Growth } from '../text/tabular.ts';
import { median } from '../text/words.ts';

/** A table's next line lies at most this many usual leads away. */
const farthestLead = 2.6;
/** This many lines without columns may stand between two with them: wrapped labels, section rows. */
const mostPending = 4;

/** Adds a line's pieces to the columns. Returns null when the line runs across what the others keep apart. */
function merge(columns: Column[], pieces: Piece[]): Column[] | null {
  const out = columns.map((column) => ({ ...column }));
  const extra: Column[] = [];
  let crossing = 0;
  for (const piece of pieces) {
    const hit = out.filter((column) => piece.x0 < column.x1 && piece.x1 > column.x0);
    if (hit.length === 0) extra.push({ x0: piece.x0, x1: piece.x1 });
    else if (hit.length === 1) {
      hit[0]!.x0 = Math.min(hit[0]!.x0, piece.x0);
      hit[0]!.x1 = Math.max(hit[0]!.x1, piece.x1);
    } else crossing++;
  }
  if (crossing > 0 && crossing >= 0.34 * pieces.length) return null;
  const all = [...out, ...extra].sort((a, b) => a.x0 - b.x0);
  // Widened columns may now touch: that is a loss of structure.
  const joined: Column[] = [];
  for (const column of all) {
    const last = joined.at(-1);
    if (last && column.x0 < last.x1) last.x1 = Math.max(last.x1, column.x1);
    else joined.push(column);
  }
  return joined;
}

/** Baseline distances seen so far tell how far the next row may be. */
function leadsOf(lines: Line[], from: number, to: number): number {
  const leads: number[] = [];
  for (let i = from; i < to; i++) leads.push(lines[i + 1]!.base - lines[i]!.base);
  return median(leads);
}

function separated(upper: Line, lower: Line, growth: Growth, lines: Line[]): boolean {
  const usual = growth.to > growth.from ? leadsOf(lines, growth.from, growth.to) : 1.6 * Math.max(upper.size, lower.size);
  return lower.base - upper.base > farthestLead * Math.max(usual, 1.15 * Math.max(upper.size, lower.size));
}

/** No table goes on over, or beside, a chart among its columns. */
function standsBetween({ lines }: Scale, upper: Line, lower: Line, { columns }: Growth): boolean {
  const [first, last] = [lines[0], lines.at(-1)!];
  return first.at < lower.base && last.at > upper.base && first.from < columns.at(-1)!.x1 && first.to > columns[0]!.x0;
}

/** White above a line, over this many usual leads, sets it apart from the rows before it. */
const apart = 1.45;

/** Whether a label stands right above a row that goes on in the same columns with figures: it names a part of the table, for headings would come first. */
function headsSection(lines: Line[], i: number, growth: Growth): boolean {
  const [label, second] = [lines[i]!, lines[i + 1]];
  const wrapped = second?.pieces.length === 1 && growth.to > growth.from && second.base - label.base < apart * leadsOf(lines, growth.from, growth.to) && Math.min(Math.abs(middleX(second) - middleX(label)), Math.abs(second.x0 - label.x0)) < 0.5 * label.size;
  const next = lines[wrapped ? i + 2 : i + 1];
  if (label.pieces.length !== 1 || !next || !isTabular(next) || separated(wrapped ? second : label, next, growth, lines)) return false;
  const [stub, ...rest] = columnsOfLine(next);
  const figures = rest.filter((piece) => isValue(textOf(piece)) && !isPeriod(textOf(piece))).length;
  return figures >= 0.5 * rest.length && stub!.x1 <= growth.columns[1]!.x0 && merge(growth.columns, columnsOfLine(next))?.length === growth.columns.length;
}

/** Lines that belong to what follows the table rather than to it: a title between two tables, the next one's headings. */
function startsAnew(lines: Line[], i: number, growth: Growth): boolean {
  const line = lines[i]!;
  const usual = growth.to > growth.from ? leadsOf(lines, growth.from, growth.to) : 1.6 * line.size;
  if (line.base - lines[i - 1]!.base < apart * usual || headsSection(lines, i, growth)) return false;
  const stub = growth.columns[0]!;
  // Text that begins where a column does is a cell's, set higher than its neighbours.
  if (line.pieces.length === 1 && growth.columns.some((column, c) => c > 0 && Math.abs(column.x0 - line.x0) <= 0.4 * line.size)) return false;
  if (line.pieces.length === 1) return line.x0 > stub.x0 + 1.5 * line.size || line.x1 > growth.columns[1]!.x1;
  const figures = (other: Line) => columnsOfLine(other).slice(1).some((piece) => isFigure(textOf(piece)));
  return !figures(line) && lines.slice(growth.from, growth.to + 1).filter(figures).length >= 3;
}

/** Lines of one caption follow one another within this many sizes, and begin, or are centred, at one place within the other. */
const captionLines = { lead: 1.75, within: 1 };

/** Whether a line is the end of a caption, "Table 5. …" or a bracketed note of units, and stands over the headings. */
function endsCaption(lines: Line[], i: number, { across }: Growth): boolean {
  const line = lines[i]!;
  if (line.pieces.length !== 1) return false;
  if (/^[[(].* .*[)\]]$/.test(textOf(line.pieces[0]!))) return true;
  for (let k = i; k >= Math.max(0, i - 3); k--) {
    const [here, above] = [lines[k]!, lines[k - 1]];
    if (here.pieces.length > 1) return false;
    if (isCaption(textOf(here.pieces[0]!))) return true;
    const aligned = above && (Math.abs(above.x0 - here.x0) <= captionLines.within * here.size || Math.abs(middleX(above) - middleX(here)) <= captionLines.within * here.size);
    const ruled = above && across.some((rule) => rule.at > above.base - 0.3 * above.size && rule.at < here.base - 0.3 * here.size && rule.from < here.x1 && rule.to > here.x0);
    if (!aligned || ruled || here.base - above.base > captionLines.lead * Math.max(here.size, above.size)) return false;
  }
  return false;
}

/** A heading over some of the columns but not the first, close above the rest: part of the heading block. */
function headsColumns(line: Line, lower: Line, columns: Column[]): boolean {
  const piece = line.pieces[0]!;
  const last = lower.pieces.at(-1)!;
  // A heading wider than its figures reaches out: it begins where its last line does, or stands over its middle.
  const reachesOut = piece.x0 <= last.x1 && Math.min(Math.abs(piece.x0 - last.x0), Math.abs(middleX(piece) - middleX(last))) <= sameHeading * line.size;
  return line.pieces.length === 1 && columns.length > 2 && piece.x0 > columns[0]!.x1 && (reachesOut || piece.x1 <= columns.at(-1)!.x1 + 2 * line.size) && lower.y0 - line.y1 < 0.9 * line.size;
}

/** Lines of one heading begin, or are centred, at one place within this many sizes. */
const sameHeading = 0.2;

/** A stub's heading set between the lines of the headings beside it. */
const besideHeadings = (line: Line, lower: Line | undefined, growth: Growth) => lower !== undefined && line.pieces.length === 1 && line.x1 <= growth.columns[1]!.x0 && lower.y0 - line.y1 < 0.3 * line.size;

/** Lines of one cell follow one another within this many sizes: Calibri's as Word sets them, 1.15 lines apart, at 1.4. */
const cellLead = 1.5;

/** The last row's cells may run on below it: text close below, that begins where its column does and goes on. */
export function growTail(lines: Line[], growth: Growth): void {
  for (let i = growth.to + 1; i < lines.length; i++) {
    const [above, line] = [lines[i - 1]!, lines[i]!];
    const piece = line.pieces[0]!;
    const c = growth.columns.findIndex((column) => piece.x0 >= column.x0 - 1 && piece.x1 <= column.x1 + line.size);
    if (line.pieces.length > 1 || c < 0 || line.base - above.base > cellLead * line.size) return;
    const tight = growth.to > growth.from && line.base - above.base < 0.87 * leadsOf(lines, growth.from, growth.to);
    const goes = tight || goesOn(textOf(piece)) || breaksOff(textOf(above.pieces[0]!));
    if (c === 0 ? !goes : Math.abs(piece.x0 - growth.columns[c]!.x0) > 0.4 * line.size) return;
    growth.to = i;
  }
}

export function grow(lines: Line[], seed: number, step: 1 | -1, growth: Growth): void {
  let pending = 0;
  for (let i = seed + step; i >= 0 && i < lines.length; i += step) {
    const line = lines[i]!;
    const [upper, lower] = step === 1 ? [lines[i - 1]!, line] : [line, lines[i + 1]!];
    if (separated(upper, lower, growth, lines) || growth.charts.some((chart) => standsBetween(chart, upper, lower, growth))) break;
    const pieces = columnsOfLine(line);
    if (isCaption(textOf(line.pieces[0]!)) || (step === 1 && isNote(textOf(line.pieces[0]!)) && pieces.length === 1)) break;
    if (step === 1 ? startsAnew(lines, i, growth) : pending > 0 && i + 1 < growth.from && startsAnew(lines, i + 1, growth)) break;
    if (isTabular(line)) {
      const merged = merge(growth.columns, pieces);
      const keeps = merged !== null && merged.length >= Math.max(2, Math.ceil(0.6 * growth.columns.length));
      // A heading line may run across several columns; above the body it is let in while it keeps the columns' width.
      if (!keeps && !(step === -1 && (withinColumns(pieces, growth.columns) || headsEach(pieces, growth.columns) || wrapsInto(line, lower, growth.columns)))) break;
      if (keeps) growth.columns = merged;
    } else if (step === 1 || !headsBelow(lines, i, pending, growth)) {
      pending++;
      if (pending > mostPending || (longProse(line, growth.columns) && !(step === 1 && headsSection(lines, i, growth)))) break;
      continue;
    }
    pending = 0;
    growth.from = Math.min(growth.from, i);
    growth.to = Math.max(growth.to, i);
  }
}

/** Whether a line that could be no row heads columns of what is below it. */
function headsBelow(lines: Line[], i: number, pending: number, growth: Growth): boolean {
  const [line, lower, below] = [lines[i]!, lines[i + 1]!, lines[i + 2]];
  if (headsYears(line, growth.columns) || (pending === 0 && line.pieces.length > 1 && wrapsInto(line, lower, growth.columns))) return true;
  return !endsCaption(lines, i, growth) && (pending === 0 || besideHeadings(lower, below, growth)) && headsColumns(line, pending === 0 ? lower : below!, growth.columns);
}

function withinColumns(pieces: Piece[], columns: Column[]): boolean {
  const [x0, x1] = [columns[0]!.x0, columns.at(-1)!.x1];
  return pieces.length >= 2 && pieces.every((piece) => piece.x0 >= x0 - 8 && (piece.x1 <= x1 + 12 || isCentredOver(piece, columns)) && piece.x1 - piece.x0 < 0.6 * (x1 - x0));
}

/** A heading stands in the middle of the columns it is over within this many sizes. */
const centredWithin = 1.5;

/** A heading in the middle of the last columns may be wider than they are. */
function isCentredOver(piece: Piece, columns: Column[]): boolean {
  const over = columns.filter((column) => piece.x0 < column.x1 && piece.x1 > column.x0);
  return over.length > 1 && Math.abs(middleX(piece) - (over[0]!.x0 + over.at(-1)!.x1) / 2) <= centredWithin * piece.words[0]!.size;
}

/** Headings set so close that they read as one piece: right of the stub's heading no figure, and a word over each column but none over two. */
function headsEach([stub, ...heads]: Piece[], [labels, ...columns]: Column[]): boolean {
  if (!stub || !labels || columns.length === 0 || stub.x1 > columns[0]!.x0 || heads.some((piece) => isValue(textOf(piece)))) return false;
  const over = heads.flatMap((piece) => piece.words).map((word) => columns.filter((column) => word.x0 < column.x1 && word.x1 > column.x0));
  return over.every((under) => under.length <= 1) && columns.every((column) => over.some(([under]) => under === column));
}

/** So many years among words that head every column show that they do, and are no sentence. */
const fewestYears = 2;

/** Headings of a narrow table, set so close that their line reads as one piece: a word over every column but none over two, and years among them. */
function headsYears({ pieces: [piece, ...others] }: Line, columns: Column[]): boolean {
  if (piece === undefined || others.length > 0 || piece.words.filter(({ text }) => isPeriod(text)).length < fewestYears) return false;
  const over = piece.words.map((word) => columns.filter((column) => word.x0 < column.x1 && word.x1 > column.x0));
  return piece.words.every(({ text }) => !isValue(text) || isPeriod(text)) && over.every((under) => under.length <= 1) && columns.every((column) => over.some(([under]) => under === column));
}

/** Lines of one heading follow one another within this many sizes. */
const headingLead = 1.35;

/** The upper line of headings that wrap: right of the stub and close over more of them, without a figure in either. */
function wrapsInto(line: Line, lower: Line, [labels]: Column[]): boolean {
  const isHead = ({ pieces }: Line) => pieces.every((piece) => !isValue(textOf(piece)) || isPeriod(textOf(piece)));
  return labels !== undefined && line.x0 > labels.x1 && lower.base - line.base <= headingLead * line.size && lower.pieces.length > line.pieces.length && isHead(line) && isHead(lower);
}

/** A line of running text as wide as the table. */
function longProse(line: Line, columns: Column[]): boolean {
  const width = columns.at(-1)!.x1 - columns[0]!.x0;
  return line.pieces.length === 1 && wordsIn(line.pieces[0]!) >= 9 && line.x1 - line.x0 >= 0.85 * width;
}
