import { describe, expect, test } from 'vitest';
import type { Period } from '../../../shared/model/observation.ts';
import { parsePeriod } from '../../../shared/figures/parsePeriod.ts';

const january: Period = { start: '2019-01-01', end: '2019-01-31', kind: 'month', label: 'January 2019' };
const quarter4: Period = { start: '2021-01-01', end: '2021-03-31', kind: 'quarter', label: 'January to March 2021' };

const SETTLED: [string, Period['kind'], string, string][] = [
  ['2018/19', 'financial-year', '2018-04-01', '2019-03-31'],
  ['2018-19', 'financial-year', '2018-04-01', '2019-03-31'],
  ['2018/2019', 'financial-year', '2018-04-01', '2019-03-31'],
  ['18/19', 'financial-year', '2018-04-01', '2019-03-31'],
  ['Target 2020-\n21', 'financial-year', '2020-04-01', '2021-03-31'],
  ['FY 2019/20', 'financial-year', '2019-04-01', '2020-03-31'],
  ['year ending March 2019', 'financial-year', '2018-04-01', '2019-03-31'],
  ['April 2018 to March 2019', 'financial-year', '2018-04-01', '2019-03-31'],
  ['AY 2015/16', 'academic-year', '2015-09-01', '2016-08-31'],
  ['2023/24 academic', 'academic-year', '2023-09-01', '2024-08-31'],
  ['2022/23 ac yr (provisional)', 'academic-year', '2022-09-01', '2023-08-31'],
  ['2023/24 (academic year)', 'academic-year', '2023-09-01', '2024-08-31'],
  ['2023/24 financial', 'financial-year', '2023-04-01', '2024-03-31'],
  ['academic year 2015/16', 'academic-year', '2015-09-01', '2016-08-31'],
  ['2017', 'calendar-year', '2017-01-01', '2017-12-31'],
  ['Q4 2020/21', 'quarter', '2021-01-01', '2021-03-31'],
  ['2020/21 Q4 Target', 'quarter', '2021-01-01', '2021-03-31'],
  ['Qtr 1 2019-20', 'quarter', '2019-04-01', '2019-06-30'],
  ['Quarter 4 (January to March 2021)', 'quarter', '2021-01-01', '2021-03-31'],
  ['Quarter 3 (October to December) 2023/24', 'quarter', '2023-10-01', '2023-12-31'],
  ['Q4 (Jan – Mar) 2023-24', 'quarter', '2024-01-01', '2024-03-31'],
  ['Quarter 2 (to end September) 2023/24', 'quarter', '2023-07-01', '2023-09-30'],
  ['Quarter 1, 2025 to 2026', 'quarter', '2025-04-01', '2025-06-30'],
  ['2025 to 2026, Q3', 'quarter', '2025-10-01', '2025-12-31'],
  ['July - September 2020', 'quarter', '2020-07-01', '2020-09-30'],
  ['Jan 2018', 'month', '2018-01-01', '2018-01-31'],
  ['Apr-19', 'month', '2019-04-01', '2019-04-30'],
  ["Feb '20", 'month', '2020-02-01', '2020-02-29'],
  ['September 2018', 'month', '2018-09-01', '2018-09-30'],
  ['31 August 2019', 'as-at', '2019-08-31', '2019-08-31'],
  ['as at 31st March 2017', 'as-at', '2017-03-31', '2017-03-31'],
  ['31/03/2019', 'as-at', '2019-03-31', '2019-03-31'],
  ['2019-03-31', 'as-at', '2019-03-31', '2019-03-31'],
  ['as at end of January 2019', 'as-at', '2019-01-31', '2019-01-31'],
  ['12 months to July 2018', 'rolling-12-months', '2017-08-01', '2018-07-31'],
  ['R12M to Mar 2018', 'rolling-12-months', '2017-04-01', '2018-03-31'],
  ['Quarter ending Sep 23', 'quarter', '2023-07-01', '2023-09-30'],
  ['Qtr ended 31 March 2023', 'quarter', '2023-01-01', '2023-03-31'],
  ['Quarter ending 30/06/23', 'quarter', '2023-04-01', '2023-06-30'],
  ['Year end 2023', 'financial-year', '2022-04-01', '2023-03-31'],
  ['Year ago (Sep 22)', 'month', '2022-09-01', '2022-09-30'],
  ['year ending 31 March 2023.', 'financial-year', '2022-04-01', '2023-03-31'],
];

