import { isFigure, isValue } from './kinds.ts';
import { hull, pieceOf, textOf, type Line, type Piece } from './lines.ts';

/** This many figures that begin or end at one x (to a point) make a column there. */
const makeColumn = 3;

/** How many figures begin, or end, at each x, rounded to points. */
function countEdges(lines: Line[], edge: (piece: Piece) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const line of lines) {
    for (const piece of line.pieces) {
      if (!isValue(textOf(piece))) continue;
      const at = Math.round(edge(piece));
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  }
  return counts;
}

const at = (counts: Map<number, number>, x: number) => [-1, 0, 1].reduce((sum, by) => sum + (counts.get(Math.round(x) + by) ?? 0), 0);

/**
 * A label that runs close up to its figures reads as one piece with them. Figures at its end that begin or end where a
 * column of figures does are parted from it.
 */
export function cutAligned(lines: Line[]): Line[] {
  if (!lines.some((line) => line.pieces.some((piece) => piece.words.length > 1 && isFigure(piece.words.at(-1)!.text)))) return lines;
  const starts = countEdges(lines, (piece) => piece.x0);
  const ends = countEdges(lines, (piece) => piece.x1);
  const inColumn = (piece: Piece) => at(starts, piece.x0) >= makeColumn || at(ends, piece.x1) >= makeColumn;
  const cut = (piece: Piece): Piece[] => {
    const parts: Piece[] = [];
    let rest = piece.words;
    while (rest.length > 1) {
      const last = pieceOf(rest.slice(-1));
      if (!isFigure(textOf(last)) || last.words[0]!.raised || !inColumn(last)) break;
      parts.unshift(last);
      rest = rest.slice(0, -1);
    }
    return parts.length === 0 ? [piece] : [pieceOf(rest), ...parts];
  };
  return lines.map((line) => {
    if (isValue(line.pieces.map(textOf).join(' '))) return line;
    const pieces = line.pieces.flatMap((piece) => (isValue(textOf(piece)) ? [piece] : cut(piece)));
    return pieces.length === line.pieces.length ? line : { ...line, ...hull(pieces), pieces };
  });
}
