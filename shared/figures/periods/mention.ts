import { financialStart, lastDay, monthNumber, quarterOfMonth } from './calendar.ts';

/** A period as far as its own words settle it. Years of financial and academic years are those in which they start. */
export type Mention =
  | { kind: 'day'; year: number; month: number; day: number }
  | { kind: 'month'; year: number | null; month: number; endOf: boolean }
  | { kind: 'quarter'; year: number | null; quarter: number }
  /** "Jun-19 / Q1": a month for a monthly indicator and a quarter for a quarterly one. */
  | { kind: 'month-or-quarter'; year: number | null; month: number; quarter: number }
  /** "2018/19", whose words do not say which kind of year it is. */
  | { kind: 'split-year'; year: number }
  | { kind: 'financial-year'; year: number }
  | { kind: 'academic-year'; year: number }
  | { kind: 'calendar-year'; year: number }
  | { kind: 'rolling'; year: number | null; month: number | null }
  /** A span that is none of the kinds of period: "January 2020 to January 2021". */
  | { kind: 'other-span' }
  | { kind: 'relative'; unit: 'month' | 'quarter' | 'year' | 'year-end' | null; back: number; samePoint: boolean };

/** 2018 for "2018/19", "18-19" and "2018/2019"; null when the second year does not follow the first. */
export function splitStart(first: string, second: string): number | null {
  const start = fullYear(first);
  return Number(second) % 100 === (start + 1) % 100 && start < 2060 && (first.length === 4 || Number(first) >= 5) ? start : null;
}

export function fullYear(digits: string): number {
  return digits.length === 4 ? Number(digits) : 2000 + Number(digits);
}

export function dayOf(day: string, number: number, digits: string): Mention | null {
  return number >= 1 && number <= 12 && Number(day) >= 1 && Number(day) <= 31
    ? { kind: 'day', year: fullYear(digits), month: number, day: Number(day) } : null;
}

export function monthIn(name: string, digits: string, endOf: boolean): Mention {
  return { kind: 'month', year: fullYear(digits), month: monthNumber(name)!, endOf };
}

export function rolling(name: string, digits: string): Mention {
  return { kind: 'rolling', year: fullYear(digits), month: monthNumber(name)! };
}

export function quarterIn(quarter: number, start: number | null): Mention | null {
  return start === null ? null : { kind: 'quarter', year: start, quarter };
}

export function year(kind: 'split-year' | 'financial-year' | 'academic-year' | 'calendar-year', start: number | null): Mention | null {
  return start === null ? null : { kind, year: start };
}

export function monthOrQuarter(name: string, digits: string | null, quarter: number): Mention | null {
  const number = monthNumber(name)!;
  if (quarterOfMonth(number) !== quarter) return null;
  return { kind: 'month-or-quarter', year: digits === null ? null : fullYear(digits), month: number, quarter };
}

/** "January to March 2021" is a quarter; "April 2020 to March 2021" is said with two years and read elsewhere. */
export function monthSpan(first: string, last: string, digits: string): Mention | null {
  const [from, to] = [monthNumber(first)!, monthNumber(last)!];
  const calendar = fullYear(digits);
  if (to === from + 2 && from % 3 === 1) return { kind: 'quarter', year: financialStart(calendar, from), quarter: quarterOfMonth(from) };
  if (from === 1 && to === 12) return { kind: 'calendar-year', year: calendar };
  // "Jul-Jun 22" ends in that year.
  if (to === from - 1) return yearsSpan([from, calendar - 1], [to, calendar]);
  // "April to December 2020" is the year so far, known by the month it runs to.
  return from === 4 ? { kind: 'month', year: calendar, month: to, endOf: false } : { kind: 'other-span' };
}

/** "Apr-Jun" under a year: a quarter, the year so far by the month it runs to, or none of ours. */
export function monthsAlone(first: string, last: string): Mention {
  const [from, to] = [monthNumber(first)!, monthNumber(last)!];
  if (to === from + 2 && from % 3 === 1) return { kind: 'quarter', year: null, quarter: quarterOfMonth(from) };
  return from === 4 && to !== 3 ? { kind: 'month', year: null, month: to, endOf: false } : { kind: 'other-span' };
}

const COUNTS: Record<string, number> = { 3: 3, three: 3, 6: 6, six: 6, 9: 9, nine: 9 };

/** "Six months to September 2023": a quarter, the year so far by the month it runs to, or none of ours. */
export function monthsTo(count: string, name: string, digits: string): Mention {
  const [months, to, calendar] = [COUNTS[count.toLowerCase()]!, monthNumber(name)!, fullYear(digits)];
  const from = (to - months + 12) % 12 + 1;
  if (from === 4) return months === 3 ? yearsSpan([4, calendar], [to, calendar]) : { kind: 'month', year: calendar, month: to, endOf: false };
  return yearsSpan([from, from > to ? calendar - 1 : calendar], [to, calendar]);
}

/** A month of a calendar year: [month, year]. */
type Month = readonly [number, number];

