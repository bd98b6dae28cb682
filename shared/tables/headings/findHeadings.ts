import { covered, type Edge } from '../grid/edges.ts';
import type { GridReading } from '../grid/gridReading.ts';
import { endsUnit } from '../text/endsUnit.ts';
import { endsOfYears } from '../text/endsYear.ts';
import { isPeriod, isValue } from '../text/kinds.ts';
import { middleY, overlaps, stackPieces, textOf, type Line } from '../text/lines.ts';
import { holdsFigures } from '../text/tabular.ts';
import { median } from '../text/words.ts';

/** A rule over this share of the width parts headings from body. */
const fullWidth = 0.7;
/** Without figures to tell, a heading block has at most this many lines. */
const deepest = 6;

/** Finds how many lines are headings, and parts them from the body where no ruling does. */
export function findHeadings(reading: GridReading): void {
  reading.headingLines = headingLinesOf(reading);
  partTurnedHeadings(reading);
  partHeadings(reading);
  reading.repeats = repeatsOf(reading);
}

/** Headings printed again further down, over the next rows, are no more of the body than the first time. */
function repeatsOf({ lines, headingLines }: GridReading): Set<Line> {
  const wordsOf = ({ pieces }: Line) => pieces.map(textOf).join(' ');
  const heads = new Set(lines.slice(0, headingLines).filter(({ pieces }) => pieces.length > 1).map(wordsOf));
  return new Set(heads.size === 0 ? [] : lines.slice(headingLines).filter((line) => heads.has(wordsOf(line))));
}

/** A heading's line before stands so many lines over it at most: that of a cell set in the middle may come between. */
const LINES_OVER = 2;

/** The lines above the first whose value columns are mostly figures. A row of years is a heading. */
function countHeadingLines(reading: GridReading): number {
  const { lines } = reading;
  for (let i = 0; i < lines.length; i++) {
    const texts = lines[i]!.pieces.map(textOf);
    if (texts.length < 2) continue;
    const rest = texts.slice(1);
    const over = lines.slice(Math.max(0, i - LINES_OVER), i);
    const years = endsOfYears(lines[i]!.pieces.slice(1), over);
    const values = lines[i]!.pieces.slice(1).filter((piece, k) => isValue(rest[k]!) && !years.has(piece) && !endsUnit(piece, over)).length;
    const periods = rest.filter(isPeriod).length;
    if (values >= 0.5 * rest.length && periods < 0.6 * rest.length && (startsAtStub(lines, i) || startsInGroup(reading, lines[i]!))) return labelStart(lines, i);
  }
  return lines.length;
}

/** Lines set in the middle beside one another share at least so much of their height, in sizes: half a line's lead is left of it. */
const MIDDLE = 0.25;

/**
 * The first row's label may begin above its figures: lines that overlap them, or lie nearer to them than to the headings.
 * So may a label over the rows that follow, below headings that name every column.
 */
function labelStart(lines: Line[], i: number): number {
  const stub = Math.min(...lines.slice(i).map((other) => other.x0));
  let first = i;
  // Cells of two lines beside the figures, set in the middle, begin above them.
  while (first > 0 && overlaps(lines[first - 1]!, lines[i]!) && lines[first - 1]!.y1 > lines[i]!.y0 + MIDDLE * lines[i]!.size) first--;
  while (first > 0) {
    const [line, next] = [lines[first - 1]!, lines[first]!];
    const before = lines[first - 2];
    const nearer = before ? next.y0 - line.y1 <= 0.6 * (line.y0 - before.y1) : overlaps(line, next) && next.x0 > line.x0 + line.size;
    if (line.pieces.length > 1) break;
    const inStub = line.x0 <= stub + 1.5 * line.size || (overlaps(line, lines[i]!) && beginsLabel(line, lines.slice(i)));
    if (!inStub || !(nearer || isSection(lines, first - 1, i, stub))) break;
    first--;
  }
  return first;
}

/** Labels begin at one place within this many sizes, also where a column of codes stands before them. */
const sameStart = 0.3;

function beginsLabel(line: Line, body: Line[]): boolean {
  const starts = body.filter((other) => other.pieces[0]!.x0 < line.x0 && other.pieces[1] !== undefined && Math.abs(other.pieces[1].x0 - line.x0) <= sameStart * line.size);
  return starts.length >= 2;
}

