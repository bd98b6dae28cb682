import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../../shared/figures/parsePeriod.ts';

/* Spans of months as row labels and headings print them, most of them twelve months. */

const settled = (printed: string): string | null => {
  const { period } = parsePeriod(printed);
  return period && `${period.kind} ${period.start} ${period.end}`;
};

describe('twelve months that are no year of any kind', () => {
  test.each([
    'Jul 21 – Jun 22', 'Jul 2021 - Jun 2022', 'July 2021 to June 2022', "Jul '21 - Jun '22", 'Jul-21 to Jun-22', 'Jul 21/Jun 22', 'Jul-Jun 22', 'Jul - Jun 2021/22', '07/21 - 06/22',
    '01/07/2021 - 30/06/2022', '01.07.21-30.06.22', '1 July 2021 - 30 June 2022', 'Q2 2021/22 - Q1 2022/23', '2021/22 Q2 to 2022/23 Q1',
    '12 months to 30/06/2022', '12m to Jun-22', 'Rolling year to Q1 22/23', 'Rolling 12 months to Q1 2022/23', 'Annual to June 2022', 'YE Jun 22', 'Y/E 30 June 2022',
    'Rolling 12m Jun-22', '12m rolling Jun 22', 'Jun-22 R12', 'June 2022 (rolling 12 months)', 'Jul 21 – Jun 22 (rolling year)', 'Jul 21 – Jun 22 cohort',
  ])('%s', (printed) => {
    expect(settled(printed)).toBe('rolling-12-months 2021-07-01 2022-06-30');
  });
});

describe('twelve months that are a year, and spans that are shorter', () => {
  test.each([
    ['Apr 22 – Mar 23', 'financial-year 2022-04-01 2023-03-31'],
    ['Apr-Mar 23', 'financial-year 2022-04-01 2023-03-31'],
    ['YE Mar 23', 'financial-year 2022-04-01 2023-03-31'],
    ['Q1 2022/23 - Q4 2022/23', 'financial-year 2022-04-01 2023-03-31'],
    ['Sep 22 - Aug 23', 'academic-year 2022-09-01 2023-08-31'],
    ['Sept - Aug 2022/23', 'academic-year 2022-09-01 2023-08-31'],
    ['Jan 22 – Dec 22', 'calendar-year 2022-01-01 2022-12-31'],
    ['Jan - Mar 2022/23', 'quarter 2023-01-01 2023-03-31'],
    ['01/04/2022 - 30/06/2022', 'quarter 2022-04-01 2022-06-30'],
    ['Apr - Dec 2022/23', 'month 2022-12-01 2022-12-31'],
  ])('%s', (printed, period) => {
    expect(settled(printed)).toBe(period);
  });
});

describe('what is no period, or none that can be told', () => {
  test.each(['Jul - Nov 2022/23', '02/07/2021 - 30/06/2022', 'Q1 2021/22 - Q3 2022/23', '12 months to Q1', '12 months to June'])('%s is left open', (printed) => {
    expect(settled(printed)).toBeNull();
  });

  test('a span of time that something happens within dates nothing, and a month behind it is that month', () => {
    expect(settled('Re-referrals within 12 months')).toBeNull();
    expect(settled('Re-referrals within 12 months (June 2022)')).toBe('month 2022-06-01 2022-06-30');
  });
});
