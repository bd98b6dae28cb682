import type { Observation, Rating } from '../../model/observation.ts';
import type { Cell } from '../../model/table.ts';
import type { Column } from '../columns/settleColumns.ts';
import { readArrowShape } from '../marks/readArrowShape.ts';
import { readDirection, type Direction } from '../marks/readGlyph.ts';
import { ratingOfColour } from '../marks/ratingOfColour.ts';
import { readRatingWord } from '../marks/readRatingWord.ts';
import { parseValue } from '../parseValue.ts';
import { cleanText } from '../values/cleanText.ts';
import type { Figure, TableParts } from './figure.ts';
import type { Row } from './readRows.ts';

/** What a row's other columns say of its figures. */
export interface RowMarks {
  ratings: Map<Figure, Rating>;
  arrow: Observation['arrow'];
  /** The figure that the arrow is about. */
  newest: Figure | null;
  /** The parts of that figure, where columns of their own print them. */
  parts: Observation['parts'];
}

export function readRowMarks(row: Row, figures: readonly Figure[], { columns, grid, context }: TableParts): RowMarks {
  const own = figures.filter(({ column, value }) => column.role === 'actual' && column.area === null && value.kind !== 'missing');
  const cellsOf = (kind: Column['kind']): { column: Column; cell: Cell }[] => columns
    .filter((column) => column.kind === kind)
    .flatMap((column) => {
      const cell = grid.startingAt(row.index, column.index);
      return cell ? [{ column, cell }] : [];
    });
  const rated = cellsOf('rating').map(({ column, cell }) => ({ column, rating: ratingOf(cell) })).filter(({ rating }) => rating !== null);
  const several = columns.filter(({ kind }) => kind === 'rating').length > 1;
  const ratings = new Map<Figure, Rating>();
  for (const { column, rating } of rated) {
    const figure = several ? figureBeside(column, own) : ratedFigure(column, own, figures);
    if (figure && !ratings.has(figure)) ratings.set(figure, rating!);
  }
  return {
    ratings,
    arrow: cellsOf('arrow').map(({ cell }) => arrowOf(cell, context.arrowsExplained ?? false)).find((arrow) => arrow !== null) ?? null,
    newest: newestOf(own),
    parts: partsOf(cellsOf('numerator')[0]?.cell, cellsOf('denominator')[0]?.cell),
  };
}

function partsOf(numerator: Cell | undefined, denominator: Cell | undefined): Observation['parts'] {
  const [above, below] = [numerator, denominator].map((cell) => (cell ? parseValue(cell.text, { marks: cell.marks })?.value : undefined));
  return above?.kind === 'number' && below?.kind === 'number' && below.number > 0 ? { numerator: above.number, denominator: below.number } : null;
}

/** Where every figure has a rating of its own: the figure under the same heading, else the nearest to the left. */
function figureBeside(column: Column, own: readonly Figure[]): Figure | null {
  const group = column.path.length > 1 ? column.path[0]!.text : null;
  const together = own.filter((figure) => group !== null && figure.column.path.length > 1 && figure.column.path[0]!.text === group);
  const left = own.filter((figure) => figure.column.index < column.index);
  return newestOf(together) ?? left.toSorted((a, b) => b.column.index - a.column.index)[0] ?? null;
}

/** A rating column rates the own figure of the target's year; without one, the newest own figure to its left. */
function ratedFigure(column: Column, own: readonly Figure[], figures: readonly Figure[]): Figure | null {
  const target = figures.find((figure) => figure.column.role === 'target' && figure.period !== null)?.period;
  const sameYear = own.filter(({ period }) => target && period?.start === target.start && period.end === target.end);
  return newestOf(sameYear) ?? newestOf(own.filter((figure) => figure.column.index < column.index)) ?? newestOf(own);
}

function newestOf(figures: readonly Figure[]): Figure | null {
  return figures.toSorted((a, b) => (b.period?.end ?? '').localeCompare(a.period?.end ?? ''))[0] ?? null;
}

/** The rating a cell shows: by its word or letter, its fill, a blob drawn in it, or the colour of a lone symbol. */
export function ratingOf(cell: Cell | undefined): Rating | null {
  if (!cell) return null;
  const text = cleanText(cell.text);
  const drawn = cell.drawings.map(({ colour }) => ratingOfColour(colour)).find((rating) => rating !== null) ?? null;
  const lone = text !== '' && !/[\p{L}\d]/u.test(text) ? ratingOfColour(cell.ink) : null;
  return readRatingWord(text) ?? ratingOfColour(cell.fill) ?? lone ?? drawn;
}

const MEANINGS: Partial<Record<Rating, 'better' | 'worse' | 'same'>> = { green: 'better', red: 'worse', amber: 'same' };

/** The arrow of a cell, and what its colour means where the report explains it. */
function arrowOf(cell: Cell, explained: boolean): Observation['arrow'] {
  const direction = directionOf(cell);
  if (!direction) return null;
  const colours = [cell.ink, ...cell.drawings.map(({ colour }) => colour)];
  const shown = colours.map((colour) => ratingOfColour(colour)).find((rating) => rating !== null);
  return { direction, means: explained && shown ? MEANINGS[shown] ?? null : null };
}

/** The direction a cell shows, by its glyph, its word or the shape drawn in it. */
export function directionOf(cell: Cell | undefined): Direction | null {
  if (!cell) return null;
  const written = readDirection(cleanText(cell.text));
  return written ?? cell.drawings.map(readArrowShape).find((direction) => direction !== null) ?? null;
}
