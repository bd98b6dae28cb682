import { indicatorById } from '../../catalogue/indicators.ts';
import type { Period } from '../../model/observation.ts';
import { asAt, monthOf, yearOf } from '../periods/calendar.ts';
import type { FigureColumn } from './describeFigures.ts';

/**
 * "March 2023", "March 2024" over what is counted on a day: of months a year apart those of a return are meant, and its
 * day is the month's last. Months of one year, and what happens over a month, stay months.
 */
export function onReturnDay(period: Period | null, indicator: string | null, columns: readonly FigureColumn[]): Period | null {
  if (period?.kind !== 'month' || indicator === null || !areYearly(columns)) return period;
  return indicatorById(indicator)?.basis === 'snapshot' ? asAt(yearOf(period.end), monthOf(period.end), Number(period.end.slice(8))) : period;
}

function areYearly(columns: readonly FigureColumn[]): boolean {
  const dated = columns.flatMap(({ mention }) => (mention === null ? [] : [mention]));
  const months = dated.flatMap((mention) => (mention.kind === 'month' && mention.year !== null ? [mention] : []));
  return months.length === dated.length && new Set(months.map(({ month }) => month)).size === 1 && new Set(months.map(({ year }) => year)).size > 1;
}
