import { describe, expect, test } from 'vitest';
import { readItems } from '../../../shared/figures/cards/items/readItems.ts';
import { bare, figuresOf } from './tableOf.ts';

/* Tables of one indicator whose rows are spans of twelve months, as youth justice services print them. */

const FTE = 'First time entrants, rate per 100,000 of 10-17 population (rolling 12 months)';

describe('rows of twelve months', () => {
  test('date the figures of every area, and what a heading counts is what the title’s rate is of', () => {
    const drawn = { title: FTE, rows: [['12 month period', 'Merton (number of young people)', 'Merton', 'South West', 'YJS Family', 'England'], ['Jul 21 – Jun 22', '71', '132', '145', '158', '149'], ['Oct 21 – Sep 22', '78', '145', '148', '160', '148']] };
    expect(figuresOf(drawn).slice(0, 5)).toEqual([
      'First time entrants | Merton | actual | rolling-12-months 2021-07-01 | rolling-12-months | 71 count',
      `${FTE} | Merton | actual | rolling-12-months 2021-07-01 | rolling-12-months | 132 per-100000`,
      `${FTE} | South West | actual | rolling-12-months 2021-07-01 | rolling-12-months | 145 per-100000`,
      `${FTE} | Family group | actual | rolling-12-months 2021-07-01 | rolling-12-months | 158 per-100000`,
      `${FTE} | England | actual | rolling-12-months 2021-07-01 | rolling-12-months | 149 per-100000`,
    ]);
  });

  test('are counted as a bracket on a line of its own says, and the columns beside it are not', () => {
    const drawn = { title: FTE, headings: 2, rows: [['Period', 'Merton', 'Merton', 'England'], ['^', '(number of young people)', '^', '^'], ['Jul 21 – Jun 22', '71', '132', '149'], ['Oct 21 – Sep 22', '78', '145', '148']] };
    expect(figuresOf(drawn).slice(0, 3).map((line) => line.split(' | ').filter((_, at) => [1, 5].includes(at)))).toEqual([['Merton', '71 count'], ['Merton', '132 per-100000'], ['England', '149 per-100000']]);
  });

  test('are cohorts too, under “Cohort”, which then counts nothing', () => {
    const drawn = { title: 'Reoffending: binary rate', rows: [['Cohort', 'Merton', 'England'], ['Apr 20 – Mar 21 cohort', '27.4%', '31.0%'], ['Jul 20 – Jun 21 cohort', '29.6%', '31.4%']] };
    expect(bare(figuresOf(drawn)).map((line) => line.split(' | ').filter((part) => part !== '' && part !== 'actual').join(' '))).toEqual([
      'Merton financial-year 2020-04-01 27.4 percent', 'England financial-year 2020-04-01 31 percent', 'Merton rolling-12-months 2020-07-01 rolling-12-months 29.6 percent', 'England rolling-12-months 2020-07-01 rolling-12-months 31.4 percent',
    ]);
  });

  test('hold no figure themselves, in a table or on a card', () => {
    for (const printed of ['Jul 21 – Jun 22', 'Jan 22 - Dec 22', 'Q2 21/22 – Q1 22/23']) expect(readItems(printed)).toEqual([]);
    expect(readItems('Nov 24 – 204 days')).toHaveLength(1);
  });
});

test('a key over a scorecard makes none of its columns of twelve months, and a title does', () => {
  const rows = [['Measure', 'Freq', 'Apr-23', 'May-23'], ['Number of referrals', 'M', '388', '475'], ['Number of children in need', 'S', '1,388', '1,475']];
  const dated = (title: string): string[] => figuresOf({ title, rows }).map((line) => line.split(' | ')[3]!);
  expect(dated('M = figure for the month; S = at the end of the month; R12 = rolling twelve months')).toEqual(['month 2023-04-01', 'month 2023-05-01', 'month 2023-04-01', 'month 2023-05-01']);
  expect(dated('Children’s social care, rolling twelve months').slice(0, 2)).toEqual(['rolling-12-months 2022-05-01', 'rolling-12-months 2022-06-01']);
});

test('under the title of a share, a column of numbers counts what the share is of', () => {
  const drawn = { title: 'Percentage of care leavers in suitable accommodation', rows: [['Period', 'Number', '%'], ['Q1 2023/24', '88', '91.7'], ['Q2 2023/24', '90', '92.8']] };
  expect(figuresOf(drawn).slice(0, 2).map((line) => line.split(' | ').filter((_, at) => [0, 5].includes(at)))).toEqual([
    ['care leavers in suitable accommodation', '88 count'], ['Percentage of care leavers in suitable accommodation', '91.7 percent'],
  ]);
});

test('a second table under other headings is of what stands right over them', () => {
  const custody = 'Custodial sentences per 1,000 of 10-17 population';
  const drawn = { title: FTE, sections: [2, 3], reading: 'aligned' as const, rows: [['Period', 'Merton (number of young people)', 'Merton', 'England'], ['Jul 21 – Jun 22', '71', '132', '149'], ['Use of custody'], [custody], ['Period', 'Merton', 'London', 'England'], ['Jul 21 – Jun 22', '0.04', '0.06', '0.11']] };
  expect(figuresOf(drawn).slice(3).map((line) => line.split(' | ').filter((_, at) => [0, 1, 5].includes(at)))).toEqual([
    [custody, 'Merton', '0.04 per-1000'], [custody, 'London', '0.06 per-1000'], [custody, 'England', '0.11 per-1000'],
  ]);
});