test.each(SETTLED)('%s settles itself', (printed, kind, start, end) => {
  expect(parsePeriod(printed).period).toMatchObject({ kind, start, end });
});

const RELATIVE: [string, Period, string, string][] = [
  ['this quarter', quarter4, '2021-01-01', '2021-03-31'],
  ['last quarter', quarter4, '2020-10-01', '2020-12-31'],
  ['Previous', quarter4, '2020-10-01', '2020-12-31'],
  ['same period last year', quarter4, '2020-01-01', '2020-03-31'],
  ['last year', quarter4, '2019-04-01', '2020-03-31'],
  ['Latest', january, '2019-01-01', '2019-01-31'],
  ['previous month', january, '2018-12-01', '2018-12-31'],
  ['Year-end outturn', quarter4, '2020-04-01', '2021-03-31'],
  ['Q1', january, '2018-04-01', '2018-06-30'],
  ['May', january, '2018-05-01', '2018-05-31'],
];

test.each(RELATIVE)("%s resolves against the report's own period", (printed, within, start, end) => {
  expect(parsePeriod(printed, { within }).period).toMatchObject({ start, end });
});

describe('what cannot be settled', () => {
  test.each(['this quarter', 'last year', 'Q4', 'June', 'year-end outturn', 'January 2020 to June 2021', 'quarter ending August 2023', 'England (2021-', '2020/202'])('%s alone is null, with a doubt', (printed) => {
    expect(parsePeriod(printed)).toMatchObject({ period: null, doubts: ['period-unresolved'] });
  });

  test.each(['aged 16-17', '16/17 year olds', '12-20%', 'No. of children', '31 February 2019', 'more than 20 miles', '2.5 years'])('%s names no period', (printed) => {
    expect(parsePeriod(printed).period).toBeNull();
  });
});

describe('hints', () => {
  test('"Jun-19 / Q1" is a month for a monthly indicator and a quarter for a quarterly one', () => {
    expect(parsePeriod('Jun-19 / Q1', { frequency: 'monthly' }).period).toMatchObject({ kind: 'month', start: '2019-06-01' });
    expect(parsePeriod('Jun-19 / Q1', { frequency: 'quarterly' }).period).toMatchObject({ kind: 'quarter', start: '2019-04-01', end: '2019-06-30' });
    expect(parsePeriod('Mar-20 / Q4', { frequency: 'quarterly' }).period).toMatchObject({ kind: 'quarter', start: '2020-01-01' });
  });

  test('months and quarters without a year take that of the heading over them', () => {
    expect(parsePeriod('Apr', { year: 2019 }).period).toMatchObject({ start: '2019-04-01' });
    expect(parsePeriod('Feb', { year: 2019 }).period).toMatchObject({ start: '2020-02-01' });
    expect(parsePeriod('Q4', { year: 2017 }).period).toMatchObject({ start: '2018-01-01', end: '2018-03-31' });
  });

  test('a year runs from September where the row says so', () => {
    expect(parsePeriod('2018/19', { yearType: 'academic' }).period).toMatchObject({ kind: 'academic-year', start: '2018-09-01' });
  });
});

describe('basis', () => {
  test.each([
    ['Year to Date', 'year-to-date'], ['Monthly - as at the end of the month', 'snapshot'], ['End of the month snapshot (NI 63)', 'snapshot'],
    ['R12M', 'rolling-12-months'], ['August End of Acad. Yr. YTD', 'year-to-date'], ['YTD Dec 2020', 'year-to-date'], ['2023/24 (to Sept)', 'year-to-date'], ['2023/24 (up to end of Dec)', 'year-to-date'], ['2023/24 (to March)', null], ['Quarterly', null],
    ['Year to Date. National and London comparators as at 31/08/2015', 'year-to-date'],
  ])('%s', (printed, basis) => {
    expect(parsePeriod(printed).basis).toBe(basis);
  });
});
