import { fusedGaps, joinAlternates, softGaps, type Extent, type Separator } from './columns.ts';
import { drawsColumns } from './drawsColumns.ts';
import type { GridReading } from '../grid/gridReading.ts';
import { isFigure } from '../text/kinds.ts';
import { hull, middleX, middleY, overlaps, stackPieces, textOf, type Line, type Piece } from '../text/lines.ts';

/** Columns: the drawn ones, and within each the white gaps that its body lines leave. */
export function findColumns(reading: GridReading): void {
  const { columnEdges, lines } = reading;
  const body = lines.slice(reading.headingLines).filter((line) => !reading.repeats.has(line));
  const from = body.length > 0 ? body : lines;
  const known = reading.region.columns;
  if (known) {
    reading.xs = known.map((at) => ({ at, ruled: false }));
    reading.extents = extentsOf(from, reading.xs);
    return;
  }
  const xs: Separator[] = [{ at: columnEdges[0]!.at, ruled: true }];
  const ruledRows = reading.rowEdges.length - 1;
  for (let i = 0; i + 1 < columnEdges.length; i++) {
    const [x0, x1] = [columnEdges[i]!.at, columnEdges[i + 1]!.at];
    for (const gap of gapsWithin(reading, from, x0, x1, columnEdges.length > 2 && drawsColumns(reading), ruledRows)) xs.push({ at: middleX(gap), ruled: false });
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

function gapsWithin(reading: GridReading, body: Line[], x0: number, x1: number, walled: boolean, ruledRows: number): Extent[] {
  const { size } = reading;
  const inside = slice(body, x0, x1);
  let gaps = softGaps(inside, size);
  if (walled) {
    // Where columns are drawn, white inside one needs strong evidence: several rows parted, and no line across it, or few and many parted: in the middle of labels of two lines figures stand alone.
    gaps = gaps.filter((gap) => {
      const x = middleX(gap);
      const parted = inside.filter((line) => line.pieces.some((piece) => piece.x1 <= x) && line.pieces.some((piece) => piece.x0 >= x)).length;
      const figures = inside.filter((line) => line.pieces.filter((piece) => piece.x0 >= x).some((piece) => isFigure(textOf(piece)))).length;
      const across = inside.filter((line) => line.pieces.some((piece) => piece.x0 < x && piece.x1 > x)).length;
      return parted >= 3 && (across === 0 || (parted >= 0.6 * (parted + across) && parted >= 0.4 * inside.length)) && figures >= 0.5 * parted && ruledRows > 0;
    });
  } else {
    gaps = withHeadings(reading, gaps, x0, x1);
    gaps = joinAlternates(rowsForColumns(reading, slice(reading.lines, x0, x1)), gaps, size);
  }
  gaps = withBlanks(reading, inside, gaps, x0, x1);
  const fused = fusedGaps(inside, size, slice(reading.lines.slice(0, reading.headingLines), x0, x1)).filter((gap) => !gaps.some((other) => other.x0 < gap.x1 && other.x1 > gap.x0));
  return [...gaps, ...fused].sort((a, b) => a.x0 - b.x0);
}

/** The gaps, and with them the sides of columns of colours that none of them parts from the texts beside. */
function withBlanks({ region: { blanks = [] } }: GridReading, body: Line[], white: Extent[], x0: number, x1: number): Extent[] {
  const pieces = body.flatMap((line) => line.pieces);
  // White that reaches over a column of colours is that on both sides of it.
  const gaps = white.flatMap((gap) => {
    const blank = blanks.find((one) => one.x0 >= gap.x0 - 1 && one.x1 <= gap.x1 + 1);
    return blank ? [{ x0: gap.x0, x1: Math.max(gap.x0, blank.x0) }, { x0: Math.min(blank.x1, gap.x1), x1: gap.x1 }] : [gap];
  });
  const between = (from: number, to: number): boolean => gaps.some((gap) => middleX(gap) >= from - 0.5 && middleX(gap) <= to + 0.5);
  const sides = blanks.filter((blank) => middleX(blank) > x0 && middleX(blank) < x1).flatMap((blank) => {
    const left = Math.max(...pieces.filter((piece) => piece.x1 <= blank.x0 + 1).map((piece) => piece.x1));
    const right = Math.min(...pieces.filter((piece) => piece.x0 >= blank.x1 - 1).map((piece) => piece.x0));
    return [...(Number.isFinite(left) && !between(left, middleX(blank)) ? [blank.x0] : []), ...(Number.isFinite(right) && !between(middleX(blank), right) ? [blank.x1] : [])];
  });
  return [...gaps, ...sides.map((at) => ({ x0: at, x1: at }))];
}

/** Lines by the drawn rows they stand in, or with those they overlap. */
function rowsForColumns({ rowEdges }: GridReading, lines: Line[]): Line[][] {
  if (rowEdges.length >= 5) return [...Map.groupBy(lines, (line) => rowEdges.findLastIndex((edge) => edge.at <= middleY(line))).values()];
  const rows: Line[][] = [];
  for (const line of lines) {
    const above = rows.at(-1)?.at(-1);
    if (above && overlaps(above, line)) rows.at(-1)!.push(line);
    else rows.push([line]);
  }
  return rows;
}

/**
 * Where there are as many headings as columns of text, the first over the stub and each between its column's neighbours,
 * every heading has its own column, however far from its figures it is centred. Null where they do not pair.
 */
function pairHeadings(heads: Extent[], gaps: Extent[]): Extent[] | null {
  if (heads.length !== gaps.length + 1 || gaps.length === 0 || heads[0]!.x0 >= gaps[0]!.x0) return null;
  if (!heads.every((head, k) => head.x0 >= (gaps[k - 1]?.x0 ?? -Infinity) && head.x1 <= (gaps[k]?.x1 ?? Infinity))) return null;
  const out = gaps.map((gap, k) => ({ x0: Math.max(gap.x0, heads[k]!.x1), x1: Math.min(gap.x1, heads[k + 1]!.x0) }));
  return out.every((gap) => gap.x1 > gap.x0) ? out : null;
}

/** So many labels under a heading show that it heads them, however far from their beginning it is centred. */
const FEWEST_LABELS = 2;

/** Where labels end that begin left of a gap, alone on their lines, and run on under a heading that stands in it. */
function labelsUnder(head: Extent, gap: Extent, body: Line[]): number[] {
  return body.filter(({ pieces, x0, x1 }) => pieces.length === 1 && x0 < gap.x0 && x1 > middleX(head) && x1 < gap.x1).map(({ x1 }) => x1);
}

/** A heading over two columns stands in the middle of their own headings within this share of the width of both. */
const CENTRED = 0.12;

/** Whether a heading in the white between two columns is over both: the next line heads them, the heading stands in the middle, and nothing beside it or over it is over either. */
function headsBothSides(head: Extent, heads: Line[]): boolean {
  const at = heads.findIndex(({ pieces }) => pieces.some((piece) => piece.x0 === head.x0 && piece.x1 === head.x1));
  const [here, below] = [heads[at], heads[at + 1]];
  const left = below?.pieces.findLast(({ x1 }) => x1 <= head.x0 + 1);
  const right = below?.pieces.find(({ x0 }) => x0 >= head.x1 - 1);
  if (!here || !left || !right) return false;
  if (heads.slice(0, at + 1).some(({ pieces }) => pieces.some(({ x0, x1 }) => (x0 !== head.x0 || x1 !== head.x1) && x0 < right.x1 && x1 > left.x0))) return false;
  return below!.pieces.indexOf(right) === below!.pieces.indexOf(left) + 1 && Math.abs(middleX(head) - (left.x0 + right.x1) / 2) <= CENTRED * (right.x1 - left.x0);
}

/** A heading stands in the middle of the walls around its cell within this many sizes. */
const IN_MIDDLE = 0.5;

/** The pieces of some headings without those that stand over several on lines under them, or in the `middle` of the walls around these: these head columns, and those groups of them. */
function withoutGroups(heads: Line[], middle: number | null): Piece[] {
  const isUnder = (lower: Piece, upper: Piece): boolean => lower.x0 < upper.x1 && lower.x1 > upper.x0;
  return heads.flatMap(({ pieces, size }, at) => {
    const under = heads.slice(at + 1).map((line) => line.pieces.filter((lower) => lower.y0 >= pieces[0]!.y1 - 1));
    const isOverAll = middle !== null && pieces.length === 1 && Math.abs(middleX(pieces[0]!) - middle) <= IN_MIDDLE * size && under.some((lower) => lower.length > 1);
    return isOverAll ? [] : pieces.filter((piece) => !under.some((lower) => lower.filter((one) => one.y0 >= piece.y1 - 1 && isUnder(one, piece)).length > 1));
  });
}

/**
 * A heading that stands alone over white is a column without figures: it parts the gap it stands in, or stands beyond the
 * last column. A heading that hangs over the edge of its own column narrows the gap beside it.
 */
function withHeadings(reading: GridReading, gaps: Extent[], x0: number, x1: number): Extent[] {
  const { lines, headingLines, size } = reading;
  const heads = stackPieces(withoutGroups(slice(lines.slice(0, headingLines), x0, x1), reading.columnEdges.length > 2 ? (x0 + x1) / 2 : null)).map((stack) => hull(stack));
  const body = slice(lines.slice(headingLines), x0, x1);
  const paired = pairHeadings(heads, gaps);
  if (paired) return paired;
  let out = gaps.slice();
  for (const head of heads) {
    const i = out.findIndex((gap) => head.x0 >= gap.x0 + 0.2 * size && head.x1 <= gap.x1 - 0.2 * size);
    const labels = i < 0 ? [] : labelsUnder(head, out[i]!, body);
    if (labels.length >= FEWEST_LABELS) out.splice(i, 1, { x0: Math.max(...labels), x1: out[i]!.x1 });
    else if (i >= 0 && !headsBothSides(head, lines.slice(0, headingLines))) out.splice(i, 1, { x0: out[i]!.x0, x1: head.x0 }, { x0: head.x1, x1: out[i]!.x1 });
  }
  const end = Math.max(-Infinity, ...body.map((line) => line.x1));
  if (Number.isFinite(end)) {
    for (const head of heads) {
      const before = Math.max(end, ...heads.filter((other) => other.x1 < head.x0).map((other) => other.x1));
      if (head.x0 > end + 0.2 * size) out.push({ x0: before, x1: head.x0 });
    }
  }
  for (const head of heads) {
    out = out.map((gap) => {
      if (head.x0 > gap.x0 + 0.2 * size && head.x0 < gap.x1 && head.x1 > gap.x1) return { x0: gap.x0, x1: head.x0 };
      if (head.x1 < gap.x1 - 0.2 * size && head.x1 > gap.x0 && head.x0 < gap.x0) return { x0: head.x1, x1: gap.x1 };
      return gap;
    });
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
