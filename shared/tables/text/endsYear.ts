import { textOf, type Line, type Piece } from './lines.ts';

/** "24", "2024", "24-25", "23)": what may be left of a period when its line is full. */
const TAIL = /^'?(?:(?:19|20)?\d\d|(?:20)?\d\d ?[-–/] ?(?:20)?\d\d)\)?$/;
/** The beginning of a period that goes on: "Qtr 1 24-", "2023/", "Apr", "31 March", "Q1". */
const OPEN = /(?:(?:^|\s)(?:20)?\d\d ?[-–/]|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?[-–]?|\bq(?:uarter|tr)? ?[1-4][-–/]?)$/i;

/** "2019/2" over "0": a cell too narrow for its year. */
const CUT_SHORT = /(?:^|\s)20\d\d ?[-–/] ?\d$/;

/** One row of headings tells so many years at most, one after the other. */
const YEARS = 2;

/** Those pieces of a line that are the ends of years which begin in the lines over them, in the same columns: no figures, but the rest of headings. */
export function endsOfYears(pieces: readonly Piece[], over: readonly Line[]): Set<Piece> {
  const ends = pieces.filter((piece) => endsYear(piece, over));
  const months = ends.map((piece) => /^'?\d?\d$/.exec(textOf(piece))?.[0]).filter((end) => end !== undefined).map((end) => Number(end.replace("'", '')));
  // "38", "39", "36" under "Apr", "May", "Jun" are the first row's figures.
  return new Set(Math.max(...months) - Math.min(...months) < YEARS || new Set(months).size < 2 ? ends : []);
}

/** Whether a piece is the end of a year, or a year by itself, that what stands over it leaves open. */
export function endsYear(piece: Piece, over: readonly Line[]): boolean {
  const isDigit = /^\d$/.test(textOf(piece));
  if (!isDigit && !TAIL.test(textOf(piece))) return false;
  const upper = over.toReversed().flatMap(({ pieces }) => pieces).find(({ x0, x1 }) => x0 < piece.x1 && x1 > piece.x0);
  return upper !== undefined && (isDigit ? CUT_SHORT : OPEN).test(textOf(upper));
}
