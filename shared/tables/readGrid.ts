import type { Rule, Rules } from './cleanRulings.ts';
import { columnsOf, fusedGaps, joinAlternates, softGaps, type Extent, type Separator } from './columns.ts';
import { layHeadings } from './headings.ts';
import { isFigure, isPeriod, isValue } from './kinds.ts';
import { hull, layLines, overlaps, pieceOf, textOf, type Line, type Piece } from './lines.ts';
import { groupRows, type FilledLine } from './rows.ts';
import { lowerBound, median, type Word } from './words.ts';

/** A part of the page that may be a table: what is drawn and written in it. */
export interface Region {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  rules: Rules;
  words: Word[];
}

/** A place in the grid, with the words that stand there. */
export interface GridCell {
  row: number;
  col: number;
  rowSpan: number;
  colSpan: number;
  words: Word[];
}

export interface RowEdge {
  at: number;
  ruled: boolean;
}

export interface Grid {
  xs: Separator[];
  ys: RowEdge[];
  cells: GridCell[];
  /** Rows above the body, as far as the rulings and the figures show them. */
  headerRows: number;
  /** What the reading found, for inspection and for the table's evidence. */
  marks: { lines: number; rowEdges: number; ruledRows: number; ruledColumns: number; splitBands: number; closed: boolean; walls: number; fusedCuts: number };
}

/** A rule must cover this much of a cell's side to be a wall. */
const covers = 0.6;
/** Two drawn lines nearer than this (in text heights) with nothing between them are one, drawn double. */
const doubleRule = 0.55;

interface Edge {
  at: number;
  rules: Rule[];
}

/** A drawn column without a word in it, narrower than this many sizes, is a double line drawn wide and no column. */
const narrowColumn = 1.5;

/** Lines at one place, and double lines with no word between them, as one edge. The box closes the ends. */
function gatherEdges(rules: Rule[], from: number, to: number, size: number, centres: number[], narrow: number): Edge[] {
  const edges: Edge[] = [];
  const sorted = centres.toSorted((a, b) => a - b);
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const last = edges.at(-1);
    const near = last && rule.at - last.rules[0]!.at <= narrow * size;
    const between = near && sorted[lowerBound(sorted, last.at)]! < rule.at;
    if (last && near && !between) {
      last.at = (last.at * last.rules.length + rule.at) / (last.rules.length + 1);
      last.rules.push(rule);
    } else edges.push({ at: rule.at, rules: [rule] });
  }
  const slack = doubleRule * size;
  if (!edges[0] || edges[0].at > from + slack) edges.unshift({ at: from, rules: [] });
  if (edges.length < 2 || edges.at(-1)!.at < to - slack) edges.push({ at: to, rules: [] });
  return edges;
}

/** How much of from–to the edge's rules cover, 0–1. */
function covered(edge: Edge, from: number, to: number): number {
  let sum = 0;
  let reached = from;
  for (const rule of edge.rules.toSorted((a, b) => a.from - b.from)) {
    const [a, b] = [Math.max(rule.from, reached), Math.min(rule.to, to)];
    if (b > a) {
      sum += b - a;
      reached = b;
    }
  }
  return to > from ? sum / (to - from) : 0;
}

const middleX = (piece: { x0: number; x1: number }) => (piece.x0 + piece.x1) / 2;
const middleY = (piece: { y0: number; y1: number }) => (piece.y0 + piece.y1) / 2;

/** The lines above the first whose value columns are mostly figures. A row of years is a heading. */
export function countHeadingLines(lines: Line[]): number {
  for (let i = 0; i < lines.length; i++) {
    const texts = lines[i]!.pieces.map(textOf);
    if (texts.length < 2) continue;
    const rest = texts.slice(1);
    const values = rest.filter(isValue).length;
    const periods = rest.filter(isPeriod).length;
    if (values >= 0.5 * rest.length && periods < 0.6 * rest.length && startsAtStub(lines, i)) return labelStart(lines, i);
  }
  return lines.length;
}

