import { indicatorById } from '../../catalogue/indicators.ts';
import type { FigureColumn } from '../columns/describeFigures.ts';
import { isOfResults } from '../periods/schoolResults.ts';
import type { NamedIndicators } from './nameIndicators.ts';
import type { Row } from './readRows.ts';

/** A table of results of schools has school years: what is not of them is at most this share of the indicators that are known. */
const MOST_OTHERS = 0.2;

/**
 * The rows of a table of results of the summer's assessments, where a year is the school year that ended in it; and with
 * their years from September, where the table's indicators are those of schools and nothing says which years it means:
 * quarters are of financial ones. Where the report `says` that its years are such, every row is of them.
 */
export function withSchoolYears(rows: readonly Row[], figures: readonly FigureColumn[], named: NamedIndicators, says: boolean): readonly Row[] {
  const idsOf = (row: Row) => figures.map((column) => named.of(row, column)?.id ?? null);
  const first = rows.find(({ hasFigures }) => hasFigures);
  // Where headings name the indicators, they say whether these are of results, and not the areas or parts in the rows.
  const headed = named.orientation === 'columns' && first !== undefined ? figures.map((column) => named.of(first, column)).filter((one) => one !== null) : null;
  const known = (headed ?? rows.map((row) => ({ label: `${row.section ?? ''} ${row.label}`, id: idsOf(row)[0] ?? null }))).filter(({ label, id }) => id !== null || isOfResults(label, id));
  const results = known.filter(({ label, id }) => isOfResults(label, id));
  const amongResults = says || (results.length > 0 && known.length - results.length <= MOST_OTHERS * known.length);
  const printed = rows.filter(({ hasFigures }) => hasFigures).length;
  const years = [...new Set(rows.flatMap(idsOf).filter((id) => id !== null))].map((id) => indicatorById(id)?.yearType);
  const others = years.filter((yearType) => yearType !== 'academic').length;
  const byQuarters = figures.some(({ mention }) => mention?.kind === 'quarter');
  // "Good level of development" may be parted by pupils whom the catalogue does not know.
  const academic = !byQuarters && (years.length > 0 ? others <= MOST_OTHERS * years.length : printed - results.length <= MOST_OTHERS * printed);
  return amongResults || academic ? rows.map((row) => ({ ...row, amongResults, academic: row.academic || academic })) : rows;
}
