import { describe, expect, test } from 'vitest';
import { CLA, bare, figuresOf, observationsOf, winter } from './tableOf.ts';

/* Where a table of comparisons says when its figures are: in its caption, or in a column of its own. */

describe('years in the columns under a caption that says of which day', () => {
  test.each([`Table 1: ${CLA} at 31 March, 2021 to 2023`, `${CLA} at 31 March 2021 to 2023`, `${CLA} at 31 March 2021-2023`, `${CLA} at 31 March`])('%s', (title) => {
    const rows = [['', '2021', '2022'], ['Merton', '36', '35'], ['England', '67', '70']];
    expect(bare(figuresOf({ title, rows }, winter))).toEqual([
      'Merton | actual | as-at 2021-03-31 | snapshot | 36 per-10000', 'Merton | actual | as-at 2022-03-31 | snapshot | 35 per-10000',
      'England | actual | as-at 2021-03-31 | snapshot | 67 per-10000', 'England | actual | as-at 2022-03-31 | snapshot | 70 per-10000',
    ]);
  });

  test('a day with its year is that day alone', () => {
    const rows = [['', '2021', '2022'], ['Merton', '36', '35']];
    expect(figuresOf({ title: `${CLA}, reported on 31 March 2023`, rows }, winter).join()).not.toContain('as-at');
  });
});

describe('years in the columns under a caption that says when they end', () => {
  test.each([
    ['year ending 31 March', 'financial-year 2020-04-01'], ['Year ended March', 'financial-year 2020-04-01'], ['years to 31 August', 'academic-year 2020-09-01'], ['year to the end of June', 'rolling-12-months 2020-07-01'],
    ['year ending 31 March 2023', 'calendar-year 2021-01-01'],
  ])('%s', (words, period) => {
    const [table, cell] = [{ rows: [['', '2021', '2022'], ['Merton', '36', '35'], ['England', '67', '70']] }, { rows: [['Measure', '2021', '2022'], [`${CLA}, ${words}`, '36', '35'], ['Re-referrals (%)', '17.1', '18.0']] }];
    for (const drawn of [{ ...table, title: `${CLA}, ${words}` }, cell]) expect(figuresOf(drawn, { ...winter, period: null })[0]).toContain(`Merton | actual | ${period}`);
  });
});

describe('a column of periods', () => {
  test.each(['Latest data', 'Latest', 'Data', 'Current'])('dates its rows though it is headed “%s”, as figures are', (heading) => {
    const rows = [['Measure', heading, 'Merton', 'England'], [CLA, '31 Mar 2022', '36', '70'], ['Re-referrals within 12 months (%)', '2021/22', '18.4', '21.5']];
    expect(bare(figuresOf({ rows }, winter))).toEqual([
      'Merton | actual | as-at 2022-03-31 | snapshot | 36 per-10000', 'England | actual | as-at 2022-03-31 | snapshot | 70 per-10000',
      'Merton | actual | financial-year 2021-04-01 |  | 18.4 percent', 'England | actual | financial-year 2021-04-01 |  | 21.5 percent',
    ]);
  });

  test.each(['20% by March 2025', 'Reduce to 20% by 31 March 2025'])('is none where targets have their day: “%s”', (target) => {
    const rows = [['Measure', 'Q2 2023/24', 'Q3 2023/24', 'Target'], ['Re-referrals within 12 months (%)', '18.4', '21.5', target], ['Children looked after with three placements (%)', '9.1', '9.3', '8% by March 2025'], [CLA, '36', '35', '34 by March 2025']];
    const read = bare(figuresOf({ rows }, winter));
    expect(read.filter((line) => line.includes('| actual |'))).toEqual([18.4, 21.5, 9.1, 9.3].map((value, i) => `Merton | actual | quarter 2023-${i % 2 === 0 ? '07' : '10'}-01 |  | ${value} percent`)
      .concat(['Merton | actual | quarter 2023-07-01 |  | 36 per-10000', 'Merton | actual | quarter 2023-10-01 |  | 35 per-10000']));
    expect(read).toContain('Merton | target | quarter 2023-10-01 |  | 8 percent');
  });

  test.each([['Quarterly', 'no period'], ['Monthly', 'month 2023-08-01']])('says of a month what was before it only where that is told each month: %s', (frequency, before) => {
    const rows = [['Measure', 'Frequency', 'Period', 'Latest', 'Previous'], [CLA, frequency, 'Sept 2023', '36', '35'], ['Re-referrals within 12 months (%)', frequency, 'Sept 2023', '18.4', '21.5']];
    expect(figuresOf({ rows }, winter)[1]).toContain(`Merton | actual | ${before}`);
  });

  test('holds figures where it prints any', () => {
    const rows = [['Measure', 'Latest', 'England 2022/23'], [CLA, '36', '70'], ['Re-referrals within 12 months (%)', '18.4', '21.5']];
    expect(figuresOf({ rows }, winter).filter((line) => line.includes('| Merton |'))).toHaveLength(2);
  });
});

