import { isPeriod, isValue } from '../text/kinds.ts';
import { hull, pieceOf, textOf, type Line, type Piece } from '../text/lines.ts';
import { median, type Word } from '../text/words.ts';

/** The gap between two headings is so many times the word space within them, and so many sizes, at least. */
const GAP = { times: 1.6, sizes: 0.42 };
/** A row of figures has so many. */
const FEWEST = 3;
/** Headings stand this close over their first row, in sizes. */
const CLOSE = 1.5;

/**
 * Lines with the headings right over a row of figures each as a piece of its own, where columns are set as wide as these
 * and no wider: their gaps, twice a word's, part as many as the row has columns, each over its own.
 */
export function cutHeadRows(lines: Line[]): Line[] {
  return lines.map((line, i) => {
    const row = lines[i + 1];
    const isOver = row !== undefined && row.y0 - line.y1 <= CLOSE * line.size && line.pieces.length < row.pieces.length - 1;
    const pieces = isOver ? headsOver(line, row) : null;
    return pieces === null ? line : { ...line, ...hull(pieces), pieces };
  });
}

const isFigure = (text: string): boolean => isValue(text) && !isPeriod(text);

function headsOver({ pieces, size }: Line, row: Line): Piece[] | null {
  if (row.pieces.filter((piece) => isFigure(textOf(piece))).length < FEWEST || pieces.some((piece) => isFigure(textOf(piece)))) return null;
  const gaps = pieces.flatMap(({ words }) => words.slice(1).map((word, i) => word.x0 - words[i]!.x1));
  const widest = Math.max(GAP.times * median(gaps), GAP.sizes * size);
  const heads = pieces.flatMap((piece) => cutAt(piece, widest));
  const columns = row.pieces.slice(row.pieces.length - heads.length);
  const under = (head: Piece): Piece[] => row.pieces.filter(({ x0, x1 }) => x0 < head.x1 && x1 > head.x0);
  const isEach = heads.length >= row.pieces.length - 1 && heads.length <= row.pieces.length && heads.every((head, h) => under(head).length === 1 && under(head)[0] === columns[h]);
  return isEach ? heads : null;
}

function cutAt({ words }: Piece, widest: number): Piece[] {
  return words.reduce<Word[][]>((parts, word, i) => (i > 0 && word.x0 - words[i - 1]!.x1 < widest ? [...parts.slice(0, -1), [...parts.at(-1)!, word]] : [...parts, [word]]), []).map(pieceOf);
}