/** White over a section's label, in sizes, that the lines of one heading never leave. */
const overSection = 0.45;

/** Whether a line alone at the stub's edge stands apart under headings of the stub and of the row's figures, or under those of its figures alone and over the first of them: a heading would wrap. */
function isSection(lines: Line[], k: number, row: number, stub: number): boolean {
  const [line, heads] = [lines[k]!, lines.slice(0, k)];
  const stubHeaded = heads.some((head) => head.x0 <= stub + 1.5 * head.size);
  const runsOver = heads.length > 0 && line.x1 > (lines[row]!.pieces[1]?.x0 ?? Infinity);
  const apart = runsOver || (stubHeaded && line.y0 - heads.at(-1)!.y1 >= overSection * line.size);
  return apart && line.x0 <= stub + 0.3 * line.size && headsFigures(heads, lines[row]!);
}

/** A body's line begins where most lines below it begin, give or take an indent; a line of units over the figures does not. */
function startsAtStub(lines: Line[], i: number): boolean {
  const starts = lines.slice(i + 1).filter((line) => line.pieces.length > 1).map((line) => line.x0);
  const beside = [lines[i - 1], lines[i + 1]].some((line, k) => line && (k === 0 ? overlaps(line, lines[i]!) : overlaps(lines[i]!, line)) && line.x0 < lines[i]!.x0);
  return starts.length < 2 || beside || lines[i]!.x0 <= median(starts) + 3 * lines[i]!.size;
}

/** A row of a group, whose name stands lower beside several: the rule under it begins where its own words do. */
function startsInGroup(reading: GridReading, line: Line): boolean {
  const under = reading.rowEdges.find(({ at }) => at > middleY(line));
  const [first] = under?.rules ?? [];
  return first !== undefined && leavesOutStub(under!, reading) && Math.abs(line.x0 - first.from) <= STUB_WIDTH * line.size;
}

/** How many lines stand above the body. */
function headingLinesOf(reading: GridReading): number {
  const { lines, rowEdges, region } = reading;
  const byFigures = countHeadingLines(reading);
  const full = rowEdges.slice(1, -1).filter((edge) => covered(edge, region.x0, region.x1) >= fullWidth);
  const titles = titleLines(lines, full);
  for (const [e, edge] of full.entries()) {
    const above = lines.filter((line) => middleY(line) < edge.at).length;
    if (above === 0) continue;
    if (byFigures === lines.length) return above <= Math.min(deepest, lines.length / 2) ? above : 0;
    // A row of ratings, dates and remarks holds few figures: the first lines that are mostly figures may stand some rows below.
    const under = lines.slice(above, byFigures).filter((line) => middleY(line) < (full[e + 1]?.at ?? Infinity));
    const beyond = lines.slice(above + under.length, byFigures);
    const isTitled = above < titles || (above === titles && (areHeadings(under, lines[above + under.length]) || headsGroups(under, beyond)));
    const isOverHeadings = !under.some(holdsFigures) && (headsGroups(lines.slice(titles, above), [...under, ...beyond]) || partsGroups(lines.slice(titles, above), under, lines[byFigures]!) || leavesOutStub(edge, reading));
    if (above < byFigures && (isTitled || isOverHeadings)) continue;
    return Math.min(above, byFigures);
  }
  return byFigures === lines.length ? 0 : byFigures;
}

/** Whether the lines over a rule head groups of the columns that the lines under it head: they begin right of the stub and hold less. */
function headsGroups(over: Line[], under: Line[]): boolean {
  if (over.length === 0 || under.length === 0) return false;
  const most = Math.max(...over.map(({ pieces }) => pieces.length));
  const left = Math.min(...over.map(({ x0 }) => x0));
  return under.some(({ pieces }) => pieces.length > most) && left > Math.min(...under.map(({ x0 }) => x0)) + over[0]!.size;
}