describe('the comparators’ own column of periods', () => {
  const heads = ['Measure', 'Latest data', 'Period covered', 'Target', 'National', 'South East', 'Period covered'];
  const CPP = 'Children subject to a child protection plan per 10,000';

  test('dates all that stand side by side before it, though of a quarter', () => {
    const rows = [heads, ['Re-referrals within 12 months (%)', '18.4', 'Oct - Dec 2023', '20', '21.5', '20.9', '2022/23'], [CPP, '36', 'As at 31 Dec 2023', '34', '43', '41', 'Jul - Sep 2023']];
    expect(figuresOf({ rows }, winter).filter((line) => line.includes('| actual |')).map((line) => line.split(' | ').slice(1, 4).join(' '))).toEqual([
      'Merton actual quarter 2023-10-01', 'England actual financial-year 2022-04-01', 'South East actual financial-year 2022-04-01',
      'Merton actual as-at 2023-12-31', 'England actual quarter 2023-07-01', 'South East actual quarter 2023-07-01',
    ]);
  });

  test('dates them behind it, too', () => {
    const at = [0, 2, 1, 3, 6, 4, 5];
    const rows = [heads, [CPP, '36', 'Q2 2023/24', '34', '43', '41', '2022/23'], ['Re-referrals within 12 months (%)', '18.4', 'Q3 2023/24', '20', '21.5', '20.9', '2021/22']].map((row) => at.map((column) => row[column]!));
    expect(figuresOf({ rows }, winter).filter((line) => line.includes('| actual |')).map((line) => line.split(' | ')[3])).toEqual(['quarter 2023-07-01', 'financial-year 2022-04-01', 'financial-year 2022-04-01', 'quarter 2023-10-01', 'financial-year 2021-04-01', 'financial-year 2021-04-01']);
  });

  test('one period beside all of them is the council’s where it is a quarter', () => {
    const rows = [['Measure', 'Latest data', 'Period covered', 'National'], [CPP, '36', 'Q2 2023/24', '43'], ['Re-referrals within 12 months (%)', '18.4', 'Q3 2023/24', '21.5']];
    expect(figuresOf({ rows }, winter).filter((line) => line.includes('England')).map((line) => line.split(' | ')[3])).toEqual(['no period', 'no period']);
  });
});

test('a share under the name of a rate is doubted: its row may stand under another label', () => {
  const rows = [['', '2021/22', '2022/23'], [CLA, '<', '<'], ['Merton', '87.1%', '88.0%'], ['England', '70', '71']];
  expect(observationsOf({ rows, sections: [1] }, winter).map(({ raw, doubts }) => [raw, doubts.includes('unit-differs-from-row')])).toEqual([['87.1%', true], ['88.0%', true], ['70', false], ['71', false]]);
});
