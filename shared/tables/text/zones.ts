import { isPeriod, isValue } from './kinds.ts';
import { hull, textOf, type Line, type Piece } from './lines.ts';

/** A stretch of lines that read as one column of the page. */
export interface Zone {
  x0: number;
  x1: number;
  lines: Line[];
}

/** Prose: several words, mostly letters, a good part of the page wide. */
function isProse(piece: Piece, width: number): boolean {
  return piece.words.length >= 4 && piece.x1 - piece.x0 >= 0.22 * width && (textOf(piece).match(/\p{L}/gu) ?? []).length >= 0.6 * textOf(piece).replace(/\s/g, '').length;
}

/** Left edges shared by this many pieces of prose make a text column. */
const linesOfColumn = 6;

/** Where a second text column could begin: left edges that many pieces of prose share, with white before them. */
function gutters(lines: Line[], width: number): number[] {
  const starts = lines.flatMap((line) => line.pieces.filter((piece) => isProse(piece, width)).map((piece) => piece.x0)).sort((a, b) => a - b);
  const out: number[] = [];
  for (let i = 0; i < starts.length; ) {
    let j = i;
    while (j + 1 < starts.length && starts[j + 1]! - starts[i]! <= 3) j++;
    if (j - i + 1 >= linesOfColumn && starts[i]! - starts[0]! > 0.25 * width) out.push(starts[i]!);
    i = j + 1;
  }
  return out;
}

/** This many lines of prose with other text beside them show where their column ends. */
const linesFlanked = 3;

/** Where a text column may end: right edges of prose with one left edge, the farthest of each. */
function margins(lines: Line[], width: number): number[] {
  const followed = new Set(lines.flatMap((line) => line.pieces.slice(0, -1)));
  const prose = lines.flatMap((line) => line.pieces.filter((piece) => isProse(piece, width))).sort((a, b) => a.x0 - b.x0);
  const out: number[] = [];
  for (let i = 0; i < prose.length; ) {
    let j = i;
    while (j + 1 < prose.length && prose[j + 1]!.x0 - prose[i]!.x0 <= 3) j++;
    const right = Math.max(...prose.slice(i, j + 1).map((piece) => piece.x1));
    if (j - i + 1 >= linesOfColumn && right < 0.75 * width) out.push(right);
    // The same column may go on below a table at the page's full width: where other text stands beside it, it ends before that.
    const flanked = prose.slice(i, j + 1).filter((piece) => followed.has(piece)).map((piece) => piece.x1);
    if (flanked.length >= linesFlanked && Math.max(...flanked) < right) out.push(Math.max(...flanked));
    i = j + 1;
  }
  return out;
}

/** Prose beside figures shares few baselines with them; the words of a table's own column share most. */
const sharedLines = 0.5;

/** Whether one side is a column of prose and the other a table that has nothing to do with it. */
function proseBesideTable(held: Line[], prose: Line[], other: Line[], width: number): boolean {
  const running = prose.filter((line) => line.pieces.length === 1 && isProse(line.pieces[0]!, width)).length;
  const rows = other.filter((line) => line.pieces.length > 1 && line.pieces.slice(1).some((piece) => isValue(textOf(piece)))).length;
  const shared = prose.length + other.length - held.length;
  return running >= linesOfColumn && running >= 0.7 * prose.length && rows >= 4 && shared < sharedLines * Math.min(prose.length, other.length);
}

/** Splits the lines where a gutter runs between two columns of prose. Lines must be ordered from the top. */
export function cutZones(lines: Line[], width: number): Zone[] {
  let zones: Zone[] = [{ x0: -Infinity, x1: Infinity, lines }];
  for (const gutter of gutters(lines, width)) zones = zones.flatMap((zone) => cutAt(zone, gutter - 3, width));
  for (const margin of margins(lines, width)) zones = zones.flatMap((zone) => cutAt(zone, margin + 3, width));
  return zones.filter((zone) => zone.lines.length > 0);
}

function cutAt(zone: Zone, x: number, width: number): Zone[] {
  const out: Zone[] = [];
  let held: Line[] = [];
  let free: Line[] = [];
  const crosses = (line: Line) => line.pieces.some((piece) => piece.x0 < x && piece.x1 > x);
  const flush = () => {
    const left = part(held, (piece) => piece.x0 < x);
    const right = part(held, (piece) => piece.x0 >= x);
    const proseLeft = left.filter((line) => line.pieces.length === 1 && isProse(line.pieces[0]!, width)).length;
    const proseRight = right.filter((line) => line.pieces.length === 1 && isProse(line.pieces[0]!, width)).length;
    if ((proseLeft >= linesOfColumn - 1 && proseRight >= linesOfColumn - 1) || proseBesideTable(held, left, right, width) || proseBesideTable(held, right, left, width)) {
      if (free.length > 0) out.push({ ...zone, lines: free });
      free = [];
      out.push({ x0: zone.x0, x1: x, lines: left }, { x0: x, x1: zone.x1, lines: right });
    } else free.push(...held);
    held = [];
  };
  for (const line of zone.lines) {
    if (crosses(line)) {
      flush();
      free.push(line);
    } else held.push(line);
  }
  flush();
  if (free.length > 0) out.push({ ...zone, lines: free });
  return out;
}

function part(lines: Line[], keep: (piece: Piece) => boolean): Line[] {
  return lines.flatMap((line) => {
    const pieces = line.pieces.filter(keep);
    return pieces.length === 0 ? [] : [{ ...line, ...hull(pieces), pieces }];
  });
}

const words = (pieces: Piece[]) => pieces.map(textOf).join('|').toLowerCase();

/** Whether text, and not figures, stands under both headings: each begins a table. */
function labelsUnder(lines: Line[], left: Piece, right: Piece): boolean {
  const under = (head: Piece) => lines.flatMap((line) => line.pieces).filter((piece) => Math.abs(piece.x0 - head.x0) < 1.5 * head.words[0]!.size);
  return [left, right].every((head) => under(head).length >= 2 && under(head).filter((piece) => isValue(textOf(piece)) || isPeriod(textOf(piece))).length <= 0.2 * under(head).length);
}

/** Two tables side by side under the same headings: the zone is cut between them, from those headings down to the first line across. */
export function cutTwins(zone: Zone): Zone[] {
  const at = zone.lines.findIndex(({ pieces }, i) => pieces.length >= 4 && pieces.length % 2 === 0 && words(pieces.slice(0, pieces.length / 2)) === words(pieces.slice(pieces.length / 2)) && !isValue(textOf(pieces[0]!)) && labelsUnder(zone.lines.slice(i + 1, i + 9), pieces[0]!, pieces[pieces.length / 2]!));
  if (at < 0) return [zone];
  const { pieces } = zone.lines[at]!;
  const x = (pieces[pieces.length / 2 - 1]!.x1 + pieces[pieces.length / 2]!.x0) / 2;
  let end = zone.lines.findIndex((line, i) => i > at && line.pieces.some((piece) => piece.x0 < x && piece.x1 > x));
  if (end < 0) end = zone.lines.length;
  const twins = zone.lines.slice(at, end);
  const zones = [
    { ...zone, lines: zone.lines.slice(0, at) },
    { ...zone, x1: x, lines: part(twins, (piece) => piece.x1 <= x) },
    { ...zone, x0: x, lines: part(twins, (piece) => piece.x0 >= x) },
  ];
  return [...zones.filter(({ lines }) => lines.length > 0), ...cutTwins({ ...zone, lines: zone.lines.slice(end) })];
}