/** "July 2021 to June 2022": a quarter, a year of one kind or another, or none of ours. */
export function yearsSpan([from, opens]: Month, [to, closes]: Month): Mention {
  const months = (closes - opens) * 12 + to - from + 1;
  if (months === 3 && from % 3 === 1) return { kind: 'quarter', year: financialStart(opens, from), quarter: quarterOfMonth(from) };
  if (months !== 12) return { kind: 'other-span' };
  if (from === 4) return { kind: 'financial-year', year: opens };
  if (from === 9) return { kind: 'academic-year', year: opens };
  return from === 1 ? { kind: 'calendar-year', year: opens } : { kind: 'rolling', year: closes, month: to };
}

/** Two months written so that they may be something else: a span only where they are twelve months. */
export function twelveMonths(from: Month, to: Month): Mention | null {
  return (to[1] - from[1]) * 12 + to[0] - from[0] === 11 ? yearsSpan(from, to) : null;
}

/** "Jul - Jun 2021/22": months of a year that is printed with its stroke. */
export function monthsOfYear(from: number, to: number, start: number | null): Mention | null {
  if (start === null) return null;
  const opens = from >= 4 ? start : start + 1;
  const closes = to >= from ? opens : opens + 1;
  if (closes > start + 1) return { kind: 'other-span' };
  // The year so far, known by the month it runs to.
  return from === 4 && to !== 3 && to !== 6 ? { kind: 'month', year: closes, month: to, endOf: false } : yearsSpan([from, opens], [to, closes]);
}

/** "01/07/2021 - 30/06/2022", each as [day, month, year]: from a month's first day to one's last, or none of ours. */
export function daysSpan(from: number[], to: number[]): Mention {
  const [[first, start, opens], [last, end, closes]] = [from, to].map(([day, number, digits]) => [day!, number!, digits! < 100 ? 2000 + digits! : digits!]) as [number[], number[]];
  const whole = first === 1 && end! >= 1 && end! <= 12 && last === Number(lastDay(closes!, end!).slice(8));
  return whole ? yearsSpan([start!, opens!], [end!, closes!]) : { kind: 'other-span' };
}

/** "Q2 2021/22 - Q1 2022/23", each as [start of the year, quarter]. */
export function quartersSpan([opens, first]: readonly [number | null, number], [closes, last]: readonly [number | null, number]): Mention | null {
  if (opens === null || closes === null) return null;
  if ((closes - opens) * 4 + last - first !== 3) return { kind: 'other-span' };
  return first === 1 ? { kind: 'financial-year', year: opens } : rollingToQuarter(last, closes);
}

export function rollingTo(number: number, calendar: number): Mention | null {
  return number >= 1 && number <= 12 ? { kind: 'rolling', year: calendar, month: number } : null;
}

/** Twelve months to the end of a quarter, of the financial year that starts in `start` where that is said. */
export function rollingToQuarter(quarter: number, start: number | null): Mention {
  const last = (quarter * 3 + 2) % 12 + 1;
  return { kind: 'rolling', year: start === null ? null : quarter === 4 ? start + 1 : start, month: last };
}

/** "Quarter ending September 2023": one of the financial year's, or none of ours. */
export function quarterEnding(number: number, calendar: number | null): Mention {
  if (number % 3 !== 0 || number > 12) return { kind: 'other-span' };
  return { kind: 'quarter', year: calendar === null ? null : financialStart(calendar, number), quarter: quarterOfMonth(number) };
}

/** "Year ending March 2022" is the financial year, ending August the academic one, and ending at any other time twelve months. */
export function yearEnding(number: number, calendar: number): Mention {
  if (number === 3) return { kind: 'financial-year', year: calendar - 1 };
  return number === 8 ? { kind: 'academic-year', year: calendar - 1 } : { kind: 'rolling', year: calendar, month: number };
}

export function namedQuarter(number: string | undefined, first: string, last: string, digits: string): Mention | null {
  const span = monthSpan(first, last, digits);
  return span?.kind === 'quarter' && span.quarter === Number(number) ? span : null;
}

/** The quarter of a financial year whose months, or whose last month, are named with it; null where it has others. */
export function quarterOfMonths(number: string | undefined, first: string | null, last: string, start: number | null): Mention | null {
  const to = monthNumber(last)!;
  const span = monthsOfYear(first === null ? ((to + 9) % 12) + 1 : monthNumber(first)!, to, start);
  return span?.kind === 'quarter' && span.quarter === Number(number) ? span : null;
}

export function relative(unit: 'month' | 'quarter' | 'year' | 'year-end' | null, back: number, samePoint: boolean): Mention {
  return { kind: 'relative', unit, back, samePoint };
}

export function unitWord(word: string): 'month' | 'quarter' | 'year' | null {
  const plain = word.toLowerCase();
  if (plain.startsWith('q')) return 'quarter';
  return plain.startsWith('y') ? 'year' : plain.startsWith('m') ? 'month' : null;
}
