import type { Basis, Period } from '../../model/observation.ts';
import type { LaitSeries } from '../indicator.ts';

/** A published figure's stretch of time, typed. */
export interface PublishedPeriod {
  period: Period;
  basis: Basis;
}

/** The tool's own words for the years of its series. */
export const laitYearTypes = ['Annual', 'Annual - January', 'Annual (end of Sept)', 'Financial Year', 'Academic Year', 'Calendar Year'] as const;
export type LaitYearType = (typeof laitYearTypes)[number];

/**
 * The period that a label of the Local Authority Interactive Tool means: "2017" of a financial year is 2016/17 or
 * 31 March 2017, "2014-16" of calendar years is three of them, "2018 (Rev)" is 2017/18. Null for a label that means no
 * year ("0").
 *
 * @param basis how the series is counted: a snapshot is a day, everything else a year
 */
export function publishedPeriod(label: string, yearType: LaitYearType, basis: Basis, months?: LaitSeries['months']): PublishedPeriod | null {
  const years = readYears(label, yearType);
  if (!years) return null;
  const { first, last } = years;
  if (months !== undefined) return asAt(lastOfFebruary(last), `December ${last - 1} to February ${last}`);
  if (yearType === 'Annual') return asAt(`${last}-03-31`, `31 March ${last}`);
  if (yearType === 'Annual - January') return asAt(censusDay(last), `January ${last}`);
  if (yearType === 'Annual (end of Sept)') {
    return basis === 'snapshot' ? asAt(`${last}-09-30`, `30 September ${last}`) : yearTo(last, `year to 30 September ${last}`);
  }
  if (basis === 'snapshot' && yearType === 'Financial Year') return asAt(`${last}-03-31`, `31 March ${last}`);
  if (basis === 'snapshot' && yearType === 'Academic Year') return asAt(censusDay(last), `January ${last}`);
  return { period: wholeYears(yearType, first, last), basis: 'in-period' };
}

function asAt(day: string, label: string): PublishedPeriod {
  return { period: { start: day, end: day, kind: 'as-at', label }, basis: 'snapshot' };
}

function yearTo(year: number, label: string): PublishedPeriod {
  return { period: { start: `${year - 1}-10-01`, end: `${year}-09-30`, kind: 'rolling-12-months', label }, basis: 'rolling-12-months' };
}

/** The school census and the SEN2 return are taken on the third Thursday of January. */
function censusDay(year: number): string {
  const firstDay = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  const thursday = 4;
  return `${year}-01-${1 + ((thursday - firstDay + 7) % 7) + 14}`;
}

function lastOfFebruary(year: number): string {
  return new Date(Date.UTC(year, 2, 0)).toISOString().slice(0, 10);
}

function wholeYears(yearType: 'Financial Year' | 'Academic Year' | 'Calendar Year', first: number, last: number): Period {
  if (yearType === 'Calendar Year') {
    return { start: `${first}-01-01`, end: `${last}-12-31`, kind: 'calendar-year', label: first === last ? `${last}` : `${first} to ${last}` };
  }
  const label = first === last ? splitYear(last) : `${splitYear(first)} to ${splitYear(last)}`;
  if (yearType === 'Financial Year') return { start: `${first - 1}-04-01`, end: `${last}-03-31`, kind: 'financial-year', label };
  return { start: `${first - 1}-09-01`, end: `${last}-08-31`, kind: 'academic-year', label };
}

/** 2018 → "2017/18". */
function splitYear(end: number): string {
  return `${end - 1}/${String(end % 100).padStart(2, '0')}`;
}

/** The last years of the first and the last year that a label covers. */
function readYears(label: string, yearType: LaitYearType): { first: number; last: number } | null {
  const text = label.trim().replace(/ \((?:rev|final|prov|revised|provisional)\.?\)$/i, '');
  const several = /^(\d{4})\/(\d\d)-(\d\d)\/(\d\d)$/.exec(text);
  if (several) return { first: Number(several[1]) + 1, last: century(several[4]!) };
  const pair = /^(\d{4})[-/](\d\d)$/.exec(text);
  if (pair) return yearType === 'Calendar Year' ? { first: Number(pair[1]), last: century(pair[2]!) } : { first: century(pair[2]!), last: century(pair[2]!) };
  const single = /^((?:19|20)\d\d)$/.exec(text);
  return single ? { first: Number(single[1]), last: Number(single[1]) } : null;
}

const century = (twoDigits: string) => 2000 + Number(twoDigits);
