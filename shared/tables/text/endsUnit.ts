import { textOf, type Line, type Piece } from './lines.ts';

/** As many as a rate is of. */
const BASE = /^(?:1|10|100),?000\b/;

/** Whether a piece is the end of "… per" in the lines over it, in the same column: what a heading's rate is of, and no figure. */
export function endsUnit(piece: Piece, over: readonly Line[]): boolean {
  if (!BASE.test(textOf(piece))) return false;
  const upper = over.toReversed().flatMap(({ pieces }) => pieces).find(({ x0, x1 }) => x0 < piece.x1 && x1 > piece.x0);
  return upper !== undefined && /\bper$/i.test(textOf(upper));
}
