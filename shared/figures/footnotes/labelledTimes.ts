import type { Page } from '../../model/page.ts';
import { layLines, type Piece } from '../cards/lines/layLines.ts';
import { parsePeriod } from '../parsePeriod.ts';

/** A field of a dashboard's head that says of when the comparators are: "Benchmark year" over "2021/22". */
const FIELD = /^(?:(?:national|published|external) )?(?:benchmark(?:s|ing)?|comparators?|comparisons?)(?: data)?(?: (?:year|period|date|data|as at))?:?$/iu;
const TIME = /\b(?:year|period|date)/i;
/** The value stands this far under or behind its field at most, in sizes of the field's type. */
const UNDER = 2;
const BEHIND = 6;

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

function isValueOf({ box }: Piece, { box: field, size }: Piece): boolean {
  const isLevel = Math.abs(box[1] + box[3] - field[1] - field[3]) / 2 < 0.6 * size;
  if (isLevel) return box[0] >= field[2] - 1 && box[0] - field[2] < BEHIND * size;
  return box[1] > field[1] && box[1] - field[3] < UNDER * size && box[0] < field[2] && box[2] > field[0] - 1;
}
