import type { Period } from '../../model/observation.ts';
import {
  academicYear, asAt, calendarYear, financialStart, financialYear, lastDay, month, monthOf, quarter, quarterOfMonth,
  twelveMonthsTo, yearOf,
} from './calendar.ts';
import type { Mention } from './findMentions.ts';

/** What stands around a printed period and settles what its own words leave open. */
export interface PeriodHints {
  /** The report's own period: "this quarter" and "last year" resolve against it. */
  within?: Period | null;
  /** The year, by its start, of months and quarters that name none: from a heading over them or the table's title. */
  year?: number | null;
  /** How often the indicator is reported; decides between the month and the quarter of "Jun-19 / Q1". */
  frequency?: 'monthly' | 'quarterly' | 'termly' | 'annual' | null;
  /** Which kind of year "2018/19" is for this indicator; financial when nothing says otherwise. */
  yearType?: 'financial' | 'academic' | 'calendar' | null;
}

/** The period a mention stands for, or null when nothing at hand settles it. */
export function resolveMention(mention: Mention, hints: PeriodHints): Period | null {
  switch (mention.kind) {
    case 'day': return asAt(mention.year, mention.month, mention.day);
    case 'month': return resolveMonth(mention, hints);
    case 'quarter': return resolveQuarter(mention, hints);
    case 'month-or-quarter': return resolveMonthOrQuarter(mention, hints);
    case 'split-year': return hints.yearType === 'academic' ? academicYear(mention.year) : financialYear(mention.year);
    case 'financial-year': return financialYear(mention.year);
    case 'academic-year': return academicYear(mention.year);
    case 'calendar-year': return calendarYear(mention.year);
    case 'rolling': return resolveRolling(mention, hints);
    case 'relative': return resolveRelative(mention, hints.within ?? null);
    case 'other-span': default: return null;
  }
}

function resolveMonth(mention: { year: number | null; month: number; endOf: boolean }, hints: PeriodHints): Period | null {
  const year = mention.year ?? monthsYear(mention.month, hints);
  if (year === null) return null;
  return mention.endOf ? asAt(year, mention.month, Number(lastDay(year, mention.month).slice(8))) : month(year, mention.month);
}

/** The calendar year in which a month without one falls: by the heading's year, else the last such month in the report. */
function monthsYear(number: number, { year, within, yearType }: PeriodHints): number | null {
  if (year !== undefined && year !== null) return number >= (yearType === 'academic' ? 9 : 4) ? year : year + 1;
  if (!within) return null;
  return number <= monthOf(within.end) ? yearOf(within.end) : yearOf(within.end) - 1;
}

function resolveQuarter(mention: { year: number | null; quarter: number }, { year, within }: PeriodHints): Period | null {
  const start = mention.year ?? year;
  if (start !== undefined && start !== null) return quarter(start, mention.quarter);
  if (!within) return null;
  const current = financialStart(yearOf(within.end), monthOf(within.end));
  return quarter(mention.quarter <= quarterOfMonth(monthOf(within.end)) ? current : current - 1, mention.quarter);
}

function resolveMonthOrQuarter(mention: { year: number | null; month: number; quarter: number }, hints: PeriodHints): Period | null {
  const calendar = mention.year ?? monthsYear(mention.month, hints);
  if (calendar === null) return null;
  return hints.frequency === 'quarterly'
    ? quarter(financialStart(calendar, mention.month), mention.quarter)
    : month(calendar, mention.month);
}

/** "Rolling 12 months" without an end ends with the report's own period. */
function resolveRolling(mention: { year: number | null; month: number | null }, hints: PeriodHints): Period | null {
  const { within } = hints;
  if (mention.year !== null && mention.month !== null) return twelveMonthsTo(mention.year, mention.month);
  if (mention.month !== null) {
    const year = monthsYear(mention.month, hints);
    return year === null ? null : twelveMonthsTo(year, mention.month);
  }
  return within ? twelveMonthsTo(yearOf(within.end), monthOf(within.end)) : null;
}

function resolveRelative(mention: Extract<Mention, { kind: 'relative' }>, within: Period | null): Period | null {
  if (!within) return null;
  const [year, number] = [yearOf(within.end), monthOf(within.end)];
  const start = financialStart(year, number);
  if (mention.samePoint) return shiftYears(within, -mention.back);
  switch (mention.unit) {
    case 'year-end': return within.kind === 'academic-year' ? within : financialYear(start);
    case 'year': return within.kind === 'academic-year' || within.kind === 'calendar-year'
      ? shiftYears(within, -mention.back) : financialYear(start - mention.back);
    case 'quarter': return quarterBack(start, quarterOfMonth(number), mention.back);
    case 'month': return monthBack(year, number, mention.back);
    case null: default: return stepBack(within, mention.back);
  }
}

function quarterBack(start: number, number: number, back: number): Period {
  const count = start * 4 + (number - 1) - back;
  return quarter(Math.floor(count / 4), count % 4 + 1);
}

function monthBack(year: number, number: number, back: number): Period {
  const count = year * 12 + (number - 1) - back;
  return month(Math.floor(count / 12), count % 12 + 1);
}

/** One period of the same kind earlier: "previous", where the words do not say of what. */
function stepBack(within: Period, back: number): Period | null {
  if (back === 0) return within;
  const [year, number] = [yearOf(within.end), monthOf(within.end)];
  switch (within.kind) {
    case 'month': return monthBack(year, number, back);
    case 'quarter': return quarterBack(financialStart(year, number), quarterOfMonth(number), back);
    case 'financial-year': case 'academic-year': case 'calendar-year': return shiftYears(within, -back);
    // The day before a snapshot, or the window before a rolling one, is whatever that council last reported.
    case 'as-at': case 'rolling-12-months': default: return null;
  }
}

function shiftYears(period: Period, by: number): Period | null {
  const [year, number] = [yearOf(period.end) + by, monthOf(period.end)];
  switch (period.kind) {
    case 'month': return month(year, number);
    case 'quarter': return quarter(financialStart(year, number), quarterOfMonth(number));
    case 'financial-year': return financialYear(yearOf(period.start) + by);
    case 'academic-year': return academicYear(yearOf(period.start) + by);
    case 'calendar-year': return calendarYear(yearOf(period.start) + by);
    case 'as-at': return asAt(year, number, Math.min(Number(period.end.slice(8)), Number(lastDay(year, number).slice(8))));
    case 'rolling-12-months': default: return twelveMonthsTo(year, number);
  }
}
