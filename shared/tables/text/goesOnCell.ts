import { endsYear } from './endsYear.ts';
import { isValue } from './kinds.ts';
import { textOf, type Line, type Piece } from './lines.ts';

/** Lines of one cell are at most this many type sizes apart. */
const oneCell = 1.5;
/** "London", "Stat. neighbours": whose figure stands right under it. */
const NAME = /^\p{Lu}[\p{L}.'’& ]{2,24}:?$/u;

/** Whether a year goes on with the period over it in the cell of one row: "2023" under "Oct - Dec" is no figure. */
export function goesOnPeriod(piece: Piece, over: readonly Line[]): boolean {
  return /^(?:19|20)\d\d/.test(textOf(piece)) && endsYear(piece, over) && rightOver(piece, over) !== null;
}

/** Whether a figure stands right under a name in one drawn column: cells that list whose each figure is hold several, and make no rows. */
export function goesUnderName(piece: Piece, over: readonly Line[]): boolean {
  const upper = rightOver(piece, over);
  return upper !== null && NAME.test(textOf(upper)) && !isValue(textOf(upper));
}

/** What stands over a piece, as close as the lines of one cell. */
function rightOver(piece: Piece, over: readonly Line[]): Piece | null {
  const upper = over.toReversed().flatMap(({ pieces }) => pieces).find(({ x0, x1 }) => x0 < piece.x1 && x1 > piece.x0);
  return upper !== undefined && piece.words[0]!.base - upper.words[0]!.base <= oneCell * piece.words[0]!.size ? upper : null;
}
