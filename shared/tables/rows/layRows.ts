import { columnsOf } from '../columns/columns.ts';
import { covered, covers, type Edge } from '../grid/edges.ts';
import type { Placed, Slot } from '../grid/grid.ts';
import { drawsColumns } from '../columns/drawsColumns.ts';
import type { GridReading } from '../grid/gridReading.ts';
import { layHeadings } from '../headings/headings.ts';
import { goesOnPeriod, goesUnderName } from '../text/goesOnCell.ts';
import { isValue } from '../text/kinds.ts';
import { middleX, middleY, overlaps, textOf, type Line, type Piece } from '../text/lines.ts';
import { goesOnFrom, stubOf } from './rowGroups.ts';
import { groupRows, hasValue, type FilledLine } from './rows.ts';
import { sectionLines } from './sectionLines.ts';
import { placeTurned, turnedLine } from '../text/turnedText.ts';

/** What lies between two full-width rules. */
interface Band {
  y0: number;
  y1: number;
  lines: Line[];
}

export interface RowLayout {
  rows: Slot[];
  placed: Placed[];
  headerRows: number;
  /** Bands with text, and those of them that hold several rows. */
  filledBands: number;
  splitBands: number;
  /** Whether rulings part the rows. */
  ruled: boolean;
  /** The column that names each row. */
  stub: number;
  /** Whether each row is of one group with the next, which the column before the stub names. */
  goesOn: boolean[];
}

/** Rows are ruled when there are this many bands, and this many for each line that must be a row of its own. */
const ruledFrom = { bands: 3, share: 0.7 };

/** A rule over less than this share of the width, where no columns are drawn, underlines figures: it parts a total from its items. */
const underlined = 0.7;

const underlines = (reading: GridReading, edge: Edge) => !drawsColumns(reading) && edge.rules.length > 0 && covered(edge, reading.region.x0, reading.region.x1) < underlined;

/** From this share of its columns' edges on, drawn lines show what each heading is over. */
const WALLED = 0.5;

/** Whether a band holds names of groups, and clear under them the headings of their columns. */
const holdsLevels = ({ lines }: Band): boolean => lines.some((upper) => upper.pieces.length > 1 && lines.some((lower) => lower.y0 >= upper.y1 - 1 && lower.pieces.length > upper.pieces.length));

/** Lays the region's lines into rows, band by band, and turned text beside them. */
export function layRows(reading: GridReading): RowLayout {
  const bands = bandsOf(reading);
  const filledBands = bands.filter((band) => band.lines.length > 0).length;
  const stub = stubOf(reading);
  const rowsAtLeast = reading.lines.filter((line) => holdsRow(fill(reading, line, stub), stub)).length;
  const ruledBands = filledBands - reading.rowEdges.slice(1, -1).filter((edge) => underlines(reading, edge)).length;
  // A band for a section's label parts sections, and says nothing of the rows in them; nor does that of the headings.
  const sections = bands.slice(1).filter(({ lines }) => lines.length > 0 && lines.every(({ pieces }) => pieces.length === 1 && !isValue(textOf(pieces[0]!)))).length;
  const withRows = sections === 0 ? ruledBands : Math.min(ruledBands - sections, bands.filter(({ lines }) => lines.some((line) => holdsRow(fill(reading, line, stub), stub))).length);
  const ruled = ruledBands >= ruledFrom.bands && withRows >= ruledFrom.share * rowsAtLeast && !onlySectionsPart(reading, bands, stub);
  const out: RowLayout = { rows: [], placed: [], headerRows: 0, filledBands, splitBands: 0, ruled, stub, goesOn: [] };
  const headings = new Set(reading.lines.slice(0, reading.headingLines));
  for (const band of bands) {
    const heading = isHeading(reading, band, headings, out);
    const walls = reading.columnEdges.slice(1, -1).filter((edge) => covered(edge, band.y0, band.y1) >= covers).length;
    const walled = walls > 0;
    const before = out.rows.length;
    // Lines between groups of columns alone leave open which columns each heading under their names is over.
    if (heading && (!walled || (walls < WALLED * (reading.xs.length - 2) && holdsLevels(band)))) layHeadingBand(reading, band, out);
    else layBodyBand(reading, band, out, walled, stub);
    if (out.rows.length > before + 1) out.splitBands++;
    if (heading) out.headerRows = out.rows.length;
  }
  placeTurned(reading, out.rows, out.placed);
  if (stub > 0) out.goesOn = goesOnFrom(reading, out.rows, out.placed, out.headerRows);
  return out;
}

/** Whether every band of rows stands between labels of sections, and one of them holds several: the sections' own fills or rules part them, and nothing the rows. */
function onlySectionsPart(reading: GridReading, bands: readonly Band[], stub: number): boolean {
  const rowsIn = bands.filter(({ lines }) => lines.length > 0).map(({ lines }) => lines.filter((line) => !reading.lines.slice(0, reading.headingLines).includes(line) && holdsRow(fill(reading, line, stub), stub)).length);
  return rowsIn.some((rows) => rows > 1) && rowsIn.slice(1).every((rows, i) => rows === 0 || rowsIn[i] === 0);
}

