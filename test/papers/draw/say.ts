import type { Area, MissingReason, Unit, Value } from '../../../shared/model/observation.ts';
import type { Span } from './table.ts';

/* Short words for the data files: periods, values and areas. */

export const merton: Area = { gss: 'E09000024', name: 'Merton', kind: 'council' };
export const havering: Area = { gss: 'E09000016', name: 'Havering', kind: 'council' };
export const kent: Area = { gss: 'E10000016', name: 'Kent', kind: 'council' };
export const england: Area = { gss: 'E92000001', name: 'England', kind: 'england' };
export const london: Area = { gss: 'E12000007', name: 'London', kind: 'london' };
export const neighbours: Area = { gss: null, name: 'Statistical neighbours', kind: 'statistical-neighbours' };

/** A number as printed; its decimals are counted from the text. */
export function number(text: string, unit: Unit | null): Value {
  const digits = text.replaceAll(',', '');
  return { kind: 'number', number: Number(digits), unit, decimals: digits.split('.')[1]?.length ?? 0 };
}

export const missing = (reason: MissingReason): Value => ({ kind: 'missing', reason });
export const range = (low: number, high: number, unit: Unit): Value => ({ kind: 'range', low, high, unit });

/** Named by the year it begins in. */
export const financialYear = (year: number): Span => ({ start: `${year}-04-01`, end: `${year + 1}-03-31`, kind: 'financial-year' });
export const academicYear = (year: number): Span => ({ start: `${year}-09-01`, end: `${year + 1}-08-31`, kind: 'academic-year' });
export const calendarYear = (year: number): Span => ({ start: `${year}-01-01`, end: `${year}-12-31`, kind: 'calendar-year' });
export const asAt = (day: string): Span => ({ start: day, end: day, kind: 'as-at' });

/** `month` from 1. */
export function month(year: number, month: number): Span {
  return { start: isoDay(year, month, 1), end: isoDay(year, month + 1, 0), kind: 'month' };
}

/** Quarter 1 of the financial year that begins in `year` is April to June. */
export function quarter(year: number, quarter: 1 | 2 | 3 | 4): Span {
  const first = 1 + 3 * quarter;
  return { start: isoDay(year, first, 1), end: isoDay(year, first + 3, 0), kind: 'quarter' };
}

/** Months and days may overflow, as in `Date`. */
function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
