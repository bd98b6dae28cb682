import type { Scale } from '../rules/chartScale.ts';
import type { Rule } from '../rules/cleanRulings.ts';
import { isBullet, isCaption, isPeriod, isValue } from './kinds.ts';
import { textOf, type Line, type Piece } from './lines.ts';

/** Where the text of one column lies. */
export interface Column {
  x0: number;
  x1: number;
}

/** The lines of a table while it grows, from the first to the last inclusive, and the columns they keep to. */
export interface Growth {
  from: number;
  to: number;
  columns: Column[];
  /** The page's horizontal rules. */
  across: Rule[];
  /** The scales of the page's charts. */
  charts: readonly Scale[];
}

/** A line's pieces without the mark of a list item, which is no column. */
export function columnsOfLine(line: Line): Piece[] {
  const [first, ...rest] = line.pieces;
  if (first && rest.length > 0 && isBullet(textOf(first))) return rest;
  return line.pieces;
}

export const wordsIn = (piece: Piece) => piece.words.length;

/** Whether figures stand behind a line's first words: years and other periods head figures, and are none. */
export const holdsFigures = ({ pieces }: Line) => pieces.slice(1).some((piece) => isValue(textOf(piece)) && !isPeriod(textOf(piece)));

/** A line that could be a row: two or more pieces of which not all are prose. */
export function isTabular(line: Line): boolean {
  const pieces = columnsOfLine(line);
  if (pieces.length < 2) return false;
  if (isCaption(textOf(pieces[0]!)) && pieces.length === 2) return false;
  const values = pieces.slice(1).filter((piece) => isValue(textOf(piece))).length;
  if (pieces.length === 2 && values === 0) {
    // Two pieces of text: a row only if the white between them is wide and neither is a long line.
    const [a, b] = pieces as [Piece, Piece];
    return b.x0 - a.x1 > 1.2 * line.size && wordsIn(b) <= 12;
  }
  return true;
}