/** Whether all of a band's lines are headings; a band that holds only turned text is one too while no body row has come. */
function isHeading(reading: GridReading, band: Band, headings: Set<Line>, { rows, headerRows }: RowLayout): boolean {
  if (band.lines.length > 0) return band.lines.every((line) => headings.has(line));
  return rows.length === headerRows && turnedLine(reading, band) !== null;
}

/** Full-width rules divide the region into bands. */
function bandsOf(reading: GridReading): Band[] {
  const { rowEdges, lines } = reading;
  const bands: Band[] = rowEdges.slice(1).map((edge, i) => ({ y0: rowEdges[i]!.at, y1: edge.at, lines: [] }));
  let band = 0;
  for (const line of lines.toSorted((a, b) => middleY(a) - middleY(b))) {
    while (band + 1 < bands.length && middleY(line) >= bands[band]!.y1) band++;
    bands[band]!.lines.push(line);
  }
  return bands;
}

function layHeadingBand(reading: GridReading, band: Band, { rows, placed }: RowLayout): void {
  const turned = turnedLine(reading, band);
  const lines = turned ? [...band.lines, turned] : band.lines;
  const { headings, levels, levelOf } = layHeadings(lines, reading.lines.slice(0, reading.headingLines), { separators: reading.xs, extents: reading.extents }, reading.region.rules.across);
  const start = rows.length;
  const edges = [band.y0];
  for (let level = 1; level < levels; level++) {
    const above = lines[levelOf.lastIndexOf(level - 1)]!;
    const below = lines[levelOf.indexOf(level)]!;
    edges.push(below === turned ? (above.y1 + Math.max(above.y1, below.y0)) / 2 : (above.base + below.base - 0.5 * reading.size) / 2);
  }
  edges.push(band.y1);
  for (let level = 0; level < levels; level++) rows.push({ y0: edges[level]!, y1: edges[level + 1]!, ruledBelow: level === levels - 1 });
  for (const heading of headings) placed.push({ words: heading.pieces.flatMap((piece) => piece.words), rows: [start + heading.levels[0], start + heading.levels[1]], columns: heading.columns });
}

/** A label set over the middle of the whole table stands off it by at most this share of its width. */
const centredLabel = 0.03;

/** The share of figures from which on a column is one of figures, and a word in it alone on its line something else. */
const figuresFrom = 0.6;

function holdsFigures(reading: GridReading, column: number): boolean {
  const [x0, x1] = [reading.xs[column]!.at, reading.xs[column + 1]!.at];
  const texts = reading.lines.slice(reading.headingLines).flatMap((line) => line.pieces.filter((piece) => middleX(piece) > x0 && middleX(piece) < x1).map(textOf));
  return texts.length > 2 && texts.filter(isValue).length >= figuresFrom * texts.length;
}

/** A heading stands across a place by this many sizes on both sides. */
const across = 0.5;

/** The columns of a heading, and with them those whose line is missing where it stands across its place: a group's is set in the middle of them. */
function overMissing(piece: Piece, [first, last]: [number, number], { xs, columnEdges, size }: GridReading): [number, number] {
  const crossed = xs.flatMap((x, c) => {
    const edge = columnEdges.find(({ at }) => x.ruled && at === x.at);
    return edge && piece.x0 < x.at - across * size && piece.x1 > x.at + across * size && covered(edge, piece.y0, piece.y1) < covers ? [c - 1, c] : [];
  });
  return [Math.min(first, ...crossed), Math.max(last, ...crossed)];
}

/** A line with the columns of its pieces. A label alone over the middle of a table, where no columns are drawn, is over all of them. */
function fill(reading: GridReading, line: Line, stub: number, walled = false): FilledLine {
  const { region, xs, extents } = reading;
  const isHeading = walled && reading.lines.indexOf(line) < reading.headingLines;
  const spans = line.pieces.map((piece) => (isHeading ? overMissing(piece, columnsOf(piece, xs, extents), reading) : columnsOf(piece, xs, extents)));
  const [piece, ...others] = line.pieces;
  const over = reading.lines.slice(0, reading.lines.indexOf(line));
  const drawn = walled || drawsColumns(reading);
  const values = line.pieces.map((own) => isValue(textOf(own)) && !goesOnPeriod(own, over) && !(drawn && goesUnderName(own, over)));
  if (!piece || others.length > 0 || drawn || spans[0]![0] <= stub || isValue(textOf(piece)) || !holdsFigures(reading, spans[0]![0])) return { line, spans, values };
  const text = extents.filter((extent) => extent !== null);
  const middles = [(region.x0 + region.x1) / 2, ...(text.length > 0 ? [(text[0]!.x0 + text.at(-1)!.x1) / 2] : [])];
  const centred = middles.some((middle) => Math.abs(middleX(piece) - middle) <= centredLabel * (region.x1 - region.x0));
  return { line, spans: centred && standsClear(reading.lines, line) ? [[0, xs.length - 2]] : spans, values };
}