/** The first row's label may begin above its figures: lines nearer to them than to the headings. */
function labelStart(lines: Line[], i: number): number {
  let first = i;
  while (first > 1) {
    const [before, line, next] = [lines[first - 2]!, lines[first - 1]!, lines[first]!];
    const stub = Math.min(...lines.slice(i).map((other) => other.x0));
    if (line.pieces.length > 1 || line.x0 > stub + 1.5 * line.size || next.y0 - line.y1 > 0.6 * (line.y0 - before.y1)) break;
    first--;
  }
  return first;
}

/** A body's line begins where most lines below it begin, give or take an indent; a line of units over the figures does not. */
function startsAtStub(lines: Line[], i: number): boolean {
  const starts = lines.slice(i + 1).filter((line) => line.pieces.length > 1).map((line) => line.x0);
  const beside = [lines[i - 1], lines[i + 1]].some((line, k) => line && (k === 0 ? overlaps(line, lines[i]!) : overlaps(lines[i]!, line)) && line.x0 < lines[i]!.x0);
  return starts.length < 2 || beside || lines[i]!.x0 <= median(starts) + 3 * lines[i]!.size;
}

/** One working state per region: each step adds what it found. */
class Reading {
  readonly region: Region;
  readonly size: number;
  readonly lines: Line[];
  readonly columnEdges: Edge[];
  readonly rowEdges: Edge[];
  xs: Separator[] = [];
  extents: (Extent | null)[] = [];
  headingLines = 0;
  fusedCuts = 0;

  constructor(region: Region, size: number) {
    this.region = region;
    this.size = size;
    this.lines = layLines(region.words, region.rules.down);
    this.columnEdges = gatherEdges(region.rules.down, region.x0, region.x1, size, region.words.map(middleX), narrowColumn);
    this.rowEdges = gatherEdges(region.rules.across, region.y0, region.y1, size, region.words.map(middleY), doubleRule);
  }
}

/** Full-width rules divide the region into bands. */
function bandsOf(reading: Reading): { y0: number; y1: number; lines: Line[] }[] {
  const { rowEdges, lines } = reading;
  return rowEdges.slice(1).map((edge, i) => {
    const [y0, y1] = [rowEdges[i]!.at, edge.at];
    return { y0, y1, lines: lines.filter((line) => middleY(line) >= y0 && (middleY(line) < y1 || (i === rowEdges.length - 2 && middleY(line) <= y1 + 2)) ) };
  });
}

/** How many lines stand above the body. */
function headingLinesOf(reading: Reading): number {
  const { lines, rowEdges, region } = reading;
  const byFigures = countHeadingLines(lines);
  const width = region.x1 - region.x0;
  for (const edge of rowEdges.slice(1, -1)) {
    const above = lines.filter((line) => middleY(line) < edge.at).length;
    if (above === 0 || covered(edge, region.x0, region.x1) * width < 0.7 * width) continue;
    if (byFigures === lines.length) return above <= Math.min(6, lines.length / 2) ? above : 0;
    return above <= byFigures ? (byFigures - above <= 2 && above < byFigures ? above : above) : byFigures;
  }
  return byFigures === lines.length ? 0 : byFigures;
}

/** Headings that are all turned end above the body's first line, and there the heading block ends if no rule says so. */
function partTurnedHeadings(reading: Reading): void {
  const { lines, rowEdges, size } = reading;
  const body = lines[reading.headingLines];
  const heads = reading.region.words.filter((word) => word.turned && body && middleY(word) < body.y0);
  if (!body || heads.length < 2) return;
  const bottom = Math.max(...heads.map((word) => word.y1));
  const next = lines.find((line) => middleY(line) > bottom);
  if (!next) return;
  reading.headingLines = Math.max(reading.headingLines, lines.indexOf(next));
  if (rowEdges.some((edge) => edge.at > bottom - size && edge.at < next.y0 + 0.5 * size)) return;
  rowEdges.push({ at: (bottom + Math.max(bottom, next.y0)) / 2, rules: [] });
  rowEdges.sort((a, b) => a.at - b.at);
}

/** Headings and body stand in different bands, drawn or not. */
function partHeadings(reading: Reading): void {
  const { lines, rowEdges } = reading;
  const [last, first] = [lines[reading.headingLines - 1], lines[reading.headingLines]];
  if (!last || !first || rowEdges.some((edge) => edge.at > middleY(last) && edge.at < middleY(first))) return;
  if (rowEdges.length > 3) {
    // Rows are drawn: what stands above the figures in their row is no heading, but text set higher.
    const top = rowEdges.findLast((edge) => edge.at <= middleY(last))?.at ?? -Infinity;
    reading.headingLines = lines.filter((line) => middleY(line) < top).length;
    return;
  }
  rowEdges.push({ at: (last.y1 + first.y0) / 2, rules: [] });
  rowEdges.sort((a, b) => a.at - b.at);
}

