import { indicatorById } from '../../catalogue/indicators.ts';
import type { FigureColumn } from '../columns/describeFigures.ts';
import type { NamedIndicators } from './nameIndicators.ts';
import type { Row } from './readRows.ts';

/** A table of results of schools has school years: what is not of them is at most this share of the indicators that are known. */
const MOST_OTHERS = 0.2;

/** The rows, with their years from September where the table's indicators are those of schools and nothing says which years it means. */
export function withSchoolYears(rows: readonly Row[], figures: readonly FigureColumn[], named: NamedIndicators): readonly Row[] {
  const ids = new Set(rows.flatMap((row) => figures.map((column) => named.of(row, column)?.id ?? null)).filter((id) => id !== null));
  const years = [...ids].map((id) => indicatorById(id)?.yearType);
  const others = years.filter((yearType) => yearType !== 'academic').length;
  return years.length > 0 && others <= MOST_OTHERS * years.length ? rows.map((row) => ({ ...row, academic: true })) : rows;
}
