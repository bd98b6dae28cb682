const dayLength = 86_400_000;

/** Thousands of figures share some hundreds of days, each of which is counted once. */
const counts = new Map<string, number>();

/** ISO days as counts since 1970, so that spans can be measured. */
function count(day: string): number {
  const known = counts.get(day);
  if (known !== undefined) return known;
  const days = Date.parse(`${day}T00:00:00Z`) / dayLength;
  counts.set(day, days);
  return days;
}

export function daysBetween(from: string, to: string): number {
  return count(to) - count(from);
}

export function addDays(day: string, days: number): string {
  return new Date((count(day) + days) * dayLength).toISOString().slice(0, 10);
}

/** The same day so many years later; 29 February becomes 28 February where there is none. */
export function addYears(day: string, years: number): string {
  const [year, rest] = [Number(day.slice(0, 4)) + years, day.slice(4)];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${String(year).padStart(4, '0')}${rest === '-02-29' && !isLeap ? '-02-28' : rest}`;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** "March", of an ISO day. */
function monthName(day: string): string {
  return months[Number(day.slice(5, 7)) - 1]!;
}

/** "31 March 2019", as British readers write it. */
export function ukDate(day: string): string {
  return `${Number(day.slice(8))} ${monthName(day)} ${day.slice(0, 4)}`;
}

/** "April to May 2019", "January 2019", "April 2018 to March 2019". */
export function ukSpan(start: string, end: string): string {
  const last = `${monthName(end)} ${end.slice(0, 4)}`;
  if (start.slice(0, 7) === end.slice(0, 7)) return last;
  const isOneYear = start.slice(0, 4) === end.slice(0, 4);
  return `${monthName(start)}${isOneYear ? '' : ` ${start.slice(0, 4)}`} to ${last}`;
}