/** Columns: the drawn ones, and within each the white gaps that its body lines leave. */
function findColumns(reading: Reading): void {
  const { columnEdges, lines } = reading;
  const body = lines.slice(reading.headingLines);
  const from = body.length > 0 ? body : lines;
  const xs: Separator[] = [{ at: columnEdges[0]!.at, ruled: true }];
  const ruledRows = reading.rowEdges.length - 1;
  for (let i = 0; i + 1 < columnEdges.length; i++) {
    const [x0, x1] = [columnEdges[i]!.at, columnEdges[i + 1]!.at];
    for (const gap of gapsWithin(reading, from, x0, x1, columnEdges.length > 2, ruledRows)) xs.push({ at: middleX(gap), ruled: false });
    xs.push({ at: x1, ruled: columnEdges[i + 1]!.rules.length > 0 });
  }
  reading.xs = xs;
  reading.extents = extentsOf(from, xs);
}

/** The part of each line that stands between two x. */
function slice(lines: Line[], x0: number, x1: number): Line[] {
  return lines.flatMap((line) => {
    const pieces = line.pieces.filter((piece) => middleX(piece) >= x0 && middleX(piece) < x1);
    return pieces.length === 0 ? [] : [{ ...line, ...hull(pieces), pieces }];
  });
}

function gapsWithin(reading: Reading, body: Line[], x0: number, x1: number, walled: boolean, ruledRows: number): Extent[] {
  const { size } = reading;
  const inside = slice(body, x0, x1);
  let gaps = softGaps(inside, size);
  if (walled) {
    // Where columns are drawn, white inside one needs strong evidence: most of its lines parted, over several rows.
    gaps = gaps.filter((gap) => {
      const x = middleX(gap);
      const parted = inside.filter((line) => line.pieces.some((piece) => piece.x1 <= x) && line.pieces.some((piece) => piece.x0 >= x)).length;
      const figures = inside.filter((line) => line.pieces.filter((piece) => piece.x0 >= x).some((piece) => isFigure(textOf(piece)))).length;
      return parted >= 3 && parted >= 0.6 * inside.length && figures >= 0.5 * parted && ruledRows > 0;
    });
  } else {
    gaps = withHeadings(reading, gaps, x0, x1);
    gaps = joinAlternates(rowsForColumns(reading, slice(reading.lines, x0, x1)), gaps, size);
  }
  const fused = fusedGaps(inside, size, slice(reading.lines.slice(0, reading.headingLines), x0, x1)).filter((gap) => !gaps.some((other) => other.x0 < gap.x1 && other.x1 > gap.x0));
  return [...gaps, ...fused].sort((a, b) => a.x0 - b.x0);
}

/** Lines by the drawn rows they stand in, or each for itself. */
function rowsForColumns({ rowEdges }: Reading, lines: Line[]): Line[][] {
  if (rowEdges.length < 5) return lines.map((line) => [line]);
  const bandOf = (line: Line) => rowEdges.findLastIndex((edge) => edge.at <= middleY(line));
  return [...Map.groupBy(lines, bandOf).values()];
}

/** A heading that stands alone over white is a column without figures: it parts the gap it stands in. */
function withHeadings(reading: Reading, gaps: Extent[], x0: number, x1: number): Extent[] {
  const heads = slice(reading.lines.slice(0, reading.headingLines), x0, x1);
  const out = gaps.slice();
  for (const piece of heads.flatMap((line) => line.pieces)) {
    const i = out.findIndex((gap) => piece.x0 >= gap.x0 + 0.2 * reading.size && piece.x1 <= gap.x1 - 0.2 * reading.size);
    if (i < 0) continue;
    const gap = out[i]!;
    out.splice(i, 1, { x0: gap.x0, x1: piece.x0 }, { x0: piece.x1, x1: gap.x1 });
  }
  return out;
}

