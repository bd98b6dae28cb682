import type { Page } from '../../model/page.ts';
import { layLines, type Piece } from '../cards/lines/layLines.ts';
import { isPeriods } from '../cards/lines/isPeriods.ts';
import { isFigure } from '../cards/lines/readLoneValue.ts';
import { parsePeriod } from '../parsePeriod.ts';

/** A field of a dashboard's head that says of when the comparators are: "Benchmark year" over "2021/22". */
const FIELD = /^(?:(?:national|published|external) )?(?:benchmark(?:s|ing)?|comparators?|comparisons?)(?: data)?(?: (?:year|period|date|data|as at))?:?$/iu;
const TIME = /\b(?:year|period|date|month|quarter)/i;
/** One that says what the dashboard shows: "Reporting month" over "December 2023", "Period" before "Q3 2023/24". */
const REPORTED = /^(?:select(?:ed)? )?(?:(?:report(?:ing|ed)?|data|performance)(?: data)? )?(?:month|period|quarter)(?: (?:end|ending|selected|shown|covered|reported))?:?$/iu;
/** One that says of what year the quarter or the month beside it is. */
const OF_YEAR = /^(?:select(?:ed)? )?(?:(?:report(?:ing|ed)?|financial|fiscal) )*year(?: selected)?:?$/iu;
/** The value stands this far under or behind its field at most, in sizes of the field's type. */
const UNDER = 2;
const BEHIND = 6;
/** A value further down under a field, in sizes of its type, makes it a column's heading. */
const COLUMN = 8;

/** Such fields and their values as one text each, wherever the one stands from the other. */
export function labelledTimes(page: Page): string[] {
  if (!page.runs.some(({ text }) => TIME.test(text))) return [];
  const pieces = layLines(page).flat();
  const fields = pieces.filter(({ text }) => FIELD.test(text.trim()) && TIME.test(text));
  return fields.flatMap((field) => {
    const [value, ...more] = pieces.filter((piece) => piece !== field && isValueOf(piece, field) && parsePeriod(piece.text).period !== null);
    return value === undefined || more.length > 0 ? [] : [`${field.text.trim().replace(/:$/u, '')}: ${value.text.trim()}`];
  });
}

/** What the one field of a dashboard's head that says so shows of when its figures are; null where several differ, or one heads a column. */
export function reportedTime(page: Page): string | null {
  if (!page.runs.some(({ text }) => REPORTED.test(text.trim()))) return null;
  const pieces = layLines(page).flat();
  const values = (field: RegExp): string[] => pieces.filter(({ text }) => field.test(text.trim())).flatMap((one) => valueAlone(one, pieces));
  const [year, ...otherYears] = new Set(values(OF_YEAR));
  const ofYear = year === undefined || otherYears.length > 0 ? '' : ` ${year}`;
  const [time, ...others] = new Set(values(REPORTED).map((value) => (parsePeriod(value).period === null ? `${value}${ofYear}` : value)).filter((value) => parsePeriod(value).period !== null));
  return time === undefined || others.length > 0 ? null : time;
}

/** The value of a field that heads no column: no other value stands on below it, and no figure in line with it. */
function valueAlone(field: Piece, pieces: readonly Piece[]): string[] {
  const [value, ...more] = pieces.filter((piece) => piece !== field && isValueOf(piece, field) && /\d/.test(piece.text));
  if (value === undefined || more.length > 0) return [];
  const isInLine = ({ box }: Piece): boolean => Math.abs(box[1] + box[3] - value.box[1] - value.box[3]) / 2 < 0.3 * value.size;
  const isFurther = ({ box, text }: Piece): boolean => box[1] > value.box[3] - 1 && box[1] - value.box[3] < COLUMN * field.size && box[0] < value.box[2] && box[2] > value.box[0] && isPeriods(text);
  return pieces.some((piece) => piece !== value && ((isInLine(piece) && isFigure(piece.text)) || isFurther(piece))) ? [] : [value.text.trim()];
}

function isValueOf({ box }: Piece, { box: field, size }: Piece): boolean {
  const isLevel = Math.abs(box[1] + box[3] - field[1] - field[3]) / 2 < 0.6 * size;
  if (isLevel) return box[0] >= field[2] - 1 && box[0] - field[2] < BEHIND * size;
  return box[1] > field[1] && box[1] - field[3] < UNDER * size && box[0] < field[2] && box[2] > field[0] - 1;
}
