import type { Box } from '../../../model/geometry.ts';
import type { Page, Shading } from '../../../model/page.ts';
import { everyMatch } from '../../everyMatch.ts';
import { announced } from '../lines/cardWords.ts';
import { isPeriods, PERIOD } from '../lines/isPeriods.ts';
import type { Piece } from '../lines/layLines.ts';
import { hullOf, type PlacedItem } from '../items/placeItems.ts';
import { isFigure, readLoneValue } from '../lines/readLoneValue.ts';

/** The figures printed at the bars or points of a chart, each of the quarter, month or year that stands under it. */
export interface Series {
  items: readonly PlacedItem[];
  labels: readonly Piece[];
  /** Its marks and labels, and what lies between them. */
  box: Box;
  /** The colour of its bars, by which a legend says whose they are; null for a line's points. */
  colour: string | null;
  /** True for one of several in a chart: only a legend says whose each is. */
  grouped: boolean;
  /** True where the table under a chart says itself whose each figure is. */
  named?: true;
}

/** A page of cards, with the figures that its charts print. */
export type ChartedPage = Page & { series: readonly Series[] };

/** What stands in a chart's column, or before nothing but white. */
export interface Mark {
  text: string;
  box: Box;
  size: number;
}

/** A label stands over the middle of its mark, to this share of the way to the next one, and is of about its size. */
const CENTRED = 0.2;
const SIZES = { least: 0.7, most: 1.6 };
/** Beside the first and the last mark a chart reaches so far, in the same measure. */
const REACH = 0.45;
/** One figure over its month may be a tile's. */
const FEWEST = 2;
/** Labels at one height may be a table's row; at a line's points they differ by this many times their size. */
const UNEVEN = 0.3;
/** A bar ends within this many times the size of its mark over it, and its middle is no further off its mark's than this many points; its label stands in it or begins so far over it. */
const BAR = { apart: 1.5, askew: 3, label: 3 };

/**
 * The figures over the marks of a level axis, where it is certain which is whose: one over the middle of each mark, and
 * no other beside them but those that words beside or over them tell, or an axis. Where several stand over a mark the chart
 * is of several series.
 */
export function readSeries(axis: readonly Piece[], pieces: readonly Piece[], isTold: (piece: Piece) => boolean, shadings: readonly Shading[]): Series | null {
  const marks = marksOf(axis, pieces);
  const step = stepOf(marks);
  if (marks.length < FEWEST || !areInOrder(marks)) return null;
  const bars = marks.map((mark) => barOver(mark, step, shadings));
  const columns = marks.map((mark, at) => labelsOver(mark, step, pieces, bars[at]).filter((label) => !isTold(label)));
  const labels = columns.flat();
  if (columns.some((column) => column.length > 1) || labels.filter(({ text }) => isFigure(text)).length < FEWEST) return null;
  if (new Set(labels.filter(({ text }) => isFigure(text)).map(({ text }) => unitOf(text))).size > 1) return null;
  const box = hullOf([...marks.map((mark) => mark.box), ...labels.map((label) => label.box)]);
  const isDrawn = bars.filter((bar) => bar !== undefined).length > 1 || Math.max(...labels.map((label) => label.box[3])) - Math.min(...labels.map((label) => label.box[3])) > UNEVEN * labels[0]!.size;
  const reach: Box = [middle(marks[0]!.box) - REACH * step, box[1], middle(marks.at(-1)!.box) + REACH * step, marks[0]!.box[1]];
  const isOther = (piece: Piece): boolean => isLabel(piece, marks[0]!) && !labels.includes(piece) && !isTold(piece) && middle(piece.box) > reach[0] && middle(piece.box) < reach[2] && piece.box[1] >= reach[1] && piece.box[3] <= reach[3] + 1;
  if (!isDrawn || pieces.some(isOther)) return null;
  return { items: marks.flatMap((mark, at) => columns[at]!.flatMap((label) => itemOf(mark, label))), labels, box, colour: bars.find((bar) => bar !== undefined)?.colour ?? null, grouped: false };
}

/** What the marks of an axis are of, each with its year. */
export function marksOf(axis: readonly Piece[], pieces: readonly Piece[]): Mark[] {
  return withYears(axis.flatMap(cutMarks), pieces);
}

/** From mark to mark, in points. */
export function stepOf(marks: readonly Mark[]): number {
  return (middle(marks.at(-1)!.box) - middle(marks[0]!.box)) / (marks.length - 1);
}