function extentsOf(lines: Line[], xs: Separator[]): (Extent | null)[] {
  return xs.slice(1).map((right, c) => {
    const left = xs[c]!;
    const pieces = lines.flatMap((line) => line.pieces).filter((piece) => piece.x0 >= left.at - 2 && piece.x1 <= right.at + 2);
    if (pieces.length === 0) return null;
    const { x0, x1 } = hull(pieces);
    return { x0, x1 };
  });
}

/** Cuts a piece where a white gap between its words lies on a separator and figures stand beside it. */
function cutFused(piece: Piece, xs: Separator[], size: number): Piece[] {
  if (piece.words.length < 2) return [piece];
  const parts: Word[][] = [[piece.words[0]!]];
  for (let i = 1; i < piece.words.length; i++) {
    const [left, right] = [piece.words[i - 1]!, piece.words[i]!];
    const on = xs.some((x) => x.at > left.x1 - 0.1 * size && x.at < right.x0 + 0.1 * size);
    const figures = isValue(left.text) || isFigure(right.text);
    if (on && figures) parts.push([right]);
    else parts.at(-1)!.push(right);
  }
  return parts.length === 1 ? [piece] : parts.map(pieceOf);
}

/** The gap between two headings is this many times the word space within them, and this many sizes, at least. */
const headingGap = { times: 1.4, sizes: 0.42 };

/** Cuts headings that stand so close that they read as one piece: at its wide gaps, if the parts stand over different columns. */
function cutHeading(reading: Reading, piece: Piece): Piece[] {
  if (piece.words.length < 2) return [piece];
  const gaps = piece.words.slice(1).map((word, i) => word.x0 - piece.words[i]!.x1);
  const inner = reading.xs.slice(1, -1).map((x) => x.at);
  const crossed = inner.filter((x) => x > piece.x0 && x < piece.x1).length;
  const edges = cutAtEdges(reading, piece);
  if (edges) return edges;
  const narrow = gaps.toSorted((a, b) => a - b).slice(0, Math.max(1, gaps.length - crossed));
  const space = narrow.length === gaps.length ? Infinity : median(narrow);
  const parts: Word[][] = [[piece.words[0]!]];
  gaps.forEach((gap, i) => {
    if (gap >= headingGap.sizes * reading.size && (gap >= headingGap.times * space || gaps.length <= crossed)) parts.push([piece.words[i + 1]!]);
    else parts.at(-1)!.push(piece.words[i + 1]!);
  });
  const cut = parts.map(pieceOf);
  const columns = cut.map((part) => columnAt(reading.xs, middleX(part)));
  return parts.length > 1 && new Set(columns).size === parts.length ? cut : [piece];
}

/** A word ends or begins with its column's figures within this many sizes. */
const edgeWithin = 0.3;

/** Cuts one run of headings, spaced by single blanks, where its words end or begin with the columns' figures. */
function cutAtEdges({ extents, xs, size }: Reading, piece: Piece): Piece[] | null {
  const from = columnAt(xs, piece.words[0]!.x1);
  const to = columnAt(xs, piece.words.at(-1)!.x0);
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
  return parts.length < 2 ? null : [...parts, rest].map(pieceOf);
}

interface Slot {
  y0: number;
  y1: number;
  lines: Line[];
  ruledBelow: boolean;
}

/** What a row of the grid is made of, and where its pieces stand. */
interface Placed {
  words: Word[];
  rows: [number, number];
  columns: [number, number];
}

/** The stub is the first column with text in the body. */
const stubOf = (extents: (Extent | null)[]) => Math.max(0, extents.findIndex((extent) => extent !== null));