/** A label over the columns has its lines to itself: one that reaches into the next is of a cell of more lines than those beside it. */
function standsClear(lines: Line[], line: Line): boolean {
  const at = lines.indexOf(line);
  const [above, below] = [lines[at - 1], lines[at + 1]];
  return !(above && overlaps(above, line)) && !(below && overlaps(line, below));
}

function layBodyBand(reading: GridReading, band: Band, { rows, placed, ruled }: RowLayout, walled: boolean, stub: number): void {
  const filled = band.lines.map((line) => fill(reading, line, stub, walled));
  const inStretches = (apart: ReadonlySet<Line>) => stretchesOf(filled, apart).flatMap(({ from, to }) => splitBand(filled.slice(from, to), ruled, walled, stub).map((group) => group.map((i) => from + i)));
  const whole = band.lines.length === 0 ? [[]] : inStretches(reading.repeats);
  // Where nothing else parts a band, the label of a section in it does.
  const sections = whole.length === 1 ? sectionLines(filled, stub, isStriped(reading, band)) : new Set<Line>();
  const groups = sections.size === 0 ? whole : inStretches(sections);
  groups.forEach((group, g) => {
    const last = g === groups.length - 1;
    const y0 = g === 0 ? band.y0 : rows.at(-1)!.y1;
    const here = group.at(-1);
    const y1 = last || here === undefined ? band.y1 : (band.lines[here]!.y1 + band.lines[here + 1]!.y0) / 2;
    const row = rows.length;
    rows.push({ y0, y1, ruledBelow: last });
    for (const i of group) filled[i]!.line.pieces.forEach((piece, k) => placed.push({ words: piece.words, rows: [row, row], columns: filled[i]!.spans[k]! }));
  });
}

/** Under a rule over a section, its label stands so many sizes apart from the first row; the lines of one label do not. */
const labelApart = 0.4;

/** Whether a band's edges are no drawn rules, but where its table's ground changes colour. One of them may be, over or under a section, whose label then stands apart. */
function isStriped({ rowEdges, size }: GridReading, { y0, y1, lines: [first, second] }: Band): boolean {
  const fills = [y0, y1].filter((y) => rowEdges.some(({ at, rules }) => at === y && rules.every(({ thickness }) => thickness === 0)));
  return fills.length === 2 || (fills.length === 1 && first !== undefined && second !== undefined && second.y0 - first.y1 >= labelApart * size);
}

/** Headings printed again, and the labels of sections, stand in a row of their own, whatever stands over them. */
function stretchesOf(filled: FilledLine[], apart: ReadonlySet<Line>): { from: number; to: number }[] {
  const cuts = filled.flatMap(({ line }, i) => (apart.has(line) ? [i, i + 1] : []));
  const edges = [...new Set([0, ...cuts, filled.length])].sort((a, b) => a - b);
  return edges.slice(1).map((to, i) => ({ from: edges[i]!, to }));
}

/** Figures in so many columns, and hardly anything else, are a row's, whatever label of more lines they stand in the middle of. */
const figureRow = { columns: 3, share: 0.75 };

function holdsFigureRow({ spans, values }: FilledLine, stub: number): boolean {
  const beside = values.filter((_, k) => spans[k]![0] !== stub);
  const figures = beside.filter((value) => value).length;
  return figures >= figureRow.columns && figures >= figureRow.share * beside.length;
}

/** A label and a figure on one line: two of them are two rows. */
const holdsRow = (line: FilledLine, stub: number) => line.spans.length >= 2 && line.spans.some(([from]) => from === stub) && hasValue(line, stub);

/**
 * Rows within one band. Where columns are drawn, or rows mostly are, the band is one row unless several of its lines
 * each hold a label and a figure: text centred vertically beside taller cells makes many lines, but one such.
 */
function splitBand(filled: FilledLine[], ruled: boolean, walled: boolean, stub: number): number[][] {
  const all = [filled.map((_, i) => i)];
  if (filled.length <= 1) return all;
  const full = filled.filter((line) => holdsRow(line, stub)).length;
  if (ruled && (full < 3 || full < 0.8 * filled.length)) return all;
  // Labels may run over several lines: then every line with a figure must begin with a label.
  const valued = filled.filter((line) => hasValue(line, stub)).length;
  if (walled && !ruled && filled.filter((line) => holdsFigureRow(line, stub)).length >= 2) return groupRows(filled, stub);
  if (walled && (full < 2 || full < (full > 2 ? 0.8 * valued : 0.5 * filled.length))) return all;
  return groupRows(filled, stub);
}
