import { indicatorById } from '../../catalogue/indicators.ts';
import type { Period } from '../../model/observation.ts';
import { academicYear, asAt, monthOf, yearOf } from '../periods/calendar.ts';
import { isOfResults } from '../periods/schoolResults.ts';
import type { FigureColumn } from './describeFigures.ts';

/** What a figure is of, as far as its return is told by it. */
interface ReturnedFigure {
  indicator: string | null;
  /** Its label and what stands over its table. */
  words: string;
  /** True in a table most of whose rows are such results, or whose years are said to be of schools. */
  amongResults: boolean;
}

/**
 * The period for which returns give such a figure. "March 2023", "March 2024" over what is counted on a day: of months a
 * year apart those of a return are meant, and its day is the month's last. "2024" over results of examinations is the
 * school year that ended in it. Every other period stays as it is printed.
 */
export function asReturned(period: Period | null, { indicator, words, amongResults }: ReturnedFigure, columns: readonly FigureColumn[]): Period | null {
  if (period?.kind === 'calendar-year') return amongResults || isOfResults(words, indicator) ? academicYear(yearOf(period.start) - 1) : period;
  if (period?.kind !== 'month' || !RETURNED.includes(monthOf(period.end)) || indicator === null || !areYearly(columns)) return period;
  return indicatorById(indicator)?.basis === 'snapshot' ? asAt(yearOf(period.end), monthOf(period.end), Number(period.end.slice(8))) : period;
}

/** Returns are of the last day of March or of September; the schools' census is of a day in the middle of its month. */
const RETURNED = [3, 9];

function areYearly(columns: readonly FigureColumn[]): boolean {
  const dated = columns.flatMap(({ area, mention }) => (mention === null || area !== null ? [] : [mention]));
  const months = dated.flatMap((mention) => (mention.kind === 'month' && mention.year !== null ? [mention] : []));
  return months.length === dated.length && new Set(months.map(({ month }) => month)).size === 1 && new Set(months.map(({ year }) => year)).size > 1;
}