export function readGrid(region: Region, size: number): Grid {
  const reading = new Reading(region, size);
  reading.headingLines = headingLinesOf(reading);
  partTurnedHeadings(reading);
  partHeadings(reading);
  findColumns(reading);
  cutAllFused(reading);
  const bands = bandsOf(reading);
  const filledBands = bands.filter((band) => band.lines.length > 0);
  const stub = stubOf(reading.extents);
  const rowsAtLeast = reading.lines.filter((line) => holdsRow(fill(reading, line), stub)).length;
  const ruled = filledBands.length >= 3 && filledBands.length >= 0.7 * rowsAtLeast;
  const rows: Slot[] = [];
  const placed: Placed[] = [];
  let splitBands = 0;
  let headerRows = 0;
  for (const band of bands) {
    const heading = (band.lines.length > 0 || (rows.length === headerRows && reading.region.words.some((word) => word.turned && middleY(word) > band.y0 && middleY(word) < band.y1))) && band.lines.every((line) => reading.lines.indexOf(line) < reading.headingLines);
    const walls = reading.columnEdges.slice(1, -1).filter((edge) => covered(edge, band.y0, band.y1) >= covers).length;
    const before = rows.length;
    if (heading && walls === 0) layHeadingBand(reading, band, rows, placed);
    else layBodyBand(reading, band, rows, placed, ruled, walls > 0, stub);
    if (rows.length > before + 1) splitBands++;
    if (heading) headerRows = rows.length;
  }
  placeTurned(reading, rows, placed);
  const walls = countWalls(reading);
  const cells = joinSlots(reading, rows, placed);
  return {
    xs: reading.xs,
    ys: [...rows.map((row, i) => ({ at: row.y0, ruled: i === 0 || rows[i - 1]!.ruledBelow })), { at: rows.at(-1)?.y1 ?? region.y1, ruled: reading.rowEdges.at(-1)!.rules.length > 0 }],
    cells,
    headerRows,
    marks: { lines: reading.lines.length, rowEdges: 1 + reading.rowEdges.slice(1, -1).filter((edge) => edge.rules.length > 0).length, ruledRows: filledBands.length, ruledColumns: reading.columnEdges.length - 1, splitBands, closed: ruled, walls, fusedCuts: reading.fusedCuts },
  };
}

/** Where turned text meets the body of its column: the foot of a heading that leans, the middle of an upright one. */
function footOf(word: Word): number {
  const leaning = Math.abs(word.run.angle % 90) > 8;
  if (!leaning) return middleX(word);
  return word.run.angle < 0 ? word.run.origin[0] : word.x1;
}

function columnAt(xs: Separator[], x: number): number {
  let column = 0;
  while (column + 2 < xs.length && xs[column + 1]!.at <= x) column++;
  return column;
}

/** A row takes turned text that covers this much of it. */
const turnedCovers = 0.5;

/** Turned text goes into the column it stands over, and into every row that it runs along. */
function placeTurned(reading: Reading, rows: Slot[], placed: Placed[]): void {
  const done = new Set(placed.flatMap((item) => item.words));
  for (const word of reading.region.words) {
    if (!word.turned || done.has(word)) continue;
    const column = columnAt(reading.xs, footOf(word));
    const along = rows.flatMap((row, r) => (Math.min(row.y1, word.y1) - Math.max(row.y0, word.y0) >= turnedCovers * Math.min(row.y1 - row.y0, word.y1 - word.y0) ? [r] : []));
    if (along.length === 0) continue;
    placed.push({ words: [word], rows: [along[0]!, along.at(-1)!], columns: [column, column] });
  }
}

/** Turned headings over upright columns, as one more line of the heading block. */
function turnedLine(reading: Reading, band: { y0: number; y1: number }): Line | null {
  const words = reading.region.words.filter((word) => word.turned && middleY(word) > band.y0 && middleY(word) < band.y1);
  if (words.length === 0) return null;
  const byColumn = Map.groupBy(words, (word) => columnAt(reading.xs, footOf(word)));
  const pieces = [...byColumn].toSorted((a, b) => a[0] - b[0]).map(([, own]) => {
    const feet = own.map(footOf);
    const half = 0.5 * own[0]!.size;
    return { ...pieceOf(own), x0: Math.min(...feet) - half, x1: Math.max(...feet) + half };
  });
  return { pieces, base: Math.max(...words.map((word) => word.y1)), size: words[0]!.size, ...hull(pieces) };
}

function countWalls(reading: Reading): number {
  return reading.columnEdges.slice(1, -1).filter((edge) => covered(edge, reading.region.y0, reading.region.y1) >= 0.5).length;
}

