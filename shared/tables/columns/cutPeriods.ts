import { isPeriod, isValue } from '../text/kinds.ts';
import { hull, pieceOf, textOf, type Line, type Piece } from '../text/lines.ts';

/** So many figures begin, or end, at one x (to a point) where they stand in a column behind their periods. */
const makeColumn = 3;

/** How many of a piece's words are the period that it begins with, before nothing but figures; 0 for any other piece. */
function periodWords({ words }: Piece): number {
  const figures = words.findIndex((_, i) => i > 0 && words.slice(i).every(({ text }) => isValue(text) && !isPeriod(text)));
  const period = words.slice(0, Math.max(0, figures));
  return period.length > 0 && isPeriod(textOf(pieceOf(period))) && /\d$/.test(period.at(-1)!.text) ? figures : 0;
}

/** Parts figures from the periods close before them, as narrow tables of years print both: "2019/20 60.1" over "2020/21 63.8". */
export function cutPeriods(lines: Line[]): Line[] {
  const found = lines.flatMap(({ pieces }) => pieces.flatMap((piece) => {
    const at = periodWords(piece);
    return at > 0 ? [{ piece, at, first: piece.words[at]! }] : [];
  }));
  const inColumn = new Map(found.filter(({ first }) => [0, 1].some((edge) => found.filter(({ first: other }) => Math.abs(edge === 0 ? other.x0 - first.x0 : other.x1 - first.x1) <= 1).length >= makeColumn)).map(({ piece, at }) => [piece, at]));
  if (inColumn.size === 0) return lines;
  return lines.map((line) => {
    const pieces = line.pieces.flatMap((piece) => {
      const at = inColumn.get(piece);
      return at === undefined ? [piece] : [pieceOf(piece.words.slice(0, at)), pieceOf(piece.words.slice(at))];
    });
    return pieces.length === line.pieces.length ? line : { ...line, ...hull(pieces), pieces };
  });
}
