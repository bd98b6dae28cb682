import type { Box } from '../../../model/geometry.ts';
import { contains } from './findBoxes.ts';
import { hasYear, isPeriods } from '../lines/isPeriods.ts';
import type { Piece } from '../lines/layLines.ts';
import type { Card } from '../readCard.ts';
import { endsTitle } from '../items/figureOverPeriod.ts';
import { isFigure, readLoneValue } from '../lines/readLoneValue.ts';

/** A card is a few words, a chart and a comment: a frame with more text than this, in characters, holds a table or a page. */
const MOST_TEXT = 800;
/** A frame and a table that differ by no more than this, in points, are one thing found twice. */
export const WHOLE_TABLE = 8;
/** Fewer cards than this vouch for no others. */
export const FEWEST_KNOWN = 2;

/** Figures that stand beside those that were read, and are none of theirs, are further columns of a table; "10,000" under "rate per" is of the title. */
export function takesAll({ box, items }: Pick<Card, 'box' | 'items'>, pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => !isFigure(piece.text) || !contains(box, piece.box) || items.some(({ bbox }) => contains(bbox, piece.box)) || endsTitle(piece, pieces));
}

/** Years under words ("Target 23/24") are headings: a card has a title and a figure. */
export function isReadable({ title, items }: Card): boolean {
  return title !== null && items.some(({ parsed }) => parsed.shape !== 'unreadable') && !items.some(holdsTwo);
}

/** Two figures under one word are a table's column. */
export function holdsTwo({ raw }: Card['items'][number]): boolean {
  return raw.split(/\s+/u).filter(isFigure).length > 1;
}

/** In a cell of its own, which may lie behind one with its word and year: "Latest | 24.1% | England 22/23 | 22%", "England 22/23 | n/a", "England 22/23 | 367 days". */
export function standsApart({ bbox, raw }: Card['items'][number], pieces: readonly Piece[]): boolean {
  return pieces.some(({ box, text }) => (text.trim() === raw.trim() || (readLoneValue(text) !== null && raw.trimEnd().endsWith(` ${text.trim()}`))) && contains(bbox, box));
}

/** True for a frame with no more text than a card has. */
export function isBrief(frame: Box, pieces: readonly Piece[], most = MOST_TEXT): boolean {
  return pieces.reduce((sum, { box, text }) => sum + (contains(frame, box) ? text.length : 0), 0) <= most;
}

/** A form may define its one indicator, and tell of it, in so much text, where its figures are those of several years' quarters. */
const MOST_OF_FORM = 2500;

/** True for a frame that may be such a form. */
export function mayBeForm(frame: Box, pieces: readonly Piece[]): boolean {
  const dates = pieces.filter(({ text, box }) => isPeriods(text) && !hasYear(text) && contains(frame, box));
  return dates.some((date) => dates.filter(({ box }) => Math.abs(box[1] - date.box[1]) < date.size / 2).length >= FEWEST_QUARTERS) && isBrief(frame, pieces, MOST_OF_FORM);
}

/** So many quarters head a form's table, and so many years are of different rows. */
const FEWEST_QUARTERS = 3;
const FEWEST_YEARS = 2;

/** Whether a card's figures are those of several years' quarters or months. */
export function isOfYears({ items }: Card): boolean {
  const years = items.flatMap(({ kind, paired, period }) => (kind === 'dated' && paired && period !== null && hasYear(period) && /^[a-z]/i.test(period) ? period.slice(-4) : []));
  return years.length >= FEWEST_QUARTERS && new Set(years).size >= FEWEST_YEARS;
}