function cutAllFused(reading: Reading): void {
  const inner = reading.xs.slice(1, -1).filter((x) => !x.ruled);
  if (inner.length === 0) return;
  for (const line of reading.lines.slice(0, reading.headingLines)) line.pieces = line.pieces.flatMap((piece) => cutHeading(reading, piece));
  for (const line of reading.lines.slice(reading.headingLines)) {
    const cut = line.pieces.flatMap((piece) => cutFused(piece, inner, reading.size));
    reading.fusedCuts += cut.length - line.pieces.length;
    line.pieces = cut;
  }
}

function layHeadingBand(reading: Reading, band: { y0: number; y1: number; lines: Line[] }, rows: Slot[], placed: Placed[]): void {
  const turned = turnedLine(reading, band);
  const lines = turned ? [...band.lines, turned] : band.lines;
  const { headings, levels, levelOf } = layHeadings(lines, reading.lines.slice(0, reading.headingLines), reading.xs, reading.extents, reading.region.rules.across);
  const start = rows.length;
  const edges = [band.y0];
  for (let level = 1; level < levels; level++) {
    const above = lines[levelOf.lastIndexOf(level - 1)]!;
    const below = lines[levelOf.indexOf(level)]!;
    edges.push(below === turned ? (above.y1 + Math.max(above.y1, below.y0)) / 2 : (above.base + below.base - 0.5 * reading.size) / 2);
  }
  edges.push(band.y1);
  for (let level = 0; level < levels; level++) rows.push({ y0: edges[level]!, y1: edges[level + 1]!, lines: lines.filter((_, i) => levelOf[i] === level), ruledBelow: level === levels - 1 });
  for (const heading of headings) placed.push({ words: heading.pieces.flatMap((piece) => piece.words), rows: [start + heading.levels[0], start + heading.levels[1]], columns: heading.columns });
}

function fill(reading: Reading, line: Line): FilledLine {
  return { line, spans: line.pieces.map((piece) => columnsOf(piece, reading.xs, reading.extents)) };
}

function layBodyBand(reading: Reading, band: { y0: number; y1: number; lines: Line[] }, rows: Slot[], placed: Placed[], ruled: boolean, walled: boolean, stub: number): void {
  const filled = band.lines.map((line) => fill(reading, line));
  const groups = band.lines.length === 0 ? [[]] : splitBand(filled, ruled, walled, stub);
  groups.forEach((group, g) => {
    const last = g === groups.length - 1;
    const y0 = g === 0 ? band.y0 : rows.at(-1)!.y1;
    const here = group.at(-1);
    const y1 = last || here === undefined ? band.y1 : (band.lines[here]!.y1 + band.lines[here + 1]!.y0) / 2;
    const row = rows.length;
    rows.push({ y0, y1, lines: group.map((i) => band.lines[i]!), ruledBelow: last });
    for (const i of group) filled[i]!.line.pieces.forEach((piece, k) => placed.push({ words: piece.words, rows: [row, row], columns: filled[i]!.spans[k]! }));
  });
}

/** A label and a figure on one line: two of them are two rows. */
function holdsRow(line: FilledLine, stub: number): boolean {
  return line.spans.length >= 2 && line.spans.some(([from]) => from === stub) && line.line.pieces.some((piece, k) => line.spans[k]![0] !== stub && isValue(textOf(piece)));
}

/**
 * Rows within one band. Where columns are drawn, or rows mostly are, the band is one row unless several of its lines
 * each hold a label and a figure: text centred vertically beside taller cells makes many lines, but one such.
 */
function splitBand(filled: FilledLine[], ruled: boolean, walled: boolean, stub: number): number[][] {
  const all = [filled.map((_, i) => i)];
  if (filled.length <= 1) return all;
  const full = filled.filter((line) => holdsRow(line, stub)).length;
  if (ruled && (full < 3 || full < 0.8 * filled.length)) return all;
  if (walled && (full < 2 || full < 0.5 * filled.length)) return all;
  return groupRows(filled, stub);
}

/**
 * Joins the slots of the grid into cells. Across: over a drawn column line that is missing in this row, or where text
 * stands over a white one. Down: where a drawn row line is missing between two slots.
 */
