import type { Basis, Period } from '../model/observation.ts';
import { addDays, addYears, daysBetween, ukDate, ukSpan } from './days.ts';

/** The years that children's services are counted in. */
export type YearType = 'financial' | 'academic' | 'calendar';

const yearStart: Record<YearType, string> = { financial: '-04-01', academic: '-09-01', calendar: '-01-01' };

/** The first day of the year of this type in which the day lies. */
export function startOfYear(day: string, type: YearType): string {
  const first = day.slice(0, 4) + yearStart[type];
  return first <= day ? first : addYears(first, -1);
}

/** The year's type when the span is one whole year of it; null otherwise. */
export function wholeYear({ start, end }: { start: string; end: string }): YearType | null {
  if (end !== addDays(addYears(start, 1), -1)) return null;
  const types: YearType[] = ['financial', 'academic', 'calendar'];
  return types.find((type) => start.endsWith(yearStart[type])) ?? null;
}

/** What stretch of time a figure speaks of: the six different things of rule 4. */
export type SpanKind = 'snapshot' | 'month' | 'quarter' | 'year-to-date' | 'rolling-12-months' | 'year' | 'other';

export interface Span {
  kind: SpanKind;
  /** Inclusive ISO days; equal for a snapshot. */
  start: string;
  end: string;
  /** Set for whole years. */
  yearType: YearType | null;
  /** True for the last twelve months at any time, also where they happen to be a whole year. */
  rolling?: true;
}

/**
 * The stretch of days that a period and its basis mean together. A month printed year to date runs from the year's
 * first day; a snapshot is its last day, whatever heading it stands under; twelve months that happen to be a whole
 * financial, academic or calendar year are that year, for they count the same days.
 *
 * @param yearType in which year the indicator is counted, for "year to date"
 */
export function spanOf(period: Period, basis: Basis | null, yearType: YearType): Span {
  if (basis === 'snapshot' || period.kind === 'as-at') {
    return { kind: 'snapshot', start: period.end, end: period.end, yearType: null };
  }
  const start = startOf(period, basis, yearType);
  const year = wholeYear({ start, end: period.end });
  const rolling = isRolling(period, basis) ? { rolling: true as const } : {};
  if (year !== null) return { kind: 'year', start, end: period.end, yearType: year, ...rolling };
  const kind = basis === 'year-to-date' ? endlessKind(start, period.end) : kindOf(period, basis, start);
  return { kind, start, end: period.end, yearType: null, ...rolling };
}

function isRolling(period: Period, basis: Basis | null): boolean {
  return basis === 'rolling-12-months' || (period.kind === 'rolling-12-months' && basis !== 'year-to-date');
}

function startOf(period: Period, basis: Basis | null, yearType: YearType): string {
  if (basis === 'year-to-date') {
    // The period may already run from the year's start ("April to May 2019"): the earlier of the two days holds.
    const first = startOfYear(period.end, yearType);
    return period.start < first ? period.start : first;
  }
  if (isRolling(period, basis)) return addDays(addYears(period.end, -1), 1);
  return period.start;
}

/** A year to date that has reached the end of its first month or quarter counts the same days as that month or quarter. */
function endlessKind(start: string, end: string): SpanKind {
  const days = daysBetween(start, end) + 1;
  if (days <= 31) return 'month';
  return days <= 92 && days >= 89 ? 'quarter' : 'year-to-date';
}

function kindOf(period: Period, basis: Basis | null, start: string): SpanKind {
  if (isRolling(period, basis)) return 'rolling-12-months';
  const days = daysBetween(start, period.end) + 1;
  if (days >= 28 && days <= 31) return 'month';
  if (days >= 89 && days <= 92) return 'quarter';
  return days >= 364 && days <= 366 ? 'year' : 'other';
}

function yearWords(start: string, type: YearType): string {
  const year = Number(start.slice(0, 4));
  if (type === 'calendar') return `the calendar year ${year}`;
  const label = `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
  return `the ${type === 'academic' ? 'academic' : 'financial'} year ${label}`;
}

/** The stretch as a reader would say it: "at 31 March 2019", "the financial year 2018/19", "April to May 2019, year to date". */
export function spanWords({ kind, start, end, yearType }: Span): string {
  if (kind === 'snapshot') return `at ${ukDate(end)}`;
  if (yearType !== null) return yearWords(start, yearType);
  if (kind === 'rolling-12-months') return `the 12 months to ${ukSpan(end, end)}`;
  return kind === 'year-to-date' ? `${ukSpan(start, end)}, year to date` : ukSpan(start, end);
}
