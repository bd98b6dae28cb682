import type { Rule, Rules } from './cleanRulings.ts';
import { breaksOff, goesOn, isBullet, isCaption, isFigure, isNote, isPeriod, isValue } from './kinds.ts';
import { middleX, textOf, type Line, type Piece } from './lines.ts';
import { median } from './words.ts';
import type { Zone } from './zones.ts';

/** Lines that look like a table, from the first to the last inclusive, and what spoke for it. */
export interface OpenRegion {
  zone: Zone;
  from: number;
  to: number;
  score: number;
  reasons: Record<string, number>;
}

interface Column {
  x0: number;
  x1: number;
}

/** A table's next line lies at most this many usual leads away. */
const farthestLead = 2.6;
/** This many lines without columns may stand between two with them: wrapped labels, section rows. */
const mostPending = 4;

/** A line's pieces without the mark of a list item, which is no column. */
function columnsOfLine(line: Line): Piece[] {
  const [first, ...rest] = line.pieces;
  if (first && rest.length > 0 && isBullet(textOf(first))) return rest;
  return line.pieces;
}

const words = (piece: Piece) => piece.words.length;

/** A line that could be a row: two or more pieces of which not all are prose. */
function isTabular(line: Line): boolean {
  const pieces = columnsOfLine(line);
  if (pieces.length < 2) return false;
  if (isCaption(textOf(pieces[0]!)) && pieces.length === 2) return false;
  const values = pieces.slice(1).filter((piece) => isValue(textOf(piece))).length;
  if (pieces.length === 2 && values === 0) {
    // Two pieces of text: a row only if the white between them is wide and neither is a long line.
    const [a, b] = pieces as [Piece, Piece];
    return b.x0 - a.x1 > 1.2 * line.size && words(b) <= 12;
  }
  return true;
}

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

