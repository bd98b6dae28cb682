import type { Rating } from '../../model/observation.ts';
import type { Cell } from '../../model/table.ts';
import type { Column } from '../columns/settleColumns.ts';
import { readArrowShape } from '../marks/readArrowShape.ts';
import { readDirection, type Direction } from '../marks/readGlyph.ts';
import { ratingOfColour } from '../marks/ratingOfColour.ts';
import { readRatingWord } from '../marks/readRatingWord.ts';
import { cleanText } from '../values/cleanText.ts';
import type { Figure, TableParts } from './readFigures.ts';
import type { Row } from './readRows.ts';

/** The rating and the arrow of a row, and the figure that each is about. */
export interface RowMarks {
  rating: Rating | null;
  rated: Figure | null;
  direction: Direction | null;
  moved: Figure | null;
}

export function readRowMarks(row: Row, figures: readonly Figure[], { columns, grid }: TableParts): RowMarks {
  const own = figures.filter(({ column, value }) => column.role === 'actual' && column.area === null && value.kind !== 'missing');
  const newest = newestOf(own);
  const rating = firstMark(columns, 'rating', (column) => ratingOf(grid.startingAt(row.index, column.index)));
  const arrow = firstMark(columns, 'arrow', (column) => directionOf(grid.startingAt(row.index, column.index)));
  return {
    rating: rating?.mark ?? null,
    rated: rating ? ratedFigure(rating.column, own, figures) : null,
    direction: arrow?.mark ?? null,
    moved: newest,
  };
}

function firstMark<Mark>(columns: readonly Column[], kind: Column['kind'], read: (column: Column) => Mark | null): { column: Column; mark: Mark } | null {
  for (const column of columns) {
    const mark = column.kind === kind ? read(column) : null;
    if (mark !== null) return { column, mark };
  }
  return null;
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

/** The direction a cell shows, by its glyph, its word or the shape drawn in it. */
export function directionOf(cell: Cell | undefined): Direction | null {
  if (!cell) return null;
  const written = readDirection(cleanText(cell.text));
  return written ?? cell.drawings.map(readArrowShape).find((direction) => direction !== null) ?? null;
}