function joinSlots(reading: Reading, rows: Slot[], placed: Placed[]): GridCell[] {
  const { xs, columnEdges, region } = reading;
  const columns = xs.length - 1;
  const edgeAt = new Map(columnEdges.map((edge) => [edge.at, edge]));
  const inSlot = new Map<number, Placed[]>();
  for (const item of placed)
    for (let r = item.rows[0]; r <= item.rows[1]; r++)
      for (let c = item.columns[0]; c <= item.columns[1]; c++) {
        const key = r * columns + c;
        const list = inSlot.get(key);
        if (list) list.push(item);
        else inSlot.set(key, [item]);
      }
  const tall = columnEdges.map((edge) => covered(edge, region.y0, region.y1));
  const standing = new Map(columnEdges.map((edge, i) => [edge.at, tall[i]! >= 0.5]));
  // Across.
  const segments: { row: number; from: number; to: number }[] = [];
  rows.forEach((row, r) => {
    let from = 0;
    for (let c = 0; c < columns; c++) {
      const end = c === columns - 1 || !openAcross(r, c, row);
      if (!end) continue;
      segments.push({ row: r, from, to: c });
      from = c + 1;
    }
  });
  function openAcross(r: number, c: number, row: Slot): boolean {
    const x = xs[c + 1]!;
    const left = inSlot.get(r * columns + c) ?? [];
    const right = inSlot.get(r * columns + c + 1) ?? [];
    if (left.some((item) => right.includes(item))) return !wallBetween(c, row);
    if (!x.ruled || !standing.get(x.at)) return false;
    if (wallBetween(c, row)) return false;
    return left.length === 0 || right.length === 0;
  }
  function wallBetween(c: number, row: Slot): boolean {
    const x = xs[c + 1]!;
    const edge = x.ruled ? edgeAt.get(x.at) : undefined;
    return edge !== undefined && covered(edge, row.y0, row.y1) >= covers;
  }
  return joinDown(reading, rows, segments, inSlot, columns);
}

function joinDown(reading: Reading, rows: Slot[], segments: { row: number; from: number; to: number }[], inSlot: Map<number, Placed[]>, columns: number): GridCell[] {
  const { xs, rowEdges, columnEdges } = reading;
  const rowEdge = (r: number) => rowEdges.find((edge) => Math.abs(edge.at - rows[r]!.y1) < 0.01);
  const byRow = Map.groupBy(segments, (segment) => segment.row);
  const cells: GridCell[] = [];
  let open = new Map<string, GridCell>();
  for (let r = 0; r < rows.length; r++) {
    const next = new Map<string, GridCell>();
    for (const segment of byRow.get(r) ?? []) {
      const key = `${segment.from}-${segment.to}`;
      const above = open.get(key);
      const here = new Set<Placed>();
      for (let c = segment.from; c <= segment.to; c++) for (const item of inSlot.get(r * columns + c) ?? []) here.add(item);
      const spanning = above && [...here].some((item) => item.rows[0] < r);
      const opened = above && rows[r - 1]!.ruledBelow && wallMissing(r - 1, segment, above.words.length === 0 || here.size === 0);
      if (above && (spanning || opened)) {
        above.rowSpan = r - above.row + 1;
        for (const item of here) if (item.rows[0] >= r || !spanning) above.words.push(...item.words.filter((word) => !above.words.includes(word)));
        next.set(key, above);
        continue;
      }
      const words = new Set<Word>();
      for (const item of here) for (const word of item.words) words.add(word);
      const cell: GridCell = { row: r, col: segment.from, rowSpan: 1, colSpan: segment.to - segment.from + 1, words: [...words] };
      cells.push(cell);
      next.set(key, cell);
    }
    open = next;
  }
  function wallMissing(r: number, segment: { from: number; to: number }, blank: boolean): boolean {
    const edge = rowEdge(r);
    if (!edge || edge.rules.length === 0) return false;
    const [x0, x1] = [xs[segment.from]!.at, xs[segment.to + 1]!.at];
    if (covered(edge, x0 + 0.5, x1 - 0.5) >= covers) return false;
    const sides = [xs[segment.from]!, xs[segment.to + 1]!].map((x) => {
      const side = columnEdges.find((candidate) => candidate.at === x.at);
      return side !== undefined && covered(side, rows[r]!.y0, rows[r + 1]!.y1) >= 0.8;
    });
    if (sides[0] && sides[1]) return true;
    return blank && r < reading.headingLines && (sides[0] === true || sides[1] === true || columnEdges.length <= 2);
  }
  return cells;
}