interface Growth {
  from: number;
  to: number;
  columns: Column[];
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
function endsCaption(lines: Line[], i: number): boolean {
  const line = lines[i]!;
  if (line.pieces.length !== 1) return false;
  if (/^[[(].* .*[)\]]$/.test(textOf(line.pieces[0]!))) return true;
  for (let k = i; k >= Math.max(0, i - 3); k--) {
    const [here, above] = [lines[k]!, lines[k - 1]];
    if (here.pieces.length > 1) return false;
    if (isCaption(textOf(here.pieces[0]!))) return true;
    const aligned = above && (Math.abs(above.x0 - here.x0) <= captionLines.within * here.size || Math.abs(middleX(above) - middleX(here)) <= captionLines.within * here.size);
    if (!aligned || here.base - above.base > captionLines.lead * Math.max(here.size, above.size)) return false;
  }
  return false;
}

/** A heading over some of the columns but not the first, close above the rest: part of the heading block. */
function headsColumns(line: Line, lower: Line, columns: Column[]): boolean {
  const piece = line.pieces[0]!;
  return line.pieces.length === 1 && columns.length > 2 && piece.x0 > columns[0]!.x1 && piece.x1 <= columns.at(-1)!.x1 + 2 * line.size && lower.y0 - line.y1 < 0.9 * line.size;
}

/** A stub's heading set between the lines of the headings beside it. */
const besideHeadings = (line: Line, lower: Line | undefined, growth: Growth) => lower !== undefined && line.pieces.length === 1 && line.x1 <= growth.columns[1]!.x0 && lower.y0 - line.y1 < 0.3 * line.size;

/** The last row's cells may run on below it: text close below, that begins where its column does and goes on. */
function growTail(lines: Line[], growth: Growth): void {
  for (let i = growth.to + 1; i < lines.length; i++) {
    const [above, line] = [lines[i - 1]!, lines[i]!];
    const piece = line.pieces[0]!;
    const c = growth.columns.findIndex((column) => piece.x0 >= column.x0 - 1 && piece.x1 <= column.x1 + line.size);
    if (line.pieces.length > 1 || c < 0 || line.base - above.base > 1.4 * line.size) return;
    const tight = growth.to > growth.from && line.base - above.base < 0.87 * leadsOf(lines, growth.from, growth.to);
    const goes = tight || goesOn(textOf(piece)) || breaksOff(textOf(above.pieces[0]!));
    if (c === 0 ? !goes : Math.abs(piece.x0 - growth.columns[c]!.x0) > 0.4 * line.size) return;
    growth.to = i;
  }
}

function grow(lines: Line[], seed: number, step: 1 | -1, growth: Growth): void {
  let pending = 0;
  for (let i = seed + step; i >= 0 && i < lines.length; i += step) {
    const line = lines[i]!;
    const [upper, lower] = step === 1 ? [lines[i - 1]!, line] : [line, lines[i + 1]!];
    if (separated(upper, lower, growth, lines)) break;
    const pieces = columnsOfLine(line);
    if (isCaption(textOf(line.pieces[0]!)) || (step === 1 && isNote(textOf(line.pieces[0]!)) && pieces.length === 1)) break;
    if (step === 1 ? startsAnew(lines, i, growth) : pending > 0 && i + 1 < growth.from && startsAnew(lines, i + 1, growth)) break;
    if (isTabular(line)) {
      const merged = merge(growth.columns, pieces);
      const keeps = merged !== null && merged.length >= Math.max(2, Math.ceil(0.6 * growth.columns.length));
      // A heading line may run across several columns; above the body it is let in while it keeps the columns' width.
      if (!keeps && !(step === -1 && (withinColumns(pieces, growth.columns) || headsEach(pieces, growth.columns)))) break;
      if (keeps) growth.columns = merged;
    } else if (!(step === -1 && !endsCaption(lines, i) && (pending === 0 || besideHeadings(lower, lines[i + 2], growth)) && headsColumns(line, pending === 0 ? lower : lines[i + 2]!, growth.columns))) {
      pending++;
      if (pending > mostPending || longProse(line, growth.columns)) break;
      continue;
    }
    pending = 0;
    growth.from = Math.min(growth.from, i);
    growth.to = Math.max(growth.to, i);
  }
}

function withinColumns(pieces: Piece[], columns: Column[]): boolean {
  const [x0, x1] = [columns[0]!.x0, columns.at(-1)!.x1];
  return pieces.length >= 2 && pieces.every((piece) => piece.x0 >= x0 - 8 && piece.x1 <= x1 + 12 && piece.x1 - piece.x0 < 0.6 * (x1 - x0));
}

/** Headings set so close that they read as one piece: right of the stub's heading no figure, and a word over each column but none over two. */
function headsEach([stub, ...heads]: Piece[], [labels, ...columns]: Column[]): boolean {
  if (!stub || !labels || columns.length === 0 || stub.x1 > columns[0]!.x0 || heads.some((piece) => isValue(textOf(piece)))) return false;
  const over = heads.flatMap((piece) => piece.words).map((word) => columns.filter((column) => word.x0 < column.x1 && word.x1 > column.x0));
  return over.every((under) => under.length <= 1) && columns.every((column) => over.some(([under]) => under === column));
}

/** A line of running text as wide as the table. */
function longProse(line: Line, columns: Column[]): boolean {
  const width = columns.at(-1)!.x1 - columns[0]!.x0;
  return line.pieces.length === 1 && words(line.pieces[0]!) >= 9 && line.x1 - line.x0 >= 0.85 * width;
}

/** How many of a line's pieces share an edge or a middle with the column's usual one. */
function alignment(lines: Line[], columns: Column[], size: number): number {
  let aligned = 0;
  let total = 0;
  for (const column of columns) {
    const pieces = lines.flatMap((line) => line.pieces).filter((piece) => piece.x0 >= column.x0 - 1 && piece.x1 <= column.x1 + 1);
    if (pieces.length < 2) continue;
    const best = [(piece: Piece) => piece.x0, (piece: Piece) => piece.x1, (piece: Piece) => (piece.x0 + piece.x1) / 2].map((edge) => {
      const middle = median(pieces.map(edge));
      return pieces.filter((piece) => Math.abs(edge(piece) - middle) <= 0.4 * size).length;
    });
    aligned += Math.max(...best);
    total += pieces.length;
  }
  return total === 0 ? 0 : aligned / total;
}

/** A page number at the end of each line, growing downwards: a contents page. */
function isContents(rows: Line[]): boolean {
  const ends = rows.map((line) => textOf(line.pieces.at(-1)!));
  const numbers = ends.filter((text) => /^(?:\d{1,4}|[ivxlc]{1,6}|\d{1,3}\s?[-–]\s?\d{1,3})$/i.test(text));
  if (numbers.length < 0.8 * rows.length || rows.length < 3) return false;
  if (rows.some((line) => columnsOfLine(line).length > 3)) return false;
  const values = numbers.map(Number).filter((value) => !Number.isNaN(value));
  const climbing = values.every((value, i) => i === 0 || value >= values[i - 1]!);
  const led = rows.filter((line) => line.pieces.some((piece) => /[.…·]{4,}|(?:\.\s){4,}/.test(textOf(piece)))).length;
  return climbing && (led >= 0.4 * rows.length || rows.every((line) => columnsOfLine(line).length <= 2));
}

/** No bare table has more columns; labels scattered over a map make more. */
const mostColumns = 60;

/** Rows of a table are set in one size; tiles, cards and labels of charts are not. */
const mixedSizes = 1.3;

function judge(zone: Zone, growth: Growth, rules: Rules): OpenRegion | null {
  const lines = zone.lines.slice(growth.from, growth.to + 1);
  const rows = lines.filter(isTabular);
  const size = median(lines.map((line) => line.size));
  const pieces = rows.flatMap(columnsOfLine);
  const values = rows.flatMap((line) => columnsOfLine(line).slice(1)).filter((piece) => isValue(textOf(piece)) || isPeriod(textOf(piece))).length;
  const rest = rows.reduce((sum, line) => sum + columnsOfLine(line).length - 1, 0);
  const figures = rest === 0 ? 0 : values / rest;
  const aligned = alignment(rows, growth.columns, size);
  const tabular = rows.length / lines.length;
  const long = pieces.filter((piece) => words(piece) > 7).length / Math.max(1, pieces.length);
  const ruledAcross = rules.across.filter((rule) => nearRegion(rule, lines, growth.columns)).length;
  const captioned = captionNear(zone, growth);
  if (rows.length < 2 || growth.columns.length < 2 || growth.columns.length > mostColumns) return null;
  if (isContents(rows)) return null;
  if (rows.length < 3 && growth.columns.length < 4 && ruledAcross < 2 && !captioned) return null;
  const sizes = rows.map((line) => line.size);
  const spread = Math.max(...sizes) / Math.min(...sizes);
  // A table of words shows itself by three columns or more that every row keeps.
  const wordTable = figures < 0.15 && growth.columns.length >= 3 && rows.length >= 4 && aligned >= 0.85 && rows.filter((line) => columnsOfLine(line).length >= growth.columns.length - 1).length >= 0.8 * rows.length;
  const score = 1.6 * figures + 1.2 * (aligned - 0.6) + 0.8 * (tabular - 0.6) - 1.8 * long + 0.12 * Math.min(rows.length - 3, 6) + 0.15 * Math.min(growth.columns.length - 2, 4) + (ruledAcross >= 2 ? 0.7 : ruledAcross === 1 ? 0.25 : 0) + (captioned ? 0.35 : 0) - (figures < 0.15 && ruledAcross < 2 && !wordTable ? 0.6 : 0) + (wordTable ? 0.6 : 0) - (spread > mixedSizes ? 1.2 : 0) - (growth.columns.length === 2 && figures < 0.4 && ruledAcross < 2 && !captioned ? 0.6 : 0);
  return { zone, from: growth.from, to: growth.to, score, reasons: { rows: rows.length, columns: growth.columns.length, figures, aligned, tabular, long, ruledAcross, captioned: captioned ? 1 : 0 } };
}

function nearRegion(rule: Rule, lines: Line[], columns: Column[]): boolean {
  const [x0, x1] = [columns[0]!.x0, columns.at(-1)!.x1];
  const overlap = Math.min(rule.to, x1) - Math.max(rule.from, x0);
  const size = lines[0]!.size;
  return overlap >= 0.6 * (x1 - x0) && rule.to - rule.from <= 1.5 * (x1 - x0) && rule.at >= lines[0]!.y0 - 2 * size && rule.at <= lines.at(-1)!.y1 + 1.5 * size;
}

function captionNear(zone: Zone, growth: Growth): boolean {
  for (let i = growth.from - 1; i >= Math.max(0, growth.from - 4); i--) if (isCaption(textOf(zone.lines[i]!.pieces[0]!))) return true;
  return false;
}

/** A region is kept from this score on (tuned on two thirds of the ICDAR papers). */
const threshold = 0.75;

/** After this many seeds from which no table grew, the rest are let be. */
const mostTries = 60;

/** Tables that no lattice holds: seeds are lines with columns, grown up and down while the columns last. */
export function findOpenRegions(zone: Zone, rules: Rules): OpenRegion[] {
  const { lines } = zone;
  const out: OpenRegion[] = [];
  const taken = lines.map(() => false);
  const seeds = lines.map((line, i) => ({ i, weight: seedWeight(line) })).filter((seed) => seed.weight > 0).sort((a, b) => b.weight - a.weight || a.i - b.i);
  let tries = mostTries;
  for (const seed of seeds) {
    if (taken[seed.i]) continue;
    const growth: Growth = { from: seed.i, to: seed.i, columns: columnsOfLine(lines[seed.i]!).map(({ x0, x1 }) => ({ x0, x1 })) };
    grow(lines, seed.i, 1, growth);
    grow(lines, seed.i, -1, growth);
    growTail(lines, growth);
    while (growth.from < seed.i && taken.slice(growth.from, seed.i).includes(true)) growth.from++;
    while (growth.to > seed.i && taken.slice(seed.i, growth.to + 1).includes(true)) growth.to--;
    const region = judge(zone, growth, rules);
    if (!region || region.score < threshold) {
      // Seeds within what failed would mostly grow the same: a few are tried, so that a page of scattered labels ends.
      if (--tries <= 0) break;
      continue;
    }
    for (let i = growth.from; i <= growth.to; i++) taken[i] = true;
    out.push(region);
  }
  return out.sort((a, b) => a.from - b.from);
}

function seedWeight(line: Line): number {
  if (!isTabular(line)) return 0;
  const pieces = columnsOfLine(line);
  const values = pieces.slice(1).filter((piece) => isFigure(textOf(piece))).length;
  return pieces.length + 2 * values;
}