/** A label as the figure of its mark's period. */
export function itemOf({ text }: Mark, { text: printed, box }: Piece): PlacedItem[] {
  const [meaning, parsed] = [announced(text), readLoneValue(printed)];
  return meaning?.kind !== 'dated' || parsed === null ? [] : [{ ...meaning, parsed, from: 0, at: 0, to: 0, raw: printed.trim(), bbox: box, line: `${text} ${printed.trim()}`, paired: true }];
}

/** The numbers over the middle of a mark: in its bar or right over it, or else up to the next words. */
function labelsOver(mark: Mark, step: number, pieces: readonly Piece[], bar: Shading | undefined): Piece[] {
  const at = middle(mark.box);
  const over = pieces.filter(({ box }) => box[3] <= mark.box[1] + 1);
  const top = Math.max(0, ...over.filter(({ text, box }) => (/\p{L}{2}/u.test(text) || isPeriods(text)) && box[0] < at && box[2] > at).map(({ box }) => box[3]));
  const highest = bar === undefined ? top : Math.max(top, bar.box[1] - BAR.label * mark.size);
  return over.filter((piece) => isLabel(piece, mark) && piece.box[1] >= highest - 1 && Math.abs(middle(piece.box) - at) <= CENTRED * step);
}

/** A number, or what says that there is none, in about the type of a chart's marks. */
export function isLabel({ text, size }: Piece, mark: Mark): boolean {
  return (isFigure(text) || isOfNone(text)) && size >= SIZES.least * mark.size && size <= SIZES.most * mark.size;
}

/** A bar that is not there has no figure. */
export function isOfNone(text: string): boolean {
  return NONE.test(text.trim());
}

const NONE = /^(?:n\/?a|[–—-])$/i;

/** The filled bar that stands on a mark. */
function barOver({ box, size }: Mark, step: number, shadings: readonly Shading[]): Shading | undefined {
  return shadings.find(({ box: bar }) => bar[2] - bar[0] < step && Math.abs(middle(bar) - middle(box)) <= BAR.askew && Math.abs(box[1] - bar[3]) <= BAR.apart * size);
}

/** Each of the marks that stand so close that they seem one text: "Q1 23/24 Q2 23/24". */
function cutMarks({ text, box, size, edges }: Piece): Mark[] {
  return everyMatch(text, PERIOD).map(({ 0: part, index }) => ({ text: part.trim(), size, box: [edges[index]!, box[1], edges[index + part.trimEnd().length]!, box[3]] }));
}

/** Marks with the years that stand close under each of them: "Q2" over "2023/24". */
function withYears(marks: readonly Mark[], pieces: readonly Piece[]): Mark[] {
  const years = marks.map((mark) => pieces.filter((piece) => isPeriods(piece.text) && !NAMES.test(piece.text) && piece.box[1] >= mark.box[3] - 0.3 * mark.size && piece.box[1] - mark.box[3] < mark.size && Math.abs(middle(piece.box) - middle(mark.box)) < mark.size));
  const isEach = marks.every(({ text }, at) => !YEAR.test(text) && years[at]!.length === 1);
  return isEach ? marks.map((mark, at) => ({ ...mark, text: `${mark.text} ${years[at]![0]!.text.trim()}` })) : [...marks];
}

const NAMES = /[a-z]/i;
const YEAR = /\d\d\d\d|\d\d$|\d[/-]\d/;

/** Quarters and months without a year are of the report's own, where none of them begins the next: behind "Q4" a "Q1" is of another. */
export function areInOrder(marks: readonly Mark[]): boolean {
  const bare = marks.filter(({ text }) => !YEAR.test(text));
  const places = bare.map(({ text }) => (/^q/i.test(text) ? Number(/\d/.exec(text)?.[0]) : MONTHS.indexOf(text.slice(0, 3).toLowerCase())));
  return bare.length === 0 || (bare.length === marks.length && places.every((place, at) => place >= 0 && (at === 0 || place > places[at - 1]!)));
}

/** As a financial year runs. */
const MONTHS = ['apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec', 'jan', 'feb', 'mar'];

function unitOf(text: string): string {
  return text.replace(/[\d,.\s]/g, '');
}

/** Across the page. */
export function middle(box: Box): number {
  return (box[0] + box[2]) / 2;
}
