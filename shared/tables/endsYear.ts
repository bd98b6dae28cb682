import { textOf, type Line, type Piece } from './lines.ts';

/** "24", "2024", "24-25": what may be left of a period when its line is full. */
const TAIL = /^'?(?:(?:19|20)?\d\d|(?:20)?\d\d ?[-–/] ?(?:20)?\d\d)$/;
/** The beginning of a period that goes on: "Qtr 1 24-", "2023/", "Apr", "31 March", "Q1". */
const OPEN = /(?:(?:^|\s)(?:20)?\d\d ?[-–/]|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?[-–]?|\bq(?:uarter|tr)? ?[1-4][-–/]?)$/i;

/** "2019/2" over "0": a cell too narrow for its year. */
const CUT_SHORT = /(?:^|\s)20\d\d ?[-–/] ?\d$/;

/** Whether a piece is the end of a year that begins in the lines over it, in the same column: no figure, but the rest of a heading. */
export function endsYear(piece: Piece, over: readonly Line[]): boolean {
  const isDigit = /^\d$/.test(textOf(piece));
  if (!isDigit && !TAIL.test(textOf(piece))) return false;
  const upper = over.toReversed().flatMap(({ pieces }) => pieces).find(({ x0, x1 }) => x0 < piece.x1 && x1 > piece.x0);
  return upper !== undefined && (isDigit ? CUT_SHORT : OPEN).test(textOf(upper));
}