/** Whether the line under a rule parts the columns that the headings over it are for: right of the labels it holds more words than they do, none a figure, over the first row's. */
function partsGroups(over: Line[], under: Line[], row: Line): boolean {
  const [line, ...others] = under;
  if (line === undefined || others.length > 0 || line.x0 <= (row.pieces[0]?.x1 ?? Infinity) || !headsFigures(under, row)) return false;
  const groups = stackPieces(over.flatMap(({ pieces }) => pieces).filter(({ x1 }) => x1 > line.x0));
  return groups.length > 1 && line.pieces.length > groups.length;
}

/** How many lines stand in the bars a table begins with, between rules across it: each holds one text, its name, its date or its committee. */
function titleLines(lines: Line[], full: readonly Edge[]): number {
  const bars = full.map(({ at }, e) => lines.filter((line) => middleY(line) < at && middleY(line) > (full[e - 1]?.at ?? -Infinity)));
  const first = bars.findIndex(([line, ...more]) => line !== undefined && (more.length > 0 || line.pieces.length > 1));
  return bars.slice(0, Math.max(0, first)).flat().length;
}

/** Whether lines over a row of figures name its columns, a month's year ("Jul", "24") set apart from it or not. */
function areHeadings(heads: Line[], row: Line | undefined): boolean {
  return heads.length > 0 && row !== undefined && heads.every(holdsNames) && headsFigures(heads, row);
}

const holdsNames = ({ pieces }: Line): boolean => pieces.every((piece, i) => !isValue(textOf(piece)) || isPeriod(`${i > 0 ? textOf(pieces[i - 1]!) : ''} ${textOf(piece)}`.trim()));

/** A rule that begins this many sizes right of the table's edge leaves out the stub's heading, which stands over both its sides: what is under it heads columns still. */
const STUB_WIDTH = 2;

function leavesOutStub({ rules: [first] }: Edge, { region, size }: GridReading): boolean {
  return first !== undefined && first.from > region.x0 + STUB_WIDTH * size;
}

/** Headings that are all turned end above the body's first line, and there the heading block ends if no rule says so. */
function partTurnedHeadings(reading: GridReading): void {
  const { lines, rowEdges, size } = reading;
  const body = lines[reading.headingLines];
  const heads = reading.turned.filter((word) => body && middleY(word) < body.y0);
  if (!body || heads.length < 2) return;
  const bottom = Math.max(...heads.map((word) => word.y1));
  const next = lines.find((line) => middleY(line) > bottom);
  if (!next) return;
  reading.headingLines = Math.max(reading.headingLines, lines.indexOf(next));
  if (rowEdges.some((edge) => edge.at > bottom - size && edge.at < next.y0 + 0.5 * size)) return;
  rowEdges.push({ at: (bottom + Math.max(bottom, next.y0)) / 2, rules: [] });
  rowEdges.sort((a, b) => a.at - b.at);
}

/** Whether lines have words over at least half of a row's figures. */
function headsFigures(heads: Line[], row: Line): boolean {
  const figures = row.pieces.slice(1).filter((piece) => isValue(textOf(piece)));
  const headed = figures.filter((figure) => heads.some((line) => line.pieces.some((piece) => piece.x0 < figure.x1 && piece.x1 > figure.x0)));
  return figures.length > 0 && headed.length >= 0.5 * figures.length;
}

/** Headings and body stand in different bands, drawn or not. */
function partHeadings(reading: GridReading): void {
  const { lines, rowEdges } = reading;
  const [last, first] = [lines[reading.headingLines - 1], lines[reading.headingLines]];
  if (!last || !first || rowEdges.some((edge) => edge.at > middleY(last) && edge.at < middleY(first))) return;
  if (rowEdges.length > 3) {
    // Rows are drawn: what stands above the figures in their row is no heading, but text set higher, unless it heads them.
    const top = rowEdges.findLast((edge) => edge.at <= middleY(last))?.at ?? -Infinity;
    const above = lines.filter((line) => middleY(line) < top).length;
    const row = lines.slice(reading.headingLines).find(holdsFigures) ?? first;
    if (!headsFigures(lines.slice(above, reading.headingLines), row)) {
      reading.headingLines = above;
      return;
    }
  }
  rowEdges.push({ at: (last.y1 + first.y0) / 2, rules: [] });
  rowEdges.sort((a, b) => a.at - b.at);
}
