import type { Period } from '../../model/observation.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** 1–12 for a month's name or its usual short forms, else null. */
export function monthNumber(word: string): number | null {
  const plain = word.toLowerCase().replace(/\.$/, '');
  if (plain.length < 3) return null;
  const at = MONTHS.findIndex((name) => name.toLowerCase().startsWith(plain) || (plain === 'sept' && name === 'September'));
  return at < 0 ? null : at + 1;
}

export function month(year: number, number: number): Period {
  return { start: iso(year, number, 1), end: lastDay(year, number), kind: 'month', label: `${monthName(number)} ${year}` };
}

/** Quarter 1 is April to June of the financial year that starts in `year`; quarter 4 is January to March of the next. */
export function quarter(year: number, number: number): Period {
  const first = ((number - 1) * 3 + 3) % 12 + 1;
  const calendarYear = number === 4 ? year + 1 : year;
  return {
    start: iso(calendarYear, first, 1), end: lastDay(calendarYear, first + 2), kind: 'quarter',
    label: `${monthName(first)} to ${monthName(first + 2)} ${calendarYear}`,
  };
}

/** April of `year` to March of the next. */
export function financialYear(year: number): Period {
  return { start: iso(year, 4, 1), end: iso(year + 1, 3, 31), kind: 'financial-year', label: splitYear(year) };
}

/** September of `year` to August of the next. */
export function academicYear(year: number): Period {
  return { start: iso(year, 9, 1), end: iso(year + 1, 8, 31), kind: 'academic-year', label: `academic year ${splitYear(year)}` };
}

export function calendarYear(year: number): Period {
  return { start: iso(year, 1, 1), end: iso(year, 12, 31), kind: 'calendar-year', label: String(year) };
}

/** One day, or null when the calendar has no such day. */
export function asAt(year: number, number: number, day: number): Period | null {
  const date = iso(year, number, day);
  if (number < 1 || number > 12 || day < 1 || date > lastDay(year, number)) return null;
  return { start: date, end: date, kind: 'as-at', label: `${day} ${monthName(number)} ${year}` };
}

/** The twelve months that end with `number` of `year`. */
export function twelveMonthsTo(year: number, number: number): Period {
  const start = number === 12 ? iso(year, 1, 1) : iso(year - 1, number + 1, 1);
  return { start, end: lastDay(year, number), kind: 'rolling-12-months', label: `12 months to ${monthName(number)} ${year}` };
}

/** The year in which the financial year of that month starts. */
export function financialStart(year: number, number: number): number {
  return number >= 4 ? year : year - 1;
}

export function quarterOfMonth(number: number): number {
  return Math.floor(((number + 8) % 12) / 3) + 1;
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}

/** The last day of a month, ISO. Months beyond twelve run on into no other year: callers give 1–12. */
export function lastDay(year: number, number: number): string {
  return iso(year, number, new Date(Date.UTC(year, number, 0)).getUTCDate());
}

function monthName(number: number): string {
  return MONTHS[number - 1]!;
}

function splitYear(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

function iso(year: number, number: number, day: number): string {
  return `${year}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
